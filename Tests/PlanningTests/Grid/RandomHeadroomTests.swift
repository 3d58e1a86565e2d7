import ModelInputs
import PowerFlow
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import Planning

/// Meshed grids of seven buses made at random.
@Suite("Headroom of random grids")
struct RandomHeadroomTests {
  /// Whether every limit can be kept and all existing load served with so much more at a bus.
  private func fits(
    _ session: DispatchSession, bus: Int, _ direction: HeadroomDirection, _ power: Double
  ) throws -> Bool {
    var draw = [Double](repeating: 0, count: session.inputs.network.busCount)
    draw[bus] = direction.sign * power
    switch try session.solve(hour: 0, draw: draw, aim: .unserved) {
    case .optimal(let point): return point.objective < 1e-4
    case .infeasible: return false
    case .stopped(let why): throw SearchStopped(termination: why)
    }
  }

  @Test(
    "more is added step by step until it no longer fits: that is the headroom",
    arguments: 1...12 as ClosedRange<UInt64>, Security.allCases)
  func stepping(seed: UInt64, security: Security) throws {
    let found = try Found(randomMesh(seed), security: security)
    let session = try DispatchSession(found.all.limits, solver: TriangleGrid.solver)
    #expect(try fits(session, bus: 0, .load, 0) == found.all.overloaded.isEmpty)
    for row in found.all.buses where row.note == nil {
      let headroom = try #require(row.firm)
      let step = 7.3
      var power = 0.0
      while power < 500, try fits(session, bus: row.bus, row.direction, power + step) {
        power += step
      }
      #expect(power <= headroom + 0.01 && headroom <= power + step + 0.01)
      #expect(try fits(session, bus: row.bus, row.direction, max(0, headroom - 0.01)))
      #expect(try !fits(session, bus: row.bus, row.direction, headroom + 0.01))
    }
  }

  @Test(
    "without redispatch a step beyond breaks a limit and a step less none",
    arguments: 1...12 as ClosedRange<UInt64>, Security.allCases)
  func ratio(seed: UInt64, security: Security) throws {
    let found = try Found(
      randomMesh(seed), security: security, HeadroomQuestion(balance: .bus(0)))
    let limits = found.all.limits
    let session = try DispatchSession(
      GridLimits(limits.inputs, security: .none), solver: TriangleGrid.solver)
    let none = [Double](repeating: 0, count: 7)
    guard
      case .optimal(let point) = try session.solve(hour: 0, draw: none, aim: .cost(short: nil))
    else {
      #expect(found.all.buses.allSatisfy { $0.note != nil })
      return
    }
    func breaks(_ row: BusHeadroom, _ power: Double) -> [GridLimit] {
      var injections = point.injections
      injections[row.bus] -= row.direction.sign * power
      injections[0] += row.direction.sign * power
      let flows = limits.inputs.sensitivities.flows(injections)
      return limits.violations(flows: flows, sent: [], net: injections).map(\.limit)
    }
    for row in found.all.buses where row.note == nil && row.bus != 0 {
      let headroom = try #require(row.firm)
      guard headroom.isFinite else { continue }
      #expect(breaks(row, max(0, headroom - 0.001)).isEmpty)
      let binding = try #require(row.hours[0].binding)
      #expect(breaks(row, headroom + 0.01).contains(binding))
    }
  }

  @Test("higher ratings never take headroom away", arguments: 1...8 as ClosedRange<UInt64>)
  func wider(seed: UInt64) throws {
    let narrow = try Found(randomMesh(seed), security: .oneOut)
    let wide = try Found(randomMesh(seed, wider: 1.3), security: .oneOut)
    for (before, after) in zip(narrow.all.buses, wide.all.buses) {
      guard let less = before.firm else { continue }
      #expect(less <= (after.firm ?? -1) + 1e-6)
    }
  }

  @Test("together there is no more than alone added up, and equal shares are no better")
  func together() throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let found = try Found(randomMesh(seed), HeadroomQuestion(together: [[1, 3, 5]]))
      for joint in found.all.joint {
        guard let most = joint.most?.reduce(0, +), let equal = joint.equalShares else { continue }
        #expect(most <= (joint.sumOfSingles ?? 0) + 1e-3)
        #expect(equal <= most + 1e-3)
        let largest = joint.buses.compactMap { bus in
          found.all.buses.first { $0.bus == bus && $0.direction == joint.direction }?.firm
        }.max()
        #expect(most >= (largest ?? 0) - 1e-3)
      }
    }
  }
}
