import Quantities
import RegionModel

extension TypedTables {
  /// Sites.
  public func sites() -> TypedTable {
    var table = TypedTableBuilder(.sites, region.sites) { $0.provenance }
    table.text("id") { $0.id }
    table.text("name") { $0.name }
    table.text("operator") { $0.operatorName }
    table.text("kind") { $0.kind }
    table.text("nace") { $0.nace }
    table.text("municipality") { $0.municipality }
    table.text("county") { $0.county }
    table.number("latitude") { $0.position.latitude }
    table.number("longitude") { $0.position.longitude }
    table.text("bus") { $0.bus.map { region.grid.buses[$0].id } }
    table.whole("opens") { $0.opens }
    table.whole("closes") { $0.closes }
    table.text("status") { $0.status }
    table.number("pue") { $0.datacentre.pue }
    table.number("wue") { $0.datacentre.wue }
    table.number("renewable_share") { $0.datacentre.renewableShare }
    return table.done()
  }

  /// Surpluses, by their positions; a port has no amount of its own.
  public func surpluses(_ rows: [Int]? = nil) -> TypedTable {
    var table = TypedTableBuilder(.surpluses, region.surpluses, rows) { $0.provenance }
    table.text("id") { $0.id }
    table.text("site") { region.sites[$0.site].id }
    table.text("resource") { region.resources[$0.resource].id }
    table.number("amount") { $0.port == nil ? $0.amount : nil }
    table.text("unit") { yearly($0.resource) }
    table.text("profile") { name(of: $0.profile) }
    table.number("temperature_c") { $0.temperature }
    table.number("return_temperature_c") { $0.returnTemperature }
    table.text("temperature_profile") { name(of: $0.temperatureProfile) }
    table.number("provision_cost") { $0.provisionCost }
    table.number("disposal_price") { $0.disposalPrice }
    table.text("price_unit", doc: "Unit of prices and costs") { price($0.resource) }
    table.number("disposal_emissions") { $0.disposalEmissions }
    table.text("emissions_unit", doc: "Unit of emissions") { "t/\(unit($0.resource))" }
    table.number("committed_share") { $0.committedShare }
    table.text("group") { $0.group }
    table.flag("confidential") { $0.confidential }
    table.whole("opens") { $0.opens }
    table.whole("closes") { $0.closes }
    table.bounds { surplus in
      [surplus.amount, surplus.disposalPrice, surplus.provisionCost].first { $0 != 0 }
    }
    return table.done()
  }

  /// Needs, by their positions; a port has no amount of its own.
  public func needs(_ rows: [Int]? = nil) -> TypedTable {
    var table = TypedTableBuilder(.needs, region.needs, rows) { $0.provenance }
    table.text("id") { $0.id }
    table.text("site") { region.sites[$0.site].id }
    table.text("resource") { region.resources[$0.resource].id }
    table.number("amount") { $0.port == nil ? $0.amount : nil }
    table.text("unit") { yearly($0.resource) }
    table.text("profile") { name(of: $0.profile) }
    table.number("temperature_c") { $0.temperature }
    table.number("return_temperature_c") { $0.returnTemperature }
    table.text("temperature_profile") { name(of: $0.temperatureProfile) }
    table.number("supply_price") { $0.supplyPrice }
    table.text("price_unit", doc: "Unit of prices and costs") { price($0.resource) }
    table.text("supply_price_profile") { name(of: $0.supplyPriceProfile) }
    table.number("supply_emissions") { $0.supplyEmissions }
    table.text("emissions_unit", doc: "Unit of emissions") { "t/\(unit($0.resource))" }
    table.number("max_secondary_share") { $0.maxSecondaryShare }
    table.flag("confidential") { $0.confidential }
    table.whole("opens") { $0.opens }
    table.whole("closes") { $0.closes }
    table.bounds { need in [need.amount, need.supplyPrice ?? 0].first { $0 != 0 } }
    return table.done()
  }

