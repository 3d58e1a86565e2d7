import LinearModel
import ModelInputs

extension GridStage {
  /// Slopes per base unit of all draws.
  func slopes(_ value: OperatingDispatch.Value) -> [[Double]] {
    var slopes = operatingDraws.slopes(value.prices)
    guard !value.moved.isEmpty else { return slopes }
    for draw in operatingDraws.flexible { slopes[draw] = value.moved[draw] }
    return slopes
  }

  /// What forbids draws that every operating hour carries but for those that choose their hours,
  /// and that no choice of hours makes possible; nil where that is not why.
  func refusedTogether(_ amounts: [[Double]]) throws(GridFault) -> GridTerms.Cut? {
    do throws(EngineError) {
      try together?.hold(amounts)
      guard
        let value = try together?.leastMissing(of: megawatts(amounts), short: operatingShort)
      else { return nil }
      let slopes = slopes(value)
      return GridTerms.Cut(
        slopes: slopes, constant: value.cost - GridDraws.value(slopes, amounts), isRefusal: true)
    } catch {
      throw .engine(error)
    }
  }

  /// Leaves unserved besides what load gives way to draws that choose their hours, where these find
  /// no other.
  ///
  /// - Returns: MWh over the horizon.
  func settleFlexible(_ amounts: [[Double]]) throws(EngineError) -> Double {
    guard coupling.isFlexible else { return 0 }
    try together?.hold(amounts)
    let hours = 0..<operating.inputs.hours.count
    let before =
      operatingShort
      ?? hours.map { _ in [Double](repeating: 0, count: operating.inputs.network.busCount) }
    let rest = hours.map { hour in
      zip(operating.inputs.load(hour), before[hour]).map { max(0, $0 - $1) }
    }
    guard case .infeasible = try operating.value(of: megawatts(amounts), short: operatingShort),
      let left = try operating.leastLeftOut(
        of: megawatts(amounts), most: rest, short: operatingShort)
    else { return 0 }
    var energy = 0.0
    operatingShort = hours.map { hour in
      zip(before[hour], left[hour]).map { known, more in
        guard more > 0 else { return known }
        energy += operating.inputs.hours.weight[hour] * more
        // A hair more, so that rounding does not make the dispatch impossible.
        return known + more * (1 + 1e-9) + 1e-7
      }
    }
    operatingCarry.short = operatingShort ?? operatingCarry.short
    return energy
  }
}
