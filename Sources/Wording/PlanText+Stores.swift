import Findings

extension PlanText {
  /// Stores in use: how large, how often turned over, what they give.
  func stores() -> [String] {
    let used = report.stores.filter { $0.energy > 1e-6 && $0.charged + $0.discharged > 1e-6 }
    guard !used.isEmpty else { return [] }
    var lines = ["", style.dim(language("stores", "lager"))]
    for row in used.prefix(most) {
      let state = row.candidate ? language("built", "byggs") : language("stands", "finns")
      let power = row.dischargePower ?? row.chargePower
      let size =
        number.amount(row.energy, row.unit)
        + (power.map { ", " + perHour($0, row.unit) } ?? "")
      let turns = row.cycles.map {
        language(
          ", turned over \(number.fixed($0, $0 < 10 ? 1 : 0)) times",
          ", omsatt \(number.fixed($0, $0 < 10 ? 1 : 0)) gånger")
      }
      let limit =
        row.hoursAtLimit >= 1
        ? language(
          ", at a limit in \(number.fixed(row.hoursAtLimit, 0)) h",
          ", vid en gräns i \(number.fixed(row.hoursAtLimit, 0)) h") : ""
      lines.append(
        "   \(row.id): \(names.name(row.resource, language)), \(size), \(state), "
          + language("gives ", "ger ") + number.amount(row.discharged, row.unit) + perYear
          + (turns ?? "") + limit)
    }
    if used.count > most { lines.append("   …") }
    return lines
  }

  private func perHour(_ amount: Double, _ unit: String) -> String {
    unit == "MWh" ? number.amount(amount, "MW") : number.amount(amount, unit) + "/h"
  }
}
