/// A plane that lies nowhere above what a window costs: `level + sum slope·x` over the ties.
struct Plane {
  private(set) var level: Double
  /// Change per unit of each tie it depends on, in order of ties.
  let slopes: [(tie: Int, slope: Double)]
  /// Money per unit below which a slope is rounding.
  private static let nothing = 1e-9

  /// The plane through a window's cost at a point.
  ///
  /// - Parameters:
  ///   - value: what the window costs there.
  ///   - given: its slopes; a tie may stand at both ends of a window and so come twice.
  ///   - point: the value of each tie.
  init(value: Double, slopes given: [(tie: Int, slope: Double)], at point: [Double]) {
    var sums: [Int: Double] = [:]
    for (tie, slope) in given where abs(slope) > Self.nothing { sums[tie, default: 0] += slope }
    slopes = sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      .map { (tie: $0.key, slope: $0.value) }
    level = slopes.reduce(value) { $0 - $1.slope * point[$1.tie] }
  }

  /// The same so much higher everywhere.
  func raised(by money: Double) -> Plane {
    var plane = self
    plane.level += money
    return plane
  }

  /// Its height at a point.
  func value(at point: [Double]) -> Double {
    slopes.reduce(level) { $0 + $1.slope * point[$1.tie] }
  }
}
