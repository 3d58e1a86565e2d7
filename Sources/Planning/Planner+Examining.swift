import Formulation
import LinearModel
import ModelInputs

extension Planner {
  /// Examines one candidate: what it is worth, what limits it, and what would turn the decision.
  ///
  /// Only the part of the region that hangs together with the link is solved again, to a gap of
  /// zero.
  ///
  /// - Throws: `EngineError` where the engine fails.
  public func examine(
    _ candidate: Int, of solution: PlanSolution, appraiser: PairAppraiser
  ) throws(EngineError) -> PairExamination? {
    let link = solution.inputs.candidates[candidate]
    let whole = solution.inputs.component(surplus: link.surplus, need: link.need)
    let (part, alike) = whole.alike() ?? (whole, Array(0..<whole.time.count))
    guard let own = part.candidates.firstIndex(where: { $0.id == link.id }),
      part.candidates.count > 0
    else { return nil }
    var trial = LinkTrial(planner: self, inputs: part, candidate: own)
    guard let free = try trial.solve() else { return nil }
    let off = try trial.solve(.off)
    if off == nil, !trial.isProven { return nil }
    let isUsed = free.sent > 1e-6
    var forced = free
    var penalty: Double? = 0
    if !isUsed {
      let most = reach(own, part)
      let least = max(1e-6, 1e-3 * most)
      if let answer = try trial.solve(.atLeast(least)) {
        forced = answer
        penalty = answer.objective - free.objective
      } else {
        penalty = nil
      }
    }
    let program = Program(part, integer: part.settings.integer)
    let flows = (0..<part.time.count).map { forced.point.values[program.map.flow(own, $0)] }
    let saving = part.saving(
      of: part.candidates[own], flows: flows,
      capacity: program.map.capacity(own).map { forced.point.values[$0] } ?? 0,
      built: program.map.built(own).map { forced.point.values[$0] } ?? 0)
    let turning = try turningPoints(trial, appraiser, off: off?.objective, isUsed: isUsed)
    return PairExamination(
      candidate: link, flows: alike.map { flows[$0] }, saving: saving, isUsed: isUsed,
      worth: off.map { $0.objective - free.objective }, penalty: penalty,
      unitCost: turning.unitCost,
      distance: turning.distance, size: turning.size, supplyPrice: turning.supplyPrice,
      limits: LimitReading(inputs: part, program: program, point: forced.point).limits(of: own),
      rivals: rivals(of: candidate, in: solution), isProven: turning.isProven)
  }

  /// Most that could be sent over a link in the horizon, base units; something to go by where
  /// nothing limits it.
  private func reach(_ candidate: Int, _ inputs: ModelInputs) -> Double {
    let link = inputs.candidates[candidate]
    let surplus = inputs.surpluses[link.surplus]
    let need = inputs.needs[link.need]
    let total = { (amounts: [Double]) in
      zip(amounts, inputs.time.weight).reduce(0) { $0 + $1.0 * $1.1 }
    }
    var reach = min(link.agreed, inputs.most(over: link) * inputs.time.horizon)
    if surplus.port == nil { reach = min(reach, total(surplus.available)) }
    let replaced = link.replacedRange.lowerBound
    if need.port == nil, replaced > 0 {
      reach = min(reach, total(need.required) / replaced)
    }
    return reach.isFinite ? reach : 1000
  }

  private func rivals(of candidate: Int, in solution: PlanSolution) -> [Int] {
    guard let plan = solution.plan else { return [] }
    let link = solution.inputs.candidates[candidate]
    let sent = { (other: Int) in solution.saving(other, at: plan).sent }
    return solution.inputs.candidates.indices.filter { other in
      let row = solution.inputs.candidates[other]
      return other != candidate && (row.surplus == link.surplus || row.need == link.need)
        && sent(other) > 1e-6
    }.sorted { (sent($1), $0) < (sent($0), $1) }
  }

  private struct Turning {
    var unitCost: PairExamination.BreakEven
    var distance: PairExamination.BreakEven?
    var size: PairExamination.BreakEven?
    var supplyPrice: PairExamination.BreakEven?
    var isProven: Bool
  }

