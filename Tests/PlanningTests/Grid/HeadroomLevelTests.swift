import ModelInputs
import Quantities
import RegionModel
import Testing

@testable import Planning

/// A line of 100 MW to a town of at most 90: 10 MW are left in 100 hours, 50 in 400, 80 in the rest.
@Suite("Headroom that may be curtailed a little")
struct HeadroomLevelTests {
  private func region() -> Region {
    var grid = Grid()
    grid.buses = [Bus(id: "a"), Bus(id: "b")]
    grid.branches = [
      Branch(id: "ab", from: Index(0), to: Index(1), reactance: 0.1, rating: 100)
    ]
    grid.generators = [Generator(id: "plant", bus: Index(0), capacity: 1000, marginalCost: 10)]
    grid.loads = [Load(id: "town", bus: Index(1), peak: 100, profile: Index(0))]
    var values = [Double](repeating: 0.2, count: 8760)
    for hour in 0..<400 { values[1000 + 2 * hour] = 0.5 }
    for hour in 0..<60 { values[3000 + hour] = 0.9 }
    for hour in 0..<40 { values[5000 + hour] = 0.9 }
    var region = Region(name: "levels")
    region.profiles = [Profile(id: "town", values: values)]
    region.grid = grid
    return region
  }

  private func levels(_ rates: [Double]) throws -> BusHeadroom {
    try Found(region(), HeadroomQuestion(rates: rates)).row(1, .load)
  }

  @Test("firm is the narrowest hour, named by its first hour of the year")
  func firm() throws {
    let row = try levels([])
    #expect(row.hours.count == 3)
    #expect(near(row.firm, 10))
    #expect(row.levels[0].hours == 0)
    #expect(row.levels[0].longest == 0)
    #expect(row.levels[0].meanDepth == nil)
    let inputs = try GridInputs(region: region())
    #expect(inputs.hours.members[try #require(row.narrowest)].first == 3000)
  }

  @Test("half a percent is 43.8 full hours: 100·(L − 10) = 43.8·L")
  func narrowHoursOnly() throws {
    let level = try levels([0.005]).levels[1]
    let expected = 1000 / (100 - 43.8)
    #expect(near(level.megawatts, expected))
    #expect(level.hours == 100)
    #expect(level.longest == 60)
    #expect(near(level.meanDepth, (expected - 10) / expected, 1e-6))
  }

  @Test("one percent is 87.6 full hours: 100·(L − 10) + 400·(L − 50) = 87.6·L")
  func twoKinds() throws {
    let level = try levels([0.01]).levels[1]
    let expected = 21_000 / (500 - 87.6)
    #expect(near(level.megawatts, expected))
    #expect(level.hours == 500)
    #expect(level.longest == 60)
    #expect(near(level.meanDepth, 0.01 * 8760 / 500, 1e-6))
  }

  @Test("whoever may lose everything fits without limit")
  func everything() throws {
    #expect(try levels([1]).levels[1].megawatts == .infinity)
  }

  @Test("a wanted profile counts in what may be lost and in when it is lost")
  func profile() throws {
    let inputs = try GridInputs(region: region())
    let room = inputs.load(0)[1] == 20 ? [80.0, 50, 10] : []
    try #require(room.count == 3)
    // Nothing is wanted in the narrow hours, half in those of 50 MW.
    let levels = HeadroomLevels(room, hours: inputs.hours, profile: [1, 0.5, 0])
    #expect(near(levels(0).megawatts, 80))
    // 8 260 full hours and 400 halves: sum omega·prof = 8 460; 8 260·(L − 80) = 0.01·8 460·L
    #expect(near(levels(0.01).megawatts, 8260 * 80 / (8260 - 84.6), 1e-6))
  }

  @Test("headroom rises with the rate", arguments: 1...20 as ClosedRange<Int>)
  func rising(seed: Int) throws {
    let inputs = try GridInputs(region: region())
    let room = (0..<3).map { Double((seed * 7919 + $0 * 104_729) % 97) }
    let levels = HeadroomLevels(room, hours: inputs.hours)
    let rates = [0, 0.0025, 0.005, 0.01, 0.05, 0.2, 0.9]
    let found = rates.map { levels($0) }
    for (lower, upper) in zip(found, found.dropFirst()) {
      #expect(lower.megawatts <= upper.megawatts + 1e-9)
    }
    // What is lost is what may be lost.
    for level in found where level.rate > 0 && level.megawatts.isFinite && level.megawatts > 0 {
      let lost = zip(inputs.hours.weight, room).reduce(0) {
        $0 + $1.0 * max(0, level.megawatts - $1.1)
      }
      #expect(abs(lost - level.rate * level.megawatts * 8760) <= 1e-6 * 8760 * level.megawatts)
    }
  }
}
