import RegionModel
import TestSupport

extension HandCase {
  static var seasons: [HandCase] {
    [
      // Heat at 55 °C, a MW of it, for a network of 2 MW at 100, 70 and 45 °C, a day each; 5 K at
      // either side. 0.436 33 (165/378.15) of Carnot's lifts from 323.15 to 378.15 K at COP 3 and
      // from 323.15 to 348.15 K at 6.08, of which 5 are believed; 45 °C is served as it is.
      // A MWh sent replaces 1.5, 1.25 and 1 MWh and draws 0.5, 0.25 and 0 of electricity.
      // 24·(1.5 + 1.25 + 1) = 90 of 144 MWh replaced: 54·100 = 5 400 bought, 24·0.75·40 = 720 for
      // electricity, 66·2 = 132 to run the pump, sized for the 1.5 MW of the coldest day:
      // 1.5·876 000/20·72/8 760 = 540. 6 792.
      HandCase("seasons", optimum: 6792) { draft in
        draft.mill("heat", kind: .heat)
        for day in ["cold", "mild", "warm"] { draft.period(day, hours: 24) }
        draft.transport("pipe", .heat)
        draft.region.settings.hpEfficiency = 165 / 378.15
        draft.region.settings.copMax = 5
        draft.region.settings.electricityPrice = 40
        draft.technology(
          draft.region.settings.heatPumpTechnology, outputs: [("heat", 1)], capital: 876_000,
          variable: 2, lifetime: 20)
        draft.profile("network", [100, 70, 45].flatMap { [Double](repeating: $0, count: 24) })
        draft.surplus("source", at: "mill", of: "heat", 8760, temperature: 55)
        draft.need("dh", at: "mill", of: "heat", 2 * 8760, price: 100, temperature: 70)
        draft.temperature(of: "dh", follows: "network")
      },
      // No heat pump: 55 °C serves the network on the warm day alone. 144 − 24 MWh at 100: 12 000.
      HandCase("seasons-without-a-pump", optimum: 12_000) { draft in
        draft.mill("heat", kind: .heat)
        for day in ["cold", "mild", "warm"] { draft.period(day, hours: 24) }
        draft.transport("pipe", .heat)
        draft.profile("network", [100, 70, 45].flatMap { [Double](repeating: $0, count: 24) })
        draft.surplus("source", at: "mill", of: "heat", 8760, temperature: 55)
        draft.need("dh", at: "mill", of: "heat", 2 * 8760, price: 100, temperature: 70)
        draft.temperature(of: "dh", follows: "network")
      },
    ]
  }
}
