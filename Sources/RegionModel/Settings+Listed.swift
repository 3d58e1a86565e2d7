extension Settings {
  /// Every setting by its name in files, as text; what results print.
  public var listed: [String: String] {
    let periodsText =
      switch periods {
      case .annual: "annual"
      case .monthly: "monthly"
      case .typical(let days): "typical:\(days)"
      case .hourly: "hourly"
      case .own: "own"
      }
    var all = [
      "year": "\(year)", "currency": currency, "price_year": "\(priceYear ?? year)",
      "periods": periodsText, "objective": objective.rawValue, "co2_price": "\(co2Price)",
      "discount_rate": "\(discountRate)", "default_lifetime": "\(defaultLifetime)",
      "integer": "\(integer)", "min_load": "\(minLoad)", "gap": "\(gap)",
      "candidates": candidates.rawValue,
      "dt_min": "\(dtMin)", "cop_max": "\(copMax)", "hp_efficiency": "\(hpEfficiency)",
      "heat_pump_technology": heatPumpTechnology, "electricity_price": "\(electricityPrice)",
      "electricity_emissions": "\(electricityEmissions)", "susceptance": susceptance,
      "taps": "\(taps)", "balance": balance, "grid": "\(grid)", "contingencies": contingencies,
    ]
    all["co2_cap"] = co2Cap.map { "\($0)" }
    all["budget"] = budget.map { "\($0)" }
    all["max_links"] = maxLinks.map { "\($0)" }
    all["max_distance"] = maxDistance.map { "\($0)" }
    for (currency, rate) in exchangeRates { all["exchange_rates.\(currency)"] = "\(rate)" }
    for (year, level) in priceIndex { all["price_index.\(year)"] = "\(level)" }
    return all
  }
}
