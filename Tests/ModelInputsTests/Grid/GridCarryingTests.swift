import Quantities
import RegionModel
import TestSupport
import Testing

@testable import ModelInputs

@Suite("Whether one grid's hours carry what another's do")
struct GridCarryingTests {
  /// A plant, a town and a request behind a line of an interface.
  private func grid(_ change: (inout Grid, inout Settings) -> Void = { _, _ in }) throws
    -> GridInputs
  {
    var grid = Grid()
    grid.buses = [Bus(id: "a"), Bus(id: "b")]
    grid.branches = [
      Branch(id: "ab", from: Index(0), to: Index(1), reactance: 0.1, rating: 80)
    ]
    grid.interfaces = [
      GridInterface(id: "cut", terms: [GridInterface.Term(branch: Index(0))], limit: 70)
    ]
    grid.generators = [
      Generator(id: "plant", bus: Index(0), capacity: 200, marginalCost: 10, emissions: 0.5)
    ]
    grid.loads = [Load(id: "town", bus: Index(1), peak: 50)]
    grid.requests = [Request(id: "hall", buses: [Index(1)], power: 30)]
    var region = Region(name: "line")
    change(&grid, &region.settings)
    region.grid = grid
    return try GridInputs(region: region)
  }

  @Test("what power costs does not count")
  func costs() throws {
    let first = try grid()
    #expect(first.carriesAs(try grid()))
    #expect(first.carriesAs(try grid { grid, _ in grid.generators[0].marginalCost = 90 }))
    #expect(first.carriesAs(try grid { _, settings in settings.co2Price = 2_000 }))
  }

  @Test("whatever an hour can carry less or more of does")
  func rows() throws {
    let first = try grid()
    #expect(!first.carriesAs(try grid { grid, _ in grid.branches[0].rating = 81 }))
    #expect(!first.carriesAs(try grid { grid, _ in grid.branches[0].reactance = 0.2 }))
    #expect(!first.carriesAs(try grid { grid, _ in grid.interfaces[0].limit = 60 }))
    #expect(!first.carriesAs(try grid { grid, _ in grid.generators[0].capacity = 190 }))
    #expect(!first.carriesAs(try grid { grid, _ in grid.generators[0].bus = Index(1) }))
    #expect(!first.carriesAs(try grid { grid, _ in grid.loads[0].peak = 51 }))
    #expect(!first.carriesAs(try grid { grid, _ in grid.requests[0].power = 31 }))
    #expect(!first.carriesAs(try grid { grid, _ in grid.requests[0].firmShare = 0.5 }))
    #expect(!first.carriesAs(try grid { grid, _ in grid.requests = [] }))
  }

  @Test("between grids that bear as much in the same hours, only what loads move by is told")
  func moves() throws {
    let first = try grid()
    let more = try #require(
      try grid { grid, _ in
        grid.loads[0].peak = 53
        grid.requests = []
      }.loadMove(from: first))
    #expect(more.total == [3])
    #expect(try grid { grid, _ in grid.branches[0].rating = 81 }.loadMove(from: first) == nil)
    #expect(try grid { grid, _ in grid.interfaces[0].limit = 60 }.loadMove(from: first) == nil)
    #expect(
      try grid { grid, _ in grid.generators[0].capacity = 190 }.loadMove(from: first) == nil)
  }
}
