import Wording

/// A report on one page, A4 portrait: the bottom line, five figures with their ranges, a map, the
/// links that save most, conflicts, what it rests on and how it was made.
public struct SummaryPage {
  private let document: ReportDocument
  private let plan: PlanEntry?
  private let text: PicturesText

  static let width = 794.0
  static let height = 1123.0
  static let margin = 56.0
  static let inner = width - 2 * margin

  /// The page of one of the report's plans, by position.
  public init(_ document: ReportDocument, plan: Int = 0) {
    self.document = document
    self.plan = document.plans.indices.contains(plan) ? document.plans[plan] : nil
    text = PicturesText(Language(rawValue: document.language) ?? .en)
  }

  /// The page as SVG 1.1, 210 × 297 mm; the same bytes for the same document.
  public func svg() -> String {
    let shown = SummaryLinks(document, plan: plan, text: text).shown
    return SVGWriter.document(
      width: Self.width, height: Self.height, size: ("210mm", "297mm"),
      title: "\(document.title): \(text.summaryHeading)",
      description: text.summaryDescription(links: shown) + " " + (plan?.bottomLine ?? "")
    ) { writer in
      var y = drawHead(into: &writer)
      if let plan, plan.hasPlan {
        y = SummaryFigures(plan.figures, text: text).draw(y: y, into: &writer)
      }
      let foot = SummaryFoot(document, plan: plan, text: text)
      let footTop = Self.height - Self.margin + 10 - foot.height
      let links = SummaryLinks(document, plan: plan, text: text)
      let mapHeight = min(max(footTop - y - links.height - 40, 240), 524)
      let scene = MapScene(
        document, plan: plan, view: MapScene.view(document),
        frame: Frame(x: Self.margin, y: y, width: 382, height: mapHeight), labels: 9,
        textSize: 8.5, scale: 0.72)
      scene.draw(id: "map", into: &writer)
      let beside = Frame(
        x: Self.margin + 402, y: y, width: Self.inner - 402, height: mapHeight)
      SummarySide(scene, text: text).draw(beside, into: &writer)
      links.draw(y: y + mapHeight + 26, into: &writer)
      foot.draw(y: footTop, into: &writer)
    }
  }

  private func drawHead(into writer: inout SVGWriter) -> Double {
    let left = Self.margin
    writer.element(
      "rect", ["x": left, "y": 40, "width": 40, "height": 4, "fill": Palette.load])
    let size = [25.0, 21, 18].first {
      TextFit.width(document.title, size: $0, bold: true) <= Self.inner
    }
    writer.element(
      "text", ["x": left, "y": 72, "font-size": size ?? 18, "font-weight": "bold"],
      text: TextFit.fitted(document.title, size: size ?? 18, width: Self.inner, bold: true))
    writer.element(
      "text", ["x": left, "y": 91, "font-size": 11, "fill": Palette.quiet],
      text: TextFit.fitted(document.subtitle, size: 11, width: Self.inner))
    var y = 118.0
    let line = plan?.bottomLine ?? text.noPlan
    for line in TextFit.wrapped(line, size: 15, width: Self.inner, lines: 5) {
      writer.element("text", ["x": left, "y": y, "font-size": 15], text: line)
      y += 21
    }
    return y + 2
  }
}
