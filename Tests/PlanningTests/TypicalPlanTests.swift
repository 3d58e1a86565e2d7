import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("The plan over typical days")
struct TypicalPlanTests {
  /// A year of 56 days: a town's heat, bought at a price by the hour, and a furnace's instead, over
  /// a pipe whose size is to be chosen.
  private func region(
    _ periods: Settings.Periods, _ cold: (_ day: Int, _ hour: Int) -> Double,
    _ price: (_ day: Int, _ hour: Int) -> Double
  ) -> Region {
    func hours(_ value: (Int, Int) -> Double) -> [Double] {
      (0..<56 * 24).map { value($0 / 24, $0 % 24) }
    }
    var region = RegionBuilder.make { draft in
      draft.resources("heat", kind: .heat)
      draft.site("mill")
      draft.site("town", km: 1)
      draft.transport("heat-pipe", .heat)
      draft.profile("cold", hours(cold))
      draft.profile("price", hours(price))
      draft.surplus("furnace", at: "mill", of: "heat", 56 * 24 * 6, disposal: 2, temperature: 90)
      draft.need(
        "dh", at: "town", of: "heat", 56 * 24 * 8, price: 40, temperature: 70, profile: "cold",
        priceProfile: "price")
      draft.link("furnace", "dh", unitCost: 3, capacityInvestment: 60_000, lifetime: 20)
    }
    region.hoursPerYear = 56 * 24
    region.settings.periods = periods
    return region
  }

  private func cost(_ region: Region) throws -> Double {
    try #require(try planned(region).plan).cost
  }

  @Test("costs what the year costs, hour by hour, where days repeat")
  func exact() throws {
    func cold(_ day: Int, _ hour: Int) -> Double {
      day % 4 == 0 ? Double(12 + hour % 7) : Double(5 + hour % 3)
    }
    func price(_ day: Int, _ hour: Int) -> Double { hour > 16 && day % 4 == 0 ? 1.5 : 0.9 }
    let year = try cost(region(.hourly, cold, price))
    #expect(close(try cost(region(.typical(2), cold, price)), year, 1e-9))
    #expect(close(try cost(region(.typical(12), cold, price)), year, 1e-9))
  }

  @Test("costs the same within a few per cent where no two days are alike")
  func near() throws {
    func cold(_ day: Int, _ hour: Int) -> Double {
      let season = Double(abs(28 - day)) / 4
      return 4 + season + Double(hour % 8) / 2 + Double((day * 7919 + hour * 31) % 13) / 10
    }
    func price(_ day: Int, _ hour: Int) -> Double {
      0.6 + Double((day * 37) % 11) / 20 + (hour > 6 && hour < 20 ? 0.3 : 0)
    }
    let year = try cost(region(.hourly, cold, price))
    let twelve = try cost(region(.typical(12), cold, price))
    #expect(abs(twelve - year) < 0.03 * year, "\(twelve) for \(year)")
    #expect(close(try cost(region(.typical(56), cold, price)), year, 1e-12))
  }
}
