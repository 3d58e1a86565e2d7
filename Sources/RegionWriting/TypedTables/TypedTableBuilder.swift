import RegionModel

/// Fills a table column by column from elements of a region.
struct TypedTableBuilder<Element> {
  private let elements: [Element]
  private let schema: TableSchema
  private let provenance: ((Element) -> Provenance)?
  private var table: TypedTable

  /// A table of some of an array's elements; `provenance` adds source, confidence and kept columns.
  init(
    _ schema: TableSchema, _ all: [Element], _ chosen: [Int]? = nil,
    provenance: ((Element) -> Provenance)? = nil
  ) {
    self.schema = schema
    self.provenance = provenance
    let positions = chosen ?? Array(all.indices)
    elements = positions.map { all[$0] }
    table = TypedTable(
      name: schema.name, doc: schema.doc, columns: [],
      rows: [[TypedTable.Cell]](repeating: [], count: positions.count), elements: positions)
  }

  /// A column of text.
  mutating func text(_ name: String, doc: String? = nil, _ value: (Element) -> String?) {
    add(name, .text, nil, doc) { element in
      value(element).flatMap { $0.isEmpty ? nil : .text($0) } ?? .none
    }
  }

  /// A column of numbers; what is not finite is an empty cell.
  mutating func number(
    _ name: String, unit: String? = nil, doc: String? = nil, _ value: (Element) -> Double?
  ) {
    add(name, .number, unit, doc) { element in
      value(element).flatMap { $0.isFinite ? .number($0) : nil } ?? .none
    }
  }

  /// A column of whole numbers.
  mutating func whole(_ name: String, _ value: (Element) -> Int?) {
    add(name, .integer, nil, nil) { value($0).map { .integer($0) } ?? .none }
  }

  /// A column of true and false.
  mutating func flag(_ name: String, _ value: (Element) -> Bool) {
    add(name, .flag, nil, nil) { .flag(value($0)) }
  }

  /// Bounds of a row's figure, as far from it as its provenance says.
  mutating func bounds(_ figure: (Element) -> Double?) {
    guard let provenance else { return }
    number("low") { element in
      guard let figure = figure(element) else { return nil }
      let origin = provenance(element)
      return (figure < 0 ? origin.high : origin.low).map { $0 * figure }
    }
    number("high") { element in
      guard let figure = figure(element) else { return nil }
      let origin = provenance(element)
      return (figure < 0 ? origin.low : origin.high).map { $0 * figure }
    }
  }

  private mutating func add(
    _ name: String, _ kind: TypedTable.Kind, _ unit: String?, _ doc: String?,
    _ cell: (Element) -> TypedTable.Cell
  ) {
    let field = schema.field(name)
    var unit = unit
    if case .number(let named?, _) = field?.kind { unit = named }
    table.columns.append(
      .init(name, kind, unit: unit, doc: doc ?? field?.doc ?? "Unit of \(name.dropLast(5))"))
    for row in elements.indices { table.rows[row].append(cell(elements[row])) }
  }

  /// The table, with source, confidence and the columns that Krets only keeps.
  consuming func done() -> TypedTable {
    guard let provenance else { return table }
    text("source") { provenance($0).source }
    text("confidence") { provenance($0).confidence.rawValue }
    var names: [String] = []
    for element in elements {
      for extra in provenance(element).extra where !names.contains(extra.column) {
        names.append(extra.column)
      }
    }
    for name in names.sorted() {
      table.columns.append(.init(name, .text, doc: "Kept as it was written", isExtra: true))
      for row in elements.indices {
        let text = provenance(elements[row]).extra.first { $0.column == name }?.text
        table.rows[row].append(text.map { .text($0) } ?? .none)
      }
    }
    return table
  }
}
