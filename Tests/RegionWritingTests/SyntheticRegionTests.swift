import RegionModel
import Testing

@testable import RegionWriting

struct SyntheticRegionTests {
  static let small = SyntheticRegion(sites: 300, seed: 5).files()

  @Test func sameSeedSameBytes() {
    let hash = SyntheticRegion(sites: 50, seed: 1).files().hash
    #expect(hash == SyntheticRegion(sites: 50, seed: 1).files().hash)
    // golden: a change here means that every region people made from a seed becomes another
    let bare = SyntheticRegion(sites: 50, seed: 1, hasGrid: false).files().hash
    #expect(bare == 7_655_189_395_279_335_277)
    #expect(hash == 2_536_457_449_360_903_696)
  }

  @Test func exchangesAreTheSameWithAndWithoutAGrid() {
    let with = SyntheticRegion(sites: 60, seed: 4).files()
    let without = SyntheticRegion(sites: 60, seed: 4, hasGrid: false).files()
    let shared = without.filter {
      !["sites.csv", "profiles.csv", "datapackage.json"].contains($0.path)
    }
    #expect(shared.count == 11)
    for file in shared {
      #expect(with.first { $0.path == file.path }?.bytes == file.bytes, "\(file.path)")
    }
    #expect(with.table("sites").column("id") == without.table("sites").column("id"))
    #expect(with.table("sites").column("longitude") == without.table("sites").column("longitude"))
    for name in ["buses", "branches", "generators", "loads", "requests", "reinforcements"] {
      #expect(!with.table(name).rows.isEmpty && without.table(name).headings.isEmpty)
    }
  }

  @Test func aDensityIsReachByRoadAlone() throws {
    let quarter = SyntheticRegion(sites: 30, seed: 1, density: 0.25).files()
    let whole = SyntheticRegion(sites: 30, seed: 1).files()
    func cell(_ files: [RegionFile], _ table: String, _ key: String, _ column: String) -> Double? {
      files.table(table).rows.first { $0.values.contains(key) }?[column].flatMap(Double.init)
    }
    #expect(cell(whole, "substitutions", "r-bark--r-boiler-fuel", "max_distance_km") == 140)
    #expect(cell(quarter, "substitutions", "r-bark--r-boiler-fuel", "max_distance_km") == 70)
    #expect(cell(quarter, "substitutions", "r-heat--r-heat", "max_distance_km") == 4.5)
    #expect(cell(quarter, "transport", "truck", "cost_per_km") == 2.2)
    #expect(cell(quarter, "transport", "truck", "emissions_per_km") == 0.00012)
    #expect(cell(quarter, "transport", "truck", "range_km") == 300)
    #expect(cell(quarter, "transport", "heat-pipe", "range_km") == 8)
    for name in ["sites", "surpluses", "needs", "buses", "branches"] {
      #expect(quarter.table(name).rows == whole.table(name).rows)
    }
    var random = SplitMix64(seed: 1)
    let draft = SyntheticDraft(sites: 1_000, random: &random)
    let pairs = [1, 0.25].map {
      Density(draft, SyntheticHaulage(density: $0), only: "material").pairs
    }
    #expect((0.25...0.55).contains(Double(pairs[1]) / Double(pairs[0])), "\(pairs)")
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
    let pairs = Density(draft, SyntheticHaulage(density: 1)).pairs
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

  init(_ draft: SyntheticDraft, _ haulage: SyntheticHaulage, only chosen: String? = nil) {
    for pair in haulage.pairs {
      let kind = SyntheticCatalogue.resource(pair.surplus).kind
      guard kind == chosen ?? kind, let mode = haulage.modes.first(where: { $0.kind == kind })
      else { continue }
      let reach = min(pair.reach, mode.range) / mode.detour
      let givers = draft.surpluses.filter { $0.template.resource == pair.surplus }
      let takers = draft.needs.filter { $0.template.resource == pair.need }
      for giver in givers {
        for taker in takers {
          let far = SyntheticPlaces.distance(
            (draft.sites[giver.site].latitude, draft.sites[giver.site].longitude),
            (draft.sites[taker.site].latitude, draft.sites[taker.site].longitude))
          if far <= reach { pairs += 1 }
        }
      }
    }
  }
}
