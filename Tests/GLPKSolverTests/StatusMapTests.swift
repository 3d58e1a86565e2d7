import LinearModel
import Testing

@testable import GLPKSolver

@Suite("What GLPK's pairs of code and status mean")
struct StatusMapTests {
  struct Linear: Sendable {
    var code: GLPKCode
    var primal: GLPKPoint
    var dual: GLPKPoint
    var means: Termination
    var raw: String
  }

  @Test(
    "a simplex run",
    arguments: [
      Linear(
        code: .done, primal: .feasible, dual: .feasible, means: .optimal, raw: "0/GLP_OPT"),
      Linear(
        code: .done, primal: .noFeasible, dual: .infeasible, means: .infeasible,
        raw: "0/GLP_NOFEAS"),
      Linear(
        code: .done, primal: .noFeasible, dual: .noFeasible, means: .infeasible,
        raw: "0/GLP_NOFEAS"),
      Linear(
        code: .done, primal: .feasible, dual: .noFeasible, means: .unbounded, raw: "0/GLP_UNBND"),
      Linear(
        code: .done, primal: .infeasible, dual: .noFeasible, means: .infeasibleOrUnbounded,
        raw: "0/GLP_INFEAS"),
      Linear(
        code: .done, primal: .undefined, dual: .undefined, means: .other, raw: "0/GLP_UNDEF"),
      Linear(
        code: .enopfs, primal: .undefined, dual: .undefined, means: .infeasible,
        raw: "GLP_ENOPFS/GLP_UNDEF"),
      Linear(
        code: .enodfs, primal: .undefined, dual: .undefined, means: .infeasibleOrUnbounded,
        raw: "GLP_ENODFS/GLP_UNDEF"),
      Linear(
        code: .enodfs, primal: .feasible, dual: .noFeasible, means: .unbounded,
        raw: "GLP_ENODFS/GLP_UNBND"),
      Linear(
        code: .enofeas, primal: .undefined, dual: .undefined, means: .infeasibleOrUnbounded,
        raw: "GLP_ENOFEAS/GLP_UNDEF"),
      Linear(
        code: .etmlim, primal: .feasible, dual: .infeasible, means: .timeLimit,
        raw: "GLP_ETMLIM/GLP_FEAS"),
      Linear(
        code: .eitlim, primal: .infeasible, dual: .feasible, means: .other,
        raw: "GLP_EITLIM/GLP_INFEAS"),
      Linear(
        code: .esing, primal: .undefined, dual: .undefined, means: .numerical,
        raw: "GLP_ESING/GLP_UNDEF"),
    ])
  func linear(pair: Linear) {
    let status = GLPKStatusMap.linear(code: pair.code, primal: pair.primal, dual: pair.dual)
    #expect(status.termination == pair.means)
    #expect(status.raw == pair.raw)
  }

  /// What a code means where the point's statuses do not matter.
  static let byCode: [GLPKCode: Termination] = [
    .ebadb: .numerical, .esing: .numerical, .econd: .numerical, .ebound: .other,
    .efail: .numerical, .eobjll: .other, .eobjul: .other, .eitlim: .other, .etmlim: .timeLimit,
    .enopfs: .infeasible, .eroot: .other, .estop: .cancelled, .enofeas: .infeasibleOrUnbounded,
    .enocvg: .numerical, .einstab: .numerical, .edata: .other, .erange: .numerical,
  ]

  @Test("every code with every pair of statuses has one meaning and one point status")
  func linearExhaustive() {
    for code in GLPKCode.allCases {
      for primal in GLPKPoint.allCases {
        for dual in GLPKPoint.allCases {
          let status = GLPKStatusMap.linear(code: code, primal: primal, dual: dual)
          if let expected = Self.byCode[code] { #expect(status.termination == expected) }
          let numerical = status.termination == .numerical
          #expect((status.primal == .feasible) == (primal == .feasible && !numerical))
          #expect((status.dual == .feasible) == (dual == .feasible && !numerical))
          #expect(
            (status.termination == .optimal)
              == (code == .done && primal == .feasible && dual == .feasible))
        }
      }
    }
  }

  @Test("every code with every status of an integer search has one meaning")
  func integerExhaustive() {
    for code in GLPKCode.allCases {
      for point in GLPKPoint.allCases {
        let status = GLPKStatusMap.integer(code: code, point: point)
        let hasPoint = point == .optimal || point == .feasible
        let expected: Termination =
          switch (code, point) {
          case (.done, .optimal): .optimal
          case (.done, .noFeasible): .infeasible
          case (.done, _): .other
          case (.emipgap, _): hasPoint ? .optimal : .other
          case (.enodfs, _): .infeasibleOrUnbounded
          default: Self.byCode[code] ?? .other
          }
        #expect(status.termination == expected, "\(status.raw)")
        #expect((status.primal == .feasible) == hasPoint)
        #expect(status.dual == .none)
        #expect(status.raw == "\(code.name)/\(point.name)")
      }
    }
  }

  @Test("a relaxation short of optimal passes its meaning on, but never claims unboundedness")
  func relaxations() {
    for termination in Termination.allCases {
      let relaxation = SolveStatus(
        termination: termination, primal: .feasible, dual: .feasible, raw: "x")
      let status = GLPKStatusMap.integerWithout(relaxation: relaxation)
      let expected: Termination =
        switch termination {
        case .unbounded: .infeasibleOrUnbounded
        case .optimal: .other
        default: termination
        }
      #expect(status.termination == expected)
      #expect(status.primal == .none)
      #expect(status.dual == .none)
      #expect(status.raw == "relaxation x")
    }
  }

  @Test("names are GLPK's own")
  func names() {
    #expect(GLPKCode.allCases.map(\.rawValue) == Array(0...0x13))
    #expect(GLPKPoint.allCases.map(\.rawValue) == Array(1...6))
    #expect(GLPKCode.emipgap.name == "GLP_EMIPGAP")
    #expect(GLPKCode.ebadb.name == "GLP_EBADB")
  }
}
