import Quantities
import RegionModel

/// What every table's reading shares: where findings go, and what figures mean.
final class ReadingContext {
  let report: Report
  var money = MoneyContext()
  var hoursPerYear = 8760.0
  /// Names of resources by position, for findings.
  var resourceNames: [String] = []
  let profiles = ProfileNames()

  init(report: Report) { self.report = report }
}

/// Typed reading of one file of one table. A cell that cannot be read becomes nil and a finding.
final class TableReader {
  let schema: TableSchema
  let source: RawTable
  let view: TableView
  let context: ReadingContext
  private var columns: [String: Column] = [:]
  private let extras: [(name: String, position: Int)]
  private let sourceColumn: Column
  private let confidenceColumn: Column
  private let lowColumn: Column
  private let highColumn: Column
  private(set) var sawDecimalComma = false

  init(_ schema: TableSchema, _ source: RawTable, _ context: ReadingContext) {
    self.schema = schema
    self.source = source
    self.context = context
    view = source.view
    for field in schema.fields {
      columns[field.name] = Column(
        position: source.position(of: field.name) ?? -1, field: field)
    }
    extras = source.header.enumerated().compactMap { position, name in
      name.isEmpty || schema.field(name) != nil ? nil : (name, position)
    }
    func optional(_ name: String) -> Column {
      Column(position: source.position(of: name) ?? -1, field: Field(name, .text, doc: ""))
    }
    sourceColumn = optional("source")
    confidenceColumn = optional("confidence")
    lowColumn = optional("low")
    highColumn = optional("high")
  }

  /// Rows that are read, in order.
  var rows: some Sequence<Int> {
    let removed = source.removed
    return (0..<source.rowCount).lazy.filter { removed.isEmpty || !removed.contains($0) }
  }

  /// A column of the schema.
  func column(_ name: String) -> Column {
    guard let column = columns[name] else {
      preconditionFailure("\(schema.name) has no column \(name) in its schema")
    }
    return column
  }

  /// Where a cell stands.
  func location(_ row: Int, _ column: Column? = nil) -> SourceLocation {
    SourceLocation(file: source.file, row: source.line(row), column: column?.field.name)
  }

  /// Says that a cell is wrong.
  func error(_ fact: DataFact, _ row: Int, _ column: Column?) {
    context.report.error(fact, at: location(row, column))
  }

  /// Says that a cell is probably not what was meant.
  func warning(_ fact: DataFact, _ row: Int, _ column: Column?) {
    context.report.warning(fact, at: location(row, column))
  }

  /// A cell's bytes; a missing required cell is said.
  @inline(__always)
  func cell(_ row: Int, _ column: Column) -> Cell {
    let bytes = view.cell(row, column.position)
    if bytes.isEmpty && column.isRequired && column.position >= 0 {
      error(.cell(.missingCell), row, column)
    }
    return bytes
  }

  /// Whether a cell is filled.
  func isFilled(_ row: Int, _ column: Column) -> Bool {
    !view.cell(row, column.position).isEmpty
  }

  /// Text; nil where empty.
  func text(_ row: Int, _ column: Column) -> String? {
    let bytes = cell(row, column)
    if bytes.isEmpty { return nil }
    if bytes.count > 15 {
      // Longer strings live on the heap: share them along runs of equal cells.
      if let last = column.lastText, last.cell.isSame(as: bytes) { return last.text }
      let text = bytes.text
      column.lastText = (bytes, text)
      return text
    }
    return bytes.text
  }

  /// `true` or `false`; nil where empty.
  func flag(_ row: Int, _ column: Column) -> Bool? {
    let bytes = cell(row, column)
    if bytes.isEmpty { return nil }
    if let last = column.lastReference, last.cell.isSame(as: bytes) { return last.value == 1 }
    switch bytes.text.lowercased() {
    case "true", "sant": column.lastReference = (bytes, 1)
    case "false", "falskt": column.lastReference = (bytes, 0)
    default:
      error(.cell(.notABoolean(found: bytes.text)), row, column)
      return nil
    }
    return column.lastReference?.value == 1
  }

  /// One of an enumeration's words; nil where empty.
  func choice<Word: CaseIterable & RawRepresentable<String>>(
    _ row: Int, _ column: Column, of type: Word.Type
  ) -> Word? {
    let bytes = cell(row, column)
    if bytes.isEmpty { return nil }
    if let last = column.lastWord as? KnownWord<Word>, last.cell.isSame(as: bytes) {
      return last.word
    }
    let text = bytes.text
    if let word = Word(rawValue: text) ?? Word(rawValue: text.lowercased()) {
      column.lastWord = KnownWord(cell: bytes, word: word)
      return word
    }
    let choices = Word.allCases.map(\.rawValue)
    error(
      .cell(
        .unknownChoice(
          found: text, choices: choices, nearest: Spelling.nearest(to: text, among: choices))),
      row, column)
    return nil
  }

  /// Source, confidence, bounds and unknown columns of a row.
  ///
  /// `figures` are the numbers that `low` and `high` may bound, in the cells' own units, the amount first.
  func provenance(_ row: Int, _ figures: Double?...) -> Provenance {
    var provenance = Provenance(location: location(row), source: text(row, sourceColumn))
    if confidenceColumn.position >= 0,
      let word = choice(row, confidenceColumn, of: Confidence.self)
    {
      provenance.confidence = word
    }
    if lowColumn.position >= 0 || highColumn.position >= 0 {
      bounds(row, figures, &provenance)
    }
    for extra in extras {
      let bytes = view.cell(row, extra.position)
      if !bytes.isEmpty { provenance.extra.append(ExtraCell(column: extra.name, text: bytes.text)) }
    }
    return provenance
  }

  private func bounds(_ row: Int, _ figures: [Double?], _ provenance: inout Provenance) {
    guard isFilled(row, lowColumn) || isFilled(row, highColumn) else { return }
    guard schema.field("low") != nil else { return }
    let low = number(row, lowColumn)
    let high = number(row, highColumn)
    if low == nil && high == nil { return }
    for case let figure? in figures where figure != 0 {
      if low ?? -.infinity <= figure, figure <= high ?? .infinity {
        let shares = (low.map { $0 / figure }, high.map { $0 / figure })
        provenance.low = figure > 0 ? shares.0 : shares.1
        provenance.high = figure > 0 ? shares.1 : shares.0
        return
      }
    }
    if figures.contains(where: { $0 != nil }) {
      error(
        .cell(
          .boundsMissFigure(
            low: view.cell(row, lowColumn.position).text,
            high: view.cell(row, highColumn.position).text)), row, lowColumn)
    }
  }

  /// Remembers that a number had a decimal comma, for the note about the file.
  func noticeDecimalComma() { sawDecimalComma = true }
}
