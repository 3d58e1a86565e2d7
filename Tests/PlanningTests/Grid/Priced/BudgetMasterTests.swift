import LinearModel
import TestSupport
import Testing

@testable import Planning

/// Two days that cost 10 without energy, or nothing with 10 MWh, and a budget over both.
private func master(budget: Double) throws -> BudgetMaster {
  let master = try BudgetMaster(budgets: [budget], blocks: 2, solver: TriangleGrid.solver)
  for block in 0..<2 {
    try master.add([
      (block: block, cost: 10, energy: [0], name: 0),
      (block: block, cost: 0, energy: [10], name: 1),
    ])
  }
  return master
}

@Suite("Ways of running days, mixed so that energy budgets hold")
struct BudgetMasterTests {
  @Test("15 MWh are enough for a day and a half: 5 remain to be paid")
  func mix() throws {
    let mix = try #require(try master(budget: 15).mix().found)
    #expect(close(mix.cost, 5, 1e-9))
    let used = mix.parts.filter { $0.name == 1 }.reduce(0) { $0 + $1.share }
    #expect(close(used, 1.5, 1e-9))
    for block in 0..<2 {
      let whole = mix.parts.filter { $0.block == block }.reduce(0) { $0 + $1.share }
      #expect(close(whole, 1, 1e-9))
    }
  }

  @Test("no mix keeps a budget below what the least thirsty ways use")
  func impossible() throws {
    let (mix, how) = try master(budget: -1).mix()
    #expect(mix == nil)
    #expect(how == .infeasible)
  }

  @Test("energy is worth what it saves, 1 per MWh")
  func price() throws {
    let found = try #require(try master(budget: 15).prices(within: [(lower: 0, upper: 3)]).found)
    #expect(close(found.water[0], 1, 1e-9))
    #expect(close(found.most, 5, 1e-9))
  }

  @Test("a box that ends below has its end as price, and energy over the budget costs that")
  func box() throws {
    let found = try #require(try master(budget: 15).prices(within: [(lower: 0, upper: 0.5)]).found)
    #expect(close(found.water[0], 0.5, 1e-9))
    #expect(close(found.most, 2.5, 1e-9))
  }

  @Test("prices can be asked again after a mix, and a way told twice is one")
  func again() throws {
    let master = try master(budget: 15)
    try master.add([(block: 0, cost: 0, energy: [10], name: 7)])
    let mix = try #require(try master.mix().found)
    #expect(!mix.parts.contains { $0.name == 7 })
    let found = try #require(try master.prices(within: [(lower: 0, upper: 0.5)]).found)
    #expect(close(found.most, 2.5, 1e-9))
  }
}
