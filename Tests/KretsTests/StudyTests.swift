import Foundation
import Krets
import Testing

/// Folders that ship with the package.
enum Shipped {
  static let datasets = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Datasets")
  static let tutorial = datasets.appendingPathComponent("tutorial").path
  static let region = datasets.appendingPathComponent("norra-mellansverige").path
}

@Suite("The library reads, plans and explains in a few lines")
struct StudyTests {
  @Test("read, plan, report")
  func example() throws {
    let study = try Study.read(Shipped.tutorial)
    let planned = try study.plan()
    let report = planned.report(.en)
    let saving = try #require(report.objective?.saving)
    #expect(abs(saving - 19_883_570.93) < 0.006)
    for link in report.proposals where !link.existing {
      #expect(!link.fromName.isEmpty && link.amount > 0)
    }
    let text = PlanText(
      report, names: ResourceNames(study.region), language: .en,
      style: Style(color: false, width: 140), regionPath: "tutorial"
    ).text()
    #expect(text.contains("Saving 19.9 MSEK/a"))
  }

  @Test("a scenario changes what it says, and the report names it")
  func scenario() throws {
    let study = try Study.read(Shipped.tutorial, scenario: "no-carbon-price")
    #expect(study.scenario == "no-carbon-price")
    #expect(study.region.settings.co2Price == 0)
    let report = try study.plan().report()
    #expect(report.region.scenario == "no-carbon-price")
    #expect(report.settings["co2_price"].flatMap(Double.init) == 0)
    #expect(abs((report.objective?.total ?? 0) - 29_024_029.07) < 0.006)
  }

  @Test("a setting beats the scenario's, and both beat the data package's")
  func precedence() throws {
    let own = try Study.read(Shipped.tutorial)
    #expect(own.region.settings.co2Price == 1000)
    let study = try Study.read(
      Shipped.tutorial, scenario: "no-carbon-price", settings: [("co2_price", "250")])
    #expect(study.region.settings.co2Price == 250)
  }

  @Test("a change without an equals sign, of an unknown row or setting, is refused")
  func badChanges() {
    for change in ["nonsense", "needs/nobody/amount=1 MWh/a", "settings/co2_prize=1"] {
      #expect(throws: RegionRejected.self) {
        try Study.read(Shipped.tutorial, changes: [change])
      }
    }
  }

  @Test("a folder that is not there is refused with a finding")
  func noFolder() {
    #expect(throws: RegionRejected.self) { try Study.read("no-such-folder") }
    do {
      _ = try Study.read("no-such-folder")
    } catch {
      #expect(Study.entries(error.findings, .en).map(\.severity) == ["error"])
    }
  }

  @Test("the built-in catalogues are found")
  func models() {
    #expect(FileManager.default.fileExists(atPath: Study.builtInModels + "/resources.csv"))
  }

  @Test("cancelled before it began: no plan, and it says why")
  func cancelled() throws {
    let cancellation = Cancellation()
    cancellation.cancel()
    let report = try Study.read(Shipped.tutorial).plan(Effort(cancellation: cancellation))
      .report()
    #expect(report.status.termination == "cancelled")
    #expect(report.objective == nil)
    #expect(report.proposals.isEmpty)
  }

  @Test("an export holds its format's marks", arguments: Study.ModelFormat.allCases)
  func exports(_ format: Study.ModelFormat) throws {
    let text = try Study.read(Shipped.tutorial).export(format)
    let mark =
      switch format {
      case .lp: "Subject To"
      case .mps: "ENDATA"
      case .mathprog: "end;"
      }
    #expect(text.lowercased().contains(mark.lowercased()))
  }
}

@Suite("The ends of a link are sites or streams by id")
struct EndsTests {
  private func ids(_ from: String, _ to: String) throws -> ([String], [String]) {
    let study = try Study.read(Shipped.tutorial)
    let ends = try study.ends(from: from, to: to)
    return (
      ends.surpluses.map { study.region.surpluses[$0].id },
      ends.needs.map { study.region.needs[$0].id }
    )
  }

  @Test("a site stands for all its streams, a stream for itself")
  func found() throws {
    let sites = try ids("alvbruk", "tegelverket")
    #expect(sites.0 == ["alvbruk-hot-water", "alvbruk-ash"])
    #expect(sites.1 == ["tegelverket-filler", "tegelverket-fuel"])
    let streams = try ids("granfors-ash", "tegelverket-filler")
    #expect(streams.0 == ["granfors-ash"])
    #expect(streams.1 == ["tegelverket-filler"])
  }

  @Test("an unknown id is refused with the nearest on that side")
  func unknown() throws {
    #expect(
      throws: UnknownEnd(id: "granfors-ahs", isGiving: true, isSite: false, nearest: "granfors-ash")
    ) { try ids("granfors-ahs", "stadby") }
    #expect(
      throws: UnknownEnd(id: "stadby-haet", isGiving: false, isSite: false, nearest: "stadby-heat")
    ) { try ids("alvbruk", "stadby-haet") }
    #expect(
      throws: UnknownEnd(id: "qqqqqqqqqqqq", isGiving: true, isSite: false, nearest: nil)
    ) { try ids("qqqqqqqqqqqq", "stadby") }
  }

  @Test("a site without streams on that side is told apart from an unknown one")
  func bare() throws {
    #expect(throws: UnknownEnd(id: "lunden", isGiving: true, isSite: true, nearest: nil)) {
      try ids("lunden", "stadby")
    }
    #expect(throws: UnknownEnd(id: "smedjan", isGiving: false, isSite: true, nearest: nil)) {
      try ids("alvbruk", "smedjan")
    }
  }

  @Test("the greenhouse's link is a candidate that the plan leaves out")
  func explained() throws {
    let study = try Study.read(Shipped.tutorial)
    let ends = try study.ends(from: "alvbruk-hot-water", to: "lunden")
    let report = try study.plan().explain(
      from: "alvbruk-hot-water", to: "lunden", surpluses: ends.surpluses, needs: ends.needs)
    for language in [Language.en, .sv] {
      let text = ExplainText(
        report, names: ResourceNames(study.region), language: language,
        style: Style(color: false, width: 100)
      ).text()
      #expect(text.contains("61 500"))
    }
  }
}
