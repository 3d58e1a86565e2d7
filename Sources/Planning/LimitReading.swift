import Formulation
import ModelInputs

/// Reads off a point what keeps a link from carrying more.
struct LimitReading {
  let inputs: ModelInputs
  let program: Program
  let point: Point

  func limits(of candidate: Int) -> [PairExamination.Limit] {
    let link = inputs.candidates[candidate]
    let periods = (0..<inputs.time.count).filter {
      point.values[program.map.flow(candidate, $0)] > 1e-6
    }
    var limits: [PairExamination.Limit] = []
    func note(_ kind: PairExamination.Limit.Kind, _ binds: (Int) -> Bool) {
      let count = periods.filter(binds).count
      if count > 0 { limits.append(.init(kind: kind, periods: count)) }
    }
    let surplus = inputs.surpluses[link.surplus]
    // What is left of a stream may be let go at any of its levels.
    let levels = surplus.group.map { inputs.groups[$0] } ?? [link.surplus]
    note(surplus.group == nil ? .surplusUsedUp : .group) { period in
      levels.allSatisfy {
        isZero(program.map.disposed($0, period), of: inputs.surpluses[$0].available[period])
      }
    }
    let need = inputs.needs[link.need]
    note(.needMet) { isZero(program.map.bought(link.need, $0), of: need.required[$0]) }
    for limit in inputs.mixLimits
    where limit.need == link.need && limit.contents.contains(where: { $0.candidate == candidate }) {
      note(.mix(property: limit.property, limit: limit.limit)) { mixBinds(limit, $0) }
    }
    if need.maxSecondaryShare < 1 {
      note(.secondaryShare(share: need.maxSecondaryShare)) { period in
        let bought = point.values[program.map.bought(link.need, period)]
        return bought <= (1 - need.maxSecondaryShare) * need.required[period] + 1e-6
      }
    }
    let most =
      program.map.capacity(candidate) == nil ? link.capacity : inputs.most(over: link)
    note(.capacity) { period in
      let flow = point.values[program.map.flow(candidate, period)]
      return link.capacity.isFinite
        && flow >= min(most, link.capacity) * inputs.time.hours[period] * (1 - 1e-6)
        && most >= link.capacity * (1 - 1e-9)
    }
    let sent = periods.reduce(0.0) {
      $0 + inputs.time.weight[$1] * point.values[program.map.flow(candidate, $1)]
    }
    if link.agreed.isFinite, sent >= link.agreed * (1 - 1e-6) {
      limits.append(.init(kind: .agreed, periods: periods.count))
    }
    return limits
  }

  private func isZero(_ column: Int, of amount: Double) -> Bool {
    point.values[column] <= 1e-6 * max(1, amount)
  }

  private func mixBinds(_ limit: MixLimit, _ period: Int) -> Bool {
    var balance = (limit.today - limit.limit) * point.values[program.map.bought(limit.need, period)]
    var mass = point.values[program.map.bought(limit.need, period)]
    for (candidate, content) in limit.contents {
      let arrived =
        inputs.candidates[candidate].delivered(period)
        * point.values[program.map.flow(candidate, period)]
      balance += (content - limit.limit) * arrived
      mass += arrived
    }
    return abs(balance) <= 1e-6 * max(1e-9, abs(limit.limit)) * max(1, mass)
  }
}
