import Findings
import Foundation
import GLPKSolver
import ModelInputs
import Planning
import RegionModel
import TestSupport
import Testing
import Wording

@testable import Report

/// Slag and hot water that may be used in a town, by truck and by pipe; interest is nought.
///
/// Slag: 600 t replace aggregate at 50 SEK/t, spare 10 SEK/t of disposal, cost 2 + 10 SEK/t:
/// 600·(50 + 10 − 12) = 28 800 SEK/a. Heat: 1 000 MWh at 300 SEK/MWh less a pipe of
/// 400 000 SEK over 20 years: 300 000 − 20 000 = 280 000 SEK/a. Ash has no taker within reach.
private func handRegion(
  confidential: Set<String> = [], _ fill: (inout RegionBuilder) -> Void = { _ in }
) -> Region {
  RegionBuilder.make("hand") { draft in
    draft.resources("slag", lowCode: nil)
    draft.resources("ash", lowCode: nil)
    draft.resources("aggregate", virgin: true)
    draft.resources("heat", kind: .heat)
    draft.substitution("slag", for: "aggregate")
    draft.substitution("ash", for: "aggregate")
    draft.transport("truck", .material, handling: 2, perKm: 1)
    draft.transport("heat-pipe", .heat, investmentPerKm: [(100, 40_000)], lifetime: 20)
    draft.site("works")
    draft.site("town", km: 10)
    draft.site("far", km: 200)
    draft.surplus("slag", at: "works", of: "slag", 1000, disposal: 10, emissions: 0.01)
    draft.surplus("heat", at: "works", of: "heat", 5000, temperature: 90)
    draft.surplus("ash", at: "far", of: "ash", 100, disposal: 10)
    draft.need("base", at: "town", of: "aggregate", 600, price: 50, emissions: 0.02)
    draft.need("dh", at: "town", of: "heat", 1000, price: 300, emissions: 0.1, temperature: 70)
    draft.region.settings.integer = true
    draft.region.settings.gap = 0
    for position in draft.region.surpluses.indices
    where confidential.contains(draft.region.surpluses[position].id) {
      draft.region.surpluses[position].confidential = true
    }
    for position in draft.region.needs.indices
    where confidential.contains(draft.region.needs[position].id) {
      draft.region.needs[position].confidential = true
    }
    fill(&draft)
  }
}

private func subject(_ region: Region) throws -> ReportSubject {
  let planner = Planner(solver: BlockSolver(engine: GLPKEngine()))
  let solution = try planner.plan(try ModelInputs(region: region))
  var subject = ReportSubject(
    region: region, solution: solution,
    report: PlanReading(region: region, solution: solution).report())
  subject.marginals = try planner.marginals(solution)
  return subject
}

private func document(
  _ regions: Region..., language: Language = .en, includesConfidential: Bool = false
) throws -> ReportDocument {
  var options = ReportOptions(made: "2026-11-21", version: "1", command: "krets report hand")
  options.includesConfidential = includesConfidential
  return ReportMaker(try regions.map(subject), language: language, options: options).document()
}

