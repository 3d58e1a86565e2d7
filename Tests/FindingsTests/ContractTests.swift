import Findings
import Foundation
import ModelInputs
import Planning
import Quantities
import RegionModel
import TestSupport
import Testing

@Suite("Results as JSON keep their keys")
struct ContractTests {
  private func first(_ value: Any?) throws -> [String: Any] {
    try #require((value as? [[String: Any]])?.first)
  }

  private func region() -> Region {
    handRegion { draft in
      draft.technology("digester", inputs: [("slag", 1)], outputs: [("heat", 1)])
      draft.conversion("u", at: "works", "digester")
      draft.need("far", at: "town", of: "heat", 5, price: 1, temperature: 95)
    }
  }

  @Test("of a plan")
  func plan() throws {
    var report = try report(region())
    report.findings = [
      FindingEntry(
        severity: "note", code: "c", where: .init(file: "f", row: 1, column: nil), text: "t")
    ]
    let plan = try json(report)
    #expect(
      Set(plan.keys) == [
        "krets", "region", "settings", "status", "objective", "proposals", "purchases",
        "disposals", "conversions", "stores", "grid", "requests", "conflicts", "clash",
        "horizon", "findings", "timing_s",
      ])
    #expect(plan["krets"] as? String == "1")
    #expect(
      Set(try #require(plan["region"] as? [String: Any]).keys) == [
        "name", "title", "scenario", "year", "periods", "sites", "surpluses", "needs",
        "candidates",
      ])
    #expect(
      Set(try #require(plan["status"] as? [String: Any]).keys) == [
        "termination", "primal", "engine", "engines", "raw", "blocks", "integer_blocks",
      ])
    let objective = try #require(plan["objective"] as? [String: Any])
    #expect(
      Set(objective.keys) == [
        "kind", "total", "unit", "bound", "baseline", "saving", "saving_low", "saving_high",
        "by_part", "gap", "emissions_t", "emissions_saved_t", "virgin_t",
        "assumed_share_of_saving", "investment", "heat_recovered_mwh", "kept_from_disposal_t",
      ])
    #expect(
      Set(try #require(objective["by_part"] as? [String: Any]).keys) == [
        "avoided_purchase", "avoided_disposal", "co2", "provision", "handling", "treatment",
        "transport", "technology", "electricity", "annuity",
      ])
    #expect(
      Set(try #require(plan["timing_s"] as? [String: Any]).keys) == ["formulate", "solve"])
    #expect(
      Set(try first(plan["findings"]).keys) == ["severity", "code", "where", "text"])
  }

  @Test("of a plan's rows")
  func rows() throws {
    let plan = try json(try report(region()))
    #expect(
      Set(try first(plan["proposals"]).keys) == [
        "id", "from_site", "from_name", "to_site", "to_name", "surplus", "need", "resource",
        "amount", "unit", "replaced", "replaced_unit", "distance_km", "mode", "technology", "cop",
        "temperature_c", "saving_per_a", "saving", "by_part", "investment", "payback_years",
        "emissions_saved_t_per_a", "existing", "confidence", "amount_by_period",
      ])
    #expect(
      Set(try first(plan["purchases"]).keys) == [
        "need", "site", "resource", "amount", "unit", "cost_per_a",
      ])
    #expect(
      Set(try first(plan["disposals"]).keys) == [
        "surplus", "site", "resource", "amount", "unit", "cost_per_a",
      ])
    #expect(
      Set(try first(plan["conversions"]).keys) == [
        "id", "site", "technology", "candidate", "built", "activity", "utilisation", "investment",
      ])
  }

  @Test("what is not known is null, not left out")
  func nulls() throws {
    let plan = try json(
      try report(
        handRegion { draft in draft.period("week", hours: 168, weight: 1, firstHour: 0) }))
    let link = try first(plan["proposals"])
    #expect(link["saving_per_a"] is NSNull)
    #expect(link["emissions_saved_t_per_a"] is NSNull)
    #expect(link["technology"] is NSNull && link["cop"] is NSNull)
    #expect(link["payback_years"] is Double)
    let none = try json(
      try report(handRegion { $0.need("must", at: "town", of: "aggregate", 24_000) }))
    #expect(none["objective"] is NSNull)
    #expect(Set(try first(none["clash"]).keys) == ["family", "element", "periods"])
  }

  @Test("and are read back as they were, with nulls or without the keys")
  func roundTrip() throws {
    let report = try report(region())
    let decoded = try JSONDecoder().decode(PlanReport.self, from: try JSONEncoder().encode(report))
    #expect(decoded.proposals.map(\.savingPerA) == report.proposals.map(\.savingPerA))
    #expect(decoded.proposals.map(\.paybackYears) == report.proposals.map(\.paybackYears))
    #expect(decoded.objective?.saving == report.objective?.saving)
    let bare = #"{"table":"needs","id":"x","confidence":"assumed","value":1,"down":1,"up":1}"#
    let entry = try JSONDecoder().decode(RangeEntry.self, from: Data(bare.utf8))
    #expect(entry.source == nil && entry.up == 1)
  }

  @Test("of a comparison")
  func comparison() throws {
    let other = try report(handRegion { $0.region.needs[0].supplyPrice = 90 })
    let both = try json(Comparison(try report(handRegion { $0.region.settings.dtMin = 4 }), other))
    #expect(
      Set(both.keys) == [
        "krets", "a", "b", "status_a", "status_b", "objective_a", "objective_b", "settings",
        "links", "unchanged",
      ])
    #expect(Set(try first(both["settings"]).keys) == ["name", "a", "b"])
    #expect(
      Set(try first(both["links"]).keys) == [
        "id", "from_name", "to_name", "resource", "unit", "amount_a", "amount_b", "saving_a",
        "saving_b",
      ])
  }

  @Test("of an explanation")
  func explanation() throws {
    let region = handRegion { $0.exchange("today", "slag", "base", amount: 10) }
    let report = try ExplainReading(
      region: region, solution: try planned(region), planner: planner()
    ).report(
      from: "a", to: "b", surpluses: [Index(0)], needs: [Index(0), Index(1)])
    let explained = try json(report)
    #expect(Set(explained.keys) == ["krets", "from", "to", "currency", "pairs", "strangers"])
    let pair = try first(explained["pairs"])
    #expect(
      Set(pair.keys) == [
        "surplus", "from_name", "surplus_resource", "unit", "need", "to_name", "need_resource",
        "need_unit", "refused", "links",
      ])
    let link = try first(pair["links"])
    #expect(
      Set(link.keys) == [
        "id", "mode", "distance_km", "existing", "used", "amount", "cop", "direct", "by_part",
        "saving", "cost_per_unit", "investment", "worth", "penalty", "unit_cost", "distance",
        "size",
        "supply_price", "limits", "rivals", "proven",
      ])
    #expect(Set(try #require(link["unit_cost"] as? [String: Any]).keys) == ["now", "turns"])
    #expect(
      Set(try #require(link["cost_per_unit"] as? [String: Any]).keys) == [
        "handling", "treatment", "transport", "technology", "electricity",
      ])
    let stranger = try first(explained["strangers"])
    #expect(
      Set(try first(stranger["refused"]).keys) == ["mode", "distance_km", "reasons"])
  }

  @Test("of a check and of what a saving rests on")
  func check() throws {
    let check = try json(CheckReport(handRegion()))
    #expect(
      Set(check.keys) == [
        "krets", "region", "title", "settings", "tables", "resources", "extent", "confidence",
        "grid", "findings",
      ])
    #expect(Set(try first(check["tables"]).keys) == ["table", "rows"])
    #expect(
      Set(try first(check["resources"]).keys) == [
        "resource", "unit", "surpluses", "available", "needs", "needed",
      ])
    let region = handRegion()
    let entry = try #require(
      PlanReading(region: region, solution: try planned(region)).contributions().first)
    #expect(
      Set(try json(entry).keys) == [
        "table", "id", "confidence", "source", "value", "down", "up",
      ])
  }
}
