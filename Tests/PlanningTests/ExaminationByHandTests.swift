import Formulation
import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("A link examined by hand")
struct ExaminationByHandTests {
  private func region(_ fill: (inout RegionBuilder) -> Void) -> Region {
    RegionBuilder.make { draft in
      draft.resources("slag", "ash", "aggregate")
      draft.substitution("slag", for: "aggregate")
      draft.substitution("ash", for: "aggregate")
      draft.transport("truck", .material, handling: 2, perKm: 0.5)
      draft.site("a")
      draft.site("b", km: 20)
      fill(&draft)
    }
  }

  private func examined(_ id: String, _ region: Region) throws -> PairExamination {
    let solution = try planned(region)
    let link = try #require(position(id, in: solution.inputs))
    return try #require(
      try planner().examine(link, of: solution, appraiser: PairAppraiser(region: region)))
  }

  @Test("a link that pays says how much dearer, longer and cheaper its supply may become")
  func used() throws {
    // Carried 20 km at 2 + 0.5·20 = 12 against 40 bought and 10 disposed of: worth 38·500.
    let found = try examined(
      "slag→base:truck",
      region { draft in
        draft.surplus("slag", at: "a", of: "slag", 800, disposal: 10)
        draft.need("base", at: "b", of: "aggregate", 500, price: 40)
      })
    #expect(found.isUsed)
    #expect(close(found.worth ?? .nan, 38 * 500))
    #expect(found.penalty == 0)
    #expect(close(found.saving.total, 38 * 500))
    #expect(close(found.unitCost.now, 12))
    #expect(close(found.unitCost.turns ?? .nan, 50))
    // 2 + 0.5·km = 50 at 96 km.
    #expect(close(found.distance?.now ?? .nan, 20))
    #expect(close(found.distance?.turns ?? .nan, 96, 1e-4))
    // 12 = p + 10 at p = 2.
    #expect(found.supplyPrice?.now == 40)
    #expect(close(found.supplyPrice?.turns ?? .nan, 2, 1e-4))
    #expect(found.size == nil)
    #expect(found.limits == [.init(kind: .needMet, periods: 1)])
  }

  @Test("a link that does not pay says what would make it")
  func unused() throws {
    // 12 against 3 + 1: worth nothing, 8 a tonne dearer where forced.
    let found = try examined(
      "slag→base:truck",
      region { draft in
        draft.surplus("slag", at: "a", of: "slag", 300, disposal: 1)
        draft.need("base", at: "b", of: "aggregate", 500, price: 3)
      })
    #expect(!found.isUsed)
    #expect(abs(found.worth ?? .nan) < 1e-6)
    // Forced to a thousandth of 300 t.
    #expect(close(found.saving.sent, 0.3))
    #expect(close(found.penalty ?? .nan, 0.3 * 8))
    #expect(close(found.unitCost.turns ?? .nan, 4))
    #expect(close(found.distance?.turns ?? .nan, 4, 1e-4))
    #expect(close(found.supplyPrice?.turns ?? .nan, 11, 1e-4))
    // No fixed cost: no size makes it pay.
    #expect(found.size?.now == 1 && found.size?.turns == nil)
  }

  @Test("a link whose fixed cost is too high says at what size it pays", arguments: [true])
  func size(integer: Bool) throws {
    var made = region { draft in
      draft.surplus("slag", at: "a", of: "slag", 100)
      draft.need("base", at: "b", of: "aggregate", 100, price: 10)
      draft.link("slag", "base", unitCost: 0, fixedInvestment: 30_000, lifetime: 10)
    }
    made.settings.integer = integer
    // 1 000 SEK/a against 3 000: pays at three times the size, or 30 SEK/t.
    let found = try examined("slag→base:truck", made)
    #expect(!found.isUsed)
    #expect(close(found.size?.turns ?? .nan, 3, 1e-4))
    #expect(close(found.supplyPrice?.turns ?? .nan, 30, 1e-4))
    #expect(close(found.unitCost.turns ?? .nan, -20, 1e-4))
    #expect(found.distance == nil)
  }

  @Test("a link forced into use is forced within its agreed amount and capacity")
  func forcedWithin() throws {
    // Handled at 2 against 0.5 bought: not used. A thousandth of the streams is 500 t.
    let made = region { draft in
      draft.surplus("slag", at: "a", of: "slag", 500_000)
      draft.need("base", at: "a", of: "aggregate", 500_000, price: 0.5)
      draft.exchange("agreed", "slag", "base", amount: 100)
      draft.link("slag", "base", mode: "belt", unitCost: 3, capacity: 0.01)
    }
    let agreed = try examined("agreed", made)
    #expect(!agreed.isUsed)
    #expect((agreed.penalty ?? -1) > 0)
    let belt = try examined("slag→base:belt", made)
    // 0.01 t/h · 8 760 h = 87.6 t at most.
    #expect((belt.penalty ?? -1) > 0)
    #expect(belt.saving.sent <= 87.6)
  }

  @Test("a link at a conversion's port is forced by a share of what the conversion can run")
  func forcedAtPort() throws {
    let made = RegionBuilder.make { draft in
      draft.resources("ore", "metal")
      draft.transport("truck", .material, handling: 2)
      draft.site("a")
      draft.technology("smelter", inputs: [("ore", 1)], outputs: [("metal", 0.5)], variable: 9)
      draft.conversion("u", at: "a", "smelter", capacity: 1, prices: ["ore": 20])
      draft.surplus("ore", at: "a", of: "ore", 4000)
      draft.need("metal", at: "a", of: "metal", 3000, price: 5)
    }
    let found = try examined("ore→u:ore:truck", made)
    #expect(!found.isUsed)
    // A thousandth of 4 000 t, each losing 2 + 9 and gaining half of 5 − 2.
    #expect(close(found.saving.sent, 4))
    #expect(close(found.penalty ?? .nan, 4 * (11 - 1.5)))
  }

  @Test("what keeps a link from carrying more has its right name")
  func limits() throws {
    func kinds(_ id: String, _ fill: (inout RegionBuilder) -> Void) throws
      -> [PairExamination.Limit.Kind]
    {
      try examined(id, region(fill)).limits.map(\.kind)
    }
    let need = { (draft: inout RegionBuilder, amount: Double, share: Double) in
      draft.need("base", at: "b", of: "aggregate", amount, price: 40, secondary: share)
    }
    #expect(
      try kinds("slag→base:truck") { draft in
        draft.surplus("slag", at: "a", of: "slag", 300)
        need(&draft, 500, 1)
      } == [.surplusUsedUp])
    #expect(
      try kinds("slag→base:truck") { draft in
        draft.surplus("slag", at: "a", of: "slag", 900)
        need(&draft, 500, 0.6)
      } == [.secondaryShare(share: 0.6)])
    #expect(
      try kinds("slag→base:truck") { draft in
        draft.surplus("slag", at: "a", of: "slag", 900)
        need(&draft, 500, 1)
        draft.link("slag", "base", mode: "truck", unitCost: 3, capacity: 0.03)
      } == [.capacity])
    #expect(
      try kinds("today") { draft in
        draft.surplus("slag", at: "a", of: "slag", 900)
        need(&draft, 500, 1)
        draft.exchange("today", "slag", "base", amount: 200)
        draft.link("slag", "base", status: .forbidden)
      } == [.agreed])
    // 0.04·f + 0.01·b ≤ 0.02·(f + b), f + b = 500: a third of the mix.
    #expect(
      try kinds("slag→base:truck") { draft in
        draft.surplus("slag", at: "a", of: "slag", 900)
        need(&draft, 500, 1)
        draft.content("slag", "Zn", 0.04)
        draft.limit("base", "Zn", .max, 0.02, supply: 0.01)
      } == [.mix(property: "Zn", limit: 0.02)])
  }

  @Test("two levels of one stream limit a link only when neither has any left")
  func groups() throws {
    func limits(need: Double) throws -> [PairExamination.Limit.Kind] {
      let made = RegionBuilder.make { draft in
        draft.resources("heat", kind: .heat)
        draft.transport("pipe", .heat)
        draft.site("a")
        draft.surplus("f-45", at: "a", of: "heat", 900, temperature: 45, group: "f")
        draft.surplus("f-80", at: "a", of: "heat", 400, temperature: 80, group: "f")
        draft.need("dh", at: "a", of: "heat", need, price: 100, temperature: 60)
      }
      return try examined("f-80→dh:pipe", made).limits.map(\.kind)
    }
    // 600 of 400 MWh wanted: all of the stream goes at 80 °C.
    #expect(try limits(need: 600) == [.group])
    // 300 wanted: a quarter is vented, at whichever level.
    #expect(try limits(need: 300) == [.needMet])
  }

  @Test("links used instead or beside are named, largest first")
  func rivals() throws {
    let made = region { draft in
      draft.surplus("slag", at: "a", of: "slag", 300)
      draft.surplus("ash", at: "b", of: "ash", 400)
      draft.need("base", at: "b", of: "aggregate", 500, price: 40)
      draft.need("sub", at: "a", of: "aggregate", 50, price: 40)
    }
    let solution = try planned(made)
    let link = try #require(position("slag→base:truck", in: solution.inputs))
    let found = try #require(
      try planner().examine(link, of: solution, appraiser: PairAppraiser(region: made)))
    let ids = found.rivals.map { solution.inputs.candidates[$0].id }
    // Ash is at the spot: 400 of the 500; 100 come from slag beside its 50 at home.
    #expect(ids == ["ash→base:truck", "slag→sub:truck"])
    #expect(close(found.saving.sent, 100))
  }

  @Test("a link that nothing can replace is in use, at whatever cost")
  func indispensable() throws {
    let found = try examined(
      "today",
      region { draft in
        draft.surplus("slag", at: "a", of: "slag", 800)
        draft.need("base", at: "b", of: "aggregate", 500, price: 4)
        draft.exchange("today", "slag", "base", amount: 200, firm: true)
      })
    #expect(found.isUsed)
    #expect(found.worth == nil)
    #expect(found.unitCost.turns == nil)
    #expect(close(found.saving.total, 200 * (4 - 12)))
  }

  @Test("a tie with its twin turns at the cost it has now")
  func tie() throws {
    let found = try examined(
      "slag→base:truck",
      region { draft in
        draft.surplus("ash", at: "a", of: "ash", 500)
        draft.surplus("slag", at: "a", of: "slag", 500)
        draft.need("base", at: "b", of: "aggregate", 500, price: 40)
      })
    #expect(abs(found.worth ?? .nan) < 1e-6)
    #expect(close(found.unitCost.now, 12))
    #expect(close(found.unitCost.turns ?? .nan, 12))
  }
}
