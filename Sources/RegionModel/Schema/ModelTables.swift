import Quantities

extension TableSchema {
  /// What moves between sites.
  public static let resources = TableSchema(
    "resources", place: .models, doc: "What moves between sites.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("name_sv", .text, doc: "Swedish name"),
      Field("name_en", .text, doc: "English name"),
      Field("kind", .choice(of: Resource.Kind.self), required: true, doc: "How it travels"),
      Field("unit", .unit, required: true, doc: "Base unit: t, MWh or m3"),
      Field("low_code", .text, doc: "List of Waste code; * is hazardous"),
      Field(
        "lower_heating_value_mj_per_kg", .number(unit: "MJ/kg", 0...150),
        doc: "As received; joins mass and energy"),
      Field(
        "density_kg_per_m3", .number(unit: "kg/m3", 0...25000), doc: "Joins mass and volume"),
      Field("dry_matter_share", .share, doc: "Dry tonnes per tonne"),
      Field("virgin", .boolean, default: "false", doc: "Bought, it is taken from nature"),
    ])

  /// Conversions that can be built.
  public static let technologies = TableSchema(
    "technologies", place: .models, ranges: true, doc: "Conversions that can be built.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("name_sv", .text, doc: "Swedish name"),
      Field("name_en", .text, doc: "English name"),
      Field("reference_flow", .reference(["resources"]), required: true, doc: "Measures activity"),
      Field("min_load", .share, default: "0", doc: "Least share of capacity"),
      Field("capital_cost", .capacityPrice, default: "0", doc: "Per unit an hour"),
      Field("fixed_cost", .capacityPricePerYear, default: "0", doc: "Per unit an hour and year"),
      Field("variable_cost", .unitPrice, default: "0", doc: "Per unit of reference flow"),
      Field("lifetime", .years, doc: "Empty: the settings'"),
    ])

  /// Inputs and outputs of technologies.
  public static let technologyFlows = TableSchema(
    "technology_flows", key: ["technology", "direction", "resource", "operating_point"],
    place: .models,
    doc: "Inputs and outputs of technologies; a region's replace all of a technology's.",
    fields: [
      Field("technology", .reference(["technologies"]), required: true, doc: "Whose"),
      Field("direction", .choice(["input", "output"]), required: true, doc: "In or out"),
      Field("resource", .reference(["resources"]), required: true, doc: "What flows"),
      Field("per_activity", .nonNegative, required: true, doc: "Base units per activity"),
      Field("temperature_c", .celsius, doc: "Level of a heat flow"),
      Field(
        "operating_point", .text,
        doc: "Where it flows so; points share the capacity; empty: at every point"),
    ])

  /// What can serve the need for what.
  public static let substitutions = TableSchema(
    "substitutions", place: .models, ranges: true, doc: "What can serve the need for what.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("surplus_resource", .reference(["resources"]), required: true, doc: "What is given"),
      Field("need_resource", .reference(["resources"]), required: true, doc: "What is needed"),
      Field("ratio", .nonNegative, default: "1", doc: "Need replaced per unit delivered"),
      Field("treatment", .text, doc: "What must be done to it"),
      Field("treatment_cost", .unitPrice, default: "0", doc: "Per unit of surplus"),
      Field(
        "via_technology", .references("technologies"), doc: "Conversions in order, `;` between"),
      Field("removes", .list, doc: "Zn:0.5;Cr:0.2: share of a property the treatment removes"),
      Field("max_distance_km", .kilometres, doc: "Longest route"),
      Field("legal_note", .text, doc: "Legal screening note"),
    ])

  /// Limits that hold where a need sets none.
  public static let qualityLimits = TableSchema(
    "quality_limits", key: ["substitution", "property", "sense"], place: .models,
    doc: "Limits that hold for a pair's need where the need sets none.",
    fields: [
      Field("substitution", .reference(["substitutions"]), required: true, doc: "Pair"),
      Field("property", .text, required: true, doc: "Name (Zn, moisture)"),
      Field("sense", .choice(of: LimitSense.self), default: "max", doc: "Which side"),
      Field("limit", .any, required: true, doc: "Limit"),
      Field("unit", .unit, required: true, doc: "Unit"),
    ])

  /// Ways of carrying.
  public static let transport = TableSchema(
    "transport", key: ["mode", "resource_kind"], place: .models, ranges: true,
    doc: "Ways of carrying, by kind of resource.",
    fields: [
      Field("mode", .text, required: true, doc: "Name (truck, heat-pipe)"),
      Field(
        "resource_kind", .choice(of: Resource.Kind.self), required: true, doc: "What it carries"),
      Field("handling", .unitPrice, default: "0", doc: "Per unit, once"),
      Field("cost_per_km", .unitPricePerKm, default: "0", doc: "Per unit and km"),
      Field("emissions_per_km", .emissions, default: "0", doc: "t CO2e per unit and km"),
      Field("loss_per_km", .share, default: "0", doc: "lam = (1 − loss)^km"),
      Field("investment_per_km", .curve, doc: "capacity:cost capacity:cost, per km"),
      Field("lifetime", .years, doc: "Empty: the settings'"),
      Field("range_km", .kilometres, doc: "Longest route"),
      Field("detour", .number(unit: nil, 1...10), default: "1", doc: "Route over straight line"),
    ])
}
