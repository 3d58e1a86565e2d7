import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@Suite("Inputs in parts")
struct PartsTests {
  private var region: Region {
    RegionBuilder.make { draft in
      draft.resources("heat", kind: .heat)
      draft.resources("slag")
      draft.site("mill")
      draft.surplus("flue", at: "mill", of: "heat", 10)
      draft.surplus("heap", at: "mill", of: "slag", 10)
      draft.surplus("left", at: "mill", of: "slag", 5)
      draft.need("town", at: "mill", of: "heat", 10, price: 1)
      draft.need("road", at: "mill", of: "slag", 10, price: 1)
      draft.link("flue", "town")
      draft.link("heap", "road")
      draft.store("tank", on: "flue", energy: 1)
      draft.store("silo", on: "left", energy: 1)
    }
  }

  @Test("Every row stands in one part, where the part says")
  func partition() throws {
    let whole = try ModelInputs(region: region)
    let parts = whole.parts()
    #expect(parts.count == 3)
    #expect(parts.flatMap(\.surpluses).sorted() == [0, 1, 2])
    #expect(parts.flatMap(\.needs).sorted() == [0, 1])
    #expect(parts.flatMap(\.candidates).sorted() == [0, 1])
    #expect(parts.flatMap(\.stores).sorted() == [0, 1])
    for part in parts {
      for (own, position) in part.surpluses.enumerated() {
        #expect(part.inputs.surpluses[own].id == whole.surpluses[position].id)
      }
      for (own, position) in part.candidates.enumerated() {
        let link = part.inputs.candidates[own]
        #expect(link.id == whole.candidates[position].id)
        #expect(part.surpluses[link.surplus] == whole.candidates[position].surplus)
      }
      for (own, position) in part.stores.enumerated() {
        #expect(part.inputs.stores[own].id == whole.stores[position].id)
      }
    }
  }

  @Test("A budget ties everything together")
  func tied() throws {
    var region = region
    region.settings.budget = 1
    #expect(try ModelInputs(region: region).parts().count == 1)
  }

  @Test("Periods alike in every number are one that occurs as often")
  func alike() throws {
    var draft = RegionBuilder(region)
    draft.region.stores = []
    for hour in 0..<6 { draft.period("\(hour)", hours: 1, weight: 2) }
    draft.profile("shape", [1, 2, 1, 2, 1, 1])
    draft.region.needs[0].profile = Index(0)
    let inputs = try ModelInputs(region: draft.region)
    let (few, of) = try #require(inputs.alike())
    #expect(few.time.weight == [8, 4])
    #expect(of == [0, 1, 0, 1, 0, 0])
    #expect(few.time.horizon == inputs.time.horizon)
    #expect(few.needs[1].required == [0, 1].map { inputs.needs[1].required[$0] })
  }

  @Test("What a store holds keeps hours apart")
  func stores() throws {
    #expect(try ModelInputs(region: region).alike() == nil)
  }
}
