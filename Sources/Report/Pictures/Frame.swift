/// A place on a picture, in its units, y downwards.
struct Spot: Hashable {
  var x: Double
  var y: Double
}

/// A rectangle on a picture.
struct Frame: Hashable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }

  /// Whether two rectangles share area.
  func overlaps(_ other: Frame) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Whether a rectangle lies wholly within this one.
  func holds(_ other: Frame) -> Bool {
    other.x >= x && other.right <= right && other.y >= y && other.bottom <= bottom
  }

  /// The rectangle with its edges moved inwards.
  func inset(by margin: Double) -> Frame {
    Frame(x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin)
  }

  /// The nearest spot within.
  func nearest(to spot: Spot) -> Spot {
    Spot(x: min(max(spot.x, x), right), y: min(max(spot.y, y), bottom))
  }
}
