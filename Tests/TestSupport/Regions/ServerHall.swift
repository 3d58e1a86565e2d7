import RegionModel

/// A hall of 2 MW at 60 °C beside a town that buys 8 760 MWh of heat at 400 a MWh, a kilometre off: a
/// pipe of 1 000 000 over 20 years without interest. 8 760·400 − 50 000 = 3 454 000 a year. A second
/// hall, `silent`, says nothing of its heat.
public enum ServerHall {
  /// The region.
  ///
  /// - Parameter fill: adds to it.
  public static func region(_ fill: (inout RegionBuilder) -> Void = { _ in }) -> Region {
    RegionBuilder.make("halls") { draft in
      draft.resources("warm", kind: .heat)
      draft.resources("power", kind: .electricity)
      draft.transport("pipe", .heat, investmentPerKm: [(10, 1_000_000)], lifetime: 20)
      draft.site("hall")
      draft.site("town", km: 1)
      draft.site("silent", km: 9)
      draft.region.sites[0].kind = "datacentre"
      draft.region.sites[2].kind = "datacentre"
      draft.surplus("hall-heat", at: "hall", of: "warm", 2 * 8760, temperature: 60)
      draft.need("hall-power", at: "hall", of: "power", 2.5 * 8760, price: 500)
      draft.need("town-heat", at: "town", of: "warm", 8760, price: 400, temperature: 50)
      fill(&draft)
    }
  }
}
