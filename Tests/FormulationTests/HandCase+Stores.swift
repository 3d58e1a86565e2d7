import TestSupport

extension HandCase {
  /// 10 MWh of heat in the first of two hours, to be got rid of at 1; 10 MWh wanted in the second,
  /// bought at 10.
  private static func twoHours(_ draft: inout RegionBuilder, disposal: Double = 1) {
    draft.mill("heat", kind: .heat)
    draft.period("night", hours: 1)
    draft.period("day", hours: 1)
    draft.profile("first", [1, 0])
    draft.profile("second", [0, 1])
    draft.surplus("flue", at: "mill", of: "heat", 43_800, disposal: disposal, profile: "first")
    draft.need("town", at: "mill", of: "heat", 43_800, price: 10, profile: "second")
  }

  /// An investment that costs 1 in two hours: over 20 years, without interest.
  private static let perMoney = 20.0 * 8760 / 2

  static var stores: [HandCase] {
    [
      // Nothing at the start; 6 fit in, of 6.67 taken (the rest is vented); a tenth is lost until the second hour and
      // half on the way out: 6·0.9·0.5 = 2.7 arrive. 7.3·10 = 73.
      HandCase("store", optimum: 73) { draft in
        twoHours(&draft, disposal: 0)
        draft.link("flue", "town")
        draft.store("tank", on: "flue", energy: 6) {
          $0.chargeEfficiency = 0.9
          $0.dischargeEfficiency = 0.5
          $0.lossPerHour = 0.1
          $0.cyclic = false
        }
      },
      // Each MWh of size costs 3 in two hours and saves 10 + 1: all of the 4 that may be built.
      // 6·10 + 6·1 + 4·3 = 78.
      HandCase("level", optimum: 78) { draft in
        twoHours(&draft)
        draft.link("flue", "town")
        draft.store("tank", on: "town", energy: 4, status: .candidate) {
          $0.investmentPerEnergy = 3 * perMoney
        }
      },
      // A quarter of it must stay: 0.75·(10 + 1) − 3 is saved by each MWh.
      // 7·10 + 7·1 + 4·3 = 89.
      HandCase("least", optimum: 89) { draft in
        twoHours(&draft)
        draft.link("flue", "town")
        draft.store("tank", on: "town", energy: 4, status: .candidate) {
          $0.minimum = 1
          $0.investmentPerEnergy = 3 * perMoney
        }
      },
      // 1 at the start and again at the end, so 3 of the 4 are free in between.
      // 7·10 + 7·1 = 77.
      HandCase("ending", optimum: 77) { draft in
        twoHours(&draft)
        draft.link("flue", "town")
        draft.store("tank", on: "flue", energy: 4) { $0.initial = 1 }
      },
      // A tank for all the heat of the mill needs no link; 3 may go in: 7·10 + 7·1 = 77.
      HandCase("charging", optimum: 77) { draft in
        twoHours(&draft)
        draft.store("tank", at: "mill", of: "heat", energy: 4) { $0.chargePower = 3 }
      },
      // 2 may come out: 8·10 + 8·1 = 88.
      HandCase("discharging", optimum: 88) { draft in
        twoHours(&draft)
        draft.store("tank", at: "mill", of: "heat", energy: 4) { $0.dischargePower = 2 }
      },
      // Each MW costs 2 in two hours and at most 3 may go in: 7·10 + 7·1 + 3·2 = 83.
      HandCase("charge_built", optimum: 83) { draft in
        twoHours(&draft)
        draft.link("flue", "town")
        draft.store("tank", on: "flue", energy: 4, status: .candidate) {
          $0.chargePower = 3
          $0.investmentPerPower = 2 * perMoney
        }
      },
      // At most 3 may come out: the same.
      HandCase("discharge_built", optimum: 83) { draft in
        twoHours(&draft)
        draft.link("flue", "town")
        draft.store("tank", on: "flue", energy: 4, status: .candidate) {
          $0.dischargePower = 3
          $0.investmentPerPower = 2 * perMoney
        }
      },
      // Today has no tank that is still to be built: all is bought and all got rid of.
      HandCase("store-not-yet", optimum: 110, scope: .today) { draft in
        twoHours(&draft)
        draft.link("flue", "town")
        draft.store("tank", on: "town", energy: 4, status: .candidate)
      },
      // The same heat at two levels, 10 MWh in the first hour. The tank of the warm level holds 4; the
      // greenhouse wants 4 warm in the second hour, the town 10 hot in the first. What the tank gives
      // is warm, so the town gets 10 − 4 and buys 4 at 10, or 4 are bought warm at 3: 12.
      HandCase("group_store", optimum: 12) { draft in
        draft.mill("heat", kind: .heat)
        draft.period("night", hours: 1)
        draft.period("day", hours: 1)
        draft.profile("first", [1, 0])
        draft.profile("second", [0, 1])
        draft.surplus("hot", at: "mill", of: "heat", 43_800, profile: "first", group: "flue")
        draft.surplus("warm", at: "mill", of: "heat", 43_800, profile: "first", group: "flue")
        draft.need("town", at: "mill", of: "heat", 43_800, price: 10, profile: "first")
        draft.need("greenhouse", at: "mill", of: "heat", 17_520, price: 3, profile: "second")
        draft.link("hot", "town")
        draft.link("warm", "greenhouse")
        draft.store("tank", on: "warm", energy: 4)
      },
    ]
  }
  /// Two cold days and a mild one, of an hour each; both cold ones are the same typical day. 3 MWh
  /// are wanted on each cold day, bought at 10; 10 MWh are there on the mild one.
  private static func calendar(
    _ name: String, optimum: Double, _ fill: (inout RegionBuilder) -> Void
  ) -> HandCase {
    var hand = HandCase(name, optimum: optimum) { draft in
      draft.mill("heat", kind: .heat)
      draft.period("cold", hours: 1, weight: 2, chain: "cold")
      draft.period("mild", hours: 1, chain: "mild")
      draft.profile("first", [1, 0])
      draft.profile("second", [0, 1])
      draft.surplus("flue", at: "mill", of: "heat", 29_200, profile: "second")
      draft.need("town", at: "mill", of: "heat", 17_520, price: 10, profile: "first")
      draft.link("flue", "town")
      fill(&draft)
    }
    hand.couple = { inputs, _ in inputs.time.dayOf = [0, 0, 1] }
    return hand
  }

  static var calendars: [HandCase] {
    // 4 are held when the mild day ends and 2 are taken on each cold one: 2·1·10 = 20 are left to buy.
    // Every family of the calendar is in it.
    ["season", "swing_up", "swing_down", "day_most", "day_least"].map { name in
      calendar(name, optimum: 20) { $0.store("pit", on: "town", energy: 4) }
    } + [
      // A quarter of what is built is there at the start, and what is there lasts two cold days: half a
      // MWh on each of the 4 that may be built, at 1 each. 2·2.5·10 + 4 = 54.
      calendar("day_start", optimum: 54) { draft in
        draft.store("pit", on: "town", energy: 4, status: .candidate) {
          $0.initial = 1
          $0.investmentPerEnergy = 20 * 8760 / 3
        }
      }
    ]
  }
}
