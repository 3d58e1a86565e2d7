/// Steps of falling temperature that heat cascades down: at each temperature where a stream begins
/// or ends the levels there, then the interval below it.
///
/// Within an interval hot and cold streams glide side by side, so heat given there may be taken
/// there; a level's heat may be taken at its own temperature and below.
public struct HeatLadder: Sendable {
  /// Where streams begin or end, falling, °C.
  public let temperatures: [Double]
  private let place: [Double: Int]

  /// The ladder of streams whose temperatures are shifted to one scale already.
  public init(_ glides: some Sequence<Glide>) {
    let found = Set(glides.flatMap { [$0.hot, $0.cold] })
    temperatures = found.sorted(by: >)
    place = Dictionary(uniqueKeysWithValues: temperatures.enumerated().map { ($1, $0) })
  }

  /// Number of steps.
  public var count: Int { max(0, 2 * temperatures.count - 1) }

  /// Temperature at a step's lower end, °C.
  public func bottom(of step: Int) -> Double { temperatures[(step + 1) / 2] }

  /// How a stream's heat spreads over the steps; shares above zero only, they add up to 1.
  ///
  /// - Precondition: the glide is one of those that the ladder was made of.
  public func shares(of glide: Glide) -> [(step: Int, share: Double)] {
    guard let first = place[glide.hot], let last = place[glide.cold] else { return [] }
    guard first < last else { return [(2 * first, 1)] }
    return (first..<last).map { position in
      let width = temperatures[position] - temperatures[position + 1]
      return (2 * position + 1, width / (glide.hot - glide.cold))
    }
  }
}
