import LinearModel
import ModelInputs
import RegionModel

/// The least figure of a limit at which a request fits, all else equal.
///
/// What is missing in an hour is a convex, piecewise linear function of the limit's figure, whose
/// slope the duals give: Newton's step from a figure too low never passes the answer, and reaches it
/// after a finite number of pieces. So the last figure is the least, without halving an interval.
struct RatingSearch {
  let conflict: ConflictSearch
  let subject: ConflictCase
  let hours: [Int]
  /// Steps after which other limits are taken to bind.
  private static let most = 40

  init(_ conflict: ConflictSearch, _ subject: ConflictCase, hours: [Int]) {
    self.conflict = conflict
    self.subject = subject
    self.hours = hours
  }

  /// The figure now and the figure that does, MW; nil where other limits bind then.
  func find(_ binding: ConflictBinding) throws(ConnectionStop) -> (from: Double, to: Double)? {
    guard let raise = LimitRaise(binding.limit, conflict.inputs, isUpper: binding.isUpper) else {
      return nil
    }
    var added = 0.0
    for _ in 0..<Self.most {
      guard let limits = conflict.changed(raise.applied(added, to: conflict.inputs.grid)) else {
        return nil
      }
      let search = try conflict.other(limits)
      guard let step = try firstStep(search, raise) else { return nil }
      if step == 0 { return (raise.figure, raise.figure + added) }
      added += step
    }
    return nil
  }

  /// The step that the first hours ask for which ask for one.
  ///
  /// A step taken for some hours does not pass the answer for all; what may be given up over the
  /// year is known only from all of them.
  private func firstStep(_ search: ConnectionSearch, _ raise: LimitRaise) throws(ConnectionStop)
    -> Double?
  {
    for lot in subject.input.rate > 0 ? [hours] : HourLots.of(hours) {
      let short = try ConflictHours.ask(subject, in: search, hours: lot)
      guard let step = step(short, raise, search.limits) else { return nil }
      if step > 0 { return step }
    }
    return 0
  }

  /// MW more that are needed at least; 0 where what is missing may be given up, nil where more of
  /// the limit gives nothing.
  private func step(_ short: [ConflictHours.Hour], _ raise: LimitRaise, _ limits: GridLimits)
    -> Double?
  {
    let input = subject.input
    let weight = limits.inputs.hours.weight
    let wanted = weight.indices.reduce(0) { $0 + weight[$1] * subject.power(hour: $1) }
    var step = 0.0
    var (energy, gain) = (0.0, 0.0)
    for hour in short {
      let slope = raise.slope(hour.point, limits)
      energy += weight[hour.hour] * hour.missing
      gain += weight[hour.hour] * slope
      let allowed =
        input.rate > 0 ? (1 - input.firmShare) * subject.power(hour: hour.hour) : 0
      let beyond = hour.missing - allowed
      guard beyond > ConnectionSearch.tolerance else { continue }
      guard slope > 1e-7 else { return nil }
      step = max(step, beyond / slope)
    }
    let beyond = energy - input.rate * wanted
    if beyond > ConnectionSearch.tolerance * max(1, weight.reduce(0, +)) {
      guard gain > 1e-7 else { return nil }
      step = max(step, beyond / gain)
    }
    return step
  }
}
