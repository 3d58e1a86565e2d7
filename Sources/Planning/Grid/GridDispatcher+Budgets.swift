import Formulation
import LinearModel
import ModelInputs
import RegionModel

extension GridDispatcher {
  /// Money per MWh more of each generator's energy budget, 0 without one: of mean days where hours are
  /// many, which takes a part of the time of running all of them. Stores at buses stand still.
  ///
  /// - Throws: as `run()` does.
  public func waterValues() throws -> [Double] {
    var result = blank
    guard inputs.generators.contains(where: { $0.budget != nil }) else { return result.waterValues }
    guard isSmall else {
      _ = try priceBudgets(&result)
      return result.waterValues
    }
    return try value(OperatingDispatch(limits, solver: solver), &result)?.waterValues
      ?? result.waterValues
  }

  /// Whether all hours are one program.
  private var isSmall: Bool {
    let columns = DispatchColumns(
      inputs, unserved: Set(inputs.loads.map(\.bus)).sorted(), probes: [])
    return inputs.hours.count * columns.kinds.count <= largestProgram
  }

  /// Runs hours that energy budgets tie together, or where they are too many to be held at a time
  /// prices the budgets by mean days.
  ///
  /// - Returns: whether hours are still to be dispatched one by one.
  func keepBudgets(_ result: inout GridDispatch) throws -> Bool {
    let isSmall = isSmall
    let width =
      inputs.network.busCount + inputs.network.lines.count + inputs.network.links.count
      + inputs.generators.count
    guard isSmall || inputs.hours.count * width <= mostInMemory else {
      return try priceBudgets(&result)
    }
    result.budgets = .exact
    let search: any HoursDispatch =
      isSmall
      ? try OperatingDispatch(limits, solver: solver, keepsPoints: true)
      : try PricedDispatch(limits, solver: solver)
    if let value = try value(search, &result) {
      if !isSmall { result.proof = GridDispatch.Proof(cost: value.cost, bound: value.bound) }
      tell(value, &result)
    }
    return false
  }

  /// Prices the budgets by the operating hours.
  private func priceBudgets(_ result: inout GridDispatch) throws -> Bool {
    result.budgets = .waterValues
    let operating = try GridInputs(
      region: region, hours: .operating(try TimeAxis(region: region)))
    let search = try OperatingDispatch(GridLimits(operating, security: security), solver: solver)
    guard let value = try value(search, &result) else { return false }
    result.waterValues = value.waterValues
    return true
  }

  /// The least cost with the least load unserved; nil where there is none, which the result tells.
  private func value(_ search: any HoursDispatch, _ result: inout GridDispatch) throws
    -> OperatingDispatch.Value?
  {
    let none = search.inputs.noDraws
    var outcome = try search.value(of: none, short: nil)
    if case .infeasible = outcome {
      guard let short = try shortages(search.limits, &result) else { return nil }
      outcome = try search.value(of: none, short: short)
    }
    switch outcome {
    case .optimal(let value): return value
    case .infeasible:
      result.termination = .infeasible
      result.clash = GridClash(
        parts: inputs.generators.indices.filter { inputs.generators[$0].budget != nil }
          .map { .budget(generator: $0) }, hour: hour ?? 0, hours: inputs.hours.horizon)
    case .stopped(let why): result.termination = why
    }
    return nil
  }

  /// Tells how all hours run, or the one asked for.
  func tell(_ value: OperatingDispatch.Value, _ result: inout GridDispatch) {
    result.waterValues = value.waterValues
    result.stores = value.stores
    result.investment = value.investment
    var tally = GridTally(inputs)
    for (hour, point) in value.points.enumerated() where self.hour.map({ $0 == hour }) ?? true {
      add(point, hour, to: &tally, &result)
    }
    result.tally = tally
  }

  /// Least load unserved by hour and bus, budgets left aside; nil where an hour has no dispatch.
  private func shortages(
    _ limits: GridLimits, _ result: inout GridDispatch
  ) throws -> [[Double]]? {
    let crew = try HourCrew(limits, probes: [], solver: solver)
    let none = [Double](repeating: 0, count: limits.inputs.network.busCount)
    let hours = Array(limits.inputs.hours.weight.indices)
    let outcomes = try crew.each(hours) { (session, hour) throws(EngineError) in
      try session.solve(hour: hour, draw: none, aim: .unserved)
    }
    var short: [[Double]] = []
    for (hour, outcome) in outcomes.enumerated() {
      switch outcome {
      case .optimal(let point): short.append(point.shortage())
      case .infeasible:
        try explain(hours: [hour], of: limits, &result)
        return nil
      case .stopped(let why):
        result.termination = why
        return nil
      }
    }
    return short
  }
}
