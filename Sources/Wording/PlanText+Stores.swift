import Findings

extension PlanText {
  /// Stores in use: how large, how often turned over, what they give.
  func stores() -> [String] {
    let used = report.stores.filter { $0.energy > 1e-6 && $0.charged + $0.discharged > 1e-6 }
    guard !used.isEmpty else { return [] }
    var lines = ["", style.dim(language("stores", "lager"))]
    for row in used.prefix(most) {
      let power = (row.dischargePower ?? row.chargePower).map { ", " + perHour($0, row.unit) }
      lines.append(
        "   \(row.id): \(names.name(row.resource, language)), "
          + number.amount(row.energy, row.unit) + (power ?? "") + ", "
          + use(
            isBuilt: row.candidate, gives: number.amount(row.discharged, row.unit),
            cycles: row.cycles, hoursAtLimit: row.hoursAtLimit))
    }
    if used.count > most { lines.append("   …") }
    return lines
  }

  /// Stores at buses that hold something, with what they earn there and cost.
  func busStores(_ grid: PlanGrid) -> [String] {
    grid.stores.filter { $0.energyMwh > 1e-6 }.map { row in
      let power = (row.dischargeMw ?? row.chargeMw).map { ", " + number.amount($0, "MW") }
      let cost = number.millions(row.annuity)
      return "   \(row.id): \(language("store at", "lager vid")) \(row.bus), "
        + number.amount(row.energyMwh, "MWh") + (power ?? "") + ", "
        + use(
          isBuilt: row.candidate, gives: number.amount(row.dischargedMwh, "MWh"),
          cycles: row.cycles, hoursAtLimit: row.hoursAtLimit)
        + language(", earns ", ", tjänar ") + "\(number.millions(row.earned)) \(million)\(perYear)"
        + (row.annuity > 0 ? language(" and costs \(cost)", " och kostar \(cost)") : "")
    }
  }

  private func use(isBuilt: Bool, gives amount: String, cycles: Double?, hoursAtLimit: Double)
    -> String
  {
    let turns = cycles.map {
      language(
        ", turned over \(number.fixed($0, $0 < 10 ? 1 : 0)) times",
        ", omsatt \(number.fixed($0, $0 < 10 ? 1 : 0)) gånger")
    }
    let limit =
      hoursAtLimit >= 1
      ? language(
        ", at a limit in \(number.fixed(hoursAtLimit, 0)) h",
        ", vid en gräns i \(number.fixed(hoursAtLimit, 0)) h") : ""
    return (isBuilt ? language("built", "byggs") : language("stands", "finns"))
      + language(", gives ", ", ger ") + amount + perYear + (turns ?? "") + limit
  }

  private func perHour(_ amount: Double, _ unit: String) -> String {
    unit == "MWh" ? number.amount(amount, "MW") : number.amount(amount, unit) + "/h"
  }
}
