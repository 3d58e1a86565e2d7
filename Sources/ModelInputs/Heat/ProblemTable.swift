/// What heat recovery between streams can reach at best: least hot and cold utility, and the pinch.
///
/// The problem table of Linnhoff and Flower 1978 (AIChE Journal 24, 633–642): hot streams are
/// shifted down and cold ones up by half the minimum approach, heat cascades down the ladder of
/// temperatures, and what the cascade lacks at its worst must come from a hot utility.
public struct ProblemTable: Sendable {
  /// A point of the grand composite curve.
  public struct Point: Sendable, Hashable {
    /// Shifted temperature, °C.
    public var temperature: Double
    /// Heat that passes it downwards at the targets, MW.
    public var heat: Double
  }

  /// Minimum approach, K.
  public let approach: Double
  /// Least heat from outside, MW.
  public let hotUtility: Double
  /// Least heat that must be cooled or vented, MW.
  public let coldUtility: Double
  /// Heat of all hot streams, MW.
  public let available: Double
  /// Heat of all cold streams, MW.
  public let needed: Double
  /// Shifted temperatures that no heat passes at the targets, falling, °C; a problem that one
  /// utility is enough for has none.
  public let pinches: [Double]
  /// Grand composite curve, from the warm end; two points at a temperature where levels are.
  public let curve: [Point]

  /// Most heat from hot to cold streams, MW.
  public var recovered: Double { max(0, needed - hotUtility) }

  /// Sets up the table.
  ///
  /// - Parameters:
  ///   - streams: hot and cold streams; those without heat count for nothing.
  ///   - approach: least temperature difference between giver and taker, K; not negative.
  public init(_ streams: [HeatStream], approach: Double) {
    self.approach = approach
    let taking = streams.filter { $0.power > 0 }
    let glides = taking.map { $0.glide.shifted(by: ($0.isHot ? -0.5 : 0.5) * approach) }
    let ladder = HeatLadder(glides)
    var net = [Double](repeating: 0, count: ladder.count)
    var gross = [Double](repeating: 0, count: ladder.count)
    for (stream, glide) in zip(taking, glides) {
      for (step, share) in ladder.shares(of: glide) {
        net[step] += (stream.isHot ? 1 : -1) * stream.power * share
        gross[step] += stream.power * share
      }
    }
    available = taking.reduce(0) { $0 + ($1.isHot ? $1.power : 0) }
    needed = taking.reduce(0) { $0 + ($1.isHot ? 0 : $1.power) }
    let nothing = 1e-9 * (available + needed)
    var passing: [Double] = []
    for heat in net { passing.append((passing.last ?? 0) + heat) }
    let lacking = -min(0, passing.min() ?? 0)
    hotUtility = lacking > nothing ? lacking : 0
    let left = hotUtility + available - needed
    coldUtility = left > nothing ? left : 0
    let flows = passing.map { $0 + lacking }
    pinches = Self.pinches(ladder, flows, gross, nothing)
    curve = Self.curve(ladder, flows, above: lacking, nothing)
  }

  private static func pinches(
    _ ladder: HeatLadder, _ passing: [Double], _ gross: [Double], _ nothing: Double
  ) -> [Double] {
    guard let first = gross.firstIndex(where: { $0 > 0 }),
      let last = gross.lastIndex(where: { $0 > 0 })
    else { return [] }
    var found: [Double] = []
    for step in first..<last where passing[step] <= nothing {
      let temperature = ladder.bottom(of: step)
      if found.last != temperature { found.append(temperature) }
    }
    return found
  }

  private static func curve(
    _ ladder: HeatLadder, _ passing: [Double], above: Double, _ nothing: Double
  ) -> [Point] {
    var points: [Point] = []
    func add(_ temperature: Double, _ heat: Double) {
      points.append(Point(temperature: temperature, heat: heat > nothing ? heat : 0))
    }
    for (position, temperature) in ladder.temperatures.enumerated() {
      let before = position == 0 ? above : passing[2 * position - 1]
      add(temperature, before)
      let after = passing[2 * position]
      if abs(after - before) > nothing { add(temperature, after) }
    }
    return points
  }
}
