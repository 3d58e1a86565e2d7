import Findings
import Planning
import Testing
import Wording

@Suite("The grid in words")
struct PowerFlowTextTests {
  private struct Said {
    let remark: GridRemark
    let english: String
    let swedish: String
  }

  private let said = [
    Said(
      remark: .islandWithoutGeneration(bus: "a", buses: 2, load: 3),
      english:
        "Nothing feeds the island of 2 buses around a, where 3 MW are drawn: nothing there is served.",
      swedish: "Inget matar ön med 2 noder kring a, där 3 MW tas ut: inget där får el."),
    Said(
      remark: .islandShort(bus: "a", load: 200, available: 120.5),
      english: "The island around a draws 200 MW in its worst hour and can be given 120.5 MW.",
      swedish: "Ön kring a tar ut 200 MW i sin värsta timme och kan få 120,5 MW."),
    Said(
      remark: .unlimitedRatings(count: 2, of: 7),
      english: "2 of 7 lines and transformers have no rating and count as unlimited.",
      swedish: "2 av 7 ledningar och transformatorer saknar märkeffekt och räknas som obegränsade."),
    Said(
      remark: .islandingOutages(count: 3, first: ["x", "y"]),
      english: "3 outages split an island and are not held: x, y …",
      swedish: "3 bortfall delar en ö och hålls inte: x, y …"),
    Said(
      remark: .budgetExceeded(generator: "dam", used: 1200, budget: 1000),
      english:
        "dam gives 1.2 GWh of a budget of 1 GWh: water values of mean days hold it only nearly.",
      swedish:
        "dam ger 1,2 GWh av en budget på 1 GWh: medeldygnens vattenvärden håller den bara nästan."
    ),
  ]

  @Test("remarks in whole sentences")
  func remarks() {
    for line in said {
      #expect(GridRemarkText(.en).sentence(line.remark) == line.english)
      #expect(GridRemarkText(.sv).sentence(line.remark) == line.swedish)
    }
  }

  @Test("why a grid is not dispatched at all")
  func refusals() {
    let (english, swedish) = (GridRemarkText(.en), GridRemarkText(.sv))
    #expect(
      english.sentence(DispatchRefusal.noGrid)
        == "The region has no grid: buses.csv is missing or empty.")
    #expect(
      swedish.sentence(DispatchRefusal.noGrid)
        == "Regionen har inget elnät: buses.csv saknas eller är tom.")
    let hour = DispatchRefusal.noSuchHour(9000, hours: 8760)
    #expect(
      english.sentence(hour) == "There is no hour 9000: the horizon has hours 0 to 8759.")
    #expect(
      swedish.sentence(hour) == "Timmen 9000 finns inte: horisonten har timmarna 0 till 8759.")
  }

  private func clash(_ kind: String, outage: String? = nil, low: Double?, high: Double?)
    -> GridClashEntry
  {
    GridClashEntry(
      kind: kind, element: "x", outage: outage, buses: kind == "island" ? 1 : 0,
      load: kind == "island" ? 50 : kind == "budget" ? 3000 : nil, lowerMw: low, upperMw: high,
      hour: 4, hours: 12)
  }

  @Test("what clashes is named with its figures")
  func clashes() {
    let report = PowerFlowReport(
      region: GridSummary(
        name: "r", title: "R", scenario: nil, year: 2025, buses: 3, branches: 2, generators: 1,
        islands: 1, hours: 8760, distinctHours: 2), settings: [:],
      status: GridStatus(termination: "infeasible", primal: "none", engine: "E"), objective: nil,
      grid: nil, snapshot: nil,
      clash: [
        clash("island", low: 60, high: 80), clash("branch", outage: "y", low: -10, high: 10),
        clash("interface", low: nil, high: 7), clash("bus", low: -5, high: nil),
        clash("area", low: nil, high: 1), clash("budget", low: nil, high: nil),
      ], findings: [], timingS: [:])
    func text(_ language: Language) -> [String] {
      PowerFlowText(
        report, language: language, style: Style(color: false, width: 100), regionPath: "r"
      ).ending().split(separator: "\n").map(String.init)
    }
    #expect(
      text(.en) == [
        "No dispatch exists in 12 h, even with load left unserved. In hour 4 these cannot hold together:",
        "  the balance of the island of one bus around x: 50 MW drawn, generators give at least 60 MW and at most 80 MW",
        "  the branch x with y out: −10 MW to 10 MW", "  the interface x: at most 7 MW",
        "  the subscription of the bus x: at least −5 MW",
        "  the subscription of the area x: at most 1 MW", "  the energy budget of x, 3 GWh",
      ])
    #expect(
      text(.sv) == [
        "Ingen driftläggning finns under 12 h, inte ens med bortkopplad last. I timme 4 går detta inte ihop:",
        "  balansen på ön med en nod kring x: 50 MW tas ut, kraftverken ger minst 60 MW och högst 80 MW",
        "  grenen x vid bortfall av y: −10 MW till 10 MW", "  snittet x: högst 7 MW",
        "  abonnemanget för noden x: minst −5 MW", "  abonnemanget för området x: högst 1 MW",
        "  energibudgeten för x, 3 GWh",
      ])
  }
}
