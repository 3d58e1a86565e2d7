import Formulation
import LinearModel
import ModelInputs

/// Where a column search stands, in the order of a program that holds the links it added.
struct ColumnPoint {
  private let search: ColumnSearch
  /// Part, pair and first column of each link, part by part.
  private let added: [(block: Int, link: ColumnBlock.Added)]

  /// - Parameter isTrimmed: whether links that carry nothing are left out.
  init(_ search: ColumnSearch, isTrimmed: Bool) {
    self.search = search
    let periods = search.inputs.time.count
    added = search.blocks.indices.flatMap { position in
      let block = search.blocks[position]
      let values = block.solution?.columnValue ?? []
      return block.added.filter { link in
        !isTrimmed || values[link.first..<link.first + periods].contains { $0 > 0 }
      }.map { (position, $0) }
    }
  }

  /// The links, part by part.
  var links: [Candidate] { added.compactMap { search.link($0.link.pair) } }

  /// Values in the order of a program's columns.
  ///
  /// - Parameter from: where each candidate of that program was: among the search's own, or behind
  ///   them among `links`.
  func values(_ from: [Int]) -> [Double] {
    let periods = search.inputs.time.count
    let before = search.inputs.candidates.count
    var old = [Double](repeating: 0, count: search.program.model.columnCount)
    for block in search.blocks {
      guard let values = block.solution?.columnValue, !values.isEmpty else { continue }
      for (place, column) in block.columns.enumerated() { old[column] = values[place] }
    }
    var values: [Double] = []
    for origin in from {
      if origin < before {
        values += old[origin * periods..<(origin + 1) * periods]
      } else {
        let (block, link) = added[origin - before]
        values +=
          search.blocks[block].solution?.columnValue[link.first..<link.first + periods] ?? []
      }
    }
    // Behind the flows both programs hold the same columns in the same order.
    values += old[(before * periods)...]
    return values
  }

  /// An outcome with these values, in a solution that an earlier reading of the same links made.
  func outcome(of solution: PlanSolution, _ from: [Int]) -> BlockOutcome {
    var outcome = solution.outcome
    outcome.columnValue = values(from)
    outcome.objective =
      LinearModel.value(of: solution.program.cost, at: outcome.columnValue)
      + solution.program.model.objectiveOffset
    outcome.status = search.status
    outcome.rowDual = []
    outcome.reducedCost = []
    return outcome
  }
}
