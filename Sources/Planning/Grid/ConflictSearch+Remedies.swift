import LinearModel
import ModelInputs
import PowerFlow
import RegionModel

extension ConflictSearch {
  /// Looks for what resolves a conflict, and for the figure of its strongest limit at which it
  /// vanishes.
  func addRemedies(
    _ conflict: inout GridConflict, _ subject: ConflictCase, _ hours: ConflictHours, got: [Double]
  ) throws(ConnectionStop) {
    if let remedy = curtailment(conflict, subject, hours) { conflict.remedies.append(remedy) }
    conflict.remedies += try otherBuses(conflict, got: got)
    if let size = try store(subject) { conflict.remedies.append(.store(size)) }
    try addReinforcements(&conflict, got: got)
    if let binding = conflict.bindings.first,
      let raise = try RatingSearch(self, subject, hours: hours.short.map(\.hour)).find(binding)
    {
      conflict.vanishesAt = raise.to
      conflict.remedies.append(.rating(binding.limit, from: raise.from, to: raise.to))
    }
    conflict.isExamined = true
  }

  /// The share of its energy that is missing at full power: with those before it as they are, no
  /// smaller share does.
  private func curtailment(
    _ conflict: GridConflict, _ subject: ConflictCase, _ hours: ConflictHours
  ) -> ConflictRemedy? {
    guard conflict.wanted > 0 else { return nil }
    let rate = conflict.energy / conflict.wanted
    guard rate < 1 - 1e-9 else { return nil }
    let deepest = hours.short.reduce(0) { max($0, $1.depth) }
    return .curtailment(
      rate: rate, firmShare: max(0, 1 - deepest), hours: conflict.hours, energy: conflict.energy)
  }

  // MARK: another bus

  /// The nearest buses at which it fits in full.
  private func otherBuses(_ conflict: GridConflict, got: [Double]) throws(ConnectionStop)
    -> [ConflictRemedy]
  {
    let candidates = nearest(to: conflict)
    guard !candidates.isEmpty else { return [] }
    let wider: ConnectionSearch
    do throws(EngineError) {
      wider = try ConnectionSearch(like: search, probes: candidates.map(\.bus))
    } catch {
      throw .engine(error)
    }
    var found: [ConflictRemedy] = []
    for candidate in candidates {
      var requests = inputs.requests
      requests[conflict.request].buses = [candidate.bus]
      if try wider.holds(amounts(conflict.request, got: got), requests: requests) {
        found.append(.bus(candidate.bus, distance: candidate.distance))
        if found.count == options.mostBuses { break }
      }
    }
    return found
  }

  /// Buses of at least the same voltage, nearest first: within reach where positions are known,
  /// else all, by id.
  private func nearest(to conflict: GridConflict) -> [(bus: Int, distance: Double?)] {
    let buses = inputs.grid.buses
    guard let place = conflict.places.first else { return [] }
    let taken = Set(inputs.requests[conflict.request].buses)
    let here = buses[place.bus]
    let others = buses.indices.filter {
      !taken.contains($0) && buses[$0].voltage >= here.voltage
    }
    guard let position = here.position else {
      return others.sorted { buses[$0].id < buses[$1].id }.map { ($0, nil) }
    }
    return others.compactMap { bus in
      buses[bus].position.map { (bus: bus, distance: Optional(position.distance(to: $0))) }
    }.filter { ($0.distance ?? 0) <= options.reach }.sorted {
      ($0.distance ?? 0, buses[$0.bus].id) < ($1.distance ?? 0, buses[$1.bus].id)
    }
  }

  // MARK: reinforcements

  /// Each that resolves it by itself; where none does, each pair.
  private func addReinforcements(_ conflict: inout GridConflict, got: [Double])
    throws(ConnectionStop)
  {
    let ready = Set(
      inputs.grid.reinforcements(readyIn: inputs.year, permits: options.permits))
    let rows = inputs.grid.reinforcements.indices.filter { !ready.contains($0) }
    var found: [[Int]] = []
    var tried: [Int] = []
    for row in rows {
      switch try resolves([row], conflict, got: got) {
      case true?: found.append([row])
      case false?: tried.append(row)
      case nil: conflict.untried.append(row)
      }
    }
    if found.isEmpty {
      var count = 0
      pairs: for (position, first) in tried.enumerated() {
        for second in tried[(position + 1)...] {
          count += 1
          if count > options.mostPairs { break pairs }
          if try resolves([first, second], conflict, got: got) == true {
            found.append([first, second])
          }
        }
      }
    }
    conflict.remedies += found.map { .reinforcement($0) }
  }

  /// Whether a request gets all with reinforcements, those before it as much as before; nil where
  /// the grid has no load flow with them.
  private func resolves(_ rows: [Int], _ conflict: GridConflict, got: [Double])
    throws(ConnectionStop) -> Bool?
  {
    guard let limits = changed(inputs.grid.reinforced(by: rows)) else { return nil }
    return try other(limits).holds(amounts(conflict.request, got: got))
  }

  /// The limits of a changed grid; nil where it has no load flow.
  func changed(_ grid: Grid) -> GridLimits? {
    do throws(NetworkError) {
      let inputs = try GridInputs(region: region, grid: grid, year: inputs.year)
      return GridLimits(inputs, security: options.security)
    } catch {
      return nil
    }
  }

  /// A search on a changed grid.
  func other(_ limits: GridLimits) throws(ConnectionStop) -> ConnectionSearch {
    do throws(EngineError) {
      return try ConnectionSearch(like: search, limits: limits)
    } catch {
      throw .engine(error)
    }
  }
}
