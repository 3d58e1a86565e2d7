import Testing

@testable import Report

@Suite("Text that must fit")
struct TextFitTests {
  @Test("is as wide as its letters, a sixth more than in Arial")
  func width() {
    #expect(abs(TextFit.width("mil", size: 10) - 10 * 1.277 * 1.17) < 1e-9)
    #expect(TextFit.width("å", size: 10) == TextFit.width("a", size: 10))
    #expect(TextFit.width("mil", size: 10, bold: true) > TextFit.width("mil", size: 10))
  }

  @Test("stays whole where there is room")
  func whole() { #expect(TextFit.fitted("Falun  mill\n", size: 10, width: 200) == "Falun mill") }

  @Test("ends in an ellipsis where there is none, and is never wider than its room")
  func shortened() {
    let name = String(repeating: "mycket långt namn ", count: 12)
    let short = TextFit.fitted(name, size: 12, width: 150)
    #expect(short.hasSuffix("…") && name.hasPrefix(short.dropLast()))
    #expect(TextFit.width(short, size: 12) <= 150)
    #expect(TextFit.fitted(name, size: 12, width: 1) == "…")
  }

  @Test("wraps at words, no line wider than its room, no word lost")
  func wrapped() {
    let text = "Three exchanges save much money every year and cost little to build"
    let lines = TextFit.wrapped(text, size: 12, width: 160)
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { TextFit.width($0, size: 12) <= 160 })
    #expect(lines.joined(separator: " ") == text)
  }

  @Test("parts no number from its thousands or its unit")
  func numbers() {
    let lines = TextFit.wrapped("Saves 6 660 t CO2e", size: 10, width: 62)
    #expect(lines.allSatisfy { !$0.hasPrefix("660") && !$0.hasPrefix("t ") })
    #expect(lines.count > 1)
  }

  @Test("ends in an ellipsis where there are more lines than room")
  func tooManyLines() {
    let lines = TextFit.wrapped("one two three four five six", size: 10, width: 50, lines: 2)
    #expect(lines.count == 2 && lines[1].hasSuffix("…"))
    #expect(TextFit.wrapped("", size: 10, width: 50).isEmpty)
  }
}
