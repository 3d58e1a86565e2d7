import Findings
import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

/// A hall of 2 MW at 30 °C, a town of 70 °C that buys heat at 400 a MWh 10 km off, and one too far.
///
/// No interest, 20 years; the pipe costs 1 000 000 a km and carries up to 10 MW: 500 000 a year over
/// 10 km. Half of Carnot's from 298.15 to 348.15 K: COP 3.4815, so a MWh sent gives 1.403 MWh for
/// 0.403 of electricity. The pump costs 876 000 a MW of heat out: 43 800 a year.
private func region(_ fill: (inout RegionBuilder) -> Void = { _ in }) -> Region {
  RegionBuilder.make("hall") { draft in
    draft.resources("warm", "district-heat", kind: .heat)
    draft.resources("power", kind: .electricity)
    draft.substitution("warm", for: "district-heat")
    draft.transport(
      "pipe", .heat, investmentPerKm: [(10, 1_000_000)], lifetime: 20, range: 50)
    draft.technology(
      draft.region.settings.heatPumpTechnology, outputs: [("district-heat", 1)],
      capital: 876_000, lifetime: 20)
    draft.region.settings.electricityPrice = 500
    draft.region.settings.integer = true
    draft.region.settings.gap = 0
    draft.site("hall")
    draft.site("town", km: 10)
    draft.site("city", km: 100)
    draft.region.sites[0].kind = "Data centre"
    draft.surplus("hall-heat", at: "hall", of: "warm", 2 * 8760, temperature: 30)
    draft.need("hall-power", at: "hall", of: "power", 2.5 * 8760, price: 500)
    draft.need(
      "town-heat", at: "town", of: "district-heat", 5 * 8760, price: 400, temperature: 70)
    draft.need(
      "city-heat", at: "city", of: "district-heat", 5 * 8760, price: 900, temperature: 70)
    fill(&draft)
  }
}

private func card(_ region: Region, _ id: String = "hall") throws -> DatacentreReport {
  try DatacentreReading(region: region, solution: try planned(region)).report(of: id)
}

@Suite("What the heat of a datacentre is worth")
struct DatacentreTests {
  private let gain = 3.4815 / 2.4815
  private let drawn = 1 / 2.4815

