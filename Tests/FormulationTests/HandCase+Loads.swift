import TestSupport

extension HandCase {
  /// Conversions that run at a least load or not at all, and at several operating points.
  static var loads: [HandCase] {
    [
      // Half a load or nothing, at 0.1 a unit; what is not needed costs 1 to get rid of. 3 285 of
      // 4 380 are needed in the first half: it runs, 328.5. 1 095 in the second: running 2 190 would
      // cost 219 and 1 095 to get rid of the rest, buying costs 1 095. 1 423.5; without the least
      // load 438.
      HandCase("running", optimum: 1423.5, integer: true) { draft in
        well(&draft)
        draft.period("first", hours: 4380)
        draft.period("second", hours: 4380)
        draft.profile("early", (0..<8760).map { $0 < 4380 ? 3 : 1 })
        draft.conversion(
          "u", at: "mill", "well", capacity: 1, disposal: ["gas": 1], minimumLoad: 0.5)
        draft.need("boiler", at: "mill", of: "gas", 4380, price: 1, profile: "early")
        draft.link("u:gas", "boiler")
      },
      // A quarter of a load is needed and half is the least, the rest is thrown away for nothing:
      // 4 380·0.1 = 438, which is less than 2 190 bought.
      HandCase("least_load", optimum: 438, integer: true) { draft in
        well(&draft)
        draft.conversion("u", at: "mill", "well", capacity: 1, minimumLoad: 0.5)
        draft.need("boiler", at: "mill", of: "gas", 2190, price: 1)
        draft.link("u:gas", "boiler")
      },
      // The same where it has yet to be built, for 20 000 over 20 years: 1 000 + 438.
      HandCase("running_built", optimum: 1438, integer: true) { draft in
        well(&draft)
        draft.conversion(
          "u", at: "mill", "well", capacity: 1, status: .candidate, investment: 20_000,
          minimumLoad: 0.5)
        draft.need("boiler", at: "mill", of: "gas", 2190, price: 1)
        draft.link("u:gas", "boiler")
      },
      // Without whole numbers a least load binds nothing: 2 190·0.1.
      HandCase("least-load-relaxed", optimum: 219) { draft in
        well(&draft)
        draft.conversion("u", at: "mill", "well", capacity: 1, minimumLoad: 0.5)
        draft.need("boiler", at: "mill", of: "gas", 2190, price: 1)
        draft.link("u:gas", "boiler")
      },
      // An extraction turbine: a MWh of fuel at 10 gives 0.3 of power and 0.7 of heat in back pressure,
      // 0.4 of power in condensing. Power is worth 50, heat 20: 29 against 20. 3 066 of heat are
      // needed, which is 4 380 of 8 760 MWh of fuel in back pressure; the rest condenses. Power:
      // 1 314 + 1 752 = 0.4·8 760 − 3 066/7. 87 600 + (8 760 − 3 066)·50 = 372 300.
      HandCase("points", optimum: 372_300) { draft in
        draft.resources("fuel", "heat", kind: .gas)
        draft.resources("power", kind: .electricity)
        draft.site("mill")
        draft.technology(
          "turbine", inputs: [("fuel", 1)], outputs: [("power", 0.3), ("heat", 0.7)])
        draft.points(["back", "condensing"], ["power": [0.4], "heat": [0]])
        draft.conversion("u", at: "mill", "turbine", capacity: 1, prices: ["fuel": 10])
        draft.need("grid", at: "mill", of: "power", 8760, price: 50)
        draft.need("dh", at: "mill", of: "heat", 3066, price: 20)
        draft.link("u:power", "grid")
        draft.link("u:heat", "dh")
      },
    ]
  }

  private static func well(_ draft: inout RegionBuilder) {
    draft.mill("gas", kind: .gas)
    draft.technology("well", outputs: [("gas", 1)], variable: 0.1)
  }
}
