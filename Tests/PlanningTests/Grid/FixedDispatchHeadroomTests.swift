import ModelInputs
import Quantities
import RegionModel
import Testing

@testable import Planning

@Suite("Headroom by hand, nothing dispatched anew")
struct FixedDispatchHeadroomTests {
  private func found(_ grid: Grid, _ balance: HeadroomBalance) throws -> Found {
    try Found(grid, HeadroomQuestion(balance: balance))
  }

  @Test("A bus balances: 100 MW lie on a line of 120, two thirds of new load too")
  func bus() throws {
    let fromA = try found(TriangleGrid.grid(rating: 120), .bus(0))
    #expect(near(try fromA.firm(1, .load), 30))
    #expect(near(try fromA.firm(2, .load), 60))
    #expect(near(try fromA.firm(1, .feedIn), 330))
    #expect(near(try fromA.firm(2, .feedIn), 660))
    let fromC = try found(TriangleGrid.grid(rating: 120), .bus(2))
    #expect(near(try fromC.firm(1, .load), 60))
    #expect(near(try fromC.firm(0, .load), 660))
    #expect(near(try fromC.firm(0, .feedIn), 60))
  }

  @Test("Generators balance in proportion to what they give: 100 and 50 MW")
  func proportional() throws {
    var grid = TriangleGrid.grid(rating: 120)
    grid.generators[1].minimum = 50
    let found = try found(grid, .proportional)
    #expect(near(try found.firm(1, .load), 66))
    #expect(try found.binding(1, .load) == .line(0))
  }

  @Test("Imports balance in proportion to capacity, whatever they give")
  func imports() throws {
    var grid = TriangleGrid.grid(rating: 120)
    grid.generators[1].kind = "Import"
    #expect(near(try found(grid, .imports).firm(1, .load), 60))
    grid.generators[0].kind = "import"
    grid.generators[0].capacity = 400
    // Two thirds from a and one third from c: 5/9 of new load on the line, as above.
    #expect(near(try found(grid, .imports).firm(1, .load), 36))
  }

  @Test("Without imports nothing balances, and that is said")
  func noImports() {
    #expect(throws: HeadroomError.noImports) {
      try found(TriangleGrid.grid(), .imports)
    }
    var grid = TriangleGrid.grid()
    grid.generators = []
    #expect(throws: HeadroomError.noGeneration) { try found(grid, .proportional) }
  }

  @Test("A bus in another island than what balances it has no number")
  func otherIsland() throws {
    var grid = TriangleGrid.grid()
    grid.buses.append(Bus(id: "island"))
    let found = try found(grid, .bus(0))
    #expect(try found.row(3, .load).note == .unbalanced)
    #expect(try found.row(1, .load).note == nil)
  }

  @Test("Balancing units' own limits are ignored")
  func ignoresLimits() throws {
    var grid = TriangleGrid.grid(rating: 10_000)
    grid.generators[0].capacity = 160
    let found = try found(grid, .bus(0))
    #expect(near(try found.firm(1, .load), (10_000 - 100) * 1.5))
  }
}
