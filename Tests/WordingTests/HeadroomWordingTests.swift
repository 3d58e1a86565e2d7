import Findings
import Planning
import Testing
import Wording

@Suite("Headroom in words")
struct HeadroomWordingTests {
  @Test(
    "remarks, whole",
    arguments: [
      (
        HeadroomRemark.overloaded(year: 2025, hours: 1200),
        "In 2025 the grid breaks limits in 1 200 h before anything is added: no headroom is given.",
        "År 2025 bryter nätet gränser under 1 200 h innan något läggs till: inget utrymme anges."
      ),
      (
        .infeasible(year: 2025, hours: 3),
        "In 2025 the grid has no dispatch in 3 h, even with load left unserved: no headroom is given.",
        "År 2025 har nätet ingen driftläggning under 3 h, inte ens med bortkopplad last: inget utrymme anges."
      ),
      (
        .unbalanced(year: 2030, buses: ["a", "b", "c", "d"]),
        "In 2030 nothing that balances is in the island of these buses, or it gives nothing in some hour: a, b, c …",
        "År 2030 finns inget som balanserar i dessa noders ö, eller ger det inget i någon timme: a, b, c …"
      ),
      (
        .islandingOutages(year: 2025, count: 9),
        "In 2025 outages that split an island are not held: 9",
        "År 2025 hålls inte bortfall som delar en ö: 9"
      ),
      (
        .unplaced(2), "Buses without a position, left out of the map: 2",
        "Noder utan läge, utelämnade ur kartan: 2"
      ),
    ])
  func remarks(remark: HeadroomRemark, english: String, swedish: String) {
    #expect(HeadroomRemarkText(.en).sentence(remark) == english)
    #expect(HeadroomRemarkText(.sv).sentence(remark) == swedish)
  }

  @Test(
    "errors, whole",
    arguments: [
      (
        HeadroomError.noGrid,
        "The region has no buses, so there is no headroom to find: fill in buses.csv.",
        "Regionen har inga noder, så det finns inget utrymme att räkna fram: fyll i buses.csv."
      ),
      (
        .noImports,
        "Without redispatch, imports are to balance, but no generator's kind names an import: choose --balance BUS or --balance proportional.",
        "Utan omdirigering ska import balansera, men inget kraftverk är av slaget import: välj --balance NOD eller --balance proportional."
      ),
      (
        .noGeneration,
        "Without redispatch, generators are to balance, but there are none: choose --balance BUS.",
        "Utan omdirigering ska kraftverk balansera, men det finns inga: välj --balance NOD."
      ),
      (
        .unknownBus("rod", nearest: "rød"), "No bus is called rod. Did you mean rød?",
        "Ingen nod heter rod. Menade du rød?"
      ),
    ])
  func errors(error: HeadroomError, english: String, swedish: String) {
    #expect(HeadroomRemarkText(.en).sentence(error) == english)
    #expect(HeadroomRemarkText(.sv).sentence(error) == swedish)
  }

  @Test("a search that was stopped says why")
  func stopped() {
    let limit = SearchStopped(termination: .timeLimit)
    #expect(HeadroomRemarkText(.en).sentence(limit) == "Stopped at the time limit.")
    #expect(HeadroomRemarkText(.sv).sentence(limit) == "Avbruten vid tidsgränsen.")
    let cancelled = SearchStopped(termination: .cancelled)
    #expect(HeadroomRemarkText(.en).sentence(cancelled) == "Stopped on request.")
    #expect(HeadroomRemarkText(.sv).sentence(cancelled) == "Avbruten på begäran.")
    let numerical = SearchStopped(termination: .numerical)
    #expect(HeadroomRemarkText(.en).sentence(numerical) == "The engine stopped (numerical).")
    #expect(HeadroomRemarkText(.sv).sentence(numerical) == "Lösaren stannade (numerical).")
  }

  @Test(
    "hours as people say them",
    arguments: [
      (0, "Jan 1 0–1", "1 jan 0–1"), (329, "Jan 14 17–18", "14 jan 17–18"),
      (1416, "Mar 1 0–1", "1 mars 0–1"), (8759, "Dec 31 23–24", "31 dec 23–24"),
      (9000, "hour 9000", "timme 9000"),
    ])
  func hours(hour: Int, english: String, swedish: String) {
    #expect(HourText(.en).text(hour) == english)
    #expect(HourText(.sv).text(hour) == swedish)
  }

  @Test("a leap year has a 29th of February")
  func leap() {
    #expect(HourText(.en, hoursPerYear: 8784).text(1416) == "Feb 29 0–1")
  }
}
