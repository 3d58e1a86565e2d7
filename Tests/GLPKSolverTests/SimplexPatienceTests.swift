import LinearModel
import TestSupport
import Testing

@testable import GLPKSolver

@Suite("A simplex that takes too long for its size")
struct SimplexPatienceTests {
  private func impatient() throws -> GLPKSession {
    try GLPKSession(patience: SimplexPatience(each: 0, least: 2))
  }

  @Test("the other one goes on where it stands, to the same optimum", arguments: 0..<20)
  func turns(seed: Int) throws {
    let model = RandomPrograms.feasible(seed: UInt64(seed), columns: 40, rows: 30)
    let whole = try solve(model)
    var turned = 0
    for method in [SolveOptions.Method.primal, .dual] {
      let session = try impatient()
      try session.load(model)
      var options = SolveOptions()
      options.method = method
      let solution = try session.solve(options)
      #expect(solution.status.termination == .optimal)
      #expect(close(solution.objective, whole.objective, 1e-8))
      if solution.status.raw.contains("simplex changed") { turned += 1 }
    }
    #expect(turned > 0)
  }

  @Test("what has no optimum is still said to have none")
  func none() throws {
    let session = try impatient()
    try session.load(
      program(
        cost: [1, 1, 1],
        rows: [
          (4, [1, 1, 0], .infinity), (4, [0, 1, 1], .infinity), (4, [1, 0, 1], .infinity),
          (-.infinity, [1, 1, 1], 5),
        ]))
    #expect(try session.solve(SolveOptions()).status.termination == .infeasible)
  }

  @Test("patience grows with the program, and has a least")
  func iterations() {
    let patience = SimplexPatience(each: 50, least: 20_000)
    #expect(patience.iterations(rows: 3, columns: 4) == 20_000)
    #expect(patience.iterations(rows: 400, columns: 600) == 50_000)
    #expect(patience.iterations(rows: 50_000_000, columns: 1) == .max)
  }
}
