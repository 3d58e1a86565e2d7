import Testing

@testable import Wording

@Suite("How long a stage of a solve has run")
struct StagePaceTests {
  @Test("the first stage began with the solve")
  func first() {
    var pace = StagePace()
    #expect(pace.seconds(1, of: 60, at: 2) == 2)
    #expect(pace.seconds(30, of: 60, at: 45) == 45)
  }

  @Test("another count, or the same from its beginning, is another stage")
  func stages() {
    var pace = StagePace()
    _ = pace.seconds(60, of: 60, at: 90)
    #expect(pace.seconds(1, of: 64, at: 100) == 10)
    #expect(pace.seconds(64, of: 64, at: 400) == 310)
    #expect(pace.seconds(1, of: 64, at: 407) == 7)
  }

  @Test("what has no count ends a stage")
  func pass() {
    var pace = StagePace()
    _ = pace.seconds(5, of: 64, at: 10)
    pace.pass(at: 50)
    #expect(pace.seconds(6, of: 64, at: 52) == 2)
  }

  @Test("parts told out of turn begin no stage")
  func turns() {
    var pace = StagePace()
    _ = pace.seconds(9, of: 64, at: 10)
    #expect(pace.seconds(8, of: 64, at: 11) == 11)
  }
}
