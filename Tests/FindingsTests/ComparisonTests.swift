import Findings
import RegionModel
import TestSupport
import Testing

@Suite("Two plans side by side")
struct ComparisonTests {
  @Test("a plan and itself differ in nothing")
  func same() throws {
    let plan = try report(handRegion())
    let comparison = Comparison(plan, plan)
    #expect(comparison.links.isEmpty && comparison.settings.isEmpty)
    #expect(comparison.unchanged == 2)
    #expect(comparison.objectiveA?.total == comparison.objectiveB?.total)
  }

  @Test("links are the same, changed, or in one of them only, largest change first")
  func differences() throws {
    let first = try report(
      handRegion { draft in
        draft.surplus("only-a", at: "town", of: "slag", 10)
        draft.need("sand-a", at: "town", of: "aggregate", 10, price: 90)
        draft.link("only-a", "sand-a", mode: "truck", unitCost: 0)
        draft.link("only-a", "base", status: .forbidden)
        draft.link("slag", "sand-a", status: .forbidden)
      })
    let second = try report(
      handRegion { draft in
        // A dearer base need, and another small pair.
        draft.region.needs[0].supplyPrice = 60
        draft.surplus("only-b", at: "town", of: "slag", 20)
        draft.need("sand-b", at: "town", of: "aggregate", 20, price: 30)
        draft.link("only-b", "sand-b", mode: "truck", unitCost: 0)
        draft.link("only-b", "base", status: .forbidden)
        draft.link("slag", "sand-b", status: .forbidden)
        draft.region.settings.co2Cap = 1000
        draft.region.settings.dtMin = 6
      })
    let comparison = Comparison(first, second)
    #expect(comparison.unchanged == 1)
    // 600 t at 10 more; 10 t at 90; 20 t at 30.
    #expect(
      comparison.links.map(\.id) == [
        "slag→base:truck", "only-a→sand-a:truck", "only-b→sand-b:truck",
      ])
    let (changed, gone, new) = (comparison.links[0], comparison.links[1], comparison.links[2])
    #expect(close(changed.savingA, 28_800) && close(changed.savingB, 34_800))
    #expect(close(changed.amountA, 600) && close(changed.amountB, 600))
    #expect(close(gone.savingA, 900) && gone.savingB == nil && gone.amountB == nil)
    #expect(new.savingA == nil && new.amountA == nil && close(new.savingB, 600))
    #expect(changed.fromName == "works" && changed.toName == "town" && changed.unit == "t")
    #expect(comparison.settings.map(\.name) == ["co2_cap", "dt_min"])
    #expect(comparison.settings[0].a == nil && comparison.settings[0].b == "1000.0")
    #expect(comparison.settings[1].a == "5.0" && comparison.settings[1].b == "6.0")
  }

  @Test("a plan beside none keeps its links, and the other's status")
  func noPlan() throws {
    let plan = try report(handRegion())
    let none = try report(handRegion { $0.need("must", at: "town", of: "aggregate", 24_000) })
    let comparison = Comparison(plan, none)
    #expect(comparison.statusB.termination == "infeasible" && comparison.objectiveB == nil)
    #expect(comparison.links.count == 2 && comparison.links.allSatisfy { $0.amountB == nil })
  }
}
