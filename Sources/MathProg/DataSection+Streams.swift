import ModelInputs

extension DataSection {
  mutating func addConversions() {
    let conversions = inputs.conversions
    guard !conversions.isEmpty else { return }
    heading("conversions")
    table("U", "Y v", conversions.indices, symbols.conversions) { row, text in
      text.number(conversions[row].capacity)
      text.number(conversions[row].variableCost, default: 0)
    }
    let varying = conversions.indices.filter { flat(conversions[$0].availability) != 1 }
    byPeriod("avail", varying, symbols.conversions) { conversions[$0].availability }
    list("min_load", symbols.conversions, default: 0) { conversions[$0].leastLoad }
    let candidates = conversions.indices.filter { conversions[$0].isCandidate }
    guard !candidates.isEmpty else { return }
    table("U_NEW", "F_u invest_u", candidates, symbols.conversions) { row, text in
      text.number(conversions[row].annualCost, default: 0)
      text.number(conversions[row].investment, default: 0)
    }
  }

  mutating func addSurpluses() {
    heading("surpluses")
    let surpluses = inputs.surpluses
    let flats = surpluses.map { flatRate($0.available) }
    table("I", "S_flat m d ed", surpluses.indices, symbols.surpluses) { row, text in
      text.number(flats[row] ?? 0, default: 0)
      text.number(surpluses[row].provisionCost, default: 0)
      let isGiven = surpluses[row].gridPrice != nil
      text.number(isGiven ? 0 : surpluses[row].disposalPrice, default: 0)
      text.number(surpluses[row].disposalEmissions, default: 0)
    }
    let varying = surpluses.indices.filter { flats[$0] == nil }
    byPeriod("S", varying, symbols.surpluses) { surpluses[$0].available }
    addPorts("I_PORT", "u_out", "beta", symbols.surpluses, surpluses.map(\.port))
    guard !inputs.groups.isEmpty else { return }
    set("G", symbols.groups)
    for (group, members) in inputs.groups.enumerated() {
      set("LEVELS", of: symbols.groups[group], members.map { symbols.surpluses[$0] })
    }
  }

  mutating func addNeeds() {
    heading("needs")
    let needs = inputs.needs
    let flats = needs.map { flatRate($0.required) }
    let prices = needs.map { $0.price.flatMap(flat) }
    table("J", "D_flat p_flat ep", needs.indices, symbols.needs) { row, text in
      text.number(flats[row] ?? 0, default: 0)
      // No price and a price that varies are both left to the model's default here.
      text.number(prices[row] ?? .infinity)
      text.number(needs[row].supplyEmissions, default: 0)
    }
    byPeriod("D", needs.indices.filter { flats[$0] == nil }, symbols.needs) { needs[$0].required }
    let varying = needs.indices.filter { needs[$0].price != nil && prices[$0] == nil }
    byPeriod("p", varying, symbols.needs) { needs[$0].price ?? [] }
    list("secondary_share", symbols.needs, default: 1) { needs[$0].maxSecondaryShare }
    list("virgin", symbols.needs, default: 0) { needs[$0].virginMass }
    addPorts("J_PORT", "u_in", "alpha", symbols.needs, needs.map(\.port))
  }

  private mutating func addPorts(
    _ set: String, _ conversion: String, _ factor: String, _ names: [MathProgSymbol],
    _ ports: [PortInput?]
  ) {
    let rows = ports.indices.filter { ports[$0] != nil }
    guard !rows.isEmpty else { return }
    let perActivity = ports.map { $0?.perActivity ?? [] }
    let flats = perActivity.map(flat)
    let conversions = symbols.conversions
    table(set, "\(conversion) \(factor)_flat", rows, names) { row, text in
      if let port = ports[row] { text.symbol(conversions[port.conversion]) }
      text.number(flats[row] ?? 0, default: 0)
    }
    byPeriod(factor, rows.filter { flats[$0] == nil }, names) { perActivity[$0] }
    addPoints(set == "I_PORT" ? "I_AT" : "J_AT", factor, names, ports)
  }

  /// What ports take and give at operating points beyond the first, which have the numbers 2, 3 …
  private mutating func addPoints(
    _ set: String, _ factor: String, _ names: [MathProgSymbol], _ ports: [PortInput?]
  ) {
    let all = ports.indices.flatMap { row in
      (ports[row]?.further ?? []).enumerated().map { (row: row, point: $0, amounts: $1) }
    }
    guard !all.isEmpty else { return }
    text.text("param: \(set): \(factor)_at_flat :=\n")
    for (row, point, amounts) in all {
      text.symbol(names[row])
      text.text(" \(point + 2)")
      text.number(flat(amounts) ?? 0, default: 0)
      text.newLine()
    }
    text.end()
    let varying = all.filter { flat($0.amounts) == nil }
    guard !varying.isEmpty else { return }
    text.text("param \(factor)_at :=\n")
    for (row, point, amounts) in varying {
      for (period, amount) in amounts.enumerated() {
        text.symbol(names[row])
        text.text(" \(point + 2)")
        text.symbol(symbols.periods[period])
        text.number(amount)
        text.newLine()
      }
    }
    text.end()
  }
}
