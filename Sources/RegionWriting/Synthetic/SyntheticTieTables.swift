import RegionModel

/// Writes what joins the streams of a synthetic region.
struct SyntheticTieTables {
  let draft: SyntheticDraft
  let ties: SyntheticTies

  /// Exchanges, links, barriers, conversions; a table without rows is left out.
  func all() -> [SyntheticTable] {
    var tables: [SyntheticTable] = []
    if !ties.exchanges.isEmpty { tables.append(exchanges()) }
    if !ties.links.isEmpty { tables.append(links()) }
    if !ties.barriers.isEmpty { tables.append(barriers()) }
    if !ties.conversions.isEmpty { tables.append(conversions()) }
    return tables
  }

  private func exchanges() -> SyntheticTable {
    var table = SyntheticTable(
      .exchanges,
      ["id", "from", "to", "amount", "unit", "price", "firm", "status", "since", "confidence"])
    for (index, tie) in ties.exchanges.enumerated() {
      let giver = draft.surpluses[tie.surplus]
      let taker = draft.needs[tie.need]
      let most = min(giver.amount * (1 - giver.committedShare), taker.amount / tie.pair.ratio)
      let agreed = SyntheticDraft.threeDigits(most * (0.15 + 0.25 * tie.fate))
      let unit = SyntheticCatalogue.resources[giver.resource].unit
      let amount = SyntheticStreamTables.typed(agreed, unit)
      table.text.cell("x" + SyntheticStreamTables.padded(index + 1, digits: 5))
      table.text.cell(SyntheticStreamTables.streamId(giver))
      table.text.cell(SyntheticStreamTables.streamId(taker))
      table.text.cell(amount.number, decimals: 6)
      table.text.cell(amount.unit)
      table.text.cell(
        SyntheticDraft.threeDigits(0.3 * taker.price * tie.pair.ratio), decimals: 2)
      table.text.cell(mayBeFirm(tie) ? "true" : "")
      table.text.cell(Self.status(tie.fate))
      table.text.cell(1995 + Int(tie.fate * 29))
      table.text.cell("reported")
    }
    return table
  }

  /// A contract that quality, season or share could make impossible would leave no plan at all.
  private func mayBeFirm(_ tie: SyntheticTies.Pairing) -> Bool {
    let giver = draft.surpluses[tie.surplus].template
    let taker = draft.needs[tie.need].template
    let limited = SyntheticCatalogue.limits.contains { $0.resource == taker.resource }
    return tie.fate < 0.3 && !limited && giver.profile == taker.profile
      && taker.resource != "r-aggregate" && taker.resource != "r-feed"
  }

  private static func status(_ fate: Double) -> String {
    switch fate {
    case ..<0.8: "operating"
    case ..<0.9: "letter_of_intent"
    case ..<0.95: "idle"
    default: "ended"
    }
  }

  private func links() -> SyntheticTable {
    var table = SyntheticTable(
      .links, ["from", "to", "mode", "distance_km", "status", "confidence"])
    for tie in ties.links {
      table.text.cell(SyntheticStreamTables.streamId(draft.surpluses[tie.surplus]))
      table.text.cell(SyntheticStreamTables.streamId(draft.needs[tie.need]))
      table.text.cell(Self.mode(SyntheticCatalogue.resource(tie.pair.surplus).kind))
      table.text.cell(tie.distance * (1.1 + 0.5 * tie.fate) + 0.2, decimals: 1)
      table.text.cell(tie.fate < 0.2 ? "forbidden" : tie.fate < 0.3 ? "built" : "candidate")
      table.text.cell("estimated")
    }
    return table
  }

  private static func mode(_ kind: String) -> String {
    SyntheticCatalogue.modes.first { $0.kind == kind }?.mode ?? "truck"
  }

  private func barriers() -> SyntheticTable {
    var table = SyntheticTable(.barriers, ["from", "to", "resource", "kind", "reason", "until"])
    for barrier in ties.barriers {
      let stream = draft.surpluses[barrier.surplus]
      let stop = Self.stops[Int(barrier.fate * Double(Self.stops.count))]
      table.text.cell(SyntheticStreamTables.streamId(stream))
      table.text.empty()
      table.text.cell(stream.template.resource)
      table.text.cell(stop.kind)
      table.text.cell(stop.reason)
      table.text.cell(stop.until)
    }
    return table
  }

  private static let stops: [(kind: String, reason: String, until: Int?)] = [
    ("contract", "Promised to one taker until the contract ends", 2029),
    ("permit", "The environmental permit does not cover deliveries", nil),
    ("legal", "Still waste: no by-product assessment has been made", nil),
    ("physical", "No way across the railway", nil),
    ("land", "The land between is not for lease", nil),
  ]

  private func conversions() -> SyntheticTable {
    var table = SyntheticTable(
      .conversions, ["id", "site", "technology", "capacity", "unit", "status", "confidence"])
    for (index, conversion) in ties.conversions.enumerated() {
      table.text.cell(SyntheticStreamTables.conversionId(index))
      table.text.cell(SyntheticStreamTables.siteId(conversion.site))
      table.text.cell(conversion.technology)
      table.text.cell(conversion.capacity, decimals: 3)
      table.text.cell("t/h")
      table.text.cell("candidate")
      table.text.cell("assumed")
    }
    return table
  }
}
