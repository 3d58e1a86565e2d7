/// A link's line: bowed to its right, so that there and back stay apart, with an arrow near its end.
struct LinkCurve {
  /// The line.
  let path: String
  /// The arrow's head.
  let arrow: String

  /// The line between two spots; a ring above the site where they are the same place.
  ///
  /// - Parameter before: lines already drawn between the two in this direction; each bows more.
  init(from: Spot, to: Spot, width: Double, before: Int = 0) {
    let dx = to.x - from.x
    let dy = to.y - from.y
    let length = (dx * dx + dy * dy).squareRoot()
    let size = 3 + 1.6 * width
    guard length > 6 else {
      let r = SVGWriter.number(7 + 3 * Double(min(before, 5)))
      path =
        "M\(SVGWriter.number(from.x)) \(SVGWriter.number(from.y))a\(r) \(r) 0 1 1 0.01 0"
      arrow = ""
      return
    }
    let bend = min(0.16 * length, 60) * (1 + 0.9 * Double(min(before, 5)))
    let control = Spot(
      x: (from.x + to.x) / 2 - dy / length * bend, y: (from.y + to.y) / 2 + dx / length * bend)
    path =
      "M\(Self.text(from))Q\(Self.text(control)) \(Self.text(to))"
    // The head stands where the curve has three quarters of its way behind it.
    let t = 0.72
    let at = Self.point(from, control, to, t)
    let tx = 2 * (1 - t) * (control.x - from.x) + 2 * t * (to.x - control.x)
    let ty = 2 * (1 - t) * (control.y - from.y) + 2 * t * (to.y - control.y)
    let speed = max((tx * tx + ty * ty).squareRoot(), 1e-9)
    let (ux, uy) = (tx / speed, ty / speed)
    guard length > 3 * size else {
      arrow = ""
      return
    }
    let tip = Spot(x: at.x + ux * size, y: at.y + uy * size)
    let left = Spot(x: at.x - uy * size * 0.7, y: at.y + ux * size * 0.7)
    let right = Spot(x: at.x + uy * size * 0.7, y: at.y - ux * size * 0.7)
    arrow = "M\(Self.text(tip))L\(Self.text(left))L\(Self.text(right))z"
  }

  private static func point(_ a: Spot, _ b: Spot, _ c: Spot, _ t: Double) -> Spot {
    let s = 1 - t
    return Spot(
      x: s * s * a.x + 2 * s * t * b.x + t * t * c.x,
      y: s * s * a.y + 2 * s * t * b.y + t * t * c.y)
  }

  private static func text(_ spot: Spot) -> String {
    SVGWriter.number(spot.x) + " " + SVGWriter.number(spot.y)
  }
}