  private func turningPoints(
    _ trial: LinkTrial, _ appraiser: PairAppraiser, off: Double?, isUsed: Bool
  ) throws(EngineError) -> Turning {
    let link = trial.inputs.candidates[trial.candidate]
    let now = link.cost.total
    guard let off else {
      // Nothing turns what there is no plan without.
      return Turning(unitCost: .init(now: now, turns: nil), isProven: trial.isProven)
    }
    var search = BreakEvenSearch(trial: trial, without: off)
    let start = isUsed ? 0 : -bid(link, trial.inputs)
    let extra = try search.extraUnitCost(from: start)
    let size = isUsed ? nil : try self.size(&search)
    let price = try supplyPrice(&search, isUsed: isUsed)
    let distance = try self.distance(&search, appraiser, isUsed: isUsed)
    return Turning(
      unitCost: .init(now: now, turns: extra.map { now + $0 }), distance: distance, size: size,
      supplyPrice: price, isProven: search.trial.isProven)
  }

  /// More than a unit sent could ever be worth, so that at this discount the link is used.
  private func bid(_ link: Candidate, _ inputs: ModelInputs) -> Double {
    let prices = inputs.needs.compactMap { $0.price?.max() }.map(abs).max() ?? 0
    let disposal = inputs.surpluses.map { abs($0.disposalPrice) }.max() ?? 0
    let annuity = link.capacityAnnuity + link.fixedAnnuity
    return 1000 + link.cost.total + 10 * (prices * max(1, link.replacedRange.upperBound) + disposal)
      + annuity
  }

  private func distance(
    _ search: inout BreakEvenSearch, _ appraiser: PairAppraiser, isUsed: Bool
  ) throws(EngineError) -> PairExamination.BreakEven? {
    let link = search.trial.inputs.candidates[search.trial.candidate]
    let position = search.trial.candidate
    let inputs = search.trial.inputs
    guard link.distance > 0.001, appraiser.candidate(link, in: inputs, over: 1) != nil else {
      return nil
    }
    var copy = search
    let pays = { (km: Double) throws(EngineError) -> Bool in
      guard let moved = appraiser.candidate(link, in: inputs, over: km) else { return false }
      return try copy.pays { $0.candidates[position] = moved }
    }
    if isUsed {
      var far = link.distance * 2
      while try pays(far) {
        far *= 2
        if far > 3000 { return .init(now: link.distance, turns: nil) }
      }
      let turn = try BreakEvenSearch.bisect(used: link.distance, unused: far, pays)
      return .init(now: link.distance, turns: turn)
    }
    guard try pays(0) else { return .init(now: link.distance, turns: nil) }
    let turn = try BreakEvenSearch.bisect(used: 0, unused: link.distance, pays)
    return .init(now: link.distance, turns: turn)
  }

  private func size(_ search: inout BreakEvenSearch) throws(EngineError)
    -> PairExamination.BreakEven
  {
    let link = search.trial.inputs.candidates[search.trial.candidate]
    var copy = search
    let pays = { (factor: Double) throws(EngineError) -> Bool in
      try copy.paysAnew { inputs in
        for period in inputs.surpluses[link.surplus].available.indices {
          inputs.surpluses[link.surplus].available[period] *= factor
          inputs.needs[link.need].required[period] *= factor
        }
      }
    }
    var large = 2.0
    while try !pays(large) {
      large *= 2
      if large > 64 { return .init(now: 1, turns: nil) }
    }
    return .init(
      now: 1, turns: try BreakEvenSearch.bisect(used: large, unused: large / 2, pays))
  }

  private func supplyPrice(_ search: inout BreakEvenSearch, isUsed: Bool) throws(EngineError)
    -> PairExamination.BreakEven?
  {
    let inputs = search.trial.inputs
    let need = inputs.candidates[search.trial.candidate].need
    guard let prices = inputs.needs[need].price else { return nil }
    let mean = prices.reduce(0, +) / Double(prices.count)
    guard mean > 0 else { return nil }
    var copy = search
    let pays = { (factor: Double) throws(EngineError) -> Bool in
      try copy.paysAnew { $0.needs[need].price = prices.map { $0 * factor } }
    }
    if isUsed {
      // A link that ties with another at today's price turns at none.
      guard try pays(1), !(try pays(0)) else { return .init(now: mean, turns: nil) }
      return .init(
        now: mean, turns: mean * (try BreakEvenSearch.bisect(used: 1, unused: 0, pays)))
    }
    var high = 2.0
    while try !pays(high) {
      high *= 2
      if high > 16 { return .init(now: mean, turns: nil) }
    }
    return .init(
      now: mean, turns: mean * (try BreakEvenSearch.bisect(used: high, unused: high / 2, pays)))
  }
}
