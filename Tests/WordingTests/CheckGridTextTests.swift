import Findings
import ModelInputs
import Quantities
import RegionModel
import Testing

@testable import Wording

@Suite("A grid as it was understood, in words")
struct CheckGridTextTests {
  private func lines(_ language: Language, _ change: (inout Grid) -> Void = { _ in }) throws
    -> [String]
  {
    var region = Region(name: "two")
    region.settings.year = 2025
    region.grid.buses = [Bus(id: "a"), Bus(id: "b")]
    region.grid.branches = [
      Branch(id: "ab", from: Index(0), to: Index(1), reactance: 0.1, rating: 60),
      Branch(id: "free", from: Index(0), to: Index(1), reactance: 0.1),
    ]
    change(&region.grid)
    let report = CheckReport(region, inputs: try GridInputs(region: region))
    let grid = try #require(report.grid)
    return CheckGridText(grid, language: language).lines().map { $0.joined(separator: " · ") }
  }

  @Test("Empty ratings are said to be unlimited, and how many of the others are assumed")
  func whole() throws {
    func fill(_ grid: inout Grid) {
      grid.generators = [
        Generator(id: "big", bus: Index(0), kind: "hydro", capacity: 1500, marginalCost: 1),
        Generator(id: "small", bus: Index(0), capacity: 30, marginalCost: 0),
      ]
      grid.loads = [Load(id: "town", bus: Index(1), peak: 1000)]
      grid.requests = [
        Request(id: "hall", buses: [Index(1)], power: 70),
        Request(id: "park", buses: [Index(1)], power: 20, direction: .feedIn),
      ]
    }
    #expect(
      try lines(.en, fill) == [
        "grid: 2 buses",
        "2 branches in service · 1 without a rating, taken as unlimited · 100 % of the ratings assumed",
        "hydro 1 500 MW (1) · of no kind 30 MW (1)",
        "loads peak at 1 000 MW, 8.76 TWh/a · 2 requests, for 70 MW · 20 MW to feed in",
      ])
    #expect(
      try lines(.sv, fill) == [
        "elnät: 2 noder",
        "2 grenar i drift · 1 utan märkeffekt, räknas som obegränsade · 100 % av märkeffekterna antagna",
        "hydro 1 500 MW (1) · utan slag 30 MW (1)",
        "last som mest 1 000 MW, 8,76 TWh/år · 2 ansökningar, om 70 MW · 20 MW inmatning",
      ])
  }

  @Test("A grid without plants says so")
  func bare() throws {
    #expect(try lines(.en)[2] == "no generators")
    #expect(try lines(.sv)[2] == "inga kraftverk")
  }

  @Test("Remarks are whole sentences")
  func remarks() {
    let all = CheckRemark.closedInterface("cut", branches: ["ab"], all: true, year: 2025)
    let some = CheckRemark.closedInterface("cut", branches: ["ab"], all: false, year: 2025)
    #expect(
      CheckRemarkText(.en).sentence(all)
        == "The interface cut limits nothing in 2025: none of its branches is in service (ab).")
    #expect(
      CheckRemarkText(.sv).sentence(all)
        == "Snittet cut begränsar inget 2025: ingen av dess grenar är i drift (ab).")
    #expect(
      CheckRemarkText(.en).sentence(some)
        == "The interface cut counts only its other branches in 2025; not in service: ab.")
    #expect(
      CheckRemarkText(.sv).sentence(some)
        == "Snittet cut räknar bara sina övriga grenar 2025; inte i drift: ab.")
  }
}
