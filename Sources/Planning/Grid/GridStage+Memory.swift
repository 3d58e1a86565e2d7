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
    var known: ConnectionSearch.Known?
    if let kept = memory?.grid.requests, kept.security == security {
      if limits.inputs.carriesAs(kept.inputs) {
        return Connected(
          search: try ConnectionSearch(limits, knowing: kept.search, solver: solver),
          queue: kept.connection, mostMegawatts: kept.mostMegawatts)
      }
      known = limits.inputs.loadMove(from: kept.inputs).map {
        kept.search.moved(by: $0, in: limits.inputs)
      }
    }
    let search = try ConnectionSearch(limits, solver: solver, beginning: known)
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
      },
      carrying: GridMemory.Carrying(
        inputs: carry.inputs, security: security, known: carry.known),
      operatingCarrying: GridMemory.Carrying(
        inputs: operatingInputs, security: security, known: operatingCarry.known),
      operating: try? together?.end())
  }
}
