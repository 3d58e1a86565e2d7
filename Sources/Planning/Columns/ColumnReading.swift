import Formulation
import LinearModel
import ModelInputs

/// A column search's optimum as one of a program that holds the links it asked for.
struct ColumnReading {
  let inputs: ModelInputs
  let program: Program
  let outcome: BlockOutcome
  /// Where each candidate was: among the search's own, or behind them among those it added.
  let from: [Int]

  /// Where candidates of an earlier reading of the same search are here.
  func positions(of candidates: [Int], in earlier: ModelInputs) -> [Int] {
    let wanted = Set(candidates.map { earlier.candidates[$0].id })
    var place: [String: Int] = [:]
    for (position, link) in inputs.candidates.enumerated() where wanted.contains(link.id) {
      place[link.id] = position
    }
    return candidates.compactMap { place[earlier.candidates[$0].id] }
  }

  /// - Parameters:
  ///   - integer: whether the program takes whole numbers; its point is the relaxation's.
  ///   - isTrimmed: whether added links that carry nothing are left out.
  init(_ search: ColumnSearch, integer: Bool, isTrimmed: Bool = false) {
    let point = ColumnPoint(search, isTrimmed: isTrimmed)
    let (inputs, from) = search.inputs.listing(point.links)
    let program = Program(inputs, integer: integer)
    let values = point.values(from)
    let duals = Self.duals(search, inputs, program)
    let reduced = program.model.reducedCosts(at: duals)
    let objective =
      LinearModel.value(of: program.cost, at: values) + program.model.objectiveOffset
    self.inputs = inputs
    self.program = program
    self.from = from
    outcome = BlockOutcome(
      status: search.status, objective: objective, bound: objective, columnValue: values,
      rowDual: duals, reducedCost: reduced, blocks: search.components, integerBlocks: 0,
      failedRows: [], failedColumns: [], engine: search.engines.names, engines: search.engines)
  }

  /// What proves the search's optimum, read off before anything in it changes.
  func certificate(of search: ColumnSearch) -> PairCertificate {
    let flows = 0..<inputs.candidates.count * inputs.time.count
    let reduced = outcome.reducedCost
    let least = flows.reduce(0.0) { least, column in
      guard program.model.columnUpper[column] == .infinity else { return least }
      return min(least, reduced[column] / (1 + abs(program.model.columnCost[column])))
    }
    let generated = search.inputs.candidates.count { $0.origin == .generated }
    return PairCertificate(
      pairs: generated
        + search.inputs.surpluses.indices.reduce(0) { $0 + search.source.pairCount(of: $1) },
      listed: inputs.candidates.count, generated: search.blocks.reduce(0) { $0 + $1.added.count },
      rounds: search.blocks.map(\.rounds).max() ?? 0,
      pricedLast: search.blocks.reduce(0) { $0 + $1.tally.priced }, leastReducedCost: least,
      tolerance: ColumnSearch.tolerance)
  }

  /// Dual values by the program's rows: those of the search without the limits on mixes that no link
  /// came under.
  private static func duals(
    _ search: ColumnSearch, _ inputs: ModelInputs, _ program: Program
  ) -> [Double] {
    var old = [Double](repeating: 0, count: search.program.model.rowCount)
    for block in search.blocks {
      guard let duals = block.solution?.rowDual, !duals.isEmpty else { continue }
      for (place, row) in block.rows.enumerated() { old[row] = duals[place] }
    }
    var next = 0
    let stays = search.inputs.mixLimits.map { limit in
      guard next < inputs.mixLimits.count, inputs.mixLimits[next].isSame(as: limit) else {
        return false
      }
      next += 1
      return true
    }
    return zip(search.program.rows, old).filter { tag, _ in
      tag.family != .mix || stays[tag.element]
    }.map(\.1)
  }
}

extension LinearModel {
  /// `c − Aᵀy` of every column.
  func reducedCosts(at duals: [Double]) -> [Double] {
    (0..<columnCount).map { reducedCost(of: $0, costs: columnCost, duals: duals) }
  }
}
