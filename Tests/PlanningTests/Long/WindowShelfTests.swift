import ModelInputs
import TestSupport
import Testing

@testable import Planning

@Suite("Where windows wait")
struct WindowShelfTests {
  @Test("what the last solve did not use is let go")
  func tidy() throws {
    let whole = try ModelInputs(region: longRegion(1, hours: 150)).wholePart()
    let joints = WindowJoints(whole.inputs, windows: 1, integer: true)
    let crew = try WindowCrew(whole.inputs, [0..<150], joints, solver())
    let shelf = WindowShelf()
    #expect(shelf.take(whole) == nil)
    shelf.put(crew, of: whole)
    shelf.tidy()
    #expect(shelf.take(whole) === crew)
    #expect(shelf.take(whole) == nil)
    shelf.put(crew, of: whole)
    shelf.tidy()
    shelf.tidy()
    #expect(shelf.take(whole) == nil)
  }
}
