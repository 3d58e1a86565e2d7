import ModelInputs
import Planning
import Quantities

/// Something worth knowing about a grid and its dispatch.
public enum GridRemark: Sendable, Hashable {
  /// Load in an island that nothing feeds: its first bus, how many, most MW drawn.
  case islandWithoutGeneration(bus: String, buses: Int, load: Double)
  /// Load beyond what an island can be given in the worst hour: its reference bus, MW drawn, MW
  /// that can be given.
  case islandShort(bus: String, load: Double, available: Double)
  /// Lines without a rating: how many of how many.
  case unlimitedRatings(count: Int, of: Int)
  /// Outages that split an island and are therefore not held: how many, and the first.
  case islandingOutages(count: Int, first: [String])
  /// More energy than its budget that a generator gives, as water values hold it only nearly.
  case budgetExceeded(generator: String, used: Double, budget: Double)

  /// Stable code.
  public var code: String {
    switch self {
    case .islandWithoutGeneration: "island_without_generation"
    case .islandShort: "island_short"
    case .unlimitedRatings: "unlimited_ratings"
    case .islandingOutages: "islanding_outages"
    case .budgetExceeded: "budget_exceeded"
    }
  }

  /// `warning` or `note`.
  public var severity: String {
    switch self {
    case .unlimitedRatings, .islandingOutages: "note"
    case .islandWithoutGeneration, .islandShort, .budgetExceeded: "warning"
    }
  }
}

extension PowerFlowReading {
  /// Remarks, islands first.
  public func remarks() -> [GridRemark] {
    let network = inputs.network
    var remarks = network.islands.indices.compactMap(islandRemark)
    let unlimited = network.lines.filter { !$0.rating.isFinite }.count
    if unlimited > 0 {
      remarks.append(.unlimitedRatings(count: unlimited, of: network.lines.count))
    }
    let islanding = limits.contingencies.islanding
    if !islanding.isEmpty {
      remarks.append(
        .islandingOutages(count: islanding.count, first: islanding.prefix(5).map(line)))
    }
    let report = report()
    for budget in report.grid?.budgets ?? [] {
      if let used = budget.usedMwh, used > budget.budgetMwh * 1.000_1 + 1e-3 {
        remarks.append(
          .budgetExceeded(generator: budget.generator, used: used, budget: budget.budgetMwh))
      }
    }
    return remarks
  }

  private func islandRemark(_ island: Int) -> GridRemark? {
    let network = inputs.network
    let members = network.islands[island]
    guard members.contains(where: { (dispatch.tally?.unserved[$0] ?? 0) > Self.nothing }),
      let hour = dispatch.tally?.worstHour
    else { return nil }
    let figures = IslandFigures(inputs, island: island, hour: hour)
    let name = bus(network.reference[island])
    if figures.most <= 0 {
      return .islandWithoutGeneration(bus: name, buses: members.count, load: figures.load)
    }
    guard figures.load > figures.most + 1e-6 else { return nil }
    return .islandShort(bus: name, load: figures.load, available: figures.most)
  }
}
