extension TableSchema {
  /// Places where streams begin or end.
  public static let sites = TableSchema(
    "sites", oneOf: [["latitude", "longitude"], ["easting", "northing"]],
    doc: "Places where streams begin or end.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("name", .text, required: true, doc: "Name as people say it"),
      Field("operator", .text, doc: "Who runs it"),
      Field("kind", .text, doc: "Kind in words"),
      Field("nace", .text, doc: "NACE Rev. 2 code"),
      Field("municipality", .text, doc: "Municipality, name or code"),
      Field("county", .text, doc: "County, name or code"),
      Field("latitude", .number(unit: "deg", -90...90), doc: "WGS 84, degrees north"),
      Field("longitude", .number(unit: "deg", -180...180), doc: "WGS 84, degrees east"),
      Field("easting", .number(unit: "m", -1e6...1e7), doc: "SWEREF 99 TM, metres east"),
      Field("northing", .number(unit: "m", 0...1e7), doc: "SWEREF 99 TM, metres north"),
      Field("bus", .reference(["buses"]), doc: "Bus it is connected to"),
      Field("opens", .year, doc: "First year of operation"),
      Field("closes", .year, doc: "First year it is gone"),
      Field("status", .text, doc: "In words; `outside` is beyond the region's border"),
    ] + Field.ofDatacentres)

  /// What sites have and could give.
  public static let surpluses = TableSchema(
    "surpluses", ranges: true, doc: "What sites have and could give.",
    fields: [
      Field(
        "id", .id, required: true, doc: "Unique among all streams; `CONVERSION:RESOURCE`: a port"),
      Field("site", .reference(["sites"]), required: true, doc: "Where it arises"),
      Field("resource", .reference(["resources"]), required: true, doc: "What it is"),
      Field("amount", .amount, required: true, doc: "Amount a year, or mean rate; empty at a port"),
      Field("unit", .unit, required: true, doc: "Unit of the amount"),
      Field("profile", .profile, doc: "Shape over the year; empty: flat"),
      Field("temperature_c", .celsius, doc: "Supply temperature"),
      Field("return_temperature_c", .celsius, doc: "Return temperature, where it glides"),
      Field("temperature_profile", .profile, doc: "Supply temperature by the hour, °C"),
      Field(
        "provision_cost", .unitPrice, default: "0", doc: "Marginal cost of making it available"),
      Field(
        "disposal_price", .unitPrice, default: "0",
        doc: "Avoidable cost of getting rid of it today; negative where it is sold"),
      Field("disposal_emissions", .emissions, default: "0", doc: "Emissions of disposal"),
      Field("committed_share", .share, default: "0", doc: "Share spoken for outside these tables"),
      Field("group", .text, doc: "Levels of one stream: using one uses up the others"),
      Field("confidential", .boolean, default: "false", doc: "Kept out of exports and reports"),
      Field("opens", .year, doc: "First year"),
      Field("closes", .year, doc: "First year it is gone"),
    ])

  /// What sites take in.
  public static let needs = TableSchema(
    "needs", ranges: true, doc: "What sites take in.",
    fields: [
      Field(
        "id", .id, required: true, doc: "Unique among all streams; `CONVERSION:RESOURCE`: a port"),
      Field("site", .reference(["sites"]), required: true, doc: "Where it is needed"),
      Field("resource", .reference(["resources"]), required: true, doc: "What is needed"),
      Field("amount", .amount, required: true, doc: "Amount a year, or mean rate; empty at a port"),
      Field("unit", .unit, required: true, doc: "Unit of the amount"),
      Field("profile", .profile, doc: "Shape over the year; empty: flat"),
      Field("temperature_c", .celsius, doc: "Supply temperature"),
      Field("return_temperature_c", .celsius, doc: "Return temperature"),
      Field("temperature_profile", .profile, doc: "Supply temperature by the hour, °C"),
      Field("supply_price", .unitPrice, doc: "Avoidable cost of today's supply; empty: no supply"),
      Field("supply_price_profile", .profile, doc: "Factor on the price by the hour"),
      Field("supply_emissions", .emissions, default: "0", doc: "Emissions of today's supply"),
      Field("max_secondary_share", .share, default: "1", doc: "Most that may come from surpluses"),
      Field("confidential", .boolean, default: "false", doc: "Kept out of exports and reports"),
      Field("opens", .year, doc: "First year"),
      Field("closes", .year, doc: "First year it is gone"),
    ])

  /// Contents of surpluses and limits at needs.
  public static let properties = TableSchema(
    "properties", key: ["stream", "property", "limit"],
    doc: "Contents of surpluses and limits at needs.",
    fields: [
      Field("stream", .reference(["surpluses", "needs"]), required: true, doc: "Whose"),
      Field("property", .text, required: true, doc: "Name (Zn, moisture)"),
      Field("value", .any, required: true, doc: "Content, or limit"),
      Field("unit", .unit, required: true, doc: "Unit, the same at both ends"),
      Field("limit", .choice(of: LimitSense.self), doc: "At a need: which side; empty: max"),
      Field("supply_value", .any, doc: "What today's supply holds; empty: exactly the limit"),
    ])

  /// Conversions at sites.
  public static let conversions = TableSchema(
    "conversions", doc: "Technologies at sites; their ports are streams `CONVERSION:RESOURCE`.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("site", .reference(["sites"]), required: true, doc: "Where"),
      Field("technology", .reference(["technologies"]), required: true, doc: "What"),
      Field("capacity", .capacity, doc: "Most reference flow per hour; empty: no limit"),
      Field("unit", .unit, doc: "Unit of the capacity"),
      Field("profile", .profile, doc: "Available part of the capacity by the hour"),
      Field("efficiency_profile", .profile, doc: "Factor on its outputs by the hour"),
      Field(
        "min_load", .share,
        doc:
          "Least share of capacity while it runs, where integer is on; empty: see min_load of the settings"
      ),
      Field(
        "flexible", .boolean, default: "false",
        doc:
          "Draws from the grid, or feeds in, at what hours it likes within a period, up to its capacity"
      ),
      Field(
        "status", .choice(of: BuildStatus.self), default: "existing", doc: "Stands or may be built"),
      Field("investment", .money, doc: "For the whole capacity; empty: the technology's"),
      Field("lifetime_years", .years, doc: "Empty: the technology's"),
    ])

  /// Stores.
  public static let stores = TableSchema(
    "stores", oneOf: [["bus"], ["surplus"], ["need"], ["site", "resource"]],
    doc: "Stores of energy or material.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("site", .reference(["sites"]), doc: "Where it pools a resource"),
      Field("bus", .reference(["buses"]), doc: "Bus of a battery"),
      Field("resource", .reference(["resources"]), doc: "What it pools"),
      Field("surplus", .reference(["surpluses"]), doc: "Surplus it stands before"),
      Field("need", .reference(["needs"]), doc: "Need it stands behind"),
      Field("energy", .content, required: true, doc: "What it holds"),
      Field("unit", .unit, required: true, doc: "Unit of what it holds"),
      Field("charge_power", .capacity, doc: "Most in, units per hour; empty: no limit"),
      Field("discharge_power", .capacity, doc: "Most out, units per hour; empty: no limit"),
      Field("charge_efficiency", .share, default: "1", doc: "Share of what goes in that is stored"),
      Field(
        "discharge_efficiency", .share, default: "1", doc: "Share of what is taken that arrives"),
      Field("loss_per_hour", .share, default: "0", doc: "Share of the level lost in an hour"),
      Field("initial", .content, doc: "Level at the start"),
      Field("minimum", .content, default: "0", doc: "Least level"),
      Field("cyclic", .boolean, default: "true", doc: "Ends at the level it began with"),
      Field(
        "status", .choice(of: BuildStatus.self), default: "existing", doc: "Stands or may be built"),
      Field("investment_per_energy", .unitPrice, default: "0", doc: "Money per unit held"),
      Field("investment_per_power", .capacityPrice, default: "0", doc: "Money per unit an hour"),
      Field("lifetime_years", .years, doc: "Empty: the settings'"),
    ])
}
