import ModelInputs

/// What a session keeps of the grid from one plan to the next.
struct GridMemory: Sendable {
  /// What requests came to, and the grid and outages that it holds for.
  struct Requests: Sendable {
    var inputs: GridInputs
    var security: Security
    var search: ConnectionSearch.Known
    var connection: Connection
    var mostMegawatts: Connection
  }
  var requests: Requests?
  /// Where the operating hours ended.
  var operating: OperatingDispatch.End?
}
