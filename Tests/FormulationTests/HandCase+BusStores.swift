import Quantities
import RegionModel
import TestSupport

extension HandCase {
  /// Two hours of 90 and 150 MW at a town behind a narrow line, and a store there.
  ///
  /// Up to 120 MW cost 10 each and those above 90 (one less of the cheap, two more of the dear):
  /// 900 and 3 900 without it. Up to 30 MWh more of the first hour cost 10 each, and up to 30 less of
  /// the second save 90.
  private static func battery(
    _ name: String, optimum: Double, energy: Double = 20,
    change: @Sendable (inout Store) -> Void
  ) -> HandCase {
    var hand = HandCase(name, optimum: optimum) { draft in
      draft.twoHours(at: "town", loads: [90, 150])
      var store = Store(id: "battery", place: .bus(Index(1)), energy: energy)
      change(&store)
      draft.region.stores = [store]
    }
    hand.couple = { try whole(&$0, $1, [.line(0)], held: []) }
    return hand
  }

  /// An investment that costs 1 in two hours: over 20 years, without interest.
  private static let perMoney = 20.0 * 8760 / 2

  static var busStores: [HandCase] {
    [
      // 25 go in for 250, 20 are held, 18 are left an hour later, of which half comes out: 810 saved.
      battery("bus_store", optimum: 4800 + 250 - 810) {
        $0.chargeEfficiency = 0.8
        $0.dischargeEfficiency = 0.5
        $0.lossPerHour = 0.1
      },
      // From 10 up to 20 and back.
      battery("bus_ending", optimum: 4800 + 100 - 900) { $0.initial = 10 },
      // Each MWh costs 30 and saves 80: all of the 20 that may be built.
      battery("bus_level", optimum: 4800 - 20 * (80 - 30)) {
        $0.status = .candidate
        $0.investmentPerEnergy = 30 * perMoney
      },
      // A quarter of it stays: 15 of 20 are of use.
      battery("bus_least", optimum: 4800 - 15 * 80 + 20 * 30) {
        $0.status = .candidate
        $0.investmentPerEnergy = 30 * perMoney
        $0.minimum = 5
      },
      // In is half of out: 20 MW, at 10 each, take in 10 MWh.
      battery("bus_charge", optimum: 4800 - 10 * (80 - 30) + 20 * 10) {
        $0.status = .candidate
        $0.investmentPerEnergy = 30 * perMoney
        $0.investmentPerPower = 10 * perMoney
        $0.chargePower = 10
        $0.dischargePower = 20
      },
      // Out is half of in: 40 MW give the 20 MWh.
      battery("bus_discharge", optimum: 4800 - 20 * (80 - 30) + 40 * 10) {
        $0.status = .candidate
        $0.investmentPerEnergy = 30 * perMoney
        $0.investmentPerPower = 10 * perMoney
        $0.chargePower = 40
        $0.dischargePower = 20
      },
    ]
  }
}
