/// What streams are worth at some dual values, as unlisted links see it.
public struct StreamPrices: Sendable {
  /// Money per base unit taken from a surplus, by surplus and period.
  public var surplus: [Double]
  /// Money per base unit of a need replaced, by need and period.
  public var need: [Double]
  /// Money per t CO2e emitted on the way.
  public var carbon: Double
  /// Dual value of each limit on a mix by limit and period, at most 0.
  public var mix: [Double]
  /// Limits on the mix of each need, as positions among the inputs' limits.
  public let limitsOf: [[Int]]
  let limits: [MixLimit]
  /// Property of each limit, by its position in the source's table.
  let property: [Int?]
  let mostRelief: [Double]
  /// Most that a cell's needs pay per base unit replaced, and most that easing their limits adds, by
  /// cell and period.
  var cellNeed: [Double]
  var cellRelief: [Double]
  let periods: Int
  /// Turn in which each need, and each cell, was last among those that links may go to.
  private var openNeed: [Int32]
  private var openCell: [Int32]
  private var turn: Int32 = 0
  private var isNarrow = false
  /// The open cells of each resource, where they are few; nil: those around a surplus are asked.
  private(set) var openCells: [[Int32]]?

  /// Prices of zero for inputs and their unlisted links.
  public init(_ inputs: ModelInputs, _ source: CandidateSource) {
    periods = inputs.time.count
    surplus = [Double](repeating: 0, count: inputs.surpluses.count * periods)
    need = [Double](repeating: 0, count: inputs.needs.count * periods)
    carbon = inputs.settings.co2Price
    mix = [Double](repeating: 0, count: inputs.mixLimits.count * periods)
    limits = inputs.mixLimits
    var limitsOf: [[Int]] = Array(repeating: [], count: inputs.needs.count)
    for (position, limit) in limits.enumerated() { limitsOf[limit.need].append(position) }
    self.limitsOf = limitsOf
    property = limits.map { source.table.position(of: $0.property) }
    mostRelief = zip(limits, property).map { limit, property in
      let range = source.table.range(of: property)
      return max(
        0,
        limit.sense == .max
          ? limit.limit - range.lowerBound : range.upperBound - limit.limit)
    }
    cellNeed = [Double](repeating: 0, count: source.cellCount * periods)
    cellRelief = cellNeed
    openNeed = [Int32](repeating: 0, count: inputs.needs.count)
    openCell = [Int32](repeating: 0, count: source.cellCount)
  }

  /// From now on no link pays but to some needs, which stand in some cells.
  public mutating func narrow(to needs: [Int], in cells: [Int]) {
    isNarrow = true
    openCells = nil
    turn += 1
    for need in needs { openNeed[need] = turn }
    for cell in cells { openCell[cell] = turn }
  }

  /// From now on no link pays but to some needs, few and all of them in some of these cells: the
  /// cells that they stand in are looked through instead of those around a surplus.
  public mutating func narrow(toFew needs: [Int], among cells: [Int], of source: CandidateSource) {
    narrow(to: needs, in: [])
    var open: [[Int32]] = Array(repeating: [], count: source.open.count)
    for cell in cells {
      var isAny = false
      source.forEachNeed(inCell: cell) { if openNeed[$0] == turn { isAny = true } }
      guard isAny else { continue }
      openCell[cell] = turn
      let resource = source.resource(ofCell: cell)
      open[resource].append(Int32(truncatingIfNeeded: cell - source.firstCell[resource]))
    }
    openCells = open
  }

  /// From now on links may pay to every need.
  public mutating func widen() {
    isNarrow = false
    openCells = nil
  }

  @inline(__always)
  func isOpen(need: Int) -> Bool { !isNarrow || openNeed[need] == turn }

  @inline(__always)
  func isOpen(cell: Int) -> Bool { !isNarrow || openCell[cell] == turn }

  /// Gathers what cells pay at most, after their needs' prices changed.
  public mutating func gather(cells: [Int], of source: CandidateSource) {
    for cell in cells {
      for period in 0..<periods {
        var (most, relief) = (0.0, 0.0)
        source.forEachNeed(inCell: cell) { position in
          most = max(most, need[position * periods + period])
          guard !limitsOf[position].isEmpty else { return }
          relief = max(
            relief,
            limitsOf[position].reduce(0) {
              $0 - min(0, mix[$1 * periods + period]) * mostRelief[$1]
            })
        }
        cellNeed[cell * periods + period] = most
        cellRelief[cell * periods + period] = relief
      }
    }
  }

  /// What a link pays, or saves (below 0), for its part in its need's limits in a period: the dual
  /// values of their rows by its entries there.
  func mixPrice(
    _ surplus: Int, _ need: Int, _ way: LinkWay, _ period: Int, _ source: CandidateSource
  ) -> Double {
    limitsOf[need].reduce(0) { sum, position in
      let dual = mix[position * periods + period]
      guard dual != 0, let property = property[position],
        limits[position].substitution == nil || limits[position].substitution == way.use,
        let content = source.table.arriving(surplus, property, by: way.use)
      else { return sum }
      let sign = limits[position].sense == .max ? 1.0 : -1.0
      return sum + dual * sign * (content - limits[position].limit)
    }
  }
}
