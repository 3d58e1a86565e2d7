import Quantities
import RegionModel
import TestSupport

/// A meshed grid of seven buses made at random: three plants, one of which must run, and load at
/// every bus.
///
/// - Parameter wider: factor on ratings.
func randomMesh(_ seed: UInt64, wider: Double = 1) -> Grid {
  var random = SeededGenerator(seed: seed)
  var grid = Grid()
  let count = 7
  grid.buses = (0..<count).map { Bus(id: "b\($0)") }
  var ends = (1..<count).map { (random.whole(0...($0 - 1)), $0) }
  for _ in 0..<5 {
    let from = random.whole(0...(count - 1))
    ends.append((from, (from + random.whole(1...(count - 1))) % count))
  }
  grid.branches = ends.enumerated().map { position, ends in
    let rating = Double(random.whole(60...140)) * wider
    return Branch(
      id: "l\(position)", from: Index(ends.0), to: Index(ends.1),
      reactance: Double(random.whole(5...40)) / 100, rating: rating,
      emergencyRating: rating * 1.2)
  }
  grid.generators = (0..<3).map {
    Generator(
      id: "g\($0)", bus: Index(random.whole(0...(count - 1))),
      capacity: Double(random.whole(60...120)), minimum: $0 == 0 ? 5 : 0,
      marginalCost: Double(10 * ($0 + 1)))
  }
  grid.loads = (0..<count).map {
    Load(id: "d\($0)", bus: Index($0), peak: Double(random.whole(2...14)))
  }
  return grid
}
