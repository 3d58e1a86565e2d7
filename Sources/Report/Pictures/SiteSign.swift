/// Signs of sites: told apart by shape, so that they need no colour.
enum SiteSign {
  /// Draws a sign about a spot; `isOutside` leaves it hollow.
  static func draw(
    _ sign: Int, at spot: Spot, radius: Double, isOutside: Bool = false, name: String? = nil,
    into writer: inout SVGWriter
  ) {
    let fill = isOutside ? Palette.paper : Palette.ink
    let stroke = isOutside ? Palette.ink : Palette.paper
    let attributes: SVGWriter.Attributes = [
      "d": path(sign, spot, radius), "fill": fill, "stroke": stroke, "stroke-width": radius / 5,
      "stroke-linejoin": "round",
    ]
    guard let name else { return writer.element("path", attributes) }
    writer.group("path", attributes) { $0.element("title", text: name) }
  }

  private static func path(_ sign: Int, _ spot: Spot, _ radius: Double) -> String {
    switch sign {
    case 0: circle(spot, radius)
    case 1: polygon(spot, [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)], radius)
    case 2: polygon(spot, [(0, -1.2), (1.1, 0.8), (-1.1, 0.8)], radius)
    case 3: polygon(spot, [(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)], radius)
    case 4: polygon(spot, [(0, 1.2), (1.1, -0.8), (-1.1, -0.8)], radius)
    default: circle(spot, radius * 0.6)
    }
  }

  private static func circle(_ spot: Spot, _ radius: Double) -> String {
    let r = SVGWriter.number(radius)
    let d = SVGWriter.number(2 * radius)
    return "M\(SVGWriter.number(spot.x - radius)) \(SVGWriter.number(spot.y))"
      + "a\(r) \(r) 0 1 0 \(d) 0a\(r) \(r) 0 1 0 -\(d) 0z"
  }

  private static func polygon(
    _ spot: Spot, _ corners: [(Double, Double)], _ radius: Double
  ) -> String {
    let points = corners.map {
      SVGWriter.number(spot.x + $0.0 * radius) + " " + SVGWriter.number(spot.y + $0.1 * radius)
    }
    return "M" + points.joined(separator: "L") + "z"
  }
}
