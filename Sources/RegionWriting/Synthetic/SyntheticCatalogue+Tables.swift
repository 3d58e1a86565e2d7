import RegionModel

extension SyntheticCatalogue {
  /// How a kind of resource is carried. Modes bear the names of the shipped catalogue, so that these
  /// rows replace its rows and no pair is offered twice.
  struct Mode: Sendable {
    let mode: String
    let kind: String
    let handling: Double
    var perKilometre: Double
    var emissions = 0.0
    var loss = 0.0
    var investment = ""
    var lifetime: Int?
    var range: Double
    let detour: Double
  }

  static let modes: [Mode] = [
    Mode(
      mode: "truck", kind: "material", handling: 45, perKilometre: 1.1, emissions: 0.00006,
      range: 600, detour: 1.3),
    Mode(
      mode: "heat-pipe", kind: "heat", handling: 3, perKilometre: 0.3, loss: 0.003,
      investment: "2.4:6500000 61:18000000", lifetime: 40, range: 8, detour: 1.25),
    Mode(
      mode: "gas-pipe", kind: "gas", handling: 3, perKilometre: 0.1,
      investment: "1:1800000 100:5000000", lifetime: 40, range: 12, detour: 1.25),
    Mode(
      mode: "water-pipe", kind: "water", handling: 0.1, perKilometre: 0.02,
      investment: "50:1800000 600:4000000", lifetime: 50, range: 10, detour: 1.25),
  ]

  /// The catalogue's own tables.
  static func tables(_ haulage: SyntheticHaulage) -> [SyntheticTable] {
    [resourceTable(), pairTable(haulage), transportTable(haulage), technologyTable(), flowTable()]
  }

  private static func resourceTable() -> SyntheticTable {
    var table = SyntheticTable(
      .resources, ["id", "name_sv", "name_en", "kind", "unit", "low_code", "virgin"])
    for resource in resources {
      table.text.cell(resource.id)
      table.text.cell(resource.swedish)
      table.text.cell(resource.english)
      table.text.cell(resource.kind)
      table.text.cell(resource.unit)
      table.text.cell(resource.code)
      table.text.cell(resource.virgin ? "true" : "")
    }
    return table
  }

  private static func pairTable(_ haulage: SyntheticHaulage) -> SyntheticTable {
    var table = SyntheticTable(
      .substitutions,
      [
        "id", "surplus_resource", "need_resource", "ratio", "treatment", "treatment_cost",
        "via_technology", "removes", "max_distance_km", "legal_note",
      ])
    for pair in haulage.pairs {
      let given = resource(pair.surplus)
      table.text.cell("\(pair.surplus)--\(pair.need)")
      table.text.cell(pair.surplus)
      table.text.cell(pair.need)
      table.text.cell(pair.ratio, decimals: 4)
      table.text.cell(pair.treatment)
      table.text.cell(pair.cost, decimals: 2)
      table.text.cell(pair.via)
      table.text.cell(pair.removes)
      table.text.cell(pair.reach, decimals: 1)
      table.text.cell(given.code.contains("*") ? "Hazardous waste: permitted treatment only" : "")
    }
    return table
  }

  private static func transportTable(_ haulage: SyntheticHaulage) -> SyntheticTable {
    var table = SyntheticTable(
      .transport,
      [
        "mode", "resource_kind", "handling", "cost_per_km", "emissions_per_km", "loss_per_km",
        "investment_per_km", "lifetime", "range_km", "detour",
      ])
    for mode in haulage.modes {
      table.text.cell(mode.mode)
      table.text.cell(mode.kind)
      table.text.cell(mode.handling, decimals: 2)
      table.text.cell(mode.perKilometre, decimals: 3)
      table.text.cell(mode.emissions, decimals: 8)
      table.text.cell(mode.loss, decimals: 4)
      table.text.cell(mode.investment)
      table.text.cell(mode.lifetime)
      table.text.cell(mode.range, decimals: 0)
      table.text.cell(mode.detour, decimals: 2)
    }
    return table
  }

  private static func technologyTable() -> SyntheticTable {
    var table = SyntheticTable(
      .technologies,
      [
        "id", "name_sv", "name_en", "reference_flow", "capital_cost", "fixed_cost",
        "variable_cost", "lifetime",
      ])
    for row in [
      ["r-heat-pump", "värmepump", "heat pump", "r-heat", "9000000", "30000", "25", "25"],
      ["r-dryer", "slamtork", "sludge dryer", "r-sewage-sludge", "8000000", "200000", "20", "20"],
      ["r-digester", "rötkammare", "digester", "r-substrate", "9000000", "250000", "30", "20"],
    ] {
      for cell in row { table.text.cell(cell) }
    }
    return table
  }

  private static func flowTable() -> SyntheticTable {
    var table = SyntheticTable(
      .technologyFlows, ["technology", "direction", "resource", "per_activity", "temperature_c"])
    for row in [
      ["r-heat-pump", "output", "r-heat", "1", ""],
      ["r-heat-pump", "input", "r-low-heat", "0.7", ""],
      ["r-heat-pump", "input", "r-electricity", "0.3", ""],
      ["r-dryer", "input", "r-sewage-sludge", "1", ""],
      ["r-dryer", "input", "r-heat", "0.65", "90"],
      ["r-dryer", "output", "r-dried-sludge", "0.27", ""],
      ["r-digester", "input", "r-substrate", "1", ""],
      ["r-digester", "input", "r-heat", "0.06", "60"],
      ["r-digester", "output", "r-biogas", "0.7", ""],
      ["r-digester", "output", "r-digestate", "0.9", ""],
    ] {
      for cell in row { table.text.cell(cell) }
    }
    return table
  }
}
