import LinearModel
import ModelInputs

extension GridDispatcher {
  /// Runs stores and grid as one program over all hours, exactly; in windows where hours are many.
  ///
  /// Limits that bind hour by hour without the stores are in force from the start: most of them
  /// bind with the stores too, and rounds of solving are saved.
  func runStores(_ result: inout GridDispatch) throws {
    let hasBudgets = inputs.generators.contains { $0.budget != nil }
    result.budgets = hasBudgets ? .exact : .none
    let isLong = inputs.hours.count > longestChronology
    if isLong, hasBudgets, gap >= Self.leastGapInTurns, try runTurns(&result) { return }
    let binding = try bindingWithoutStores()
    if isLong, try runWindows(binding, &result) { return }
    let search = try OperatingDispatch(
      limits, solver: solver, keepsPoints: true, runsStores: true)
    let none = inputs.noDraws
    try search.hold(binding, draws: none)
    var outcome = try search.value(of: none, short: nil)
    if case .infeasible = outcome { outcome = try search.valueWithLeastUnserved(of: none) }
    switch outcome {
    case .optimal(let value): tell(value, &result)
    case .infeasible: try explainStores(&result)
    case .stopped(let why): result.termination = why
    }
  }

  /// Limits that bind in each hour on its own.
  private func bindingWithoutStores() throws -> [WholeGrid.Limit] {
    let merged = GridLimits(try GridInputs(region: region), security: security)
    let crew = try HourCrew(merged, probes: [], solver: solver)
    let none = [Double](repeating: 0, count: inputs.network.busCount)
    let outcomes = try crew.each(Array(merged.inputs.hours.weight.indices)) {
      (session, hour) throws(EngineError) in
      try session.solve(hour: hour, draw: none, aim: .cost(short: nil))
    }
    return merged.inputs.hours.calendar.enumerated().flatMap { hour, same in
      guard case .optimal(let point) = outcomes[same] else { return [WholeGrid.Limit]() }
      return point.binding.map { WholeGrid.Limit(hour: hour, limit: $0.limit) }
    }
  }

  /// Says what clashes: an hour that no store could help, or the stores' own levels.
  private func explainStores(_ result: inout GridDispatch) throws {
    result.termination = .infeasible
    let crew = try HourCrew(limits, probes: [], solver: solver)
    let none = [Double](repeating: 0, count: inputs.network.busCount)
    let hours = Array(inputs.hours.weight.indices)
    let outcomes = try crew.each(hours) { (session, hour) throws(EngineError) in
      try session.solve(hour: hour, draw: none, aim: .unserved)
    }
    let impossible = hours.filter { if case .infeasible = outcomes[$0] { true } else { false } }
    try explain(hours: impossible, of: limits, &result)
    var parts = result.clash?.parts ?? []
    parts += inputs.stores.indices.filter { impossible.isEmpty ? !idles($0) : true }
      .map { .store($0) }
    if parts.isEmpty {
      // Each could hold by itself: together with the energy budgets they cannot.
      parts =
        inputs.stores.indices.map { .store($0) }
        + inputs.generators.indices.filter { inputs.generators[$0].budget != nil }
        .map { .budget(generator: $0) }
    }
    result.clash = GridClash(
      parts: parts, hour: impossible.first ?? 0,
      hours: impossible.isEmpty ? inputs.hours.horizon : result.clash?.hours ?? 0)
  }

  /// Whether a store keeps within its limits when it is left alone.
  private func idles(_ position: Int) -> Bool {
    let store = inputs.stores[position]
    guard !store.isCandidate else { return true }
    for chain in inputs.hours.chains {
      let first = store.start ?? store.minimum
      var level = first
      for hour in chain {
        level *= store.kept(inputs.hours.length(hour))
        if level < store.minimum - 1e-9 { return false }
      }
      if store.isCyclic, abs(level - first) > 1e-9 { return false }
    }
    return true
  }
}
