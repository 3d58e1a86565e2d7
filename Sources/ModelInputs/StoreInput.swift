import Quantities
import RegionModel

/// A store of the exchange layer as numbers: on a surplus, on a need, or pooling a resource at a
/// site.
public struct StoreInput: Sendable {
  /// What a store takes from and gives to.
  public enum Port: Sendable, Hashable {
    /// Before all of a surplus's links; position among the inputs' surpluses.
    case surplus(Int)
    /// Behind all of a need's links; position among the inputs' needs.
    case need(Int)
  }

  /// The row it comes from.
  public var row: Int
  /// Its id.
  public var id: String
  /// What it takes from and gives to, in order of ids: one, or all of a pooled resource.
  public var ports: [Port]
  /// Most base units held.
  public var energy: Double
  /// Most base units an hour in; infinite where unlimited.
  public var chargePower: Double
  /// Most base units an hour out; infinite where unlimited.
  public var dischargePower: Double
  /// Share of what goes in that is stored.
  public var chargeEfficiency: Double
  /// Share of what is taken that comes out.
  public var dischargeEfficiency: Double
  /// Share of the level lost in an hour.
  public var lossPerHour: Double
  /// Level that each chain of periods begins with; nil: free, what it ends with.
  public var initial: Double?
  /// Least level, base units; of a candidate, of its whole size, and by its share for less.
  public var minimum: Double
  /// Whether each chain ends at the level it began with.
  public var cyclic: Bool
  /// Whether it has still to be built.
  public var isCandidate: Bool
  /// Money a year per base unit held, where built.
  public var energyAnnuity: Double
  /// Money a year per base unit an hour, the larger of in and out, where built.
  public var powerAnnuity: Double
  /// Money per base unit held, where built.
  public var energyInvestment: Double
  /// Money per base unit an hour, where built.
  public var powerInvestment: Double

  /// Whether what it can take in or give an hour is to be decided on.
  public var sizesPower: Bool { isCandidate && powerAnnuity > 0 }
  /// Most base units an hour, in or out, that may be built.
  public var mostPower: Double {
    [chargePower, dischargePower].filter(\.isFinite).max() ?? energy
  }
  /// What is left of a level after some hours.
  public func kept(_ hours: Double) -> Double { decay(lossPerHour, hours) }
}

extension InputsBuilder {
  /// Lists the stores that stand on something of the planned year, in order of ids.
  ///
  /// A store of a stream that takes no part takes none; one at a bus belongs to the grid.
  mutating func gatherStores() {
    let order = region.stores.indices.sorted { region.stores[$0].id < region.stores[$1].id }
    for row in order {
      let store = region.stores[row]
      let ports = ports(of: store.place)
      guard !ports.isEmpty else { continue }
      let isCandidate = store.status == .candidate
      let factor = annuityFactor(
        rate: region.settings.discountRate,
        years: store.lifetime ?? region.settings.defaultLifetime)
      stores.append(
        StoreInput(
          row: row, id: store.id, ports: ports, energy: store.energy,
          chargePower: store.chargePower ?? .infinity,
          dischargePower: store.dischargePower ?? .infinity,
          chargeEfficiency: store.chargeEfficiency,
          dischargeEfficiency: store.dischargeEfficiency, lossPerHour: store.lossPerHour,
          initial: store.initial ?? (store.cyclic ? nil : 0), minimum: store.minimum,
          cyclic: store.cyclic, isCandidate: isCandidate,
          energyAnnuity: isCandidate ? store.investmentPerEnergy * factor : 0,
          powerAnnuity: isCandidate ? store.investmentPerPower * factor : 0,
          energyInvestment: isCandidate ? store.investmentPerEnergy : 0,
          powerInvestment: isCandidate ? store.investmentPerPower : 0))
    }
  }

  private func ports(of place: Store.Place) -> [StoreInput.Port] {
    switch place {
    case .bus: []
    case .surplus(let row): surplusPosition[row.value].map { [.surplus($0)] } ?? []
    case .need(let row): needPosition[row.value].map { [.need($0)] } ?? []
    case .pool(let site, let resource):
      surpluses.indices.filter {
        let row = region.surpluses[surpluses[$0].row]
        return row.site == site && row.resource == resource
      }.map { .surplus($0) }
        + needs.indices.filter {
          let row = region.needs[needs[$0].row]
          return row.site == site && row.resource == resource
        }.map { .need($0) }
    }
  }
}
