import Report
import Testing

@Suite("Borders")
struct BordersTests {
  @Test("are empty until read")
  func empty() { #expect(Borders().areas.isEmpty) }
}
