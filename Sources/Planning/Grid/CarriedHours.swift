import ModelInputs

/// What hours were found to carry, and how many MW demand may move from there before the grid has
/// to be asked again.
///
/// A basis that serves an hour serves it still while no column of it and no limit is moved past its
/// bound, and each moves by no more than its largest sensitivity times the MW that demand moves over
/// all buses. Demand is what loads and draws take together, so the same is known of other loads.
/// Questions follow on each other in the same order from plan to plan; each has its own place.
struct CarriedHours: Sendable {
  /// What one question found: draws, by hour and place, and MW of room by hour; below 0: not known.
  private struct Found: Sendable {
    var draws: [Double]
    var room: [Double]

    func carries(_ draw: [Double], _ hour: Int, _ buses: [Int]) -> Bool {
      var left = room[hour]
      guard left >= 0 else { return false }
      let first = hour * buses.count
      for (place, bus) in buses.enumerated() { left -= abs(draw[bus] - draws[first + place]) }
      return left >= 0
    }
  }

  /// Buses where anything but loads may be drawn.
  let buses: [Int]
  /// Buses where demand may move.
  private var demandBuses: Set<Int>
  private let hours: Int
  private var found: [Found] = []

  /// Least shortfall that is none, MW: what leaves more is not remembered as carried.
  static let none = 1e-9
  /// Questions told apart; later ones share the last place.
  private static let most = 12
  /// Part of the room that is trusted, for rounding.
  private static let trusted = 0.999

  /// Nothing is known yet.
  ///
  /// - Parameters:
  ///   - inputs: the grid.
  ///   - buses: where anything but loads may be drawn; sessions asked have their probes there, or at
  ///     some of them beside requests.
  init(_ inputs: GridInputs, buses: [Int]) {
    hours = inputs.hours.count
    self.buses = buses
    demandBuses = Set(inputs.demandBuses(beside: buses))
  }

  /// Whether an hour is known to carry what is drawn.
  ///
  /// - Parameters:
  ///   - draw: MW at every bus; nothing where draws may not be.
  ///   - hour: the hour.
  ///   - question: which question asks: what it found itself comes first.
  func carries(_ draw: [Double], hour: Int, question: Int) -> Bool {
    let own = min(question, Self.most - 1)
    if found.indices.contains(own), found[own].carries(draw, hour, buses) { return true }
    return found.indices.contains { $0 != own && found[$0].carries(draw, hour, buses) }
  }

  /// Remembers what an hour carries.
  mutating func note(_ draw: [Double], hour: Int, room: Double, question: Int) {
    let own = min(question, Self.most - 1)
    while found.count <= own {
      found.append(
        Found(
          draws: [Double](repeating: 0, count: hours * buses.count),
          room: [Double](repeating: -1, count: hours)))
    }
    for (place, bus) in buses.enumerated() {
      found[own].draws[hour * buses.count + place] = draw[bus]
    }
    found[own].room[hour] = room * Self.trusted
  }

  /// Takes what loads have moved off the room; where one has come to a bus that had none, nothing is
  /// known any more.
  ///
  /// - Parameters:
  ///   - loads: what they have moved by.
  ///   - inputs: the grid with the loads as they are now.
  mutating func move(_ loads: LoadMove, in inputs: GridInputs) {
    let now = Set(inputs.demandBuses(beside: buses))
    guard demandBuses.isSuperset(of: loads.more.keys) else {
      (found, demandBuses) = ([], now)
      return
    }
    // What is found from here on says nothing of buses that have lost their load.
    demandBuses.formIntersection(now)
    for question in found.indices {
      for hour in 0..<hours { found[question].room[hour] -= loads.total[hour] }
    }
  }
}
