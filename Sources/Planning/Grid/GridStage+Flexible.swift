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
  /// and that no choice of hours makes possible; empty where that is not why.
  ///
  /// Where no energy budget has a part in it, periods have nothing to do with each other, and each
  /// in which something is missing is told by itself.
  func refusedTogether(_ amounts: [[Double]]) throws(GridFault) -> [GridTerms.Cut] {
    let least: OperatingDispatch.Value?
    do throws(EngineError) {
      try together?.hold(amounts)
      least = try together?.leastMissing(of: megawatts(amounts), short: operatingShort)
    } catch {
      throw .engine(error)
    }
    guard let value = least else { return [] }
    let slopes = slopes(value)
    let isTied = value.waterValues.contains { abs($0) > 1e-9 }
    let periods = value.missing.indices.filter { value.missing[$0] > 1e-7 }
    guard !isTied, !periods.isEmpty else {
      return [
        GridTerms.Cut(
          slopes: slopes, constant: value.cost - GridDraws.value(slopes, amounts), isRefusal: true)
      ]
    }
    return periods.map { period in
      let own = slopes.map { row in row.indices.map { $0 == period ? row[$0] : 0 } }
      return GridTerms.Cut(
        slopes: own, constant: value.missing[period] - GridDraws.value(own, amounts),
        isRefusal: true)
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
