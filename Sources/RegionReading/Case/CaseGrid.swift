import Quantities
import RegionModel

/// Makes a grid of a case's tables.
struct CaseGrid {
  let file: CaseFile
  let report: Report
  let costSteps: Int
  var grid = Grid()
  /// Per unit on the case's base to per unit on 100 MVA.
  var impedanceFactor = 1.0
  /// Bus by the case's number; nil: an isolated one.
  var buses: [Int: Quantities.Index<Bus>?] = [:]
  /// What is out of service.
  var isolated = 0
  var branchesOut = 0
  var generatorsOut = 0
  /// What a grid of active power has no place for.
  var leftOut: Set<CasePart> = []

  init(_ file: CaseFile, _ report: Report, costSteps: Int) {
    self.file = file
    self.report = report
    self.costSteps = costSteps
  }

  /// Reads every table, or says why not.
  mutating func read() {
    guard requireVersion() else { return }
    // all four before any is missed, so that everything missing is said at once
    let bus = table("bus", columns: BusColumn.least)
    let branch = table("branch", columns: BranchColumn.least)
    let generator = table("gen", columns: GeneratorColumn.least)
    let base = powerBase()
    guard let bus, let branch, let generator, let base else { return }
    impedanceFactor = 100 / base
    readBuses(bus)
    readBranches(branch)
    if let links = file.tables["dcline"], links.count > 0 { readDirectCurrent(links) }
    readGenerators(generator)
    readLoads(bus)
    noteLeftOut(bus, branch, generator)
  }

  /// Only version 2 has the tables' columns where they are looked for.
  private func requireVersion() -> Bool {
    let whole = SourceLocation(file: file.name)
    let version = file.words["version"] ?? file.number("version").map { text($0) }
    if file.returnsTables || version == "1" {
      report.error(.caseFile(.versionOne), at: whole)
    } else if version == "2" {
      return true
    } else if let version {
      report.error(.caseFile(.versionUnknown(found: version)), at: whole)
    } else {
      report.error(.caseFile(.versionMissing), at: whole)
    }
    return false
  }

  /// A table that must be there, wide enough. One without rows has no width.
  private func table(_ name: String, columns: Int) -> CaseTable? {
    let whole = SourceLocation(file: file.name)
    guard let table = file.tables[name], table.count > 0 || name != "bus" else {
      if !isSaidAlready(name) {
        report.error(.caseFile(.missingPart(name: "\(file.owner).\(name)")), at: whole)
      }
      return nil
    }
    guard table.count == 0 || table.columns >= columns else {
      report.error(
        .caseFile(
          .tooFewColumns(
            table: "\(file.owner).\(name)", found: table.columns, expected: columns)),
        at: SourceLocation(file: file.name, row: Int(table.lines[0])))
      return nil
    }
    return table
  }

  /// A table that was begun but could not be read is not missing.
  private func isSaidAlready(_ name: String) -> Bool {
    file.fields.contains(name) && file.tables[name] == nil && report.hasErrors
  }

  private func powerBase() -> Double? {
    let whole = SourceLocation(file: file.name)
    guard let base = file.number("baseMVA") else {
      if !isSaidAlready("baseMVA") {
        report.error(.caseFile(.missingPart(name: "\(file.owner).baseMVA")), at: whole)
      }
      return nil
    }
    guard base > 0, base.isFinite else {
      report.error(.caseFile(.badBase(found: base)), at: whole)
      return nil
    }
    return base
  }

  /// The line on which a row stands.
  func place(_ table: CaseTable, _ row: Int, _ column: String? = nil) -> SourceLocation {
    SourceLocation(file: file.name, row: Int(table.lines[row]), column: column)
  }

  /// A finite number; anything else is an error and counts as zero.
  func finite(_ table: CaseTable, _ row: Int, _ column: Int, _ name: String) -> Double {
    let value = table[row, column]
    if value.isFinite { return value }
    report.error(.cell(.notFinite(found: text(value))), at: place(table, row, name))
    return 0
  }

  /// A number within a column's bounds; anything else is an error.
  func number(
    _ table: CaseTable, _ row: Int, _ column: Int, _ name: String, in bounds: ClosedRange<Double>,
    unit: String? = nil
  ) -> Double {
    let value = finite(table, row, column, name)
    if bounds.contains(value) { return value }
    report.error(
      .cell(
        .outOfRange(
          found: text(value), lower: bounds.lowerBound, upper: bounds.upperBound, unit: unit)),
      at: place(table, row, name))
    return bounds.lowerBound
  }

  /// The bus that a row names: nil where it is isolated, or unknown, which is an error.
  func bus(
    _ table: CaseTable, _ row: Int, _ column: Int, _ name: String
  ) -> Quantities.Index<Bus>? {
    let value = table[row, column]
    guard let number = Int(exactly: value), let known = buses[number] else {
      report.error(
        .reference(.unknownReference(found: text(value), tables: ["bus"], nearest: nil)),
        at: place(table, row, name))
      return nil
    }
    return known
  }

  /// A number as the case would write it.
  func text(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "Inf" }
    return Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }
}

/// Columns of `bus`, from one.
enum BusColumn {
  static let (number, type, power, reactive, conductance, susceptance) = (1, 2, 3, 4, 5, 6)
  static let (area, voltage, zone) = (7, 10, 11)
  /// Columns that every case has.
  static let least = 13
}

/// Columns of `branch`, from one.
enum BranchColumn {
  static let (from, to, resistance, reactance, charging) = (1, 2, 3, 4, 5)
  static let (ratingA, ratingB, ratingC, tap, shift, status) = (6, 7, 8, 9, 10, 11)
  static let (angleMin, angleMax) = (12, 13)
  /// Columns that every case has.
  static let least = 11
}

/// Columns of `gen`, from one.
enum GeneratorColumn {
  static let (bus, reactive, reactiveMost, reactiveLeast) = (1, 3, 4, 5)
  static let (status, largest, smallest, firstRamp, lastRamp) = (8, 9, 10, 17, 20)
  /// Columns that every case has.
  static let least = 10
}
