import RegionModel

extension CaseGrid {
  private static let used: Set<String> = [
    "version", "baseMVA", "bus", "branch", "gen", "gencost", "bus_name", "genfuel", "gentype",
    "dcline",
  ]

  /// Says once what is out of service and once what a region has no place for.
  mutating func noteLeftOut(_ bus: CaseTable, _ branch: CaseTable, _ generator: CaseTable) {
    let whole = SourceLocation(file: file.name)
    if isolated + branchesOut + generatorsOut > 0 {
      report.add(
        .note,
        .caseNote(
          .outOfService(
            buses: isolated, branches: branchesOut, generators: generatorsOut)),
        at: whole)
    }
    leftOut.insert(.voltages)
    let reactive = GeneratorColumn.self
    if has(bus, BusColumn.reactive...BusColumn.reactive)
      || has(generator, reactive.reactive...reactive.reactiveLeast)
    {
      leftOut.insert(.reactivePower)
    }
    if has(bus, BusColumn.susceptance...BusColumn.susceptance)
      || has(branch, BranchColumn.charging...BranchColumn.charging)
    {
      leftOut.insert(.charging)
    }
    if has(generator, reactive.firstRamp...reactive.lastRamp) { leftOut.insert(.ramps) }
    let order: [CasePart] = [
      .reactivePower, .voltages, .charging, .startCosts, .ramps, .constantLosses,
    ]
    let fields = file.fields.filter { !Self.used.contains($0) }.map {
      CasePart.field("\(file.owner).\($0)")
    }
    report.add(
      .note, .caseNote(.leftOut(order.filter(leftOut.contains) + fields)), at: whole)
  }

  /// Whether a table has something else than 0 in some columns.
  private func has(_ table: CaseTable, _ columns: ClosedRange<Int>) -> Bool {
    guard table.columns >= columns.upperBound else { return false }
    return (0..<table.count).contains { row in columns.contains { table[row, $0] != 0 } }
  }
}
