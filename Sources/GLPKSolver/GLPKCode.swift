/// GLPK's return codes (`glpk.h`), under GLPK's own names.
enum GLPKCode: Int32, CaseIterable {
  case done = 0x00
  case ebadb = 0x01
  case esing = 0x02
  case econd = 0x03
  case ebound = 0x04
  case efail = 0x05
  case eobjll = 0x06
  case eobjul = 0x07
  case eitlim = 0x08
  case etmlim = 0x09
  case enopfs = 0x0A
  case enodfs = 0x0B
  case eroot = 0x0C
  case estop = 0x0D
  case emipgap = 0x0E
  case enofeas = 0x0F
  case enocvg = 0x10
  case einstab = 0x11
  case edata = 0x12
  case erange = 0x13

  /// As printed in `SolveStatus.raw`.
  var name: String { self == .done ? "0" : "GLP_" + "\(self)".uppercased() }

  /// Whether the engine gave up on the numbers, so that no point it left can be trusted.
  var isNumerical: Bool {
    switch self {
    case .ebadb, .esing, .econd, .efail, .enocvg, .einstab, .erange: true
    default: false
    }
  }
}

/// GLPK's solution statuses (`glpk.h`): of a point, of its primal part, of its dual part.
enum GLPKPoint: Int32, CaseIterable {
  case undefined = 1
  case feasible = 2
  case infeasible = 3
  case noFeasible = 4
  case optimal = 5
  case unbounded = 6

  /// As printed in `SolveStatus.raw`.
  var name: String {
    switch self {
    case .undefined: "GLP_UNDEF"
    case .feasible: "GLP_FEAS"
    case .infeasible: "GLP_INFEAS"
    case .noFeasible: "GLP_NOFEAS"
    case .optimal: "GLP_OPT"
    case .unbounded: "GLP_UNBND"
    }
  }
}
