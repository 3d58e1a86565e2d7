import LinearModel
import Testing

@testable import HiGHSSolver

@Suite("What HiGHS answers, as three statuses")
struct StatusMapTests {
  static let linear: [(HiGHSModelStatus, Termination)] = [
    (.optimal, .optimal), (.infeasible, .infeasible), (.unbounded, .unbounded),
    (.unboundedOrInfeasible, .infeasibleOrUnbounded), (.timeLimit, .timeLimit),
    (.interrupt, .cancelled), (.unknown, .numerical), (.solveError, .numerical),
    (.iterationLimit, .other), (.solutionLimit, .other),
  ]

  @Test("a termination for each model status", arguments: linear)
  func terminations(status: HiGHSModelStatus, termination: Termination) {
    #expect(
      HiGHSStatusMap.linear(status, primal: 0, dual: 0)
        == SolveStatus(termination: termination, primal: .none, dual: .none, raw: status.name))
  }

  @Test("a point is one only where HiGHS calls it feasible and nothing speaks against it")
  func points() {
    #expect(HiGHSStatusMap.linear(.timeLimit, primal: 2, dual: 0).primal == .feasible)
    #expect(HiGHSStatusMap.linear(.timeLimit, primal: 1, dual: 0).primal == .none)
    #expect(HiGHSStatusMap.linear(.timeLimit, primal: 0, dual: 2).dual == .feasible)
    #expect(HiGHSStatusMap.linear(.infeasible, primal: 2, dual: 2).primal == .none)
    #expect(HiGHSStatusMap.linear(.solveError, primal: 2, dual: 2).dual == .none)
    #expect(HiGHSStatusMap.linear(.unbounded, primal: 2, dual: 2).dual == .none)
  }

  @Test("an integer program has no duals and is never proven unbounded")
  func integer() {
    #expect(
      HiGHSStatusMap.integer(.optimal, primal: 2)
        == SolveStatus(
          termination: .optimal, primal: .feasible, dual: .none, raw: "kHighsModelStatusOptimal"))
    #expect(HiGHSStatusMap.integer(.unbounded, primal: 2).termination == .infeasibleOrUnbounded)
    #expect(HiGHSStatusMap.integer(.unbounded, primal: 2).primal == .none)
    #expect(HiGHSStatusMap.integer(.interrupt, primal: 2).primal == .feasible)
  }

  @Test("names are HiGHS's own, numbers those of its interface")
  func names() {
    #expect(HiGHSModelStatus(rawValue: 7)?.name == "kHighsModelStatusOptimal")
    #expect(HiGHSModelStatus(rawValue: 8)?.name == "kHighsModelStatusInfeasible")
    #expect(HiGHSModelStatus(rawValue: 13)?.name == "kHighsModelStatusTimeLimit")
    #expect(HiGHSModelStatus(rawValue: 17)?.name == "kHighsModelStatusInterrupt")
  }
}
