import Formulation
import LinearModel
import ModelInputs

/// A column search's point as one of a program that holds the links it asked for.
struct ColumnReading {
  let inputs: ModelInputs
  let program: Program
  let outcome: BlockOutcome
  /// Where each candidate was: among the search's own, or behind them among those it added.
  let from: [Int]

  /// - Parameters:
  ///   - point: where the search stood; nil: where it stands.
  ///   - integer: whether the program takes whole numbers; its point is the relaxation's.
  ///   - isTrimmed: whether added links that carry nothing are left out.
  init(
    _ search: ColumnSearch, at point: ColumnPoint? = nil, integer: Bool, isTrimmed: Bool = false
  ) {
    let point = point ?? ColumnPoint(search)
    let added = point.links(isTrimmed: isTrimmed)
    (inputs, from) = search.inputs.listing(added.links)
    program = Program(inputs, integer: integer)
    let values = Self.values(of: point.values, added.flows, search.inputs, from)
    let duals = Self.duals(point, search, inputs)
    let objective =
      LinearModel.value(of: program.cost, at: values) + program.model.objectiveOffset
    outcome = BlockOutcome(
      status: point.status, objective: objective, bound: objective, columnValue: values,
      rowDual: duals, reducedCost: program.model.reducedCosts(at: duals),
      blocks: search.components, integerBlocks: 0, failedRows: [], failedColumns: [],
      engine: search.engines.names, engines: search.engines)
  }

  /// Where candidates of the search are here; those that are not are left out.
  func positions(of candidates: [Int]) -> [Int] {
    var place: [Int: Int] = [:]
    for (position, origin) in from.enumerated() { place[origin] = position }
    return candidates.compactMap { place[$0] }
  }

  /// Values by the search's own program as values by this one.
  func values(of own: [Double], in search: ColumnSearch) -> [Double] {
    let nothing = ArraySlice(repeating: 0.0, count: inputs.time.count)
    let added = inputs.candidates.count - search.inputs.candidates.count
    return Self.values(
      of: own, Array(repeating: nothing, count: added), search.inputs, from)
  }

  private static func values(
    of own: [Double], _ added: [ArraySlice<Double>], _ inputs: ModelInputs, _ from: [Int]
  ) -> [Double] {
    let periods = inputs.time.count
    let before = inputs.candidates.count
    var values: [Double] = []
    values.reserveCapacity(own.count + added.count * periods)
    for origin in from {
      if origin < before {
        values += own[origin * periods..<(origin + 1) * periods]
      } else {
        values += added[origin - before]
      }
    }
    // Behind the flows both programs hold the same columns in the same order.
    values += own[(before * periods)...]
    return values
  }

  /// Dual values by the program's rows: those of the search without the limits on mixes that no link
  /// came under.
  private static func duals(
    _ point: ColumnPoint, _ search: ColumnSearch, _ inputs: ModelInputs
  ) -> [Double] {
    var next = 0
    let stays = search.inputs.mixLimits.map { limit in
      guard next < inputs.mixLimits.count, inputs.mixLimits[next].isSame(as: limit) else {
        return false
      }
      next += 1
      return true
    }
    return zip(search.program.rows, point.duals).filter { tag, _ in
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
