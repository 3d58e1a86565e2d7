extension TableSchema {
  /// Exchanges that exist, or are agreed, today.
  public static let exchanges = TableSchema(
    "exchanges", ranges: true, doc: "Exchanges that exist, or are agreed, today.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("from", .reference(["surpluses", "sites"]), required: true, doc: "Giver"),
      Field("to", .reference(["needs", "sites"]), required: true, doc: "Taker"),
      Field("resource", .reference(["resources"]), doc: "Needed where a site is named"),
      Field("amount", .amount, doc: "Agreed, as sent; empty: all there is"),
      Field("unit", .unit, doc: "Unit of amount and capacity"),
      Field("capacity", .capacity, doc: "Most per hour; empty: no limit"),
      Field("price", .unitPrice, doc: "Between the two; a transfer"),
      Field("firm", .boolean, default: "false", doc: "Must be taken"),
      Field(
        "status", .choice(of: Exchange.Status.self), default: "operating",
        doc: "How far it has come"),
      Field("since", .year, doc: "First year"),
      Field("until", .year, doc: "Last year"),
    ])

  /// Links given by hand.
  public static let links = TableSchema(
    "links", key: ["from", "to", "mode"],
    doc: "Candidate links given by hand; they replace what would be generated.",
    fields: [
      Field("from", .reference(["surpluses"]), required: true, doc: "Giver's stream"),
      Field("to", .reference(["needs"]), required: true, doc: "Taker's stream"),
      Field("mode", .text, doc: "Transport mode; empty: replaces all of the pair's"),
      Field("distance_km", .kilometres, doc: "Route; empty: from the coordinates"),
      Field("unit_cost", .unitPrice, doc: "For handling, treatment and transport together"),
      Field("efficiency", .share, doc: "Share that arrives"),
      Field("ratio", .nonNegative, doc: "Need replaced per unit delivered"),
      Field("capacity", .capacity, doc: "Most per hour"),
      Field("capacity_unit", .unit, doc: "Unit of the capacity"),
      Field("fixed_investment", .money, doc: "Once, where it is built"),
      Field("capacity_investment", .capacityPrice, doc: "Per unit an hour"),
      Field("fixed_cost_per_a", .moneyPerYear, doc: "A year, where it is built"),
      Field("technology", .reference(["technologies"]), doc: "What it passes through"),
      Field("lifetime_years", .years, doc: "Empty: the mode's"),
      Field(
        "status", .choice(of: Link.Status.self), default: "candidate", doc: "How far it has come"),
    ])

  /// What forbids links.
  public static let barriers = TableSchema(
    "barriers", key: [], doc: "What forbids links, with its reason.",
    fields: [
      Field("from", .reference(["sites", "surpluses"]), doc: "Giving side; empty: any"),
      Field("to", .reference(["sites", "needs"]), doc: "Taking side; empty: any"),
      Field("resource", .reference(["resources"]), doc: "Only this resource; empty: any"),
      Field("kind", .choice(of: Barrier.Kind.self), required: true, doc: "What sort"),
      Field("reason", .text, required: true, doc: "Why, in words"),
      Field("until", .year, doc: "Last year it holds; empty: for good"),
    ])

  /// The region's own horizon.
  public static let periods = TableSchema(
    "periods", key: ["period"], evidence: false, doc: "The region's own horizon.",
    fields: [
      Field("period", .id, required: true, doc: "Name"),
      Field("hours", .hours, required: true, doc: "Length"),
      Field("weight", .nonNegative, default: "1", doc: "How often it occurs"),
      Field("chain", .text, doc: "Periods of one chain follow on each other"),
      Field("first_hour", .integer(0...8783), doc: "Where it begins in the profiles"),
    ])

  /// People and organisations.
  public static let actors = TableSchema(
    "actors", doc: "People and organisations.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("name", .text, required: true, doc: "Name"),
      Field("kind", .choice(of: Actor.Kind.self), doc: "What it is"),
      Field("site", .reference(["sites"]), doc: "Where"),
      Field("municipality", .text, doc: "Municipality"),
      Field("url", .text, doc: "Address on the web"),
    ])

  /// Ties among actors.
  public static let ties = TableSchema(
    "ties", key: [], doc: "Ties among actors.",
    fields: [
      Field("from", .reference(["actors"]), required: true, doc: "From"),
      Field("to", .reference(["actors"]), required: true, doc: "To"),
      Field("kind", .text, required: true, doc: "Kind in words"),
    ])

  /// Projects followed up.
  public static let portfolio = TableSchema(
    "portfolio", doc: "Projects followed up.",
    fields: [
      Field("id", .id, required: true, doc: "Unique id"),
      Field("link", .text, doc: "Link it follows: FROM+TO"),
      Field("title", .text, doc: "Title"),
      Field("stage", .choice(of: PortfolioItem.Stage.self), doc: "How far it has come"),
      Field("decided", .text, doc: "Date of the decision"),
      Field("target_amount", .text, doc: "Amount aimed at, with its unit"),
      Field("actual_amount", .text, doc: "Amount reached, with its unit"),
      Field("goal", .text, doc: "Goal in words"),
    ])
}
