import Quantities
import RegionModel
import TestSupport

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

  /// The triangle with an electrolyser and a gas engine at the town that choose their hours.
  static func flexible(_ name: String = "flexible") -> Region {
    var draft = RegionBuilder(triangle(name))
    draft.resources("hydrogen", "biogas", kind: .gas)
    let town = draft.region.sites[1].id
    draft.profile("there", [1, 0.5, 1, 0.5, 1])
    draft.technology(
      "electrolyser", inputs: [("power", 1)], outputs: [("hydrogen", 0.5)], capital: 100,
      lifetime: 20)
    draft.technology("engine", inputs: [("biogas", 1)], outputs: [("power", 0.4)], variable: 1)
    draft.conversion(
      "el", at: town, "electrolyser", capacity: 15, status: .candidate, profile: "there")
    draft.conversion("gen", at: town, "engine", capacity: 40)
    for row in draft.region.conversions.indices.suffix(2) {
      draft.region.conversions[row].flexible = true
    }
    draft.need("steel", at: town, of: "hydrogen", 3 * 8760, price: 90)
    draft.surplus("digester", at: town, of: "biogas", 12 * 8760)
    draft.link("el:hydrogen", "steel", unitCost: 1)
    draft.link("digester", "gen:biogas", unitCost: 1)
    let uneven: [Double] = [60, 130, 100, 60, 130]
    draft.profile("uneven", uneven)
    draft.region.grid.loads[0].peak = 1
    draft.region.grid.loads[0].profile = draft.profile(named: "uneven")
    return draft.region
  }

  /// The triangle with a store at the town and one that may be built there.
  static func stores(start: Double?) -> Region {
    var region = triangle("stores")
    region.grid.loads[0].profile = Index(region.profiles.count)
    region.profiles.append(Profile(id: "uneven", values: [60, 130, 100, 60, 130]))
    region.grid.loads[0].peak = 1
    region.stores = [
      Store(
        id: "stands", place: .bus(Index(1)), energy: 20, chargePower: 15, chargeEfficiency: 0.9,
        dischargeEfficiency: 0.95, lossPerHour: 0.01, initial: start, minimum: 2),
      Store(
        id: "to build", place: .bus(Index(1)), energy: 40, chargePower: 30, dischargePower: 20,
        initial: start, minimum: 4, cyclic: start != nil, status: .candidate,
        investmentPerEnergy: 1e4, investmentPerPower: 1e4),
    ]
    return region
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
