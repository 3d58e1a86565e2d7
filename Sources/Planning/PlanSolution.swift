import Formulation
import LinearModel
import ModelInputs

/// A point of a program with what it costs.
public struct Point: Sendable {
  /// Value of each column, in the order of the program's map.
  public var values: [Double]
  /// Money, CO2 at its price included.
  public var cost: Double
  /// t CO2e.
  public var emissions: Double
  /// t of virgin material bought.
  public var virgin: Double

  init(_ values: [Double], of program: Program) {
    self.values = values
    cost = LinearModel.value(of: program.cost, at: values)
    emissions = LinearModel.value(of: program.emissions, at: values)
    virgin = LinearModel.value(of: program.virgin, at: values)
  }
}

/// A region solved: today, the plan, and how it was got.
public struct PlanSolution: Sendable {
  /// The numbers.
  public var inputs: ModelInputs
  /// The plan's program.
  public var program: Program
  /// How the plan's solve ended.
  public var outcome: BlockOutcome
  /// The plan; nil where there is none to show.
  public var plan: Point?
  /// Today; nil where today's own needs cannot be met.
  public var baseline: Point?
  /// Best proven bound on the objective: of the integer solve, or the linear program where
  /// whole-number columns were switched off.
  public var bound: Double
  /// Whether links are built whole or not at all.
  public var integer: Bool
  /// Links whose linear proposal did not pay at its full annuity, dropped while re-pricing.
  public var dropped: [Int] = []
  /// Rows that clash, where there is no plan.
  public var clash: [RowTag] = []
  /// The grid's part; nil where it takes none.
  public var grid: GridOutcome?
  /// What proves that no pair left out would lower the cost; nil where none was left out.
  public var certificate: PairCertificate?
  /// Columns that can grow without end at a profit, where the program is unbounded.
  public var escape: [VariableMap.Column] = []
  /// How the parts of a long horizon were solved; empty where it was one program.
  public var methods: [PartMethod] = []
  /// Seconds spent formulating and solving.
  public var seconds: (formulate: Double, solve: Double) = (0, 0)

  /// Relative distance between the plan's objective and the bound.
  public var gap: Double {
    guard plan != nil else { return .infinity }
    return max(0, outcome.objective - bound) / max(1, abs(outcome.objective))
  }

  /// Base units sent over a candidate per occurrence of each period.
  public func flows(_ candidate: Int, at point: Point) -> [Double] {
    (0..<program.map.periods).map { point.values[program.map.flow(candidate, $0)] }
  }

  /// What a candidate saves at a point.
  public func saving(_ candidate: Int, at point: Point) -> LinkSaving {
    inputs.saving(
      of: inputs.candidates[candidate], flows: flows(candidate, at: point),
      capacity: program.map.capacity(candidate).map { point.values[$0] } ?? 0,
      built: program.map.built(candidate).map { point.values[$0] } ?? 0)
  }
}
