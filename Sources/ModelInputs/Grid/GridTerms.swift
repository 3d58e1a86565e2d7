/// What an exchange program knows of the grid: who draws, what drawing costs, what cannot be
/// carried. Slopes are by draw and period, per base unit and occurrence.
public struct GridTerms: Sendable {
  /// A supporting plane of the dispatch cost: `cost ≥ constant + sum slope·amount`, money of the
  /// horizon. Exact where it was taken, below everywhere (Benders 1962).
  public struct Cut: Sendable {
    /// Money per base unit.
    public var slopes: [[Double]]
    /// Money.
    public var constant: Double
    /// Whether it says instead which draws no dispatch carries: `0 ≥ constant + sum slope·amount`,
    /// MWh.
    public var isRefusal: Bool

    /// Makes a plane.
    public init(slopes: [[Double]], constant: Double, isRefusal: Bool = false) {
      self.slopes = slopes
      self.constant = constant
      self.isRefusal = isRefusal
    }
  }

  /// What an hour cannot carry: `sum slope·amount ≤ upper` over the draws in its period, MW.
  public struct Row: Sendable {
    /// MW per base unit, by draw.
    public var slopes: [Double]
    /// The period the hour lies in.
    public var period: Int
    /// MW.
    public var upper: Double
    /// First hour of the year that is so.
    public var hour: Int
    /// MW of it set aside for others than these draws that they may not come to.
    public var spare = 0.0

    /// Makes a row.
    public init(slopes: [Double], period: Int, upper: Double, hour: Int) {
      self.slopes = slopes
      self.period = period
      self.upper = upper
      self.hour = hour
    }
  }

  /// Who draws.
  public var draws: [GridCoupling.Draw]
  /// Planes of the dispatch cost that stand for it, and of what no dispatch carries; without any of
  /// the first, prices stand for the cost.
  public var cuts: [Cut] = []
  /// What hours cannot carry.
  public var rows: [Row] = []
  /// The dispatch itself, where a program is to hold it; nil: prices or planes stand for it.
  public var whole: WholeGrid?
  /// t CO2e per MWh drawn, where emissions are what is minimised or capped; else 0: dispatch counts
  /// those of generation.
  public var emissions: Double
}

extension Candidate {
  /// Lets a bus price its electricity, by period, in place of the settings.
  mutating func drawAtBus(_ prices: [Double]) {
    cost.electricity = 0
    byPeriod?.electricityPrice = 0
    gridPrice = prices
  }
}

extension ModelInputs {
  /// Lets the grid serve what draws at a bus: settings' prices and today's supply prices no longer
  /// count there.
  public mutating func couple(_ coupling: GridCoupling) {
    let isLimited = settings.objective != .cost || settings.co2Cap != nil
    grid = GridTerms(
      draws: coupling.draws, emissions: isLimited ? settings.electricityEmissions : 0)
    for draw in coupling.draws {
      switch draw.stream {
      case .flow(let candidate): candidates[candidate].drawAtBus([])
      case .bought(let need): needs[need].supplyEmissions = grid?.emissions ?? 0
      case .disposed(let surplus): surpluses[surplus].disposalEmissions = 0
      }
    }
    price(
      [[Double]](
        repeating: [Double](repeating: 0, count: time.count), count: coupling.draws.count))
  }

  /// Sets what drawing costs in each period.
  ///
  /// - Parameter slopes: money per base unit and occurrence, by draw and period.
  public mutating func price(_ slopes: [[Double]]) {
    guard let grid else { return }
    for (position, draw) in grid.draws.enumerated() {
      let prices = zip(slopes[position], time.weight).map { $0 / $1 }
      switch draw.stream {
      case .flow(let candidate): candidates[candidate].gridPrice = prices
      case .bought(let need): needs[need].price = prices
      case .disposed(let surplus): surpluses[surplus].gridPrice = prices
      }
    }
  }

  /// Lets go of planes of the dispatch cost, so that prices stand for it.
  public mutating func dropCuts() { grid?.cuts = [] }

  /// The same inputs with the dispatch itself in place of its prices.
  public func holding(_ whole: WholeGrid) -> ModelInputs {
    var inputs = self
    inputs.dropCuts()
    inputs.grid?.whole = whole
    // Generation counts its own emissions.
    inputs.grid?.emissions = 0
    for draw in inputs.grid?.draws ?? [] {
      if case .bought(let need) = draw.stream { inputs.needs[need].supplyEmissions = 0 }
    }
    inputs.price(
      [[Double]](
        repeating: [Double](repeating: 0, count: time.count), count: grid?.draws.count ?? 0))
    return inputs
  }
}
