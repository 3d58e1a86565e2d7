import LinearModel

/// HiGHS's model statuses (`kHighsModelStatus…`), of which it tells one after each run.
enum HiGHSModelStatus: Int32 {
  case notset = 0
  case loadError, modelError, presolveError, solveError, postsolveError, modelEmpty
  case optimal, infeasible, unboundedOrInfeasible, unbounded
  case objectiveBound, objectiveTarget, timeLimit, iterationLimit, unknown
  case solutionLimit, interrupt, memoryLimit, highsInterrupt

  /// Its name in HiGHS.
  var name: String {
    let name = "\(self)"
    return "kHighsModelStatus" + name.prefix(1).uppercased() + name.dropFirst()
  }
}

/// Places in a basis (`kHighsBasisStatus…`).
extension Basis.Place {
  init(highs code: Int32) {
    switch code {
    case 1: self = .basic
    case 2: self = .atUpper
    case 3: self = .free
    default: self = .atLower
    }
  }

  var highs: Int32 {
    switch self {
    case .atLower, .fixed: 0
    case .basic: 1
    case .atUpper: 2
    case .free: 3
    }
  }
}
