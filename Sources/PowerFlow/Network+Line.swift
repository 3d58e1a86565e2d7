import RegionModel

extension Network {
  /// An alternating-current branch in service. Its flow is positive from `from` to `to`:
  /// `susceptance·(θ_from − θ_to) + shiftFlow`.
  public struct Line: Sendable, Equatable {
    /// Position in the grid's branches.
    public let branch: Int
    /// Position of the bus that positive flow leaves.
    public let from: Int
    /// Position of the bus that positive flow reaches.
    public let to: Int
    /// MW/rad; negative for a series capacitor.
    public let susceptance: Double
    /// MW while both ends have the same angle: what a phase shifter drives.
    public let shiftFlow: Double
    /// Most MW in either direction at all times; infinity where unlimited.
    public let rating: Double
    /// Most MW in either direction while something else is out; infinity where unlimited.
    public let emergencyRating: Double
    /// Least MW that the angle limits allow; −infinity where there are none.
    public let angleLower: Double
    /// Most MW that the angle limits allow; infinity where there are none.
    public let angleUpper: Double

    /// Least MW at all times: rating and angle limits together.
    public var lower: Double { max(-rating, angleLower) }
    /// Most MW at all times: rating and angle limits together.
    public var upper: Double { min(rating, angleUpper) }
    /// Least MW while something else is out: emergency rating and angle limits together.
    public var emergencyLower: Double { max(-emergencyRating, angleLower) }
    /// Most MW while something else is out: emergency rating and angle limits together.
    public var emergencyUpper: Double { min(emergencyRating, angleUpper) }
  }

  /// A direct-current link in service: a transfer that is chosen, either way.
  public struct DirectLink: Sendable, Equatable {
    /// Position in the grid's branches.
    public let branch: Int
    /// Position of the bus at its from end.
    public let from: Int
    /// Position of the bus at its to end.
    public let to: Int
    /// Most MW at the sending end, whichever that is; infinity where unlimited.
    public let capacity: Double
    /// Share of what is sent that is lost.
    public let loss: Double

    /// Makes a link.
    public init(branch: Int, from: Int, to: Int, capacity: Double, loss: Double) {
      self.branch = branch
      self.from = from
      self.to = to
      self.capacity = capacity
      self.loss = loss
    }
  }
}

extension Network.Line {
  /// MVA that one per unit stands for.
  private static let base = 100.0

  init(
    _ branch: Branch, at position: Int, conventions: Network.Conventions
  ) throws(NetworkError) {
    guard branch.from != branch.to else { throw .branchToItself(branch: branch.id) }
    guard branch.reactance != 0 else { throw .zeroReactance(branch: branch.id) }
    let perUnit = conventions.susceptance(
      resistance: branch.resistance, reactance: branch.reactance)
    let susceptance = Self.base * perUnit / (conventions.taps ? branch.tapRatio : 1)
    guard susceptance.isFinite, susceptance != 0 else { throw .noSusceptance(branch: branch.id) }
    self.branch = position
    from = branch.from.value
    to = branch.to.value
    self.susceptance = susceptance
    let isShifting = conventions.taps && branch.phaseShift != 0
    shiftFlow = isShifting ? -susceptance * radians(branch.phaseShift) : 0
    rating = branch.rating ?? .infinity
    emergencyRating = branch.emergencyRating ?? rating
    let limits = Self.angleLimits(branch)
    let ends = (
      susceptance * radians(limits.least) + shiftFlow,
      susceptance * radians(limits.largest) + shiftFlow
    )
    angleLower = min(ends.0, ends.1)
    angleUpper = max(ends.0, ends.1)
    guard limits.least <= limits.largest, lower <= upper, emergencyLower <= emergencyUpper else {
      throw .crossedLimits(branch: branch.id)
    }
  }

  /// Degrees across the branch. As in MATPOWER's case format, a full turn limits nothing, and
  /// neither do two zeros.
  private static func angleLimits(_ branch: Branch) -> (least: Double, largest: Double) {
    if branch.angleMin == 0, branch.angleMax == 0 { return (-.infinity, .infinity) }
    let least = branch.angleMin ?? -.infinity
    let largest = branch.angleMax ?? .infinity
    return (
      least.magnitude >= 360 ? -.infinity : least, largest.magnitude >= 360 ? .infinity : largest
    )
  }
}

private func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
