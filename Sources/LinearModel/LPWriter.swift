/// Writes a program in CPLEX LP format, as read by glpsol, HiGHS, CBC, SCIP, CPLEX and Gurobi.
///
/// What the format cannot say everywhere is said with what it can: the objective's constant is a
/// column `objective_constant` fixed at 1; a row with two different bounds is two rows, the second
/// with `_upper` after its name; a row without bounds is left out. Fractional bounds of whole-number
/// columns are rounded inward, since glpsol refuses them.
public enum LPWriter {
  private static let constantName = "objective_constant"

  /// Writes the whole file to `target`.
  public static func write<Target: TextOutputStream>(
    _ model: LinearModel, names: ModelNames = ModelNames(), to target: inout Target
  ) {
    var file = LPFile<Target>(model: model, names: names, constantName: constantName)
    file.write(to: &target)
  }

  /// The whole file as text.
  public static func text(_ model: LinearModel, names: ModelNames = ModelNames()) -> String {
    var text = ""
    write(model, names: names, to: &text)
    return text
  }
}

/// One LP file being written.
private struct LPFile<Target: TextOutputStream> {
  /// CPLEX reads lines of up to 510 characters; one term with the longest name has about 290.
  private static var longestLine: Int { 200 }

  private let model: LinearModel
  private let columnNames: [String]
  private let rowNames: [String]
  private let constantName: String
  /// Whether the fixed column is needed: for a constant, or as something to write in a row.
  private let hasConstantColumn: Bool
  private let rowForm: RowForm
  private var text = FileText<Target>()

  init(model: LinearModel, names: ModelNames, constantName: String) {
    self.model = model
    self.constantName = constantName
    columnNames =
      LegalNames(names.columns, count: model.columnCount, prefix: "c", reserved: [constantName])
      .names
    rowNames =
      LegalNames(names.rows, count: model.rowCount, prefix: "r", reserved: ["obj"]).names
    hasConstantColumn = model.objectiveOffset != 0 || model.columnCount == 0
    rowForm = RowForm(model)
  }

  mutating func write(to target: inout Target) {
    line("\\ \(LegalNames.legal(model.name))", to: &target)
    line("Minimize", to: &target)
    writeObjective(to: &target)
    line("Subject To", to: &target)
    writeRows(to: &target)
    line("Bounds", to: &target)
    writeBounds(to: &target)
    writeIntegers(to: &target)
    line("End", to: &target)
    text.flush(to: &target)
  }

  private mutating func line(_ words: String, to target: inout Target) {
    text.add(words)
    text.endLine(to: &target)
  }

  /// Every column is named here, cost or not, so that all exist and keep their order.
  private mutating func writeObjective(to target: inout Target) {
    text.add(" obj:")
    for column in 0..<model.columnCount {
      term(model.columnCost[column], columnNames[column], to: &target)
    }
    if hasConstantColumn { term(model.objectiveOffset, constantName, to: &target) }
    text.endLine(to: &target)
  }

  private mutating func term(_ coefficient: Double, _ name: String, to target: inout Target) {
    if text.lineLength > Self.longestLine {
      text.endLine(to: &target)
      text.add(" ")
    }
    text.add(coefficient.sign == .minus && coefficient != 0 ? " - " : " + ")
    text.add(coefficient.magnitude)
    text.add(" ")
    text.add(name)
  }

  private mutating func writeRows(to target: inout Target) {
    var taken = Set(rowNames)
    for row in 0..<model.rowCount {
      let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
      if lower == upper {
        writeRow(row, rowNames[row], "=", lower, to: &target)
        continue
      }
      if lower > -.infinity { writeRow(row, rowNames[row], ">=", lower, to: &target) }
      guard upper < .infinity else { continue }
      var name = rowNames[row]
      if lower > -.infinity {
        // No row but this one may have the name, should someone have called one so.
        name = String(name.prefix(240)) + "_upper"
        while !taken.insert(name).inserted { name += "_" }
      }
      writeRow(row, name, "<=", upper, to: &target)
    }
  }

  private mutating func writeRow(
    _ row: Int, _ name: String, _ sense: String, _ side: Double, to target: inout Target
  ) {
    text.add(" \(name):")
    for entry in rowForm.entries(row) {
      term(rowForm.value[entry], columnNames[Int(rowForm.column[entry])], to: &target)
    }
    if rowForm.entries(row).isEmpty { term(0, columnNames.first ?? constantName, to: &target) }
    text.add(" \(sense) ")
    text.add(side)
    text.endLine(to: &target)
  }

  /// A column from zero up is the format's own; whatever else is written with both its bounds.
  private mutating func writeBounds(to target: inout Target) {
    for column in 0..<model.columnCount where !isBinary(column) {
      let (lower, upper) = model.boundsForFile(column)
      if lower == 0, upper == .infinity { continue }
      let name = columnNames[column]
      if lower == upper {
        text.add(" \(name) = ")
        text.add(lower)
      } else if lower == -.infinity, upper == .infinity {
        text.add(" \(name) free")
      } else if upper == .infinity {
        text.add(" \(name) >= ")
        text.add(lower)
      } else {
        text.add(" ")
        if lower == -.infinity { text.add("-inf") } else { text.add(lower) }
        text.add(" <= \(name) <= ")
        text.add(upper)
      }
      text.endLine(to: &target)
    }
    if hasConstantColumn { line(" \(constantName) = 1", to: &target) }
  }

  private func isBinary(_ column: Int) -> Bool {
    model.columnIsInteger[column] && model.boundsForFile(column) == (0, 1)
  }

  private mutating func writeIntegers(to target: inout Target) {
    let integers = (0..<model.columnCount).filter { model.columnIsInteger[$0] }
    let binaries = integers.filter(isBinary)
    let generals = integers.filter { !isBinary($0) }
    for (header, columns) in [("Generals", generals), ("Binaries", binaries)]
    where !columns.isEmpty {
      line(header, to: &target)
      for column in columns { line(" \(columnNames[column])", to: &target) }
    }
  }
}
