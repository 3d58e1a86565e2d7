import Findings
import Planning

/// The sentences at the head of a report.
public struct ReportText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  private var number: NumberText { NumberText(language) }

  /// What was planned, in a line.
  public func subtitle(_ region: RegionSummary, buses: Int, requests: Int) -> String {
    ([
      "\(region.year)", periods(region.periods),
      region.scenario.map { language("scenario ", "scenario ") + $0 },
      language("\(region.sites) sites", "\(region.sites) platser"),
      language("\(region.surpluses) surpluses", "\(region.surpluses) överskott"),
      language("\(region.needs) needs", "\(region.needs) behov"),
      buses > 0 ? language("\(buses) grid nodes", "\(buses) nätnoder") : nil,
      requests > 0
        ? language(
          "\(requests) \(requests == 1 ? "request" : "requests") to connect",
          requests == 1 ? "1 ansökan om anslutning" : "\(requests) ansökningar om anslutning")
        : nil,
    ] as [String?]).compactMap { $0 }.joined(separator: " · ")
  }

  private func periods(_ id: String) -> String {
    switch id {
    case "monthly": language("month by month", "månad för månad")
    case "annual": language("by the year", "årsvis")
    case "own": language("own periods", "egna perioder")
    case "hourly": language("hour by hour", "timme för timme")
    default:
      id.hasPrefix("typical:")
        ? language("\(id.dropFirst(8)) typical days", "\(id.dropFirst(8)) typdygn") : id
    }
  }

  /// What months are called.
  public var months: [String] {
    language(
      "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
      "jan feb mars apr maj juni juli aug sep okt nov dec"
    ).split(separator: " ").map(String.init)
  }

  /// What periods are called: months where the year is cut in months.
  public func periodNames(_ names: [String], periods: String) -> [String] {
    switch periods {
    case "monthly": months
    case "annual": [language("the year", "året")]
    default: names
    }
  }

  /// The bottom line.
  public struct BottomLine {
    /// New links proposed.
    public var links: Int
    /// Money saved; nil: today cannot be compared.
    public var saving: Double?
    /// Lower end.
    public var low: Double
    /// Upper end.
    public var high: Double
    /// What today costs in exchange, without dispatch; nil: not told.
    public var today: Double?
    /// t CO2e less.
    public var emissions: Double?
    /// Money's name.
    public var currency: String
    /// Whether money is of a year.
    public var isYear: Bool
    /// Conflicts among requests to connect.
    public var conflicts: Int
    /// How the solve ended.
    public var status: StatusReport
    /// Relative gap.
    public var gap: Double

    /// Takes what the sentence tells.
    public init(
      links: Int, saving: Double?, low: Double, high: Double, today: Double?, emissions: Double?,
      currency: String, isYear: Bool, conflicts: Int, status: StatusReport, gap: Double
    ) {
      self.links = links
      self.saving = saving
      self.low = low
      self.high = high
      self.today = today
      self.emissions = emissions
      self.currency = currency
      self.isYear = isYear
      self.conflicts = conflicts
      self.status = status
      self.gap = gap
    }
  }

  /// The bottom line in one sentence, two where it is not proven best.
  public func bottomLine(_ line: BottomLine) -> String {
    let time = line.isYear ? language(" a year", " per år") : language(" in all", " totalt")
    let per = line.isYear ? language("/a", "/år") : ""
    func money(_ value: Double) -> String { number.millions(value) + " M\(line.currency)" }
    let many = language(
      line.links == 1 ? "One new exchange" : "\(line.links) new exchanges",
      line.links == 1 ? "Ett nytt utbyte" : "\(line.links) nya utbyten")
    var text: String
    if line.links == 0 {
      text = language(
        "No new exchange would pay: today's are the best that was found",
        "Inget nytt utbyte skulle löna sig: dagens är de bästa som hittats")
    } else if let saving = line.saving {
      let range = language(
        "\(money(saving))\(time), likely \(number.millions(line.low)) to \(number.millions(line.high))",
        "\(money(saving))\(time), troligen \(number.millions(line.low)) till \(number.millions(line.high))"
      )
      text =
        saving >= 0
        ? language("\(many) would save \(range)", "\(many) skulle spara \(range)")
        : language("\(many) would cost \(range)", "\(many) skulle kosta \(range)")
      if let today = line.today {
        text += language(", of \(money(today)) today", ", av \(money(today)) i dag")
      }
    } else {
      text = language(
        "\(many) \(line.links == 1 ? "is" : "are") proposed; today's needs cannot be met with today's exchanges, so nothing is compared",
        "\(many) föreslås; dagens behov kan inte mötas med dagens utbyten, så inget jämförs"
      )
    }
    if line.links > 0, let emissions = line.emissions, abs(emissions) >= 0.5 {
      let amount = number.amount(abs(emissions), "t") + " CO2e" + per
      text +=
        emissions >= 0
        ? language(", and emit \(amount) less", ", och släppa ut \(amount) mindre")
        : language(", and emit \(amount) more", ", och släppa ut \(amount) mer")
    }
    if line.conflicts > 0 {
      text += language(
        "; \(line.conflicts) \(line.conflicts == 1 ? "request" : "requests") to connect to the grid cannot be met in full",
        "; \(line.conflicts) \(line.conflicts == 1 ? "ansökan" : "ansökningar") om nätanslutning kan inte mötas helt"
      )
    }
    text += "."
    if line.status.termination != "optimal" {
      text +=
        " " + StatusText(language).sentence(line.status)
        + language(
          " This is the best plan found, not proven best (gap \(number.percent(line.gap))).",
          " Detta är den bästa plan som hittats, inte bevisat bäst (gap \(number.percent(line.gap)))."
        )
    }
    return text
  }

  /// Why there is no plan, and what clashes.
  public func noPlan(_ report: PlanReport) -> (sentence: String, clash: [String]) {
    (
      StatusText(language).sentence(report.status),
      report.clash.map { entry in
        let times = entry.periods.isEmpty ? "" : " (\(entry.periods.joined(separator: ", ")))"
        return ClashText(language).phrase(entry) + times
      }
    )
  }

  /// What confidential rows do to a report.
  ///
  /// - Parameter counted: whether totals count them.
  public func withheld(rows: Int, counted: Bool) -> String {
    let many = language(
      rows == 1 ? "One confidential row is" : "\(rows) confidential rows are",
      rows == 1
        ? "En konfidentiell rad har utelämnats" : "\(rows) konfidentiella rader har utelämnats")
    return counted
      ? language(
        "\(many) left out of every list; the totals count them.",
        "\(many) ur alla listor; summorna räknar dem.")
      : language(
        "\(many) left out of every list and of the figures, since such rows belong to fewer than three sites.",
        "\(many) ur alla listor och ur siffrorna, eftersom sådana rader hör till färre än tre platser."
      )
  }

  /// That so many datacentres' cards are left out.
  public func withheldCards(_ count: Int) -> String {
    language(
      count == 1
        ? "One datacentre's card is left out, since its heat or electricity is confidential."
        : "\(count) datacentres' cards are left out, since their heat or electricity is confidential.",
      count == 1
        ? "Ett datacenters kort har utelämnats, eftersom dess värme eller el är konfidentiell."
        : "\(count) datacenters kort har utelämnats, eftersom deras värme eller el är konfidentiell."
    )
  }
}
