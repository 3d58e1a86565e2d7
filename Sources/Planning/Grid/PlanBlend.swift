import Formulation
import ModelInputs

/// Plans of a long horizon mixed: what each has its share in is a plan too, but for what is built
/// whole.
///
/// Prices that move with what is drawn send a linear plan from one end to the other; the best lies
/// between (Frank and Wolfe 1956, Naval Research Logistics Quarterly 3, 95–110).
struct PlanBlend {
  /// Value of each column.
  private(set) var values: [Double]
  /// What draws on the grid, by draw and period.
  private(set) var amounts: [[Double]]
  /// Money of the exchange layer alone, shares of what is built counted as shares.
  private(set) var exchange: Double
  /// Plans in it.
  private(set) var count = 1

  /// Begins with one plan.
  init(_ values: [Double], amounts: [[Double]], exchange: Double) {
    self.values = values
    self.amounts = amounts
    self.exchange = exchange
  }

  /// The share of another plan at which both cost least, as far as planes below the dispatch cost tell.
  func share(of exchange: Double, _ amounts: [[Double]], planes: [GridTerms.Cut]) -> Double {
    let ends = planes.map { plane in
      (
        here: self.exchange + plane.constant + GridDraws.value(plane.slopes, self.amounts),
        there: exchange + plane.constant + GridDraws.value(plane.slopes, amounts)
      )
    }
    func cost(_ share: Double) -> Double {
      ends.map { (1 - share) * $0.here + share * $0.there }.max() ?? 0
    }
    var shares = [0.0, 1.0]
    for (position, one) in ends.enumerated() {
      for other in ends[..<position] {
        let turn = (one.there - one.here) - (other.there - other.here)
        let crossing = (other.here - one.here) / turn
        if crossing > 0, crossing < 1 { shares.append(crossing) }
      }
    }
    return shares.min { (cost($0), $0) < (cost($1), $1) } ?? 0
  }

  /// Gives another plan a share.
  mutating func mix(_ values: [Double], _ amounts: [[Double]], _ exchange: Double, share: Double) {
    for column in values.indices {
      self.values[column] += share * (values[column] - self.values[column])
    }
    for draw in amounts.indices {
      for period in amounts[draw].indices {
        self.amounts[draw][period] += share * (amounts[draw][period] - self.amounts[draw][period])
      }
    }
    self.exchange += share * (exchange - self.exchange)
    count += 1
  }

  /// The mix with what has a share in it built whole.
  func whole(_ inputs: ModelInputs, _ map: VariableMap) -> [Double] {
    guard inputs.settings.integer else { return values }
    var values = values
    let built =
      inputs.candidates.indices.compactMap { map.built($0) }
      + inputs.conversions.indices.compactMap { map.conversionBuilt($0) }
    for column in built where values[column] > 1e-7 { values[column] = 1 }
    return values
  }
}
