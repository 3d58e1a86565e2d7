import Findings

/// What was understood of a grid, in lines.
struct CheckGridText {
  let grid: CheckGrid
  let language: Language

  init(_ grid: CheckGrid, language: Language) {
    self.grid = grid
    self.language = language
  }

  private var number: NumberText { NumberText(language) }

  /// The lines, each in parts that may be broken apart.
  func lines() -> [[String]] {
    [[head], branches, generation] + (draws.isEmpty ? [] : [draws])
  }

  private var head: String {
    language("grid: \(grid.buses) buses", "elnät: \(grid.buses) noder")
  }

  private var branches: [String] {
    var parts = [
      language("\(grid.branches) branches in service", "\(grid.branches) grenar i drift")
    ]
    if grid.unlimited > 0 {
      parts.append(
        language(
          "\(grid.unlimited) without a rating, taken as unlimited",
          "\(grid.unlimited) utan märkeffekt, räknas som obegränsade"))
    }
    if let share = grid.assumedRatings {
      let share = number.percent(share)
      parts.append(
        language("\(share) of the ratings assumed", "\(share) av märkeffekterna antagna"))
    }
    if grid.interfaces > 0 {
      parts.append(
        language("interfaces: \(grid.interfaces)", "snitt: \(grid.interfaces)"))
    }
    return parts
  }

  private var generation: [String] {
    guard !grid.generators.isEmpty else {
      return [language("no generators", "inga kraftverk")]
    }
    return grid.generators.map { row in
      let kind = row.kind.isEmpty ? language("of no kind", "utan slag") : row.kind
      return "\(kind) \(mw(row.mw)) (\(row.count))"
    }
  }

  private var draws: [String] {
    var parts: [String] = []
    if let peak = grid.loadPeakMw, let energy = grid.loadMwh {
      let energy = number.amount(energy, "MWh")
      parts.append(
        language(
          "loads peak at \(mw(peak)), \(energy)/a", "last som mest \(mw(peak)), \(energy)/år"))
    }
    if grid.requests > 0 {
      let asked = mw(grid.requestsLoadMw)
      let count = grid.requests
      parts.append(
        count == 1
          ? language("one request, for \(asked)", "en ansökan, om \(asked)")
          : language("\(count) requests, for \(asked)", "\(count) ansökningar, om \(asked)"))
      if grid.requestsGenerationMw > 0 {
        let fed = mw(grid.requestsGenerationMw)
        parts.append(language("\(fed) to feed in", "\(fed) inmatning"))
      }
    }
    return parts
  }

  private func mw(_ value: Double) -> String { number.significant(value, 4) + " MW" }
}
