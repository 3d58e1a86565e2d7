import Findings
import Planning

/// Why a link is in the plan, what limits it, or why it is not: sentences for a card.
public struct LinkWhyText {
  let language: Language
  let names: ResourceNames
  let currency: String
  /// Whether amounts and money are of a year.
  let isYear: Bool

  /// Sentences in a language.
  public init(_ language: Language, names: ResourceNames, currency: String, isYear: Bool) {
    self.language = language
    self.names = names
    self.currency = currency
    self.isYear = isYear
  }

  private var number: NumberText { NumberText(language) }
  private var per: String { isYear ? language("/a", "/år") : "" }

  /// Money that reads: MSEK/a, or SEK/a where it is small.
  public func money(_ value: Double) -> String {
    (abs(value) >= 1e5
      ? "\(number.millions(value)) M\(currency)" : "\(number.significant(value)) \(currency)") + per
  }

  /// Why a link is in the plan.
  ///
  /// - Parameter wanted: the resource that the need asks for.
  public func why(_ link: Proposal, wanted: String) -> String {
    let amount = number.amount(link.replaced, link.replacedUnit) + per
    let what = names.name(wanted, language)
    var sentences: [String] = []
    let purchase = link.byPart["avoided_purchase"] ?? 0
    if link.existing {
      sentences.append(
        language(
          "One of today's exchanges: it replaces \(amount) of \(what) at \(link.toName).",
          "Ett av dagens utbyten: det ersätter \(amount) \(what) hos \(link.toName)."))
    } else if purchase > 0.5 {
      sentences.append(
        language(
          "\(link.toName) need not buy \(amount) of \(what), worth \(money(purchase)).",
          "\(link.toName) slipper köpa \(amount) \(what), värt \(money(purchase))."))
    } else {
      sentences.append(
        language(
          "It replaces \(amount) of \(what) at \(link.toName).",
          "Det ersätter \(amount) \(what) hos \(link.toName)."))
    }
    let disposal = link.byPart["avoided_disposal"] ?? 0
    if disposal > 0.5 {
      sentences.append(
        language(
          "\(link.fromName) spares \(money(disposal)) of disposal.",
          "\(link.fromName) sparar \(money(disposal)) i bortskaffning."))
    } else if disposal < -0.5 {
      sentences.append(
        language(
          "\(link.fromName) forgoes \(money(-disposal)) of sales.",
          "\(link.fromName) avstår \(money(-disposal)) i försäljning."))
    }
    if let costs = costs(link.byPart) { sentences.append(costs) }
    return sentences.joined(separator: " ")
  }

  /// What a link costs, its largest parts named; nil where it costs nothing.
  private func costs(_ parts: [String: Double]) -> String? {
    let order = [
      "provision", "handling", "treatment", "transport", "technology", "electricity", "annuity",
    ]
    let costs = order.map { ($0, -(parts[$0] ?? 0)) }.filter { $0.1 > 0.5 }
    guard !costs.isEmpty else { return nil }
    let total = costs.reduce(0) { $0 + $1.1 }
    let largest = costs.sorted { $0.1 > $1.1 }.prefix(2).map { part, value in
      "\(PartName(language).name(part)) \(money(value))"
    }
    return language(
      "Against that stand \(money(total)): \(largest.joined(separator: ", "))\(costs.count > 2 ? " …" : "").",
      "Mot det står \(money(total)): \(largest.joined(separator: ", "))\(costs.count > 2 ? " …" : "")."
    )
  }

  /// What keeps a link from carrying more.
  public func limit(_ limit: PairExamination.Limit, of periods: Int) -> String {
    let when =
      periods > 1
      ? limit.periods == periods
        ? language(" (all periods)", " (alla perioder)")
        : language(
          " (\(limit.periods) of \(periods) periods)", " (\(limit.periods) av \(periods) perioder)")
      : ""
    return LimitPhrase(language).phrase(limit.kind) + when
  }

  /// Why a link that would save nothing by itself is not chosen.
  ///
  /// - Parameters:
  ///   - perUnit: money saved per base unit, negative.
  ///   - part: the largest cost.
  public func tooDear(_ perUnit: Double, _ unit: String, part: String) -> String {
    language(
      "Used alone it would cost \(number.significant(-perUnit)) \(currency)/\(unit) more than it saves; most of it \(PartName(language).name(part)).",
      "Använd ensam skulle den kosta \(number.significant(-perUnit)) \(currency)/\(unit) mer än den sparar; mest \(PartName(language).name(part))."
    )
  }

  /// Why a link that would save something by itself is not chosen.
  ///
  /// - Parameters:
  ///   - perUnit: money saved per base unit.
  ///   - taker: who gets the surplus instead; nil: nobody.
  ///   - giver: who meets the need instead; nil: nobody.
  public func outdone(_ perUnit: Double, _ unit: String, taker: String?, giver: String?) -> String {
    let worth = "\(number.significant(perUnit)) \(currency)/\(unit)"
    switch (taker, giver) {
    case (let taker?, let giver?):
      return language(
        "Alone it would save \(worth), but the surplus goes to \(taker) and the need is met from \(giver).",
        "Ensam skulle den spara \(worth), men överskottet går till \(taker) och behovet möts från \(giver)."
      )
    case (let taker?, nil):
      return language(
        "Alone it would save \(worth), but the surplus saves more at \(taker).",
        "Ensam skulle den spara \(worth), men överskottet sparar mer hos \(taker).")
    case (nil, let giver?):
      return language(
        "Alone it would save \(worth), but the need is met at less cost from \(giver).",
        "Ensam skulle den spara \(worth), men behovet möts billigare från \(giver).")
    case (nil, nil):
      return language(
        "Alone it would save \(worth), but a limit (mix, budget, number of links, grid or whole links) keeps it out.",
        "Ensam skulle den spara \(worth), men en gräns (blandning, budget, antal länkar, nät eller hela länkar) håller den ute."
      )
    }
  }
}
