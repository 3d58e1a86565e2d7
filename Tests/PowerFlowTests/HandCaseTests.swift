import PowerFlow
import RegionModel
import Testing

@Suite("Three buses, solved by hand")
struct HandCaseTests {
  /// Equal reactances of 0.1: two thirds go straight, a third the other way.
  private let triangle = [Draft(0, 1, 0.1), Draft(0, 2, 0.1), Draft(1, 2, 0.1)]

  @Test("a triangle of equal lines splits two to one")
  func triangleSplit() throws {
    let solved = try sensitivities(grid(buses: 3, triangle))
    #expect(agree(solved.flows([90, 0, -90]), [30, 60, 30]))
    // 30 MW over 1 000 MW/rad, and 60.
    #expect(agree(solved.angles([90, 0, -90]), [0, -0.03, -0.06]))
    #expect(agree(solved.ptdfRow(1), [0, -1.0 / 3, -2.0 / 3]))
    #expect(agree(solved.transfer(from: 1, to: 2), [-1.0 / 3, 1.0 / 3, 2.0 / 3]))
    #expect(agree(try #require(solved.lodfColumn(1)), [1, -1, 1]))
  }

  @Test("a tap ratio divides the susceptance")
  func tap() throws {
    // 0.1·2 = 0.2 straight against 0.2 round: half each.
    var drafts = triangle
    drafts[1].change = { $0.tapRatio = 2 }
    let solved = try sensitivities(grid(buses: 3, drafts))
    #expect(agree(solved.flows([90, 0, -90]), [45, 45, 45]))
    let ignored = try sensitivities(grid(buses: 3, drafts), .init(taps: false))
    #expect(agree(ignored.flows([90, 0, -90]), [30, 60, 30]))
  }

  @Test("a phase shifter drives a flow round where nothing is injected")
  func phaseShift() throws {
    // 1 000 MW/rad; a shift phi in one side of the ring drives −phi·1 000/3 round it.
    var drafts = triangle
    drafts[1].change = { $0.phaseShift = 180 / .pi * 0.03 }
    let solved = try sensitivities(grid(buses: 3, drafts))
    #expect(solved.network.lines[1].shiftFlow.isApproximately(-30))
    #expect(agree(solved.shiftFlows, [10, -10, 10]))
    #expect(agree(solved.flows([0, 0, 0]), [10, -10, 10]))
    #expect(agree(solved.flows([90, 0, -90]), [40, 50, 40]))
    #expect(agree(solved.angles([0, 0, 0]), [0, -0.01, -0.02]))
    let ignored = try sensitivities(grid(buses: 3, drafts), .init(taps: false))
    #expect(ignored.shiftFlows == [0, 0, 0])
  }

  @Test("resistance counts in one convention and not in the other")
  func resistance() throws {
    let drafts = [Draft(0, 1, 0.3) { $0.resistance = 0.4 }]
    let plain = try sensitivities(grid(buses: 2, drafts))
    #expect(plain.network.lines[0].susceptance.isApproximately(100 / 0.3))
    let impedance = try sensitivities(grid(buses: 2, drafts), .init(susceptance: .impedance))
    #expect(impedance.network.lines[0].susceptance.isApproximately(120))
  }

  @Test("a series capacitor, a negative reactance, draws more than goes straight")
  func seriesCapacitor() throws {
    // 0.3 − 0.1 round against 0.2 straight: half each.
    let drafts = [Draft(0, 1, 0.3), Draft(0, 2, 0.2), Draft(1, 2, -0.1)]
    let solved = try sensitivities(grid(buses: 3, drafts))
    #expect(solved.network.lines[2].susceptance.isApproximately(-1000))
    #expect(agree(solved.flows([90, 0, -90]), [45, 45, 45]))
    // Straight over −0.1 against 0.5 round: −10 to 2 of −8, so more than all goes straight.
    #expect(agree(solved.flows([0, 80, -80]), [20, -20, 100]))
  }

  @Test("parallel lines share by susceptance, and neither is a bridge")
  func parallel() throws {
    let drafts = [Draft(0, 1, 0.1), Draft(0, 1, 0.3), Draft(1, 2, 0.1)]
    let solved = try sensitivities(grid(buses: 3, drafts))
    #expect(agree(solved.flows([80, 0, -80]), [60, 20, 80]))
    #expect(solved.islandingOutages == [2])
    #expect(agree(try #require(solved.lodfColumn(0)), [-1, 1, 0]))
    #expect(solved.lodfColumn(2) == nil)
    #expect(solved.islandsWithout(2) == [2])
    #expect(solved.islandsWithout(0) == [])
  }
}

extension Double {
  /// Whether it is another number but for rounding.
  func isApproximately(_ other: Double) -> Bool {
    (self - other).magnitude <= 1e-9 * max(1, other.magnitude)
  }
}
