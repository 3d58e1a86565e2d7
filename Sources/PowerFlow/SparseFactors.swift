import CKLU
import Synchronization

/// The factors of a square sparse matrix, by KLU (Davis and Palamadai Natarajan, *Algorithm 907*,
/// ACM TOMS 37(3), 2010), which was made for matrices of circuits.
///
/// KLU solves in workspace that belongs to the factors, so that a solve at a time holds them.
final class SparseFactors: Sendable {
  /// Why a matrix has no factors.
  enum Failure: Error {
    case singular(column: Int)
    case outOfMemory
  }

  /// Rows and columns.
  let count: Int
  /// Entries of both factors together.
  let entryCount: Int
  private let handle: Mutex<KLUHandle>

  /// Factors a matrix in compressed columns.
  init(starts: [Int], rows: [Int], values: [Double]) throws(Failure) {
    let made = try KLUHandle(starts: starts, rows: rows, values: values)
    count = starts.count - 1
    entryCount = made.entryCount
    handle = Mutex(made)
  }

  /// Replaces right-hand sides, one after the other, by solutions.
  func solve(_ sides: UnsafeMutableBufferPointer<Double>) {
    precondition(sides.count.isMultiple(of: count))
    handle.withLock { $0.solve(sides) }
  }
}

/// KLU's own objects, freed with this.
///
/// Sendable as nothing else knows its pointers.
private struct KLUHandle: ~Copyable, @unchecked Sendable {
  /// The least pivot, against the largest, that is told from what rounding leaves of a zero.
  private static let leastPivot = 1e-13

  private var common = klu_l_common()
  private var symbolic: UnsafeMutablePointer<klu_l_symbolic>?
  private var numeric: UnsafeMutablePointer<klu_l_numeric>?

  init(starts: [Int], rows: [Int], values: [Double]) throws(SparseFactors.Failure) {
    // KLU reads the arrays through pointers that are not const.
    var (starts, rows, values) = (starts, rows, values)
    klu_l_defaults(&common)
    symbolic = klu_l_analyze(starts.count - 1, &starts, &rows, &common)
    guard symbolic != nil else { throw failure }
    numeric = klu_l_factor(&starts, &rows, &values, symbolic, &common)
    guard numeric != nil else { throw failure }
    if let column = lostColumn { throw .singular(column: column) }
  }

  deinit {
    var (common, symbolic, numeric) = (common, symbolic, numeric)
    klu_l_free_numeric(&numeric, &common)
    klu_l_free_symbolic(&symbolic, &common)
  }

  var entryCount: Int { numeric.map { $0.pointee.lnz + $0.pointee.unz } ?? 0 }

  mutating func solve(_ sides: UnsafeMutableBufferPointer<Double>) {
    guard let symbolic, let numeric else {
      preconditionFailure("there are factors, or none of this")
    }
    let count = symbolic.pointee.n
    let isSolved = klu_l_solve(
      symbolic, numeric, count, sides.count / count, sides.baseAddress, &common)
    precondition(isSolved != 0, "KLU refuses only shapes that are wrong")
  }

  private var failure: SparseFactors.Failure {
    common.status == Int(KLU_SINGULAR) ? .singular(column: common.singular_col) : .outOfMemory
  }

  /// The column of the least pivot where it is but rounding's remainder of a zero.
  private var lostColumn: Int? {
    guard let symbolic, let numeric, let order = symbolic.pointee.Q,
      let pivots = numeric.pointee.Udiag?.assumingMemoryBound(to: Double.self)
    else { return nil }
    let sizes = (0..<symbolic.pointee.n).map { pivots[$0].magnitude }
    guard let least = sizes.indices.min(by: { sizes[$0] < sizes[$1] }),
      let largest = sizes.max(), sizes[least] < Self.leastPivot * largest
    else { return nil }
    return order[least]
  }
}
