import Findings
import ModelInputs
import Planning
import PowerFlow
import Wording

extension Study {
  /// Runs the grid alone at least cost, hour by hour.
  ///
  /// - Parameters:
  ///   - security: whether any one outage must be held too.
  ///   - hour: one hour of the horizon, counted from 0; nil: all.
  ///   - gap: relative gap at which the search may stop where stores tie more hours than one program
  ///     holds; 0: exact.
  ///   - effort: engine, sessions and time.
  /// - Throws: `DispatchRefusal` where there is no grid or no such hour, `NetworkError` where it
  ///   has no load flow, `InputError` where the settings ask for periods that are not offered,
  ///   `EngineError` where the engine fails. No dispatch is not an error: the result says so.
  public func powerflow(
    security: Security = .none, hour: Int? = nil, gap: Double = 0.001, _ effort: Effort = Effort()
  ) throws -> Flowed {
    let clock = ContinuousClock()
    let start = clock.now
    let dispatcher = try GridDispatcher(
      region: region, security: security, hour: hour, gap: gap, solver: effort.planner().solver)
    let ready = clock.now
    let dispatch = try dispatcher.run()
    return Flowed(
      study: self, security: security, dispatch: dispatch,
      seconds: (secondsOf(ready - start), secondsOf(clock.now - ready)))
  }
}

/// How a study's grid runs.
public struct Flowed: Sendable {
  /// The study.
  public let study: Study
  /// Whether outages were held.
  public let security: Security
  /// The dispatch.
  public let dispatch: GridDispatch
  let seconds: (formulate: Double, solve: Double)

  /// The dispatch as plain values, remarks in a language.
  public func report(_ language: Language = .en) -> PowerFlowReport {
    let clock = ContinuousClock()
    let start = clock.now
    let reading = PowerFlowReading(
      region: study.region, dispatch: dispatch, security: security, scenario: study.scenario)
    var report = reading.report()
    let text = GridRemarkText(language)
    report.findings =
      study.findingEntries(language)
      + reading.remarks().map {
        FindingEntry(
          severity: $0.severity, code: $0.code, where: nil, text: text.sentence($0))
      }
    report.timingS = [
      "read": study.readSeconds, "formulate": seconds.formulate, "solve": seconds.solve,
      "interpret": secondsOf(clock.now - start),
    ]
    return report
  }

  /// PTDFs and LODFs of the network, to be written row by row.
  public var factors: FactorCSV {
    FactorCSV(dispatch.limits.inputs.sensitivities, grid: dispatch.limits.inputs.grid)
  }
}

private func secondsOf(_ span: Duration) -> Double {
  Double(span.components.seconds) + Double(span.components.attoseconds) * 1e-18
}
