import ModelInputs
import RegionModel
import TestSupport
import Testing

@Suite("Links and exchanges given by hand")
struct GivenLinkTests {
  private func region(_ fill: (inout RegionBuilder) -> Void) -> Region {
    slagAndRoad { draft in
      draft.transport("rail", .material, handling: 8, perKm: 0.1)
      fill(&draft)
    }
  }

  @Test("A link with a mode replaces the one generated for that mode")
  func oneMode() throws {
    let inputs = try ModelInputs(
      region: region { $0.link("heap", "base", mode: "truck", unitCost: 3) })
    #expect(inputs.candidates.map(\.id) == ["heap→base:rail", "heap→base:truck"])
    #expect(inputs.candidates.map(\.origin) == [.generated, .listed(0)])
  }

  @Test("A link without a mode replaces all that are generated for its pair")
  func allModes() throws {
    let inputs = try ModelInputs(region: region { $0.link("heap", "base", unitCost: 3) })
    #expect(inputs.candidates.map(\.origin) == [.listed(0)])
  }

  @Test("A forbidden mode leaves the others")
  func forbiddenMode() throws {
    let region = region { $0.link("heap", "base", mode: "truck", status: .forbidden) }
    #expect(try region.candidateIds() == ["heap→base:rail"])
  }

  @Test("A unit cost replaces handling, treatment and transport")
  func unitCost() throws {
    let inputs = try ModelInputs(
      region: region { $0.link("heap", "base", mode: "truck", unitCost: 3) })
    let link = try inputs.candidate("heap→base:truck")
    #expect(link.cost.total == 3)
    #expect(link.ratio == 0.9)
  }

  @Test("Empty cells are as they would be generated")
  func empty() throws {
    let inputs = try ModelInputs(region: region { $0.link("heap", "base", mode: "truck") })
    let link = try inputs.candidate("heap→base:truck")
    let generated = try ModelInputs(region: slagAndRoad()).candidate("heap→base:truck")
    #expect(link.cost == generated.cost)
    #expect(link.distance == generated.distance)
    #expect(link.ratio == generated.ratio)
  }

  @Test("A given distance, efficiency, ratio and capacity hold")
  func cells() throws {
    let inputs = try ModelInputs(
      region: region {
        $0.link(
          "heap", "base", mode: "truck", distance: 20, efficiency: 0.8, ratio: 0.5, capacity: 7)
      })
    let link = try inputs.candidate("heap→base:truck")
    #expect(link.cost.transport == 10)
    #expect(link.delivered == 0.8)
    #expect(link.replaced == 0.4)
    #expect(link.capacity == 7)
  }

  /// 1 000 over 10 years without interest is 100 a year, 40 over 10 years 4.
  @Test("Investments are paid over the link's lifetime, and what it costs a year on top")
  func lifetime() throws {
    let inputs = try ModelInputs(
      region: region {
        $0.link(
          "heap", "base", mode: "truck", fixedInvestment: 1000, capacityInvestment: 40,
          fixedCostPerYear: 7, lifetime: 10)
      })
    let link = try inputs.candidate("heap→base:truck")
    #expect(link.fixedInvestment == 1000)
    #expect(close(link.fixedAnnuity, 107))
    #expect(close(link.capacityAnnuity, 4))
    #expect(link.isNew)
  }

  @Test("Without a lifetime the settings' holds")
  func defaultLifetime() throws {
    let inputs = try ModelInputs(
      region: region { $0.link("heap", "base", mode: "truck", fixedInvestment: 1000) })
    let annuity = try inputs.candidate("heap→base:truck").fixedAnnuity
    #expect(close(annuity, 50))
  }

  @Test("What is built is sunk, but costs a year what it costs")
  func built() throws {
    let inputs = try ModelInputs(
      region: region {
        $0.link(
          "heap", "base", mode: "truck", fixedInvestment: 1000, capacityInvestment: 40,
          fixedCostPerYear: 7, status: .built)
      })
    let link = try inputs.candidate("heap→base:truck")
    #expect(link.isBuilt && !link.isNew)
    #expect(link.fixedInvestment == 0 && link.capacityInvestment == 0)
    #expect(link.fixedAnnuity == 7 && link.capacityAnnuity == 0)
  }

  @Test("A listed link stands where only listed ones count, and falls to a barrier")
  func listedOnly() throws {
    let listed = region { draft in
      draft.region.settings.candidates = .listed
      draft.link("heap", "base", unitCost: 1)
    }
    #expect(try listed.candidateIds().count == 1)
    let barred = region { draft in
      draft.link("heap", "base", unitCost: 1)
      draft.barrier()
    }
    #expect(try barred.candidateIds().isEmpty)
  }

  @Test("A new link by hand keeps the longest route that the settings allow; a built one stands")
  func longest() throws {
    func ids(_ status: Link.Status) throws -> [String] {
      try region { draft in
        draft.region.settings.maxDistance = 9
        draft.link("heap", "base", mode: "truck", status: status)
      }.candidateIds()
    }
    #expect(try ids(.candidate).isEmpty)
    #expect(try ids(.built) == ["heap→base:truck"])
  }

  @Test("Over another distance a link keeps its own mode and whether it stands")
  func elsewhere() throws {
    let region = RegionBuilder.make { draft in
      draft.resources("heat", kind: .heat)
      draft.resources("water", kind: .water)
      draft.site("mill")
      draft.site("town", km: 10)
      draft.transport("pipe", .heat, perKm: 7)
      draft.transport("pipe", .water, perKm: 1)
      draft.surplus("spring", at: "mill", of: "water", 100)
      draft.need("taps", at: "town", of: "water", 50, price: 9)
      draft.need("farm", at: "town", of: "water", 50, price: 9)
      draft.link("spring", "farm", mode: "pipe", status: .built)
    }
    let inputs = try ModelInputs(region: region)
    let appraiser = PairAppraiser(region: region)
    let generated = try #require(
      appraiser.candidate(
        try inputs.candidate("spring→taps:pipe"), in: inputs, over: 20))
    #expect(generated.cost.transport == 20)
    let built = try #require(
      appraiser.candidate(
        try inputs.candidate("spring→farm:pipe"), in: inputs, over: 20))
    #expect(built.isBuilt && built.distance == 20)
  }

  @Test("A link whose size nothing limits cannot have a fixed investment")
  func unlimited() throws {
    let region = RegionBuilder.make { draft in
      draft.resources("gas", kind: .gas)
      draft.site("mill")
      draft.technology("well", outputs: [("gas", 1)])
      draft.technology("flare", inputs: [("gas", 1)])
      draft.conversion("u", at: "mill", "well")
      draft.conversion("v", at: "mill", "flare")
      draft.link("u:gas", "v:gas", fixedInvestment: 10)
    }
    #expect(throws: InputError.unlimitedLink(from: "u:gas", to: "v:gas")) {
      try ModelInputs(region: region)
    }
  }

  @Test("Nor can it count against a limit on new links")
  func unlimitedCounted() throws {
    let region = RegionBuilder.make { draft in
      draft.region.settings.maxLinks = 1
      draft.resources("gas", kind: .gas)
      draft.site("mill")
      draft.technology("well", outputs: [("gas", 1)])
      draft.technology("flare", inputs: [("gas", 1)])
      draft.conversion("u", at: "mill", "well")
      draft.conversion("v", at: "mill", "flare")
      draft.link("u:gas", "v:gas")
    }
    #expect(throws: InputError.unlimitedLink(from: "u:gas", to: "v:gas")) {
      try ModelInputs(region: region)
    }
  }
}
