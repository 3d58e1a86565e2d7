import ModelInputs
import Quantities
import RegionModel
import TestSupport

/// Regions in which a conversion may choose its hours.
enum FlexibleRegion {
  /// Two hours in one period, and an electrolyser behind the line, whose power the grid gives.
  static func electrolyser(
    loads: [Double], flexible: Bool = true, capacity: Double = 100,
    change: (inout RegionBuilder) -> Void = { _ in }
  ) -> Region {
    RegionBuilder.make("electrolyser") { draft in
      draft.twoHours(at: "works", loads: loads)
      draft.electrolyser(at: "works", capacity: capacity, flexible: flexible)
      change(&draft)
    }
  }

  /// The same grid, and a gas engine that feeds in half of what it burns of 60 MWh of gas.
  static func engine(loads: [Double], flexible: Bool = true) -> Region {
    RegionBuilder.make("engine") { draft in
      draft.twoHours(at: "farm", loads: loads)
      draft.resources("biogas", kind: .gas)
      draft.technology("engine", inputs: [("biogas", 1)], outputs: [("power", 0.5)])
      draft.conversion("gen", at: "farm", "engine", capacity: 60)
      draft.region.conversions[0].flexible = flexible
      draft.surplus("digester", at: "farm", of: "biogas", 30 * 8760)
      draft.link("digester", "gen:biogas", unitCost: 0)
    }
  }

  /// A random region on a random grid with an electrolyser and a gas engine on it.
  static func random(seed: Int, flexible: Bool) -> Region {
    let drawn = RandomRegion(seed: UInt64(seed)) {
      $0.limits = false
      $0.fixedInvestments = seed % 2 == 0
    }.region
    var draft = RegionBuilder(drawn.onRandomGrid(seed: UInt64(seed)))
    var random = SeededGenerator(seed: UInt64(seed) &+ 4_711)
    draft.resources("zz-hydrogen", "zz-biogas", kind: .gas)
    let sites = draft.region.sites.indices.filter { draft.region.sites[$0].bus != nil }
    let (one, other) = (sites[0], sites[sites.count - 1])
    let (works, farm) = (draft.region.sites[one].id, draft.region.sites[other].id)
    draft.profile("zz-there", (0..<8760).map { $0 % 3 == 0 ? 0.5 : 1 })
    draft.technology(
      "zz-electrolyser", inputs: [("electricity", 1)], outputs: [("zz-hydrogen", 0.7)],
      capital: 1000, lifetime: 20)
    draft.technology(
      "zz-engine", inputs: [("zz-biogas", 1)], outputs: [("electricity", 0.4)], variable: 1)
    draft.conversion(
      "zz-el", at: works, "zz-electrolyser", capacity: Double(random.whole(15...60)),
      status: seed % 3 == 0 ? .candidate : .existing, profile: "zz-there")
    draft.conversion("zz-gen", at: farm, "zz-engine", capacity: Double(random.whole(20...50)))
    for row in draft.region.conversions.indices.suffix(2) {
      draft.region.conversions[row].flexible = flexible
    }
    draft.need(
      "zz-steel", at: works, of: "zz-hydrogen", Double(random.whole(4...12)) * 8760,
      price: Double(random.whole(40...400)))
    draft.surplus("zz-digester", at: farm, of: "zz-biogas", Double(random.whole(5...15)) * 8760)
    draft.link("zz-el:zz-hydrogen", "zz-steel", unitCost: 1)
    draft.link("zz-digester", "zz-gen:zz-biogas", unitCost: 1)
    draft.region.settings.objective = .cost
    draft.region.settings.integer = false
    draft.region.settings.gap = 0
    return draft.region
  }
}
