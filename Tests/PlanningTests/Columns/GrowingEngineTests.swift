import GLPKSolver
import LinearModel
import ModelInputs
import RegionModel
import SparseSimplex
import TestSupport
import Testing

@testable import Planning

@Suite("Links made as they are wanted, in an engine for blocks that grow")
struct GrowingEngineTests {
  private func plan(
    _ region: Region, in growing: (any Engine)?, threads: Int = 2
  ) throws -> PlanSolution {
    var solver = solver(threads: threads)
    solver.growing = growing
    solver.growingRows = 0
    return try Planner(solver: solver).plan(
      try ModelInputs(region: region, pairs: .asNeeded(above: 0)))
  }

  @Test("a plan costs what it costs in GLPK, with the same proof", arguments: 0..<6)
  func sameTotal(seed: Int) throws {
    let region = ScatteredRegion(sites: 100 + 40 * seed, seed: UInt64(seed)).region
    let own = try plan(region, in: SparseEngine(fallback: nil))
    let other = try plan(region, in: nil)
    #expect(close(own.bound, other.bound, 1e-9))
    #expect(close(try #require(own.plan?.cost), try #require(other.plan?.cost), 1e-6))
    let certificate = try #require(own.certificate)
    #expect(certificate.leastReducedCost >= -certificate.tolerance * 1.01)
    #expect(certificate.pairs == other.certificate?.pairs)
    #expect(own.outcome.shares.contains { $0.name == "Krets simplex" && $0.blocks > 0 })
  }

  @Test("by the month, under a cap and a budget")
  func coupled() throws {
    var region = ScatteredRegion(sites: 70, seed: 2, periods: .monthly).region
    region.settings.budget = 200_000
    region.settings.co2Cap = try #require(try plan(region, in: nil).plan?.emissions) * 1.001
    let own = try plan(region, in: SparseEngine(fallback: nil))
    #expect(close(own.bound, try plan(region, in: nil).bound, 1e-9))
  }

  @Test("links built whole over what it found are GLPK's, and the plan names both")
  func whole() throws {
    var region = ScatteredRegion(sites: 60, seed: 1).region
    region.settings.integer = true
    region.settings.gap = 0.02
    let own = try plan(region, in: SparseEngine(fallback: nil))
    let other = try plan(region, in: nil)
    #expect(own.certificate != nil)
    #expect(close(own.bound, other.bound, 1e-9))
    #expect(Set(own.outcome.shares.map(\.name)) == ["GLPK 5.0", "Krets simplex"])
    #expect(other.outcome.shares.map(\.name) == ["GLPK 5.0"])
    #expect(own.outcome.integerBlocks == other.outcome.integerBlocks)
  }

  @Test("what numbers defeat is GLPK's, and the plan says so")
  func handedOver() throws {
    let region = ScatteredRegion(sites: 100, seed: 1).region
    let own = try plan(region, in: HandingOver())
    #expect(close(own.bound, try plan(region, in: nil).bound, 1e-9))
    #expect(own.outcome.shares.map(\.name) == ["GLPK 5.0"])
  }
}

/// An engine whose every session another has taken over.
private struct HandingOver: Engine {
  let name = "defeated"

  func makeSession() throws(EngineError) -> any EngineSession {
    HandedOver(try GLPKEngine().makeSession())
  }
}

private final class HandedOver: EngineSession {
  let session: any EngineSession
  let substitute: String? = "GLPK 5.0"

  init(_ session: any EngineSession) { self.session = session }

  func load(_ model: LinearModel) throws(EngineError) { try session.load(model) }
  func addRows(_ rows: SparseVectors) throws(EngineError) { try session.addRows(rows) }
  func addColumns(_ columns: SparseVectors, cost: [Double]) throws(EngineError) {
    try session.addColumns(columns, cost: cost)
  }
  func change(_ changes: ModelChanges) throws(EngineError) { try session.change(changes) }
  func saveBasis() throws(EngineError) -> Basis { try session.saveBasis() }
  func restore(_ basis: Basis) throws(EngineError) { try session.restore(basis) }
  func solve(_ options: SolveOptions) throws(EngineError) -> Solution {
    try session.solve(options)
  }
  func cancel() { session.cancel() }
}
