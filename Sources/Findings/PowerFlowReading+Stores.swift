import Planning

extension PowerFlowReading {
  /// Stores at buses, in order of id; empty where there is no dispatch to show.
  var stores: [StoreUse] { dispatch.tally == nil ? [] : dispatch.stores.map(use) }

  private func use(_ run: StoreRun) -> StoreUse {
    let hours = inputs.hours
    var (charged, discharged, atLimit) = (0.0, 0.0, 0.0)
    for hour in run.level.indices {
      let weight = hours.weight[hour]
      charged += weight * run.into[hour]
      discharged += weight * run.out[hour]
      let isFull =
        Self.isAt(run.energy, run.level[hour]) || Self.isAt(run.charge, run.into[hour])
        || Self.isAt(run.discharge, run.out[hour])
      if isFull { atLimit += weight }
    }
    let isBuilt = run.energy > Self.rounding
    let power = max(run.charge, run.discharge)
    let row = region.stores[run.store.row]
    func cost(_ energy: Double, _ perPower: Double) -> Double {
      run.store.isCandidate ? energy * run.energy + (perPower > 0 ? perPower * power : 0) : 0
    }
    return StoreUse(
      id: run.store.id, bus: bus(run.store.bus), candidate: run.store.isCandidate,
      energyMwh: run.energy,
      chargeMw: run.charge.isFinite ? run.charge : nil,
      dischargeMw: run.discharge.isFinite ? run.discharge : nil,
      builtShare: run.store.energy > 0 ? run.energy / run.store.energy : 1,
      cycles: isBuilt ? discharged / run.store.dischargeEfficiency / run.energy : 0,
      chargedMwh: charged, dischargedMwh: discharged, hoursAtLimit: atLimit,
      earned: run.earned, annuity: cost(run.store.energyAnnuity, run.store.powerAnnuity),
      investment: cost(row.investmentPerEnergy, row.investmentPerPower),
      levelMwh: run.level)
  }

  /// MWh and MW below which nothing is built.
  private static let rounding = 1e-6

  private static func isAt(_ limit: Double, _ value: Double) -> Bool {
    limit.isFinite && limit > rounding && value >= limit - 1e-5 * max(1, limit)
  }
}
