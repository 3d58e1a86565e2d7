/// One of the quantities that tie windows of a horizon together: a size, a level where one window
/// ends and the next begins, a window's part of what is agreed or budgeted over the whole.
struct Tie {
  /// Money per unit, beside what the windows say it costs them.
  var cost = 0.0
  /// Least that it may be.
  var lower = 0.0
  /// Most that it may be.
  var upper = Double.infinity
  /// Whether it takes whole values only.
  var isWhole = false
  /// Where a search begins.
  var first = 0.0
}

/// A row over ties: `lower ≤ sum of parts ≤ upper`.
struct TieRow {
  var lower = -Double.infinity
  var upper = Double.infinity
  var parts: [(tie: Int, value: Double)]

  /// Whether a point keeps it, rounding aside.
  func isKept(at point: [Double]) -> Bool {
    let sum = parts.reduce(0) { $0 + $1.value * point[$1.tie] }
    let slack = 1e-6 * max(1, parts.reduce(0) { max($0, abs(point[$1.tie])) })
    return sum >= lower - slack && sum <= upper + slack
  }
}
