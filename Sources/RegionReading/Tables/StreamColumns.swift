/// Columns of `surpluses.csv`, found once a file.
struct SurplusColumns {
  let id, site, resource, amount, unit, profile: Column
  let temperature, returnTemperature, temperatureProfile: Column
  let provisionCost, disposalPrice, disposalEmissions, committedShare: Column
  let group, confidential, opens, closes: Column

  init(_ table: TableReader) {
    id = table.column("id")
    site = table.column("site")
    resource = table.column("resource")
    // A port's row has no amount, so whether one is missing is known only with the row.
    amount = table.column("amount")
    unit = table.column("unit")
    profile = table.column("profile")
    temperature = table.column("temperature_c")
    returnTemperature = table.column("return_temperature_c")
    temperatureProfile = table.column("temperature_profile")
    provisionCost = table.column("provision_cost")
    disposalPrice = table.column("disposal_price")
    disposalEmissions = table.column("disposal_emissions")
    committedShare = table.column("committed_share")
    group = table.column("group")
    confidential = table.column("confidential")
    opens = table.column("opens")
    closes = table.column("closes")
  }
}

/// Columns of `needs.csv`, found once a file.
struct NeedColumns {
  let id, site, resource, amount, unit, profile: Column
  let temperature, returnTemperature, temperatureProfile: Column
  let supplyPrice, supplyPriceProfile, supplyEmissions, maxSecondaryShare: Column
  let confidential, opens, closes: Column

  init(_ table: TableReader) {
    id = table.column("id")
    site = table.column("site")
    resource = table.column("resource")
    amount = table.column("amount")
    unit = table.column("unit")
    profile = table.column("profile")
    temperature = table.column("temperature_c")
    returnTemperature = table.column("return_temperature_c")
    temperatureProfile = table.column("temperature_profile")
    supplyPrice = table.column("supply_price")
    supplyPriceProfile = table.column("supply_price_profile")
    supplyEmissions = table.column("supply_emissions")
    maxSecondaryShare = table.column("max_secondary_share")
    confidential = table.column("confidential")
    opens = table.column("opens")
    closes = table.column("closes")
  }
}
