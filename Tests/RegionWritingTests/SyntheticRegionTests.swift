import RegionModel
import Testing

@testable import RegionWriting

struct SyntheticRegionTests {
  static let small = SyntheticRegion(sites: 300, seed: 5).files()

  @Test func sameSeedSameBytes() {
    let hash = SyntheticRegion(sites: 50, seed: 1).files().hash
    #expect(hash == SyntheticRegion(sites: 50, seed: 1).files().hash)
    // golden: a change here means that every region people made from a seed becomes another
    #expect(hash == 3_532_395_819_043_068_289)
  }

  @Test func otherSeedsGiveOtherRegions() {
    let hashes = (1...5).map { SyntheticRegion(sites: 20, seed: $0).files().hash }
    #expect(Set(hashes).count == 5)
  }

  @Test(arguments: [1, 2, 50, 700])
  func asManySitesAsAskedFor(_ count: Int) {
    let files = SyntheticRegion(sites: count, seed: 3).files()
    #expect(files.table("sites").rows.count == count)
    #expect(files.table("profiles").rows.count == 8760)
  }

  @Test(arguments: TableSchema.all)
  func headingsAreTheSchemas(_ schema: TableSchema) {
    for heading in Self.small.table(schema.name).headings {
      #expect(schema.field(heading) != nil, "\(schema.name).\(heading)")
    }
  }

  @Test(arguments: TableSchema.all.filter { $0.key == ["id"] })
  func idsAreUnique(_ schema: TableSchema) {
    let ids = Self.small.table(schema.name).column("id")
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: TableSchema.all)
  func cellsAreFilledAndReferencesResolve(_ schema: TableSchema) {
    let problems = TableProblems(files: Self.small, schema: schema)
    #expect(problems.found == [])
  }

  @Test func sitesLieInTheCountry() {
    let sites = Self.small.table("sites")
    for (north, east) in zip(sites.column("latitude"), sites.column("longitude")) {
      #expect((55.3...67.6).contains(Double(north) ?? 0))
      #expect((11.0...24.1).contains(Double(east) ?? 0))
    }
  }

  @Test func whatIsLimitedIsKnown() {
    for limit in SyntheticCatalogue.limits {
      for pair in SyntheticCatalogue.pairs where pair.need == limit.resource {
        let contents = SyntheticCatalogue.contents.filter { $0.resource == pair.surplus }
        let isClean = ["r-digestate"].contains(pair.surplus)
        #expect(
          isClean || contents.contains { $0.property == limit.property },
          "\(pair.surplus) for \(limit.resource): \(limit.property)")
      }
    }
  }

  @Test func aNationalSpreadIsAsDenseAsRealOnes() {
    var random = SplitMix64(seed: 1)
    let draft = SyntheticDraft(sites: 1_000, random: &random)
    let pairs = Density(draft).pairs
    #expect((25_000...60_000).contains(pairs), "\(pairs) candidate pairs")
  }

  @Test func placesAreFewLargeAndManySmall() {
    let towns = SyntheticRegion(sites: 2_000, seed: 2).files().table("sites")
      .column("municipality")
    let sizes = Dictionary(grouping: towns, by: { $0 }).values.map(\.count).sorted(by: >)
    #expect(sizes[0] > 8 * sizes[sizes.count / 2])
  }

  @Test func firmContractsCanBeKept() {
    for row in Self.small.table("exchanges").rows where row["firm"] == "true" {
      let resource = Self.small.table("needs").rows.first { $0["id"] == row["to"] }?["resource"]
      #expect(!SyntheticCatalogue.limits.contains { $0.resource == resource })
    }
  }
}

/// Counts candidate pairs as the catalogue allows them.
private struct Density {
  var pairs = 0

  init(_ draft: SyntheticDraft) {
    for pair in SyntheticCatalogue.pairs {
      let kind = SyntheticCatalogue.resource(pair.surplus).kind
      guard let mode = SyntheticCatalogue.modes.first(where: { $0.kind == kind }) else { continue }
      let reach = min(pair.reach, mode.range) / mode.detour
      let givers = draft.surpluses.filter { $0.template.resource == pair.surplus }
      let takers = draft.needs.filter { $0.template.resource == pair.need }
      for giver in givers {
        for taker in takers {
          let far = SyntheticNeighbours.distance(draft.sites[giver.site], draft.sites[taker.site])
          if far <= reach { pairs += 1 }
        }
      }
    }
  }
}
