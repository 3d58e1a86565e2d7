import Testing

@testable import Wording

@Suite("How far a solve has come")
struct ProgressTextTests {
  private let english = ProgressText(.en, parts: ("timmar", "hours"))
  private let swedish = ProgressText(.sv, parts: ("timmar", "hours"))

  @Test("says no time left before there is a pace to go by")
  func early() {
    #expect(english.line(0, of: 12, after: 60) == "solving, 0 of 12 hours")
    #expect(swedish.line(3, of: 12, after: 2.9) == "löser, 3 av 12 timmar")
    #expect(english.line(12, of: 12, after: 60) == "solving, 12 of 12 hours")
  }

  @Test("says seconds, and minutes beyond one")
  func pace() {
    #expect(english.line(3, of: 12, after: 5) == "solving, 3 of 12 hours, about 15 s left")
    #expect(swedish.line(3, of: 12, after: 60) == "löser, 3 av 12 timmar, ungefär 3 min kvar")
  }

  @Test("says rounds, and how near they have come once there is an answer")
  func rounds() {
    #expect(
      english.line(round: 1, hours: 8_760, gap: nil)
        == "running 8 760 hours within energy budgets, round 1")
    #expect(
      swedish.line(round: 7, hours: 8_760, gap: 0.0012)
        == "kör 8 760 timmar inom energibudgetarna, varv 7, hittills inom 0,1 %")
  }
}
