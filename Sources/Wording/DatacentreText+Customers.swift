import Findings
import ModelInputs

extension DatacentreText {
  /// Customers that are shown; the rest are in the JSON.
  private static let most = 12

  /// The customers within reach, each by itself, and the best one's costs.
  func customers() -> [String] {
    guard let best = report.customers.first else { return [] }
    var table = TextTable([
      .init(language("customers within reach", "kunder inom räckhåll")),
      .init("km", number: true), .init(language("lift K", "lyft K"), number: true),
      .init("COP", number: true), .init(language("GWh/a", "GWh/år"), number: true),
      .init("M\(report.currency)" + language("/a", "/år"), number: true),
      .init(language("invest", "invest"), number: true),
      .init(language("pays in", "åter på"), number: true),
      .init(language("NPV", "nuvärde"), number: true), .init("t CO2e", number: true),
      .init(language("in the plan", "i planen"), number: true),
    ])
    for customer in report.customers.prefix(Self.most) { table.add(row(customer)) }
    var lines = table.lines(width: style.width)
    lines[0] = style.dim(lines[0])
    let left = report.customers.count - Self.most
    if left > 0 {
      lines.append(style.dim(language("… and \(left) more ways", "… och \(left) sätt till")))
    }
    lines.append(style.dim(terms()))
    return lines + [""] + stack(best)
  }

  private func row(_ customer: DatacentreReport.Customer) -> [String] {
    let figures = customer.figures
    var lift = "0"
    if customer.cop != nil {
      lift = "–"
      if let source = customer.sourceC, let sink = customer.sinkC {
        lift = number.fixed(sink - source, 0)
      }
    }
    return [
      who(customer), number.fixed(customer.distanceKm, 1), lift,
      customer.cop.map { number.fixed($0, 1) } ?? "–",
      number.significant(figures.sentMwh / 1000), number.millions(figures.saving),
      figures.investment > 0 ? number.millions(figures.investment) : "–",
      figures.paybackYears.map { number.fixed($0, 1) + language(" a", " år") } ?? "–",
      figures.netPresentValue.map(number.millions) ?? "–",
      number.significant(figures.emissionsT),
      customer.planMwh.map { number.amount($0, "MWh") } ?? "–",
    ]
  }

  /// Who takes it as what, by which way; today's exchanges say so.
  private func who(_ customer: DatacentreReport.Customer) -> String {
    let way =
      customer.existing
      ? language("today", "i dag") : ModeName(language).name(customer.mode)
    return "\(customer.name), \(names.name(customer.resource, language)) (\(way))"
  }

  /// What the customers' figures mean, in a sentence.
  public func terms() -> String {
    let lives = report.customers.compactMap(\.figures.lifetimeYears)
    let rate = number.significant(report.discountRate * 100) + " %"
    guard let least = lives.min(), let most = lives.max() else {
      return language(
        "Each by itself, at the size that serves it best.",
        "Var och en för sig, i den storlek som är bäst för den.")
    }
    let (a, b) = (number.fixed(least, 0), number.fixed(most, 0))
    let years = a == b ? a : "\(a)–\(b)"
    return language(
      "Each by itself, at the size that serves it best; present values at \(rate) over \(years) years.",
      "Var och en för sig, i den storlek som är bäst för den; nuvärden vid \(rate) över \(years) år."
    )
  }

  private func stack(_ best: DatacentreReport.Customer) -> [String] {
    let figures = best.figures
    var table = TextTable([
      .init("\(best.surplus) → \(best.need)"),
      .init("k\(report.currency)" + language("/a", "/år"), number: true),
      .init("\(report.currency)/MWh", number: true),
    ])
    let add = { (name: String, value: Double, table: inout TextTable) in
      table.add([
        "  " + name, number.fixed(value / 1000, 0),
        figures.sentMwh > 0 ? number.significant(value / figures.sentMwh) : "–",
      ])
    }
    for part in PartName.order {
      guard let value = figures.byPart[part], abs(value) > 0.5 else { continue }
      add(PartName(language).name(part, value: value), value, &table)
    }
    add(language("saves", "sparar"), figures.saving, &table)
    var lines = table.lines(width: style.width)
    lines[0] = style.dim(lines[0])
    lines[lines.count - 1] = style.bold(lines[lines.count - 1])
    return lines
  }

