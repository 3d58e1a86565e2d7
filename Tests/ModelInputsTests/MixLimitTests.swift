import ModelInputs
import RegionModel
import TestSupport
import Testing

@Suite("Limits on mixes")
struct MixLimitTests {
  private func limits(_ fill: (inout RegionBuilder) -> Void) throws -> [MixLimit] {
    try ModelInputs(region: slagAndRoad(fill)).mixLimits
  }

  @Test("A need's limit holds with what today's supply holds")
  func ofNeed() throws {
    let limits = try limits { draft in
      draft.content("heap", "Zn", 0.03)
      draft.limit("base", "Zn", .max, 0.02, supply: 0.005)
    }
    let limit = try #require(limits.first)
    #expect(limits.count == 1)
    #expect(limit.limit == 0.02 && limit.today == 0.005 && limit.sense == .max)
    #expect(limit.contents.map(\.content) == [0.03])
  }

  @Test("Supply of unknown content meets the limit exactly")
  func unknownSupply() throws {
    let limits = try limits { draft in
      draft.content("heap", "Zn", 0.03)
      draft.limit("base", "Zn", .max, 0.02)
    }
    #expect(limits.map(\.today) == [0.02])
  }

  @Test("Treatment removes its share")
  func removes() throws {
    let limits = try limits { draft in
      draft.region.substitutions[0].removes = [("Cr", 0.9), ("Zn", 0.25)]
      draft.content("heap", "Zn", 0.04)
      draft.limit("base", "Zn", .max, 0.02)
    }
    #expect(limits.flatMap { $0.contents.map(\.content) } == [0.03])
  }

  @Test("A need's own limit goes before the substitution's")
  func needFirst() throws {
    let limits = try limits { draft in
      draft.content("heap", "Zn", 0.03)
      draft.qualityLimit("crush", "Zn", .max, 0.001)
      draft.limit("base", "Zn", .max, 0.02)
    }
    #expect(limits.map(\.limit) == [0.02])
  }

  @Test("A substitution's limit holds where the need sets none on that side")
  func substitutions() throws {
    let limits = try limits { draft in
      draft.content("heap", "Zn", 0.03)
      draft.qualityLimit("crush", "Zn", .max, 0.01)
      draft.limit("base", "Zn", .min, 0.001)
    }
    #expect(limits.map(\.limit) == [0.01, 0.001])
    #expect(limits.map(\.sense) == [.max, .min])
  }

  @Test("Each substitution's limit holds for the links of that pair")
  func eachSubstitution() throws {
    let limits = try limits { draft in
      draft.resources("ash")
      draft.substitution("ash", for: "aggregate", id: "sieve")
      draft.surplus("pile", at: "mill", of: "ash", 10)
      draft.content("heap", "Zn", 0.03)
      draft.content("pile", "Zn", 0.04)
      draft.qualityLimit("crush", "Zn", .max, 0.01)
      draft.qualityLimit("sieve", "Zn", .max, 0.02)
    }
    #expect(limits.map(\.limit) == [0.01, 0.02])
    #expect(limits.map { $0.contents.map(\.content) } == [[0.03], [0.04]])
  }

  @Test("A surplus that says nothing of a property is not limited by it")
  func silent() throws {
    let limits = try limits { draft in
      draft.content("heap", "Cr", 0.03)
      draft.limit("base", "Zn", .max, 0.02)
    }
    #expect(limits.isEmpty)
  }
}
