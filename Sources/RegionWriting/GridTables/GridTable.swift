import RegionModel

/// A table that is written column by column; columns in which every cell is empty are left out,
/// unless the table cannot be without them.
struct GridTable {
  /// A cell.
  enum Cell {
    case empty
    case word(String)
    case figure(Double)
    case curve([Generator.CostStep])

    /// A text; nil or the default is an empty cell.
    static func text(_ text: String?, unless defaultText: String? = nil) -> Cell {
      guard let text, text != defaultText else { return .empty }
      return .word(text)
    }

    /// A number; nil or the default is an empty cell.
    static func number(_ value: Double?, unless defaultValue: Double? = nil) -> Cell {
      guard let value, value != defaultValue else { return .empty }
      return .figure(value)
    }

    /// True; false is an empty cell.
    static func flag(_ flag: Bool) -> Cell { flag ? .word("true") : .empty }

    /// A cost curve; none is an empty cell.
    static func steps(_ steps: [Generator.CostStep]) -> Cell {
      steps.isEmpty ? .empty : .curve(steps)
    }

    var isEmpty: Bool {
      if case .empty = self { true } else { false }
    }
  }

  let schema: TableSchema
  private let rows: Int
  private var filled: [(name: String, cells: [Cell])] = []

  /// A table of so many rows, with their source, confidence and kept columns.
  init(_ schema: TableSchema, rows provenances: [Provenance]) {
    self.schema = schema
    rows = provenances.count
    var names: [String] = []
    for provenance in provenances {
      for extra in provenance.extra where !names.contains(extra.column) {
        names.append(extra.column)
      }
    }
    evidence = names.map { name in
      (
        name,
        provenances.map { row in .text(row.extra.first { $0.column == name }?.text) }
      )
    }
    let sources = provenances.map { Cell.text($0.source) }
    if sources.contains(where: { !$0.isEmpty }) { evidence.append(("source", sources)) }
    let classes = provenances.map {
      Cell.text($0.confidence.rawValue, unless: Confidence.assumed.rawValue)
    }
    if classes.contains(where: { !$0.isEmpty }) { evidence.append(("confidence", classes)) }
  }

  /// Columns that stand last.
  private var evidence: [(name: String, cells: [Cell])] = []

  /// Whether there are no rows.
  var isEmpty: Bool { rows == 0 }

  /// Headings in order.
  var columns: [String] { (filled + evidence).map(\.name) }

  /// Adds a column of the schema.
  mutating func column(_ name: String, cell: (Int) -> Cell) {
    let cells = (0..<rows).map(cell)
    let isRequired = schema.field(name)?.isRequired ?? false
    if isRequired || cells.contains(where: { !$0.isEmpty }) { filled.append((name, cells)) }
  }

  /// The file.
  func bytes() -> [UInt8] {
    let all = filled + evidence
    var text = CSVText(all.map(\.name))
    for row in 0..<rows {
      for column in all {
        switch column.cells[row] {
        case .empty: text.empty()
        case .word(let word): text.cell(word)
        case .figure(let value): text.cell(Self.exact(value))
        case .curve(let steps):
          text.cell(
            steps.map { "\(Self.exact($0.upTo)):\(Self.exact($0.cost))" }
              .joined(separator: " "))
        }
      }
    }
    return text.bytes
  }

  /// The shortest text that reads back as the same number.
  private static func exact(_ value: Double) -> String {
    if let whole = Int32(exactly: value) { return "\(whole)" }
    return "\(value)"
  }
}
