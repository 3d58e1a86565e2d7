/// How many iterations one simplex may take before the other is tried.
struct SimplexPatience: Sendable {
  /// Iterations for each row and column: far more than the few for each row that simplexes take in
  /// practice (Chvátal 1983, Linear Programming, chapter 4).
  var each = 50
  /// Iterations that are never too many.
  var least = 20_000

  func iterations(rows: Int, columns: Int) -> Int32 {
    Int32(clamping: max(least, each * (rows + columns)))
  }
}
