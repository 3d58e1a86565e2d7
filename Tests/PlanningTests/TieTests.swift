import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

/// Regions in which many plans cost exactly the same: which of them is shown must not hang on the
/// order of rows, nor on how many work at it.
@Suite("Plans among exact equals")
struct TieTests {
  /// Every heap can serve every road at the same cost, over a link of the same price: 120 plans of
  /// five links cost the same.
  private static let fixed = RegionBuilder.make { draft in
    draft.region.settings.integer = true
    draft.region.settings.gap = 0
    draft.region.settings.candidates = .listed
    draft.resources("slag")
    draft.site("here")
    for number in 0..<5 {
      draft.surplus("heap-\(number)", at: "here", of: "slag", 100, disposal: 1)
      draft.need("road-\(number)", at: "here", of: "slag", 100, price: 50)
    }
    for from in 0..<5 {
      for to in 0..<5 {
        draft.link("heap-\(from)", "road-\(to)", unitCost: 2, fixedInvestment: 20_000)
      }
    }
  }

  /// Every plant may be built, two of six are wanted, all alike: 15 plans cost the same.
  private static let plants = RegionBuilder.make { draft in
    draft.region.settings.integer = true
    draft.region.settings.gap = 0
    draft.resources("sludge", "biogas")
    draft.transport("truck", .material, handling: 1)
    draft.technology("digester", inputs: [("sludge", 1)], outputs: [("biogas", 1)])
    draft.site("here")
    draft.surplus("sludge", at: "here", of: "sludge", 8760, disposal: 10)
    for number in 0..<6 {
      draft.conversion(
        "plant-\(number)", at: "here", "digester", capacity: 0.5, status: .candidate,
        investment: 10_000)
    }
    draft.need("buses", at: "here", of: "biogas", 8760, price: 100)
  }

  /// Heaps and roads at one place, more than are wanted: nothing tells any pair from another.
  private static let plain = RegionBuilder.make { draft in
    draft.resources("slag", "aggregate")
    draft.substitution("slag", for: "aggregate")
    draft.transport("truck", .material, handling: 1)
    draft.site("here")
    for number in 0..<12 {
      draft.surplus("heap-\(number)", at: "here", of: "slag", 100)
      draft.need("road-\(number)", at: "here", of: "aggregate", 75, price: 20)
    }
  }

  private func carried(_ region: Region, _ pairs: PairListing, threads: Int = 2) throws
    -> [String: Double]
  {
    let inputs = try ModelInputs(region: region, pairs: pairs)
    let solution = try planner(threads: threads).plan(inputs)
    return sent(solution, at: solution.plan)
  }

  @Test(
    "build the same links whatever the order of the rows", arguments: 1...10 as ClosedRange<UInt64>)
  func links(seed: UInt64) throws {
    let built = try carried(Self.fixed, .all)
    #expect(built.count == 5)
    #expect(try carried(Self.fixed.permuted(seed: seed), .all) == built)
    #expect(try carried(Self.fixed.permuted(seed: seed), .all, threads: 1) == built)
  }

  @Test(
    "build the same plants whatever the order of the rows", arguments: 1...10 as ClosedRange<UInt64>
  )
  func conversions(seed: UInt64) throws {
    let built = try carried(Self.plants, .all)
    #expect(built.keys.count { $0.hasPrefix("sludge→plant-") } == 2)
    #expect(try carried(Self.plants.permuted(seed: seed), .all) == built)
  }

  @Test(
    "send the same over the same links, all pairs listed or columns by need",
    arguments: 1...5 as ClosedRange<UInt64>, [PairListing.all, .asNeeded(above: 0)])
  func plain(seed: UInt64, pairs: PairListing) throws {
    let told = try carried(Self.plain, pairs)
    #expect(close(told.values.reduce(0, +), 12 * 75))
    #expect(try carried(Self.plain.permuted(seed: seed), pairs) == told)
    #expect(try carried(Self.plain.permuted(seed: seed), pairs, threads: 1) == told)
  }

  @Test("of scattered sites too, links built whole", arguments: 0..<5 as Range<UInt64>)
  func scattered(seed: UInt64) throws {
    var region = ScatteredRegion(sites: 40, seed: seed).region
    region.settings.integer = true
    for pairs in [PairListing.all, .asNeeded(above: 0)] {
      #expect(
        try carried(region.permuted(seed: seed + 7), pairs) == carried(region, pairs))
    }
  }
}
