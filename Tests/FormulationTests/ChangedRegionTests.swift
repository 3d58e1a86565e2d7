import Formulation
import ModelInputs
import RegionModel
import TestSupport
import Testing

/// What a change of a region must do to its total, and what it must not.
@Suite("Changed regions")
struct ChangedRegionTests {
  static let seeds = Array(1...20 as ClosedRange<UInt64>)

  @Test("Supply that is free to have and to leave never costs more", arguments: seeds)
  func moreSupply(_ seed: UInt64) throws {
    let region = RandomRegion(seed: seed).region
    var draft = RegionBuilder()
    draft.region = region
    draft.surplus("windfall", at: "s3", of: "slag", 500)
    draft.surplus("warmth", at: "s1", of: "heat", 500, temperature: 90)
    let before = try Solved(region).optimum
    let after = try Solved(draft.region).optimum
    #expect(after <= before + 1e-9 * abs(before))
  }

  /// Holds where nothing is paid to get rid of a surplus: else a need is also a place to put it.
  @Test("More need never costs less where getting rid of surpluses is free", arguments: seeds)
  func moreNeed(_ seed: UInt64) throws {
    let region = RandomRegion(seed: seed) { options in
      options.freeDisposal = true
      options.firm = false
      options.limits = false
    }.region
    let before = try Solved(region).optimum
    for need in region.needs.indices where region.needs[need].amount > 0 {
      var more = region
      more.needs[need].amount *= 1.25
      let after = try Solved(more).optimum
      #expect(after >= before - 1e-9 * abs(before), "\(region.needs[need].id)")
    }
  }

  @Test("Counting in units a thousand times as large changes no total", arguments: seeds)
  func units(_ seed: UInt64) throws {
    let region = RandomRegion(seed: seed).region
    let before = try Solved(region).optimum
    let after = try Solved(region.counted(in: 1000)).optimum
    #expect(close(before, after, 1e-7))
  }

  @Test("Rows in another order give the same program, number for number", arguments: seeds)
  func permuted(_ seed: UInt64) throws {
    let region = RandomRegion(seed: seed).region
    let before = Program(try ModelInputs(region: region), integer: true)
    let after = Program(try ModelInputs(region: region.permuted(seed: seed)), integer: true)
    #expect(before.model == after.model)
    #expect(before.rows == after.rows)
  }

  @Test("Ids renamed in order give the same program, number for number", arguments: seeds)
  func renamed(_ seed: UInt64) throws {
    let region = RandomRegion(seed: seed).region
    let before = Program(try ModelInputs(region: region), integer: true)
    let after = Program(try ModelInputs(region: region.renamed(before: "x-")), integer: true)
    #expect(before.model == after.model)
    #expect(before.rows == after.rows)
  }

  /// By shares and without fixed investments: a fixed one would be paid for each half.
  @Test("A surplus or need written as two rows changes no total", arguments: seeds)
  func split(_ seed: UInt64) throws {
    let region = RandomRegion(seed: seed) { options in
      options.fixedInvestments = false
      options.limits = false
    }.region
    let before = try Solved(region).optimum
    let surplus = try Solved(region.splitting(surplus: "ash-0", share: 0.3)).optimum
    #expect(close(before, surplus, 1e-8))
    let need = try Solved(region.splitting(need: "binder-0", share: 0.6)).optimum
    #expect(close(before, need, 1e-8))
    let heat = try Solved(region.splitting(need: "dh", share: 0.5)).optimum
    #expect(close(before, heat, 1e-8))
  }
}
