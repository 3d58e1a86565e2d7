import Foundation
import ModelInputs
import RegionModel
import TestSupport
import Testing

@Suite("Heat between temperatures")
struct HeatTests {
  private func pump(
    _ source: Double, _ sourceReturn: Double? = nil, to sink: Double,
    _ sinkReturn: Double? = nil, efficiency: Double = 0.5
  ) -> HeatPump {
    HeatPump(
      source: source, sourceReturn: sourceReturn, sink: sink, sinkReturn: sinkReturn,
      approach: 5, efficiency: efficiency, copMax: 7)
  }

  /// Th = 70 + 5 + 273.15 = 348.15, Tc = 30 − 5 + 273.15 = 298.15: half of 348.15/50 = 3.4815.
  @Test("Between two levels the COP is the share of Carnot's")
  func levels() {
    let pump = pump(30, to: 70)
    #expect(close(pump.cop, 3.4815))
    #expect(close(pump.gain, 3.4815 / 2.4815))
    #expect(close(pump.electricity, 1 / 2.4815))
  }

  /// (353.15 − 318.15)/ln(353.15/318.15) = 335.345643 for 80/45 and (303.15 − 293.15)/
  /// ln(303.15/293.15) = 298.122048 for 30/20: 0.5·340.345643/(340.345643 − 293.122048) = 3.603555.
  @Test("Glides count with their log-mean temperatures")
  func glides() {
    let pump = pump(30, 20, to: 80, 45)
    let hot = 35 / log(353.15 / 318.15) + 5
    let cold = 10 / log(303.15 / 293.15) - 5
    #expect(close(hot, 340.345643, 1e-8))
    #expect(close(cold, 293.122048, 1e-8))
    #expect(close(pump.cop, 0.5 * hot / (hot - cold)))
    #expect(close(pump.cop, 3.603555, 1e-6))
  }

  @Test("No COP above the highest believed")
  func ceiling() {
    #expect(pump(68, to: 70).cop == 7)
    #expect(pump(90, to: 70).cop == 7)
  }

  @Test("Heat that is warm enough by the minimum approach goes as it is")
  func warmEnough() throws {
    let link = try ModelInputs(region: heatAndNetwork(source: 75, sink: 70)).candidate(
      "furnace→network:heat-pipe")
    #expect(link.cop == nil)
    #expect(link.delivered == 1)
    #expect(link.electricity == 0)
  }

  @Test("Heat a degree too cold is refused where no heat pump is at hand")
  func tooCold() throws {
    let region = heatAndNetwork(source: 74, sink: 70)
    let option = try #require(try region.options("furnace", "network").first)
    #expect(option.refusals == [.tooCold(have: 74, need: 70, approach: 5)])
    #expect(try region.candidateIds().isEmpty)
  }

  @Test("A source is as warm as where its glide ends")
  func glidingSource() throws {
    let region = heatAndNetwork(source: 90, returning: 60, sink: 70)
    let option = try #require(try region.options("furnace", "network").first)
    #expect(option.refusals == [.tooCold(have: 60, need: 70, approach: 5)])
  }

  /// COP 3.4815 (above); 0.99 of the heat arrives, the pump gives 3.4815/2.4815 of it and draws
  /// 1/2.4815, at 500 a MWh; its capital is by heat out.
  @Test("A heat-pump link delivers COP/(COP − 1) of what arrives and pays for 1/(COP − 1)")
  func lifted() throws {
    let region = heatAndNetwork(source: 30, sink: 70) { draft in
      draft.region.settings.electricityPrice = 500
      draft.region.transport[0].lossPerKm = 0.01
      draft.technology(
        draft.region.settings.heatPumpTechnology, outputs: [("heat", 1)], capital: 600_000,
        fixed: 1000, variable: 3, lifetime: 20)
    }
    let link = try ModelInputs(region: region).candidate("furnace→network:heat-pipe")
    let out = 0.99 * 3.4815 / 2.4815
    #expect(close(try #require(link.cop), 3.4815))
    #expect(close(link.delivered, out, 1e-9))
    #expect(close(link.electricity, 0.99 / 2.4815, 1e-9))
    #expect(close(link.cost.electricity, 500 * 0.99 / 2.4815, 1e-9))
    #expect(close(link.cost.technology, 3 * out, 1e-9))
    #expect(close(link.capacityInvestment, 600_000 * out, 1e-9))
    #expect(close(link.capacityAnnuity, (30_000 + 1000) * out, 1e-9))
  }

  @Test("A link by hand is lifted by the heat pump it names, which alone is paid for")
  func namedPump() throws {
    let region = heatAndNetwork(source: 30, sink: 70) { draft in
      draft.technology(
        draft.region.settings.heatPumpTechnology, outputs: [("heat", 1)], capital: 600_000)
      draft.technology("small-pump", outputs: [("heat", 1)], capital: 900_000, lifetime: 15)
      draft.link("furnace", "network", mode: "heat-pipe", technology: "small-pump")
    }
    let link = try ModelInputs(region: region).candidate("furnace→network:heat-pipe")
    #expect(close(try #require(link.cop), 3.4815))
    #expect(close(link.electricity, 1 / 2.4815, 1e-9))
    #expect(close(link.capacityInvestment, 900_000 * 3.4815 / 2.4815, 1e-9))
    #expect(close(link.capacityAnnuity, 60_000 * 3.4815 / 2.4815, 1e-9))
  }
}
