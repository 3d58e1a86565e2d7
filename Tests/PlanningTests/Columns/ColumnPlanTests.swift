import Formulation
import LinearModel
import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("Plans over the pairs that are wanted")
struct ColumnPlanTests {
  private func compare(_ region: Region) throws {
    let whole = try planner().plan(try ModelInputs(region: region))
    let inputs = try ModelInputs(region: region, pairs: .asNeeded(above: 0))
    #expect(inputs.unlisted != nil)
    let part = try planner().plan(inputs)
    let certificate = try #require(part.certificate)
    #expect(close(part.bound, whole.bound, 1e-9))
    #expect(certificate.leastReducedCost >= -certificate.tolerance * 1.01)
    #expect(certificate.listed == part.inputs.candidates.count)
    #expect(part.baseline.map(\.cost) == whole.baseline.map(\.cost))
    let cost = try #require(part.plan?.cost)
    let other = try #require(whole.plan?.cost)
    #expect(cost >= part.bound - 1e-6 * abs(part.bound))
    #expect(close(cost, other, 1e-4))
  }

  @Test("a linear plan costs what listing all pairs gives", arguments: 0..<5)
  func linear(seed: Int) throws {
    try compare(ScatteredRegion(sites: 40 + 40 * seed, seed: UInt64(seed)).region)
  }

  @Test("by the month too", arguments: 0..<3)
  func monthly(seed: Int) throws {
    try compare(ScatteredRegion(sites: 60, seed: UInt64(seed), periods: .monthly).region)
  }

  @Test("under a budget", arguments: 0..<3)
  func budget(seed: Int) throws {
    var region = ScatteredRegion(sites: 80, seed: UInt64(seed)).region
    region.settings.budget = 300_000
    try compare(region)
  }

  @Test("under a cap on CO2 that binds", arguments: 0..<3)
  func cap(seed: Int) throws {
    var region = ScatteredRegion(sites: 80, seed: UInt64(seed)).region
    region.settings.co2Price = 0
    let free = try planner().plan(try ModelInputs(region: region))
    region.settings.co2Price = 2000
    let least = try planner().plan(try ModelInputs(region: region))
    let most = try #require(free.plan?.emissions)
    let fewest = try #require(least.plan?.emissions)
    #expect(fewest < most)
    region.settings.co2Price = 0
    region.settings.co2Cap = (most + fewest) / 2
    try compare(region)
  }

  @Test("links built whole cost what listing all pairs gives, within the gap", arguments: 0..<3)
  func integer(seed: Int) throws {
    var region = ScatteredRegion(sites: 60, seed: UInt64(seed)).region
    region.settings.integer = true
    region.settings.gap = 1e-4
    let whole = try planner().plan(try ModelInputs(region: region))
    let part = try planner().plan(try ModelInputs(region: region, pairs: .asNeeded(above: 0)))
    let cost = try #require(part.plan?.cost)
    #expect(close(cost, try #require(whole.plan?.cost), 2e-4))
    #expect(part.gap <= 1e-4)
    #expect(part.bound <= cost * (1 + 1e-9))
  }

  @Test("no pair that was left out would lower the cost: each priced by itself")
  func certificate() throws {
    let region = ScatteredRegion(sites: 120, seed: 3).region
    let inputs = try ModelInputs(region: region, pairs: .asNeeded(above: 0))
    let search = try #require(ColumnSearch(try planner().settled(inputs), solver: solver()))
    try search.run()
    defer { search.close() }
    let reading = ColumnReading(search, integer: false)
    let duals = search.program.rows.indices.map { row -> Double in
      let block = search.blocks.first { $0.rows.contains(row) }
      return block?.solution?.rowDual[Int(search.localRow[row])] ?? .nan
    }
    let whole = search.inputs.listingAll()
    let known = Set(reading.inputs.candidates.map(\.id))
    var left = 0
    for link in whole.candidates where !known.contains(link.id) {
      let (vectors, costs) = search.rows.columns(of: link)
      for period in costs.indices {
        var reduced = costs[period]
        for entry in Int(vectors.start[period])..<Int(vectors.start[period + 1]) {
          reduced -= vectors.value[entry] * duals[Int(vectors.index[entry])]
        }
        #expect(reduced >= -ColumnSearch.tolerance * (1 + abs(costs[period])) * 1.01)
      }
      left += 1
    }
    #expect(left > 0)
    #expect(search.certificate().listed + left >= whole.candidates.count)
    #expect(reading.outcome.rowDual.count == reading.program.model.rowCount)
  }

  @Test("a search that is stopped shows no plan and says why")
  func stopped() throws {
    let region = ScatteredRegion(sites: 60, seed: 2).region
    var hasty = planner()
    hasty.solver.deadline = Deadline(seconds: 0)
    let part = try hasty.plan(try ModelInputs(region: region, pairs: .asNeeded(above: 0)))
    #expect(part.plan == nil)
    #expect(part.certificate == nil)
    #expect(part.outcome.status.termination == .timeLimit)
  }

  @Test("time that ends once the search is done is told where links are priced whole, only there")
  func stoppedLate() throws {
    func stop(_ region: Region) throws -> Termination? {
      let inputs = try ModelInputs(region: region, pairs: .asNeeded(above: 0))
      let search = try #require(ColumnSearch(try planner().settled(inputs), solver: solver()))
      try search.run()
      defer { search.close() }
      var hasty = planner()
      hasty.solver.deadline = Deadline(seconds: 0)
      let whole = try #require(
        try hasty.reprice(search, from: ColumnPoint(search), ColumnPoint(search).outcome()))
      #expect(whole.dropped.isEmpty)
      return whole.stop
    }
    var region = ScatteredRegion(sites: 60, seed: 2).region
    #expect(try stop(region) == .timeLimit)
    for mode in region.transport.indices { region.transport[mode].investmentPerKm = [] }
    region.technologies = region.technologies.map { technology in
      var free = technology
      free.capitalCost = 0
      free.fixedCost = 0
      return free
    }
    #expect(try stop(region) == nil)
  }

  @Test("what has no plan is explained over all pairs")
  func infeasible() throws {
    var region = ScatteredRegion(sites: 60, seed: 2).region
    region.settings.co2Cap = 0
    let part = try planner().plan(try ModelInputs(region: region, pairs: .asNeeded(above: 0)))
    #expect(part.plan == nil)
    #expect(part.certificate == nil)
    #expect(part.outcome.status.termination == .infeasible)
  }
}
