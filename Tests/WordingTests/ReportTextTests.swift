import Findings
import Testing
import Wording

@Suite("The head of a report")
struct ReportTextTests {
  private func line(
    links: Int = 3, saving: Double? = 12.4e6, today: Double? = 300e6, emissions: Double? = 47_100,
    conflicts: Int = 0, termination: String = "optimal"
  ) -> ReportText.BottomLine {
    ReportText.BottomLine(
      links: links, saving: saving, low: 8e6, high: 17e6, today: today, emissions: emissions,
      currency: "SEK", isYear: true, conflicts: conflicts,
      status: StatusReport(
        termination: termination, primal: "feasible", engine: "GLPK 5.0", raw: "", blocks: 1,
        integerBlocks: 0), gap: 0.02)
  }

  @Test("the bottom line in one sentence")
  func bottomLine() {
    #expect(
      ReportText(.en).bottomLine(line(conflicts: 1))
        == "3 new exchanges would save 12.4 MSEK a year, likely 8.0 to 17.0, of 300 MSEK today, and emit 47.1 kt CO2e/a less; 1 request to connect to the grid cannot be met in full."
    )
    #expect(
      ReportText(.sv).bottomLine(line(conflicts: 2))
        == "3 nya utbyten skulle spara 12,4 MSEK per år, troligen 8,0 till 17,0, av 300 MSEK i dag, och släppa ut 47,1 kt CO2e/år mindre; 2 ansökningar om nätanslutning kan inte mötas helt."
    )
  }

  @Test("nothing that pays, nothing to compare with, and not proven best")
  func others() {
    #expect(
      ReportText(.en).bottomLine(line(links: 0))
        == "No new exchange would pay: today's are the best that was found.")
    #expect(
      ReportText(.sv).bottomLine(line(links: 1, saving: nil, today: nil, emissions: nil))
        == "Ett nytt utbyte föreslås; dagens behov kan inte mötas med dagens utbyten, så inget jämförs."
    )
    #expect(
      ReportText(.en).bottomLine(
        line(links: 1, today: nil, emissions: 0, termination: "time_limit"))
        == "One new exchange would save 12.4 MSEK a year, likely 8.0 to 17.0. Stopped at the time limit. This is the best plan found, not proven best (gap 2 %)."
    )
  }

  @Test("months have names, years too, own periods keep theirs")
  func periods() {
    let months = ReportText(.sv).periodNames(["01"], periods: "monthly")
    #expect(months.count == 12 && months[0] == "jan" && months[4] == "maj")
    #expect(ReportText(.en).periodNames(["year"], periods: "annual") == ["the year"])
    #expect(ReportText(.en).periodNames(["w1", "w2"], periods: "own") == ["w1", "w2"])
  }

  @Test("what confidential rows do, whole sentences")
  func withheld() {
    #expect(
      ReportText(.sv).withheld(rows: 4, counted: true)
        == "4 konfidentiella rader har utelämnats ur alla listor; summorna räknar dem.")
    #expect(
      ReportText(.sv).withheld(rows: 1, counted: false)
        == "En konfidentiell rad har utelämnats ur alla listor och ur siffrorna, eftersom sådana rader hör till färre än tre platser."
    )
  }

  @Test("datacentres' cards left out, whole sentences")
  func withheldCards() {
    #expect(
      [1, 2].map { ReportText(.en).withheldCards($0) } == [
        "One datacentre's card is left out, since its heat or electricity is confidential.",
        "2 datacentres' cards are left out, since their heat or electricity is confidential.",
      ])
    #expect(
      [1, 2].map { ReportText(.sv).withheldCards($0) } == [
        "Ett datacenters kort har utelämnats, eftersom dess värme eller el är konfidentiell.",
        "2 datacenters kort har utelämnats, eftersom deras värme eller el är konfidentiell.",
      ])
  }

  @Test("why a link is not chosen")
  func unchosen() {
    let text = LinkWhyText(.en, names: ResourceNames(), currency: "SEK", isYear: true)
    #expect(
      text.outdone(12, "t", taker: "Alvbruk", giver: "Lunden")
        == "Alone it would save 12 SEK/t, but the surplus goes to Alvbruk and the need is met from Lunden."
    )
    #expect(
      text.outdone(12, "t", taker: "Alvbruk", giver: nil)
        == "Alone it would save 12 SEK/t, but the surplus saves more at Alvbruk.")
    let swedish = LinkWhyText(.sv, names: ResourceNames(), currency: "SEK", isYear: true)
    #expect(
      swedish.outdone(12, "t", taker: nil, giver: "Lunden")
        == "Ensam skulle den spara 12 SEK/t, men behovet möts billigare från Lunden.")
    #expect(
      swedish.tooDear(-3.2, "MWh", part: "annuity")
        == "Använd ensam skulle den kosta 3,2 SEK/MWh mer än den sparar; mest investeringens annuitet."
    )
  }

  @Test("conventions name year, prices, interest and outages")
  func conventions() {
    let settings = [
      "year": "2030", "currency": "SEK", "price_year": "2025", "co2_price": "900",
      "discount_rate": "0.05", "contingencies": "n-1",
    ]
    let english = ConventionText(.en).sentences(settings, hasGrid: true)
    #expect(
      english[0]
        == "Every figure compares with today's supply and disposal in 2030, in SEK of 2025; CO2 is priced at 900 SEK/t."
    )
    #expect(english.contains("N-1: any one branch may be out."))
    #expect(
      ConventionText(.en).headroom(isSecure: true)[0]
        == "What fits at one node alone beside the existing load, every hour dispatched anew: firm in all hours, or where a share of its energy may be lost."
    )
    #expect(ConventionText(.sv).headroom(isSecure: false)[1] == "N-0: allt i drift.")
    let swedish = ConventionText(.sv).sentences(settings, hasGrid: false)
    #expect(swedish.count == 6 && swedish[1].contains("5 % ränta"))
  }
}