  /// A MWh sent saves 1.403·400 − 0.403·500 = 359.7; 17 520 of them 6.302 MSEK, less 0.5 MSEK for
  /// the pipe and 2·1.403·43 800 for the pump.
  @Test("A customer's figures are the ones by hand")
  func customer() throws {
    let card = try card(region())
    let town = try #require(card.customers.first)
    let figures = town.figures
    #expect(town.need == "town-heat")
    #expect(close(town.cop, 3.4815))
    #expect(close(town.distanceKm, 10, 1e-6))
    #expect(close(figures.sentMwh, 17_520))
    #expect(close(figures.replacedMwh, 17_520 * gain))
    let annuity = 500_000 + 2 * gain * 43_800
    let before = 17_520 * (gain * 400 - drawn * 500)
    #expect(close(figures.saving, before - annuity))
    #expect(close(figures.investment, annuity * 20))
    #expect(close(figures.lifetimeYears, 20))
    #expect(close(figures.paybackYears, annuity * 20 / before))
    #expect(close(figures.netPresentValue, 20 * before - annuity * 20))
    #expect(close(figures.todayPrice, 400))
    #expect(
      close(figures.breakEvenPrice, 400 - (before - annuity) / (17_520 * gain)))
  }

  @Test("At interest the present value is that of the yearly savings over the annuity's life")
  func interest() throws {
    let card = try card(region { $0.region.settings.discountRate = 0.05 })
    let figures = try #require(card.customers.first?.figures)
    let before = 17_520 * (gain * 400 - drawn * 500)
    let worth = before / annuityFactor(rate: 0.05, years: 20)
    #expect(close(figures.lifetimeYears, 20))
    #expect(close(figures.netPresentValue, worth - figures.investment))
  }

  /// 17 520 of 21 900 MWh.
  @Test("The plan's reuse over the energy used is the ERF, what is not stated is not known")
  func indicators() throws {
    let card = try card(region())
    #expect(close(card.energyMwh, 21_900))
    #expect(close(card.indicators.erf, 0.8))
    #expect(card.indicators.pue == nil && card.indicators.wue == nil)
    #expect(card.indicators.ref == nil)
    #expect(card.conclusion.verdict == .pays)
    #expect(close(card.customers.first?.planMwh, 17_520))
    let stated = try self.stated()
    #expect(stated.indicators.pue == 1.2 && stated.indicators.wue == 0.4)
    #expect(stated.indicators.ref == 0.9)
  }

  private func stated() throws -> DatacentreReport {
    try card(
      region {
        $0.region.sites[0].datacentre = DatacentreFigures(pue: 1.2, wue: 0.4, renewableShare: 0.9)
      })
  }

  @Test("Heat by month adds up to the year, at its temperature")
  func months() throws {
    let heat = try #require(try card(region()).heat.first)
    #expect(heat.mwhByMonth.count == 12)
    #expect(close(heat.mwhByMonth.reduce(0, +), 17_520))
    #expect(close(heat.mwhByMonth[1], 2 * 28 * 24))
    #expect(heat.temperatureByMonth == [Double](repeating: 30, count: 12))
    #expect(close(heat.shareOfEnergy, 0.8))
  }

  @Test("Who is out of reach keeps the reason, and is worth most beside the hall")
  func city() throws {
    let card = try card(region())
    #expect(card.refused.map(\.need) == ["city-heat"])
    #expect(card.refused.first?.reasons.count == 1)
    let beside = try #require(card.coSiting)
    #expect(beside.need == "city-heat")
    #expect(beside.distanceKm == nil && beside.savingNow == nil)
    let saving = 17_520 * (gain * 900 - drawn * 500) - 2 * gain * 43_800
    #expect(close(beside.figures.saving, saving))
  }

  /// At 100 a MWh a MWh sent loses 61.2; the best it can do is nothing, so the largest is shown.
  @Test("Where nothing pays, what heat would have to be worth is said")
  func doesNotPay() throws {
    let card = try card(region { $0.region.needs[1].supplyPrice = 100 })
    let figures = try #require(card.customers.first?.figures)
    #expect(card.conclusion.verdict == .doesNotPay)
    #expect(figures.saving < 0)
    #expect(figures.paybackYears == nil)
    let annuity = 500_000 + 2 * gain * 43_800
    #expect(
      close(figures.breakEvenPrice, (17_520 * drawn * 500 + annuity) / (17_520 * gain)))
    #expect(close(card.indicators.erf, 0))
  }

  @Test("Where better heat takes the customer, reuse would pay by itself")
  func outdone() throws {
    let card = try card(
      region {
        $0.surplus("works-heat", at: "town", of: "district-heat", 5 * 8760, temperature: 90)
      })
    #expect(card.conclusion.verdict == .outdone)
    #expect(card.conclusion.need == "town-heat")
  }

  @Test("A hall that opens later gives no conclusion for this year")
  func notYet() throws {
    let card = try card(region { $0.region.surpluses[0].opens = 2040 })
    #expect(card.conclusion.verdict == .notInYear)
    #expect(card.heat.first?.isThere == false)
    #expect(card.customers.isEmpty)
  }

  @Test("Nobody within reach is a conclusion too")
  func nobody() throws {
    let card = try card(region { $0.region.settings.maxDistance = 5 })
    #expect(card.conclusion.verdict == .noCustomer)
    #expect(card.refusedCount == 2)
  }

  @Test("A need's highest hour shows that the rating is above a megawatt, never that it is not")
  func ratedInput() throws {
    let above = try card(region()).ratedInput
    #expect(above.basis == .peak && above.isAbove == true)
    #expect(close(above.mw, 2.5))
    let peaky = try card(
      region { draft in
        draft.profile("peaky", (0..<8760).map { $0 == 7 ? 3 : 1 })
        draft.region.needs[0].amount = 0.5 * 8762
        draft.region.needs[0].profile = draft.profile(named: "peaky")
      }
    ).ratedInput
    #expect(close(peaky.mw, 1.5))
    #expect(peaky.isAbove == true)
    let small = try card(region { $0.region.needs[0].amount = 0.5 * 8760 }).ratedInput
    #expect(small.isAbove == nil)
    let silent = try card(region { $0.region.needs.remove(at: 0) })
    #expect(silent.ratedInput.basis == .unknown && silent.ratedInput.mw == nil)
    #expect(silent.energyMwh == nil && silent.indicators.erf == nil)
  }

  @Test("A request brings its power, its heat, and what of it may be curtailed")
  func request() throws {
    func asking(_ power: Double) -> Region {
      region { draft in
        draft.region.grid.buses = [Bus(id: "bus")]
        draft.region.grid.requests = [
          Request(
            id: "new-hall", name: "New hall", site: Index(0), buses: [Index(0)], power: power,
            kind: "datacentre", firmShare: 0.7, curtailmentRate: 0.02)
        ]
      }
    }
    let card = try card(asking(4), "new-hall")
    #expect(card.type == "request" && card.name == "New hall")
    #expect(card.ratedInput.basis == .request && card.ratedInput.isAbove == true)
    #expect(close(card.energyMwh, 35_040))
    let connection = try #require(card.connections.first)
    #expect(connection.connectedMw == nil)
    #expect(close(connection.budgetMwh, 700.8))
    #expect(card.heat.map(\.surplus) == ["hall-heat"])
    #expect(try self.request(asking(0.8)).ratedInput.isAbove == false)
  }

  private func request(_ region: Region) throws -> DatacentreReport {
    try card(region, "new-hall")
  }

  @Test("Unknown, no datacentre, or without heat: refused by name")
  func faults() throws {
    #expect(throws: DatacentreFault.unknown(id: "hal", nearest: "hall")) {
      try card(region(), "hal")
    }
    #expect(throws: DatacentreFault.notADatacentre(id: "town", kind: nil)) {
      try card(region(), "town")
    }
    #expect(throws: DatacentreFault.noHeat(id: "hall", isRequest: false)) {
      try card(region { $0.region.surpluses.removeAll() })
    }
    let byCode = try card(
      region {
        $0.region.sites[0].kind = nil
        $0.region.sites[0].nace = "63.11"
      })
    #expect(byCode.name == "hall")
  }
}
