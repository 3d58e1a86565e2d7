import Findings
import Planning
import RegionModel
import TestSupport
import Testing

@Suite("The range of a saving")
struct RangeTests {
  /// 100 t of slag to each of two needs at 20 and 30 SEK/t, treated at 1 and carried at 2.
  private func region(_ change: (inout RegionBuilder) -> Void) -> Region {
    RegionBuilder.make { draft in
      draft.resources("slag", "aggregate")
      draft.substitution("slag", for: "aggregate", treatment: 1)
      draft.transport("truck", .material, handling: 2)
      draft.site("a")
      draft.surplus("slag", at: "a", of: "slag", 200)
      draft.need("x", at: "a", of: "aggregate", 100, price: 20)
      draft.need("y", at: "a", of: "aggregate", 100, price: 30)
      draft.region.surpluses[0].provenance.confidence = .measured
      draft.region.needs[0].provenance.confidence = .reported
      draft.region.needs[1].provenance.confidence = .estimated
      draft.region.substitutions[0].provenance.confidence = .estimated
      draft.region.transport[0].provenance.confidence = .reported
      change(&draft)
    }
  }

  @Test("adds effects of one row on several links, and rows as the root of squares")
  func rootOfSquares() throws {
    let made = region { _ in }
    let objective = try #require(try report(made).objective)
    // Savings 100·(20 − 3) + 100·(30 − 3) = 4 400.
    #expect(close(objective.saving, 4400))
    // The surplus carries both: 5 % of 4 400 = 220. Needs: 10 % of 2 000 = 200, 25 % of 3 000 = 750.
    // The pair carries both purchases less treatment: 25 % of 5 000 − 200 = 1 200. The truck's
    // handling: 10 % of 400 = 40.
    let squares: [Double] = [220, 200, 750, 1200, 40].map { $0 * $0 }
    let width = squares.reduce(0, +).squareRoot()
    #expect(close(objective.savingLow, 4400 - width))
    #expect(close(objective.savingHigh, 4400 + width))
    #expect(objective.assumedShareOfSaving == 0)
  }

  @Test("lists what each row puts at stake, largest first")
  func contributions() throws {
    let made = region { $0.region.needs[1].provenance.source = "a tender" }
    let entries = PlanReading(region: made, solution: try planned(made)).contributions()
    #expect(entries.map(\.table) == ["substitutions", "needs", "surpluses", "needs", "transport"])
    #expect(entries.map(\.id) == ["slag--aggregate", "y", "slag", "x", "truck"])
    #expect(zip(entries.map(\.up), [1200.0, 750, 220, 200, 40]).allSatisfy { close($0, $1) })
    #expect(
      entries.map(\.confidence) == ["estimated", "estimated", "measured", "reported", "reported"])
    #expect(entries[1].source == "a tender" && close(entries[1].value, 3000))
  }

  @Test("a row's own bounds go before its class, each way by itself")
  func asymmetric() throws {
    let made = region { draft in
      draft.region.surpluses[0].provenance.low = 0.7
      draft.region.surpluses[0].provenance.high = 1.1
      for row in draft.region.needs.indices {
        draft.region.needs[row].provenance.low = 1
        draft.region.needs[row].provenance.high = 1
      }
      draft.region.substitutions[0].provenance.low = 1
      draft.region.substitutions[0].provenance.high = 1
      draft.region.transport[0].provenance.low = 1
      draft.region.transport[0].provenance.high = 1
    }
    let objective = try #require(try report(made).objective)
    #expect(close(objective.savingLow, 4400 - 0.3 * 4400))
    #expect(close(objective.savingHigh, 4400 + 0.1 * 4400))
  }

  @Test("the assumed share is that of links with a row nobody has written down")
  func assumed() throws {
    let made = region { $0.region.needs[0].provenance.confidence = .assumed }
    let objective = try #require(try report(made).objective)
    #expect(close(objective.assumedShareOfSaving, 1700.0 / 4400))
    let lowest = try report(made).proposals.map(\.confidence)
    #expect(lowest == ["estimated", "assumed"])
  }

  @Test("a link by hand stands for its own costs, a mode for those that bear its name and kind")
  func modes() throws {
    let made = RegionBuilder.make { draft in
      draft.resources("slag", "aggregate")
      draft.resources("gas", kind: .gas)
      draft.substitution("slag", for: "aggregate")
      draft.transport("truck", .material, handling: 2)
      draft.transport("truck", .gas, handling: 5)
      draft.site("a")
      draft.surplus("slag", at: "a", of: "slag", 100)
      draft.need("x", at: "a", of: "aggregate", 100, price: 20)
      draft.surplus("gas", at: "a", of: "gas", 10)
      draft.need("y", at: "a", of: "gas", 10, price: 50)
      draft.surplus("more", at: "a", of: "slag", 100)
      draft.need("z", at: "a", of: "aggregate", 100, price: 3)
      draft.link("more", "z", unitCost: 1)
      draft.region.transport[0].provenance.confidence = .measured
      draft.region.transport[1].provenance.confidence = .estimated
    }
    let entries = PlanReading(region: made, solution: try planned(made)).contributions()
    let trucks = entries.filter { $0.table == "transport" }
    #expect(Set(trucks.map(\.confidence)) == ["measured", "estimated"])
    #expect(trucks.map(\.value).sorted() == [50, 200])
    let byHand = entries.filter { $0.table == "links" }
    #expect(byHand.count == 1 && byHand.first?.id == "more→z" && close(byHand.first?.value, 100))
  }

  @Test("without a plan nothing is at stake")
  func noPlan() throws {
    let made = region { $0.need("must", at: "a", of: "aggregate", 900) }
    #expect(PlanReading(region: made, solution: try planned(made)).contributions().isEmpty)
  }
}
