import Findings
import Planning

/// What is worth knowing about a grid, and why it is not dispatched, in sentences.
public struct GridRemarkText {
  let language: Language
  private var number: NumberText { NumberText(language) }

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence.
  public func sentence(_ remark: GridRemark) -> String {
    switch remark {
    case .islandWithoutGeneration(let bus, let buses, let load):
      return language(
        "Nothing feeds the island of \(count(buses)) around \(bus), where \(mw(load)) are drawn: nothing there is served.",
        "Inget matar ön med \(count(buses)) kring \(bus), där \(mw(load)) tas ut: inget där får el."
      )
    case .islandShort(let bus, let load, let available):
      return language(
        "The island around \(bus) draws \(mw(load)) in its worst hour and can be given \(mw(available)).",
        "Ön kring \(bus) tar ut \(mw(load)) i sin värsta timme och kan få \(mw(available)).")
    case .unlimitedRatings(let count, let all):
      return language(
        "\(count) of \(all) lines and transformers have no rating and count as unlimited.",
        "\(count) av \(all) ledningar och transformatorer saknar märkeffekt och räknas som obegränsade."
      )
    case .islandingOutages(let count, let first):
      return IslandingText(language).sentence(count, first: first)
    case .budgetExceeded(let generator, let used, let budget):
      let (used, budget) = (number.amount(used, "MWh"), number.amount(budget, "MWh"))
      return language(
        "\(generator) gives \(used) of a budget of \(budget): water values of mean days hold it only nearly.",
        "\(generator) ger \(used) av en budget på \(budget): medeldygnens vattenvärden håller den bara nästan."
      )
    }
  }

  /// The sentence.
  public func sentence(_ refusal: DispatchRefusal) -> String {
    switch refusal {
    case .noGrid:
      language(
        "The region has no grid: buses.csv is missing or empty.",
        "Regionen har inget elnät: buses.csv saknas eller är tom.")
    case .noSuchHour(let hour, let hours):
      language(
        "There is no hour \(hour): the horizon has hours 0 to \(hours - 1).",
        "Timmen \(hour) finns inte: horisonten har timmarna 0 till \(hours - 1).")
    }
  }

  /// A demand that clashes, in a phrase.
  func phrase(_ entry: GridClashEntry) -> String {
    let id = entry.element
    switch entry.kind {
    case "island": return island(entry)
    case "branch":
      let out = entry.outage.map { language(" with \($0) out", " vid bortfall av \($0)") } ?? ""
      return language("the branch \(id)", "grenen \(id)") + out + span(entry)
    case "interface": return language("the interface \(id)", "snittet \(id)") + span(entry)
    case "bus":
      return language("the subscription of the bus \(id)", "abonnemanget för noden \(id)")
        + span(entry)
    case "area":
      return language("the subscription of the area \(id)", "abonnemanget för området \(id)")
        + span(entry)
    case "budget":
      let budget = number.amount(entry.load ?? 0, "MWh")
      return language(
        "the energy budget of \(id), \(budget)", "energibudgeten för \(id), \(budget)")
    case "store":
      let energy = number.amount(entry.load ?? 0, "MWh")
      return language(
        "the levels of the store \(id), \(energy)", "nivåerna i lagret \(id), \(energy)")
    default: return id
    }
  }

  private func island(_ entry: GridClashEntry) -> String {
    let id = entry.element
    let (load, least, most) = (mw(entry.load ?? 0), mw(entry.lowerMw ?? 0), mw(entry.upperMw ?? 0))
    return language(
      "the balance of the island of \(count(entry.buses)) around \(id): \(load) drawn, generators give at least \(least) and at most \(most)",
      "balansen på ön med \(count(entry.buses)) kring \(id): \(load) tas ut, kraftverken ger minst \(least) och högst \(most)"
    )
  }

  private func span(_ entry: GridClashEntry) -> String {
    switch (entry.lowerMw, entry.upperMw) {
    case (let low?, let high?):
      language(": \(mw(low)) to \(mw(high))", ": \(mw(low)) till \(mw(high))")
    case (let low?, nil): language(": at least \(mw(low))", ": minst \(mw(low))")
    case (nil, let high?): language(": at most \(mw(high))", ": högst \(mw(high))")
    case (nil, nil): ""
    }
  }

  private func mw(_ value: Double) -> String { number.significant(value, 4) + " MW" }
  private func count(_ buses: Int) -> String {
    buses == 1 ? language("one bus", "en nod") : language("\(buses) buses", "\(buses) noder")
  }
}
