import ModelInputs

extension DataSection {
  /// The grid that the inputs hold, in angle form; nothing without one.
  mutating func addGrid() {
    guard let terms = inputs.grid, let whole = terms.whole, let names = symbols.grid else { return }
    addSnapshots(whole, names)
    addNetwork(whole.limits.inputs, names)
    addInterfaces(whole.limits.inputs, names)
    addSubscriptions(whole.limits.inputs, names)
    addSecured(whole, names)
    addGenerators(whole.limits.inputs, names)
    addLoads(whole, names)
    addBusStores(whole.limits.inputs, names)
    addDraws(whole, names)
    addCarry(terms, names)
  }

  private mutating func addSnapshots(_ whole: WholeGrid, _ names: GridSymbols) {
    heading("operating hours")
    let hours = whole.limits.inputs.hours
    let periods = symbols.periods
    table("SNAP", "omega period", names.snapshots.indices, names.snapshots) { row, text in
      text.number(hours.weight[row])
      text.symbol(periods[hours.period[row]])
    }
  }

  private mutating func addNetwork(_ grid: GridInputs, _ names: GridSymbols) {
    heading("buses, lines, direct-current links")
    let network = grid.network
    set("BUS", names.buses)
    set("REF", network.reference.lazy.map { names.buses[$0] })
    let lines = network.lines
    table("LINE", "l_from l_to susceptance shift", lines.indices, names.lines) { row, text in
      text.symbol(names.buses[lines[row].from])
      text.symbol(names.buses[lines[row].to])
      text.number(lines[row].susceptance)
      text.number(lines[row].shiftFlow, default: 0)
    }
    list("F_low", names.lines, default: -.infinity) { lines[$0].lower }
    list("F_up", names.lines, default: .infinity) { lines[$0].upper }
    let links = network.links
    guard !links.isEmpty else { return }
    table("LINK", "k_from k_to k_cap k_loss", links.indices, names.links) { row, text in
      text.symbol(names.buses[links[row].from])
      text.symbol(names.buses[links[row].to])
      text.number(links[row].capacity)
      text.number(links[row].loss, default: 0)
    }
  }

  private mutating func addInterfaces(_ grid: GridInputs, _ names: GridSymbols) {
    let rows = grid.forms.indices.filter { grid.forms[$0].buses.isEmpty }
    guard !rows.isEmpty else { return }
    heading("interfaces")
    let forms = grid.forms
    set("INTERFACE", rows.lazy.map { names.forms[$0] })
    addBounds("cut_low", "cut_up", rows, names, forms)
    weights("cut_line", rows, names.forms, names.lines) { row in
      forms[row].lines.map { ($0.line, $0.weight) }
    }
    weights("cut_link", rows, names.forms, names.links) { row in
      forms[row].links.map { ($0.link, $0.weight) }
    }
  }

  private mutating func addSubscriptions(_ grid: GridInputs, _ names: GridSymbols) {
    let rows = grid.forms.indices.filter { !grid.forms[$0].buses.isEmpty }
    guard !rows.isEmpty else { return }
    heading("subscriptions")
    set("SUBSCRIPTION", rows.lazy.map { names.forms[$0] })
    addBounds("sub_low", "sub_up", rows, names, grid.forms)
    for row in rows {
      set("MEMBERS", of: names.forms[row], grid.forms[row].buses.lazy.map { names.buses[$0] })
    }
  }

  private mutating func addBounds(
    _ low: String, _ up: String, _ rows: [Int], _ names: GridSymbols, _ forms: [LimitForm]
  ) {
    let chosen = rows.map { names.forms[$0] }
    list(low, chosen, default: -.infinity) { forms[rows[$0]].lower }
    list(up, chosen, default: .infinity) { forms[rows[$0]].upper }
  }

  /// Weights of a sum by row and term, those of one term added up; nothing where there are none.
  private mutating func weights(
    _ parameter: String, _ rows: [Int], _ names: [MathProgSymbol], _ terms: [MathProgSymbol],
    of row: (Int) -> [(term: Int, weight: Double)]
  ) {
    var isOpen = false
    for position in rows {
      let sums = Dictionary(row(position).map { ($0.term, $0.weight) }, uniquingKeysWith: +)
      for (term, weight) in sums.sorted(by: { $0.key < $1.key }) where weight != 0 {
        if !isOpen { text.text("param \(parameter) :=\n") }
        isOpen = true
        text.symbol(names[position])
        text.symbol(terms[term])
        text.number(weight)
        text.newLine()
      }
    }
    if isOpen { text.end() }
  }

  private mutating func addSecured(_ whole: WholeGrid, _ names: GridSymbols) {
    guard !names.secured.isEmpty else { return }
    heading("limits with something out")
    let outages = whole.limits.contingencies.outages
    let limits = names.secured.map { whole.inForce[$0.position] }
    let secured = names.secured.map(\.name)
    table("SECURED", "o_snap o_line o_out o_factor", secured.indices, secured) { row, text in
      guard case .outage(let line, let outage) = limits[row].limit else { return }
      text.symbol(names.snapshots[limits[row].hour])
      text.symbol(names.lines[line])
      text.symbol(names.lines[outages[outage].line])
      text.number(outages[outage].factors[line])
    }
    let bounds = limits.map { whole.limits.bounds(of: $0.limit) }
    list("o_low", secured, default: -.infinity) { bounds[$0].lower }
    list("o_up", secured, default: .infinity) { bounds[$0].upper }
  }
}
