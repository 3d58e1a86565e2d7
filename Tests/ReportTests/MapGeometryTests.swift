import Testing

@testable import Report

@Suite("A map's geometry")
struct MapGeometryTests {
  private let frame = Frame(x: 10, y: 20, width: 400, height: 500)

  @Test("north is up, east right, and a kilometre the same length both ways")
  func northUp() {
    let view = MapView(of: [(lat: 60, lon: 14), (lat: 61, lon: 16)])
    let projection = MapProjection(view, into: frame)
    let middle = projection.spot(lat: 60.5, lon: 15)
    let north = projection.spot(lat: 60.6, lon: 15)
    let east = projection.spot(lat: 60.5, lon: 15.2)
    #expect(north.y < middle.y && abs(north.x - middle.x) < 0.5)
    #expect(east.x > middle.x && abs(east.y - middle.y) < 0.5)
    let up = (middle.y - north.y) * projection.metresPerUnit
    let across = (east.x - middle.x) * projection.metresPerUnit
    #expect(abs(up - 11_140) < 40)
    #expect(abs(across - 10_990) < 60)
  }

  @Test("all sites of a region lie within the frame")
  func within() {
    let document = Sample.report(sites: 40)
    let projection = MapProjection(MapScene.view(document), into: frame)
    for site in document.sites {
      let spot = projection.spot(lat: site.lat, lon: site.lon)
      #expect(frame.holds(Frame(x: spot.x, y: spot.y, width: 0, height: 0)))
    }
  }

  @Test("a site at a pole shrinks nothing and stands at the edge")
  func pole() {
    var document = Sample.report(sites: 12)
    let before = MapScene.view(document)
    document.sites[3].lat = 90
    let view = MapScene.view(document)
    #expect(view.box.north - view.box.south < 1.5 * (before.box.north - before.box.south))
    #expect(!view.shows(lat: 90, lon: 15))
    let projection = MapProjection(view, into: frame)
    let spot = projection.heldSpot(lat: 90, lon: document.sites[3].lon)
    #expect(spot.y == frame.y + 8)
  }

  @Test(
    "a view of one place, of none, and of places at a pole has room and a finite scale",
    arguments: [[(60.0, 15.0)], [], [(90.0, 0.0)], [(-90.0, 10.0), (90.0, -170.0)]])
  func degenerate(_ places: [(Double, Double)]) {
    let view = MapView(of: places.map { (lat: $0.0, lon: $0.1) })
    let projection = MapProjection(view, into: frame)
    #expect(projection.metresPerUnit >= 1 && projection.metresPerUnit.isFinite)
    #expect(MapProjection.aspect(view).isFinite)
    for place in places {
      let spot = projection.heldSpot(lat: place.0, lon: place.1)
      #expect(frame.holds(Frame(x: spot.x, y: spot.y, width: 0, height: 0)))
    }
  }

  @Test("the ground to read borders for reaches beyond a frame much wider or higher than the view")
  func ground() {
    let document = Sample.report(sites: 20)
    let ground = MapPicture.ground(of: document.sites)
    let view = MapScene.view(document)
    for shape in [(600.0, 900.0), (900, 640)] {
      let projection = MapProjection(
        view, into: Frame(x: 0, y: 0, width: shape.0, height: shape.1))
      for (lat, lon) in [
        (ground.south, ground.west), (ground.south, ground.east), (ground.north, ground.west),
        (ground.north, ground.east),
      ] {
        let spot = projection.spot(lat: lat, lon: lon)
        #expect(spot.x <= 0 || spot.x >= shape.0)
        #expect(spot.y <= 0 || spot.y >= shape.1)
      }
    }
    let own = document.sites.filter { !$0.isOutside }.map { (lat: $0.lat, lon: $0.lon) }
    #expect(MapPicture.ground(of: own) == ground)
  }

  @Test("names stand over no other and never beyond the frame")
  func labels() {
    var placer = LabelPlacer(frame)
    var boxes: [Frame] = []
    for step in 0..<60 {
      let spot = Spot(x: 30 + Double(step * 53 % 380), y: 40 + Double(step * 29 % 460))
      if let box = placer.place(beside: spot, width: 70, height: 12, gap: 5) { boxes.append(box) }
    }
    #expect(boxes.count > 10)
    for (place, box) in boxes.enumerated() {
      #expect(frame.holds(box))
      #expect(!boxes[..<place].contains { $0.overlaps(box) })
    }
  }

  @Test("kinds in brackets count as one, and the rarest share a sign")
  func kinds() {
    let names = ["mill (a)", "mill (b)", "saw", "saw", "saw", "x", nil]
    let sites = names.enumerated().map { place, kind in
      SiteEntry(
        id: "\(place)", name: "", kind: kind, operatorName: nil, municipality: nil, county: nil,
        lat: 60, lon: 15, bus: nil, isOutside: false, source: nil, confidence: "assumed")
    }
    let kinds = SiteKinds(sites, most: 2)
    #expect(kinds.named == ["saw", "mill"])
    #expect(sites.indices.map(kinds.sign) == [1, 1, 0, 0, 0, 2, 2])
    #expect(kinds.hasOthers)
  }

  @Test("a scale of bars is round and reaches the median fourfold")
  func scale() {
    let scale = HeadroomScale([9000, 400, 300, 200, 100])
    #expect(scale.end == 1500)
    #expect(scale.isBeyond(9000) && !scale.isBeyond(400))
    #expect(scale.share(750) == 0.5)
    #expect(HeadroomScale([]).end == 1)
    #expect(HeadroomScale([0, -1, .nan]).end == 1)
  }
}
