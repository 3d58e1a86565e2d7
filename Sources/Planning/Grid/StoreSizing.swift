/// The smallest store that gives and takes along a calendar, by the sequent-peak algorithm (Thomas
/// and Burden 1963, *Operations research in water quality management*, Harvard): the running lack
/// `K[t] = max(0, K[t−1] + give[t] − efficiency·take[t])` over two rounds of the calendar peaks at
/// the energy it must hold.
struct StoreSizing {
  /// MW it must give in each hour.
  let give: [Double]
  /// MW it can take in each hour.
  let take: [Double]
  /// Share of what it takes that it gives.
  let efficiency: Double

  /// MW and MWh; nil where it cannot take enough in all.
  ///
  /// Its power is what it must give, or more where that would not refill it.
  func least() -> (power: Double, energy: Double)? {
    let most = give.max() ?? 0
    guard most > 0 else { return (0, 0) }
    guard let power = leastPower(from: most) else { return nil }
    var (lack, peak) = (0.0, 0.0)
    for _ in 0..<2 {
      for hour in give.indices {
        lack = max(0, lack + give[hour] - efficiency * min(power, take[hour]))
        peak = max(peak, lack)
      }
    }
    return (power, peak)
  }

  /// The least power, no less than what must be given, with which as much is taken as is given.
  private func leastPower(from start: Double) -> Double? {
    let needed = give.reduce(0, +) / efficiency
    let sorted = take.sorted()
    // Below the next of the sorted room, the hours not yet full take all the power there is.
    var full = 0.0
    for (position, room) in sorted.enumerated() {
      let open = Double(sorted.count - position)
      if full + open * room >= needed * (1 - 1e-12) {
        return max(start, (needed - full) / open)
      }
      full += room
    }
    return nil
  }
}
