import GLPKSolver
import LinearModel
import ModelInputs
import TestSupport
import Testing

@testable import Planning

@Suite("Where a search for columns begins")
struct GreedyStartTests {
  /// One surplus of 10 and two needs of 4 and 30; what is bought costs 5, what is disposed of 1.
  private func model() -> LinearModel {
    var builder = LinearModelBuilder(name: "start")
    let rows = [10.0, 4, 30].map { builder.addRow(lower: $0, upper: $0) }
    for (row, cost) in zip(rows, [1.0, 5, 5]) {
      builder.add(1, row: row, column: builder.addColumn(cost: cost))
    }
    return builder.freeze()
  }

  private let links = SparseVectors(
    lower: [0, 0], upper: [.infinity, .infinity], start: [0, 2, 4], index: [0, 1, 0, 2],
    value: [1, 1, 1, 2])

  @Test("links are filled in order until one end is used up, and the basis is that point's")
  func fills() throws {
    let model = model()
    var start = GreedyStart(model, model.crashBasis())
    start.fill(links, order: [0, 1])
    // The first link fills the need of 4, the second empties the surplus.
    #expect(start.basis.columns == [.atLower, .atLower, .basic, .basic, .basic])
    let session = try GLPKSession()
    try session.load(model)
    try session.addColumns(links, cost: [0, 0])
    try session.restore(start.basis)
    let solution = try session.solve(SolveOptions())
    // A unit over the second link saves 1 + 2·5, over the first 1 + 5.
    #expect(solution.objective == 4 * 5 + (30 - 2 * 10) * 5)
    #expect(solution.columnValue == [0, 4, 10, 0, 10])
  }

  @Test("a link with a limit of its own, or in a third row, is left at zero")
  func leavesOthers() {
    let model = model()
    var start = GreedyStart(model, model.crashBasis())
    var limited = links
    limited.upper = [3, .infinity]
    start.fill(limited, order: [0])
    #expect(start.basis.columns == [.basic, .basic, .basic, .atLower, .atLower])
  }

  @Test("each stream keeps its best few bids, least first, and forgets them when taken")
  func bestBids() {
    func pair(_ need: Int32) -> UnlistedPair { UnlistedPair(surplus: 0, need: need, way: 0) }
    var best = BestBids(streams: 2, each: 2)
    best.offer(pair(1), -1, to: 1)
    best.offer(pair(2), -3, to: 1)
    best.offer(pair(3), -2, to: 1)
    best.offer(pair(4), 0.5, to: 1)
    var found: Set<UnlistedPair> = []
    best.take([0], into: &found)
    #expect(found.isEmpty)
    best.take([1], into: &found)
    #expect(found == [pair(2), pair(3)])
    found = []
    best.take([1], into: &found)
    #expect(found.isEmpty)
  }
}
