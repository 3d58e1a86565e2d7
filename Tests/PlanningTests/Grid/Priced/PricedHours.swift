import ModelInputs
import Quantities
import RegionModel
import TestSupport

@testable import Planning

/// Hours that are priced one by one.
enum PricedHours {
  /// Ten days of a triangle with a narrow line, prices and load at random, two plants with little water.
  static func limits(
    seed: UInt64, water: [Double] = [3_000, 1_500], stores: [Store] = []
  ) throws -> GridLimits {
    var random = SeededGenerator(seed: seed)
    var grid = TriangleGrid.grid(rating: 80)
    grid.generators[0].costProfile = Index(0)
    grid.loads[0].profile = Index(1)
    for (position, budget) in water.enumerated() {
      grid.generators.append(
        Generator(
          id: "water-\(position)", bus: Index(position + 1), capacity: 40 - 15 * Double(position),
          energyBudget: budget))
    }
    grid.requests = [Request(id: "hall", buses: [Index(1)], power: 30)]
    var region = TriangleGrid.region(grid)
    region.profiles = [
      Profile(
        id: "price", values: (0..<240).map { _ in Double.random(in: 0.5...6, using: &random) }),
      Profile(
        id: "load", values: (0..<240).map { _ in Double.random(in: 0.2...1, using: &random) }),
    ]
    region.stores = stores
    region.settings.periods = .own
    region.periods = [
      PeriodRow(id: "days", hours: 240, weight: 1, location: SourceLocation(file: "periods.csv"))
    ]
    let time = try TimeAxis(region: region)
    return GridLimits(try GridInputs(region: region, hours: .operating(time)), security: .none)
  }

  /// MW drawn at one bus, at random.
  static func draws(_ limits: GridLimits, seed: UInt64, most: Double) -> [[Double]] {
    var random = SeededGenerator(seed: seed)
    return (0..<limits.inputs.hours.count).map { _ in
      (0..<limits.inputs.network.busCount).map {
        $0 == 1 ? Double.random(in: 0...most, using: &random) : 0
      }
    }
  }

  static func value(_ outcome: OperatingDispatch.Outcome) -> OperatingDispatch.Value? {
    if case .optimal(let value) = outcome { value } else { nil }
  }
}
