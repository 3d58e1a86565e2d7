import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import Planning

/// Two days of a triangle with a narrow line, prices and load at random.
private func region(seed: UInt64, _ stores: [Store], budget: Double? = nil) -> Region {
  var random = SeededGenerator(seed: seed)
  var grid = TriangleGrid.grid(rating: 80)
  grid.generators[0].costProfile = Index(0)
  grid.loads[0].profile = Index(1)
  if let budget {
    grid.generators.append(
      Generator(id: "water", bus: Index(1), capacity: 40, energyBudget: budget))
  }
  var region = TriangleGrid.region(grid)
  region.profiles = [
    Profile(id: "price", values: (0..<48).map { _ in Double.random(in: 0.5...6, using: &random) }),
    Profile(id: "load", values: (0..<48).map { _ in Double.random(in: 0.2...1, using: &random) }),
  ]
  region.stores = stores
  region.settings.periods = .own
  region.periods = [
    PeriodRow(id: "days", hours: 48, weight: 3, location: SourceLocation(file: "periods.csv"))
  ]
  return region
}

private func store(_ id: String, _ change: (inout Store) -> Void = { _ in }) -> Store {
  var store = Store(
    id: id, place: .bus(Index(1)), energy: 60, chargePower: 15, dischargePower: 25,
    chargeEfficiency: 0.9, dischargeEfficiency: 0.9, lossPerHour: 0.005)
  change(&store)
  return store
}

private func whole(_ region: Region) throws -> GridDispatch {
  try GridDispatcher(region: region, security: .none, solver: TriangleGrid.solver).run()
}

private func windows(_ region: Region, gap: Double, security: Security = .none) throws
  -> GridDispatch
{
  try GridDispatcher(
    region: region, security: security, hour: nil, gap: gap, solver: TriangleGrid.solver,
    largestProgram: 20_000, longestChronology: 0, windowHours: 7
  ).run()
}

private func cost(_ result: GridDispatch) -> Double? {
  result.tally.map { $0.runningCost + result.investment + result.limits.inputs.standingCost }
}

@Suite("A chronology cut into windows")
struct StoreWindowTests {
  private static let stores: [[Store]] = [
    [store("battery")],
    [store("begun") { $0.initial = 30 }, store("leak") { $0.lossPerHour = 0.03 }],
    [
      store("open") {
        $0.cyclic = false; $0.initial = 20; $0.minimum = 5
      }
    ],
    [
      store("built") {
        $0.status = .candidate
        $0.minimum = 6
        $0.investmentPerEnergy = 20_000
        $0.investmentPerPower = 20_000
      }
    ],
  ]

  @Test("without a gap costs what one program over all hours costs", arguments: 0..<4)
  func exact(_ example: Int) throws {
    let region = region(seed: UInt64(example), Self.stores[example])
    let best = try whole(region)
    let cut = try windows(region, gap: 0)
    #expect(best.proof == nil && cut.proof?.windows == 7)
    #expect(close(cost(cut), try #require(cost(best))))
    #expect(close(cut.proof?.bound, try #require(cost(best))))
  }

  @Test("never costs more than the gap asked for says, and never less than its bound")
  func gap() throws {
    let region = region(seed: 9, [store("battery"), store("second")])
    let least = try #require(cost(try whole(region)))
    for gap in [0.05, 0.01, 0.001] {
      let cut = try windows(region, gap: gap)
      let proof = try #require(cut.proof)
      let total = try #require(cost(cut))
      #expect(proof.gap <= gap && proof.bound <= least * (1 + 1e-7))
      #expect(total >= least * (1 - 1e-7) && total <= least * (1 + gap) + 1e-6)
      #expect(close(total - proof.bound, proof.gap * total))
    }
  }

  @Test("shares energy budgets out over the windows")
  func budgets() throws {
    let region = region(seed: 3, [store("battery")], budget: 900)
    let best = try whole(region)
    let cut = try windows(region, gap: 0)
    #expect(close(cost(cut), try #require(cost(best))))
    #expect(try #require(cut.tally?.generation.last) <= 900 + 1e-4)
    #expect(close(cut.waterValues.last, try #require(best.waterValues.last)))
  }

  @Test("takes turns with energy budgets where a gap may be left")
  func turns() throws {
    let region = region(seed: 3, [store("battery")], budget: 900)
    let least = try #require(cost(try whole(region)))
    let cut = try windows(region, gap: 1e-3)
    let proof = try #require(cut.proof)
    let total = try #require(cost(cut))
    #expect(proof.windows == 7 && proof.gap <= 1e-3)
    #expect(proof.bound <= least * (1 + 1e-7) && total >= least * (1 - 1e-7))
    #expect(close(total - proof.bound, proof.gap * total))
    #expect(cut.budgets == .exact)
    #expect(try #require(cut.tally?.generation.last) <= 900 + 1e-4)
    #expect(cut.stores.first?.level.count == 48)
  }

  @Test("levels go on from window to window and close")
  func levels() throws {
    let cut = try windows(region(seed: 5, [store("battery")]), gap: 0)
    let run = try #require(cut.stores.first)
    var before = try #require(run.level.last)
    for hour in run.level.indices {
      let next = before * 0.995 + 0.9 * run.into[hour] - run.out[hour] / 0.9
      #expect(abs(next - run.level[hour]) < 1e-5)
      before = run.level[hour]
    }
  }

  @Test("holds outages as one program does")
  func outages() throws {
    let region = region(seed: 6, [store("battery")])
    let best = try GridDispatcher(
      region: region, security: .oneOut, solver: TriangleGrid.solver
    ).run()
    #expect(close(cost(try windows(region, gap: 0, security: .oneOut)), try #require(cost(best))))
  }

  @Test("load that cannot be served takes all hours as one program")
  func unserved() throws {
    var region = region(seed: 7, [store("battery")])
    region.grid.loads[0].peak = 420
    let cut = try windows(region, gap: 0)
    #expect(cut.proof == nil)
    #expect(close(cost(cut), try #require(cost(try whole(region)))))
    #expect((cut.tally?.hoursUnserved ?? 0) > 0)
  }
}
