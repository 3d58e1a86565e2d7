import Foundation
import Quantities

/// Takes places on earth to spots in a frame, north up and true to scale: SWEREF 99 TM where the
/// view is near its meridian, an equirectangular plane about the view's middle elsewhere.
struct MapProjection {
  /// Where the map is drawn.
  let frame: Frame
  /// What it shows.
  let view: MapView
  /// Metres a unit of the picture.
  let metresPerUnit: Double
  private let isNational: Bool
  private let middle: Spot

  /// A projection of a view into a frame, as large as fits.
  init(_ view: MapView, into frame: Frame) {
    self.frame = frame
    self.view = view
    isNational = Self.isNational(view.box)
    let bounds = Self.bounds(view.box, isNational: isNational)
    metresPerUnit = max(bounds.width / frame.width, bounds.height / frame.height, 1)
    middle = Spot(x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2)
  }

  /// Height over width of a view on the plane.
  static func aspect(_ view: MapView) -> Double {
    let bounds = bounds(view.box, isNational: isNational(view.box))
    return bounds.height / max(bounds.width, 1)
  }

  /// The spot of a place, which may lie outside the frame.
  func spot(lat: Double, lon: Double) -> Spot {
    let box = view.box.widened(by: 6)
    let plane = Self.plane(
      lat: min(max(lat, box.south), box.north), lon: min(max(lon, box.west), box.east),
      box: view.box, isNational: isNational)
    return Spot(
      x: frame.x + frame.width / 2 + (plane.x - middle.x) / metresPerUnit,
      y: frame.y + frame.height / 2 - (plane.y - middle.y) / metresPerUnit)
  }

  /// The spot of a place, moved to the frame's edge where it lies beyond.
  func heldSpot(lat: Double, lon: Double) -> Spot {
    frame.inset(by: 8).nearest(to: spot(lat: lat, lon: lon))
  }

  private static func isNational(_ box: GeoBox) -> Bool {
    box.south > 50 && box.north < 75 && box.west > 0 && box.east < 30
  }

  /// Easting and northing, metres.
  private static func plane(lat: Double, lon: Double, box: GeoBox, isNational: Bool) -> Spot {
    if isNational {
      let plane = Sweref99TM(GeoPoint(latitude: lat, longitude: lon))
      return Spot(x: plane.easting, y: plane.northing)
    }
    let metres = 6_371_008.8 * Double.pi / 180
    let parallel = min(abs(box.south + box.north) / 2, 80) * .pi / 180
    return Spot(x: lon * metres * cos(parallel), y: lat * metres)
  }

  /// The rectangle on the plane around a box, y northwards.
  private static func bounds(_ box: GeoBox, isNational: Bool) -> Frame {
    let lons = [box.west, (box.west + box.east) / 2, box.east]
    let corners = [box.south, box.north].flatMap { lat in
      lons.map { plane(lat: lat, lon: $0, box: box, isNational: isNational) }
    }
    let xs = corners.map(\.x).sorted()
    let ys = corners.map(\.y).sorted()
    return Frame(
      x: xs[0], y: ys[0], width: xs[xs.count - 1] - xs[0], height: ys[ys.count - 1] - ys[0])
  }
}
