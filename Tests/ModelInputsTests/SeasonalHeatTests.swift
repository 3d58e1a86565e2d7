import Foundation
import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@Suite("Heat whose temperature follows the season")
struct SeasonalHeatTests {
  /// Three periods of two hours; the network's two hours of each are 4 K around the mean.
  private func region(
    source: Double = 40, sink: [Double] = [90, 70, 30], pump: Bool = true,
    _ fill: (inout RegionBuilder) -> Void = { _ in }
  ) -> Region {
    heatAndNetwork(source: source, sink: 70) { draft in
      for name in ["winter", "spring", "summer"] { draft.period(name, hours: 2) }
      draft.region.settings.electricityPrice = 500
      if pump {
        draft.technology(
          draft.region.settings.heatPumpTechnology, outputs: [("heat", 1)], capital: 600_000,
          variable: 3, lifetime: 20)
      }
      draft.profile("network", sink.flatMap { [$0 - 2, $0 + 2] })
      draft.temperature(of: "network", follows: "network")
      fill(&draft)
    }
  }

  private func link(_ region: Region) throws -> Candidate {
    try ModelInputs(region: region).candidate("furnace→network:heat-pipe")
  }

  /// Half of Carnot's with 5 K at either side: from 308.15 to 368.15 K 0.5·368.15/60 = 3.067 917,
  /// to 348.15 K 0.5·348.15/40 = 4.351 875; 40 °C serves 30 °C as it is.
  @Test("A period's mean temperature drives COP, heat delivered and electricity drawn")
  func byPeriod() throws {
    let link = try link(region())
    let cop = try #require(link.byPeriod?.cop)
    #expect(allClose(Array(cop.prefix(2)), [0.5 * 368.15 / 60, 0.5 * 348.15 / 40]))
    #expect(cop[2] == .infinity)
    for period in 0..<2 {
      #expect(close(link.delivered(period), cop[period] / (cop[period] - 1)))
      #expect(close(link.electricity(period), 1 / (cop[period] - 1)))
      #expect(close(link.cost(period).electricity, 500 / (cop[period] - 1), 1e-9))
      #expect(close(link.cost(period).technology, 3 * link.delivered(period), 1e-9))
      // What comes out is what goes in: heat sent and electricity.
      #expect(close(link.delivered(period), 1 + link.electricity(period), 1e-9))
    }
    #expect(link.delivered(2) == 1)
    #expect(link.electricity(2) == 0)
    #expect(link.cost(2).total == 0)
    #expect((0..<3).allSatisfy(link.isOpen))
  }

  @Test("What is said for all periods is the mean of an even flow, the COP heat over electricity")
  func means() throws {
    let link = try link(region())
    let out = (0..<3).map(link.delivered)
    let drawn = (0..<3).map(link.electricity)
    #expect(close(link.delivered, out.reduce(0, +) / 3, 1e-9))
    #expect(close(link.electricity, drawn.reduce(0, +) / 3, 1e-9))
    let even = (out[0] + out[1]) / (drawn[0] + drawn[1])
    #expect(close(try #require(link.cop), even, 1e-9))
    #expect(close(try #require(link.cop(over: [0, 0, 7])), even, 1e-9))
    #expect(close(try #require(link.cop(over: [5, 0, 7])), out[0] / drawn[0], 1e-9))
  }

  @Test("The heat pump is as large as in the period in which it gives most")
  func size() throws {
    let link = try link(region())
    #expect(close(link.capacityInvestment, 600_000 * link.delivered(0), 1e-9))
    #expect(close(link.capacityAnnuity, 30_000 * link.delivered(0), 1e-9))
  }

  @Test("Without a heat pump nothing flows while the source is too cold")
  func shut() throws {
    let link = try link(region(pump: false))
    #expect((0..<3).map(link.isOpen) == [false, false, true])
    #expect((0..<3).map(link.delivered) == [0, 0, 1])
    #expect(link.technology == nil && link.cop == nil)
  }

  @Test("A pair that is too cold in every period is refused at its best")
  func never() throws {
    let made = region(source: 30, pump: false)
    #expect(try made.candidateIds().isEmpty)
    let option = try #require(try made.options("furnace", "network").first)
    #expect(option.refusals == [.tooCold(have: 30, need: 30, approach: 5)])
  }

  /// 50 at 70 °C is 20 K below the supply, so it is 70 at 90.
  @Test("The return keeps its distance to the supply")
  func returns() throws {
    let link = try link(region { $0.region.needs[0].returnTemperature = 50 })
    let cop = try #require(link.byPeriod?.cop)
    let hot = 20 / log(363.15 / 343.15) + 5
    #expect(close(cop[0], 0.5 * hot / (hot - 308.15), 1e-9))
  }

