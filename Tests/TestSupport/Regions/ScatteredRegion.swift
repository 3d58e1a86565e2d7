import Quantities
import RegionModel

/// Sites scattered at random over a few hundred kilometres, with several materials that can serve
/// for each other, limits on mixes, levels of one stream, heat, areas and barriers: many more pairs
/// than a plan wants, the same for the same seed on every machine.
public struct ScatteredRegion {
  /// The region.
  public let region: Region

  /// Makes a region of so many sites.
  public init(sites: Int, seed: UInt64, periods: Settings.Periods = .annual) {
    var maker = Maker(random: SeededGenerator(seed: seed))
    maker.catalogue()
    for site in 0..<sites { maker.site(site) }
    maker.obstacles(sites)
    maker.draft.region.settings.discountRate = 0.05
    maker.draft.region.settings.co2Price = 50
    maker.draft.region.settings.periods = periods
    region = maker.draft.region
  }

  private struct Maker {
    var random: SeededGenerator
    var draft = RegionBuilder("scattered")

    init(random: SeededGenerator) { self.random = random }

    mutating func number(_ low: Int, _ high: Int) -> Double {
      Double(random.whole(low * 8...high * 8)) / 8
    }

    mutating func catalogue() {
      draft.resources("slag", "ash", "sludge", "fines")
      draft.resources("aggregate", "binder", virgin: true)
      draft.resources("heat", kind: .heat)
      draft.technology(
        draft.region.settings.heatPumpTechnology, outputs: [("heat", 1)], capital: 400_000,
        variable: 2, lifetime: 20)
      draft.technology(
        "screen", inputs: [("fines", 1)], outputs: [("aggregate", 1)], variable: 1.5)
      draft.substitution("slag", for: "aggregate", ratio: 0.9, treatment: 4)
      draft.substitution("ash", for: "aggregate", ratio: 0.75, treatment: 2, maxDistance: 120)
      draft.substitution(
        "ash", for: "binder", ratio: 0.5, treatment: 9, removes: [("Zn", 0.25)])
      draft.substitution("sludge", for: "binder", ratio: 0.25, treatment: 1, maxDistance: 200)
      draft.substitution("sludge", for: "binder", id: "dried", ratio: 0.375, treatment: 8)
      draft.substitution("fines", for: "aggregate", via: ["screen"], maxDistance: 150)
      draft.qualityLimit("ash--binder", "Zn", .max, 0.03)
      draft.transport(
        "truck", .material, handling: 3, perKm: 0.25, emissionsPerKm: 0.0001, lossPerKm: 0.0005,
        detour: 1.25)
      draft.transport("train", .material, handling: 14, perKm: 0.125, range: 400, detour: 1.5)
      draft.transport(
        "heat-pipe", .heat, handling: 1, lossPerKm: 0.002,
        investmentPerKm: [(1, 40_000), (5, 60_000)], lifetime: 40, range: 20)
      draft.profile("winter", Self.steps(2, 1))
      draft.profile("summer", Self.steps(1, 3))
    }

    /// Half a year at one value, half at another.
    private static func steps(_ first: Double, _ second: Double) -> [Double] {
      (0..<8760).map { $0 / 730 % 6 < 3 ? first : second }
    }

    mutating func site(_ position: Int) {
      let id = "s\(position)"
      draft.site(id, km: number(0, 400), degreesEast: number(0, 6))
      let shapes = [nil, "winter", "summer"]
      let shape = shapes[random.whole(0...2)]
      switch position % 5 {
      case 0:
        draft.surplus(
          "slag-\(id)", at: id, of: "slag", number(500, 5000), disposal: number(0, 20),
          provision: number(0, 2), emissions: 0.02, profile: shape)
        draft.content("slag-\(id)", "Zn", number(1, 8) / 400)
      case 1:
        draft.surplus(
          "fine-\(id)", at: id, of: "fines", number(100, 900), disposal: number(0, 9),
          group: "pile-\(id)")
        draft.surplus(
          "coarse-\(id)", at: id, of: "slag", number(100, 700), disposal: number(0, 9),
          group: "pile-\(id)")
        draft.surplus("ash-\(id)", at: id, of: "ash", number(100, 900), disposal: number(5, 40))
        draft.content("ash-\(id)", "Zn", number(1, 8) / 100)
      case 2:
        draft.surplus(
          "heat-\(id)", at: id, of: "heat", number(500, 4000), temperature: number(40, 80))
        draft.surplus(
          "sludge-\(id)", at: id, of: "sludge", number(100, 900), disposal: number(5, 30))
        draft.need(
          "binder-\(id)", at: id, of: "binder", number(50, 400), price: number(30, 120),
          emissions: 0.3, secondary: position % 2 == 0 ? 0.5 : 1, profile: shape)
      case 3:
        draft.need(
          "warm-\(id)", at: id, of: "heat", number(500, 4000), price: number(20, 60),
          temperature: number(50, 70), returning: 40)
        need(position, id, shape)
      default: need(position, id, shape)
      }
    }

    private mutating func need(_ position: Int, _ id: String, _ shape: String?) {
      draft.need(
        "agg-\(id)", at: id, of: "aggregate", number(500, 4000), price: number(15, 60),
        emissions: 0.1, profile: shape)
      if position % 3 == 0 { draft.limit("agg-\(id)", "Zn", .max, 0.01, supply: 0.002) }
      // Bought alone it would break its limit.
      if position % 29 == 4 { draft.limit("agg-\(id)", "CaO", .max, 0.02, supply: 0.021) }
    }

    mutating func obstacles(_ sites: Int) {
      draft.area("lake", .surcharge, factor: 1.5, from: (61, 15.5), to: (61.6, 16.5))
      draft.area("motorway", .surcharge, factor: 0.75, from: (60, 17), to: (63, 17.3))
      draft.area("reserve", .forbid, from: (62, 18), to: (62.5, 19))
      guard sites > 14 else { return }
      draft.content("slag-s0", "CaO", 0.001)
      draft.barrier(from: .site(draft.site(named: "s5")), to: .site(draft.site(named: "s4")))
      draft.link("slag-s0", "agg-s4", mode: "truck", unitCost: 6)
      draft.link("slag-s5", "agg-s8", status: .forbidden)
      draft.exchange("today", "slag-s10", "agg-s9", amount: 200, firm: true)
    }
  }
}
