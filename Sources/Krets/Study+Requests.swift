import Findings
import ModelInputs
import Planning

extension Study {
  /// Adds who asks to connect, and what clashes among them, to a plan.
  ///
  /// - Throws: `GridFault` where the search for conflicts fails or is stopped.
  func tellRequests(of stage: GridStage, _ planned: inout Planned) throws(GridFault) {
    let limits = stage.search.limits
    guard !limits.inputs.requests.isEmpty else { return }
    let search = ConflictSearch(
      stage.search, region: region,
      options: .init(
        security: Security(rawValue: region.settings.contingencies) ?? .none, remedies: false))
    let found: [GridConflict]
    do throws(ConnectionStop) {
      found = try search.conflicts(stage.connection)
    } catch {
      switch error {
      case .engine(let fault): throw .engine(fault)
      case .stopped(let termination): throw .stopped(termination)
      }
    }
    let reading = ConflictReading(
      region: region, limits: limits,
      answer: .init(queue: stage.connection, most: stage.mostMegawatts, conflicts: found))
    planned.requests = reading.requests()
    planned.conflicts = reading.conflicts()
  }
}
