import ModelInputs
import Planning
import RegionModel

/// Reads who gets what and what clashes off the answer of a search.
public struct ConflictReading {
  let region: Region
  let limits: GridLimits
  let answer: ConflictSearch.Answer
  let permits: PermitOrder
  var inputs: GridInputs { limits.inputs }
  var names: GridNames { GridNames(region: region, inputs: inputs) }

  /// Largest shares that are named.
  static let largest = 4

  /// Takes a region, its limits, and a search's answer.
  public init(
    region: Region, limits: GridLimits, answer: ConflictSearch.Answer,
    permits: PermitOrder = .sequence
  ) {
    self.region = region
    self.limits = limits
    self.answer = answer
    self.permits = permits
  }

  /// Everything but remarks and times; remedies without their words.
  ///
  /// - Parameters:
  ///   - engine: name and version of what solved.
  ///   - scenario: the scenario applied.
  public func report(engine: String, scenario: String? = nil) -> ConflictReport {
    ConflictReport(
      region: Self.summary(region, inputs, scenario: scenario),
      settings: region.settings.listed,
      status: StatusReport(
        termination: (answer.stopped ?? .optimal).rawValue, primal: "feasible", engine: engine,
        raw: "", blocks: 1,
        integerBlocks: 0), requests: requests(), conflicts: conflicts(), findings: [], timingS: [:])
  }

  /// What is said where a search was stopped before it knew anything.
  public static func stopped(
    _ region: Region, _ inputs: GridInputs, termination: String, engine: String,
    scenario: String? = nil
  ) -> ConflictReport {
    ConflictReport(
      region: summary(region, inputs, scenario: scenario), settings: region.settings.listed,
      status: StatusReport(
        termination: termination, primal: "none", engine: engine, raw: termination, blocks: 1,
        integerBlocks: 0), requests: [], conflicts: [], findings: [], timingS: [:])
  }

  private static func summary(_ region: Region, _ inputs: GridInputs, scenario: String?)
    -> ConflictSummary
  {
    ConflictSummary(
      name: region.name, title: region.title, scenario: scenario, year: inputs.year,
      buses: inputs.network.busCount,
      branches: inputs.network.lines.count + inputs.network.links.count,
      requests: inputs.requests.count, hours: inputs.hours.horizon)
  }

  /// Requests in order of the queue.
  public func requests() -> [RequestEntry] {
    inputs.requests.indices.map { position in
      let input = inputs.requests[position]
      let row = inputs.grid.requests[input.row]
      let connected = answer.queue.connected[position]
      let used = connected.indices.filter { connected[$0] > 1e-3 }
      let shown = used.isEmpty ? Array(input.buses.indices) : used
      return RequestEntry(
        id: input.id, name: row.name, direction: row.direction.rawValue,
        bus: shown.map { inputs.grid.buses[input.buses[$0]].id }.joined(separator: ";"),
        fromYear: row.fromYear, askedMw: input.power,
        connectedMw: tidy(answer.queue.total(position), input.power),
        curtailedMwh: zip(inputs.hours.weight, answer.queue.curtailed[position]).reduce(0) {
          $0 + $1.0 * $1.1
        }, queuePosition: position + 1,
        mostMwAllocationMw: tidy(answer.most.total(position), input.power))
    }
  }

  /// Nothing and all, where only rounding is between.
  private func tidy(_ power: Double, _ asked: Double) -> Double {
    if asked - power < 1e-3 { return asked }
    return power < 1e-3 ? 0 : power
  }

  /// Conflicts in order of the queue, remedies without their words.
  public func conflicts() -> [ConflictEntry] {
    answer.conflicts.map { conflict in
      let bindings = conflict.bindings.map { binding($0) }
      return ConflictEntry(
        requests: conflict.clashing.map { inputs.requests[$0].id },
        buses: conflict.places.map { inputs.grid.buses[$0.bus].id },
        restsOnAssumed: bindings.contains { $0.confidence == Confidence.assumed.rawValue },
        vanishesAtRatingMw: conflict.vanishesAt, shortMw: conflict.short,
        worstHour: inputs.hours.calendar.firstIndex(of: conflict.worst), hours: conflict.hours,
        energyMwh: conflict.energy,
        energyShare: conflict.wanted > 0 ? conflict.energy / conflict.wanted : 0,
        binding: bindings, remedies: conflict.remedies.map { remedy($0) },
        remediesComplete: conflict.isExamined)
    }
  }

