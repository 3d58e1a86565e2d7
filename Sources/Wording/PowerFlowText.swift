import Findings

/// The grid alone as a person reads it: bottom line first, then branches, generation, prices,
/// conventions.
public struct PowerFlowText {
  let report: PowerFlowReport
  let language: Language
  let style: Style
  /// Most rows of a list; the rest is counted.
  let most: Int
  let regionPath: String

  /// Takes a report and how to show it.
  public init(
    _ report: PowerFlowReport, language: Language, style: Style, most: Int = 15,
    regionPath: String
  ) {
    self.report = report
    self.language = language
    self.style = style
    self.most = most
    self.regionPath = regionPath
  }

  var number: NumberText { NumberText(language) }
  var currency: String { report.settings["currency"] ?? "SEK" }
  /// Whether sums are of one hour.
  var isSnapshot: Bool { report.objective?.unit.hasSuffix("/h") ?? false }

  /// The whole text.
  public func text() -> String {
    var lines = [style.bold(title)]
    if let objective = report.objective, let grid = report.grid {
      lines += bottomLine(objective, grid)
      lines += unserved(grid) + branches(grid) + limits(grid)
      lines += generation(grid) + budgets(grid) + stores() + prices(grid)
    } else {
      lines += ending().split(separator: "\n").map(String.init)
    }
    lines += conventions() + remarks()
    return lines.joined(separator: "\n") + "\n"
  }

  private var title: String {
    let region = report.region
    let hours =
      isSnapshot
      ? report.snapshot.map { language("hour \($0.hour)", "timme \($0.hour)") }
      : "\(number.fixed(region.hours, 0)) h (\(region.distinctHours) "
        + language("that differ)", "olika)")
    return
      ([
        "\(region.title), \(region.year)",
        region.scenario.map { language("scenario ", "scenario ") + $0 },
        "\(number.fixed(Double(region.buses), 0)) " + language("buses", "noder"),
        "\(number.fixed(Double(region.branches), 0)) " + language("branches", "grenar"),
        "\(number.fixed(Double(region.generators), 0)) " + language("generators", "kraftverk"),
        hours,
      ] as [String?]).compactMap { $0 }.joined(separator: " · ")
  }

  /// How near to the best hours are that were not one program; nil where they were.
  private func nearness(_ gap: Double) -> String? {
    let most = number.significant(gap * 100, 2) + " %"
    if let count = report.settings["windows"] {
      return language(
        "At most \(most) above the least cost: the hours were solved in \(count) windows, tied by what stores hold.",
        "Högst \(most) över den lägsta kostnaden: timmarna löstes i \(count) fönster, hopbundna av vad lagren håller."
      )
    }
    guard gap > 0 else { return nil }
    return language(
      "At most \(most) above the least cost: the hours were run one by one, at prices of what energy budgets allow.",
      "Högst \(most) över den lägsta kostnaden: timmarna kördes en för en, till priser på det som energibudgetar medger."
    )
  }

  private func bottomLine(_ objective: GridObjective, _ grid: GridReport) -> [String] {
    var parts = [language("Cost ", "Kostnad ") + total(objective)]
    if grid.unservedMwh > 0 {
      let count = grid.unserved.count
      let place =
        count == 1
        ? language("at one bus", "vid en nod")
        : language("at \(count) buses", "vid \(count) noder")
      let amount =
        isSnapshot
        ? number.significant(grid.unservedMwh) + " MW"
        : number.amount(grid.unservedMwh, "MWh")
          + language(" in ", " under ") + number.fixed(grid.hoursUnserved, 0) + " h"
      parts.append(
        language("\(amount) not served \(place)", "\(amount) ej levererat \(place)"))
    } else {
      parts.append(language("all load served", "all last får el"))
    }
    let full = grid.branches.filter { $0.hoursAtLimit > 0 }.count
    parts.append(
      full == 0
        ? language("no branch at its limit", "ingen gren vid sin gräns")
        : language(
          "\(full) of \(grid.branches.count) branches at their limit",
          "\(full) av \(grid.branches.count) grenar vid sin gräns"))
    var lines = PlanText.wrap(parts, separator: " · ", width: style.width).map {
      grid.unservedMwh > 0 ? style.bad($0) : style.bold($0)
    }
    if let gap = objective.gap, let nearness = nearness(gap) { lines.append(nearness) }
    if objective.approximationError > 0 {
      let most = money(objective.approximationError)
      lines.append(
        language(
          "Curved costs are cut into steps, which overstate the cost by at most \(most).",
          "Krökta kostnader är delade i steg, som överskattar kostnaden med högst \(most)."))
    }
    return lines
  }

  private func total(_ objective: GridObjective) -> String { money(objective.total) }

  private func money(_ value: Double) -> String {
    if isSnapshot { return "\(number.significant(value, 6)) \(currency)/h" }
    let span =
      report.objective?.unit.hasSuffix("/a") ?? false
      ? language("/a", "/år") : language(" in all", " totalt")
    return "\(number.millions(value)) M\(currency)\(span)"
  }

  /// How a run without a dispatch ended, and what clashes.
  public func ending() -> String {
    switch report.status.termination {
    case "infeasible": break
    case "time_limit": return language("Stopped at the time limit.", "Avbruten vid tidsgränsen.")
    case "cancelled": return language("Stopped on request.", "Avbruten på begäran.")
    default:
      return language(
        "The engine stopped (\(report.status.termination)).",
        "Lösaren stannade (\(report.status.termination)).")
    }
    guard let first = report.clash.first else {
      return language(
        "No dispatch exists, even with load left unserved; what clashes could not be told apart.",
        "Ingen driftläggning finns, inte ens med bortkopplad last; vad som krockar gick inte att skilja ut."
      )
    }
    let hours = number.fixed(first.hours, 0)
    let heading = language(
      "No dispatch exists in \(hours) h, even with load left unserved. In hour \(first.hour) these cannot hold together:",
      "Ingen driftläggning finns under \(hours) h, inte ens med bortkopplad last. I timme \(first.hour) går detta inte ihop:"
    )
    let text = GridRemarkText(language)
    return ([style.bad(heading)] + report.clash.map { "  " + text.phrase($0) })
      .joined(separator: "\n")
  }

  private func remarks() -> [String] {
    let own: Set<String> = [
      "island_without_generation", "island_short", "unlimited_ratings", "islanding_outages",
      "budget_exceeded",
    ]
    var lines = report.findings.filter { own.contains($0.code) }.map(\.text)
    let count = report.findings.filter { $0.severity != "note" && !own.contains($0.code) }.count
    if count > 0 {
      lines.append(
        language(
          "\(count) findings about the data: krets check \(regionPath)",
          "\(count) anmärkningar på data: krets check \(regionPath)"))
    }
    return lines.map { style.dim($0) }
  }
}
