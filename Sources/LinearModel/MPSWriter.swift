/// Writes a program in free MPS format, as read by glpsol, HiGHS and most other solvers.
///
/// The objective's constant is a column `objective_constant` fixed at 1: as a right-hand side of
/// the objective row, glpsol adds it and HiGHS subtracts it. A row without bounds is a further `N`
/// row, which readers may drop. Fractional bounds of whole-number columns are rounded inward, since
/// glpsol refuses them.
public enum MPSWriter {
  /// Writes the whole file to `target`.
  public static func write<Target: TextOutputStream>(
    _ model: LinearModel, names: ModelNames = ModelNames(), to target: inout Target
  ) {
    var file = MPSFile<Target>(model: model, names: names)
    file.write(to: &target)
  }

  /// The whole file as text.
  public static func text(_ model: LinearModel, names: ModelNames = ModelNames()) -> String {
    var text = ""
    write(model, names: names, to: &text)
    return text
  }
}

/// One MPS file being written.
private struct MPSFile<Target: TextOutputStream> {
  private static var objective: String { "obj" }
  private static var constant: String { "objective_constant" }

  private let model: LinearModel
  private let columnNames: [String]
  private let rowNames: [String]
  private var text = FileText<Target>()

  init(model: LinearModel, names: ModelNames) {
    self.model = model
    columnNames =
      LegalNames(
        names.columns, count: model.columnCount, prefix: "c", reserved: [Self.constant]
      ).names
    rowNames =
      LegalNames(names.rows, count: model.rowCount, prefix: "r", reserved: [Self.objective]).names
  }

  mutating func write(to target: inout Target) {
    line("NAME \(LegalNames.legal(model.name))", to: &target)
    writeRows(to: &target)
    writeColumns(to: &target)
    writeRightHandSides(to: &target)
    writeRanges(to: &target)
    writeBounds(to: &target)
    line("ENDATA", to: &target)
    text.flush(to: &target)
  }

  private mutating func line(_ words: String, to target: inout Target) {
    text.add(words)
    text.endLine(to: &target)
  }

  private mutating func line(
    _ words: String, _ name: String, _ number: Double, to target: inout Target
  ) {
    text.add(" \(words) \(name) ")
    text.add(number)
    text.endLine(to: &target)
  }

  /// `E` equal, `G` from below (with a range, if also from above), `L` from above, `N` free.
  private func kind(_ row: Int) -> Character {
    let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
    if lower == upper { return "E" }
    if lower > -.infinity { return "G" }
    return upper < .infinity ? "L" : "N"
  }

  private mutating func writeRows(to target: inout Target) {
    line("ROWS", to: &target)
    line(" N \(Self.objective)", to: &target)
    for row in 0..<model.rowCount { line(" \(kind(row)) \(rowNames[row])", to: &target) }
  }

  private mutating func writeColumns(to target: inout Target) {
    line("COLUMNS", to: &target)
    var inMarker = false
    var markers = 0
    func marker(_ end: String) -> String { " M\(markers) 'MARKER' '\(end)'" }
    for column in 0..<model.columnCount {
      if model.columnIsInteger[column] != inMarker {
        line(marker(inMarker ? "INTEND" : "INTORG"), to: &target)
        inMarker.toggle()
        markers += 1
      }
      let name = columnNames[column]
      let entries = Int(model.columnStart[column])..<Int(model.columnStart[column + 1])
      // A column exists by being named, so one without anything else names its cost of zero.
      if model.columnCost[column] != 0 || entries.isEmpty {
        line(name, Self.objective, model.columnCost[column], to: &target)
      }
      for entry in entries {
        line(name, rowNames[Int(model.rowIndex[entry])], model.value[entry], to: &target)
      }
    }
    if inMarker { line(marker("INTEND"), to: &target) }
    if model.objectiveOffset != 0 {
      line(Self.constant, Self.objective, model.objectiveOffset, to: &target)
    }
  }

  private mutating func writeRightHandSides(to target: inout Target) {
    line("RHS", to: &target)
    for row in 0..<model.rowCount {
      let side = model.rowLower[row] > -.infinity ? model.rowLower[row] : model.rowUpper[row]
      if side.isFinite, side != 0 { line("RHS", rowNames[row], side, to: &target) }
    }
  }

  private mutating func writeRanges(to target: inout Target) {
    let ranged = (0..<model.rowCount).filter {
      kind($0) == "G" && model.rowUpper[$0] < .infinity
    }
    guard !ranged.isEmpty else { return }
    line("RANGES", to: &target)
    for row in ranged {
      line("RNG", rowNames[row], model.rowUpper[row] - model.rowLower[row], to: &target)
    }
  }

  /// Readers disagree about an integer column without bounds (up to 1, or without end), so those
  /// always have theirs written.
  private mutating func writeBounds(to target: inout Target) {
    line("BOUNDS", to: &target)
    for column in 0..<model.columnCount {
      let (lower, upper) = model.boundsForFile(column)
      let name = columnNames[column]
      if lower == upper {
        line("FX BND", name, lower, to: &target)
        continue
      }
      if lower == -.infinity {
        line(" \(upper == .infinity ? "FR" : "MI") BND \(name)", to: &target)
      } else if lower != 0 {
        line("LO BND", name, lower, to: &target)
      }
      if upper < .infinity {
        line("UP BND", name, upper, to: &target)
      } else if model.columnIsInteger[column], lower > -.infinity {
        line(" PL BND \(name)", to: &target)
      }
    }
    if model.objectiveOffset != 0 { line("FX BND", Self.constant, 1, to: &target) }
  }
}
