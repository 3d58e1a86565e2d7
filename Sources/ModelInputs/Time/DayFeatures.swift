import RegionModel

/// The days of a year as points: 24 values of every series that matters.
///
/// Each series is scaled to its range and weighted by the root of its share, so that the squared
/// distance between two days is `sum over series share · sum over hours (difference / range)²`.
struct DayFeatures {
  /// The first day of each class of equal days.
  private(set) var members: [Int] = []
  /// Days in each class.
  private(set) var sizes: [Int] = []
  /// The class of each day of the year.
  private(set) var classOf: [Int] = []
  /// Extreme days of the year, in the order of their importance.
  let extremes: [(TypicalDays.Extreme, day: Int)]
  /// Points of the classes, one after the other, by fours: a day's 24 hours are six of them.
  private var points: [SIMD4<Double>] = []
  private let length: Int

  init(_ series: YearSeries, days: Int) {
    extremes = series.extremes(days: days)
    length = 6 * series.moving.count
    var known: [[UInt64]: Int] = [:]
    for day in 0..<days {
      var point: [Double] = []
      point.reserveCapacity(length * 4)
      for one in series.moving {
        let scale = one.share.squareRoot() / one.range
        for hour in day * 24..<day * 24 + 24 {
          // Plus zero: a negative zero is the same point.
          point.append(one.values[hour] * scale + 0)
        }
      }
      let signature = point.map(\.bitPattern)
      if let same = known[signature] {
        classOf.append(same)
        sizes[same] += 1
      } else {
        known[signature] = members.count
        classOf.append(members.count)
        members.append(day)
        sizes.append(1)
        for place in stride(from: 0, to: point.count, by: 4) {
          points.append(
            SIMD4(point[place], point[place + 1], point[place + 2], point[place + 3]))
        }
      }
    }
  }

  /// Distances between the classes, row by row.
  func distances() -> [Double] {
    let count = members.count
    var distances = [Double](repeating: 0, count: count * count)
    points.withUnsafeBufferPointer { points in
      for first in 0..<count {
        for second in first + 1..<max(count, first + 1) {
          var sums = SIMD4<Double>.zero
          for place in 0..<length {
            let apart = points[first * length + place] - points[second * length + place]
            sums += apart * apart
          }
          let distance = sums.sum().squareRoot()
          distances[first * count + second] = distance
          distances[second * count + first] = distance
        }
      }
    }
    return distances
  }
}
