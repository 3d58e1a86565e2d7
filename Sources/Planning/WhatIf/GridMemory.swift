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
  /// What hours were found to carry of the plan's draws, and the grid and outages that it holds for.
  struct Carrying: Sendable {
    var inputs: GridInputs
    var security: Security
    var known: CarryCheck.Known

    /// What it says of a grid with other loads; nil where more than loads has changed.
    func moved(to inputs: GridInputs, _ security: Security) -> CarryCheck.Known? {
      guard security == self.security, let loads = inputs.loadMove(from: self.inputs) else {
        return nil
      }
      var known = known
      known.carried.move(loads, in: inputs)
      return known
    }
  }
  var requests: Requests?
  var carrying: Carrying?
  /// The same of the operating hours.
  var operatingCarrying: Carrying?
  /// Where the operating hours ended.
  var operating: OperatingDispatch.End?
}
