import GLPKGuard
import LinearModel

extension GLPKHandle {
  /// Largest over smallest coefficient above which the matrix is scaled.
  private static let scalingSpread = 1e3

  /// Replaces the problem by a checked model, in bulk.
  func load(_ model: LinearModel) throws(EngineError) {
    try check(guard_reset(pointer, model.objectiveOffset))
    let empty = [Int32](repeating: 0, count: model.rowCount + 1)
    let rows = SparseVectors(
      lower: model.rowLower, upper: model.rowUpper, start: empty, index: [], value: [])
    try rows.withGuardVectors { (vectors) throws(EngineError) in
      try check(guard_add_rows(pointer, &vectors))
    }
    let columns = SparseVectors(
      lower: model.columnLower, upper: model.columnUpper, start: model.columnStart,
      index: model.rowIndex, value: model.value)
    let integer = model.columnIsInteger.map { $0 ? UInt8(1) : 0 }
    try columns.withGuardVectors { (vectors) throws(EngineError) in
      try check(guard_add_columns(pointer, &vectors, model.columnCost, integer))
    }
    // GLPK's rule scales from a spread of 100 on, which costs more time than it saves there.
    if Self.spread(model.value) > Self.scalingSpread { try check(guard_scale(pointer)) }
  }

  private static func spread(_ values: [Double]) -> Double {
    var least = Double.infinity
    var most = 0.0
    for value in values where value != 0 {
      least = min(least, value.magnitude)
      most = max(most, value.magnitude)
    }
    return most == 0 ? 1 : most / least
  }

  /// The basis as it stands.
  func basis() throws(EngineError) -> Basis {
    var columns = [Int8](repeating: 0, count: columnCount)
    var rows = [Int8](repeating: 0, count: rowCount)
    try check(guard_get_basis(pointer, &columns, &rows))
    return Basis(columns: columns.map(Basis.Place.init), rows: rows.map(Basis.Place.init))
  }

  /// Puts a basis in place; columns and rows beyond it become nonbasic and basic.
  func setBasis(_ basis: Basis) throws(EngineError) {
    try InputCheck.check(basis, columns: columnCount, rows: rowCount)
    let columns = basis.columns.map(\.code)
    let rows = basis.rows.map(\.code)
    try check(
      guard_set_basis(
        pointer, columns, Int32(clamping: columns.count), rows, Int32(clamping: rows.count)))
  }
}

extension Basis.Place {
  /// From GLP_BS, GLP_NL, GLP_NU, GLP_NF, GLP_NS.
  fileprivate init(code: Int8) {
    switch code {
    case 1: self = .basic
    case 3: self = .atUpper
    case 4: self = .free
    case 5: self = .fixed
    default: self = .atLower
    }
  }

  fileprivate var code: Int8 {
    switch self {
    case .basic: 1
    case .atLower: 2
    case .atUpper: 3
    case .free: 4
    case .fixed: 5
    }
  }
}

extension SparseVectors {
  /// Lends the arrays to C for the length of a call.
  func withGuardVectors(
    _ body: (inout GuardVectors) throws(EngineError) -> Void
  ) throws(EngineError) {
    let outcome: Result<Void, EngineError> = lower.withUnsafeBufferPointer { lower in
      upper.withUnsafeBufferPointer { upper in
        start.withUnsafeBufferPointer { start in
          index.withUnsafeBufferPointer { index in
            value.withUnsafeBufferPointer { value in
              var vectors = GuardVectors(
                count: Int32(clamping: lower.count), lower: lower.baseAddress,
                upper: upper.baseAddress, start: start.baseAddress, index: index.baseAddress,
                value: value.baseAddress)
              return Result { () throws(EngineError) in try body(&vectors) }
            }
          }
        }
      }
    }
    try outcome.get()
  }
}
