import ModelInputs
import Planning
import RegionModel

/// A sum over the plan's new links with its range.
public struct FigureRange: Sendable {
  /// The sum.
  public var value: Double
  /// Lower end.
  public var low: Double
  /// Upper end.
  public var high: Double

  /// Makes a range.
  public init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// The same range about another value.
  public func moved(to other: Double) -> FigureRange {
    FigureRange(value: other, low: low + other - value, high: high + other - value)
  }
}

/// The bottom line's figures besides the saving, each with the range that the confidence of its
/// rows gives, the plan held fixed.
public struct FigureRanges: Sendable {
  /// t CO2e less.
  public var emissions: FigureRange
  /// MWh of heat recovered.
  public var heat: FigureRange
  /// t of material kept from paid disposal.
  public var kept: FigureRange
  /// Money to build what is proposed.
  public var investment: FigureRange
}

extension PlanReading {
  /// The figures' ranges over the links that may be counted; nil without a plan.
  ///
  /// - Parameter counts: whether a candidate, by position, is counted.
  public func ranges(where counts: (Int) -> Bool = { _ in true }) -> FigureRanges? {
    guard let plan = solution.plan else { return nil }
    var effects = [RowEffects](repeating: RowEffects(region: region), count: 4)
    var sums = [0.0, 0, 0, 0]
    for (position, candidate) in inputs.candidates.enumerated()
    where !candidate.isExisting && counts(position) {
      let saving = solution.saving(position, at: plan)
      guard saving.sent > Self.nothing else { continue }
      let surplus = region.surpluses[inputs.surpluses[candidate.surplus].row]
      let kind = region.resources[surplus.resource].kind
      let values = [
        saving.emissions, kind == .heat ? saving.replaced : 0,
        kind == .material && surplus.disposalPrice > 0 ? saving.sent : 0,
        investment(position, candidate, at: plan),
      ]
      let avoided = inputs.needs[candidate.need].supplyEmissions * saving.replaced
      for figure in values.indices where values[figure] != 0 {
        sums[figure] += values[figure]
        effects[figure].move(
          .surplus(inputs.surpluses[candidate.surplus].row.value), by: values[figure])
        if figure < 2, let use = candidate.substitution {
          effects[figure].move(.substitution(use.value), by: figure == 0 ? avoided : values[figure])
        }
      }
      effects[0].move(.need(inputs.needs[candidate.need].row.value), by: avoided)
      if values[3] != 0 {
        let row =
          candidate.technology.map { RowEffects.Row.technology($0.value) }
          ?? effects[3].route(of: candidate, inputs)
        if let row { effects[3].move(row, by: values[3]) }
      }
    }
    func range(_ figure: Int) -> FigureRange {
      let width = effects[figure].halfWidths
      return FigureRange(
        value: sums[figure], low: sums[figure] - width.down, high: sums[figure] + width.up)
    }
    return FigureRanges(
      emissions: range(0), heat: range(1), kept: range(2), investment: range(3))
  }

  /// The range of one link's saving, money; nil without a plan.
  public func range(ofLink candidate: Int) -> FigureRange? {
    guard let plan = solution.plan else { return nil }
    return range(of: solution.saving(candidate, at: plan), candidate)
  }

  /// The range of what a sum of links saves, money; nil without a plan.
  ///
  /// - Parameter counts: whether a candidate, by position, is counted.
  public func savingRange(where counts: (Int) -> Bool) -> FigureRange? {
    guard let plan = solution.plan else { return nil }
    var range = SavingRange(region: region)
    var sum = 0.0
    for (position, candidate) in inputs.candidates.enumerated()
    where !candidate.isExisting && counts(position) {
      let saving = solution.saving(position, at: plan)
      guard saving.sent > Self.nothing else { continue }
      range.add(saving, of: candidate, in: inputs)
      sum += saving.total
    }
    let width = range.halfWidths
    return FigureRange(value: sum, low: sum - width.down, high: sum + width.up)
  }

  private func range(of saving: LinkSaving, _ candidate: Int) -> FigureRange {
    var range = SavingRange(region: region)
    range.add(saving, of: inputs.candidates[candidate], in: inputs)
    let width = range.halfWidths
    return FigureRange(
      value: saving.total, low: saving.total - width.down, high: saving.total + width.up)
  }
}
