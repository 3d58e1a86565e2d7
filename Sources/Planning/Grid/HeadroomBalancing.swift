import ModelInputs

/// Which buses give what new power takes, by island, so that each island's parts add up to one.
struct HeadroomBalancing: Sendable {
  private let inputs: GridInputs
  private let balance: HeadroomBalance
  /// Generators that take part.
  private let generators: [Int]

  /// - Throws: `HeadroomError` where there is nothing to balance with.
  init(_ inputs: GridInputs, _ balance: HeadroomBalance) throws(HeadroomError) {
    self.inputs = inputs
    self.balance = balance
    switch balance {
    case .imports:
      generators = inputs.generators.indices.filter {
        let kind = inputs.grid.generators[inputs.generators[$0].row].kind ?? ""
        return kind.lowercased().contains("import")
      }
      if generators.isEmpty { throw .noImports }
    case .proportional:
      generators = Array(inputs.generators.indices)
      if generators.isEmpty { throw .noGeneration }
    case .bus: generators = []
    }
  }

  /// Part of each bus in its island's balance; all zero in an island without any.
  ///
  /// - Parameter generation: MW of each generator in the hour.
  func parts(_ generation: [Double]) -> [Double] {
    var parts = [Double](repeating: 0, count: inputs.network.busCount)
    if case .bus(let bus) = balance {
      parts[bus] = 1
      return parts
    }
    for position in generators {
      let generator = inputs.generators[position]
      parts[generator.bus] +=
        balance == .imports
        ? inputs.grid.generators[generator.row].capacity : max(0, generation[position])
    }
    for buses in inputs.network.islands {
      let sum = buses.reduce(0) { $0 + parts[$1] }
      // A sum that is rounding balances nothing.
      for bus in buses { parts[bus] = sum > 1e-6 ? parts[bus] / sum : 0 }
    }
    return parts
  }
}
