import Quantities
import RegionModel

extension RegionReader {
  /// Stores on buses, surpluses, needs or sites.
  func readStores() {
    let ids = IdTable()
    for table in tables(.stores) {
      let columns = StoreColumns(table)
      for row in table.rows {
        let name = register(table, row, columns.id, in: ids, as: region.stores.count) {
          region.stores[$0].provenance.location
        }
        guard let (place, measure) = place(table, row, columns) else {
          // Keeps positions and ids in step; the region is refused anyway.
          region.stores.append(
            Store(id: name, place: .bus(.missing), energy: 0, provenance: table.provenance(row)))
          continue
        }
        region.stores.append(store(table, row, columns, name, place, measure))
      }
    }
  }

  private func store(
    _ table: TableReader, _ row: Int, _ columns: StoreColumns, _ name: String,
    _ place: Store.Place, _ measure: ResourceMeasure?
  ) -> Store {
    func content(_ column: Column) -> Double? {
      table.amount(row, column, unit: columns.unit, .content, of: measure)?.value
    }
    func power(_ column: Column) -> Double? {
      let power = table.amount(row, column, unit: columns.unit, .hour, of: measure)?.value
      requirePlausiblePower(table, row, column, power, of: measure)
      return power
    }
    let energy = content(columns.energy) ?? 0
    let minimum = content(columns.minimum) ?? 0
    let initial = content(columns.initial)
    requireLevelsWithin(table, row, columns, energy: energy, minimum: minimum, initial: initial)
    let perEnergy = table.price(row, columns.perEnergy, of: measure)
    let perPower = table.price(row, columns.perPower, of: measure)
    return Store(
      id: name, place: place, energy: energy, chargePower: power(columns.chargePower),
      dischargePower: power(columns.dischargePower),
      chargeEfficiency: table.number(row, columns.chargeEfficiency) ?? 1,
      dischargeEfficiency: table.number(row, columns.dischargeEfficiency) ?? 1,
      lossPerHour: table.number(row, columns.loss) ?? 0, initial: initial, minimum: minimum,
      cyclic: table.flag(row, columns.cyclic) ?? true,
      status: table.choice(row, columns.status, of: BuildStatus.self) ?? .existing,
      investmentPerEnergy: perEnergy ?? 0, investmentPerPower: perPower ?? 0,
      lifetime: table.number(row, columns.lifetime),
      provenance: table.provenance(row, perEnergy, perPower))
  }

  /// What a store stands on; nil, with a finding, where the row names nothing that is.
  private func place(
    _ table: TableReader, _ row: Int, _ columns: StoreColumns
  ) -> (Store.Place, ResourceMeasure?)? {
    if table.isFilled(row, columns.surplus) {
      guard case .surplus(let index)? = stream(table, row, columns.surplus, side: .output) else {
        return nil
      }
      return (.surplus(index), measure(of: .surplus(index)))
    }
    if table.isFilled(row, columns.need) {
      guard case .need(let index)? = stream(table, row, columns.need, side: .input) else {
        return nil
      }
      return (.need(index), measure(of: .need(index)))
    }
    if table.isFilled(row, columns.site) || table.isFilled(row, columns.resource) {
      let site = table.reference(row, columns.site, sites, as: Site.self)
      let resource = table.reference(row, columns.resource, resources, as: Resource.self)
      if let site, let resource {
        guard site.isKnown, resource.isKnown else { return nil }
        requireUnlimitedPool(table, row, columns.resource, site, resource)
        return (.pool(site, resource), measure(of: resource))
      }
    }
    if let bus = table.reference(row, columns.bus, buses, as: Bus.self) {
      let electricity = ResourceMeasure(
        dimension: .energy, factors: ConversionFactors(), resource: -1)
      return bus.isKnown ? (.bus(bus), electricity) : nil
    }
    table.error(.cell(.missingOneOf(table.schema.oneOf)), row, nil)
    return nil
  }
}

/// Columns of `stores.csv`, found once a file.
struct StoreColumns {
  let id, site, bus, resource, surplus, need, energy, unit, chargePower, dischargePower: Column
  let chargeEfficiency, dischargeEfficiency, loss, initial, minimum, cyclic, status: Column
  let perEnergy, perPower, lifetime: Column

  init(_ table: TableReader) {
    id = table.column("id")
    site = table.column("site")
    bus = table.column("bus")
    resource = table.column("resource")
    surplus = table.column("surplus")
    need = table.column("need")
    energy = table.column("energy")
    unit = table.column("unit")
    chargePower = table.column("charge_power")
    dischargePower = table.column("discharge_power")
    chargeEfficiency = table.column("charge_efficiency")
    dischargeEfficiency = table.column("discharge_efficiency")
    loss = table.column("loss_per_hour")
    initial = table.column("initial")
    minimum = table.column("minimum")
    cyclic = table.column("cyclic")
    status = table.column("status")
    perEnergy = table.column("investment_per_energy")
    perPower = table.column("investment_per_power")
    lifetime = table.column("lifetime_years")
  }
}
