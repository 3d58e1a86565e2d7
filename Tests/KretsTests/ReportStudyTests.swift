import Foundation
import Krets
import Testing

@Suite("A study's report")
struct ReportStudyTests {
  private let wishes = ReportWishes(language: .en, made: "2026-11-21", command: "krets report")

  @Test("adds up: links, range, borders, labels, method")
  func tutorial() throws {
    let study = try Study.read(Shipped.tutorial)
    let found = try study.report(wishes)
    let document = found.document
    let plan = document.plans[0]
    #expect(found.termination == "optimal" && found.remarks.isEmpty && plan.hasPlan)
    let report = try study.plan().report()
    let saving = try #require(report.objective?.saving)
    #expect(abs((plan.figures.first?.value ?? 0) * 1e6 - saving) < 1)
    #expect(plan.links.count == report.proposals.count)
    #expect(document.grid == nil && document.periods.count == 12)
    #expect(!document.borders.areas.isEmpty && !document.labels.isEmpty)
    #expect(document.method.settings.count > 10 && document.method.conventions.count == 6)
  }

  @Test("lists no link as forgone between streams that are joined already")
  func unchosen() throws {
    let plan = try Study.read(Shipped.tutorial).report(wishes).document.plans[0]
    let joined = Set(plan.links.map { [$0.surplus, $0.need] })
    #expect(plan.links.contains { $0.isExisting })
    #expect(plan.unchosen.allSatisfy { !joined.contains([$0.surplus, $0.need]) })
  }

  @Test("of two plans tells both and what changed")
  func compared() throws {
    let other = try Study.read(Shipped.tutorial, scenario: "no-carbon-price")
    let document = try Study.read(Shipped.tutorial).report(wishes, comparedWith: other).document
    #expect(document.plans.map(\.name) == ["base", "no-carbon-price"])
    let changes = try #require(document.changes)
    #expect(changes.settings.contains { $0[0] == "co2_price" })
    #expect(!changes.links.isEmpty)
  }
}
