import LinearModel
import ModelInputs

/// How much of each request is connected, where, and what it loses.
public struct Connection: Sendable {
  /// MW of each request at each of its buses.
  public var connected: [[Double]]
  /// MW of each request not drawn (not fed in) in each distinct hour, over its buses.
  public var curtailed: [[Double]]
  /// Whether proven best; otherwise why it was stopped.
  public var termination: Termination

  /// MW of a request over its buses.
  public func total(_ request: Int) -> Double { connected[request].reduce(0, +) }
}

/// What requests may draw in an hour: `sum coefficient[n]·d[n] + constant ≤ 0`, `d` being the MW
/// they draw net at each bus.
///
/// It comes from the duals of the least shortfall of that hour, so it holds for every allocation
/// and every set of requests (a feasibility cut of Benders 1962).
struct HourCut: Sendable {
  /// The distinct hour.
  var hour: Int
  /// By bus.
  var coefficients: [Double]
  /// MW.
  var constant: Double
}

/// What stops a search for connections.
public enum ConnectionStop: Error {
  /// The engine failed.
  case engine(EngineError)
  /// Time was up, or someone cancelled.
  case stopped(Termination)
}
