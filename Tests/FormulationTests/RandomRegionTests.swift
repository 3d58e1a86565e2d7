import Formulation
import LinearModel
import ModelInputs
import RegionModel
import TestSupport
import Testing

/// What holds of every region, tried on regions made at random.
@Suite("Any region")
struct RandomRegionTests {
  static let seeds = Array(1...24 as ClosedRange<UInt64>)

  /// Families that a program has only beside a grid.
  private static let grids: Set<Family> = [
    .dispatch, .carry, .balance, .energy, .limit, .flexible, .busStore, .busEnding, .busLevel,
    .busLeast, .busCharge, .busDischarge,
  ]
  /// Families of heat that is partly too cold, which have random regions of their own.
  private static let heat: Set<Family> = [.glide, .cascade, .interval]
  /// Families of stores, which cases by hand and the random regions of the text model hold.
  private static let stores: Set<Family> = [
    .store, .level, .least, .ending, .charging, .discharging, .chargeBuilt, .dischargeBuilt,
    .groupStore, .season, .swingUp, .swingDown, .dayMost, .dayLeast, .dayStart,
  ]
  /// Families of least loads and operating points, which cases by hand hold.
  private static let loads: Set<Family> = [.running, .runningBuilt, .leastLoad, .points]

  @Test("Every constraint family of the exchange layer occurs in some random region")
  func coverage() throws {
    var seen: Set<Family> = []
    for seed in Self.seeds {
      let program = Program(
        try ModelInputs(region: RandomRegion(seed: seed).region), integer: false)
      seen.formUnion(program.rows.map(\.family))
    }
    let elsewhere = Self.grids.union(Self.heat).union(Self.stores).union(Self.loads)
    #expect(seen == Set(Family.allCases).subtracting(elsewhere))
  }

  @Test(
    "What is there is sent or disposed of, what is needed arrives or is bought", arguments: seeds)
  func balances(_ seed: UInt64) throws {
    let solved = try Solved(RandomRegion(seed: seed).region)
    _ = try solved.optimum
    let balance = Balance(solved)
    for period in 0..<solved.inputs.time.count {
      for (surplus, row) in solved.inputs.surpluses.enumerated() where row.group == nil {
        let (made, gone) = balance.surplus(surplus, period)
        #expect(close(made, gone, 1e-7), "\(row.id) \(period)")
      }
      for (need, row) in solved.inputs.needs.enumerated() {
        let (due, arrived) = balance.need(need, period)
        #expect(close(due, arrived, 1e-7), "\(row.id) \(period)")
      }
      for members in solved.inputs.groups {
        let shares = members.reduce(0) { sum, surplus in
          let (made, gone) = balance.surplus(surplus, period)
          return sum + (made > 0 ? gone / made : 0)
        }
        #expect(close(shares, 1, 1e-7))
      }
    }
  }

  @Test("Limits on mixes and agreed amounts are kept", arguments: seeds)
  func limits(_ seed: UInt64) throws {
    let solved = try Solved(RandomRegion(seed: seed).region)
    _ = try solved.optimum
    let balance = Balance(solved)
    for limit in solved.inputs.mixLimits {
      for period in 0..<solved.inputs.time.count {
        let excess = balance.excess(of: limit, period)
        #expect(excess <= 1e-6, "\(limit.property) \(period)")
      }
    }
    for (position, candidate) in solved.inputs.candidates.enumerated() {
      let sent = balance.sent(position)
      #expect(sent <= candidate.agreed * (1 + 1e-9) + 1e-6)
      #expect(sent >= candidate.firmMinimum * (1 - 1e-9) - 1e-6)
    }
  }

  @Test("The total is what everything costs by the inputs", arguments: seeds)
  func total(_ seed: UInt64) throws {
    let solved = try Solved(RandomRegion(seed: seed).region)
    let optimum = try solved.optimum
    let money = Balance(solved).money
    #expect(close(money, optimum, 1e-9))
  }

  @Test("The duals prove the total", arguments: seeds)
  func duality(_ seed: UInt64) throws {
    let solved = try Solved(RandomRegion(seed: seed).region)
    let optimum = try solved.optimum
    let bound = try DualBound(solved.program.model, solved.solution)
    #expect(close(bound.total, optimum, 1e-6))
    #expect(bound.worstReducedCost < 1e-6)
  }

  @Test("Whole links never cost less than links by shares", arguments: seeds.prefix(8))
  func integer(_ seed: UInt64) throws {
    let region = RandomRegion(seed: seed).region
    let relaxed = try Solved(region).optimum
    let whole = try Solved(region, integer: true).optimum
    #expect(whole >= relaxed * (1 - 1e-9))
  }

  @Test("The plan never costs more than today, but for what firm exchanges cost", arguments: seeds)
  func planBeatsToday(_ seed: UInt64) throws {
    let region = RandomRegion(seed: seed) { options in
      options.firm = false
      options.limits = false
    }.region
    let today = try Solved(region, scope: .today).optimum
    let plan = try Solved(region).optimum
    #expect(plan <= today + 1e-7 * abs(today))
  }
}
