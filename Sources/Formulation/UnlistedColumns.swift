import LinearModel
import ModelInputs

/// The columns of links that a program does not hold, as it would hold them: which rows a base unit
/// sent stands in, and what the rows' dual values make of it.
///
/// It covers links without anything to build, such as a `CandidateSource` hands out: `f[a,t]` alone,
/// in the rows of its surplus (supply, group, what a store gives at one level, the heat cascade), of
/// its need (need, secondary share, intervals), of limits on the need's mix, and of the CO2 cap.
public struct UnlistedColumns: Sendable {
  /// One entry of a stream in a row, per base unit sent (or replaced, at a need).
  private struct Entry: Equatable {
    var row: Int32
    var value: Double
  }

  private let inputs: ModelInputs
  private let source: CandidateSource
  private let prices: StreamPrices
  private var supply: [[Entry]]
  private var need: [[Entry]]
  private var mixRow: [Int32]
  private var capRow: Int32 = -1

  /// Finds the rows of a program of these inputs.
  public init(_ program: Program, _ inputs: ModelInputs, _ source: CandidateSource) {
    self.inputs = inputs
    self.source = source
    prices = StreamPrices(inputs, source)
    let periods = inputs.time.count
    supply = Array(repeating: [], count: inputs.surpluses.count * periods)
    need = Array(repeating: [], count: inputs.needs.count * periods)
    mixRow = [Int32](repeating: -1, count: inputs.mixLimits.count * periods)
    let cascade = HeatCascade(inputs)
    for (row, tag) in program.rows.enumerated() {
      let row = Int32(truncatingIfNeeded: row)
      let period = tag.period ?? 0
      switch tag.family {
      case .supply, .groupStore:
        supply[tag.element * periods + period].append(Entry(row: row, value: 1))
      case .group:
        for surplus in inputs.groups[tag.element]
        where inputs.surpluses[surplus].available[period] > 0 {
          let part = 1 / inputs.surpluses[surplus].available[period]
          supply[surplus * periods + period].append(Entry(row: row, value: part))
        }
      case .cascade:
        let giver = cascade.givers[tag.element]
        supply[giver.stream * periods + period].append(Entry(row: row, value: -giver.share))
      case .need, .secondary:
        need[tag.element * periods + period].append(Entry(row: row, value: 1))
      case .interval:
        let taker = cascade.takers[tag.element]
        need[taker.stream * periods + period].append(Entry(row: row, value: -taker.share))
      case .mix: mixRow[tag.element * periods + period] = row
      case .emissions: capRow = row
      default: break
      }
    }
  }

  /// Columns of a link by period, compressed, with what each costs.
  public func columns(of link: Candidate) -> (vectors: SparseVectors, cost: [Double]) {
    var vectors = SparseVectors()
    var costs: [Double] = []
    let periods = inputs.time.count
    let limits = source.contents(
      of: link, in: inputs.mixLimits, at: prices.limitsOf[link.need])
    for period in 0..<periods {
      func add(_ row: Int32, _ value: Double) {
        guard row >= 0, value != 0 else { return }
        vectors.index.append(row)
        vectors.value.append(value)
      }
      let weight = inputs.time.weight[period]
      let emitted =
        link.transportEmissions + inputs.electricityEmissions(of: link, period)
      let money = inputs.surpluses[link.surplus].provisionCost + link.cost(period).total
      for entry in supply[link.surplus * periods + period] { add(entry.row, entry.value) }
      let replaced = link.replaced(period)
      for entry in need[link.need * periods + period] { add(entry.row, entry.value * replaced) }
      for (limit, content) in limits {
        let sign = inputs.mixLimits[limit].sense == .max ? 1.0 : -1.0
        add(
          mixRow[limit * periods + period],
          sign * (content - inputs.mixLimits[limit].limit) * link.delivered(period))
      }
      add(capRow, weight * emitted)
      costs.append(weight * (money + inputs.settings.co2Price * emitted))
      vectors.lower.append(0)
      vectors.upper.append(
        link.isOpen(period) ? link.capacity * inputs.time.hours[period] : 0)
      vectors.start.append(Int32(truncatingIfNeeded: vectors.index.count))
    }
    return (vectors, costs)
  }

  /// What streams are worth at rows' dual values, as links see it.
  ///
  /// - Parameters:
  ///   - prices: where to put it.
  ///   - surpluses: whose.
  ///   - needs: whose, with the limits on their mix.
  ///   - dual: a row's dual value.
  public func value(
    _ prices: inout StreamPrices, surpluses: [Int], needs: [Int], dual: (Int) -> Double
  ) {
    let periods = inputs.time.count
    for surplus in surpluses {
      for at in surplus * periods..<(surplus + 1) * periods {
        prices.surplus[at] = supply[at].reduce(0) { $0 + $1.value * dual(Int($1.row)) }
      }
    }
    for position in needs {
      for at in position * periods..<(position + 1) * periods {
        prices.need[at] = need[at].reduce(0) { $0 + $1.value * dual(Int($1.row)) }
      }
      for limit in prices.limitsOf[position] {
        for at in limit * periods..<(limit + 1) * periods {
          prices.mix[at] = mixRow[at] < 0 ? 0 : dual(Int(mixRow[at]))
        }
      }
    }
    prices.carbon = inputs.settings.co2Price - (capRow < 0 ? 0 : dual(Int(capRow)))
  }

  /// Rows of a surplus.
  public func rows(ofSurplus surplus: Int) -> [Int] {
    let periods = inputs.time.count
    return (surplus * periods..<(surplus + 1) * periods).flatMap { supply[$0] }.map { Int($0.row) }
  }

  /// Rows of a need, and of limits on its mix.
  public func rows(ofNeed position: Int) -> [Int] {
    let periods = inputs.time.count
    let own = (position * periods..<(position + 1) * periods).flatMap { need[$0] }
      .map { Int($0.row) }
    let mixes = prices.limitsOf[position].flatMap { limit in
      (limit * periods..<(limit + 1) * periods).map { Int(mixRow[$0]) }
    }
    return own + mixes.filter { $0 >= 0 }
  }

  /// Whether links that are the same stand in the same rows with the same entries.
  public func isSame(as other: UnlistedColumns) -> Bool {
    supply == other.supply && need == other.need && mixRow == other.mixRow
      && capRow == other.capRow && inputs.mixLimits.count == other.inputs.mixLimits.count
      && zip(inputs.mixLimits, other.inputs.mixLimits).allSatisfy { $0.isSame(as: $1) }
  }

  /// The row of the CO2 cap, which every link stands in.
  public var cap: Int? { capRow < 0 ? nil : Int(capRow) }
}
