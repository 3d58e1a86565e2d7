import Foundation
import Testing

@testable import Report

@Suite("Borders")
struct BordersTests {
  private static let models =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Models").path
  private static let gotland = GeoBox(south: 57.2, west: 18.2, north: 57.6, east: 18.6)

  @Test("are empty until read")
  func empty() { #expect(Borders().areas.isEmpty) }

  @Test("come only from areas that touch the view, counties first, with source and terms")
  func view() throws {
    let borders = Borders.read(models: Self.models, within: Self.gotland)
    #expect(borders.areas.map(\.name) == ["Gotlands län", "Gotland"])
    #expect(borders.areas.map(\.code) == ["09", "0980"])
    #expect(borders.areas.map(\.isCounty) == [true, false])
    #expect(borders.attribution.contains("Statistics Sweden"))
    #expect(borders.attribution.contains("CC0 1.0"))
  }

  @Test("cover the country's 21 counties and 290 municipalities")
  func country() {
    let borders = Borders.read(
      models: Self.models, within: GeoBox(south: 54, west: 10, north: 70, east: 25))
    #expect(borders.areas.count { $0.isCounty } == 21)
    #expect(borders.areas.count { !$0.isCounty } == 290)
  }

  @Test("are closed rings within Sweden, each vertex of a county shared with a municipality")
  func rings() {
    let borders = Borders.read(
      models: Self.models, within: GeoBox(south: 54, west: 10, north: 70, east: 25))
    var municipal: Set<[Int]> = []
    var strays = 0
    for area in borders.areas.reversed() {
      for ring in area.rings {
        let points = Borders.Area.points(ring).map {
          [Int(($0.lon * 1000).rounded()), Int(($0.lat * 1000).rounded())]
        }
        #expect(points.count >= 4 && points.first == points.last)
        #expect(
          points.allSatisfy {
            (10_900...24_200).contains($0[0]) && (55_300...69_100).contains($0[1])
          })
        if area.isCounty {
          strays += points.count { !municipal.contains($0) }
        } else {
          municipal.formUnion(points)
        }
      }
    }
    #expect(strays == 0)
  }

  @Test("are coded as one point and steps, in thousandths of a degree")
  func coding() throws {
    let borders = try read(
      """
      {"type":"FeatureCollection","attribution":"drawn by hand","features":[{"type":"Feature",
      "properties":{"code":"99","name":"Square","more":1},"geometry":{"type":"MultiPolygon",
      "coordinates":[[[[15,60],[15.5,60.0004],[15.5,60.25],[15,60]]]]}}]}
      """)
    #expect(borders.attribution == "drawn by hand")
    #expect(borders.areas.map(\.rings) == [[[15000, 60000, 500, 0, 0, 250, -500, -250]]])
    let points = Borders.Area.points(borders.areas[0].rings[0])
    #expect(points.map(\.lon) == [15, 15.5, 15.5, 15])
    #expect(points.map(\.lat) == [60, 60, 60.25, 60])
  }

  @Test("are none where the files are missing")
  func missing() {
    let borders = Borders.read(models: "/nowhere", within: Self.gotland)
    #expect(borders.areas.isEmpty && borders.attribution.isEmpty)
  }

  @Test(
    "are none where a file is no borders",
    arguments: [
      "", "[]", "{\"features\":1}", "{\"features\":[]}",
      "{\"features\":[{\"properties\":{\"code\":\"1\",\"name\":\"p\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[15,60]}}]}",
      "{\"features\":[{\"properties\":{\"code\":\"1\",\"name\":\"p\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[15]]]}}]}",
      "{\"features\":[{\"properties\":{\"code\":\"1\",\"name\":\"p\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1e300,60]]]}}]}",
      "{\"features\":[{\"properties\":{\"code\":\"1\",\"name\":\"p\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}]}",
    ])
  func malformed(_ text: String) throws {
    #expect(try read(text).areas.isEmpty)
  }

  private func read(_ counties: String) throws -> Borders {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-borders-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("borders"), withIntermediateDirectories: true)
    try Data(counties.utf8).write(
      to: folder.appendingPathComponent("borders/counties.geojson"))
    return Borders.read(
      models: folder.path, within: GeoBox(south: 55, west: 10, north: 70, east: 25))
  }
}
