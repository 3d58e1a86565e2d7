import TestSupport

extension HandCase {
  static var investments: [HandCase] {
    [
      // Two halves of a year, a quarter of the tonnes in the first: 6 570 t in 4 380 h want
      // 1.5 t/h. 100 money per t/h over 20 years without interest is 5 a year.
      // 8 760·2 + 1.5·5 = 17 527.5.
      HandCase("capacity", optimum: 17_527.5) { draft in
        draft.mill()
        draft.period("first", hours: 4380)
        draft.period("second", hours: 4380)
        draft.profile("late", (0..<8760).map { $0 < 4380 ? 1 : 3 })
        draft.surplus("heap", at: "mill", of: "slag", 8760, profile: "late")
        draft.need("road", at: "mill", of: "slag", 8760, price: 10, profile: "late")
        draft.link("heap", "road", unitCost: 2, capacityInvestment: 100)
      },
      // Each link costs 2 000 over 20 years, 100 a year, and carries at most 60. Both built:
      // 100·2 + 2·100 = 400; one built: 60·2 + 100 + 40·10 = 620; none: 1 000.
      HandCase("link", optimum: 400, integer: true) { draft in
        draft.mill()
        draft.surplus("east", at: "mill", of: "slag", 60)
        draft.surplus("west", at: "mill", of: "slag", 60)
        draft.need("road", at: "mill", of: "slag", 100, price: 10)
        draft.link("east", "road", unitCost: 2, fixedInvestment: 2000)
        draft.link("west", "road", unitCost: 2, fixedInvestment: 2000)
      },
    ]
  }

  static var limits: [HandCase] {
    [
      // A tonne an hour all year needs a t/h, 100 money to build and 5 a year. 150 builds 1 for
      // the dear need and 0.5 for the other: 4 380·6 + 1.5·5 = 26 287.5.
      HandCase("budget", optimum: 26_287.5) { draft in
        draft.mill()
        draft.region.settings.budget = 150
        draft.surplus("heap", at: "mill", of: "slag", 2 * 8760)
        draft.need("dear", at: "mill", of: "slag", 8760, price: 10)
        draft.need("cheap", at: "mill", of: "slag", 8760, price: 6)
        draft.link("heap", "dear", capacityInvestment: 100)
        draft.link("heap", "cheap", capacityInvestment: 100)
      },
      // One link, so the dear need's: 100·6 = 600.
      HandCase("links", optimum: 600, integer: true) { draft in
        draft.mill()
        draft.region.settings.maxLinks = 1
        draft.surplus("heap", at: "mill", of: "slag", 200)
        draft.need("dear", at: "mill", of: "slag", 100, price: 10)
        draft.need("cheap", at: "mill", of: "slag", 100, price: 6)
        draft.link("heap", "dear")
        draft.link("heap", "cheap")
      },
      // What is bought emits 1 t a tonne and at most 40 t may be emitted: 60 are sent at 30.
      // 60·30 + 40·10 = 2 200.
      HandCase("emissions", optimum: 2200) { draft in
        draft.mill()
        draft.region.settings.co2Cap = 40
        draft.surplus("heap", at: "mill", of: "slag", 100)
        draft.need("road", at: "mill", of: "slag", 100, price: 10, emissions: 1)
        draft.link("heap", "road", unitCost: 30)
      },
    ]
  }

  static var conversions: [HandCase] {
    [
      // 20 000 over 20 years is 1 000 a year for the whole, 0.1 a unit to run; 4 380 of the 8 760
      // it could make are needed at 1. Whole or not at all: 1 000 + 438 against 4 380.
      HandCase("conversion", optimum: 1438, integer: true) { draft in
        draft.mill("gas", kind: .gas)
        draft.technology("well", outputs: [("gas", 1)], variable: 0.1)
        draft.conversion(
          "u", at: "mill", "well", capacity: 1, status: .candidate, investment: 20_000)
        draft.need("boiler", at: "mill", of: "gas", 4380, price: 1)
        draft.link("u:gas", "boiler")
      },
      // The same by halves: half is built. 500 + 438 = 938.
      HandCase("conversion-by-halves", optimum: 938) { draft in
        draft.mill("gas", kind: .gas)
        draft.technology("well", outputs: [("gas", 1)], variable: 0.1)
        draft.conversion(
          "u", at: "mill", "well", capacity: 1, status: .candidate, investment: 20_000)
        draft.need("boiler", at: "mill", of: "gas", 4380, price: 1)
        draft.link("u:gas", "boiler")
      },
      // Sludge costs 5 to get rid of; digested at 1 it gives 0.8 MWh worth 10 and 0.5 t of rest
      // to get rid of at 2, for 0.1 MWh of electricity at 20: 5 + 8 − 1 − 1 − 2 = 9 saved a tonne.
      // 8 760·0.01 = 87.6 of 100 t can be digested: 12.4·5 + 87.6·(1 + 1 + 2) + (100 − 70.08)·10
      // = 62 + 350.4 + 299.2 = 711.6.
      HandCase("activity", optimum: 711.6) { draft in
        draft.mill("sludge")
        draft.resources("gas", kind: .gas)
        draft.resources("electricity", kind: .electricity)
        draft.technology(
          "digester", inputs: [("sludge", 1), ("electricity", 0.1)],
          outputs: [("gas", 0.8), ("sludge", 0.5)], variable: 1)
        draft.surplus("pit", at: "mill", of: "sludge", 100, disposal: 5)
        draft.conversion(
          "u", at: "mill", "digester", capacity: 0.01, prices: ["electricity": 20],
          disposal: ["sludge": 2])
        draft.need("boiler", at: "mill", of: "gas", 100, price: 10)
        draft.link("pit", "u:sludge")
        draft.link("u:gas", "boiler")
      },
    ]
  }

  /// A tonne bought costs 10 and emits 0.1; a tonne sent 10 km costs 20 and emits 0.2.
  private static func aims(_ draft: inout RegionBuilder) {
    draft.resources("aggregate", virgin: true)
    draft.resources("slag")
    draft.site("mill")
    draft.site("road", km: 10)
    draft.substitution("slag", for: "aggregate")
    draft.transport("truck", .material, handling: 20, emissionsPerKm: 0.02)
    draft.surplus("heap", at: "mill", of: "slag", 60)
    draft.need("base", at: "road", of: "aggregate", 100, price: 10, emissions: 0.1)
  }

  static var objectives: [HandCase] {
    [
      // With CO2 at 100, 20 a tonne bought and 40 a tonne sent: all is bought. 2 000.
      HandCase("objective-cost", optimum: 2000) { draft in
        aims(&draft)
        draft.region.settings.co2Price = 100
      },
      // All is bought: 100·0.1 = 10 t CO2e.
      HandCase("objective-emissions", optimum: 10) { draft in
        aims(&draft)
        draft.region.settings.objective = .emissions
      },
      // All that there is is sent: 40 t of virgin material are left.
      HandCase("objective-virgin", optimum: 40) { draft in
        aims(&draft)
        draft.region.settings.objective = .virgin
      },
    ]
  }
}
