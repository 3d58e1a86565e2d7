import ModelInputs
import RegionModel
import TestSupport
import Testing

@Suite("What links cost")
struct CostTests {
  /// Tables of the capital recovery factor, for instance at 5 % and 20 years.
  @Test(
    "The annuity factor is the published one",
    arguments: [
      (0.05, 20.0, 0.0802425872), (0.10, 10, 0.1627453949), (0.04, 40, 0.0505234893),
      (0, 25, 0.04),
    ])
  func annuity(_ rate: Double, _ years: Double, _ factor: Double) {
    #expect(abs(annuityFactor(rate: rate, years: years) - factor) < 5e-11)
  }

  /// 6 371.0088·π/180 = 111.19508 km.
  @Test("A degree of latitude is 111.195 km")
  func degree() throws {
    let region = slagAndRoad { draft in
      draft.region.sites[0].position.latitude = 0
      draft.region.sites[1].position.latitude = 1
      draft.region.sites[1].position.longitude = 15
    }
    let km = try #require(try region.options("heap", "base").first).distance
    #expect(abs(km - 111.19508) < 1e-5)
  }

  /// 10 km as the crow flies, 13 by road: 5 + 4 + 13·0.5 = 15.5 a tonne.
  @Test("Handling, treatment and the way by road add up")
  func truck() throws {
    let region = slagAndRoad { draft in
      draft.region.transport[0].detour = 1.3
      draft.region.transport[0].emissionsPerKm = 0.0001
    }
    let link = try ModelInputs(region: region).candidate("heap→base:truck")
    #expect(close(link.distance, 13, 1e-9))
    #expect(link.cost.handling == 5)
    #expect(link.cost.treatment == 4)
    #expect(close(link.cost.transport, 6.5, 1e-9))
    #expect(close(link.cost.total, 15.5, 1e-9))
    #expect(close(link.transportEmissions, 0.0013, 1e-9))
    #expect(link.delivered == 1)
    #expect(link.ratio == 0.9)
    #expect(!link.hasInvestment)
  }

  private func pipe(_ points: [(capacity: Double, cost: Double)], loss: Double = 0) -> Region {
    RegionBuilder.make { draft in
      draft.region.settings.discountRate = 0.05
      draft.resources("water", kind: .water)
      draft.site("mill")
      draft.site("town", km: 10)
      draft.transport(
        "pipe", .water, lossPerKm: loss, investmentPerKm: points, lifetime: 40, detour: 1.2)
      draft.surplus("spring", at: "mill", of: "water", 100)
      draft.need("town", at: "town", of: "water", 100, price: 1)
    }
  }

  /// 2.4 MW at 8.5 and 61 MW at 23.4 million a km: a line of 254 266 a MW through both, 7 889 761
  /// where it begins; 12 km.
  @Test("A pipe by two points costs along the line through them, up to the larger")
  func twoPoints() throws {
    let link = try ModelInputs(region: pipe([(2.4, 8.5e6), (61, 23.4e6)])).candidate(
      "spring→town:pipe")
    let slope = 14.9e6 / 58.6
    #expect(link.capacity == 61)
    #expect(close(link.capacityInvestment, 12 * slope, 1e-9))
    #expect(close(link.fixedInvestment, 12 * (8.5e6 - 2.4 * slope), 1e-9))
    let at30 = link.fixedInvestment + 30 * link.capacityInvestment
    #expect(close(at30, 12 * (8.5e6 + 27.6 * slope), 1e-9))
    let factor = annuityFactor(rate: 0.05, years: 40)
    #expect(close(link.fixedAnnuity, factor * link.fixedInvestment))
    #expect(close(link.capacityAnnuity, factor * link.capacityInvestment))
  }

  @Test("A pipe by one point costs the same whatever it carries, up to that")
  func onePoint() throws {
    let link = try ModelInputs(region: pipe([(50, 2.5e6)])).candidate("spring→town:pipe")
    #expect(link.capacity == 50)
    #expect(link.capacityInvestment == 0)
    #expect(close(link.fixedInvestment, 30e6, 1e-9))
  }

  /// 0.997 to the power of 12.
  @Test("Losses compound with every kilometre of pipe")
  func losses() throws {
    let link = try ModelInputs(region: pipe([], loss: 0.003)).candidate("spring→town:pipe")
    #expect(close(link.delivered, 0.964588, 1e-6))
    #expect(link.capacity == .infinity)
  }

  /// A dryer for 2 t of sludge makes 1 t of pellets for 0.3 MWh of electricity; a boiler makes
  /// 3 MWh of heat of a tonne. Of one tonne: 0.5 dryer, 1.5 MWh from the boiler, whose activity is
  /// counted in heat.
  @Test("A chain of technologies costs what each step costs for what reaches it")
  func chain() throws {
    let region = RegionBuilder.make { draft in
      draft.region.settings.electricityPrice = 100
      draft.resources("sludge", "pellets")
      draft.resources("heat", kind: .heat)
      draft.resources("electricity", kind: .electricity)
      draft.technology(
        "dryer", inputs: [("sludge", 2), ("electricity", 0.3)], outputs: [("pellets", 1)],
        capital: 1000, fixed: 10, variable: 8, lifetime: 10)
      draft.technology(
        "boiler", inputs: [("pellets", 1.0 / 3)], outputs: [("heat", 1), ("electricity", 0.1)],
        capital: 200, variable: 2, lifetime: 20)
      draft.site("mill")
      draft.transport("truck", .material)
      draft.substitution(
        "sludge", for: "heat", ratio: 1.5, treatment: 1, via: ["dryer", "boiler"])
      draft.surplus("pit", at: "mill", of: "sludge", 8760)
      draft.need("dh", at: "mill", of: "heat", 8760, price: 300)
    }
    let link = try ModelInputs(region: region).candidate("pit→dh:truck")
    // 0.5·8 + 1.5·2 = 7; 0.5·0.3 − 1.5·0.1 = 0 MWh; 0.5·1 000 + 1.5·200 = 800 a (t/h);
    // 0.5·(100 + 10) + 1.5·10 = 70 a year of it.
    #expect(close(link.cost.technology, 7))
    #expect(abs(link.electricity) < 1e-12)
    #expect(abs(link.cost.electricity) < 1e-9)
    #expect(close(link.capacityInvestment, 800))
    #expect(close(link.capacityAnnuity, 70))
    #expect(link.cost.treatment == 1)
    #expect(link.replaced == 1.5)
  }
}
