import Findings

extension PlanText {
  /// A site pair as a person says it; one name where both ends are the same place.
  func route(_ link: Proposal) -> String {
    link.fromSite == link.toSite
      ? link.fromName + language(" (own use)", " (egen användning)")
      : "\(link.fromName) → \(link.toName)"
  }

  func what(_ link: Proposal) -> String {
    var text = names.name(link.resource, language)
    if let temperature = link.temperatureC { text += ", \(number.fixed(temperature, 0)) °C" }
    if link.cop != nil {
      text += language(", heat pump", ", värmepump")
    } else if let technology = link.technology {
      text += ", " + names.name(technology, language)
    }
    return text
  }

  func proposals() -> [String] {
    let links = report.proposals.filter { !$0.existing }
    guard !links.isEmpty else {
      return [language("No new link pays.", "Ingen ny länk lönar sig.")]
    }
    guard style.width >= Self.wide else { return stacked(links) }
    var table = TextTable([
      .init("", number: true),
      .init(language("proposed", "föreslaget"), most: 52),
      .init(language("what", "vad"), most: 40), .init(language("amount", "mängd"), number: true),
      .init("km", number: true), .init(million + perYear, number: true),
      .init(language("invest", "investering"), number: true),
      .init(language("pays in", "återbetald på"), number: true),
    ])
    for (position, link) in links.prefix(most).enumerated() {
      table.add([
        "\(position + 1)", route(link), what(link),
        number.amount(link.amount, link.unit) + perYear,
        link.distanceKm < 0.05 ? "–" : number.fixed(link.distanceKm, 1),
        number.millions(link.saving),
        link.investment > 0 ? number.millions(link.investment) : "–", payback(link),
      ])
    }
    var lines = table.lines(width: style.width)
    lines[0] = style.dim(lines[0])
    return lines + rest(links)
  }

  /// Columns below which a link takes two lines.
  private static var wide: Int { 110 }

  private func stacked(_ links: [Proposal]) -> [String] {
    var lines = [style.dim(language("proposed", "föreslaget"))]
    for (position, link) in links.prefix(most).enumerated() {
      let rank = "\(position + 1)"
      let lead = String(repeating: " ", count: max(0, 3 - rank.count)) + rank + "  "
      lines.append(TextTable.fit(lead + route(link), style.width))
      var parts = [
        what(link), number.amount(link.amount, link.unit) + perYear,
        "\(number.millions(link.saving)) \(million)\(perYear)",
      ]
      if link.distanceKm >= 0.05 { parts.append("\(number.fixed(link.distanceKm, 1)) km") }
      if link.investment > 0 {
        parts.append(
          language("invest ", "investering ") + number.millions(link.investment) + ", "
            + payback(link))
      }
      lines += Self.wrap(parts, separator: " · ", width: style.width - 5).map { "     " + $0 }
    }
    return lines + rest(links)
  }

  private func rest(_ links: [Proposal]) -> [String] {
    guard links.count > most else { return [] }
    let rest = links.dropFirst(most)
    let saving = number.millions(rest.reduce(0) { $0 + $1.saving })
    return [
      language(
        "… and \(rest.count) more, \(saving) \(million)\(perYear): --all, or --format csv",
        "… och \(rest.count) till, \(saving) \(million)\(perYear): --all, eller --format csv")
    ]
  }

  func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  private func payback(_ link: Proposal) -> String {
    guard link.investment > 0 else { return language("at once", "genast") }
    guard let years = link.paybackYears else { return "–" }
    return years > 99
      ? "> 99 " + language("a", "år") : number.fixed(years, 1) + language(" a", " år")
  }

