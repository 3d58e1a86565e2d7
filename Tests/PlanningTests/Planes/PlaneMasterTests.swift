import GLPKSolver
import LinearModel
import TestSupport
import Testing

@testable import Planning

@Suite("What ties windows, chosen by planes")
struct PlaneMasterTests {
  private static let solver = BlockSolver(engine: GLPKEngine(), threads: 1)

  /// One size of up to 100 000 units at 3 each; 100 million without it, falling by 10 000 a unit to
  /// where 2 million, falling by 1 a unit, is more.
  private static func master(most: Double = .infinity) throws -> PlaneMaster {
    let master = try PlaneMaster(
      [Tie(cost: 3, upper: 100_000)], [TieRow(upper: most, parts: [(0, 1)])], windows: 1,
      solver: solver)
    try master.add([Plane(value: 1e8, slopes: [(0, -1e4)], at: [0])], at: [0])
    try master.add([Plane(value: 1.9e6, slopes: [(0, -1)], at: [100_000])], at: [100_000])
    return master
  }

  @Test("the choice is where planes cross, in the ties' own units and money")
  func crossing() throws {
    let choice = try #require(try Self.master().choose().choice)
    let size = 98e6 / 9_999
    #expect(isClose(choice.point[0], size))
    #expect(isClose(choice.bound, 3 * size + 2e6 - size))
    #expect(isClose(choice.duals[0], 0))
  }

  @Test("planes known before are as good as planes told one by one")
  func begun() throws {
    let master = try PlaneMaster(
      [Tie(cost: 3, upper: 100_000)], [TieRow(upper: .infinity, parts: [(0, 1)])], windows: 1,
      solver: Self.solver)
    let planes = [
      Plane(value: 1e8, slopes: [(0, -1e4)], at: [0]),
      Plane(value: 1.9e6, slopes: [(0, -1)], at: [100_000]),
    ]
    try master.begin(with: [planes], at: [100_000])
    let choice = try #require(try master.choose().choice)
    #expect(isClose(choice.bound, try #require(try Self.master().choose().choice).bound))
    // One more, level, that is higher where these cross: only where it crosses the first is less.
    let level = Plane(value: 3e6, slopes: [], at: [98e6 / 9_999])
    try master.add([level], at: [98e6 / 9_999])
    let higher = try #require(try master.choose().choice)
    #expect(isClose(higher.bound, 3 * 9_700 + 3e6))
  }

  @Test("a plane raised is so much higher everywhere")
  func raised() {
    let plane = Plane(value: 10, slopes: [(0, 2), (1, -1)], at: [1, 1])
    let raised = plane.raised(by: 3)
    #expect(plane.value(at: [4, 2]) == 15 && raised.value(at: [4, 2]) == 18)
    #expect(raised.value(at: [0, 0]) == 12)
  }

  @Test("a row over ties has its dual in money per unit")
  func dual() throws {
    let choice = try #require(try Self.master(most: 9_000).choose().choice)
    #expect(isClose(choice.point[0], 9_000))
    #expect(isClose(choice.bound, 27_000 + 1e8 - 9e7))
    #expect(isClose(choice.duals[0], 3 - 1e4))
  }

  @Test("whole ties stay whole beside ranges of millions")
  func whole() throws {
    let master = try PlaneMaster(
      [Tie(cost: 5e6, upper: 1, isWhole: true), Tie(upper: 2e6)],
      [TieRow(upper: 0, parts: [(1, 1), (0, -2e6)])], windows: 1, solver: Self.solver)
    try master.add([Plane(value: 1e7, slopes: [(1, -10)], at: [0, 0])], at: [0, 0])
    try master.add([Plane(value: 1e6, slopes: [], at: [1, 2e6])], at: [1, 2e6])
    let choice = try #require(try master.choose().choice)
    #expect(isClose(choice.point[0], 1))
    #expect(choice.point[1] >= 9e5 - 1)
    #expect(isClose(choice.bound, 6e6))
  }

  private func isClose(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-7 * max(1, abs(other))
  }
}
