import Formulation
import LinearModel
import ModelInputs

/// Where a column search stood at some moment.
struct ColumnPoint: Sendable {
  private let search: ColumnSearch
  /// Each part's last solution and how many links it had added.
  private let parts: [(solution: Solution?, added: Int)]
  /// How the worst part had ended.
  let status: SolveStatus

  /// Where a search stands now.
  init(_ search: ColumnSearch) {
    self.search = search
    parts = search.blocks.map { ($0.solution, $0.added.count) }
    status = search.status
  }

  /// Links that had been added, part by part, and what each carried by period.
  ///
  /// - Parameter isTrimmed: whether those that carried nothing are left out.
  func links(isTrimmed: Bool) -> (links: [Candidate], flows: [ArraySlice<Double>]) {
    let periods = search.inputs.time.count
    let nothing = ArraySlice(repeating: 0.0, count: periods)
    var links: [Candidate] = []
    var flows: [ArraySlice<Double>] = []
    let most = parts.reduce(0) { $0 + $1.added }
    links.reserveCapacity(isTrimmed ? 0 : most)
    flows.reserveCapacity(isTrimmed ? 0 : most)
    for (block, part) in zip(search.blocks, parts) {
      let values = part.solution?.columnValue ?? []
      for place in 0..<part.added {
        let first = block.added[place].first
        let columns = first..<first + periods
        let carried = columns.upperBound <= values.count ? values[columns] : nothing
        guard !isTrimmed || carried.contains(where: { $0 > 0 }),
          let link = block.link(place, of: search.source)
        else { continue }
        links.append(link)
        flows.append(carried)
      }
    }
    return (links, flows)
  }

  /// Values of the columns of the search's own program.
  var values: [Double] {
    var values = [Double](repeating: 0, count: search.program.model.columnCount)
    for (block, part) in zip(search.blocks, parts) {
      guard let solution = part.solution, !solution.columnValue.isEmpty else { continue }
      for (place, column) in block.columns.enumerated() {
        values[column] = solution.columnValue[place]
      }
    }
    return values
  }

  /// Dual values of the rows of the search's own program.
  var duals: [Double] {
    var duals = [Double](repeating: 0, count: search.program.model.rowCount)
    for (block, part) in zip(search.blocks, parts) {
      guard let solution = part.solution, !solution.rowDual.isEmpty else { continue }
      for (place, row) in block.rows.enumerated() { duals[row] = solution.rowDual[place] }
    }
    return duals
  }

  /// The point in terms of the search's own program; links that were added count in its objective
  /// alone.
  func outcome() -> BlockOutcome {
    let values = values
    var objective =
      LinearModel.value(of: search.program.cost, at: values)
      + search.program.model.objectiveOffset
    for (block, part) in zip(search.blocks, parts) {
      guard let carried = part.solution?.columnValue, !carried.isEmpty else { continue }
      for (place, cost) in block.addedCosts.enumerated()
      where block.firstAdded + place < carried.count {
        objective += cost * carried[block.firstAdded + place]
      }
    }
    return BlockOutcome(
      status: status, objective: objective, bound: objective, columnValue: values, rowDual: [],
      reducedCost: [], blocks: search.components, integerBlocks: 0, failedRows: [],
      failedColumns: [], engine: search.engines.names, engines: search.engines)
  }
}
