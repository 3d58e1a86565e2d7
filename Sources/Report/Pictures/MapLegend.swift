import Wording

/// What the signs, lines and colours of a map mean, one below the other.
struct MapLegend {
  let scene: MapScene
  let text: PicturesText
  let x: Double
  let width: Double
  /// Where the next line would stand.
  private(set) var y: Double
  private let size = 12.0

  /// A legend whose first line stands at `y`.
  init(_ scene: MapScene, text: PicturesText, x: Double, y: Double, width: Double) {
    self.scene = scene
    self.text = text
    self.x = x
    self.y = y
    self.width = width
  }

  /// Draws it.
  mutating func draw(into writer: inout SVGWriter) {
    if !scene.links.isEmpty {
      drawResources(into: &writer)
      drawStandings(into: &writer)
      drawWidths(into: &writer)
    }
    drawKinds(into: &writer)
    if scene.document.grid != nil { drawGrid(into: &writer) }
  }

  private mutating func heading(_ heading: String, into writer: inout SVGWriter) {
    for line in TextFit.wrapped(heading, size: size, width: width, lines: 2, bold: true) {
      writer.element(
        "text", ["x": x, "y": y, "font-size": size, "font-weight": "bold"], text: line)
      y += 16
    }
    y += 3
  }

  private mutating func row(_ words: String, into writer: inout SVGWriter) {
    writer.element(
      "text", ["x": x + 42, "y": y, "font-size": size],
      text: TextFit.fitted(words, size: size, width: width - 42))
    y += 18
  }

  private func line(
    colour: String, width: Double, dashes: String = "none", into writer: inout SVGWriter
  ) {
    writer.element(
      "path",
      [
        "d": "M\(SVGWriter.number(x)) \(SVGWriter.number(y - 4))h32", "stroke": colour,
        "stroke-width": width, "stroke-dasharray": dashes, "fill": "none",
      ])
  }

  private mutating func drawResources(into writer: inout SVGWriter) {
    let resources = scene.resources
    heading(text.mapResources, into: &writer)
    for resource in resources.own {
      let entry = scene.document.resources[resource]
      line(colour: Palette.resource(entry.colour), width: 4, into: &writer)
      row(entry.name, into: &writer)
    }
    if resources.others > 0 {
      line(colour: Palette.otherResource, width: 4, into: &writer)
      row(text.others(resources.others), into: &writer)
    }
    y += 10
  }

  private mutating func drawStandings(into writer: inout SVGWriter) {
    heading(text.mapLinks, into: &writer)
    let rows: [(MapLink.Standing, String, String)] = [
      (.proposed, "none", text.proposed), (.kept, "7 4", text.kept), (.left, "2 4", text.left),
    ]
    for (standing, dashes, words) in rows
    where scene.links.contains(where: { $0.standing == standing }) {
      line(colour: Palette.quiet, width: 2.5, dashes: dashes, into: &writer)
      row(words, into: &writer)
    }
    y += 10
  }

  private mutating func drawWidths(into writer: inout SVGWriter) {
    let most = scene.largestValue
    guard most > 0 else { return }
    heading(text.savingWidth, into: &writer)
    let document = scene.document
    for share in [1, 0.3, 0.05] {
      line(colour: Palette.quiet, width: scene.width(most * share), into: &writer)
      row(
        text.money(most * share, currency: document.currency, isYear: document.isYear),
        into: &writer)
    }
    y += 10
  }

  private mutating func drawKinds(into writer: inout SVGWriter) {
    guard !scene.document.sites.isEmpty else { return }
    heading(text.siteKinds, into: &writer)
    var rows = scene.kinds.named.enumerated().map { ($0.offset, $0.element) }
    if scene.kinds.hasOthers { rows.append((scene.kinds.others, text.otherKinds)) }
    for (sign, words) in rows {
      SiteSign.draw(sign, at: Spot(x: x + 16, y: y - 4), radius: 5, into: &writer)
      row(words, into: &writer)
    }
    if scene.document.sites.contains(where: \.isOutside) {
      SiteSign.draw(0, at: Spot(x: x + 16, y: y - 4), radius: 5, isOutside: true, into: &writer)
      row(text.outside, into: &writer)
    }
    y += 10
  }

  private mutating func drawGrid(into writer: inout SVGWriter) {
    heading(text.gridHeading, into: &writer)
    let grid = scene.document.grid ?? GridEntry()
    let used = Set(grid.branches.map { Palette.loadingClass($0.loading) })
    for level in used.sorted() {
      line(colour: Palette.loading[level], width: 1.2 + 0.5 * Double(level), into: &writer)
      row(text.loadingClasses[level], into: &writer)
    }
    writer.element(
      "rect",
      [
        "x": x + 13, "y": y - 7, "width": 6, "height": 6, "fill": Palette.paper,
        "stroke": Palette.quiet,
      ])
    row(text.bus, into: &writer)
    guard !grid.conflicts.isEmpty else { return }
    writer.element(
      "circle",
      [
        "cx": x + 16, "cy": y - 4, "r": 6, "fill": "none", "stroke": Palette.conflict,
        "stroke-width": 2,
      ])
    row(text.conflict, into: &writer)
  }
}
