import TestSupport

extension HandCase {
  private static func twoHours(_ draft: inout RegionBuilder) {
    draft.mill("heat", kind: .heat)
    draft.period("night", hours: 1)
    draft.period("day", hours: 1)
    draft.profile("first", [1, 0])
    draft.profile("second", [0, 1])
  }

  static var heats: [HandCase] {
    [
      // Heat of 58 °C warms a network's 47 °C to 53: 6 of 33 K, 6 of its 33 MWh. 27·10 = 270.
      HandCase("glide", optimum: 270) { draft in
        draft.mill("heat", kind: .heat)
        draft.surplus("warm", at: "mill", of: "heat", 10, temperature: 58)
        draft.need(
          "net", at: "mill", of: "heat", 33, price: 10, temperature: 80, returning: 47)
        draft.link("warm", "net")
      },
      // Of 90 to 60 °C a sixth is at 85 and above, five sixths at 65 and above: 5 of 30 MWh for the
      // need at 80 °C, 25 for both. The wash takes what is left at 60 to 65. 5·20 + 10·10 + 3·1.
      HandCase("cascade", optimum: 203) { draft in
        draft.mill("heat", kind: .heat)
        draft.surplus("flue", at: "mill", of: "heat", 30, temperature: 90, returning: 60)
        draft.need("dryer", at: "mill", of: "heat", 10, price: 20, temperature: 80)
        draft.need("hall", at: "mill", of: "heat", 30, price: 10, temperature: 60)
        draft.need("wash", at: "mill", of: "heat", 8, price: 1, temperature: 40)
        draft.link("flue", "dryer")
        draft.link("flue", "hall")
        draft.link("flue", "wash")
      },
      // From 47 to 50 °C both can give, from 50 to 53 only the warmer, 3 MWh each. The cold one's 2
      // cost nothing, the warm one's 4 cost 1 each. 4 + 27·10 = 274.
      HandCase("interval", optimum: 274) { draft in
        draft.mill("heat", kind: .heat)
        draft.surplus("at-55", at: "mill", of: "heat", 2, temperature: 55)
        draft.surplus("at-58", at: "mill", of: "heat", 10, temperature: 58)
        draft.need(
          "net", at: "mill", of: "heat", 33, price: 10, temperature: 80, returning: 47)
        draft.link("at-55", "net")
        draft.link("at-58", "net", unitCost: 1)
      },
      // The pool takes 90 of 150 MWh at 30 °C, six tenths of the furnace. Of the four tenths that
      // leave it at 90 to 60 °C, 40 of 100 MWh, half is at 75 and above: 20 for the net, which buys
      // 10 at 10. More for the net would cost the pool 15 MWh at 5 for 5 at 10.
      HandCase("cascade-in-a-group", optimum: 100) { draft in
        draft.mill("heat", kind: .heat)
        draft.surplus(
          "at-90", at: "mill", of: "heat", 100, temperature: 90, returning: 60, group: "furnace")
        draft.surplus("at-30", at: "mill", of: "heat", 150, temperature: 30, group: "furnace")
        draft.need("net", at: "mill", of: "heat", 30, price: 10, temperature: 70)
        draft.need("pool", at: "mill", of: "heat", 90, price: 5, temperature: 25)
        draft.link("at-90", "net")
        draft.link("at-30", "pool")
      },
      // All 10 MWh wait in the tank for the day, at 90 to 60 °C as they came: half of what then
      // leaves it is at 75 °C and above. 5 go to the dryer, 5 are got rid of. 5·10 = 50.
      HandCase("cascade-behind-a-store", optimum: 50) { draft in
        twoHours(&draft)
        draft.surplus(
          "flue", at: "mill", of: "heat", 43_800, temperature: 90, returning: 60,
          profile: "first")
        draft.need(
          "dryer", at: "mill", of: "heat", 43_800, price: 10, temperature: 70,
          profile: "second")
        draft.link("flue", "dryer")
        draft.store("tank", on: "flue", energy: 10) { $0.cyclic = false }
      },
      // Only 6 of 33 K can be warmed, by night: with them the other 27 MWh are bought, and the net's
      // water waits warm for the day. 27·10 = 270.
      HandCase("interval-before-a-store", optimum: 270) { draft in
        twoHours(&draft)
        draft.surplus(
          "warm", at: "mill", of: "heat", 43_800, temperature: 58, profile: "first")
        draft.need(
          "net", at: "mill", of: "heat", 33 * 4380, price: 10, temperature: 80,
          returning: 47, profile: "second")
        draft.link("warm", "net")
        draft.store("tank", on: "net", energy: 33) { $0.cyclic = false }
      },
    ]
  }
}
