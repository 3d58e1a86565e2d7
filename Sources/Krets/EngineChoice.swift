import GLPKSolver
import HiGHSSolver
import LinearModel

/// Which engine solves.
public enum EngineChoice: String, CaseIterable, Sendable {
  /// GLPK, which is always there.
  case glpk
  /// HiGHS for everything; it must be found.
  case highs
  /// GLPK, and HiGHS, where it is found, for blocks that GLPK is slow at.
  case auto

  /// The engine for all blocks, and one for large blocks where there are two.
  ///
  /// `auto` goes without HiGHS where none is found; a library that the environment names must be of
  /// use.
  ///
  /// - Throws: `HiGHSUnusable` where HiGHS was asked for and cannot be had.
  public func engines() throws(HiGHSUnusable) -> (engine: any Engine, second: (any Engine)?) {
    switch self {
    case .glpk: return (GLPKEngine(), nil)
    case .highs: return (HiGHSEngine(try HiGHSLibrary.find()), nil)
    case .auto:
      guard HiGHSLibrary.isNamed else {
        return (GLPKEngine(), (try? HiGHSLibrary.find()).map { HiGHSEngine($0) })
      }
      return (GLPKEngine(), HiGHSEngine(try HiGHSLibrary.find()))
    }
  }
}
