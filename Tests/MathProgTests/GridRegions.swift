import Quantities
import RegionModel

/// Small regions with a grid, by hand.
enum GridRegion {
  /// Two periods of a few hours; a heat pump at a town behind a narrow line of a triangle.
  ///
  /// `flow(a→b) = 2/3·P[a] + 1/3·P[c]`; cheap power stands at `a`, dear power at `c`.
  static func triangle(_ name: String = "triangle") -> Region {
    var draft = heatPump(name)
    draft.region.grid = Grid()
    draft.region.grid.buses = ["a", "b's \"bus\"", "c"].map { Bus(id: $0) }
    draft.region.grid.branches = [
      Branch(id: "ab", from: Index(0), to: Index(1), reactance: 0.1, rating: 80),
      Branch(id: "ac", from: Index(0), to: Index(2), reactance: 0.1),
      Branch(id: "cb", from: Index(2), to: Index(1), reactance: 0.1),
    ]
    draft.region.grid.generators = [
      Generator(id: "cheap", bus: Index(0), capacity: 200, marginalCost: 10, emissions: 0.02),
      Generator(id: "dear", bus: Index(2), capacity: 200, marginalCost: 50, emissions: 0.4),
    ]
    draft.region.grid.loads = [Load(id: "town", bus: Index(1), peak: 115)]
    return draft.region
  }

  /// Heat at 45 °C for a town that wants 70 °C and stands at the second bus.
  private static func heatPump(_ name: String) -> RegionDraft {
    var draft = RegionDraft(name, periods: .own)
    draft.period("cold", hours: 3, weight: 4000)
    draft.period("mild", hours: 2, weight: 2000)
    let mill = draft.site("mill")
    let town = draft.site("town", degrees: 0.02)
    draft.region.sites[town].bus = Index(1)
    let heat = draft.resource("heat", .heat, .energy)
    let power = draft.resource("power", .electricity, .energy)
    draft.transport(
      "pipe", .heat, investment: [(capacity: 5, cost: 2e5), (capacity: 90, cost: 9e5)])
    let pump = draft.technology("pump", capital: 3e5, fixed: 2000, variable: 2)
    draft.region.settings.heatPumpTechnology = draft.region.technologies[pump].id
    let shape = draft.profile([1.3, 1.1, 0.6, 1.2, 0.8])
    draft.surplus("flue", mill, heat, 60 * 8760) {
      $0.temperature = 45
      $0.returnTemperature = 25
    }
    draft.need("heating", town, heat, 90 * 8760, price: 70) {
      $0.temperature = 70
      $0.profile = shape
      $0.supplyEmissions = 0.3
    }
    draft.need("works", town, power, 20 * 8760) { $0.profile = shape }
    draft.surplus("roof", town, power, 3 * 8760)
    return draft
  }
}
