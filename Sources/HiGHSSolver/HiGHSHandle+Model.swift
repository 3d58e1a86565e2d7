import HiGHSGuard
import LinearModel

extension HiGHSHandle {
  private static let byColumns: Int32 = 1
  private static let minimise: Int32 = 1

  /// Replaces the model by a checked one; the standard basis (all rows basic) is in place.
  func load(_ new: LinearModel) throws(EngineError) {
    let whole = new.columnIsInteger.map { $0 ? Int32(1) : 0 }
    try check(
      highs_guard_pass(
        functions.passMip, try model(), Int32(clamping: new.columnCount),
        Int32(clamping: new.rowCount),
        Int32(clamping: new.entryCount), Self.byColumns, Self.minimise, new.objectiveOffset,
        new.columnCost, new.columnLower, new.columnUpper, new.rowLower, new.rowUpper,
        new.columnStart, new.rowIndex, new.value, whole))
    isInteger = new.columnIsInteger
    rows = HiGHSRows(new)
    rowLower = new.rowLower
    rowUpper = new.rowUpper
    offset = new.objectiveOffset
    pending = Basis(columns: [], rows: [])
  }

  func add(rows new: SparseVectors) throws(EngineError) {
    try check(
      highs_guard_rows(
        functions.addRows, try model(), Int32(clamping: new.count), new.lower, new.upper,
        Int32(clamping: new.value.count), new.start, new.index, new.value))
    rowLower += new.lower
    rowUpper += new.upper
    rows.add(rows: new)
  }

  func add(columns: SparseVectors, cost: [Double]) throws(EngineError) {
    try check(
      highs_guard_columns(
        functions.addColumns, try model(), Int32(clamping: columns.count), cost, columns.lower,
        columns.upper,
        Int32(clamping: columns.value.count), columns.start, columns.index, columns.value))
    isInteger += [Bool](repeating: false, count: columns.count)
    rows.add(columns: columns)
  }

  func setColumnBounds(_ column: Int, _ lower: Double, _ upper: Double) throws(EngineError) {
    try check(functions.setColumnBounds(try model(), Int32(clamping: column), lower, upper))
  }

  func setRowBounds(_ row: Int, _ lower: Double, _ upper: Double) throws(EngineError) {
    try check(functions.setRowBounds(try model(), Int32(clamping: row), lower, upper))
    rowLower[row] = lower
    rowUpper[row] = upper
  }

  func setCost(_ column: Int, _ cost: Double) throws(EngineError) {
    try check(functions.setCost(try model(), Int32(clamping: column), cost))
  }

  /// The basis as it stands: that to start from next, or the last solve's; the standard one where
  /// there is neither.
  func basis() throws(EngineError) -> Basis {
    var basis = Basis(columns: [], rows: [])
    if let pending {
      basis = pending
    } else if try whole("basis_validity") == 1 {
      var columns = [Int32](repeating: 0, count: columnCount)
      var rows = [Int32](repeating: 0, count: rowCount)
      try check(functions.getBasis(try model(), &columns, &rows))
      basis = Basis(
        columns: columns.map(Basis.Place.init(highs:)), rows: rows.map(Basis.Place.init(highs:)))
    }
    return completed(basis)
  }

  /// A basis with the columns and rows beyond it nonbasic and basic.
  private func completed(_ basis: Basis) -> Basis {
    var whole = basis
    whole.columns += [Basis.Place](
      repeating: .atLower, count: columnCount - basis.columns.count)
    whole.rows += [Basis.Place](repeating: .basic, count: rowCount - basis.rows.count)
    return whole
  }

  /// Hands HiGHS the basis to start from, if one waits.
  ///
  /// - Returns: false where HiGHS would not have it and starts from its own.
  func usePendingBasis() throws(EngineError) -> Bool {
    guard let waiting = pending else { return true }
    let basis = completed(waiting)
    pending = nil
    let code = highs_guard_basis(
      functions.setBasis, try model(), basis.columns.map(\.highs), basis.rows.map(\.highs))
    try checkThrown(code)
    if code >= 0 { return true }
    try check(functions.clearSolver(try model()))
    return false
  }
}
