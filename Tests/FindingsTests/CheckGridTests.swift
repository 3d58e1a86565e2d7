import ModelInputs
import Quantities
import RegionModel
import Testing

@testable import Findings

@Suite("What was understood of a grid")
struct CheckGridTests {
  private static func region() -> Region {
    var grid = Grid()
    grid.buses = [Bus(id: "a"), Bus(id: "b")]
    let measured = Provenance(
      location: SourceLocation(file: "branches.csv"), confidence: .measured)
    grid.branches = [
      Branch(
        id: "ab", from: Index(0), to: Index(1), reactance: 0.1, rating: 60, provenance: measured),
      Branch(id: "free", from: Index(0), to: Index(1), reactance: 0.1),
      Branch(id: "guess", from: Index(0), to: Index(1), reactance: 0.1, rating: 40),
      Branch(id: "gone", from: Index(0), to: Index(1), reactance: 0.1, rating: 40, closes: 2020),
    ]
    grid.generators = [
      Generator(id: "small", bus: Index(0), kind: "wind", capacity: 30, marginalCost: 0),
      Generator(id: "big", bus: Index(0), kind: "hydro", capacity: 100, marginalCost: 1),
      Generator(id: "other", bus: Index(1), kind: "wind", capacity: 40, marginalCost: 0),
    ]
    grid.loads = [
      Load(id: "town", bus: Index(1), peak: 50), Load(id: "mill", bus: Index(0), peak: 25),
    ]
    grid.requests = [
      Request(id: "hall", buses: [Index(1)], power: 70, fromYear: 2025),
      Request(id: "park", buses: [Index(1)], power: 20, direction: .feedIn),
      Request(id: "later", buses: [Index(1)], power: 90, fromYear: 2031),
    ]
    var region = Region(name: "two")
    region.grid = grid
    region.settings.year = 2025
    return region
  }

  @Test("counts what is in service, and sums MW by kind and MWh drawn")
  func sums() throws {
    let region = Self.region()
    let grid = try #require(CheckReport(region, inputs: try GridInputs(region: region)).grid)
    #expect(grid.buses == 2 && grid.branches == 3 && grid.unlimited == 1)
    #expect(grid.assumedRatings == 0.5)
    #expect(
      grid.generators == [
        .init(kind: "hydro", count: 1, mw: 100), .init(kind: "wind", count: 2, mw: 70),
      ])
    #expect(grid.loadPeakMw == 75 && grid.loadMwh == 75 * 8760)
    #expect(grid.requests == 2 && grid.requestsLoadMw == 70 && grid.requestsGenerationMw == 20)
  }

  @Test("knows no sums of loads without a load flow, and no grid without buses")
  func none() throws {
    let grid = try #require(CheckReport(Self.region()).grid)
    #expect(grid.loadPeakMw == nil && grid.loadMwh == nil && grid.branches == 3)
    #expect(CheckReport(Region(name: "none")).grid == nil)
  }

  @Test("remarks an interface over branches that are gone")
  func closed() {
    var region = Self.region()
    let gone = GridInterface.Term(branch: Index(3), sign: 1)
    region.grid.interfaces = [
      GridInterface(id: "cut", terms: [gone], limit: 50),
      GridInterface(
        id: "part", terms: [gone, GridInterface.Term(branch: Index(0), sign: 1)], limit: 50),
      GridInterface(id: "whole", terms: [GridInterface.Term(branch: Index(0), sign: 1)], limit: 50),
    ]
    #expect(
      CheckRemark.of(region) == [
        .closedInterface("cut", branches: ["gone"], all: true, year: 2025),
        .closedInterface("part", branches: ["gone"], all: false, year: 2025),
      ])
  }
}
