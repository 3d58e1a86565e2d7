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
      let found: (table: RawTable, position: Int)?
      switch used.origin {
      case .column(let position): found = table.map { ($0, position) }
      case .file(let file):
        // All series are of one length, and the region's own file says which.
        found = open(file, hours.map { [$0] } ?? expected)
      }
      guard let found else { return Profile(id: used.name, values: []) }
      let values = series(found.table, found.position, used.name, context)
      requireSense(values, used) { hour in
        SourceLocation(
          file: found.table.file, row: found.table.line(hour),
          column: found.table.header[found.position])
      }
      return Profile(id: used.name, values: values)
    }
  }

  private func open(_ name: String, _ expected: [Int]) -> (table: RawTable, position: Int)? {
    let shown = "profiles/\(name).csv"
    guard let folder = modelsFolder,
      let table = CSVReader(file: shown, isModels: true, report: report)
        .read(path: "\(folder)/profiles/\(name).csv")
    else { return nil }
    guard let position = table.position(of: "value") else {
      report.error(.file(.missingColumn("value")), at: SourceLocation(file: shown, row: 1))
      return nil
    }
    checkHours(table, expected)
    return (table, position)
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

  /// A profile of zeros spreads an amount over nothing; what else makes no sense depends on what it
  /// is taken for. The first hour that makes none is said.
  private func requireSense(
    _ values: [Double], _ used: ProfileNames.Used, place: (Int) -> SourceLocation
  ) {
    let isOnlyTemperature = used.uses.count == 1 && used.uses[.temperature] != nil
    if !values.isEmpty, !isOnlyTemperature, values.allSatisfy({ $0 == 0 }) {
      report.error(.time(.profileZero(profile: used.name)), at: used.firstUse)
    }
    if let hour = values.firstIndex(where: { $0 < 0 }) {
      if let use = used.uses[.efficiency] {
        report.error(
          .time(.negativeEfficiency(profile: used.name, value: values[hour], use: use)),
          at: place(hour))
      }
      if used.uses[.shape] != nil {
        report.error(.time(.profileNegative(profile: used.name)), at: used.firstUse)
      }
    }
    if let use = used.uses[.temperature], let hour = values.firstIndex(where: { $0 < -273.15 }) {
      report.error(
        .time(.belowAbsoluteZero(profile: used.name, value: values[hour], use: use)),
        at: place(hour))
    }
  }
}
