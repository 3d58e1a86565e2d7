import Quantities
import RegionModel

extension RegionBuilder {
  /// Three buses in a triangle of equal reactances: cheap power at `a` (10 a MWh), dear power at `c`
  /// (50), 200 MW each, and 80 MW at most from `a` to `b`.
  ///
  /// `flow(a→b) = 2/3·P[a] + 1/3·P[c]`.
  public mutating func triangle(rating: Double = 80) {
    region.grid.buses = ["a", "b", "c"].map { Bus(id: $0) }
    region.grid.branches = [
      Branch(id: "ab", from: Index(0), to: Index(1), reactance: 0.1, rating: rating),
      Branch(id: "ac", from: Index(0), to: Index(2), reactance: 0.1),
      Branch(id: "cb", from: Index(2), to: Index(1), reactance: 0.1),
    ]
    region.grid.generators = [
      Generator(id: "cheap", bus: Index(0), capacity: 200, marginalCost: 10),
      Generator(id: "dear", bus: Index(2), capacity: 200, marginalCost: 50),
    ]
  }

  /// Connects a site to a bus.
  public mutating func connect(_ site: String, to bus: String) {
    let position = region.grid.buses.firstIndex { $0.id == bus }
    region.sites[self.site(named: site)].bus = position.map { Index($0) }
  }
}
