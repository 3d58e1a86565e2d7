import GLPKGuard

/// A copy of the best point an integer search has seen so far.
struct GLPKIncumbent {
  var columnValue: [Double]
  var rowActivity: [Double]
  var objective: Double
  /// NaN while none was proven.
  var bound: Double

  init?(session: OpaquePointer) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard_incumbent_size(session, &columns, &rows)
    columnValue = [Double](repeating: 0, count: Int(columns))
    rowActivity = [Double](repeating: 0, count: Int(rows))
    var state = GuardIntegerState()
    guard guard_incumbent(session, &columnValue, columns, &rowActivity, rows, &state) != 0
    else { return nil }
    objective = state.objective
    bound = state.bound
  }
}
