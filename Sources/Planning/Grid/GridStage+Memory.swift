import LinearModel
import ModelInputs

extension GridStage {
  /// Who is connected.
  struct Connected {
    var search: ConnectionSearch
    var queue: Connection
    var mostMegawatts: Connection
  }

  /// Connects requests, or takes it from a session where the grid carries as it did there.
  static func connected(
    _ limits: GridLimits, _ security: Security, _ memory: PlanMemory?, _ solver: BlockSolver
  ) throws -> Connected {
    if let kept = memory?.grid.requests, kept.security == security,
      kept.inputs.carriesAs(limits.inputs)
    {
      return Connected(
        search: try ConnectionSearch(limits, knowing: kept.search, solver: solver),
        queue: kept.connection, mostMegawatts: kept.mostMegawatts)
    }
    let search = try ConnectionSearch(limits, solver: solver)
    let queue = try search.inQueueOrder()
    return Connected(
      search: search, queue: queue, mostMegawatts: try search.mostMegawatts(queue: queue))
  }

  /// Begins the operating hours where a session's last plan left them; false where it left none, or
  /// of another shape.
  static func begin(_ operating: any HoursDispatch, _ session: PlanSession?) throws(EngineError)
    -> Bool
  {
    guard let end = session?.memory.grid.operating, let together = operating as? OperatingDispatch
    else { return false }
    return try together.begin(at: end)
  }

  /// What a session keeps of it; where the hours ended only where the engine can tell.
  func kept() -> GridMemory {
    GridMemory(
      requests: search.known.map {
        GridMemory.Requests(
          inputs: search.limits.inputs, security: security, search: $0, connection: connection,
          mostMegawatts: mostMegawatts)
      }, operating: try? together?.end())
  }
}
