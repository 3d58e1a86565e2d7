/// The best point that an integer search has told of so far.
struct HiGHSIncumbent: Sendable {
  var columnValue: [Double]
  var rowActivity: [Double]
  var objective: Double
  /// Best proven bound when the point was found.
  var bound: Double
}

extension HiGHSHandle {
  /// Keeps a point that a search has found; called by HiGHS on this thread.
  func keep(_ told: UnsafeRawPointer) {
    func number(_ name: String) -> UnsafePointer<Double>? {
      functions.callbackItem(told, name)?.assumingMemoryBound(to: Double.self)
    }
    guard let values = number("mip_solution"),
      let objective = number("objective_function_value"), let bound = number("mip_dual_bound")
    else { return }
    let columns = zip(UnsafeBufferPointer(start: values, count: columnCount), isInteger).map {
      $1 ? $0.rounded() : $0
    }
    let found = HiGHSIncumbent(
      columnValue: columns, rowActivity: rows.activities(at: columns),
      objective: objective.pointee, bound: min(bound.pointee, objective.pointee))
    incumbent.withLock { $0 = found }
  }
}
