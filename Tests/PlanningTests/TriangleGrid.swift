import GLPKSolver
import ModelInputs
import PowerFlow
import Quantities
import RegionModel

@testable import Planning

/// Three buses in a triangle of equal reactances; cheap power at `a`, dear power at `c`, load at `b`,
/// and a line from `a` to `b` that takes 80 MW.
///
/// `flow(a→b) = 2/3·P[a] + 1/3·P[c]`, so that 150 MW at `b` want 90 MW of the cheap and 60 MW of the
/// dear; 70 MW more fit at `b` once the dear is full.
enum TriangleGrid {
  static func grid(rating: Double = 80) -> Grid {
    var grid = Grid()
    grid.buses = ["a", "b", "c"].map { Bus(id: $0) }
    grid.branches = [
      Branch(id: "ab", from: Index(0), to: Index(1), reactance: 0.1, rating: rating),
      Branch(id: "ac", from: Index(0), to: Index(2), reactance: 0.1),
      Branch(id: "cb", from: Index(2), to: Index(1), reactance: 0.1),
    ]
    grid.generators = [
      Generator(id: "cheap", bus: Index(0), capacity: 200, marginalCost: 10),
      Generator(id: "dear", bus: Index(2), capacity: 200, marginalCost: 50),
    ]
    grid.loads = [Load(id: "town", bus: Index(1), peak: 150)]
    return grid
  }

  static func region(_ grid: Grid = grid()) -> Region {
    var region = Region(name: "triangle")
    region.grid = grid
    return region
  }

  static func limits(_ grid: Grid = grid(), security: Security = .none) throws -> GridLimits {
    GridLimits(try GridInputs(region: region(grid)), security: security)
  }

  static var solver: BlockSolver { BlockSolver(engine: GLPKEngine(), threads: 2) }
}