  /// Who cannot be reached, and why.
  func refused() -> [String] {
    guard !report.refused.isEmpty else { return [] }
    let refusals = RefusalText(language, names: names)
    let shown = report.refused.prefix(5)
    var lines = [
      style.dim(
        language(
          "could use such heat, but cannot be reached (\(report.refusedCount))",
          "kunde använda sådan värme men nås inte (\(report.refusedCount))"))
    ]
    for row in shown {
      let why = row.reasons.map { refusals.sentence($0) }.joined(separator: " ")
      lines.append("  \(row.name) (\(row.need)): \(why)")
    }
    if report.refusedCount > shown.count { lines.append("  …") }
    return lines
  }

  /// What it would be worth to have the customer beside it.
  public func coSiting() -> [String] {
    guard let found = report.coSiting else { return [] }
    let now =
      found.savingNow.map {
        language(
          ", against \(millions($0))/a where it is, \(number.fixed(found.distanceKm ?? 0, 1)) km away",
          ", mot \(millions($0))/år där den är, \(number.fixed(found.distanceKm ?? 0, 1)) km bort")
      } ?? language("; where it is it cannot be reached", "; där den är nås den inte")
    let figures = found.figures
    let amount = number.amount(figures.sentMwh, "MWh")
    let cost =
      figures.investment > 0
      ? language(
        " after an investment of \(millions(figures.investment))",
        " efter en investering på \(millions(figures.investment))") : ""
    return [
      language(
        "Co-siting: a customer like \(found.name) (\(found.need)) beside it would take \(amount)/a and save \(millions(figures.saving))/a\(cost)\(now).",
        "Samlokalisering: en kund som \(found.name) (\(found.need)) intill skulle ta \(amount)/år och spara \(millions(figures.saving))/år\(cost)\(now)."
      )
    ]
  }

  /// What follows, in a sentence or two.
  public func conclusion() -> String {
    let end = report.conclusion
    let rests =
      end.confidence.map {
        language(
          " The least sure figure behind it: \(confidence($0)).",
          " Den osäkraste siffran bakom: \(confidence($0)).")
      } ?? ""
    switch end.verdict {
    case .notInYear:
      return style.bad(
        language(
          "No conclusion: its heat is not there in \(report.year). Another year is asked for with --year.",
          "Ingen slutsats: dess värme finns inte \(report.year). Ett annat år väljs med --year."))
    case .withheld:
      return language(
        "No conclusion here: a customer within reach is confidential.",
        "Ingen slutsats här: en kund inom räckhåll är konfidentiell.")
    case .noCustomer:
      return style.bad(
        language(
          "Reuse is not possible at these figures: no heat customer is within reach.",
          "Återanvändning går inte med dessa siffror: ingen värmekund är inom räckhåll."))
    case .pays:
      let amount = number.amount(report.indicators.reusedMwh, "MWh")
      return style.good(
        language(
          "Reuse pays: the plan uses \(amount)/a of its heat and saves \(millions(end.planSaving ?? 0))/a.\(rests)",
          "Återanvändning lönar sig: planen använder \(amount)/år av värmen och sparar \(millions(end.planSaving ?? 0))/år.\(rests)"
        ))
    case .outdone: return style.good(outdone() + rests)
    case .doesNotPay: return style.bad(doesNotPay() + rests)
    }
  }

  private func outdone() -> String {
    guard let best = report.customers.first else { return "" }
    return language(
      "Reuse would pay by itself: \(best.name) would save \(millions(best.figures.saving))/a, but the plan serves it better from elsewhere.",
      "Återanvändning skulle löna sig för sig: \(best.name) skulle spara \(millions(best.figures.saving))/år, men planen förser den bättre från annat håll."
    )
  }

  private func doesNotPay() -> String {
    guard let best = report.customers.first, let needed = best.figures.breakEvenPrice,
      let today = best.figures.todayPrice
    else {
      return language(
        "Reuse does not pay at these figures.", "Återanvändning lönar sig inte med dessa siffror.")
    }
    let unit = "\(report.currency)/MWh"
    return language(
      "Reuse does not pay at these figures: at the best customer, \(best.name), it needs heat worth \(number.significant(needed)) \(unit), where today's supply costs \(number.significant(today)).",
      "Återanvändning lönar sig inte med dessa siffror: hos den bästa kunden, \(best.name), krävs att värme är värd \(number.significant(needed)) \(unit), där dagens tillförsel kostar \(number.significant(today))."
    )
  }
}
