import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

/// What must not change a total, with all pairs listed and with columns by need.
@Suite("A region told in another way")
struct InvarianceTests {
  static let seeds = Array(0..<5 as Range<UInt64>)
  static let listings = [PairListing.all, .asNeeded(above: 0)]

  private static func region(_ seed: UInt64) -> Region {
    ScatteredRegion(sites: 60 + 10 * Int(seed), seed: seed).region
  }

  private func solved(_ region: Region, _ pairs: PairListing) throws -> PlanSolution {
    let inputs = try ModelInputs(region: region, pairs: pairs)
    #expect((inputs.unlisted == nil) == (pairs == .all))
    return try planner().plan(inputs)
  }

  /// Baseline, plan and bound of two regions, to a billionth.
  private func expectSameTotals(_ one: PlanSolution, _ other: PlanSolution) throws {
    // Some of these regions cannot do without exchanges: today has no plan there.
    let (before, now) = (one.baseline?.cost, other.baseline?.cost)
    #expect((before == nil) == (now == nil))
    if let before, let now { #expect(close(before, now, 1e-9)) }
    let (cost, again) = (try #require(one.plan?.cost), try #require(other.plan?.cost))
    #expect(close(cost, again, 1e-9))
    #expect(close(one.bound, other.bound, 1e-9))
  }

  @Test(
    "Rows in another order give the same totals, and the same links", arguments: seeds, listings)
  func permuted(seed: UInt64, pairs: PairListing) throws {
    let region = Self.region(seed)
    let one = try solved(region, pairs)
    let other = try solved(region.permuted(seed: seed + 1), pairs)
    try expectSameTotals(one, other)
    #expect(sent(one, at: one.plan) == sent(other, at: other.plan))
  }

  @Test("A mirrored map gives the same totals", arguments: seeds, listings)
  func mirrored(seed: UInt64, pairs: PairListing) throws {
    let region = Self.region(seed)
    let mirror = region.mirrored()
    #expect(mirror.sites[1].position != region.sites[1].position)
    try expectSameTotals(try solved(region, pairs), try solved(mirror, pairs))
  }

  /// As a linear program: a fixed investment would be paid for each half.
  @Test("A surplus written as two halves changes no total", arguments: seeds, listings)
  func split(seed: UInt64, pairs: PairListing) throws {
    let region = Self.region(seed)
    let one = try solved(region, pairs)
    let carried = sent(one, at: one.plan)
    // One that gives to others, and has neither links nor an exchange of its own.
    let split = try #require(
      region.surpluses.map(\.id).first { id in
        ["slag-s", "sludge-s"].contains { id.hasPrefix($0) }
          && !["slag-s0", "slag-s5", "slag-s10"].contains(id)
          && carried.contains { $0.key.hasPrefix("\(id)→") }
      })
    try expectSameTotals(one, try solved(region.splitting(surplus: split, share: 0.5), pairs))
  }

  @Test(
    "A small region with everything in it, mirrored, has the same totals", arguments: 1...6,
    [false, true])
  func everything(seed: Int, integer: Bool) throws {
    var region = RandomRegion(seed: UInt64(seed)).region
    region.settings.integer = integer
    region.settings.gap = 0
    try expectSameTotals(try planned(region), try planned(region.mirrored()))
  }
}
