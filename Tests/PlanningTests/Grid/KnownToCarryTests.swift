import ModelInputs
import PowerFlow
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("Whether an hour carries what is drawn, by bases met before")
struct KnownToCarryTests {
  /// Two days of a meshed grid made at random: loads that swing, a plant that must run, a link.
  private func limits(_ seed: UInt64, _ security: Security) throws -> GridLimits {
    var random = SeededGenerator(seed: seed)
    var grid = Grid()
    let count = 6
    grid.buses = (0..<count).map { Bus(id: "b\($0)") }
    var ends = (1..<count).map { (random.whole(0...($0 - 1)), $0) }
    for _ in 0..<4 {
      let from = random.whole(0...(count - 1))
      ends.append((from, (from + random.whole(1...(count - 1))) % count))
    }
    grid.branches = ends.enumerated().map { position, ends in
      let rating = Double(random.whole(40...90))
      return Branch(
        id: "l\(position)", from: Index(ends.0), to: Index(ends.1),
        reactance: Double(random.whole(5...40)) / 100, rating: rating,
        emergencyRating: rating * 1.2)
    }
    grid.branches.append(
      Branch(
        id: "cable", from: Index(0), to: Index(count - 1), kind: .hvdc, reactance: 0, rating: 10,
        loss: 0.03))
    grid.generators = (0..<3).map {
      Generator(
        id: "g\($0)", bus: Index(random.whole(0...(count - 1))),
        capacity: Double(random.whole(40...90)), minimum: $0 == 0 ? 5 : 0,
        marginalCost: Double(10 * ($0 + 1)))
    }
    grid.loads = (0..<count).map {
      Load(
        id: "d\($0)", bus: Index($0), peak: Double(random.whole(2...25)), profile: Index($0 % 2))
    }
    var region = TriangleGrid.region(grid)
    region.profiles = (0..<2).map { shape in
      Profile(id: "p\(shape)", values: (0..<48).map { _ in Double(random.whole(4...16)) / 16 })
    }
    region.settings.periods = .own
    region.periods = [
      PeriodRow(id: "days", hours: 48, location: SourceLocation(file: "periods.csv"))
    ]
    return GridLimits(try GridInputs(region: region), security: security)
  }

  @Test(
    "says so only where the least shortfall is none, and once hours are known nearly always then",
    arguments: 1...8 as ClosedRange<UInt64>, Security.allCases)
  func agrees(seed: UInt64, security: Security) throws {
    let limits = try limits(seed, security)
    let session = try DispatchSession(limits, probes: [1, 3], solver: TriangleGrid.solver)
    let judge = try DispatchSession(limits, probes: [1, 3], solver: TriangleGrid.solver)
    var random = SeededGenerator(seed: seed + 40)
    var (fits, said) = (0, 0)
    for turn in 0..<3 {
      for hour in limits.inputs.hours.weight.indices {
        var draw = [Double](repeating: 0, count: limits.inputs.network.busCount)
        draw[1] = Double(random.whole(0...40))
        draw[3] = Double(random.whole(0...20))
        let aim = DispatchSession.Aim.shortfall(draws: draw, short: nil)
        let isKnown = session.isKnownToCarry(hour: hour, draw: draw, aim: aim, tolerance: 1e-5)
        let least: Double
        switch try judge.solve(hour: hour, draw: draw, aim: aim) {
        case .optimal(let point): least = point.objective
        default: least = .infinity
        }
        if isKnown { #expect(least <= 2e-5, "hour \(hour)") }
        if turn > 0, least == 0 {
          fits += 1
          if isKnown { said += 1 }
        }
        if !isKnown { _ = try session.solve(hour: hour, draw: draw, aim: aim) }
      }
    }
    #expect(fits == 0 || Double(said) >= 0.8 * Double(fits), "\(said) of \(fits)")
  }
}
