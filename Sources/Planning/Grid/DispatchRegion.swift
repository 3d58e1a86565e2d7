import LinearModel
import ModelInputs

/// A basis of the hour's program as a rule for other hours: which columns take up what the rest
/// leaves, and which limits hold them.
///
/// While it stays primal and dual feasible, the optimum of an hour follows from a product with a
/// small inverse instead of a solve: a critical region of parametric linear programming (Gal and
/// Nedoma 1972, Management Science 18(7), 406–422).
struct DispatchRegion {
  /// Columns in the basis.
  let basic: [Int]
  /// Rows that hold: islands' balances, then limits as they were added.
  let active: [Int]
  /// Whether an active row holds at its upper side.
  let isUpper: [Bool]
  /// Whether a column outside the basis sits at its upper bound.
  let atUpper: [Bool]
  /// Whether a column is in the basis.
  let isBasic: [Bool]
  /// Inverse of the active rows over the basic columns, by rows.
  let inverse: [Double]
  /// Costs that the duals are of.
  var cost: [Double] = []
  /// Dual of each active row.
  var duals: [Double] = []
  /// How much it moves things, once asked for.
  var steps: Steps?

  /// MW by which things move at most for every MW that demand moves at any bus.
  struct Steps {
    /// By column of the basis.
    var basic: [Double]
    /// Of lines and forms.
    var limits: GridLimits.Steps
  }

  /// Largest basis kept: beyond it a warm solve is as good.
  static let largest = 40
  private static let leastPivot = 1e-7

  /// Takes a basis; nil where it is too large, or too near to singular to be trusted.
  ///
  /// - Parameter coefficients: of each row in every column.
  init?(_ basis: Basis, coefficients: [[Double]]) {
    basic = basis.columns.indices.filter { basis.columns[$0] == .basic }
    active = basis.rows.indices.filter { basis.rows[$0] != .basic }
    guard basic.count == active.count, basic.count <= Self.largest else { return nil }
    isUpper = active.map { basis.rows[$0] == .atUpper }
    atUpper = basis.columns.map { $0 == .atUpper }
    isBasic = basis.columns.map { $0 == .basic }
    let (rows, columns) = (active, basic)
    guard
      let inverse = Self.inverse(
        count: basic.count, entry: { coefficients[rows[$0]][columns[$1]] })
    else { return nil }
    self.inverse = inverse
  }

  /// The limit whose further MW would help most; nil where none binds.
  func binding(_ rows: [(limit: GridLimit, form: GridLimits.Form)], _ islands: Int) -> GridLimit? {
    var most = 1e-9
    var limit: GridLimit?
    for (row, dual) in zip(active, duals) where row >= islands && abs(dual) * (1 - 1e-6) > most {
      most = abs(dual)
      limit = rows[row - islands].limit
    }
    return limit
  }

  /// Gauss and Jordan with row exchange; nil where a pivot is too small.
  private static func inverse(count: Int, entry: (Int, Int) -> Double) -> [Double]? {
    var left = (0..<count).map { row in (0..<count).map { entry(row, $0) } }
    var right = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0.0 } }
    for pivot in 0..<count {
      guard let best = (pivot..<count).max(by: { abs(left[$0][pivot]) < abs(left[$1][pivot]) }),
        abs(left[best][pivot]) > leastPivot
      else { return nil }
      left.swapAt(pivot, best)
      right.swapAt(pivot, best)
      let scale = 1 / left[pivot][pivot]
      for column in 0..<count {
        left[pivot][column] *= scale
        right[pivot][column] *= scale
      }
      for row in 0..<count where row != pivot && left[row][pivot] != 0 {
        let factor = left[row][pivot]
        for column in 0..<count {
          left[row][column] -= factor * left[pivot][column]
          right[row][column] -= factor * right[pivot][column]
        }
      }
    }
    return right.flatMap { $0 }
  }
}
