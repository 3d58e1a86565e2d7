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

  /// Factors a matrix.
  init(_ matrix: SusceptanceMatrix) throws(Failure) {
    let made = try KLUHandle(matrix)
    count = matrix.bus.count
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
  /// The least pivot, against what was added up to it, that is told from what rounding leaves of
  /// a zero.
  private static let leastPivot = 1e-13

  private var common = klu_l_common()
  private var symbolic: UnsafeMutablePointer<klu_l_symbolic>?
  private var numeric: UnsafeMutablePointer<klu_l_numeric>?

  init(_ matrix: SusceptanceMatrix) throws(SparseFactors.Failure) {
    // KLU reads the arrays through pointers that are not const.
    var (starts, rows, values) = (matrix.starts, matrix.rows, matrix.values)
    klu_l_defaults(&common)
    // Pivots stay in MW/rad, to be measured against the susceptances they come from.
    common.scale = 0
    symbolic = klu_l_analyze(matrix.bus.count, &starts, &rows, &common)
    guard symbolic != nil else { throw failure }
    numeric = klu_l_factor(&starts, &rows, &values, symbolic, &common)
    guard numeric != nil else { throw failure }
    if let column = lostColumn(matrix.magnitudes) { throw .singular(column: column) }
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

  /// A column whose pivot is but rounding's remainder of a zero.
  private func lostColumn(_ magnitudes: [Double]) -> Int? {
    guard let symbolic, let numeric, let order = symbolic.pointee.Q,
      let pivots = numeric.pointee.Udiag?.assumingMemoryBound(to: Double.self)
    else { return nil }
    return magnitudes.indices.first {
      pivots[$0].magnitude < Self.leastPivot * magnitudes[order[$0]]
    }.map { order[$0] }
  }
}
