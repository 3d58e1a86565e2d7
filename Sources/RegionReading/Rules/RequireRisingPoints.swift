import Quantities
import RegionModel

extension RegionReader {
  /// `capacity:cost` once or twice, both rising: more than a line cannot be made an annuity a unit.
  func risingPoints(
    _ table: TableReader, _ row: Int, _ column: Column
  ) -> [(capacity: Double, cost: Double)] {
    guard let text = table.text(row, column) else { return [] }
    guard let points = pairs(text) else {
      table.error(
        .cell(.notInForm(found: text, form: "2.4:8500000 61:23400000")), row, column)
      return []
    }
    let rises = zip(points, points.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 <= $1.1 }
    let isPositive = points.allSatisfy { $0.0 >= 0 && $0.1 >= 0 }
    guard points.count <= 2, rises, isPositive else {
      table.error(.catalogue(.badInvestmentPoints(found: text)), row, column)
      return []
    }
    return points.map { ($0.0, $0.1) }
  }

  /// `mw:cost` steps whose ends and costs rise: otherwise the dear step would be used first.
  func convexCurve(_ table: TableReader, _ row: Int, _ column: Column) -> [Generator.CostStep] {
    guard let text = table.text(row, column) else { return [] }
    guard let points = pairs(text) else {
      table.error(.cell(.notInForm(found: text, form: "100:200 250:450")), row, column)
      return []
    }
    let rises = zip(points, points.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 <= $1.1 }
    guard rises else {
      table.error(.grid(.notConvex), row, column)
      return []
    }
    return points.map { Generator.CostStep(upTo: $0.0, cost: $0.1) }
  }

  private func pairs(_ text: String) -> [(Double, Double)]? {
    var pairs: [(Double, Double)] = []
    for part in text.split(whereSeparator: { $0 == " " || $0 == ";" || $0 == "|" }) {
      let halves = part.split(separator: ":").map(String.init)
      guard halves.count == 2, let x = NumberText.parse(halves[0]),
        let y = NumberText.parse(halves[1]), x.end == halves[0].utf8.count,
        y.end == halves[1].utf8.count, x.value.isFinite, y.value.isFinite
      else { return nil }
      pairs.append((x.value, y.value))
    }
    return pairs
  }
}
