import ModelInputs
import Testing

@testable import Findings
@testable import Wording

@Suite("The heat-reuse card, word by word")
struct DatacentreTextTests {
  private func figures(_ saving: Double) -> DatacentreReport.Figures {
    .init(
      sentMwh: 20_000, replacedMwh: 28_000,
      byPart: ["avoided_purchase": saving + 2e6, "annuity": -2e6], saving: saving,
      investment: 30e6, paybackYears: 5, lifetimeYears: 20, netPresentValue: 40e6,
      emissionsT: 1200, todayPrice: 300, breakEvenPrice: 345)
  }

  private func report(
    _ verdict: DatacentreReport.Conclusion.Verdict = .pays, saving: Double = 4e6,
    rated: DatacentreReport.RatedInput = .init(mw: 2.5, basis: .peak, isAbove: true),
    firm: Double = 0.7
  ) -> DatacentreReport {
    let customer = DatacentreReport.Customer(
      surplus: "hall-heat", need: "town-heat", name: "Town", resource: "dh", mode: "pipe",
      distanceKm: 3.2,
      existing: false, sourceC: 30, sinkC: 80, cop: 3.1, figures: figures(saving),
      planMwh: verdict == .pays ? 18_000 : nil, planSaving: verdict == .pays ? 3.5e6 : nil,
      confidence: .assumed)
    return DatacentreReport(
      id: "hall", name: "The hall", type: "site", currency: "SEK", year: 2026,
      discountRate: 0.05, ratedInput: rated, energyMwh: 21_900, energyConfidence: .reported,
      indicators: .init(pue: 1.15, wue: nil, ref: nil, erf: 0.82, reusedMwh: 18_000),
      connections: [
        .init(
          request: "new", askedMw: 4, connectedMw: 3, firmShare: firm, curtailmentRate: 0.02,
          budgetMwh: 700)
      ],
      heat: [
        .init(
          surplus: "hall-heat", resource: "warm", amountMwh: 17_520, temperatureC: 30,
          returnTemperatureC: nil, shareOfEnergy: 0.8, confidence: .estimated,
          mwhByMonth: [Double](repeating: 1460, count: 12),
          temperatureByMonth: [Double](repeating: 30, count: 12), isThere: true)
      ],
      customers: verdict == .noCustomer || verdict == .notInYear ? [] : [customer],
      refused: [
        .init(
          surplus: "hall-heat", need: "city-heat", name: "City", distanceKm: 100,
          reasons: [.tooFar(km: 100, limit: 15, by: .pair)])
      ], refusedCount: 1,
      coSiting: .init(
        need: "city-heat", name: "City", distanceKm: nil, figures: figures(9e6), savingNow: nil),
      conclusion: .init(
        verdict: verdict, need: "town-heat", planSaving: verdict == .pays ? 3.5e6 : nil,
        confidence: verdict == .noCustomer || verdict == .notInYear ? nil : .assumed))
  }

  private func text(_ report: DatacentreReport, _ language: Language) -> [String] {
    DatacentreText(
      report, names: ResourceNames(), language: language, style: Style(color: false, width: 160)
    ).text().split(separator: "\n").map(String.init)
  }

  private func expect(
    _ report: DatacentreReport, says english: String, _ swedish: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let (en, sv) = (text(report, .en), text(report, .sv))
    #expect(en.contains(english), "\(en)", sourceLocation: sourceLocation)
    #expect(sv.contains(swedish), "\(sv)", sourceLocation: sourceLocation)
  }

  @Test("Its rated input against the directive's threshold")
  func ratedInput() {
    expect(
      report(),
      says:
        "Rated input: at least 2.5 MW, its electricity need's highest hour. Above 1 MW: its waste heat must be used unless that is shown not to be feasible (Directive (EU) 2023/1791, Article 26(6)), when newly planned or substantially refurbished by a cost-benefit analysis (Article 26(7)(d), Annex XI).",
      "Märkeffekt: minst 2,5 MW, elbehovets högsta timme. Över 1 MW: spillvärmen ska användas om det inte visas vara ogenomförbart (direktiv (EU) 2023/1791, artikel 26.6), vid nyplanering eller omfattande upprustning genom en kostnads-nyttoanalys (artikel 26.7 d, bilaga XI)."
    )
    expect(
      report(rated: .init(mw: 0.8, basis: .request, isAbove: false)),
      says:
        "Rated input: 0.8 MW asked for. Not above 1 MW: Article 26(6) of Directive (EU) 2023/1791 does not ask for its waste heat to be used.",
      "Märkeffekt: 0,8 MW begärda. Inte över 1 MW: artikel 26.6 i direktiv (EU) 2023/1791 kräver inte att spillvärmen används."
    )
    expect(
      report(rated: .init(mw: 0.6, basis: .peak, isAbove: nil)),
      says:
        "Rated input: at least 0.6 MW, its electricity need's highest hour. Whether its rating is above 1 MW, as Article 26(6) of Directive (EU) 2023/1791 asks, is not in the data.",
      "Märkeffekt: minst 0,6 MW, elbehovets högsta timme. Om märkeffekten är över 1 MW, som artikel 26.6 i direktiv (EU) 2023/1791 frågar efter, finns inte i data."
    )
    expect(
      report(rated: .init(mw: nil, basis: .unknown, isAbove: nil)),
      says: "Rated input: not in the data, so whether it is above 1 MW is not known.",
      "Märkeffekt: finns inte i data, så om den är över 1 MW är okänt.")
  }

