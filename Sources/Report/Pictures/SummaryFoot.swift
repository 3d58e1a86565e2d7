import Wording

/// The foot of a summary: how it was made, so that it can be made again.
struct SummaryFoot {
  private let lines: [String]
  private let heading: String
  private static let size = 8.5

  /// The foot of a report.
  init(_ document: ReportDocument, plan: PlanEntry?, text: PicturesText) {
    heading = text.howMade
    let made = [
      document.method.command, text.madeBy(version: document.version, on: document.made),
      document.method.engine,
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    var words = [made]
    if !document.borders.areas.isEmpty, !document.borders.attribution.isEmpty {
      words.append(text.bordersFrom(document.borders.attribution))
    }
    if document.grid != nil { words.append(text.schematic) }
    lines = words.flatMap {
      TextFit.wrapped($0, size: Self.size, width: SummaryPage.inner, lines: 2)
    }
  }

  /// Its height.
  var height: Double { 22 + 11.5 * Double(lines.count) }

  /// Draws it below `y`.
  func draw(y: Double, into writer: inout SVGWriter) {
    writer.element(
      "line",
      [
        "x1": SummaryPage.margin, "y1": y, "x2": SummaryPage.margin + SummaryPage.inner, "y2": y,
        "stroke": Palette.rule,
      ])
    writer.element(
      "text",
      ["x": SummaryPage.margin, "y": y + 14, "font-size": Self.size, "font-weight": "bold"],
      text: heading)
    for (row, line) in lines.enumerated() {
      writer.element(
        "text",
        [
          "x": SummaryPage.margin, "y": y + 27 + 11.5 * Double(row), "font-size": Self.size,
          "fill": Palette.quiet,
        ], text: line)
    }
  }
}
