import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@Suite("Heat of which a part is warm enough")
struct PartlyWarmTests {
  private func withPump(_ draft: inout RegionBuilder) {
    draft.technology(
      draft.region.settings.heatPumpTechnology, outputs: [("heat", 1)], capital: 600_000)
  }

  @Test("The warm part of a gliding source may go by itself: above 75 °C half of 90 to 60")
  func glidingSource() throws {
    let region = heatAndNetwork(source: 90, returning: 60, sink: 70)
    #expect(try region.candidateIds() == ["furnace→network:heat-pipe:direct"])
    let link = try ModelInputs(region: region).candidate("furnace→network:heat-pipe:direct")
    let direct = try #require(link.direct)
    #expect(close(direct.surplusShare, 0.5) && direct.needShare == 1)
    #expect(direct.from == 75 && direct.to == 70)
    #expect(link.cop == nil && link.electricity == 0)
  }

  @Test("The cold part of a gliding need may be warmed: of 47 to 80 °C what is below 53")
  func glidingNeed() throws {
    let region = heatAndNetwork(source: 58, sink: 80, sinkReturning: 47)
    let link = try ModelInputs(region: region).candidate("furnace→network:heat-pipe:direct")
    let direct = try #require(link.direct)
    #expect(direct.surplusShare == 1 && close(direct.needShare, 6 / 33))
    #expect(direct.from == 58 && direct.to == 53)
  }

  @Test("Where a heat pump is at hand both are offered, the heat pump by the id it always had")
  func both() throws {
    let region = heatAndNetwork(source: 90, returning: 60, sink: 70, withPump)
    #expect(
      try region.candidateIds() == [
        "furnace→network:heat-pipe", "furnace→network:heat-pipe:direct",
      ])
    let inputs = try ModelInputs(region: region)
    #expect(try inputs.candidate("furnace→network:heat-pipe").cop != nil)
    #expect(try inputs.candidate("furnace→network:heat-pipe").direct == nil)
    #expect(try inputs.candidate("furnace→network:heat-pipe:direct").capacityInvestment == 0)
  }

  @Test("What is warm enough throughout, or nowhere, is as it was")
  func wholeOrNothing() throws {
    let warm = heatAndNetwork(source: 95, returning: 85, sink: 80, sinkReturning: 47)
    #expect(try warm.candidateIds() == ["furnace→network:heat-pipe"])
    #expect(try ModelInputs(region: warm).candidates[0].direct == nil)
    // 52 − 5 = 47: just where the network begins, so nothing.
    let cold = heatAndNetwork(source: 52, returning: 30, sink: 80, sinkReturning: 47)
    #expect(try cold.candidateIds().isEmpty)
    #expect(DirectPart(from: Glide(52, 30), to: Glide(80, 47), approach: 5) == nil)
  }

  @Test("A link by hand without a heat pump carries the warm part")
  func listed() throws {
    let region = heatAndNetwork(source: 90, returning: 60, sink: 70) { draft in
      draft.link("furnace", "network", mode: "heat-pipe", unitCost: 3)
    }
    let link = try ModelInputs(region: region).candidate("furnace→network:heat-pipe")
    #expect(close(try #require(link.direct).surplusShare, 0.5))
    #expect(link.cost.total == 3)
  }

  @Test("What forbids a pair forbids its warm part too")
  func forbidden() throws {
    let region = heatAndNetwork(source: 90, returning: 60, sink: 70) { draft in
      draft.barrier(to: .site(draft.site(named: "town")))
    }
    #expect(try region.candidateIds().isEmpty)
    let far = heatAndNetwork(source: 90, returning: 60, sink: 70) {
      $0.region.settings.maxDistance = 0.5
    }
    #expect(try far.candidateIds().isEmpty)
  }

  @Test("Over another length the link still carries the warm part only")
  func longer() throws {
    let region = heatAndNetwork(source: 90, returning: 60, sink: 70) { draft in
      withPump(&draft)
      draft.region.transport[0].lossPerKm = 0.1
    }
    let inputs = try ModelInputs(region: region)
    let link = try inputs.candidate("furnace→network:heat-pipe:direct")
    let other = try #require(
      PairAppraiser(region: region).candidate(link, in: inputs, over: 2))
    #expect(other.direct == link.direct && other.cop == nil)
    #expect(close(other.delivered, 0.81, 1e-9))
  }

  @Test("Every way of linking a pair names the part that goes by itself")
  func options() throws {
    let region = heatAndNetwork(source: 90, returning: 60, sink: 70)
    let options = try region.options("furnace", "network")
    #expect(options.map(\.refusals) == [[.tooCold(have: 60, need: 70, approach: 5)], []])
    #expect(close(try #require(options[1].direct).surplusShare, 0.5))
  }

  /// Steps fall from the flue's 90 °C over the needs' 85 and 65 (shifted by 5 K) to its 60 °C.
  @Test("The cascade lists what may go where, and only limits that can bind")
  func cascade() throws {
    let region = heatAndNetwork(source: 90, returning: 60, sink: 80) { draft in
      draft.need("hall", at: "town", of: "heat", 8760, price: 10, temperature: 60)
      draft.need("wash", at: "town", of: "heat", 8760, price: 10, temperature: 40)
    }
    let inputs = try ModelInputs(region: region)
    let cascade = HeatCascade(inputs)
    let names = cascade.parts.map { inputs.candidates[$0.candidate].id }
    #expect(
      names == ["furnace→hall:heat-pipe:direct", "furnace→network:heat-pipe:direct"])
    #expect(cascade.givers.count == 2 && cascade.takers.isEmpty)
    #expect(close(cascade.givers[0].share, 5.0 / 30) && close(cascade.givers[1].share, 25.0 / 30))
    #expect(cascade.givers.map(\.parts) == [[1], [0, 1]])
  }

  @Test("A part's cascade has the steps of the whole's, whatever stands elsewhere")
  func partOfAWhole() throws {
    let region = heatAndNetwork(source: 90, returning: 60, sink: 70) { draft in
      draft.resources("steam", kind: .heat)
      draft.surplus("boiler", at: "mill", of: "steam", 8760, temperature: 200, returning: 80)
      draft.need("autoclave", at: "town", of: "steam", 8760, price: 9, temperature: 150)
    }
    let inputs = try ModelInputs(region: region)
    let whole = HeatCascade(inputs)
    #expect(whole.links.count == 2)
    let found = inputs.parts().flatMap { part in
      HeatCascade(part.inputs).parts.map { own in
        var place = own
        place.candidate = part.candidates[own.candidate]
        return place
      }
    }
    #expect(Set(found) == Set(whole.parts) && found.count == whole.parts.count)
  }

  @Test("Where a temperature follows the season no part goes by itself")
  func seasonal() throws {
    for stream in ["furnace", "network"] {
      let region = heatAndNetwork(source: 90, returning: 60, sink: 70) { draft in
        draft.profile("season", (0..<8760).map { $0 < 4380 ? 70 : 72 })
        draft.temperature(of: stream, follows: "season")
      }
      #expect(try region.candidateIds().allSatisfy { !$0.hasSuffix(":direct") })
      #expect(try region.options("furnace", "network").allSatisfy { $0.direct == nil })
    }
  }

  @Test("Without such links there is no cascade")
  func none() throws {
    let cascade = HeatCascade(try ModelInputs(region: heatAndNetwork(source: 90, sink: 70)))
    #expect(cascade.parts.isEmpty && cascade.links.isEmpty)
    #expect(cascade.givers.isEmpty && cascade.takers.isEmpty)
  }
}