  /// Contents and limits; `chosen`: positions.
  public func properties(_ rows: [Int]? = nil) -> TypedTable {
    var table = TypedTableBuilder(.properties, region.properties, rows) { $0.provenance }
    table.text("stream") { id(of: $0.stream) }
    table.text("property") { $0.property }
    table.number("value") { $0.value / scale($0.unit) }
    table.text("unit") { $0.unit }
    table.text("limit") { $0.limit?.rawValue }
    table.number("supply_value") { property in
      property.supplyValue.map { $0 / scale(property.unit) }
    }
    return table.done()
  }

  /// What one of a unit is as a share; 1 where it is none.
  func scale(_ text: String) -> Double {
    guard let unit = try? Unit.parse(text), unit.kind == .share else { return 1 }
    return unit.scale
  }

  /// Conversions.
  public func conversions() -> TypedTable {
    var table = TypedTableBuilder(.conversions, region.conversions) { $0.provenance }
    table.text("id") { $0.id }
    table.text("site") { region.sites[$0.site].id }
    table.text("technology") { region.technologies[$0.technology].id }
    table.number("capacity") { $0.capacity }
    table.text("unit") { conversion in
      let flow = region.technologies[conversion.technology].referenceFlow
      return region.resources.first { $0.id == flow }
        .map { Self.hourly($0.dimension.baseUnit) }
    }
    table.text("profile") { name(of: $0.profile) }
    table.text("efficiency_profile") { name(of: $0.efficiencyProfile) }
    table.number("min_load") { $0.minimumLoad }
    table.flag("flexible") { $0.flexible }
    table.text("status") { $0.status.rawValue }
    table.number("investment", unit: region.settings.currency) { $0.investment }
    table.number("lifetime_years") { $0.lifetime }
    return table.done()
  }

  /// Stores, by their positions.
  public func stores(_ rows: [Int]? = nil) -> TypedTable {
    var table = TypedTableBuilder(.stores, region.stores, rows) { $0.provenance }
    table.text("id") { $0.id }
    table.text("site") { store in
      if case .pool(let site, _) = store.place { region.sites[site].id } else { nil }
    }
    table.text("bus") { store in
      if case .bus(let bus) = store.place { region.grid.buses[bus].id } else { nil }
    }
    table.text("resource") { store in
      if case .pool(_, let resource) = store.place { region.resources[resource].id } else { nil }
    }
    table.text("surplus") { store in
      if case .surplus(let row) = store.place { region.surpluses[row].id } else { nil }
    }
    table.text("need") { store in
      if case .need(let row) = store.place { region.needs[row].id } else { nil }
    }
    table.number("energy") { $0.energy }
    table.text("unit") { held($0) }
    table.number("charge_power") { $0.chargePower }
    table.text("charge_power_unit") { Self.hourly(held($0)) }
    table.number("discharge_power") { $0.dischargePower }
    table.text("discharge_power_unit") { Self.hourly(held($0)) }
    table.number("charge_efficiency") { $0.chargeEfficiency }
    table.number("discharge_efficiency") { $0.dischargeEfficiency }
    table.number("loss_per_hour") { $0.lossPerHour }
    table.number("initial") { $0.initial }
    table.number("minimum") { $0.minimum }
    table.flag("cyclic") { $0.cyclic }
    table.text("status") { $0.status.rawValue }
    table.number("investment_per_energy") { $0.investmentPerEnergy }
    table.number("investment_per_power") { $0.investmentPerPower }
    table.number("lifetime_years") { $0.lifetime }
    return table.done()
  }

  /// Base unit of what a store holds.
  private func held(_ store: Store) -> String {
    switch store.place {
    case .bus: Dimension.energy.baseUnit
    case .surplus(let row): unit(region.surpluses[row].resource)
    case .need(let row): unit(region.needs[row].resource)
    case .pool(_, let resource): unit(resource)
    }
  }
}
