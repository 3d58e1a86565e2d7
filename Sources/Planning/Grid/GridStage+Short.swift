import LinearModel

extension GridStage {
  /// Lets the operating hours leave unserved what they cannot serve of these draws (stage 0), so
  /// that a region whose grid is too weak already can still be planned.
  ///
  /// - Returns: MWh over the horizon.
  func settleShort(_ amounts: [[Double]]) throws(GridFault) -> Double {
    do throws(EngineError) {
      let draws = megawatts(amounts)
      let answers = try operatingCrew.each(Array(draws.indices)) {
        (session, hour) throws(EngineError) in
        try session.ask(
          hour: hour, draw: draws[hour], aim: .unserved, most: CarriedHours.none)
      }
      var short: [[Double]] = []
      var energy = 0.0
      for (hour, answer) in answers.enumerated() {
        switch answer {
        case .refuses(.optimal(let point)):
          // A hair more, so that rounding does not make the dispatch impossible.
          short.append(point.unserved.map { $0 > 0 ? $0 * (1 + 1e-9) + 1e-7 : 0 })
          energy += point.objective * operating.inputs.hours.weight[hour]
        case .carries, .refuses:
          short.append([Double](repeating: 0, count: draws[hour].count))
        }
      }
      operatingShort = energy > ConnectionSearch.tolerance ? short : nil
      operatingCarry.short = operatingShort ?? short.map { _ in nil }
      try settleRequests(amounts)
      energy += try settleFlexible(amounts)
      return operatingShort == nil ? 0 : energy
    } catch {
      throw .engine(error)
    }
  }

  /// Takes from connected requests what the hours together cannot give them beside these draws, such
  /// as water for a year at full power.
  ///
  /// - Returns: whether anything was taken.
  func yieldRequests(to amounts: [[Double]]) throws(GridFault) -> Bool {
    let before = requestsShort.missing
    do throws(EngineError) {
      try settleRequests(amounts)
    } catch {
      throw .engine(error)
    }
    return requestsShort.missing > before
  }

  private func settleRequests(_ amounts: [[Double]]) throws(EngineError) {
    settled = nil
    guard operatingRequests.contains(where: { $0.contains { $0 > 0 } }) else { return }
    try together?.hold(amounts)
    let draws = megawatts(amounts)
    let outcome = try operating.value(of: draws, short: operatingShort)
    guard case .infeasible = outcome,
      let left = try operating.leastLeftOut(
        of: draws, most: operatingRequests, short: operatingShort)
    else {
      // What it costs is asked next; a year of hours is too much to be kept for that.
      if !coupling.isFlexible, draws.count <= Self.mostTogether {
        settled = (draws, operatingShort, outcome)
      }
      return
    }
    let weights = operating.inputs.hours.weight
    if requestsShort.wanted == 0 {
      requestsShort.wanted = zip(weights, operatingRequests).reduce(0) { sum, hour in
        sum + hour.0 * hour.1.reduce(0) { $0 + max(0, $1) }
      }
    }
    for (hour, weight) in weights.enumerated() {
      for (bus, missing) in left[hour].enumerated() {
        guard missing > 1e-7 else { continue }
        requestsShort.missing += weight * missing
        // A hair more, so that rounding does not make the dispatch impossible.
        operatingRequests[hour][bus] -= min(
          operatingRequests[hour][bus], missing * (1 + 1e-7) + 1e-6)
      }
    }
    operatingCarry.requests = operatingRequests
  }
}
