import Quantities

extension Settings {
  /// Every setting by its name in files, with what its text may be.
  public static let fields: [Field] = [
    Field("currency", .text, default: "SEK", doc: "Money's name"),
    Field("year", .year, default: "2025", doc: "The year planned for"),
    Field("price_year", .year, doc: "The year whose money prices are in; empty: year"),
    Field("exchange_rates", .list, doc: "Money per unit of another currency: EUR:11.2;USD:10.5"),
    Field("price_index", .list, doc: "Price level by year, any base: 2015:100;2025:133"),
    Field("periods", .text, default: "monthly", doc: "annual, monthly, typical:K, hourly or own"),
    Field("objective", .choice(of: Objective.self), default: "cost", doc: "What is minimised"),
    Field("co2_price", .unitPrice, default: "0", doc: "Per t CO2e"),
    Field("co2_cap", .number(unit: "t", 0...1e15), doc: "Most t CO2e of the horizon"),
    Field("budget", .money, doc: "Most investment"),
    Field("max_links", .integer(0...1_000_000_000), doc: "Most new links"),
    Field("max_distance", .kilometres, doc: "Longest route of a new link"),
    Field("discount_rate", .share, default: "0.05", doc: "Interest a year"),
    Field("default_lifetime", .years, default: "20", doc: "Where an investment names none"),
    Field("integer", .boolean, default: "true", doc: "Links are built whole or not at all"),
    Field(
      "min_load", .boolean, default: "false",
      doc: "The catalogue's least loads hold where integer is on"),
    Field("gap", .share, default: "0.01", doc: "Relative gap at which an integer solve stops"),
    Field("candidates", .choice(of: Candidates.self), default: "all", doc: "Which pairs may be"),
    Field("dt_min", .number(unit: "K", 0...200), default: "5", doc: "Minimum approach"),
    Field("cop_max", .number(unit: nil, 1...100), default: "7", doc: "Highest COP believed"),
    Field("hp_efficiency", .share, default: "0.5", doc: "Share of Carnot that heat pumps reach"),
    Field(
      "heat_pump_technology", .reference(["technologies"]), default: "heat-pump-excess-10mw",
      doc: "Whose costs a heat-pump link has where its pair names none"),
    Field("electricity_price", .unitPrice, default: "0", doc: "Per MWh where no bus prices it"),
    Field("electricity_emissions", .emissions, default: "0", doc: "t CO2e per MWh of it"),
    Field("susceptance", .choice(["x", "r-x"]), default: "x", doc: "1/x or x/(r²+x²)"),
    Field("taps", .boolean, default: "true", doc: "Taps and phase shifts count"),
    Field(
      "grid", .boolean, default: "true", doc: "The grid takes part in plans, where there is one"),
    Field(
      "contingencies", .choice(["none", "n-1"]), default: "none", doc: "Outages plans must hold"),
    Field("balance", .text, default: "imports", doc: "imports, proportional or a bus"),
  ]
}
