import Findings
import Quantities
import RegionModel
import TestSupport
import Testing

@Suite("What may be told to others")
struct DisclosureTests {
  private func region(confidential: [String]) -> Region {
    var region = handRegion()
    for position in region.surpluses.indices
    where confidential.contains(region.surpluses[position].id) {
      region.surpluses[position].confidential = true
    }
    for position in region.needs.indices where confidential.contains(region.needs[position].id) {
      region.needs[position].confidential = true
    }
    return region
  }

  @Test("everything where nothing is confidential, sums too")
  func open() {
    let all = Disclosure(region(confidential: []))
    #expect(!all.hidesSomething && all.tellsSums && all.hiddenRows == 0)
    #expect(all.shows(Index<Surplus>(0)) && all.shows(Index<Need>(0)))
  }

  @Test("confidential rows are hidden; sums over fewer than three sites are not told")
  func hidden() {
    let some = Disclosure(region(confidential: ["slag", "base"]))
    #expect(some.hidesSomething && some.hiddenRows == 2 && some.sites.count == 2)
    #expect(!some.tellsSums)
    #expect(!some.shows(Index<Surplus>(0)) && some.shows(Index<Surplus>(1)))
    #expect(!some.shows(Index<Need>(0)) && some.shows(Index<Need>(1)))
  }

  @Test("everything where it is asked for")
  func asked() {
    let all = Disclosure(region(confidential: ["slag"]), includesConfidential: true)
    #expect(!all.hidesSomething && all.shows(Index<Surplus>(0)))
  }
}

@Suite("Figures have the range that their rows' confidence gives")
struct FigureRangeTests {
  @Test("heat recovered moves with its surplus alone: assumed, half either way")
  func heat() throws {
    let region = handRegion()
    let reading = PlanReading(region: region, solution: try planned(region))
    let ranges = try #require(reading.ranges())
    #expect(close(ranges.heat.value, 1000) && close(ranges.heat.low, 500))
    #expect(close(ranges.heat.high, 1500))
    #expect(close(ranges.kept.value, 600) && close(ranges.kept.low, 300))
    #expect(close(ranges.investment.value, 400_000))
  }

  @Test("sums over the links that count, and the whole saving where all do")
  func counted() throws {
    let region = handRegion()
    let reading = PlanReading(region: region, solution: try planned(region))
    let objective = try #require(reading.report().objective)
    let whole = try #require(reading.savingRange { _ in true })
    #expect(close(whole.value, objective.saving ?? 0))
    #expect(close(whole.low, objective.savingLow ?? 0))
    #expect(close(whole.high, objective.savingHigh ?? 0))
    #expect(reading.savingRange { _ in false }?.value == 0)
    let moved = whole.moved(to: whole.value + 10)
    #expect(close(moved.high - moved.low, whole.high - whole.low))
  }
}
