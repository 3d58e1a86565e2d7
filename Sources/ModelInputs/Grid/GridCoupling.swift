import Quantities
import RegionModel

/// What of the exchange layer draws power from the grid, or feeds it in, at a site's bus.
///
/// Electricity is counted once: what stands here has no price of its own; dispatch prices it. A
/// link's electricity (a heat pump's) is drawn at the receiver's bus along the need's profile, or
/// the surplus's where the need has none.
public struct GridCoupling: Sendable {
  /// An amount of the exchange layer.
  public enum Stream: Sendable, Hashable {
    /// Sent over a candidate.
    case flow(Int)
    /// An electricity need met from the grid.
    case bought(Int)
    /// An electricity surplus given to the grid.
    case disposed(Int)
  }

  /// One amount's part in the grid.
  public struct Draw: Sendable {
    /// The amount.
    public var stream: Stream
    /// Position of the bus.
    public var bus: Int
    /// MWh drawn per base unit; negative where it is fed in.
    public var perUnit: Double
    /// The same by exchange period, where it is not the same in all.
    public var byPeriod: [Double]?
    /// Its hours within a period; nil where it chooses them.
    public var profile: Index<Profile>?
    /// What it may be in an hour where it chooses its hours within a period; nil: it follows its
    /// profile.
    public var ceiling: DrawCeiling?

    /// MWh drawn per base unit in an exchange period.
    public func perUnit(_ period: Int) -> Double { byPeriod?[period] ?? perUnit }
  }

  /// Every draw, in order of candidates, needs, surpluses.
  public var draws: [Draw]

  /// Finds what draws power at a bus among a region's inputs.
  public init(region: Region, inputs: ModelInputs) {
    draws = []
    func bus(_ site: Index<Site>) -> Int? { region.sites[site].bus?.value }
    for (position, candidate) in inputs.candidates.enumerated() where candidate.electricity != 0 {
      let need = region.needs[inputs.needs[candidate.need].row]
      let surplus = region.surpluses[inputs.surpluses[candidate.surplus].row]
      guard let bus = bus(need.site) else { continue }
      draws.append(
        Draw(
          stream: .flow(position), bus: bus, perUnit: candidate.electricity,
          byPeriod: candidate.byPeriod.map { $0.cop.indices.map($0.electricity) },
          profile: need.profile ?? surplus.profile))
    }
    for (position, input) in inputs.needs.enumerated() {
      let need = region.needs[input.row]
      guard region.resources[need.resource].kind == .electricity, let bus = bus(need.site) else {
        continue
      }
      let ceiling = DrawCeiling(
        of: input.port, .need(position), \.chargePower, region: region, inputs: inputs)
      draws.append(
        Draw(
          stream: .bought(position), bus: bus, perUnit: 1,
          profile: ceiling == nil ? need.profile : nil, ceiling: ceiling))
    }
    for (position, input) in inputs.surpluses.enumerated() {
      let surplus = region.surpluses[input.row]
      guard region.resources[surplus.resource].kind == .electricity, let bus = bus(surplus.site)
      else { continue }
      let ceiling = DrawCeiling(
        of: input.port, .surplus(position), \.dischargePower, region: region, inputs: inputs)
      draws.append(
        Draw(
          stream: .disposed(position), bus: bus, perUnit: -1,
          profile: ceiling == nil ? surplus.profile : nil, ceiling: ceiling))
    }
  }

  /// Whether some draw chooses its hours within a period.
  public var isFlexible: Bool { draws.contains { $0.ceiling != nil } }

  /// Part of its period's mean that each draw has in each hour of an axis; of no meaning for one
  /// that chooses its hours.
  ///
  /// - Returns: by draw and hour.
  public func shapes(region: Region, time: TimeAxis, hours: HourAxis) -> [[Double]] {
    // Many draws follow the same profile.
    var known: [Index<Profile>?: [Double]] = [:]
    return draws.map { draw in
      if let shape = known[draw.profile] { return shape }
      let shape = Self.shape(draw.profile.map { region.profiles[$0] }, time, hours)
      known[draw.profile] = shape
      return shape
    }
  }

  private static func shape(_ profile: Profile?, _ time: TimeAxis, _ hours: HourAxis) -> [Double] {
    guard let profile else { return [Double](repeating: 1, count: hours.count) }
    let mean = time.means(of: profile)
    return zip(hours.values(profile), hours.period).map { value, period in
      mean[period] > 0 ? value / mean[period] : 0
    }
  }
}
