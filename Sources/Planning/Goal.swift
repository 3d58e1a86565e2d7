/// One of several aims, met in order: the first as well as can be, then the next without giving
/// up any of it.
struct Goal: Sendable {
  /// What a unit of each column counts.
  var costs: [Double]
  /// Relative gap at which an integer solve may stop.
  var gap: Double
}
