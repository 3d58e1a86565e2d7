import Testing

@testable import RegionReading

/// A table of ids whose bytes last as long as the program.
private func table(_ ids: StaticString...) -> IdTable {
  let table = IdTable()
  for (index, id) in ids.enumerated() {
    #expect(table.insert(Cell(start: id.utf8Start, count: id.utf8CodeUnitCount), index) == nil)
  }
  return table
}

@Suite("Which id may have been meant")
struct SuggestionsTests {
  @Test("the nearest of all tables, if it is near enough")
  func nearest() {
    let ids = [table("mill", "works"), table("mill-heat")]
    let suggestions = Suggestions()
    #expect(suggestions.nearest(to: "mil", in: ["sites", "needs"], among: ids) == "mill")
    #expect(suggestions.nearest(to: "mil-heat", in: ["sites", "needs"], among: ids) == "mill-heat")
    #expect(suggestions.nearest(to: "harbour", in: ["sites", "needs"], among: ids) == nil)
  }

  @Test("after so many comparisons there are no more, but what was asked is still known")
  func bounded() {
    let ids = [table("mill", "works", "harbour")]
    let suggestions = Suggestions(comparisons: 4)
    #expect(suggestions.nearest(to: "milk", in: ["sites"], among: ids) == "mill")
    #expect(suggestions.nearest(to: "work", in: ["sites"], among: ids) == "works")
    #expect(suggestions.nearest(to: "harbor", in: ["sites"], among: ids) == nil)
    #expect(suggestions.nearest(to: "work", in: ["sites"], among: ids) == "works")
    #expect(suggestions.nearest(to: "milk", in: ["sites"], among: ids) == "mill")
  }

  @Test("an id that came later may be meant as well")
  func growing() {
    let ids = table("works")
    let suggestions = Suggestions()
    #expect(suggestions.nearest(to: "mil", in: ["sites"], among: [ids]) == nil)
    let late: StaticString = "mill"
    #expect(ids.insert(Cell(start: late.utf8Start, count: late.utf8CodeUnitCount), 1) == nil)
    #expect(suggestions.nearest(to: "mil", in: ["sites"], among: [ids]) == "mill")
  }
}
