import Formulation
import GLPKSolver
import LinearModel
import ModelInputs
import RegionModel
import TestSupport
import Testing

@Suite("Programs without an optimum")
struct TerminationTests {
  private func termination(_ region: Region) throws -> SolveStatus {
    try Solved(region).solution.status
  }

  @Test("A need that cannot be bought and that nothing serves has no plan")
  func needOutOfReach() throws {
    let status = try termination(
      RegionBuilder.make { draft in
        draft.mill()
        draft.surplus("heap", at: "mill", of: "slag", 99)
        draft.need("road", at: "mill", of: "slag", 100)
        draft.link("heap", "road")
      })
    #expect(status.termination == .infeasible)
    #expect(status.primal == .none)
  }

  @Test("A need that cannot be bought is served in full where there is enough, whatever it costs")
  func needWithinReach() throws {
    let solved = try Solved(
      RegionBuilder.make { draft in
        draft.mill()
        draft.surplus("heap", at: "mill", of: "slag", 101)
        draft.need("road", at: "mill", of: "slag", 100)
        draft.link("heap", "road", unitCost: 1000)
      })
    let optimum = try solved.optimum
    #expect(close(optimum, 100_000))
  }

  @Test("A firm contract for more than there is has no plan")
  func firmBeyondSupply() throws {
    let status = try termination(
      RegionBuilder.make { draft in
        draft.mill()
        draft.surplus("heap", at: "mill", of: "slag", 20)
        draft.need("road", at: "mill", of: "slag", 100, price: 10)
        draft.exchange("agreed", "heap", "road", amount: 30, firm: true)
      })
    #expect(status.termination == .infeasible)
    #expect(status.primal == .none)
  }

  @Test("A firm contract beyond supply does not trouble the baseline, which takes what there is")
  func firmBeyondSupplyToday() throws {
    let region = RegionBuilder.make { draft in
      draft.mill()
      draft.surplus("heap", at: "mill", of: "slag", 20)
      draft.need("road", at: "mill", of: "slag", 100, price: 10)
      draft.exchange("agreed", "heap", "road", amount: 30, firm: true)
    }
    let optimum = try Solved(region, scope: .today).optimum
    #expect(close(optimum, 800))
  }

  /// Each turn of a to b and back leaves 1.21 for 1; what is over is sold.
  private func ring(capacity: Double) -> Region {
    RegionBuilder.make { draft in
      draft.resources("a", "b")
      draft.site("mill")
      draft.technology("forth", inputs: [("a", 1)], outputs: [("b", 1.1)])
      draft.technology("back", inputs: [("b", 1)], outputs: [("a", 1.1)])
      draft.conversion("u", at: "mill", "forth", capacity: capacity)
      draft.conversion("v", at: "mill", "back", capacity: capacity, disposal: ["a": -10])
      draft.link("u:b", "v:b")
      draft.link("v:a", "u:a")
    }
  }

  @Test("A ring of unlimited conversions that gains what can be sold has no lower bound")
  func gainingRing() throws {
    let status = try termination(ring(capacity: .infinity))
    #expect(status.termination == .unbounded)
  }

  /// b's maker runs at y, so v runs at 1.1·y at most 8 760 and u at 8 760/1.1; over: 1.21·y − y of
  /// a, sold at 10.
  @Test("The same ring with a capacity earns what the capacity allows")
  func boundedRing() throws {
    let optimum = try Solved(ring(capacity: 1)).optimum
    #expect(close(optimum, -10 * 0.21 * 8760 / 1.1))
  }

  @Test("A region without streams costs nothing")
  func emptyRegion() throws {
    let optimum = try Solved(RegionBuilder.make { $0.site("alone") }).optimum
    #expect(optimum == 0)
  }
}
