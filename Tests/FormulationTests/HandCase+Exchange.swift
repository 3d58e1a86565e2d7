import TestSupport

extension HandCase {
  static var streams: [HandCase] {
    [
      // Sending saves 50 + 20 − 30 = 40 a tonne: all 60 are sent, 40 disposed of.
      // 60·30 + 40·20 = 2 600.
      HandCase("supply", optimum: 2600) { draft in
        draft.mill()
        draft.surplus("heap", at: "mill", of: "slag", 100, disposal: 20)
        draft.need("road", at: "mill", of: "slag", 60, price: 50)
        draft.link("heap", "road", unitCost: 30)
      },
      // 0.9 arrive, half a tonne replaced for each: 0.45·50 + 20 − 30 = 12.5 saved a tonne, so all
      // 100 are sent, replacing 45 of 60. 100·30 + 15·50 = 3 750.
      HandCase("need", optimum: 3750) { draft in
        draft.mill()
        draft.surplus("heap", at: "mill", of: "slag", 100, disposal: 20)
        draft.need("road", at: "mill", of: "slag", 60, price: 50)
        draft.link("heap", "road", unitCost: 30, efficiency: 0.9, ratio: 0.5)
      },
      // The baseline may use today's exchange (40 t agreed) but no new link: 40·5 sent by truck,
      // 60 bought, 60 disposed of, the pile left. 200 + 60·50 + 60·20 = 4 400.
      HandCase("today", optimum: 4400, scope: .today) { draft in
        draft.mill()
        draft.transport("truck", .material, handling: 5)
        draft.surplus("heap", at: "mill", of: "slag", 100, disposal: 20)
        draft.need("road", at: "mill", of: "slag", 100, price: 50)
        draft.exchange("agreed", "heap", "road", amount: 40)
        draft.surplus("pile", at: "mill", of: "slag", 60)
        draft.link("pile", "road", mode: "belt", unitCost: 1, capacityInvestment: 100)
      },
      // 30 t must be taken though they cost 50 each where buying costs 10, and no more may be.
      // 30·50 + 70·10 = 2 200.
      HandCase("contract", optimum: 2200) { draft in
        draft.mill()
        draft.transport("truck", .material, handling: 50)
        draft.surplus("heap", at: "mill", of: "slag", 100)
        draft.need("road", at: "mill", of: "slag", 100, price: 10)
        draft.exchange("agreed", "heap", "road", amount: 30, firm: true)
      },
    ]
  }

  static var times: [HandCase] {
    [
      // A day that occurs 365 times: 24 t in each, of which the 3 650 agreed for the year are 10.
      // 365·(10·50 + 14·10) = 233 600.
      HandCase("weights", optimum: 233_600) { draft in
        draft.mill()
        draft.period("day", hours: 24, weight: 365)
        draft.transport("truck", .material, handling: 50)
        draft.surplus("heap", at: "mill", of: "slag", 8760)
        draft.need("road", at: "mill", of: "slag", 8760, price: 10)
        draft.exchange("agreed", "heap", "road", amount: 3650, firm: true)
      },
      // A week of a tonne an hour at 2, and 168/8 760 of the 5 a year that a t/h costs.
      // 168·(2 + 5/8 760) = 336.095 890 410 96.
      HandCase("week", optimum: 336.095_890_410_96) { draft in
        draft.mill()
        draft.period("week", hours: 168)
        draft.surplus("heap", at: "mill", of: "slag", 8760)
        draft.need("road", at: "mill", of: "slag", 8760, price: 10)
        draft.link("heap", "road", unitCost: 2, capacityInvestment: 100)
      },
    ]
  }

  static var mixes: [HandCase] {
    [
      // Half of each keeps 0.02: (0.03 + 0.01)/2. The clean half costs 10 a tonne, 50·10 = 500;
      // thinning the rich one with what is bought (0 Zn) would cost 100/3 a tonne of it.
      HandCase("mix", optimum: 500) { draft in
        draft.mill()
        draft.surplus("rich", at: "mill", of: "slag", 100)
        draft.surplus("clean", at: "mill", of: "slag", 100)
        draft.need("road", at: "mill", of: "slag", 100, price: 100)
        draft.content("rich", "Zn", 0.03)
        draft.content("clean", "Zn", 0.01)
        draft.limit("road", "Zn", .max, 0.02, supply: 0)
        draft.link("rich", "road", unitCost: 0)
        draft.link("clean", "road", unitCost: 10)
      },
      // At least 0.4 CaO; the heap holds 0.3, what is bought 0.6. Of x sent 0.5·x arrive, which is
      // the mass that counts, and replace 0.75·x of the need: 0.5·x·0.1 = (90 − 0.75·x)·0.2 gives
      // x = 90. 22.5·10 = 225.
      HandCase("mix-at-least", optimum: 225) { draft in
        draft.mill()
        draft.surplus("heap", at: "mill", of: "slag", 120)
        draft.need("road", at: "mill", of: "slag", 90, price: 10)
        draft.content("heap", "CaO", 0.3)
        draft.limit("road", "CaO", .min, 0.4, supply: 0.6)
        draft.link("heap", "road", efficiency: 0.5, ratio: 1.5)
      },
      // 30 of 100 may come from the heap. 70·10 = 700.
      HandCase("secondary", optimum: 700) { draft in
        draft.mill()
        draft.surplus("heap", at: "mill", of: "slag", 100)
        draft.need("road", at: "mill", of: "slag", 100, price: 10, secondary: 0.3)
        draft.link("heap", "road")
      },
      // Ten bricks take 20 t, of which 6 may come from the heap. 14·5 = 70.
      HandCase("secondary-at-a-port", optimum: 70) { draft in
        draft.mill()
        draft.resources("brick")
        draft.technology("press", inputs: [("slag", 2)], outputs: [("brick", 1)])
        draft.conversion("u", at: "mill", "press", prices: ["slag": 5])
        draft.region.needs[draft.need(named: "u:slag")].maxSecondaryShare = 0.3
        draft.surplus("heap", at: "mill", of: "slag", 100)
        draft.need("house", at: "mill", of: "brick", 10, price: 100)
        draft.link("heap", "u:slag")
        draft.link("u:brick", "house")
      },
      // Half the stream at 80 °C (50 of 100 MWh) serves the hot need, the other half at 45 °C
      // (75 of 150 MWh) the greenhouse, which buys 15 of its 90 at 6: 90.
      HandCase("group", optimum: 90) { draft in
        draft.mill("heat", kind: .heat)
        draft.surplus("at-80", at: "mill", of: "heat", 100, temperature: 80, group: "furnace")
        draft.surplus("at-45", at: "mill", of: "heat", 150, temperature: 45, group: "furnace")
        draft.need("dh", at: "mill", of: "heat", 50, price: 10, temperature: 70)
        draft.need("greenhouse", at: "mill", of: "heat", 90, price: 6, temperature: 35)
        draft.link("at-80", "dh")
        draft.link("at-80", "greenhouse")
        draft.link("at-45", "greenhouse")
      },
    ]
  }
}