@Suite("A report tells what the plan says")
struct ReportMakerTests {
  @Test("links with the saving computed by hand, its parts and its range")
  func links() throws {
    let document = try document(handRegion())
    let plan = document.plans[0]
    #expect(plan.hasPlan)
    #expect(plan.links.map { (Int($0.saving)) } == [280_000, 28_800])
    for link in plan.links {
      let sum = link.parts.reduce(0) { $0 + $1.value }
      #expect(abs(sum - link.saving) < 1)
      #expect(link.low < link.saving && link.saving < link.high)
      #expect(!link.why.isEmpty && !link.limits.isEmpty)
      #expect(document.streams[link.need].isNeed && !document.streams[link.surplus].isNeed)
    }
    #expect(
      plan.links[1].parts.map(\.part) == [
        "avoided_purchase", "avoided_disposal", "handling", "transport",
      ])
  }

  @Test("over the hours of a year the same plan, by the month, without marginal values")
  func hours() throws {
    let region = handRegion { $0.region.settings.periods = .hourly }
    let document = try document(region)
    let plan = document.plans[0]
    #expect(document.periods.count == 12 && document.periods[0] == "Jan")
    #expect(document.subtitle.contains("hour by hour"))
    #expect(plan.links.map { Int($0.saving.rounded()) } == [280_000, 28_800])
    for link in plan.links {
      #expect(link.byPeriod.count == 12)
      #expect(abs(link.byPeriod.reduce(0, +) - link.amount) < 1e-6 * link.amount)
      #expect(abs(link.byPeriod[1] - link.amount * 28 / 365) < 1e-6 * link.amount)
    }
    #expect(plan.marginals.isEmpty)
  }

  @Test("why a link is there, in both languages")
  func why() throws {
    let english = try document(handRegion()).plans[0].links[1]
    #expect(
      english.why
        == "town need not buy 600 t/a of aggregate, worth 30 000 SEK/a. works spares 6 000 SEK/a of disposal. Against that stand 7 200 SEK/a: transport 6 000 SEK/a, handling, pumping 1 200 SEK/a."
    )
    #expect(english.limits == ["all of the need is met"])
    let swedish = try document(handRegion(), language: .sv).plans[0].links[1]
    #expect(
      swedish.why
        == "town slipper köpa 600 t/år aggregate, värt 30 000 SEK/år. works sparar 6 000 SEK/år i bortskaffning. Mot det står 7 200 SEK/år: transport 6 000 SEK/år, hantering, pumpning 1 200 SEK/år."
    )
  }

  @Test("the bottom line and five figures with their range")
  func bottomLine() throws {
    let plan = try document(handRegion()).plans[0]
    #expect(plan.bottomLine.hasPrefix("2 new exchanges would save 0.31 MSEK a year, likely "))
    #expect(plan.figures.map(\.key) == ["saving", "emissions", "heat", "kept", "investment"])
    #expect(abs(plan.figures[2].value - 1) < 1e-9 && plan.figures[2].unit == "GWh/a")
    #expect(abs(plan.figures[4].value - 0.4) < 1e-9)
    for figure in plan.figures {
      #expect((figure.low ?? 0) <= figure.value && figure.value <= (figure.high ?? 0))
      #expect(!figure.label.isEmpty && !figure.note.isEmpty)
    }
  }

  @Test("what one more unit is worth: dual values, computed by hand")
  func marginals() throws {
    let document = try document(handRegion())
    func marginal(_ id: String, isNeed: Bool) -> Double? {
      document.plans[0].marginals.first {
        document.resources[$0.resource].id == id && $0.isNeed == isNeed
      }?.mean
    }
    // More slag is only disposed of; one tonne less aggregate needed gives up 48 − 10 of saving.
    #expect(marginal("slag", isNeed: false) == -10)
    #expect(marginal("aggregate", isNeed: true) == 2)
    #expect(marginal("heat", isNeed: false) == 0)
  }

  @Test("what was not chosen, and what was refused, with reasons")
  func refused() throws {
    let region = handRegion { draft in
      draft.surplus("more", at: "far", of: "slag", 50, disposal: 10)
      draft.region.settings.maxDistance = 100
    }
    let plan = try document(region).plans[0]
    #expect(plan.refusedCounts.map(\.reason) == ["too_far"])
    #expect(plan.refusedCounts.first?.pairs == 2)
    #expect(plan.refused.count == 2)
    #expect(plan.refused.allSatisfy { $0.why.first?.hasPrefix("Too far: 190.") ?? false })
    let near = try document(handRegion()).plans[0]
    #expect(near.unchosenCount == 1)
    #expect(
      near.unchosen.first?.why
        == "Used alone it would cost 132 SEK/t more than it saves; most of it transport.")
  }

  @Test("today beside the plan, what is still bought and disposed of")
  func today() throws {
    let document = try document(handRegion())
    let plan = document.plans[0]
    #expect(plan.todayLinks.isEmpty)
    func amount(_ rest: [RestEntry], _ id: String) -> Double? {
      rest.first { document.streams[$0.stream].id == id }?.amount
    }
    #expect(abs((amount(plan.todayRest, "base") ?? 0) - 600) < 1e-6)
    #expect(amount(plan.rest, "base") == nil)
    #expect(abs((amount(plan.rest, "slag") ?? 0) - 400) < 1e-6)
  }

  @Test("colours go to the resources that save most")
  func colours() throws {
    let document = try document(handRegion())
    let colour = Dictionary(uniqueKeysWithValues: document.resources.map { ($0.id, $0.colour) })
    #expect(colour["heat"] == 0 && colour["slag"] == 1)
    #expect(colour["ash"] == ReportCatalogue.namedColours)
  }

  @Test("a region without a plan says why, and what clashes")
  func infeasible() throws {
    let region = handRegion { draft in
      draft.resources("glass", lowCode: nil)
      draft.need("must", at: "far", of: "glass", 10, price: nil)
    }
    let plan = try document(region).plans[0]
    #expect(!plan.hasPlan && plan.links.isEmpty && plan.figures.isEmpty)
    #expect(
      plan.bottomLine == "No plan exists: the region's demands contradict each other.")
    #expect(plan.clash.contains { $0.contains("must") })
  }

  @Test("two plans: settings and links that differ")
  func changes() throws {
    let dearer = handRegion { $0.region.settings.co2Price = 500 }
    let changes = try #require(try document(handRegion(), dearer).changes)
    #expect(changes.settings.map { $0[0] } == ["co2_price"])
    #expect(changes.links.count == 2 && changes.unchanged == 0)
    #expect(changes.links.allSatisfy { ($0.savingB ?? 0) > ($0.savingA ?? 0) })
  }
}

@Suite("Confidential rows stay out of a report")
struct ConfidentialReportTests {
  @Test("of fewer than three sites: out of lists, figures and bottom line")
  func few() throws {
    let document = try document(handRegion(confidential: ["slag"]))
    let plan = document.plans[0]
    #expect(!document.streams.contains { $0.id == "slag" })
    #expect(plan.links.count == 1)
    #expect(abs((plan.figures.first?.value ?? 0) - 0.28) < 1e-9)
    #expect(plan.bottomLine.hasPrefix("One new exchange would save 0.28 MSEK a year"))
    #expect(
      plan.withheld
        == "One confidential row is left out of every list and of the figures, since such rows belong to fewer than three sites."
    )
    #expect(!plan.stakes.contains { $0.id == "slag" })
    let text = String(decoding: try JSONEncoder().encode(document), as: UTF8.self)
    #expect(!text.contains("28800") && !text.contains("28 800") && !text.contains("slag→base"))
  }

  @Test("of three sites: the totals count them")
  func many() throws {
    let plan = try document(handRegion(confidential: ["slag", "base", "ash"])).plans[0]
    #expect(plan.links.count == 1)
    #expect(abs((plan.figures.first?.value ?? 0) - 0.3088) < 1e-9)
    #expect(
      plan.withheld
        == "3 confidential rows are left out of every list; the totals count them.")
  }

  @Test("are told where asked for")
  func told() throws {
    let document = try document(
      handRegion(confidential: ["slag"]), includesConfidential: true)
    #expect(document.plans[0].links.count == 2)
    #expect(document.plans[0].withheld == nil)
  }
}
