import LinearModel
import ModelInputs
import TestSupport
import Testing

@testable import Planning

@Suite("What dual values prove of doing without a column")
struct ColumnWorthTests {
  @Test("held at zero, a column costs at least its worth", arguments: 0..<3)
  func atLeast(seed: Int) throws {
    let region = ScatteredRegion(sites: 40, seed: UInt64(seed)).region
    let inputs = try ModelInputs(region: region, pairs: .asNeeded(above: 0))
    let search = try #require(ColumnSearch(try planner().settled(inputs), solver: solver()))
    try search.run()
    defer { search.close() }
    var tried = 0
    for block in search.blocks {
      for column in block.columns {
        // Trials before this one may have left other dual values.
        let (lower, upper) = (
          search.program.model.columnLower[column], search.program.model.columnUpper[column]
        )
        let before = try #require(block.solution)
        let worth = try #require(block.worth(of: column))
        guard before.status.termination == .optimal, lower == 0, upper > 0 else { continue }
        _ = try block.change([(column: column, lower: 0, upper: 0)], search.solver)
        let after = try #require(block.solution)
        if after.status.termination == .optimal {
          tried += 1
          #expect(after.objective >= before.objective - worth - 1e-6 * abs(before.objective))
        }
        _ = try block.change([(column: column, lower: lower, upper: upper)], search.solver)
      }
    }
    #expect(tried > 20)
  }

  @Test("of a column it does not hold, a block knows nothing")
  func unknown() throws {
    let region = ScatteredRegion(sites: 20, seed: 1).region
    let inputs = try ModelInputs(region: region, pairs: .asNeeded(above: 0))
    let search = try #require(ColumnSearch(try planner().settled(inputs), solver: solver()))
    try search.run()
    defer { search.close() }
    #expect(search.blocks.allSatisfy { $0.worth(of: search.program.model.columnCount) == nil })
  }
}
