import Findings
import Foundation
import Testing
import Wording

@Suite("Stores at buses in words")
struct StoreTextTests {
  private let report = PowerFlowReport(
    region: GridSummary(
      name: "r", title: "R", scenario: nil, year: 2025, buses: 1, branches: 0, generators: 1,
      islands: 1, hours: 24, distinctHours: 24), settings: [:],
    status: GridStatus(termination: "infeasible", primal: "none", engine: "E"), objective: nil,
    grid: nil, snapshot: nil,
    clash: [
      GridClashEntry(
        kind: "store", element: "x", outage: nil, buses: 0, load: 40, lowerMw: nil, upperMw: nil,
        hour: 0, hours: 24)
    ], findings: [], timingS: [:])

  private func ending(_ language: Language) -> String {
    PowerFlowText(
      report, language: language, style: Style(color: false, width: 100), regionPath: "r"
    ).ending()
  }

  /// The line under the bottom line of a dispatch whose gap is 0.021 %.
  private func nearness(windows: String?, _ language: Language) throws -> String {
    var report = report
    report.settings["windows"] = windows
    report.objective = try JSONDecoder().decode(
      GridObjective.self,
      from: Data(
        """
        {"total": 1, "unit": "SEK/a", "running": 1, "standing": 0, "investment": 0, "bound": 1,
         "gap": 0.00021, "approximationError": 0}
        """.utf8))
    report.grid = try JSONDecoder().decode(
      GridReport.self,
      from: Data(
        """
        {"branches": [], "limits": [], "unservedMwh": 0, "hoursUnserved": 0, "unserved": [],
         "generationMwh": {}, "generationByKindMwh": {}, "budgets": [], "prices": []}
        """.utf8))
    let text = PowerFlowText(
      report, language: language, style: Style(color: false, width: 200), regionPath: "r"
    ).text()
    let lines = text.split(separator: "\n").map(String.init)
    return lines.first { $0.contains("0.021 %") || $0.contains("0,021 %") } ?? text
  }

  @Test("how near to the best, in windows and hour by hour")
  func near() throws {
    #expect(
      try nearness(windows: "53", .en)
        == "At most 0.021 % above the least cost: the hours were solved in 53 windows, tied by what stores hold."
    )
    #expect(
      try nearness(windows: "53", .sv)
        == "Högst 0,021 % över den lägsta kostnaden: timmarna löstes i 53 fönster, hopbundna av vad lagren håller."
    )
    #expect(
      try nearness(windows: nil, .en)
        == "At most 0.021 % above the least cost: the hours were run one by one, at prices of what energy budgets allow."
    )
    #expect(
      try nearness(windows: nil, .sv)
        == "Högst 0,021 % över den lägsta kostnaden: timmarna kördes en för en, till priser på det som energibudgetar medger."
    )
  }

  @Test("levels that clash")
  func clash() {
    #expect(ending(.en).hasSuffix("\n  the levels of the store x, 40 MWh"))
    #expect(ending(.sv).hasSuffix("\n  nivåerna i lagret x, 40 MWh"))
  }

  @Test("what a plan leaves")
  func remark() {
    let remark = PlanRemark.busStoresNotPlanned(["a", "b"])
    #expect(
      PlanRemarkText(.en).sentence(remark)
        == "The plan does not run stores at buses (a, b): krets powerflow does.")
    #expect(
      PlanRemarkText(.sv).sentence(remark)
        == "Planen kör inte lager vid noder (a, b): det gör krets powerflow.")
    let many = PlanRemark.busStoresNotPlanned(["a", "b", "c", "d", "e", "f"])
    #expect(
      PlanRemarkText(.en).sentence(many)
        == "The plan does not run stores at buses (a, b, c, d, e …): krets powerflow does.")
  }

  @Test("what a plan under a budget leaves")
  func budget() {
    let remark = PlanRemark.busStoresOutsideBudget(["a", "b"])
    #expect(
      PlanRemarkText(.en).sentence(remark)
        == "Stores at buses that could be built (a, b) are not: the budget is spent at sites and "
        + "between them.")
    #expect(
      PlanRemarkText(.sv).sentence(remark)
        == "Lager vid noder som kunde byggas (a, b) byggs inte: budgeten används på anläggningar "
        + "och mellan dem.")
  }

  @Test("what a plan cannot give")
  func missingEnergy() {
    let remark = PlanRemark.requestsShortOfEnergy(missing: 60, of: 1_000)
    #expect(
      PlanRemarkText(.en).sentence(remark)
        == "The requests that are connected lack 60 MWh of the 1 GWh they would draw: every hour alone can "
        + "carry them, but not all of them together, with what generators can give in all.")
    #expect(
      PlanRemarkText(.sv).sentence(remark)
        == "De anslutna förfrågningarna saknar 60 MWh av de 1 GWh de skulle ta ut: varje timme för sig bär "
        + "dem, men inte alla tillsammans, med vad kraftverken kan ge sammanlagt.")
  }
}
