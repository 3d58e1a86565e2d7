/// Title, what the picture is, and its bottom line.
struct PictureHead {
  let title: String
  let subtitle: String
  let lines: [String]

  /// Draws it at the top of a picture 1 200 units wide.
  func draw(into writer: inout SVGWriter) {
    writer.element(
      "text", ["x": 32, "y": 42, "font-size": 24, "font-weight": "bold"],
      text: TextFit.fitted(title, size: 24, width: 1136, bold: true))
    writer.element(
      "text", ["x": 32, "y": 64, "font-size": 14, "fill": Palette.quiet],
      text: TextFit.fitted(subtitle, size: 14, width: 1136))
    for (row, line) in lines.enumerated() {
      writer.element(
        "text", ["x": 32, "y": 92 + 21 * Double(row), "font-size": 15], text: line)
    }
  }
}