  // MARK: bindings

  private func binding(_ binding: ConflictBinding) -> BindingEntry {
    var entry = BindingEntry(
      hours: binding.hours, mwh: binding.energy, shares: [:], largest: [])
    let element = names.element(binding.limit, limits)
    switch element?.table {
    case .branch: entry.branch = element?.id
    case .interface: entry.interface = element?.id
    case .subscription: entry.subscription = element?.id
    case nil: break
    }
    entry.confidence = element?.confidence.rawValue
    switch binding.limit {
    case .supply: break
    case .link(let link):
      entry.limitMw = inputs.network.links[link].capacity
      entry.flowMw = inputs.network.links[link].capacity
    case .grid(let limit): fill(&entry, limit, binding)
    }
    return entry
  }

  private func fill(_ entry: inout BindingEntry, _ limit: GridLimit, _ binding: ConflictBinding) {
    if case .outage(_, let outage) = limit {
      entry.outage = names.branch(line: limits.contingencies.outages[outage].line)
    }
    let side = binding.isUpper ? 1.0 : -1.0
    let bounds = limits.bounds(of: limit)
    entry.limitMw = binding.isUpper ? bounds.upper : -bounds.lower
    let reading = ShareReading(limits)
    entry.flowMw =
      side
      * reading.flow(
        on: limit, point: binding.point, hour: binding.worst, draws: binding.draws)
    let shares = reading.shares(
      of: limit, hour: binding.worst, point: binding.point, draws: binding.draws)
    let keys = names.keys(shares.map(\.owner))
    for (share, key) in zip(shares, keys) where abs(share.power) > 1e-6 {
      entry.shares[key] = side * share.power
    }
    entry.largest = zip(shares, keys).map { share, key in
      BindingEntry.NamedShare(id: key, name: names.name(share.owner), mw: side * share.power)
    }.filter { $0.mw > 0.05 }.enumerated().sorted {
      ($1.element.mw, $0.offset) < ($0.element.mw, $1.offset)
    }.prefix(Self.largest).map(\.element)
  }

  // MARK: remedies

  private func remedy(_ remedy: ConflictRemedy) -> RemedyEntry {
    switch remedy {
    case .curtailment(let rate, let firmShare, let hours, let energy):
      var entry = RemedyEntry(
        kind: "curtailment", size: rate, unit: "share of energy", text: "")
      (entry.firmShare, entry.hours, entry.energyMwh) = (firmShare, hours, energy)
      return entry
    case .bus(let bus, let distance):
      var entry = RemedyEntry(kind: "bus", size: distance, unit: "km", text: "")
      (entry.bus, entry.name) = (inputs.grid.buses[bus].id, names.bus(bus))
      return entry
    case .store(let size):
      var entry = RemedyEntry(
        kind: size.isProduct ? "hydrogen" : "battery", size: size.power, unit: "MW",
        cost: size.cost, text: "")
      (entry.energyMwh, entry.efficiency) = (size.energy, size.efficiency)
      entry.isEfficiencyAssumed = size.isAssumed
      return entry
    case .reinforcement(let rows): return reinforcement(rows)
    case .rating(let limit, _, let to):
      var entry = RemedyEntry(kind: "rating", size: to, unit: "MW", text: "")
      let element = names.element(limit, limits)
      (entry.elements, entry.name) = (element.map { [$0.id] }, element?.name)
      return entry
    }
  }

  private func reinforcement(_ rows: [Int]) -> RemedyEntry {
    let built = rows.map { inputs.grid.reinforcements[$0] }
    func ready(_ permits: PermitOrder) -> Int? {
      built.compactMap { Grid.readyYear(of: $0, permits: permits, start: inputs.year) }.max()
    }
    // A cell left empty is no cost that anybody has told.
    let cost = built.contains { $0.cost == 0 } ? nil : built.reduce(0) { $0 + $1.cost }
    var entry = RemedyEntry(
      kind: "reinforcement", size: built.reduce(0) { $0 + $1.added }, unit: "MW", cost: cost,
      readyYear: ready(permits), text: "")
    entry.readyYearParallel = ready(.parallel)
    entry.isNotBegun = built.contains { $0.started == nil }
    entry.elements = built.map(\.id)
    return entry
  }
}
