import Foundation
import Krets
import Testing

@Suite("The documentation's examples are what runs here")
struct DocumentationTests {
  @Test("the tutorial's last step, line by line")
  func tutorial() throws {
    let study = try Study.read(
      Shipped.tutorial, changes: ["needs/stadby-heat/amount=40 GWh/a"])
    let report = try study.plan().report()
    #expect((report.objective?.saving ?? .nan) > 0)
    for link in report.proposals where !link.existing {
      #expect(!link.fromName.isEmpty && !link.toName.isEmpty && link.amount > 0)
    }
    let program = try study.export(.lp)
    #expect(program.prefix(200).contains("\\"))
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Krets/Krets.docc/Resources/plan-4.swift")
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written.split(separator: "\n").count < 15)
    for line in [
      "let report = try study.plan().report()",
      "for link in report.proposals where !link.existing {",
      "let program = try study.export(.lp)",
    ] {
      #expect(written.contains(line))
    }
  }
}
