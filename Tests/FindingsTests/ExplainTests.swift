import Findings
import ModelInputs
import Planning
import Quantities
import RegionModel
import TestSupport
import Testing

@Suite("Why a link is, or is not, in the plan")
struct ExplainTests {
  private func explained(_ region: Region) throws -> ExplainReport {
    try ExplainReading(region: region, solution: try planned(region), planner: planner()).report(
      from: "works", to: "town",
      surpluses: region.surpluses.indices.filter {
        region.sites[region.surpluses[$0].site].id == "works"
      }
      .map { Index($0) },
      needs: region.needs.indices.filter { region.sites[region.needs[$0].site].id == "town" }
        .map { Index($0) })
  }

  @Test("pairs that the catalogue does not know are strangers, the others are examined")
  func strangers() throws {
    let report = try explained(handRegion())
    #expect(report.pairs.map(\.surplus) == ["slag", "heat"])
    #expect(report.strangers.map { $0.surplus + "/" + $0.need } == ["slag/dh", "heat/base"])
    for stranger in report.strangers {
      #expect(stranger.links.isEmpty && stranger.refused.count == 1)
      #expect(stranger.refused.first?.mode == nil)
    }
    let link = try #require(report.pairs.first?.links.first)
    #expect(link.used && !link.existing && link.proven)
    #expect(close(link.amount, 600) && close(link.worth, 28_800) && close(link.saving, 28_800))
    // 12 SEK/t now; 60 a tonne are saved before it.
    #expect(close(link.unitCost.now, 12) && close(link.unitCost.turns, 60))
    #expect(close(link.byPart.values.reduce(0, +), link.saving))
    #expect(close(link.costPerUnit.total, 12) && link.investment == 0)
    #expect(report.currency == "SEK" && report.from == "works" && report.to == "town")
  }

  @Test("a pair that is refused keeps every reason")
  func refused() throws {
    let region = handRegion { draft in
      draft.barrier(to: .stream(.need(draft.need(named: "base"))), reason: "no permit")
      draft.region.settings.maxDistance = 5
    }
    let report = try explained(region)
    let slag = try #require(report.pairs.first { $0.surplus == "slag" })
    #expect(slag.links.isEmpty)
    let reasons = try #require(slag.refused.first).reasons
    #expect(slag.refused.map(\.mode) == ["truck"])
    #expect(reasons.contains(.barrier(kind: .legal, reason: "no permit")))
    #expect(
      reasons.contains {
        if case .tooFar(let km, 5, .setting) = $0 { close(km, 10) } else { false }
      })
  }

  @Test("a link that nothing can replace is a pair, not a stranger")
  func indispensable() throws {
    let report = try explained(
      handRegion { $0.exchange("today", "slag", "base", amount: 100, firm: true) })
    let slag = try #require(report.pairs.first { $0.surplus == "slag" })
    let today = try #require(slag.links.first { $0.id == "today" })
    #expect(today.used && today.existing && today.worth == nil && close(today.amount, 100))
    #expect(!report.strangers.contains { $0.surplus == "slag" && $0.need == "base" })
  }

  @Test("without a plan the pairs are still told from strangers")
  func noPlan() throws {
    let report = try explained(
      handRegion { draft in
        draft.exchange("today", "slag", "base", amount: 900, firm: true)
      })
    #expect(report.pairs.contains { $0.surplus == "slag" && $0.need == "base" })
    #expect(report.strangers.allSatisfy { !$0.refused.isEmpty })
  }

  @Test("links used instead are named with what they carry and save")
  func rivals() throws {
    let region = handRegion { draft in
      draft.surplus("near", at: "town", of: "slag", 600)
      draft.region.surpluses[0].disposalPrice = 0
    }
    let report = try explained(region)
    let link = try #require(report.pairs.first { $0.surplus == "slag" }?.links.first)
    #expect(!link.used && (link.penalty ?? -1) > 0)
    let rival = try #require(link.rivals.first)
    #expect(rival.id == "near→base:truck" && rival.surplus == "near" && rival.need == "base")
    // 48 SEK/t.
    #expect(close(rival.amount, 600) && close(rival.saving, 28_800))
  }
}
