import Foundation
import GeoPackage
import GraphExport
import GraphImport
import Quantities
import RegionModel
import TestSupport
import Testing

@Suite("A GeoPackage")
struct GeoPackageTests {
  private static func region() -> Region {
    RegionBuilder.make("map") { draft in
      draft.resources("ash")
      draft.site("mill")
      draft.site("road", km: 10, degreesEast: 1e-9)
      draft.surplus("mill-ash", at: "mill", of: "ash", 1e9)
      draft.need("road-ash", at: "road", of: "ash", 50, price: 3e-12)
      draft.exchange("today", "mill-ash", "road-ash", amount: 10)
      draft.area("mire", .surcharge, factor: 1.5, from: (60.1, 15.1), to: (60.2, 15.3))
      draft.region.actors = [Actor(id: "å", name: "a\0b\u{1}\n\"'")]
    }
  }

  private func imported(_ bytes: [UInt8]) throws -> ImportedRegion {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-\(UUID().uuidString).gpkg")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try GeoPackageReader.read(file.path)
  }

  @Test("says what it is, as the standard asks")
  func header() throws {
    let bytes = try GeoPackageWriter.bytes(Graph(Self.region()))
    #expect(bytes[..<15].elementsEqual("SQLite format 3".utf8))
    #expect(bytes[68..<72].elementsEqual("GPKG".utf8))
    #expect(bytes[60..<64].elementsEqual([0, 0, 0x28, 0x3C]))
  }

  @Test("is the same twice, and says when where that is told")
  func twice() throws {
    let graph = Graph(Self.region())
    let bytes = try GeoPackageWriter.bytes(graph)
    #expect(bytes == (try GeoPackageWriter.bytes(graph)))
    #expect(bytes != (try GeoPackageWriter.bytes(graph, changed: "2026-11-21T00:00:00.000Z")))
  }

  @Test("gives back rows, places and polygons")
  func back() throws {
    let region = Self.region()
    let imported = try imported(try GeoPackageWriter.bytes(Graph(region)))
    func file(_ path: String) throws -> String {
      let file = try #require(imported.files().first { $0.path == path })
      return String(decoding: file.bytes, as: UTF8.self)
    }
    let road = region.sites[1].position
    #expect(try file("sites.csv").contains("road,road,\(road.latitude),\(road.longitude),"))
    #expect(try file("surpluses.csv").contains("mill-ash,mill,ash,1000000000,t/a,"))
    #expect(try file("needs.csv").contains("3e-12"))
    #expect(try file("exchanges.csv").contains("today,mill-ash,road-ash,10,t/a,"))
    #expect(try file("actors.csv").contains("å,\"a\u{2400}b\u{1}\n\"\"'\""))
    let area = try #require(imported.areas.first)
    #expect(area.polygons == region.areas[0].polygons)
    #expect(area.rule == .surcharge && area.factor == 1.5 && area.id == "mire")
  }

  @Test("is refused where it is none")
  func none() throws {
    let rejection = #expect(throws: RegionRejected.self) { try imported([1, 2, 3]) }
    guard case .graph(.notGeoPackage) = rejection?.errors.first?.fact else {
      Issue.record("\(String(describing: rejection))")
      return
    }
  }
}
