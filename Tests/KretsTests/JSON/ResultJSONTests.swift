import Foundation
import Testing

@testable import Krets

@Suite("A plan as JSON, piece by piece")
struct ResultJSONTests {
  private func pieces(_ report: PlanReport, each: Int) throws -> (text: String, count: Int) {
    var (bytes, count) = (Data(), 0)
    try ResultJSON.write(report, each: each) {
      bytes += $0
      count += 1
    }
    return (String(decoding: bytes, as: UTF8.self), count)
  }

  @Test("is byte for byte what the encoder makes of it whole", arguments: [1, 7, 10_000])
  func same(each: Int) throws {
    let report = try Study.read(Shipped.tutorial).plan().report()
    #expect(report.proposals.count > 1 && !report.purchases.isEmpty && !report.disposals.isEmpty)
    let (text, count) = try pieces(report, each: each)
    #expect(text == (try ResultJSON.text(of: report)))
    #expect((each == 1) == (count > 8))
  }

  @Test("with no row in a list, and with nothing in a row")
  func empty() throws {
    var report = try Study.read(Shipped.tutorial).plan().report()
    report.purchases = []
    report.proposals[0].byPart = [:]
    report.proposals[0].amountByPeriod = []
    report.proposals[0].technology = nil
    #expect(try pieces(report, each: 2).text == (try ResultJSON.text(of: report)))
    report.proposals = []
    report.disposals = []
    let (text, count) = try pieces(report, each: 2)
    #expect(text == (try ResultJSON.text(of: report)) && count == 1)
  }

  @Test("whatever its texts and numbers are")
  func odd() throws {
    var report = try Study.read(Shipped.tutorial).plan().report()
    let texts = [
      "", "Återvinning Ö/V", "\"quoted\" \\ back", "\u{0}\u{1}\u{8}\t\n\u{b}\u{c}\r\u{1f}\u{7f}",
      "\"proposals\" : [\n\n  ]", "🏭\u{2028}",
    ]
    let numbers = [
      0, -0.0, 1, -17, 0.1, 1e16, 1e15, 123_456_789.5, 1e-5, .leastNonzeroMagnitude,
      .greatestFiniteMagnitude, .infinity, -.infinity, .nan,
    ]
    for (place, number) in numbers.enumerated() {
      var row = report.proposals[0]
      row.id = texts[place % texts.count]
      row.fromName = texts[(place + 1) % texts.count]
      row.technology = texts[(place + 2) % texts.count]
      row.amount = number
      row.cop = number
      row.amountByPeriod = numbers
      row.byPart = ["camelCase": number, "Z_z": 1, texts[place % texts.count]: 2]
      row.existing = place % 2 == 0
      report.proposals.append(row)
    }
    #expect(try pieces(report, each: 3).text == (try ResultJSON.text(of: report)))
  }
}
