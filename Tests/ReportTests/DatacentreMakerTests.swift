import Findings
import Foundation
import GLPKSolver
import ModelInputs
import Planning
import Quantities
import RegionModel
import TestSupport
import Testing
import Wording

@testable import Report

/// The hall beside the town, telling what it states of itself.
private func hall(_ fill: (inout RegionBuilder) -> Void = { _ in }) -> Region {
  ServerHall.region { draft in
    draft.region.sites[0].datacentre = DatacentreFigures(pue: 1.2, wue: 0.4, renewableShare: 0.9)
    draft.region.settings.integer = true
    draft.region.settings.gap = 0
    fill(&draft)
  }
}

private func entry(
  _ region: Region, _ language: Language = .en, includesConfidential: Bool = false
) throws -> PlanEntry {
  let planner = Planner(solver: BlockSolver(engine: GLPKEngine()))
  let solution = try planner.plan(try ModelInputs(region: region))
  let subject = ReportSubject(
    region: region, solution: solution,
    report: PlanReading(region: region, solution: solution).report())
  var options = ReportOptions(made: "2026-11-21", version: "1", command: "krets report hall")
  options.includesConfidential = includesConfidential
  return ReportMaker([subject], language: language, options: options).document().plans[0]
}

@Suite("A report has a card for each datacentre")
struct DatacentreMakerTests {
  @Test("with its indicators, its heat by month, and its customer's figures by hand")
  func card() throws {
    let plan = try entry(hall())
    let card = try #require(plan.datacentres.first)
    #expect(plan.datacentres.count == 1)
    #expect(card.id == "hall" && card.site == 0 && !card.isRequest)
    #expect(card.pue == 1.2 && card.wue == 0.4 && card.ref == 0.9 && card.erf == 0.4)
    #expect(card.ratedInput == 2.5 && card.energy == 21_900)
    #expect(card.heat.map(\.amount) == [17_520] && card.heat[0].temperature == 60)
    #expect(card.heat[0].byMonth.count == 12 && card.heat[0].temperatures.count == 12)
    let town = try #require(card.customers.first)
    #expect(town.sent == 8760 && town.planned == 8760 && town.saving == 3_454_000)
    #expect(town.investment == 1_000_000 && town.lift == nil && town.cop == nil)
    #expect(town.parts.map(\.part) == ["avoided_purchase", "annuity"])
    #expect(town.parts.reduce(0) { $0 + $1.value } == town.saving)
  }

  @Test("says what follows in the report's language")
  func words() throws {
    let english = try #require(try entry(hall()).datacentres.first)
    #expect(english.verdict == "pays")
    #expect(english.conclusion.hasPrefix("Reuse pays: the plan uses 8.76 GWh/a of its heat"))
    #expect(english.facts.first?.hasPrefix("Rated input: at least 2.5 MW") == true)
    #expect(english.coSiting?.hasPrefix("Co-siting: a customer like town") == true)
    let swedish = try #require(try entry(hall(), .sv).datacentres.first)
    #expect(
      swedish.conclusion.hasPrefix("Återanvändning lönar sig: planen använder 8,76 GWh/år"))
    #expect(swedish.facts.first?.hasPrefix("Märkeffekt: minst 2,5 MW") == true)
  }

  @Test("names those of whose heat the data say nothing")
  func silent() throws {
    #expect(
      try entry(hall()).datacentreNotes == [
        "The data say nothing of the heat of silent: give the site a surplus of heat in surpluses.csv."
      ])
  }

  @Test("largest heat first, heat of another year last")
  func order() throws {
    let region = hall { draft in
      draft.region.sites[1].kind = "datacentre"
      draft.surplus("town-hall", at: "town", of: "warm", 3 * 8760, temperature: 60)
      draft.surplus("later", at: "silent", of: "warm", 9 * 8760, temperature: 60)
      draft.region.surpluses[2].opens = 2040
    }
    let cards = try entry(region).datacentres
    #expect(cards.map(\.id) == ["town", "hall", "silent"])
    #expect(cards.last?.verdict == "not_in_year")
  }

  @Test("none whose heat is confidential, and no confidential customer on any")
  func confidential() throws {
    let hidden = hall { $0.region.surpluses[0].confidential = true }
    let plan = try entry(hidden)
    #expect(plan.datacentres.isEmpty)
    #expect(
      plan.datacentreNotes.last
        == "One datacentre's card is left out, since its heat or electricity is confidential.")
    #expect(try entry(hidden, includesConfidential: true).datacentres.count == 1)
    let town = try entry(hall { $0.region.needs[1].confidential = true })
    #expect(town.datacentres.first?.verdict == "withheld")
    #expect(town.datacentres.first?.erf == nil)
    let text = String(decoding: try JSONEncoder().encode(town), as: UTF8.self)
    #expect(!text.contains("town-heat") && !text.contains("3454000"))
  }
}
