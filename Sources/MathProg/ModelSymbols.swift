import ModelInputs

/// What everything of the inputs is called in MathProg, in the inputs' order.
struct ModelSymbols: Sendable {
  let periods: [MathProgSymbol]
  let surpluses: [MathProgSymbol]
  let needs: [MathProgSymbol]
  let conversions: [MathProgSymbol]
  let candidates: [MathProgSymbol]
  let groups: [MathProgSymbol]
  let stores: [MathProgSymbol]
  let mixLimits: [MathProgSymbol]
  /// What a grid is made of; nil without one.
  let grid: GridSymbols?

  init(_ inputs: ModelInputs) {
    periods = MathProgSymbol.all(inputs.time.names)
    surpluses = MathProgSymbol.all(inputs.surpluses.lazy.map(\.id))
    needs = MathProgSymbol.all(inputs.needs.lazy.map(\.id))
    conversions = MathProgSymbol.all(inputs.conversions.lazy.map(\.id))
    candidates = MathProgSymbol.all(inputs.candidates.lazy.map(\.id))
    stores = MathProgSymbol.all(inputs.stores.lazy.map(\.id))
    groups = MathProgSymbol.all(
      inputs.groups.lazy.map { $0.map { inputs.surpluses[$0].id }.joined(separator: "+") })
    mixLimits = MathProgSymbol.all(
      inputs.mixLimits.lazy.map { "\(inputs.needs[$0.need].id):\($0.property):\($0.sense)" })
    grid = inputs.grid.flatMap { terms in terms.whole.map { GridSymbols($0, terms) } }
  }
}
