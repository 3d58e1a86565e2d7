import Formulation
import ModelInputs

/// Sums of a solution's values, made from the inputs and not from the program's rows.
struct Balance {
  private let solved: Solved
  private let value: [Double]

  init(_ solved: Solved) {
    self.solved = solved
    value = solved.solution.columnValue
  }

  private func flow(_ candidate: Int, _ period: Int) -> Double {
    value[solved.program.map.flow(candidate, period)]
  }

  private func made(by port: PortInput?, _ period: Int) -> Double {
    guard let port else { return 0 }
    return port.perActivity[period] * value[solved.program.map.activity(port.conversion, period)]
  }

  /// What there is of a surplus, and what is sent or disposed of.
  func surplus(_ surplus: Int, _ period: Int) -> (made: Double, gone: Double) {
    let row = solved.inputs.surpluses[surplus]
    var gone = value[solved.program.map.disposed(surplus, period)]
    for (position, candidate) in solved.inputs.candidates.enumerated()
    where candidate.surplus == surplus {
      gone += flow(position, period)
    }
    return (row.available[period] + made(by: row.port, period), gone)
  }

  /// What is needed, and what arrives or is bought.
  func need(_ need: Int, _ period: Int) -> (due: Double, arrived: Double) {
    let row = solved.inputs.needs[need]
    var arrived = value[solved.program.map.bought(need, period)]
    for (position, candidate) in solved.inputs.candidates.enumerated() where candidate.need == need
    {
      arrived += candidate.delivered(period) * candidate.ratio(period) * flow(position, period)
    }
    return (row.required[period] + made(by: row.port, period), arrived)
  }

  /// How much more of a property than allowed a mix holds (less, for a minimum).
  func excess(of limit: MixLimit, _ period: Int) -> Double {
    let bought = value[solved.program.map.bought(limit.need, period)]
    var held = limit.today * bought
    var allowed = limit.limit * bought
    for (position, content) in limit.contents {
      let arriving = solved.inputs.candidates[position].delivered(period) * flow(position, period)
      held += content * arriving
      allowed += limit.limit * arriving
    }
    return limit.sense == .max ? held - allowed : allowed - held
  }

  /// Money of the horizon, CO2 at its price included.
  var money: Double {
    let (inputs, map) = (solved.inputs, solved.program.map)
    let co2 = inputs.settings.co2Price
    var total = 0.0
    for period in 0..<inputs.time.count {
      var once = 0.0
      for (position, candidate) in inputs.candidates.enumerated() {
        let emitted =
          candidate.transportEmissions
          + candidate.electricity(period) * inputs.settings.electricityEmissions
        let provision = inputs.surpluses[candidate.surplus].provisionCost
        once +=
          (provision + candidate.cost(period).total + co2 * emitted) * flow(position, period)
      }
      for (position, surplus) in inputs.surpluses.enumerated() {
        once +=
          (surplus.disposalPrice + co2 * surplus.disposalEmissions)
          * value[map.disposed(position, period)]
      }
      for (position, need) in inputs.needs.enumerated() {
        once +=
          ((need.price?[period] ?? 0) + co2 * need.supplyEmissions)
          * value[map.bought(position, period)]
      }
      for (position, conversion) in inputs.conversions.enumerated() {
        once += conversion.variableCost * value[map.activity(position, period)]
      }
      total += inputs.time.weight[period] * once
    }
    return total + inputs.time.yearShare * annuities
  }

  private var annuities: Double {
    let (inputs, map) = (solved.inputs, solved.program.map)
    var total = 0.0
    for (position, candidate) in inputs.candidates.enumerated() {
      total += candidate.capacityAnnuity * (map.capacity(position).map { value[$0] } ?? 0)
      total += candidate.fixedAnnuity * (map.built(position).map { value[$0] } ?? 0)
    }
    for (position, conversion) in inputs.conversions.enumerated() {
      total += conversion.annualCost * (map.conversionBuilt(position).map { value[$0] } ?? 0)
    }
    return total
  }

  /// Sent over a candidate in the horizon.
  func sent(_ candidate: Int) -> Double {
    (0..<solved.inputs.time.count).reduce(0) {
      $0 + solved.inputs.time.weight[$1] * flow(candidate, $1)
    }
  }
}