  func existing() -> [String] {
    let links = report.proposals.filter(\.existing)
    guard !links.isEmpty else { return [] }
    let saving = number.millions(links.reduce(0) { $0 + $1.saving })
    var lines = [
      "",
      style.dim(
        language(
          "already there, kept: \(count(links.count, "exchange", "exchanges")), worth \(saving) \(million)\(perYear)",
          "finns redan, behålls: \(count(links.count, "utbyte", "utbyten")), värt \(saving) \(million)\(perYear)"
        )),
    ]
    for link in links.prefix(most) {
      lines.append(
        "   "
          + TextTable.fit(
            "\(route(link)): \(what(link)), \(number.amount(link.amount, link.unit))\(perYear)",
            max(40, style.width - 3)))
    }
    if links.count > most { lines.append("   …") }
    return lines
  }

  func conversions() -> [String] {
    let used = report.conversions.filter { $0.activity > 1e-6 }
    guard !used.isEmpty else { return [] }
    var lines = ["", style.dim(language("conversions", "omvandlingar"))]
    for row in used.prefix(most) {
      let state =
        row.candidate
        ? language("built \(number.percent(row.built))", "byggs \(number.percent(row.built))")
        : language("stands", "finns")
      let use = row.utilisation.map {
        ", " + language("runs at ", "utnyttjas till ") + number.percent($0)
      }
      lines.append(
        "   \(row.id): \(names.name(row.technology, language)), \(state)\(use ?? "")\(points(row))")
    }
    return lines
  }

  /// How much of the activity is at which operating point.
  private func points(_ row: ConversionReport) -> String {
    let parts = (row.operatingPoints ?? []).map {
      "\($0.name) \(number.percent($0.activity / row.activity))"
    }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  /// What is still bought and disposed of, added up by resource.
  func left() -> [String] {
    func gather(_ rows: [(resource: String, amount: Double, unit: String, cost: Double)])
      -> [String]
    {
      var order: [String] = []
      var sums: [String: (amount: Double, unit: String, cost: Double)] = [:]
      for row in rows {
        if sums[row.resource] == nil { order.append(row.resource) }
        let sum = sums[row.resource] ?? (0, row.unit, 0)
        sums[row.resource] = (sum.amount + row.amount, row.unit, sum.cost + row.cost)
      }
      let ranked = order.compactMap { id in sums[id].map { (id, $0) } }
        .sorted { (abs($1.1.cost), $1.1.amount) < (abs($0.1.cost), $0.1.amount) }
      let shown = ranked.prefix(6).map {
        "\(number.amount($0.1.amount, $0.1.unit))\(perYear) \(names.name($0.0, language))"
      }
      return shown + (ranked.count > 6 ? ["…"] : [])
    }
    let bought = gather(
      report.purchases.map {
        (resource: $0.resource, amount: $0.amount, unit: $0.unit, cost: $0.costPerA)
      })
    let disposed = gather(
      report.disposals.filter { $0.costPerA > 0 }
        .map { (resource: $0.resource, amount: $0.amount, unit: $0.unit, cost: $0.costPerA) })
    var lines: [String] = []
    if !bought.isEmpty {
      lines +=
        [""]
        + wrapped(
          [language("still bought: ", "köps fortfarande: ") + bought[0]] + bought.dropFirst(),
          separator: ", ")
    }
    if !disposed.isEmpty {
      lines += wrapped(
        [
          language("still paid to be rid of: ", "bortskaffas fortfarande mot betalning: ")
            + disposed[0]
        ] + disposed.dropFirst(), separator: ", ")
    }
    return lines
  }

  func noPlan() -> [String] {
    var lines = [style.bad(StatusText(language).sentence(report.status))]
    guard !report.clash.isEmpty else { return lines }
    lines.append(
      report.status.termination == "unbounded"
        ? language(
          "These grow together without end, at a profit:",
          "Dessa växer tillsammans utan gräns, med vinst:")
        : language("These cannot all hold together:", "Dessa kan inte alla gälla samtidigt:"))
    for entry in report.clash {
      var text = "   • " + ClashText(language).phrase(entry)
      if !entry.periods.isEmpty, entry.periods.count < 12 {
        text += language(" in ", " i ") + entry.periods.joined(separator: ", ")
      }
      lines.append(text)
    }
    return lines
  }
}
