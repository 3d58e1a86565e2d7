import Quantities
import RegionModel

/// Turns cut tables into a region: ids become indices, figures base units, problems findings.
///
/// Tables are read in the order in which they refer to each other, so each id is known before a
/// reference to it is met. A row that is wrong is kept with placeholders, so that later rows that
/// refer to it are not blamed too.
final class RegionReader {
  let report: Report
  let context: ReadingContext
  var region: Region
  /// The files of each table, the models' first.
  let sources: [String: [RawTable]]
  private(set) var readers: [TableReader] = []

  let resources = IdTable()
  let technologies = IdTable()
  let substitutions = IdTable()
  let transport = IdTable()
  let sites = IdTable()
  let conversions = IdTable()
  /// Even: a surplus; odd: a need.
  let streams: IdTable
  let buses = IdTable()
  let gridAreas = IdTable()
  let branches = IdTable()
  let actors = IdTable()
  /// Ports by their stream's id, filled while conversions are read.
  let ports = IdTable()
  var portList: [PortFlow] = []
  var measures: [ResourceMeasure] = []
  let arena = ByteArena()

  init(region: Region, sources: [String: [RawTable]], report: Report, context: ReadingContext) {
    self.region = region
    self.sources = sources
    self.report = report
    self.context = context
    let expected = ["surpluses", "needs"].reduce(0) {
      $0 + (sources[$1] ?? []).reduce(0) { $0 + $1.rowCount }
    }
    streams = IdTable(expected: expected)
  }

  /// Reads every table.
  func readAll() {
    readCatalogue()
    readBuses()
    readSites()
    readConversions()
    readStreams()
    readRequests()
    readProperties()
    readExchanges()
    readLinks()
    readBarriers()
    readStores()
    readGrid()
    readPeople()
    noteDecimalCommas()
  }

  /// One reader a file of a table, with what its heading lacks or has too much said.
  func tables(_ schema: TableSchema) -> [TableReader] {
    let tables = sources[schema.name] ?? []
    if tables.count > 1, schema.place == .models { replaceRows(of: schema, in: tables) }
    return tables.map { table in
      checkHeading(table, schema)
      let reader = TableReader(schema, table, context)
      readers.append(reader)
      return reader
    }
  }

  private func checkHeading(_ table: RawTable, _ schema: TableSchema) {
    let here = SourceLocation(file: table.file, row: table.headingLine)
    for field in schema.fields where field.isRequired && table.position(of: field.name) == nil {
      report.error(.file(.missingColumn(field.name)), at: here)
    }
    if table.isModels { return }
    let known = schema.fields.map(\.name)
    let unused = known.filter { table.position(of: $0) == nil }
    var extra: [String] = []
    for name in table.header where !name.isEmpty && schema.field(name) == nil {
      if let nearest = Spelling.nearest(to: name, among: unused) {
        report.warning(.file(.unknownColumn(name, nearest: nearest)), at: here)
      } else {
        extra.append(name)
      }
    }
    if !extra.isEmpty { report.add(.note, .file(.extraColumns(extra)), at: here) }
  }

  /// Leaves out the models' rows whose key the region has a row for; a technology's flows go together.
  private func replaceRows(of schema: TableSchema, in tables: [RawTable]) {
    let key = schema.name == "technology_flows" ? ["technology"] : schema.key
    func keyText(_ table: RawTable, _ view: TableView, _ row: Int) -> String {
      key.map { view.cell(row, table.position(of: $0) ?? -1).text }.joined(separator: "\u{1F}")
    }
    var own: Set<String> = []
    for table in tables where !table.isModels {
      let view = table.view
      for row in 0..<table.rowCount { own.insert(keyText(table, view, row)) }
    }
    for table in tables where table.isModels {
      let view = table.view
      for row in 0..<table.rowCount where own.contains(keyText(table, view, row)) {
        table.remove(row: row)
      }
    }
  }

  /// Takes in a row's id; says so where an earlier row has it.
  func register(
    _ reader: TableReader, _ row: Int, _ column: Column, in ids: IdTable, as value: Int,
    earlier: (Int) -> SourceLocation
  ) -> String {
    let cell = reader.cell(row, column)
    if cell.isEmpty { return "" }
    if let first = ids.insert(cell, value) {
      reader.error(
        .reference(.duplicateId(found: cell.text, first: earlier(first))), row, column)
    }
    return cell.text
  }

  /// How amounts of a resource count; nil where the resource is unknown.
  func measure(of resource: Index<Resource>?) -> ResourceMeasure? {
    guard let resource, measures.indices.contains(resource.value) else { return nil }
    return measures[resource.value]
  }

  private func noteDecimalCommas() {
    for reader in readers where reader.sawDecimalComma {
      report.add(.note, .file(.decimalCommas), at: SourceLocation(file: reader.source.file))
    }
  }
}

extension RawTable {
  /// The heading's line: 1 in a file, a row's own line where a scenario adds it.
  var headingLine: Int { isAddition ? line(0) : 1 }
}
