import Testing

@testable import Report

@Suite("A duration curve is told in few steps")
struct DurationTests {
  @Test("that hold its energy and its hours")
  func energy() {
    let curve = (0..<8000).map { [400 - Double($0) / 20, 1.0] }
    let steps = GridMaker.steps(curve)
    #expect(steps.count <= 301)
    let energy = curve.reduce(0) { $0 + $1[0] * $1[1] }
    #expect(abs(steps.reduce(0) { $0 + $1[0] * $1[1] } - energy) < 1e-5 * energy)
    #expect(steps.reduce(0) { $0 + $1[1] } == 8000)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0[0] > $1[0] })
  }

  @Test("of which there are none without a conflict, and one where it is level")
  func edges() {
    #expect(GridMaker.steps([]).isEmpty)
    #expect(GridMaker.steps([[30, 5000], [30, 3760]]) == [[30, 8760]])
  }
}
