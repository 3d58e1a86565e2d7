import Wording

/// What a map shows between its frame's edges, from the ground up: borders, grid, links, sites and
/// names.
struct MapScene {
  /// The report.
  let document: ReportDocument
  /// Its plan; nil where there is none to draw.
  let plan: PlanEntry?
  /// Where places come to lie.
  let projection: MapProjection
  /// Links drawn, largest value last.
  let links: [MapLink]
  /// Links there are.
  let linkCount: Int
  /// Signs of sites.
  let kinds: SiteKinds
  /// Names at most.
  let labels: Int
  /// Size of names.
  let textSize: Double
  /// Scale of signs and lines.
  let scale: Double

  /// Links at most: more would be one blot.
  static let mostLinks = 300

  /// A scene in a frame.
  init(
    _ document: ReportDocument, plan: PlanEntry?, view: MapView, frame: Frame, labels: Int,
    textSize: Double, scale: Double
  ) {
    self.document = document
    self.plan = plan
    self.labels = labels
    self.textSize = textSize
    self.scale = scale * min(1, max(0.45, 9 / Double(max(document.sites.count, 1)).squareRoot()))
    projection = MapProjection(view, into: frame)
    let all = plan.map { MapLink.all(document, plan: $0) } ?? []
    links = all.suffix(Self.mostLinks)
    linkCount = all.count
    kinds = SiteKinds(document.sites)
  }

  /// What a map of the document shows: the region's own sites; those beyond its border too where
  /// it has no others.
  static func view(_ document: ReportDocument) -> MapView { view(document.sites) }

  /// What a map of sites shows.
  static func view(_ sites: [SiteEntry]) -> MapView {
    let own = sites.filter { !$0.isOutside }
    return MapView(of: (own.isEmpty ? sites : own).map { (lat: $0.lat, lon: $0.lon) })
  }

  /// Resources drawn that have a colour of their own, largest saving first, and how many have not.
  var resources: (own: [Int], others: Int) {
    var worth: [Int: Double] = [:]
    for link in links { worth[link.resource, default: 0] += max(link.value ?? 0, 0) }
    let order = worth.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map(\.key)
    let own = order.filter { Palette.resources.indices.contains(document.resources[$0].colour) }
    return (own, order.count - own.count)
  }

  /// The largest value of a link that is drawn; 0 without one.
  var largestValue: Double { links.compactMap(\.value).max() ?? 0 }

  /// Width of a line by value.
  func width(_ value: Double?) -> Double {
    let share = max(value ?? 0, 0) / max(largestValue, 1e-9)
    return (1 + 5.5 * share.squareRoot()) * (0.4 + 0.6 * scale)
  }

  /// Sites beyond the view.
  var beyond: Int {
    document.sites.count { !projection.view.shows(lat: $0.lat, lon: $0.lon) }
  }

  /// Where a site stands.
  func spot(_ site: Int) -> Spot {
    projection.heldSpot(lat: document.sites[site].lat, lon: document.sites[site].lon)
  }

  /// Draws the scene; `id` tells its clipping from others of the same picture.
  func draw(id: String, into writer: inout SVGWriter) {
    let frame = projection.frame
    writer.group("clipPath", ["id": id]) {
      $0.element(
        "rect", ["x": frame.x, "y": frame.y, "width": frame.width, "height": frame.height])
    }
    writer.group("g", ["clip-path": "url(#\(id))"]) {
      drawBorders(into: &$0)
      drawGrid(into: &$0)
      drawLinks(into: &$0)
      drawSites(into: &$0)
      drawNames(into: &$0)
    }
    writer.element(
      "rect",
      [
        "x": frame.x, "y": frame.y, "width": frame.width, "height": frame.height, "fill": "none",
        "stroke": Palette.rule,
      ])
  }

  private func drawLinks(into writer: inout SVGWriter) {
    var drawn: [[Int]: Int] = [:]
    for link in links {
      let width = width(link.value)
      let curve = LinkCurve(
        from: spot(link.from), to: spot(link.to), width: width,
        before: drawn[[link.from, link.to], default: 0])
      drawn[[link.from, link.to], default: 0] += 1
      let colour = Palette.resource(document.resources[link.resource].colour)
      let dashes = link.standing == .proposed ? "none" : link.standing == .kept ? "7 4" : "2 4"
      let opacity = link.standing == .left ? 0.6 : 0.85
      writer.group(
        "g", ["stroke": colour, "fill": colour, "opacity": opacity]
      ) {
        $0.element(
          "path",
          [
            "d": curve.path, "fill": "none", "stroke-width": width, "stroke-dasharray": dashes,
          ])
        if !curve.arrow.isEmpty {
          $0.element("path", ["d": curve.arrow, "stroke": "none"])
        }
      }
    }
  }

  private func drawSites(into writer: inout SVGWriter) {
    let linked = Set(links.flatMap { [$0.from, $0.to] })
    for pass in [false, true] {
      for site in document.sites.indices where linked.contains(site) == pass {
        SiteSign.draw(
          kinds.sign(site), at: spot(site), radius: (pass ? 5.2 : 3.8) * scale,
          isOutside: document.sites[site].isOutside, name: document.sites[site].name,
          into: &writer)
      }
    }
  }
}
