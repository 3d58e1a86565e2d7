import Foundation
import Quantities
import RegionModel
import RegionReading
import RegionWriting
import Testing

@Suite("A grid is written as a region of its own")
struct GridFolderTests {
  private static let grid: Grid = {
    var grid = Grid()
    grid.buses = [
      Bus(
        id: "1", name: "Norr, \"A\"", voltage: 130, isReference: true,
        provenance: Provenance(
          location: SourceLocation(file: "x"), source: "a page", confidence: .reported,
          extra: [ExtraCell(column: "case_area", text: "3")])),
      Bus(id: "2", voltage: 400, shunt: -1e-7, subscriptionOut: 12.5),
    ]
    grid.branches = [
      Branch(
        id: "1-2", from: .init(0), to: .init(1), kind: .transformer, reactance: 0.1 + 0.2,
        resistance: -1.0 / 3, rating: 60, emergencyRating: 80.1, tapRatio: 0.98,
        phaseShift: -30, angleMin: -20, angleMax: 25.5),
      Branch(id: "dc-1-2", from: .init(0), to: .init(1), kind: .hvdc, reactance: 0, loss: 0.02),
    ]
    grid.generators = [
      Generator(
        id: "g1", bus: .init(0), kind: "hydro", capacity: 1e6 / 7, minimum: -30.25,
        costCurve: [.init(upTo: -20, cost: -1.5), .init(upTo: 1e6 / 7, cost: 16.439999999999998)],
        fixedCost: -12.125, curveError: 1e-5),
      Generator(id: "g2", bus: .init(1), capacity: 90, marginalCost: 1e-20),
    ]
    grid.loads = [
      Load(id: "load-2", bus: .init(1), peak: 123_456_789.123_456_78),
      Load(id: "load-1", bus: .init(0), energy: 8760),
    ]
    return grid
  }()

  private func readBack(_ files: [RegionFile]) throws -> (region: Region, findings: [Finding]) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("grid-folder-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try RegionWriter.write(files: files, to: folder.path)
    return try RegionFolder.read(folder.path, models: nil)
  }

  @Test("every number reads back as the same double")
  func numbers() throws {
    let written = Self.grid
    let files = GridFolder(name: "Min Öl", title: "Mine", grid: written).files()
    let (region, findings) = try readBack(files)
    #expect(findings.filter { $0.severity != .note }.map { "\($0)" } == [])
    #expect(region.name == "min-ol" && region.title == "Mine")
    let grid = region.grid
    #expect(grid.buses.map(\.id) == ["1", "2"])
    #expect(grid.buses.map(\.name) == ["Norr, \"A\"", nil])
    #expect(grid.buses.map(\.isReference) == [true, false])
    #expect(grid.buses.map(\.shunt) == [0, -1e-7])
    #expect(grid.buses.map(\.subscriptionOut) == [nil, 12.5])
    for (read, was) in zip(grid.branches, written.branches) {
      #expect(read.id == was.id && read.kind == was.kind)
      #expect(read.from == was.from && read.to == was.to)
      #expect(read.reactance == was.reactance && read.resistance == was.resistance)
      #expect(read.rating == was.rating && read.emergencyRating == was.emergencyRating)
      #expect(read.tapRatio == was.tapRatio && read.phaseShift == was.phaseShift)
      #expect(read.angleMin == was.angleMin && read.angleMax == was.angleMax)
      #expect(read.loss == was.loss)
    }
    for (read, was) in zip(grid.generators, written.generators) {
      #expect(read.id == was.id && read.kind == was.kind && read.bus == was.bus)
      #expect(read.capacity == was.capacity && read.minimum == was.minimum)
      #expect(read.marginalCost == was.marginalCost && read.costCurve == was.costCurve)
      #expect(read.fixedCost == was.fixedCost && read.curveError == was.curveError)
    }
    #expect(grid.loads.map(\.peak) == written.loads.map(\.peak))
    #expect(grid.loads.map(\.energy) == [nil, 8760])
  }

  @Test("source, confidence and kept columns come along")
  func evidence() throws {
    let (region, _) = try readBack(GridFolder(name: "a", title: "A", grid: Self.grid).files())
    let bus = region.grid.buses[0].provenance
    #expect(bus.source == "a page" && bus.confidence == .reported)
    #expect(bus.extra == [ExtraCell(column: "case_area", text: "3")])
    #expect(region.grid.buses[1].provenance.confidence == .assumed)
  }

  @Test("only columns that say something are written, and only tables with rows")
  func columns() {
    var grid = Grid()
    grid.buses = [Bus(id: "1"), Bus(id: "2")]
    grid.branches = [Branch(id: "b", from: .init(0), to: .init(1), reactance: 0.5)]
    let files = GridFolder(name: "a", title: "A", grid: grid).files()
    #expect(files.map(\.path) == ["datapackage.json", "buses.csv", "branches.csv"])
    #expect(files.table("buses").headings == ["id", "voltage_kv"])
    #expect(
      files.table("branches").headings == ["id", "from_bus", "to_bus", "kind", "reactance"])
  }
}
