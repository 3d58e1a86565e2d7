import Findings
import Quantities
import RegionModel
import TestSupport
import Testing

/// The hall beside the town, and a request for a new hall at the silent site.
private func region(_ fill: (inout RegionBuilder) -> Void = { _ in }) -> Region {
  ServerHall.region { draft in
    draft.region.grid.buses = [Bus(id: "bus")]
    draft.region.grid.requests = [
      Request(
        id: "new-hall", site: Index(2), buses: [Index(0)], power: 10, kind: "datacentre")
    ]
    draft.region.settings.grid = false
    fill(&draft)
  }
}

private func cards(_ region: Region, includesConfidential: Bool = false) -> DatacentreCards {
  DatacentreCards(region, Disclosure(region, includesConfidential: includesConfidential))
}

@Suite("Which datacentres of a region have a card")
struct DatacentreCardsTests {
  @Test("those whose heat is known; of the others the request stands for its site")
  func known() {
    let found = cards(region())
    #expect(found.ids == ["hall"])
    #expect(found.silent == ["new-hall"])
    #expect(found.withheld == 0)
  }

  @Test("a request at a datacentre stands for its heat, which is told once")
  func once() {
    let found = cards(region { $0.region.grid.requests[0].site = Index(0) })
    #expect(found.ids == ["new-hall"])
    #expect(found.silent == ["silent"])
  }

  @Test("none whose own heat or electricity is confidential, unless that may be told")
  func confidential() {
    for hide: (inout RegionBuilder) -> Void in [
      { $0.region.surpluses[0].confidential = true }, { $0.region.needs[0].confidential = true },
    ] {
      let found = cards(region(hide))
      #expect(found.ids.isEmpty && found.withheld == 1)
      #expect(cards(region(hide), includesConfidential: true).ids == ["hall"])
    }
  }

  /// The town takes 8 760 of 17 520 MWh, of 21 900 used.
  @Test(
    "a confidential customer is left out, and so is what could be read off: reuse and conclusion")
  func customer() throws {
    let hidden = region { $0.region.needs[1].confidential = true }
    let solution = try planned(hidden)
    let told = DatacentreReading(region: hidden, solution: solution)
      .reports(of: cards(hidden, includesConfidential: true))
    #expect(told.first?.customers.map(\.need) == ["town-heat"])
    #expect(close(told.first?.indicators.erf, 0.4))
    #expect(told.first?.conclusion.verdict == .pays)
    let report = try #require(
      DatacentreReading(region: hidden, solution: solution, disclosure: Disclosure(hidden))
        .reports(of: cards(hidden)).first)
    #expect(report.customers.isEmpty && report.refused.isEmpty && report.coSiting == nil)
    #expect(report.indicators.erf == nil && report.indicators.reusedMwh == 0)
    #expect(report.conclusion.verdict == .withheld && report.conclusion.need == nil)
  }
}
