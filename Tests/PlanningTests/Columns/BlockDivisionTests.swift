import LinearModel
import ModelInputs
import TestSupport
import Testing

@testable import Planning

@Suite("Large blocks, by parts first")
struct BlockDivisionTests {
  private func search(seed: Int, sites: Int = 160, comfortable: Int) throws -> ColumnSearch {
    let region = ScatteredRegion(sites: sites, seed: UInt64(seed)).region
    let inputs = try ModelInputs(region: region, pairs: .asNeeded(above: 0))
    return try #require(
      ColumnSearch(
        try planner().settled(inputs), solver: solver(), comfortable: comfortable))
  }

  private func objective(_ search: ColumnSearch) throws -> Double {
    try search.run()
    defer { search.close() }
    #expect(search.status.termination == .optimal)
    return ColumnReading(search, integer: false).outcome.objective
  }

  @Test("what begins by parts ends where the whole does, proven", arguments: 0..<5)
  func sameOptimum(seed: Int) throws {
    let whole = try objective(try search(seed: seed, comfortable: .max / 4))
    let search = try search(seed: seed, comfortable: 10)
    #expect(search.blocks.contains { $0.rows.count > 20 })
    #expect(close(try objective(search), whole, 1e-9))
    #expect(search.blocks.allSatisfy { $0.isPriced || $0.cells.isEmpty })
    let certificate = search.certificate()
    #expect(certificate.leastReducedCost >= -certificate.tolerance * 1.01)
  }

  @Test("less is left for the whole to do than where it begins from nothing")
  func beginsNearTheEnd() throws {
    func largest(comfortable: Int) throws -> ColumnBlock {
      let search = try search(seed: 1, sites: 300, comfortable: comfortable)
      try search.run()
      search.close()
      return try #require(search.blocks.max { $0.rows.count < $1.rows.count })
    }
    let begun = try largest(comfortable: 40)
    let fresh = try largest(comfortable: .max / 4)
    #expect(begun.rows == fresh.rows && begun.rows.count > 80)
    #expect(begun.iterations < fresh.iterations)
    #expect(begun.added.count < fresh.added.count)
  }

  @Test("parts hold each row once, and smaller ones lie within larger ones", arguments: 0..<3)
  func nested(seed: Int) throws {
    let search = try search(seed: seed, comfortable: 10)
    let block = try #require(search.blocks.max { $0.rows.count < $1.rows.count })
    let division = BlockDivision(block, search)
    let small = division.parts(of: 10)
    let large = division.parts(of: 40)
    #expect(small.count > large.count && large.count > 1)
    for parts in [small, large] {
      #expect(parts.flatMap(\.rows).sorted() == block.rows)
      #expect(parts.flatMap(\.surpluses).sorted() == block.surpluses)
      #expect(parts.flatMap(\.needs).sorted() == block.needs)
    }
    for part in small {
      #expect(large.contains { Set(part.rows).isSubset(of: $0.rows) })
    }
  }

  @Test("a part holds the columns that stand in its rows alone")
  func columns() throws {
    let search = try search(seed: 2, comfortable: 10)
    let block = try #require(search.blocks.max { $0.rows.count < $1.rows.count })
    let model = search.program.model
    for part in BlockDivision(block, search).parts(of: 10) {
      let rows = Set(part.rows)
      for column in part.columns {
        let entries = Int(model.columnStart[column])..<Int(model.columnStart[column + 1])
        #expect(entries.allSatisfy { rows.contains(Int(model.rowIndex[$0])) })
      }
    }
  }

  @Test("under a cap on CO2, which all links share, there are no parts")
  func cap() throws {
    var region = ScatteredRegion(sites: 80, seed: 1).region
    region.settings.co2Cap = 1e9
    let inputs = try ModelInputs(region: region, pairs: .asNeeded(above: 0))
    let search = try #require(
      ColumnSearch(try planner().settled(inputs), solver: solver(), comfortable: 10))
    try search.beginByParts()
    #expect(search.blocks.allSatisfy { $0.begin == nil })
  }

  @Test("a search that is stopped among its parts says so")
  func stopped() throws {
    var hasty = solver()
    hasty.deadline = Deadline(seconds: 0)
    let region = ScatteredRegion(sites: 80, seed: 1).region
    let inputs = try ModelInputs(region: region, pairs: .asNeeded(above: 0))
    let search = try #require(
      ColumnSearch(try planner().settled(inputs), solver: hasty, comfortable: 10))
    try search.run()
    search.close()
    #expect(search.status.termination == .timeLimit)
  }
}
