import Testing

@testable import Findings
@testable import Wording

@Suite("Stores of a plan in words")
struct PlanStoreTextTests {
  private func text(_ language: Language, candidate: Bool) -> PlanText {
    let battery = StoreUse(
      id: "battery", bus: "lulea", candidate: candidate, energyMwh: 400, chargeMw: 100,
      dischargeMw: 100, builtShare: 1, cycles: 448.2, chargedMwh: 190_000,
      dischargedMwh: 171_000, hoursAtLimit: 3565, earned: 6.1e6, annuity: candidate ? 5.3e6 : 0,
      investment: 0, levelMwh: [])
    let tank = StoreReport(
      id: "tank", site: "works", resource: "heat", streams: [], unit: "MWh", candidate: true,
      energy: 40, chargePower: nil, dischargePower: 5, charged: 900, discharged: 800, cycles: 4.24,
      hoursAtLimit: 0.5, levelByPeriod: [], levelByDay: [], investment: 0)
    let grid = PlanGrid(
      dispatchToday: 0, dispatch: 0, generationTodayT: 0, generationT: 0, rounds: 1,
      narrowHours: [], unservedMwh: 0, branches: [], limits: [], generationMwh: [:], budgets: [],
      prices: [], stores: [battery], storeAnnuity: battery.annuity)
    let report = PlanReport(
      region: RegionSummary(
        name: "r", title: "R", scenario: nil, year: 2025, periods: "annual", sites: 1,
        surpluses: 1, needs: 1, candidates: 1), settings: [:],
      status: StatusReport(
        termination: "optimal", primal: "feasible", engine: "E", raw: "", blocks: 1,
        integerBlocks: 0),
      objective: nil, proposals: [], purchases: [], disposals: [], conversions: [],
      stores: [tank], grid: grid, requests: [], conflicts: [], clash: [], findings: [],
      timingS: [:])
    return PlanText(
      report, names: ResourceNames(), language: language, style: Style(color: false, width: 140),
      regionPath: "r")
  }

  private func plain(_ lines: [String]) -> [String] {
    lines.map { $0.replacing("\u{a0}", with: " ").replacing("\u{202f}", with: " ") }
  }

  @Test("one at a site tells its size, whether it is built, and its use")
  func site() {
    #expect(
      plain(text(.en, candidate: true).stores()).last
        == "   tank: heat, 40 MWh, 5 MW, built, gives 800 MWh in all, turned over 4.2 times")
    #expect(
      plain(text(.sv, candidate: true).stores()).last
        == "   tank: heat, 40 MWh, 5 MW, byggs, ger 800 MWh totalt, omsatt 4,2 gånger")
  }

  @Test("one at a bus tells what it earns there too, and what it costs to build")
  func bus() throws {
    let built = text(.en, candidate: true)
    #expect(
      plain(built.busStores(try #require(built.report.grid)))
        == [
          "   battery: store at lulea, 400 MWh, 100 MW, built, gives 171 GWh in all, "
            + "turned over 448 times, at a limit in 3 565 h, earns 6.1 MSEK in all and costs 5.3"
        ])
    let stands = text(.sv, candidate: false)
    #expect(
      plain(stands.busStores(try #require(stands.report.grid)))
        == [
          "   battery: lager vid lulea, 400 MWh, 100 MW, finns, ger 171 GWh totalt, "
            + "omsatt 448 gånger, vid en gräns i 3 565 h, tjänar 6,1 MSEK totalt"
        ])
  }
}
