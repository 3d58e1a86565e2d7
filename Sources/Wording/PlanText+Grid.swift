import Findings

extension PlanText {
  /// The grid under the plan: prices, what binds, what cannot be served; nothing without a grid.
  func grid() -> [String] {
    guard let grid = report.grid else { return [] }
    let money = report.settings["currency"] ?? "SEK"
    let bound = grid.branches.filter { $0.hoursAtLimit > 0 }
      .sorted { ($1.hoursAtLimit, $0.id) < ($0.hoursAtLimit, $1.id) }
    let low = grid.prices.map(\.mean).min() ?? 0
    let high = grid.prices.map(\.mean).max() ?? 0
    var parts = [
      language("\(grid.prices.count) buses", "\(grid.prices.count) noder"),
      language(
        "\(bound.count) of \(grid.branches.count) branches at their limit in some hour",
        "\(bound.count) av \(grid.branches.count) grenar vid sin gräns någon timme"),
      language("mean price ", "medelpris ") + number.fixed(low, 0) + "–" + number.fixed(high, 0)
        + " \(money)/MWh",
    ]
    if grid.unservedMwh > 0 {
      parts.append(
        number.amount(grid.unservedMwh, "MWh") + perYear
          + language(" cannot be served even today", " kan inte levereras ens i dag"))
    }
    var lines = ["", style.bold(language("the grid", "nätet"))]
    lines += wrapped(parts, separator: " · ")
    lines += bound.prefix(5).map { branch in
      let peak = number.fixed(abs(branch.peakFlowMw), 0)
      let rating = branch.ratingMw.map { number.fixed($0, 0) } ?? "–"
      let hours = number.fixed(branch.hoursAtLimit, 0)
      let outage = branch.bindingOutage.map {
        language(" with \($0) out", " vid bortfall av \($0)")
      }
      return "   \(branch.id): "
        + language(
          "\(peak) of \(rating) MW, \(hours) h/a at its limit",
          "\(peak) av \(rating) MW, \(hours) h/år vid sin gräns") + (outage ?? "")
    }
    lines += busStores(grid)
    if !grid.narrowHours.isEmpty {
      lines.append(
        style.dim(
          language(
            "\(grid.narrowHours.count) hours of the year could not carry more of some link's electricity",
            "\(grid.narrowHours.count) av årets timmar bär inte mer av någon länks el")))
    }
    return lines
  }
}