  /// The mean of 90, 70 and 30 is 63.333; a return of 43.333 is 20 K below.
  @Test("Without a temperature of its own the return is measured from the profile's mean")
  func returnsFromTheMean() throws {
    let stated = try link(region { $0.region.needs[0].returnTemperature = 50 })
    let link = try link(
      region {
        $0.region.needs[0].temperature = nil
        $0.region.needs[0].returnTemperature = 190 / 3.0 - 20
      })
    let (cop, other) = (try #require(link.byPeriod?.cop), try #require(stated.byPeriod?.cop))
    #expect(allClose(cop.filter(\.isFinite), other.filter(\.isFinite), 1e-9))
  }

  @Test("A source may follow the season too, each hour of its own")
  func source() throws {
    let made = region(sink: [90, 90, 30]) { draft in
      draft.profile("furnace", [40, 40, 120, 120, 20, 20])
      draft.temperature(of: "furnace", follows: "furnace")
    }
    let cop = try #require(try link(made).byPeriod?.cop)
    #expect(close(cop[0], 0.5 * 368.15 / 60))
    #expect(cop[1] == .infinity)
    #expect(cop[2].isFinite)
  }

  @Test("A profile of one temperature changes nothing")
  func flat() throws {
    let plain = try link(region { $0.region.needs[0].temperatureProfile = nil })
    let flat = try link(
      region { draft in
        draft.profile("flat", [Double](repeating: 70, count: 6))
        draft.temperature(of: "network", follows: "flat")
      })
    #expect(flat.byPeriod == nil)
    #expect(flat.cop == plain.cop && flat.delivered == plain.delivered)
    #expect(flat.electricity == plain.electricity && flat.cost == plain.cost)
    #expect(flat.capacityAnnuity == plain.capacityAnnuity)
  }

  @Test("A link by hand is lifted by the heat pump it names, and shut without one")
  func listed() throws {
    let lifted = try link(
      region(pump: false) { draft in
        draft.technology("small", outputs: [("heat", 1)])
        draft.link(
          "furnace", "network", mode: "heat-pipe", efficiency: 0.9, technology: "small")
      })
    #expect(close(lifted.delivered(2), 0.9))
    #expect(close(lifted.delivered(0), 0.9 + lifted.electricity(0), 1e-9))
    let plain = try link(
      region { $0.link("furnace", "network", mode: "heat-pipe", ratio: 0.8) })
    #expect((0..<3).map(plain.isOpen) == [false, false, true])
    #expect(plain.replaced(2) == 0.8)
  }

  @Test("What is delivered today is not judged by its temperature")
  func exchange() throws {
    let made = region { $0.exchange("today", "furnace", "network", amount: 100) }
    let today = try ModelInputs(region: made).candidate("today")
    #expect(today.byPeriod == nil && today.delivered == 1)
  }

  /// Two in winter replace 2·1.483 568, three in summer 3; 2·0.483 568 MWh of electricity at 500.
  @Test("Savings count each period by its own figures")
  func saving() throws {
    let inputs = try ModelInputs(region: region())
    let link = try inputs.candidate("furnace→network:heat-pipe")
    let saving = inputs.saving(of: link, flows: [2, 0, 3], capacity: 0, built: 0)
    let cop = 0.5 * 368.15 / 60
    #expect(close(saving.replaced, 2 * cop / (cop - 1) + 3, 1e-9))
    #expect(close(saving.cost.electricity, 2 * 500 / (cop - 1), 1e-9))
    #expect(close(saving.avoidedPurchase, 400 * saving.replaced, 1e-9))
  }

  @Test("At a bus the draw is each period's own, and dispatch prices it")
  func draws() throws {
    let made = region { draft in
      draft.region.grid.buses = [Bus(id: "bus")]
      draft.region.sites[draft.site(named: "town")].bus = Index(0)
    }
    var inputs = try ModelInputs(region: made)
    let link = try inputs.candidate("furnace→network:heat-pipe")
    let coupling = GridCoupling(region: made, inputs: inputs)
    let draw = try #require(coupling.draws.first)
    #expect((0..<3).map(draw.perUnit) == (0..<3).map(link.electricity))
    inputs.couple(coupling)
    let coupled = try inputs.candidate("furnace→network:heat-pipe")
    #expect((0..<3).allSatisfy { coupled.cost($0).electricity == 0 })
  }
}
