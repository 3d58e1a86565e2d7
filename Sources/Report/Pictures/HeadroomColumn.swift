import Wording

/// The bars of one direction, one bus a row.
struct HeadroomColumn {
  /// Whether some bar is longer than the scale.
  let hasBeyond: Bool
  private let direction: String
  private let x: Double
  private let width: Double
  private let colour: String
  private let heading: String
  private let text: PicturesText
  private let scale: HeadroomScale
  private let rates: [Double]

  /// A column at an abscissa; the scale fits the buses shown.
  init(
    _ direction: String, of buses: [GridEntry.BusEntry], x: Double, width: Double,
    colour: String, heading: String, text: PicturesText
  ) {
    self.direction = direction
    self.x = x
    self.width = width
    self.colour = colour
    self.heading = heading
    self.text = text
    let bars = buses.flatMap(\.headroom).filter { $0.direction == direction }
    let values = bars.filter { !$0.isUnlimited }.compactMap(\.mw)
    let scale = HeadroomScale(values)
    self.scale = scale
    hasBeyond = values.contains { scale.isBeyond($0) }
    rates = Set(bars.map(\.rate)).filter { $0 > 0 }.sorted()
  }

  /// Draws what the column is, its colours and its scale.
  func drawHead(y: Double, bottom: Double, into writer: inout SVGWriter) {
    writer.element(
      "text", ["x": x, "y": y - 18, "font-size": 14, "font-weight": "bold"], text: heading)
    var at = x
    var keys = [(text.firm, 1.0)]
    if let rate = rates.first { keys.append((text.conditional(rate), 0.4)) }
    for (words, opacity) in keys {
      writer.element(
        "rect",
        ["x": at, "y": y - 9, "width": 12, "height": 10, "fill": colour, "opacity": opacity])
      writer.element("text", ["x": at + 17, "y": y, "font-size": 11], text: words)
      at += 34 + TextFit.width(words, size: 11)
    }
    for share in [0, 0.5, 1] {
      let mark = x + share * width
      writer.element(
        "line",
        [
          "x1": mark, "y1": y + 22, "x2": mark, "y2": bottom, "stroke": Palette.rule,
          "stroke-width": 1,
        ])
      writer.element(
        "text",
        [
          "x": mark, "y": y + 17, "font-size": 10, "fill": Palette.quiet,
          "text-anchor": "middle",
        ], text: text.numbers.significant(scale.end * share))
    }
  }

  /// Draws a bus's bars in the row at `y`.
  func draw(_ bus: GridEntry.BusEntry, y: Double, into writer: inout SVGWriter) {
    let bars = bus.headroom.filter { $0.direction == direction }
    let firm = bars.first { $0.rate == 0 }
    let held = rates.first.flatMap { rate in bars.first { $0.rate == rate } }
    if let held { drawBar(held, y: y, opacity: 0.4, into: &writer) }
    if let firm { drawBar(firm, y: y, opacity: 1, into: &writer) }
    let figures = [firm, held].compactMap { $0.map(figure) }
    writer.group(
      "text", ["x": x + width + (firm?.isUnlimited == true ? 18 : 9), "y": y + 12, "font-size": 13]
    ) {
      if let first = figures.first {
        $0.element("tspan", ["font-weight": "bold"], text: first)
      }
      if figures.count > 1, figures[1] != figures[0] {
        $0.element("tspan", ["dx": 6, "fill": Palette.quiet], text: figures[1])
      }
    }
    guard let why = firm?.why, !why.isEmpty else { return }
    writer.element(
      "text", ["x": x + 3, "y": y + 27, "font-size": 10, "fill": Palette.quiet],
      text: TextFit.fitted(why, size: 10, width: width + 120))
  }

  private func figure(_ bar: GridEntry.HeadroomBar) -> String {
    bar.isUnlimited
      ? text.noLimit : bar.mw.map { text.numbers.fixed($0, $0 < 10 ? 1 : 0, trimming: true) } ?? "–"
  }

  private func drawBar(
    _ bar: GridEntry.HeadroomBar, y: Double, opacity: Double, into writer: inout SVGWriter
  ) {
    guard bar.isUnlimited || bar.mw != nil else { return }
    let value = bar.mw ?? 0
    let share = bar.isUnlimited ? 1 : scale.share(value)
    writer.element(
      "rect",
      [
        "x": x, "y": y + 2, "width": max(share * width, 1), "height": 12, "fill": colour,
        "opacity": opacity,
      ])
    if bar.isUnlimited {
      let end = SVGWriter.number(x + width)
      writer.element(
        "path", ["d": "M\(end) \(SVGWriter.number(y - 2))l13 10l-13 10z", "fill": colour])
    }
    guard scale.isBeyond(value), !bar.isUnlimited else { return }
    let gap = x + 0.9 * width
    let n = SVGWriter.number
    writer.element(
      "path",
      [
        "d": "M\(n(gap)) \(n(y + 16))l5 -16h5l-5 16z", "fill": Palette.paper,
      ])
  }
}
