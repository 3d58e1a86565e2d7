import Planning
import RegionModel

/// Something worth knowing about a grid beside its conflicts.
public enum ConflictRemark: Sendable, Hashable {
  /// Existing load that cannot be served without any request: MWh, hours, buses most first.
  case unserved(energy: Double, hours: Double, buses: [String])
  /// Hours that no dispatch serves, whatever is left unserved: how many, and the first.
  case impossible(hours: Double, first: Int?)
  /// Outages that split an island and are not held: how many, and the first.
  case islanding(count: Int, first: [String])
  /// A search stopped once it was known who gets what: how, and whose conflicts have not all
  /// remedies.
  case stopped(termination: String, unexamined: [String])
  /// A reinforcement that could not be tried, since the grid has no load flow with it.
  case untried(String)

  /// Stable code.
  public var code: String {
    switch self {
    case .unserved: "unserved_load"
    case .impossible: "impossible_hours"
    case .islanding: "islanding_outages"
    case .stopped: "stopped_early"
    case .untried: "untried_reinforcement"
    }
  }

  /// `warning` or `note`.
  public var severity: String {
    if case .islanding = self { "note" } else { "warning" }
  }
}

extension ConflictReading {
  /// Remarks about the base case, outages and reinforcements.
  ///
  /// - Parameter search: the search that the answer came from.
  public func remarks(_ search: ConnectionSearch) -> [ConflictRemark] {
    var remarks: [ConflictRemark] = []
    let weight = inputs.hours.weight
    var (energy, hours) = (0.0, 0.0)
    var byBus = [Double](repeating: 0, count: inputs.network.busCount)
    for (hour, short) in search.short.enumerated() {
      guard let short else { continue }
      hours += weight[hour]
      for bus in short.indices {
        byBus[bus] += weight[hour] * short[bus]
        energy += weight[hour] * short[bus]
      }
    }
    if hours > 0 {
      let order = byBus.indices.filter { byBus[$0] > 1e-6 }.sorted {
        (byBus[$1], $0) < (byBus[$0], $1)
      }
      remarks.append(
        .unserved(energy: energy, hours: hours, buses: order.map { inputs.grid.buses[$0].id }))
    }
    if let first = search.impossible.first {
      remarks.append(
        .impossible(
          hours: search.impossible.reduce(0) { $0 + weight[$1] },
          first: inputs.hours.calendar.firstIndex(of: first)))
    }
    let islanding = limits.contingencies.islanding
    if !islanding.isEmpty {
      remarks.append(
        .islanding(
          count: islanding.count, first: islanding.prefix(5).map { names.branch(line: $0) }))
    }
    if let stopped = answer.stopped {
      remarks.append(
        .stopped(
          termination: stopped.rawValue,
          unexamined: answer.conflicts.filter { !$0.isExamined }.map {
            inputs.requests[$0.request].id
          }))
    }
    let untried = Set(answer.conflicts.flatMap(\.untried)).sorted()
    return remarks + untried.map { .untried(inputs.grid.reinforcements[$0].id) }
  }
}
