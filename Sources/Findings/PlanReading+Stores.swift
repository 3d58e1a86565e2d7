import Formulation
import ModelInputs
import Planning
import Quantities
import RegionModel

extension PlanReading {
  func stores(at plan: Point) -> [StoreReport] {
    inputs.stores.indices.map { store($0, at: plan) }
  }

  private func store(_ position: Int, at plan: Point) -> StoreReport {
    let input = inputs.stores[position]
    let map = solution.program.map
    let built = map.storeEnergy(position).map { plan.values[$0] }
    let power = map.storePower(position).map { plan.values[$0] }
    let energy = built ?? input.energy
    let charge = min(input.chargePower, power ?? .infinity)
    let discharge = min(input.dischargePower, power ?? .infinity)
    var (charged, discharged, atLimit) = (0.0, 0.0, 0.0)
    for period in 0..<inputs.time.count {
      let ports = input.ports.indices
      let taken = ports.reduce(0) { $0 + plan.values[map.charge(position, $1, period)] }
      let given = ports.reduce(0) { $0 + plan.values[map.discharge(position, $1, period)] }
      let weight = inputs.time.weight[period]
      let hours = inputs.time.hours[period]
      charged += weight * taken
      discharged += weight * given
      let isFull =
        inputs.time.dayOf == nil
        && Self.reaches(plan.values[map.level(position, period)], energy)
      let isBusy =
        Self.reaches(taken, charge * hours) || Self.reaches(given, discharge * hours)
      if energy > Self.nothing, isFull || isBusy { atLimit += weight * hours }
    }
    let days = dayLevels(position, at: plan)
    atLimit += fullHours(position, energy, days, at: plan)
    let (site, resource) = place(input)
    return StoreReport(
      id: input.id, site: region.sites[site].id, resource: region.resources[resource].id,
      streams: input.ports.map(streamID), unit: region.resources[resource].dimension.baseUnit,
      candidate: input.isCandidate, energy: energy,
      chargePower: charge.isFinite ? charge : nil,
      dischargePower: discharge.isFinite ? discharge : nil, charged: charged,
      discharged: discharged,
      cycles: energy > Self.nothing ? discharged / input.dischargeEfficiency / energy : nil,
      hoursAtLimit: atLimit,
      levelByPeriod: (0..<inputs.time.count).map { plan.values[map.level(position, $0)] },
      levelByDay: days,
      investment: input.energyInvestment * (built ?? 0) + input.powerInvestment * (power ?? 0))
  }

  /// What it holds at the beginning of each calendar day; empty unless periods are typical days.
  private func dayLevels(_ position: Int, at plan: Point) -> [Double] {
    (inputs.time.dayOf ?? []).indices.map {
      plan.values[solution.program.map.dayLevel(position, $0)]
    }
  }

  /// Hours of the calendar in which it is full, where periods are typical days.
  private func fullHours(_ position: Int, _ energy: Double, _ days: [Double], at plan: Point)
    -> Double
  {
    guard energy > Self.nothing, let chains = inputs.time.dayOf else { return 0 }
    var full = 0.0
    for (day, chain) in chains.enumerated() {
      var passed = 0.0
      for period in inputs.time.chains[chain] {
        passed += inputs.time.hours[period]
        let level =
          days[day] * inputs.stores[position].kept(passed)
          + plan.values[solution.program.map.level(position, period)]
        if Self.reaches(level, energy) { full += inputs.time.hours[period] }
      }
    }
    return full
  }

  private static func reaches(_ value: Double, _ limit: Double) -> Bool {
    limit.isFinite && limit > 0 && value >= limit * (1 - 1e-6)
  }

  private func streamID(_ port: StoreInput.Port) -> String {
    switch port {
    case .surplus(let surplus): inputs.surpluses[surplus].id
    case .need(let need): inputs.needs[need].id
    }
  }

  private func place(_ store: StoreInput) -> (Index<Site>, Index<Resource>) {
    switch store.ports[0] {
    case .surplus(let surplus):
      let row = region.surpluses[inputs.surpluses[surplus].row]
      return (row.site, row.resource)
    case .need(let need):
      let row = region.needs[inputs.needs[need].row]
      return (row.site, row.resource)
    }
  }
}
