import Quantities

extension TableSchema {
  private static let perMWh = Field.Kind.price(PriceBase(isPerAmount: true))
  private static let tap = Field.Kind.number(unit: nil, 0.1...10)
  private static let voltage = Field.Kind.number(unit: "kV", 0...2000)

  /// Buses.
  public static let buses = TableSchema(
    "buses", doc: "Busbars of the grid.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("name", .text, doc: "Name as people say it"),
      Field("voltage_kv", voltage, required: true, doc: "Nominal voltage"),
      Field("latitude", .number(unit: "deg", -90...90), doc: "WGS 84, degrees north"),
      Field("longitude", .number(unit: "deg", -180...180), doc: "WGS 84, degrees east"),
      Field("area", .reference(["grid_areas"]), doc: "Area whose subscription it shares"),
      Field("reference", .boolean, default: "false", doc: "Angles are counted from it"),
      Field("shunt_mw", .signedMegawatts, default: "0", doc: "Always drawn"),
      Field("subscription_out_mw", .megawatts, doc: "Most taken out (uttag), net"),
      Field("subscription_in_mw", .megawatts, doc: "Most fed in (inmatning), net"),
    ])

  /// Areas with one subscription.
  public static let gridAreas = TableSchema(
    "grid_areas", doc: "Buses that share one subscription.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("name", .text, doc: "Name as people say it"),
      Field("subscription_out_mw", .megawatts, doc: "Most taken out (uttag), net"),
      Field("subscription_in_mw", .megawatts, doc: "Most fed in (inmatning), net"),
    ])

  /// Branches.
  public static let branches = TableSchema(
    "branches", doc: "Lines, transformers and direct-current links.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("from_bus", .reference(["buses"]), required: true, doc: "Positive flow leaves it"),
      Field("to_bus", .reference(["buses"]), required: true, doc: "Positive flow reaches it"),
      Field("kind", .choice(of: Branch.Kind.self), default: "line", doc: "What it is"),
      Field("reactance", .any, required: true, doc: "In the row's impedance unit; empty at hvdc"),
      Field(
        "resistance", .any, default: "0",
        doc: "In the row's impedance unit; negative only where a branch stands for a reduced grid"),
      Field("impedance_unit", .choice(["pu", "ohm"]), default: "pu", doc: "pu is on 100 MVA"),
      Field("rating_mw", .megawatts, doc: "Empty: unlimited"),
      Field("emergency_rating_mw", .megawatts, doc: "While something is out; empty: rating_mw"),
      Field("tap_ratio", tap, default: "1", doc: "Off-nominal ratio at the from end"),
      Field("phase_shift_deg", .degrees, default: "0", doc: "Phase shift"),
      Field("angle_min_deg", .degrees, doc: "Least angle across it"),
      Field("angle_max_deg", .degrees, doc: "Largest angle across it"),
      Field("loss", .share, default: "0", doc: "Share of what is sent (hvdc)"),
      Field("length_km", .kilometres, doc: "Length"),
      Field("circuits", .integer(1...100), default: "1", doc: "Circuits the row stands for"),
      Field(
        "status", .choice(of: BuildStatus.self), default: "existing", doc: "Stands or may be built"),
      Field("opens", .year, doc: "First year"),
      Field("closes", .year, doc: "First year it is gone"),
    ])

  /// Interfaces.
  public static let interfaces = TableSchema(
    "interfaces", key: ["id", "branch"], doc: "Sums of branch flows with a limit; a row a branch.",
    fields: [
      Field("id", .text, required: true, doc: "Id of the sum"),
      Field("branch", .reference(["branches"]), required: true, doc: "Branch"),
      Field("sign", .number(unit: nil, -100...100), default: "1", doc: "1 or −1"),
      Field("limit_mw", .megawatts, doc: "With the signs; on the first row"),
      Field("limit_reverse_mw", .megawatts, doc: "Against the signs; on the first row"),
      Field("name", .text, doc: "Name as people say it"),
    ])

  /// Generators.
  public static let generators = TableSchema(
    "generators", ranges: true, doc: "Power plants and imports.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("bus", .reference(["buses"]), required: true, doc: "Where it feeds in"),
      Field("kind", .text, doc: "Kind in words"),
      Field("capacity_mw", .megawatts, required: true, doc: "Most it can give"),
      Field("minimum_mw", .signedMegawatts, default: "0", doc: "Least it can give"),
      Field("marginal_cost", perMWh, default: "0", doc: "Money per MWh"),
      Field("cost_profile", .profile, doc: "Factor on the cost by the hour"),
      Field(
        "cost_curve", .curve,
        doc: "mw:cost mw:cost …: MW where each step ends and money per MWh in it, both rising; "
          + "the first begins at minimum_mw if that is negative, else at 0; replaces marginal_cost"),
      Field(
        "fixed_cost_per_h", .moneyPerHour, default: "0",
        doc:
          "Money per hour whatever it gives: where the first step begins, or at 0 MW without steps"
      ),
      Field(
        "cost_curve_error", .moneyPerHour, default: "0",
        doc: "Money per hour by which cost_curve overestimates the true cost at most"),
      Field("emissions", .emissions, default: "0", doc: "t CO2e per MWh"),
      Field("profile", .profile, doc: "Available part 0–1 by the hour"),
      Field("energy_mwh", .megawattHours, doc: "Budget of the horizon; empty: no limit"),
      Field(
        "status", .choice(of: BuildStatus.self), default: "existing", doc: "Stands or may be built"),
      Field("investment", .capacityPrice, doc: "Money per MW"),
      Field("lifetime_years", .years, doc: "Empty: the settings'"),
      Field("opens", .year, doc: "First year"),
      Field("closes", .year, doc: "First year it is gone"),
    ])

  /// Loads.
  public static let loads = TableSchema(
    "loads", oneOf: [["peak_mw"], ["amount", "unit"]],
    ranges: true, doc: "What is drawn and belongs to no site, conversion or request.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("bus", .reference(["buses"]), required: true, doc: "Where"),
      Field("peak_mw", .megawatts, doc: "Highest"),
      Field("amount", .amount, doc: "Energy a year, where no peak is given"),
      Field("unit", .unit, doc: "Unit of the amount"),
      Field("profile", .profile, doc: "Part of peak by the hour"),
      Field("opens", .year, doc: "First year"),
      Field("closes", .year, doc: "First year it is gone"),
    ])

  /// Requests.
  public static let requests = TableSchema(
    "requests", doc: "Who asks to connect a large load or feed-in.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("name", .text, doc: "Name as people say it"),
      Field("site", .reference(["sites"]), doc: "Where it would stand"),
      Field("bus", .references("buses"), required: true, doc: "Buses that would do, `;` between"),
      Field("power_mw", .megawatts, required: true, doc: "Asked for"),
      Field("direction", .choice(of: Request.Direction.self), default: "load", doc: "Which way"),
      Field("kind", .text, doc: "Kind in words"),
      Field("profile", .profile, doc: "Part of power by the hour"),
      Field("from_year", .year, doc: "First year"),
      Field("queue_position", .integer(0...1_000_000), doc: "Place in the queue"),
      Field("firm_share", .share, default: "1", doc: "Share never curtailed"),
      Field("curtailment_rate", .share, default: "0", doc: "Share of energy it accepts to lose"),
      Field("may_split", .boolean, default: "false", doc: "Several buses may share it"),
      Field("heat_share", .share, default: "0", doc: "Share of power that comes out as heat"),
      Field("heat_resource", .reference(["resources"]), doc: "Makes the surplus `ID:heat`"),
      Field("heat_temperature_c", .celsius, doc: "Of that heat"),
    ] + Field.ofDatacentres)

  /// Reinforcements.
  public static let reinforcements = TableSchema(
    "reinforcements", oneOf: [["branch"], ["from_bus", "to_bus"]],
    doc: "What would make the grid stronger.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("branch", .reference(["branches"]), doc: "Branch made stronger"),
      Field("from_bus", .reference(["buses"]), doc: "From, where it is new"),
      Field("to_bus", .reference(["buses"]), doc: "To, where it is new"),
      Field("reactance", .nonNegative, doc: "Per unit on 100 MVA"),
      Field("added_mw", .megawatts, required: true, doc: "More"),
      Field("cost", .money, default: "0", doc: "In all"),
      Field("permit_years", .years, default: "0", doc: "Until permits are there"),
      Field("build_years", .years, default: "0", doc: "Of building"),
      Field("started", .year, doc: "Year it was begun"),
    ])
}
