/// Title, what the picture is, and its bottom line.
struct PictureHead {
  let title: String
  let subtitle: String
  let lines: [String]
  /// Room from the left margin.
  var width = 1136.0

  /// Draws it at the top of a picture.
  func draw(into writer: inout SVGWriter) {
    writer.element(
      "text", ["x": 32, "y": 42, "font-size": 24, "font-weight": "bold"],
      text: TextFit.fitted(title, size: 24, width: width, bold: true))
    writer.element(
      "text", ["x": 32, "y": 64, "font-size": 14, "fill": Palette.quiet],
      text: TextFit.fitted(subtitle, size: 14, width: width))
    for (row, line) in lines.enumerated() {
      writer.element(
        "text", ["x": 32, "y": 92 + 21 * Double(row), "font-size": 15], text: line)
    }
  }
}
