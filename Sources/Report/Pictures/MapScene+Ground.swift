extension MapScene {
  /// Land below all, then municipalities' borders, then counties'. What is beyond the borders at
  /// hand may be sea or another country, so it is no colour of water.
  func drawBorders(into writer: inout SVGWriter) {
    let frame = projection.frame
    let hasLand = !document.borders.areas.isEmpty
    writer.element(
      "rect",
      [
        "x": frame.x, "y": frame.y, "width": frame.width, "height": frame.height,
        "fill": hasLand ? "#E9EBEC" : Palette.land,
      ])
    for isCounty in [false, true] {
      let path = document.borders.areas.filter { $0.isCounty == isCounty }.flatMap(\.rings)
        .map(path).joined()
      guard !path.isEmpty else { continue }
      writer.element(
        "path",
        [
          "d": path, "fill": isCounty ? "none" : Palette.land, "fill-rule": "evenodd",
          "stroke": isCounty ? Palette.countyBorder : Palette.border,
          "stroke-width": isCounty ? 1.1 : 0.5, "stroke-linejoin": "round",
        ])
    }
  }

  /// A ring as a path, nothing where it lies beyond the frame; points closer than half a unit to the last are left out.
  private func path(_ ring: [Int]) -> String {
    let spots = Borders.Area.points(ring).map { projection.spot(lat: $0.lat, lon: $0.lon) }
    let frame = projection.frame
    guard spots.contains(where: { $0.x >= frame.x }), spots.contains(where: { $0.y >= frame.y }),
      spots.contains(where: { $0.x <= frame.right }),
      spots.contains(where: { $0.y <= frame.bottom })
    else { return "" }
    var text = ""
    var last = Spot(x: .infinity, y: .infinity)
    for spot in spots {
      guard abs(spot.x - last.x) + abs(spot.y - last.y) >= 0.5 else { continue }
      text += text.isEmpty ? "M" : "L"
      text += tenth(spot.x) + " " + tenth(spot.y)
      last = spot
    }
    return text.isEmpty ? "" : text + "z"
  }

  private func tenth(_ value: Double) -> String {
    SVGWriter.number((value * 10).rounded() / 10)
  }

  /// Branches by loading, buses, and rings about what conflicts name.
  func drawGrid(into writer: inout SVGWriter) {
    guard let grid = document.grid else { return }
    let spots = grid.buses.map(spot)
    let ordered = grid.branches.indices.sorted {
      let a = Palette.loadingClass(grid.branches[$0].loading)
      let b = Palette.loadingClass(grid.branches[$1].loading)
      return a != b ? a < b : $0 < $1
    }
    for place in ordered {
      let branch = grid.branches[place]
      guard spots.indices.contains(branch.from), spots.indices.contains(branch.to),
        let from = spots[branch.from], let to = spots[branch.to], from != to
      else { continue }
      let level = Palette.loadingClass(branch.loading)
      var line: SVGWriter.Attributes {
        [
          "x1": from.x, "y1": from.y, "x2": to.x, "y2": to.y, "stroke": Palette.loading[level],
          "stroke-width": (1.2 + 0.5 * Double(level)) * (0.4 + 0.6 * scale),
        ]
      }
      if branch.isInConflict { drawConflict(from, to, into: &writer) }
      writer.element("line", line)
    }
    for spot in spots.compactMap({ $0 }) {
      let r = 2.2 * scale
      writer.element(
        "rect",
        [
          "x": spot.x - r, "y": spot.y - r, "width": 2 * r, "height": 2 * r, "fill": Palette.paper,
          "stroke": Palette.quiet, "stroke-width": 0.8,
        ])
    }
    let named = Set(grid.conflicts.flatMap(\.buses))
    for place in named.sorted() {
      guard spots.indices.contains(place), let spot = spots[place] else { continue }
      writer.element(
        "circle",
        [
          "cx": spot.x, "cy": spot.y, "r": 8 * scale, "fill": "none", "stroke": Palette.conflict,
          "stroke-width": 2 * scale,
        ])
    }
  }

  private func drawConflict(_ from: Spot, _ to: Spot, into writer: inout SVGWriter) {
    writer.element(
      "line",
      [
        "x1": from.x, "y1": from.y, "x2": to.x, "y2": to.y, "stroke": Palette.conflict,
        "stroke-width": 9 * scale, "opacity": 0.3, "stroke-linecap": "round",
      ])
  }

  private func spot(_ bus: GridEntry.BusEntry) -> Spot? {
    guard let lat = bus.lat, let lon = bus.lon, projection.view.shows(lat: lat, lon: lon)
    else { return nil }
    return projection.spot(lat: lat, lon: lon)
  }
}
