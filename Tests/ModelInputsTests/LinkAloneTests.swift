import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@Suite("A link by itself")
struct LinkAloneTests {
  /// Two periods of an hour: a MW and three; a MWh is worth 100 where buying costs 100.
  private func inputs(annuity: Double, _ fill: (inout RegionBuilder) -> Void = { _ in }) throws
    -> ModelInputs
  {
    try ModelInputs(
      region: RegionBuilder.make { draft in
        draft.resources("heat", kind: .heat)
        draft.site("mill")
        draft.period("low", hours: 1, weight: 4380)
        draft.period("high", hours: 1, weight: 4380)
        draft.profile("shape", [1, 3])
        draft.transport("pipe", .heat)
        draft.surplus("furnace", at: "mill", of: "heat", 8760 * 10)
        draft.need("dh", at: "mill", of: "heat", 8760 * 2, price: 100, profile: "shape")
        draft.link("furnace", "dh", mode: "pipe", capacityInvestment: annuity * 20)
        fill(&draft)
      })
  }

  /// The first MW is worth 8 760 h·100, the next two 4 380·100 each.
  @Test("is as large as pays: all of it, the part that runs all year, or nothing")
  func size() throws {
    for (annuity, capacity) in [(400_000.0, 3.0), (500_000, 1)] {
      let inputs = try inputs(annuity: annuity)
      let alone = try #require(inputs.alone(inputs.candidates[0]))
      #expect(close(alone.capacity, capacity))
      let sent = capacity == 3 ? 8760 * 2.0 : 8760
      #expect(close(alone.saving.total, sent * 100 - capacity * annuity, 1e-9))
    }
    let inputs = try inputs(annuity: 900_000)
    let alone = try #require(inputs.alone(inputs.candidates[0]))
    #expect(alone.capacity == 3 && alone.saving.total < 0)
  }

  @Test("is nothing where nothing can flow")
  func nothing() throws {
    let inputs = try inputs(annuity: 1) { $0.region.needs[0].amount = 0 }
    #expect(inputs.alone(inputs.candidates[0]) == nil)
  }

  @Test("What it is worth unit by unit adds up to what it saves", arguments: 1...8 as ClosedRange)
  func worth(_ seed: Int) throws {
    let inputs = try ModelInputs(region: RandomRegion(seed: UInt64(seed)).region)
    for candidate in inputs.candidates {
      let flows = (0..<inputs.time.count).map { Double($0 + 1) }
      let saving = inputs.saving(of: candidate, flows: flows, capacity: 2, built: 1)
      let units = (0..<inputs.time.count).reduce(0.0) {
        $0 + inputs.time.weight[$1] * flows[$1] * inputs.worth(of: candidate, $1)
      }
      #expect(close(saving.total, units - saving.annuity, 1e-6), "\(candidate.id)")
    }
  }
}

@Suite("A taker beside the giver")
struct CoSitingTests {
  @Test("There is no length and no loss; temperatures and barriers hold")
  func beside() throws {
    func ways(_ source: Double, barred: Bool = false) throws -> [Candidate] {
      let region = heatAndNetwork(source: source, sink: 70) { draft in
        draft.region.transport[0].lossPerKm = 0.5
        draft.region.transport[0].range = 0.1
        if barred { draft.barrier() }
      }
      let inputs = try ModelInputs(region: region)
      #expect(inputs.candidates.isEmpty)
      return PairAppraiser(region: region).coSited(0, 0, in: inputs)
    }
    let link = try #require(try ways(80).first)
    #expect(link.distance == 0 && link.delivered == 1)
    #expect(try ways(40).isEmpty)
    #expect(try ways(80, barred: true).isEmpty)
  }
}
