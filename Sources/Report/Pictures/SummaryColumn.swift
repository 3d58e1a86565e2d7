/// A column of headings, paragraphs and keys; what no longer fits is left out.
struct SummaryColumn {
  private let frame: Frame
  private var y: Double
  private static let size = 10.0

  /// An empty column.
  init(_ frame: Frame) {
    self.frame = frame
    y = frame.y + 9
  }

  /// Writes a heading.
  mutating func heading(_ heading: String, into writer: inout SVGWriter) {
    if y > frame.y + 9 { y += 9 }
    guard y + 28 <= frame.bottom else {
      y = .infinity
      return
    }
    writer.element(
      "text", ["x": frame.x, "y": y, "font-size": 12, "font-weight": "bold"], text: heading)
    y += 17
  }

  /// Writes a paragraph of at most some lines.
  mutating func paragraph(_ words: String, lines: Int, into writer: inout SVGWriter) {
    let fits = y.isFinite ? Int(((frame.bottom - y) / 13.5).rounded(.down)) + 1 : 0
    guard fits > 0 else { return }
    let wrapped = TextFit.wrapped(
      words, size: Self.size, width: frame.width, lines: min(lines, fits))
    for line in wrapped {
      writer.element("text", ["x": frame.x, "y": y, "font-size": Self.size], text: line)
      y += 13.5
    }
    y += 2.5
  }

  /// Writes what a sign of a site means.
  mutating func sign(_ words: String, _ sign: Int, into writer: inout SVGWriter) {
    guard y <= frame.bottom else { return }
    SiteSign.draw(sign, at: Spot(x: frame.x + 10, y: y - 3.5), radius: 4, into: &writer)
    explain(words, into: &writer)
  }

  /// Writes what a ring means.
  mutating func ring(_ words: String, colour: String, into writer: inout SVGWriter) {
    guard y <= frame.bottom else { return }
    writer.element(
      "circle",
      [
        "cx": frame.x + 10, "cy": y - 3.5, "r": 4.5, "fill": "none", "stroke": colour,
        "stroke-width": 1.6,
      ])
    explain(words, into: &writer)
  }

  /// Writes what a colour or a dash means.
  mutating func key(
    _ words: String, colour: String, isDashed: Bool = false, into writer: inout SVGWriter
  ) {
    guard y <= frame.bottom else { return }
    writer.element(
      "line",
      [
        "x1": frame.x, "y1": y - 3.5, "x2": frame.x + 20, "y2": y - 3.5, "stroke": colour,
        "stroke-width": isDashed ? 2 : 4, "stroke-dasharray": isDashed ? "5 3" : "none",
      ])
    explain(words, into: &writer)
  }

  private mutating func explain(_ words: String, into writer: inout SVGWriter) {
    writer.element(
      "text", ["x": frame.x + 27, "y": y, "font-size": Self.size],
      text: TextFit.fitted(words, size: Self.size, width: frame.width - 27))
    y += 14.5
  }
}
