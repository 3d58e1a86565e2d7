import Wording

/// A report's map as a picture: borders, grid, sites, today's exchanges and the plan's links.
public struct MapPicture {
  private let document: ReportDocument
  private let plan: PlanEntry?

  /// A map of one of the report's plans, by position; without such a plan only sites and grid.
  public init(_ document: ReportDocument, plan: Int = 0) {
    self.document = document
    self.plan = document.plans.indices.contains(plan) ? document.plans[plan] : nil
  }

  /// The part of the earth whose borders a map of sites may show: the view and as much again
  /// about it, since a frame is seldom as wide and as high as the view.
  public static func ground(of sites: [SiteEntry]) -> GeoBox {
    ground(about: MapScene.view(sites).box)
  }

  /// The same for sites that are no entries yet: places of those within the region's border,
  /// degrees.
  public static func ground(of places: [(lat: Double, lon: Double)]) -> GeoBox {
    ground(about: MapView(of: places).box)
  }

  private static func ground(about box: GeoBox) -> GeoBox {
    return box.widened(by: max(box.north - box.south, (box.east - box.west) / 2))
  }

  /// The picture as SVG 1.1, at most 1 200 units wide; the same bytes for the same document.
  public func svg() -> String {
    let text = PicturesText(Language(rawValue: document.language) ?? .en)
    let view = MapScene.view(document)
    let aspect = MapProjection.aspect(view)
    let width = min(max(1080 / max(aspect, 0.1), 600), 880)
    let height = min(max(width * aspect, 640), 1080)
    let room = width + 256
    let caption = TextFit.wrapped(plan?.bottomLine ?? "", size: 15, width: room, lines: 4)
    let top = 84.0 + 21 * Double(caption.count)
    let scene = MapScene(
      document, plan: plan, view: view,
      frame: Frame(x: 32, y: top, width: width, height: height), labels: 28, textSize: 11.5,
      scale: 1)
    let notes = notes(scene, text)
    var legend = MapLegend(scene, text: text, x: width + 56, y: top + 12, width: 240)
    var legendText = SVGWriter()
    legend.draw(into: &legendText)
    let foot = max(top + height, legend.y - 20)
    let links = plan?.links ?? []
    let kept = links.count(where: \.isExisting)
    return SVGWriter.document(
      width: room + 64, height: foot + 24 + 14 * Double(notes.count),
      title: "\(document.title): \(text.mapHeading)",
      description: text.mapDescription(
        sites: document.sites.count, proposed: links.count - kept, kept: kept) + " "
        + (plan?.bottomLine ?? "")
    ) { writer in
      PictureHead(title: document.title, subtitle: text.mapHeading, lines: caption, width: room)
        .draw(into: &writer)
      scene.draw(id: "map", into: &writer)
      writer.append(legendText)
      for (row, note) in notes.enumerated() {
        writer.element(
          "text",
          [
            "x": 32, "y": foot + 18 + 14 * Double(row), "font-size": 10,
            "fill": Palette.quiet,
          ], text: TextFit.fitted(note, size: 10, width: room))
      }
    }
  }

  private func notes(_ scene: MapScene, _ text: PicturesText) -> [String] {
    var notes: [String] = []
    if scene.links.count < scene.linkCount {
      notes.append(text.linksDrawn(scene.links.count, of: scene.linkCount))
    }
    if scene.beyond > 0 { notes.append(text.beyondMap(scene.beyond)) }
    notes.append(text.madeBy(version: document.version, on: document.made))
    if !document.borders.areas.isEmpty, !document.borders.attribution.isEmpty {
      notes.append(text.bordersFrom(document.borders.attribution))
    }
    return notes
  }
}
