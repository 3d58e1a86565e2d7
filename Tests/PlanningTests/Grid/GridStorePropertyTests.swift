import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import Planning

/// A triangle whose narrow line binds, prices and load of a random day, a store at the town.
private func region(seed: UInt64, _ store: Store?, parts: Int = 1) -> Region {
  var random = SeededGenerator(seed: seed)
  let hours = 12
  var grid = TriangleGrid.grid(rating: 80)
  grid.generators[0].costProfile = Index(0)
  grid.loads[0].profile = Index(1)
  var region = TriangleGrid.region(grid)
  region.profiles = [
    Profile(
      id: "price", values: (0..<hours).map { _ in Double.random(in: 0.5...6, using: &random) }),
    Profile(
      id: "load", values: (0..<hours).map { _ in Double.random(in: 0.2...1, using: &random) }),
  ]
  region.stores = [store].compactMap { $0 }
  region.settings.periods = .own
  region.periods = (0..<hours * parts).map {
    PeriodRow(
      id: "h\($0)", hours: 1 / Double(parts), firstHour: $0 / parts,
      location: SourceLocation(file: "periods.csv"))
  }
  return region
}

private func run(_ region: Region, security: Security = .none) throws -> GridDispatch {
  try GridDispatcher(region: region, security: security, solver: TriangleGrid.solver).run()
}

private func store(_ energy: Double, _ change: (inout Store) -> Void = { _ in }) -> Store {
  var store = Store(
    id: "battery", place: .bus(Index(1)), energy: energy, chargePower: 15, dischargePower: 25,
    chargeEfficiency: 0.9, dischargeEfficiency: 0.8, lossPerHour: 0.02)
  change(&store)
  return store
}

@Suite("Whatever the day, a store at a bus")
struct GridStorePropertyTests {
  static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]

  @Test("never costs more for holding more", arguments: seeds)
  func moreIsNoWorse(_ seed: UInt64) throws {
    var before = try #require(try run(region(seed: seed, nil)).tally).runningCost
    for energy in [0.0, 5, 20, 80] {
      let cost = try #require(try run(region(seed: seed, store(energy))).tally).runningCost
      #expect(cost <= before + 1e-6 * abs(before))
      before = cost
    }
  }

  @Test("changes nothing where it holds nothing", arguments: seeds)
  func zero(_ seed: UInt64) throws {
    for security in [Security.none, .oneOut] {
      let without = try #require(try run(region(seed: seed, nil), security: security).tally)
      let with = try #require(try run(region(seed: seed, store(0)), security: security).tally)
      #expect(close(with.runningCost, without.runningCost))
      #expect(close(with.unserved[1], without.unserved[1]))
    }
  }

  @Test("keeps within its limits, follows its powers and ends where it began", arguments: seeds)
  func levels(_ seed: UInt64) throws {
    let battery = store(30) { $0.minimum = 4 }
    let result = try run(region(seed: seed, battery))
    let run = try #require(result.stores.first)
    var before = try #require(run.level.last)
    for hour in run.level.indices {
      #expect(run.level[hour] >= 4 - 1e-6 && run.level[hour] <= 30 + 1e-6)
      #expect(run.into[hour] >= -1e-9 && run.into[hour] <= 15 + 1e-6)
      #expect(run.out[hour] >= -1e-9 && run.out[hour] <= 25 + 1e-6)
      let next = before * 0.98 + 0.9 * run.into[hour] - run.out[hour] / 0.8
      #expect(abs(next - run.level[hour]) < 1e-6)
      before = run.level[hour]
    }
  }

  @Test("keeps all lines within their ratings, with any one out too", arguments: seeds)
  func lines(_ seed: UInt64) throws {
    let region = region(seed: seed, store(30))
    for security in [Security.none, .oneOut] {
      let result = try run(region, security: security)
      let tally = try #require(result.tally)
      for (line, passage) in zip(result.limits.inputs.network.lines, tally.lines) {
        #expect(passage.peak <= line.upper + 1e-5 && passage.peak >= line.lower - 1e-5)
      }
    }
  }

  @Test("costs the same when each hour is cut in two, if it loses nothing", arguments: seeds)
  func halves(_ seed: UInt64) throws {
    let tight = store(30) { $0.lossPerHour = 0 }
    let whole = try #require(try run(region(seed: seed, tight)).tally)
    let halved = try #require(try run(region(seed: seed, tight, parts: 2)).tally)
    #expect(close(halved.hours, whole.hours))
    #expect(close(halved.runningCost, whole.runningCost))
  }
}
