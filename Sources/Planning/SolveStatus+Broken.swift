import LinearModel

extension SolveStatus {
  /// Whether a solve of what must have an optimum ended without one, though nobody stopped it.
  var isBroken: Bool {
    switch termination {
    case .optimal, .timeLimit, .cancelled: false
    default: true
    }
  }
}
