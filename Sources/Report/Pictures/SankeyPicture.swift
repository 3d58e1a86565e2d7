import Wording

/// What a plan sends as bands from givers through resources to takers: energy, mass and volume each
/// in a panel of its own, what goes already today darker.
public struct SankeyPicture {
  private let document: ReportDocument
  private let plan: PlanEntry?
  private let text: PicturesText

  /// Nodes of a column before the rest are drawn as one.
  private static let most = 11

  /// The flows of one of the report's plans, by position.
  public init(_ document: ReportDocument, plan: Int = 0) {
    self.document = document
    self.plan = document.plans.indices.contains(plan) ? document.plans[plan] : nil
    text = PicturesText(Language(rawValue: document.language) ?? .en)
  }

  /// The picture as SVG 1.1, 1 200 units wide; the same bytes for the same document.
  public func svg() -> String {
    let panels = panels()
    let caption = TextFit.wrapped(plan?.bottomLine ?? "", size: 15, width: 1136, lines: 3)
    var y = 100.0 + 21 * Double(caption.count)
    let laid = panels.map { panel -> (SankeyPanel, SankeyLayout, Double) in
      let layout = SankeyLayout(panel, left: 300, right: 900, top: y + 50)
      defer { y += layout.height + 90 }
      return (panel, layout, y)
    }
    let bottom = panels.isEmpty ? y + 40 : y
    return SVGWriter.document(
      width: 1200, height: bottom + 28, title: "\(document.title): \(text.sankeyHeading)",
      description: text.sankeyDescription(links: plan?.links.count ?? 0) + " "
        + (plan?.bottomLine ?? "")
    ) { writer in
      PictureHead(title: document.title, subtitle: text.sankeyHeading, lines: caption)
        .draw(into: &writer)
      if panels.isEmpty {
        writer.element(
          "text", ["x": 32, "y": y + 8, "font-size": 15, "fill": Palette.quiet],
          text: plan?.hasPlan == true ? text.noFlows : text.noPlan)
      } else {
        drawKey(y: y - panelsHeight(laid) - 4, into: &writer)
      }
      for (panel, layout, top) in laid { draw(panel, layout, top: top, into: &writer) }
      writer.element(
        "text", ["x": 32, "y": bottom + 12, "font-size": 10, "fill": Palette.quiet],
        text: text.madeBy(version: document.version, on: document.made))
    }
  }

  private func panels() -> [SankeyPanel] {
    guard let plan else { return [] }
    var units = ["MWh", "t", "m3"]
    for unit in document.resources.map(\.unit) where !units.contains(unit) { units.append(unit) }
    return units.compactMap {
      SankeyPanel(document, plan: plan, unit: $0, most: Self.most, others: text.others)
    }
  }

  private func panelsHeight(_ laid: [(SankeyPanel, SankeyLayout, Double)]) -> Double {
    laid.reduce(0) { $0 + $1.1.height + 90 }
  }

  private func drawKey(y: Double, into writer: inout SVGWriter) {
    var x = 1168.0
    for (words, opacity) in [(text.bandProposed, 0.38), (text.bandKept, 0.85)] {
      writer.element(
        "text", ["x": x, "y": y, "font-size": 12, "text-anchor": "end"], text: words)
      x -= TextFit.width(words, size: 12) + 30
      writer.element(
        "rect",
        [
          "x": x, "y": y - 10, "width": 24, "height": 11, "fill": Palette.quiet,
          "opacity": opacity,
        ])
      x -= 18
    }
  }

  private func draw(
    _ panel: SankeyPanel, _ layout: SankeyLayout, top: Double, into writer: inout SVGWriter
  ) {
    let total = amount(panel.total, panel.unit)
    let line = text.flowTotal(
      total, kept: panel.kept > 0 ? amount(panel.kept, panel.unit) : nil,
      today: panel.today > 0 && panel.today != panel.kept ? amount(panel.today, panel.unit) : nil)
    writer.element(
      "text", ["x": 32, "y": top + 14, "font-size": 17, "font-weight": "bold"],
      text: text.flowHeading(panel.unit))
    let heading = TextFit.width(text.flowHeading(panel.unit), size: 17, bold: true)
    writer.element(
      "text", ["x": 44 + heading, "y": top + 14, "font-size": 13, "fill": Palette.quiet],
      text: line)
    for (x, anchor, words) in [
      (294.0, "end", text.givers), (600, "middle", text.resources), (906, "start", text.takers),
    ] {
      writer.element(
        "text",
        ["x": x, "y": top + 38, "font-size": 11, "fill": Palette.quiet, "text-anchor": anchor],
        text: words)
    }
    for band in layout.bands { draw(band, panel, into: &writer) }
    for (column, nodes) in panel.columns.enumerated() {
      for (node, frame) in zip(nodes, layout.nodes[column]) {
        draw(node, frame, column: column, unit: panel.unit, into: &writer)
      }
    }
  }

  private func draw(_ band: SankeyLayout.Band, _ panel: SankeyPanel, into writer: inout SVGWriter) {
    let n = SVGWriter.number
    let middle = (band.from.x + band.to.x) / 2
    let thickness = max(band.thickness, 0.6)
    let path =
      "M\(n(band.from.x)) \(n(band.from.y))C\(n(middle)) \(n(band.from.y)) \(n(middle)) \(n(band.to.y)) "
      + "\(n(band.to.x)) \(n(band.to.y))v\(n(thickness))C\(n(middle)) \(n(band.to.y + thickness)) "
      + "\(n(middle)) \(n(band.from.y + thickness)) \(n(band.from.x)) \(n(band.from.y + thickness))z"
    writer.element(
      "path",
      [
        "d": path, "fill": panel.columns[1][band.flow.resource].colour,
        "opacity": band.flow.isKept ? 0.85 : 0.38,
      ])
  }

  private func draw(
    _ node: SankeyNode, _ frame: Frame, column: Int, unit: String, into writer: inout SVGWriter
  ) {
    writer.element(
      "rect",
      [
        "x": frame.x, "y": frame.y, "width": frame.width, "height": frame.height,
        "fill": node.colour,
      ])
    let figure = amount(node.amount, unit)
    let room = 262 - TextFit.width(figure, size: 12, bold: true)
    let name = TextFit.fitted(node.name, size: 12, width: room)
    let x = column == 0 ? frame.x - 7 : column == 1 ? frame.right + 6 : frame.right + 7
    writer.group(
      "text",
      [
        "x": x, "y": frame.y + frame.height / 2 + 4, "font-size": 12,
        "text-anchor": column == 0 ? "end" : "start", "stroke": Palette.paper,
        "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke",
      ]
    ) {
      $0.element("tspan", text: name)
      $0.element("tspan", ["font-weight": "bold", "dx": 5], text: figure)
    }
  }

  private func amount(_ value: Double, _ unit: String) -> String {
    text.numbers.amount(value, unit) + text.perYear(document.isYear)
  }
}
