/// A table of text whose columns line up.
struct TextTable {
  /// A column: its heading and which side it leans on.
  struct Column {
    var heading: String
    var isNumber: Bool
    /// Longest text before it is cut with an ellipsis; nil: never.
    var most: Int?

    init(_ heading: String, number: Bool = false, most: Int? = nil) {
      self.heading = heading
      isNumber = number
      self.most = most
    }
  }

  var columns: [Column]
  var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// Lines, headings first, fitted into a width by narrowing the widest text column.
  func lines(width: Int) -> [String] {
    var widths = columns.indices.map { column in
      max(columns[column].heading.count, rows.map { $0[column].count }.max() ?? 0)
    }
    for column in columns.indices {
      if let most = columns[column].most { widths[column] = min(widths[column], most) }
    }
    let gaps = 2 * (columns.count - 1)
    while widths.reduce(0, +) + gaps > width {
      let narrowable = columns.indices.filter { !columns[$0].isNumber && widths[$0] > 12 }
      guard let widest = narrowable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return ([columns.map(\.heading)] + rows).map { line($0, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let fitted = Self.fit(cell, widths[column])
      let padding = String(repeating: " ", count: widths[column] - fitted.count)
      line += columns[column].isNumber ? padding + fitted : fitted + padding
      if column < cells.count - 1 { line += "  " }
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  static func fit(_ text: String, _ width: Int) -> String {
    text.count <= width ? text : String(text.prefix(max(1, width - 1))) + "…"
  }
}
