import GLPKSolver
import HiGHSSolver
import LinearModel
import SparseSimplex

/// Which engine solves, where that is not left to the program.
public enum EngineChoice: String, CaseIterable, Sendable {
  /// GLPK alone, which is always there and always enough.
  case glpk
  /// HiGHS for everything; it must be found.
  case highs
  /// As where nothing is chosen, and HiGHS, where it is found, for blocks that GLPK is slow at.
  case auto

  /// What a choice comes to.
  public struct Engines: Sendable {
    /// Where programs are solved.
    public var engine: any Engine
    /// Where large blocks are solved; nil: where all are.
    public var second: (any Engine)?
    /// Where large linear blocks are solved to which links are added as they are wanted, and large
    /// blocks with choices are begun; nil: where all are.
    public var growing: (any Engine)?
  }

  /// The engines of a choice; without one GLPK, and Krets' own simplex for large linear blocks to
  /// which links are added.
  ///
  /// `auto` goes without HiGHS where none is found; a library that the environment names must be of
  /// use.
  ///
  /// - Throws: `HiGHSUnusable` where HiGHS was asked for and cannot be had.
  public static func engines(_ choice: EngineChoice?) throws(HiGHSUnusable) -> Engines {
    let own = SparseEngine(fallback: GLPKEngine())
    switch choice {
    case nil: return Engines(engine: GLPKEngine(), growing: own)
    case .glpk: return Engines(engine: GLPKEngine())
    case .highs: return Engines(engine: HiGHSEngine(try HiGHSLibrary.find()))
    case .auto:
      guard HiGHSLibrary.isNamed else {
        let second = (try? HiGHSLibrary.find()).map { HiGHSEngine($0) }
        return Engines(engine: GLPKEngine(), second: second, growing: own)
      }
      let second = HiGHSEngine(try HiGHSLibrary.find())
      return Engines(engine: GLPKEngine(), second: second, growing: own)
    }
  }
}