  @Test("Energy, connection, indicators and heat")
  func facts() {
    expect(
      report(), says: "Energy used: 21.9 GWh/a (reported).",
      "Energianvändning: 21,9 GWh/år (rapporterat).")
    expect(
      report(),
      says:
        "Connection new: 3 of 4 MW connected; 70 % of the power is firm, the rest may be curtailed for up to 2 % of the energy, 700 MWh/a.",
      "Anslutning new: 3 av 4 MW anslutna; 70 % av effekten är fast, resten får begränsas upp till 2 % av energin, 700 MWh/år."
    )
    expect(
      report(firm: 1),
      says: "Connection new: 3 of 4 MW connected; nothing of it may be curtailed.",
      "Anslutning new: 3 av 4 MW anslutna; inget av den får begränsas.")
    expect(
      report(),
      says: "EN 50600-4: PUE 1.15, WUE not known, REF not known; ERF 82 % in the plan.",
      "EN 50600-4: PUE 1,15, WUE okänd, REF okänd; ERF 82 % i planen.")
    expect(
      report(),
      says: "Heat: warm, 17.5 GWh/a at 30 °C, 80 % of the energy used (estimated)",
      "Värme: warm, 17,5 GWh/år vid 30 °C, 80 % av energianvändningen (skattat)")
  }

  @Test("Who is out of reach, and the customer beside it")
  func others() {
    expect(
      report(),
      says: "  City (city-heat): Too far: 100.0 km, where this use allows 15 km.",
      "  City (city-heat): För långt: 100,0 km, där denna användning tillåter 15 km.")
    expect(
      report(),
      says:
        "Co-siting: a customer like City (city-heat) beside it would take 20 GWh/a and save 9.0 MSEK/a after an investment of 30.0 MSEK; where it is it cannot be reached.",
      "Samlokalisering: en kund som City (city-heat) intill skulle ta 20 GWh/år och spara 9,0 MSEK/år efter en investering på 30,0 MSEK; där den är nås den inte."
    )
  }

  @Test("The customer's row")
  func customer() {
    let line = text(report(), .en).first { $0.hasPrefix("Town, dh (pipe)") }
    let cells = line?.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    #expect(
      cells == [
        "Town,", "dh", "(pipe)", "3.2", "50", "3.1", "20", "4.0", "30.0", "5.0", "a", "40.0", "1",
        "200",
        "18", "GWh",
      ])
    #expect(
      text(report(), .sv).contains(
        "Var och en för sig, i den storlek som är bäst för den; nuvärden vid 5 % över 20 år."))
  }

  @Test("What follows")
  func conclusions() {
    expect(
      report(.pays),
      says:
        "Reuse pays: the plan uses 18 GWh/a of its heat and saves 3.5 MSEK/a. The least sure figure behind it: assumed.",
      "Återanvändning lönar sig: planen använder 18 GWh/år av värmen och sparar 3,5 MSEK/år. Den osäkraste siffran bakom: antaget."
    )
    expect(
      report(.outdone),
      says:
        "Reuse would pay by itself: Town would save 4.0 MSEK/a, but the plan serves it better from elsewhere. The least sure figure behind it: assumed.",
      "Återanvändning skulle löna sig för sig: Town skulle spara 4,0 MSEK/år, men planen förser den bättre från annat håll. Den osäkraste siffran bakom: antaget."
    )
    expect(
      report(.doesNotPay, saving: -1e6),
      says:
        "Reuse does not pay at these figures: at the best customer, Town, it needs heat worth 345 SEK/MWh, where today's supply costs 300. The least sure figure behind it: assumed.",
      "Återanvändning lönar sig inte med dessa siffror: hos den bästa kunden, Town, krävs att värme är värd 345 SEK/MWh, där dagens tillförsel kostar 300. Den osäkraste siffran bakom: antaget."
    )
    expect(
      report(.noCustomer),
      says: "Reuse is not possible at these figures: no heat customer is within reach.",
      "Återanvändning går inte med dessa siffror: ingen värmekund är inom räckhåll.")
    expect(
      report(.notInYear),
      says:
        "No conclusion: its heat is not there in 2026. Another year is asked for with --year.",
      "Ingen slutsats: dess värme finns inte 2026. Ett annat år väljs med --year.")
    expect(
      report(.withheld), says: "No conclusion here: a customer within reach is confidential.",
      "Ingen slutsats här: en kund inom räckhåll är konfidentiell.")
  }

  @Test("Why there is no card")
  func faults() {
    let faults: [(DatacentreFault, String, String)] = [
      (
        .unknown(id: "hal", nearest: "hall"),
        "No request and no site is called hal. Did you mean hall?",
        "Ingen förfrågan och ingen plats heter hal. Menade du hall?"
      ),
      (
        .notADatacentre(id: "mill", kind: "pulp mill"),
        "mill is not a datacentre but pulp mill: its kind should say datacentre, or its NACE code be 63.11.",
        "mill är inget datacenter utan pulp mill: dess kind ska säga datacentre, eller dess NACE-kod vara 63.11."
      ),
      (
        .noHeat(id: "new", isRequest: true),
        "The data say nothing of the heat of new: give heat_share, heat_resource and heat_temperature_c in requests.csv, or its site a surplus of heat.",
        "Data säger inget om värmen från new: ange heat_share, heat_resource och heat_temperature_c i requests.csv, eller ett värmeöverskott på dess plats."
      ),
      (
        .noHeat(id: "hall", isRequest: false),
        "The data say nothing of the heat of hall: give the site a surplus of heat in surpluses.csv.",
        "Data säger inget om värmen från hall: ge platsen ett värmeöverskott i surpluses.csv."
      ),
    ]
    for (fault, english, swedish) in faults {
      #expect(DatacentreFaultText(.en).sentence(fault) == english)
      #expect(DatacentreFaultText(.sv).sentence(fault) == swedish)
    }
  }
}
