import Wording

/// The figures of a summary in a row: value, unit, what it is, and its range.
struct SummaryFigures {
  private let figures: [Figure]
  private let text: PicturesText

  /// The first five of some figures.
  init(_ figures: [Figure], text: PicturesText) {
    self.figures = Array(figures.prefix(5))
    self.text = text
  }

  /// Draws them and says where they end.
  func draw(y: Double, into writer: inout SVGWriter) -> Double {
    guard !figures.isEmpty else { return y }
    let width = SummaryPage.inner / Double(figures.count)
    rule(y, into: &writer)
    for (place, figure) in figures.enumerated() {
      let x = SummaryPage.margin + width * Double(place)
      let room = width - 10
      let value = text.numbers.significant(figure.value)
      writer.element(
        "text", ["x": x, "y": y + 30, "font-size": 22, "font-weight": "bold"], text: value)
      writer.element(
        "text", ["x": x, "y": y + 45, "font-size": 10, "fill": Palette.quiet],
        text: TextFit.fitted(figure.unit, size: 10, width: room))
      for (row, line) in TextFit.wrapped(figure.label, size: 10.5, width: room, lines: 2)
        .enumerated()
      {
        writer.element(
          "text", ["x": x, "y": y + 61 + 13 * Double(row), "font-size": 10.5], text: line)
      }
      guard let low = figure.low, let high = figure.high else { continue }
      writer.element(
        "text", ["x": x, "y": y + 88, "font-size": 9, "fill": Palette.quiet],
        text: TextFit.fitted(text.between(low, high), size: 9, width: room))
    }
    rule(y + 98, into: &writer)
    return y + 114
  }

  private func rule(_ y: Double, into writer: inout SVGWriter) {
    writer.element(
      "line",
      [
        "x1": SummaryPage.margin, "y1": y, "x2": SummaryPage.margin + SummaryPage.inner, "y2": y,
        "stroke": Palette.rule,
      ])
  }
}
