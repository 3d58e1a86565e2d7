import ModelInputs
import RegionModel
import TestSupport
import Testing

@Suite("Order")
struct OrderTests {
  /// What a candidate is, positions of rows aside.
  private func line(_ inputs: ModelInputs, _ candidate: Candidate) -> String {
    "\(inputs.surpluses[candidate.surplus].id) \(inputs.needs[candidate.need].id) "
      + "\(candidate.id) \(candidate.replaced) \(candidate.cost) \(candidate.fixedAnnuity) "
      + "\(candidate.capacityAnnuity) \(candidate.capacity) \(candidate.agreed)"
  }

  @Test(
    "Inputs do not depend on the order of rows in files", arguments: 1...20 as ClosedRange<UInt64>)
  func permuted(_ seed: UInt64) throws {
    let region = RandomRegion(seed: seed).region
    let one = try ModelInputs(region: region)
    let other = try ModelInputs(region: region.permuted(seed: seed + 100))
    #expect(one.surpluses.map(\.id) == other.surpluses.map(\.id))
    #expect(one.surpluses.map(\.available) == other.surpluses.map(\.available))
    #expect(one.needs.map(\.id) == other.needs.map(\.id))
    #expect(one.conversions.map(\.id) == other.conversions.map(\.id))
    #expect(one.groups == other.groups)
    #expect(one.candidates.map { line(one, $0) } == other.candidates.map { line(other, $0) })
    #expect(one.mixLimits.map(\.limit) == other.mixLimits.map(\.limit))
    #expect(
      one.mixLimits.map { $0.contents.map(\.content) }
        == other.mixLimits.map { $0.contents.map(\.content) })
  }

  @Test("Rows are in order of their ids")
  func sorted() throws {
    let inputs = try ModelInputs(region: RandomRegion(seed: 3).region)
    #expect(inputs.surpluses.map(\.id) == inputs.surpluses.map(\.id).sorted())
    #expect(inputs.needs.map(\.id) == inputs.needs.map(\.id).sorted())
    #expect(inputs.conversions.map(\.id) == ["new", "old"])
  }

  @Test("A link by hand passes through the same use whatever the catalogue's order")
  func sameUse() throws {
    func treatment(_ order: [String]) throws -> Double {
      let region = slagAndRoad { draft in
        draft.region.substitutions = []
        for id in order {
          draft.substitution(
            "slag", for: "aggregate", id: id, treatment: id == "crush" ? 4 : 9)
        }
        draft.exchange("agreed", "heap", "base")
      }
      return try ModelInputs(region: region).candidate("agreed").cost.treatment
    }
    #expect(try treatment(["crush", "sieve"]) == 4)
    #expect(try treatment(["sieve", "crush"]) == 4)
  }

  @Test("Two ways of using a pair are two candidates, told apart by the substitution")
  func twoUses() throws {
    let region = slagAndRoad { $0.substitution("slag", for: "aggregate", id: "sieve") }
    #expect(
      try region.candidateIds() == ["heap→base:truck:crush", "heap→base:truck:sieve"])
  }

  @Test("A conversion is not linked to itself")
  func ownPorts() throws {
    let region = RegionBuilder.make { draft in
      draft.resources("sludge")
      draft.site("mill")
      draft.transport("truck", .material)
      draft.technology("press", inputs: [("sludge", 1)], outputs: [("sludge", 0.5)])
      draft.conversion("u", at: "mill", "press")
      draft.conversion("v", at: "mill", "press")
    }
    #expect(try region.candidateIds() == ["u:sludge→v:sludge:truck", "v:sludge→u:sludge:truck"])
  }
}
