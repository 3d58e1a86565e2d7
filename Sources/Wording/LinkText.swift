import Findings
import ModelInputs
import Planning

/// One link examined: verdict, cost stack, limits, what would turn the decision.
struct LinkText {
  let link: LinkReport
  let pair: PairReport
  let language: Language
  let style: Style
  let number: NumberText
  let names: ResourceNames
  let currency: String

  init(_ link: LinkReport, _ pair: PairReport, _ text: ExplainText) {
    self.link = link
    self.pair = pair
    language = text.language
    style = text.style
    number = text.number
    names = text.names
    currency = text.report.currency
  }

  func lines() -> [String] {
    var lines = [verdict()]
    lines += link.direct.map { [part($0)] } ?? []
    lines += stack()
    lines += limits()
    lines += turning()
    lines += rivals()
    if !link.proven {
      lines.append(
        style.bad(
          language(
            "Not every solve behind these figures was proven best.",
            "Alla lösningar bakom siffrorna är inte bevisat bästa.")))
    }
    return lines
  }

  private func verdict() -> String {
    let amount = number.amount(link.amount, pair.unit)
    let way = "\(link.mode), \(number.fixed(link.distanceKm, 1)) km"
    let pump =
      link.cop.map { language(", heat pump COP ", ", värmepump COP ") + number.fixed($0, 1) } ?? ""
    if link.existing {
      return style.good(
        language(
          "One of today's exchanges (\(way)\(pump)): \(amount)/a.",
          "Ett av dagens utbyten (\(way)\(pump)): \(amount)/år."))
    }
    if link.used, link.worth == nil {
      return style.good(
        language(
          "In the plan (\(way)\(pump)): \(amount)/a. Without it there is no plan.",
          "Med i planen (\(way)\(pump)): \(amount)/år. Utan den finns ingen plan."))
    }
    if link.used {
      return style.good(
        language(
          "In the plan (\(way)\(pump)): \(amount)/a. Without it the best plan costs \(money(link.worth ?? 0)) more a year.",
          "Med i planen (\(way)\(pump)): \(amount)/år. Utan den kostar bästa planen \(money(link.worth ?? 0)) mer per år."
        ))
    }
    guard let penalty = link.penalty else {
      return style.bad(
        language(
          "Not in the plan (\(way)\(pump)): it cannot be used without breaking a limit.",
          "Inte med i planen (\(way)\(pump)): den kan inte användas utan att bryta en gräns."))
    }
    return style.bad(
      language(
        "Not in the plan (\(way)\(pump)): having to use it would cost at least \(money(penalty)) a year.",
        "Inte med i planen (\(way)\(pump)): att tvingas använda den skulle kosta minst \(money(penalty)) per år."
      ))
  }

  /// What temperatures leave to a link without a heat pump.
  private func part(_ direct: DirectPart) -> String {
    let (from, to) = (number.significant(direct.from), number.significant(direct.to))
    let given = number.percent(direct.surplusShare)
    let taken = number.percent(direct.needShare)
    return language(
      "Without a heat pump temperatures allow a part: what the surplus has above \(from) °C, \(given) of it, for what the need takes below \(to) °C, \(taken) of it.",
      "Utan värmepump medger temperaturerna en del: det överskottet har över \(from) °C, \(given) av det, till det behovet tar under \(to) °C, \(taken) av det."
    )
  }

  private func money(_ value: Double) -> String {
    abs(value) >= 1e5
      ? "\(number.millions(value)) M\(currency)" : "\(number.significant(value)) \(currency)"
  }

  private func stack() -> [String] {
    var table = TextTable([
      .init("  "), .init("k\(currency)" + language("/a", "/år"), number: true),
      .init("\(currency)/\(pair.unit)", number: true),
    ])
    for part in PartName.order {
      guard let value = link.byPart[part], abs(value) > 0.5 else { continue }
      table.add([
        "  " + PartName(language).name(part, value: value),
        number.fixed(value / 1000, abs(value) < 10_000 ? 1 : 0),
        link.amount > 0 ? number.significant(value / link.amount) : "–",
      ])
    }
    table.add([
      "  " + language("saves", "sparar"),
      number.fixed(link.saving / 1000, abs(link.saving) < 10_000 ? 1 : 0),
      link.amount > 0 ? number.significant(link.saving / link.amount) : "–",
    ])
    var lines = table.lines(width: style.width)
    lines[0] = style.dim(lines[0])
    lines[lines.count - 1] = style.bold(lines[lines.count - 1])
    if link.investment > 0 {
      lines.append(
        "  " + language("investment ", "investering ") + money(link.investment))
    }
    return lines
  }

  private func limits() -> [String] {
    guard !link.limits.isEmpty, link.used || link.existing else { return [] }
    let phrases = link.limits.map { limit in
      LimitPhrase(language).phrase(limit.kind)
        + language(" (\(limit.periods) periods)", " (\(limit.periods) perioder)")
    }
    return [
      language("what limits it: ", "vad som begränsar den: ") + phrases.joined(separator: "; ")
    ]
  }

  private func turning() -> [String] {
    var parts: [String] = []
    let unit = "\(currency)/\(pair.unit)"
    if let cost = link.unitCost.turns {
      parts.append(
        turn(
          language("its cost", "dess kostnad"), link.unitCost.now, cost, unit, risesToStop: true))
    }
    if let distance = link.distance, let km = distance.turns {
      parts.append(
        turn(language("the route", "sträckan"), distance.now, km, "km", risesToStop: true))
    }
    if let price = link.supplyPrice, let turns = price.turns {
      parts.append(
        turn(
          language("the price of today's supply", "priset på dagens tillförsel"), price.now, turns,
          "\(currency)/\(pair.needUnit)", risesToStop: false))
    }
    if let size = link.size {
      if let factor = size.turns {
        parts.append(
          language(
            "both streams were \(number.significant(factor)) times larger",
            "båda strömmarna vore \(number.significant(factor)) gånger större"))
      } else {
        parts.append(
          language("no size up to 64 times would do", "ingen storlek upp till 64 gånger räcker"))
      }
    }
    guard !parts.isEmpty else {
      return [
        link.used
          ? language(
            "nothing within reach would stop it paying",
            "inget inom räckhåll får den att sluta löna sig")
          : language(
            "nothing within reach would make it pay", "inget inom räckhåll får den att löna sig")
      ]
    }
    let lead =
      link.used
      ? language("it would stop paying if, alone, ", "den skulle sluta löna sig om, var för sig, ")
      : language("it would pay if, alone, ", "den skulle löna sig om, var för sig, ")
    return [lead] + parts.map { "  • " + $0 }
  }

  private func turn(
    _ what: String, _ now: Double, _ turns: Double, _ unit: String, risesToStop: Bool
  ) -> String {
    let rises = turns > now
    let verb = rises ? language("rose", "steg") : language("fell", "sjönk")
    return language(
      "\(what) \(verb) from \(number.significant(now)) to \(number.significant(turns)) \(unit)",
      "\(what) \(verb) från \(number.significant(now)) till \(number.significant(turns)) \(unit)")
  }

  private func rivals() -> [String] {
    guard !link.rivals.isEmpty else { return [] }
    let lead =
      link.used || link.existing
      ? language("beside it: ", "vid sidan av den: ")
      : language("used instead: ", "används i stället: ")
    return [
      lead
        + link.rivals.prefix(3).map {
          "\($0.surplus) → \($0.need) (\(money($0.saving)))"
        }.joined(separator: "; ")
    ]
  }
}
