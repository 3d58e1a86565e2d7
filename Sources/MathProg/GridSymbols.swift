import ModelInputs

/// What everything of a grid is called in MathProg, in the grid inputs' order.
struct GridSymbols: Sendable {
  let snapshots: [MathProgSymbol]
  let buses: [MathProgSymbol]
  let lines: [MathProgSymbol]
  let links: [MathProgSymbol]
  let generators: [MathProgSymbol]
  /// Interfaces and subscriptions, each by what it limits.
  let forms: [MathProgSymbol]
  /// Limits in force while something is out: a position among the limits in force, and a name.
  let secured: [(position: Int, name: MathProgSymbol)]
  let carry: [MathProgSymbol]
  /// Stores at buses.
  let stores: [MathProgSymbol]

  init(_ whole: WholeGrid, _ terms: GridTerms) {
    let inputs = whole.limits.inputs
    let (grid, network) = (inputs.grid, inputs.network)
    var next = [Int](repeating: 0, count: whole.draws.time.count)
    snapshots = MathProgSymbol.all(
      inputs.hours.period.map { period in
        next[period] += 1
        return "\(whole.draws.time.names[period]):\(next[period])"
      })
    buses = MathProgSymbol.all(grid.buses.lazy.map(\.id))
    let line = { (position: Int) in grid.branches[network.lines[position].branch].id }
    lines = MathProgSymbol.all(network.lines.indices.lazy.map(line))
    links = MathProgSymbol.all(network.links.lazy.map { grid.branches[$0.branch].id })
    generators = MathProgSymbol.all(inputs.generators.lazy.map(\.id))
    forms = MathProgSymbol.all(
      inputs.forms.lazy.map { form in
        switch form.kind {
        case .interface(let row): grid.interfaces[row].id
        case .bus(let row): "bus \(grid.buses[row].id)"
        case .area(let row): "area \(grid.areas[row].id)"
        }
      })
    let outages = whole.limits.contingencies.outages
    let names = whole.inForce.enumerated().compactMap { position, entry -> (Int, String)? in
      guard case .outage(let own, let outage) = entry.limit else { return nil }
      return (position, "\(entry.hour + 1) \(line(own)) without \(line(outages[outage].line))")
    }
    secured = zip(names, MathProgSymbol.all(names.lazy.map(\.1))).map { ($0.0, $1) }
    stores = MathProgSymbol.all(inputs.stores.lazy.map(\.id))
    carry = MathProgSymbol.all(terms.rows.indices.lazy.map { "\($0 + 1)" })
  }
}
