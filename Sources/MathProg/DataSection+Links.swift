import ModelInputs

extension DataSection {
  mutating func addSettings(integer: Bool) {
    let settings = inputs.settings
    heading("settings")
    text.text("param objective := '\(settings.objective.rawValue)';\n")
    text.text("param integer_links := \(integer ? 1 : 0);\n")
    setting("co2_price", settings.co2Price, default: 0)
    setting("co2_cap", settings.co2Cap ?? .infinity, default: .infinity)
    setting("budget_limit", settings.budget ?? .infinity, default: .infinity)
    setting("max_links", settings.maxLinks.map(Double.init) ?? .infinity, default: .infinity)
    setting("p_el", settings.electricityPrice, default: 0)
    setting("e_el", settings.electricityEmissions, default: 0)
  }

  mutating func addPeriods() {
    heading("periods")
    let time = inputs.time
    set("T", symbols.periods)
    list("h", symbols.periods, default: .nan) { time.hours[$0] }
    list("w", symbols.periods, default: 1) { time.weight[$0] }
    setting("hours_per_year", time.hoursPerYear, default: 8760)
  }

  mutating func addLinks() {
    heading("links")
    let candidates = inputs.candidates
    let names = symbols.candidates
    let price = inputs.settings.electricityPrice
    let givers = symbols.surpluses
    let takers = symbols.needs
    table("A", "from to lam sig c e el", candidates.indices, names) { row, text in
      let link = candidates[row]
      text.symbol(givers[link.surplus])
      text.symbol(takers[link.need])
      text.number(link.delivered, default: 1)
      text.number(link.ratio, default: 1)
      // What draws at a bus is served and paid by the dispatch.
      let drawn = link.gridPrice == nil ? link.electricity : 0
      text.number(link.cost.besidesElectricity(drawn, at: price), default: 0)
      text.number(link.transportEmissions, default: 0)
      text.number(drawn, default: 0)
    }
    addSeasons(names)
    list("cap", names, default: .infinity) { candidates[$0].capacity }
    list("F", names, default: 0) { candidates[$0].fixedAnnuity }
    list("V", names, default: 0) { candidates[$0].capacityAnnuity }
    list("F_invest", names, default: 0) { candidates[$0].fixedInvestment }
    list("V_invest", names, default: 0) { candidates[$0].capacityInvestment }
    list("agreed", names, default: .infinity) { candidates[$0].agreed }
    list("firm", names, default: 0) { candidates[$0].firmMinimum }
    let standing = candidates.indices.filter { !candidates[$0].isNew }
    if !standing.isEmpty { set("A_STANDING", standing.map { names[$0] }) }
    addEnds("OUT", givers) { $0.surplus }
    addEnds("INTO", takers) { $0.need }
  }

  /// What of a link follows the season.
  private mutating func addSeasons(_ names: [MathProgSymbol]) {
    let candidates = inputs.candidates
    let seasonal = candidates.indices.filter { candidates[$0].byPeriod != nil }
    let price = inputs.settings.electricityPrice
    let periods = periods
    let drawn = { (link: Candidate, period: Int) in
      link.gridPrice == nil ? link.electricity(period) : 0
    }
    byPeriod("lam_at", seasonal, names) { row in periods.map(candidates[row].delivered) }
    byPeriod("sig_at", seasonal, names) { row in periods.map(candidates[row].ratio) }
    byPeriod("c_at", seasonal, names) { row in
      periods.map {
        candidates[row].cost($0).besidesElectricity(drawn(candidates[row], $0), at: price)
      }
    }
    byPeriod("el_at", seasonal, names) { row in
      periods.map { drawn(candidates[row], $0) }
    }
    let shut = seasonal.filter { candidates[$0].byPeriod?.cop.contains(0) ?? false }
    byPeriod("open", shut, names) { row in periods.map { candidates[row].isOpen($0) ? 1 : 0 } }
  }

  /// The links of each stream. Streams without any are listed too: left out, the model would look
  /// through all links for them.
  private mutating func addEnds(
    _ name: String, _ streams: [MathProgSymbol], end: (Candidate) -> Int
  ) {
    var links: [[Int]] = Array(repeating: [], count: streams.count)
    for (row, candidate) in inputs.candidates.enumerated() { links[end(candidate)].append(row) }
    for (stream, rows) in links.enumerated() {
      let names = symbols.candidates
      set(name, of: streams[stream], rows.lazy.map { names[$0] })
    }
  }

  mutating func addMixLimits() {
    let limits = inputs.mixLimits
    guard !limits.isEmpty else { return }
    heading("limits on mixes")
    let needs = symbols.needs
    table("MIX", "at side qlim q_today", limits.indices, symbols.mixLimits) { row, text in
      let limit = limits[row]
      text.symbol(needs[limit.need])
      text.number(limit.sense == .max ? 1 : -1, default: 1)
      text.number(limit.limit)
      text.number(limit.today, default: limit.limit)
    }
    text.text("param q :=\n")
    for (row, limit) in limits.enumerated() {
      for (candidate, content) in limit.contents where content != limit.limit {
        text.symbol(symbols.mixLimits[row])
        text.symbol(symbols.candidates[candidate])
        text.number(content)
        text.newLine()
      }
    }
    text.end()
  }
}

extension CostStack {
  /// The stack without electricity, which the model prices itself; what a link pays for its
  /// electricity beyond that price stays in.
  fileprivate func besidesElectricity(_ drawn: Double, at price: Double) -> Double {
    let others = handling + treatment + transport + technology
    return electricity == drawn * price ? others : others + (electricity - drawn * price)
  }
}
