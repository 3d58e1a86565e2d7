import Quantities
import RegionModel

extension CaseGrid {
  /// Generators in service, dispatchable loads among them, named after their rows: `g1` …
  mutating func readGenerators(_ table: CaseTable) {
    let fuels = texts("genfuel", rows: table.count) ?? texts("gentype", rows: table.count)
    let costs = costTable(table.count)
    var cut = (generators: 0, error: 0.0)
    for row in 0..<table.count {
      guard table[row, GeneratorColumn.status] > 0 else {
        generatorsOut += 1
        continue
      }
      let id = "g\(row + 1)"
      guard let bus = bus(table, row, GeneratorColumn.bus, "GEN_BUS") else {
        generatorsOut += 1
        continue
      }
      guard let (least, most) = limits(table, row, id) else { continue }
      var cost = GenerationCost()
      if let costs {
        guard let read = self.cost(costs, row, id, least, most) else { continue }
        cost = read
      }
      if cost.isCut { cut = (cut.generators + 1, cut.error + cost.error) }
      let isLoad = least < 0 && most == 0
      grid.generators.append(
        Generator(
          id: id, bus: bus, kind: fuels?[row] ?? (isLoad ? "dispatchable load" : nil),
          capacity: most, minimum: least, marginalCost: cost.marginal, costCurve: cost.steps,
          fixedCost: cost.fixed, curveError: cost.error,
          provenance: Provenance(location: place(table, row))))
    }
    if cut.generators > 0 {
      report.add(
        .note,
        .caseNote(
          .costsCut(generators: cut.generators, steps: costSteps, error: cut.error)),
        at: SourceLocation(file: file.name))
    }
  }

  /// Least and most output, finite, the most not negative; nil, with an error, where they are not.
  private func limits(
    _ table: CaseTable, _ row: Int, _ id: String
  ) -> (least: Double, most: Double)? {
    let least = table[row, GeneratorColumn.smallest]
    let most = table[row, GeneratorColumn.largest]
    var fact: (DataFact, column: String)?
    if !most.isFinite {
      fact = (.caseCost(.unlimitedGenerator(generator: id, column: "PMAX")), "PMAX")
    } else if !least.isFinite {
      fact = (.caseCost(.unlimitedGenerator(generator: id, column: "PMIN")), "PMIN")
    } else if most < 0 {
      fact = (.caseCost(.negativeCapacity(generator: id, capacity: most)), "PMAX")
    } else if least > most {
      fact = (.grid(.minimumAboveCapacity(minimum: least, capacity: most)), "PMIN")
    }
    guard let fact else { return (least, most) }
    report.error(fact.0, at: place(table, row, fact.column))
    return nil
  }

  /// The costs of active power, one row a generator; nil, with a note or an error, where there are
  /// none or too few.
  private mutating func costTable(_ generators: Int) -> CaseTable? {
    guard let costs = file.tables["gencost"], costs.count > 0 else {
      report.add(.note, .caseNote(.noCosts), at: SourceLocation(file: file.name))
      return nil
    }
    guard costs.count >= generators else {
      report.error(
        .caseCost(.costRowsShort(found: costs.count, expected: generators)),
        at: place(costs, costs.count - 1))
      return nil
    }
    guard costs.columns > CostColumn.count else {
      report.error(
        .caseFile(
          .tooFewColumns(
            table: "\(file.owner).gencost", found: costs.columns,
            expected: CostColumn.count + 1)), at: place(costs, 0))
      return nil
    }
    if costs.count > generators { leftOut.insert(.reactivePower) }
    return costs
  }

  /// A generator's cost; nil, with an error, where it cannot be held.
  private mutating func cost(
    _ table: CaseTable, _ row: Int, _ id: String, _ least: Double, _ most: Double
  ) -> GenerationCost? {
    if table[row, CostColumn.start] != 0 || table[row, CostColumn.stop] != 0 {
      leftOut.insert(.startCosts)
    }
    let model = table[row, CostColumn.model]
    guard model == 1 || model == 2 else {
      report.error(
        .caseCost(.badCostModel(generator: id, found: model)), at: place(table, row, "MODEL"))
      return nil
    }
    let count = Int(exactly: table[row, CostColumn.count]) ?? -1
    let width = count * (model == 1 ? 2 : 1)
    guard count >= (model == 1 ? 2 : 0), CostColumn.count + width <= table.columns else {
      report.error(
        .caseCost(
          .costCutShort(
            generator: id, found: table.columns - CostColumn.count, expected: max(width, 1))),
        at: place(table, row, "NCOST"))
      return nil
    }
    let figures = (0..<width).map { finite(table, row, CostColumn.count + 1 + $0, "COST") }
    let cost =
      model == 2
      ? GenerationCost.polynomial(
        Polynomial(figures.reversed()), least: least, most: most, steps: costSteps)
      : GenerationCost.pieces(
        (0..<count).map { (figures[2 * $0], figures[2 * $0 + 1]) }, least: least, most: most)
    if cost == nil {
      report.error(.caseCost(.costNotConvex(generator: id)), at: place(table, row, "COST"))
    }
    return cost
  }
}

/// Columns of `gencost`, from one; figures begin behind the count.
enum CostColumn {
  static let (model, start, stop, count) = (1, 2, 3, 4)
}
