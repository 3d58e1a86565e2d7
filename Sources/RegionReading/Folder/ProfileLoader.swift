import Quantities
import RegionModel

/// Loads the profiles that some row names, and judges their length.
struct ProfileLoader {
  /// The region's `profiles.csv`, cut but not converted.
  let table: RawTable?
  /// Folder of the models' profiles.
  let modelsFolder: String?
  let report: Report

  /// Hours that `profiles.csv` covers; nil where there is none.
  var hours: Int? { table.map(\.rowCount) }

  /// Makes all profiles known by name.
  func offer(to names: ProfileNames, files: [String]) {
    for (position, name) in (table?.header ?? []).enumerated() where name != "hour" {
      names.offer(name, .column(position))
    }
    for file in files { names.offer(file, .file(file)) }
  }

  /// Values of the profiles used, in the order of their indices.
  func load(_ names: ProfileNames, context: ReadingContext, expected: [Int]) -> [Profile] {
    if let table, !names.used.isEmpty { checkHours(table, expected) }
    return names.used.map { used in
      let values: [Double]
      switch used.origin {
      case .column(let position):
        values = table.map { series($0, position, used.name, context) } ?? []
      case .file(let file):
        // All series are of one length, and the region's own file says which.
        values = read(file, used.name, context, hours.map { [$0] } ?? expected)
      }
      requireSome(values, used)
      return Profile(id: used.name, values: values)
    }
  }

  private func read(
    _ name: String, _ profile: String, _ context: ReadingContext, _ expected: [Int]
  ) -> [Double] {
    let shown = "profiles/\(name).csv"
    guard let folder = modelsFolder,
      let table = CSVReader(file: shown, isModels: true, report: report)
        .read(path: "\(folder)/profiles/\(name).csv")
    else { return [] }
    guard let position = table.position(of: "value") else {
      report.error(.file(.missingColumn("value")), at: SourceLocation(file: shown, row: 1))
      return []
    }
    checkHours(table, expected)
    return series(table, position, profile, context)
  }

  private func checkHours(_ table: RawTable, _ expected: [Int]) {
    if !expected.contains(table.rowCount) {
      report.error(
        .time(.profileLength(found: table.rowCount, expected: expected)),
        at: SourceLocation(file: table.file))
    }
    guard let position = table.position(of: "hour") else {
      report.error(.file(.missingColumn("hour")), at: SourceLocation(file: table.file, row: 1))
      return
    }
    let view = table.view
    for row in 0..<table.rowCount {
      let cell = view.cell(row, position)
      guard let hour = NumberText.parse(cell), hour.end == cell.count, hour.value == Double(row)
      else {
        report.error(
          .time(.hourOutOfOrder(found: cell.text, expected: row)),
          at: SourceLocation(file: table.file, row: table.line(row), column: "hour"))
        return
      }
    }
  }

  /// One column's numbers; a gap is an error of its own, said once a profile.
  private func series(
    _ table: RawTable, _ position: Int, _ profile: String, _ context: ReadingContext
  ) -> [Double] {
    let column = Column(
      position: position, field: Field(table.header[position], .any, doc: ""))
    let reader = TableReader(
      TableSchema("profiles", key: [], evidence: false, doc: "", fields: [column.field]), table,
      context)
    var values: [Double] = []
    values.reserveCapacity(table.rowCount)
    var saidGap = false
    for row in 0..<table.rowCount {
      if reader.isFilled(row, column) {
        values.append(reader.number(row, column) ?? 0)
      } else {
        if !saidGap {
          report.error(.time(.profileGap(profile: profile)), at: reader.location(row, column))
        }
        saidGap = true
        values.append(0)
      }
    }
    return values
  }

  /// A profile of zeros spreads an amount over nothing.
  private func requireSome(_ values: [Double], _ used: ProfileNames.Used) {
    if !values.isEmpty, values.allSatisfy({ $0 == 0 }) {
      report.error(.time(.profileZero(profile: used.name)), at: used.firstUse)
    }
    if used.isShape, values.contains(where: { $0 < 0 }) {
      report.error(.time(.profileNegative(profile: used.name)), at: used.firstUse)
    }
  }
}
