import LinearModel

/// HiGHS as an engine, where its library was found.
///
/// Huangfu and Hall, Parallelizing the dual revised simplex method, Mathematical Programming
/// Computation 10 (2018), 119–142.
public struct HiGHSEngine: Engine {
  /// What is called.
  public let library: HiGHSLibrary

  /// Makes the engine over a loaded library.
  public init(_ library: HiGHSLibrary) { self.library = library }

  /// "HiGHS" and its version.
  public var name: String { "HiGHS \(library.version)" }

  /// Opens a session: a thread of its own with an empty model. Throws `outOfMemory` or
  /// `engineFault` when none can be had.
  public func makeSession() throws(EngineError) -> any EngineSession {
    try HiGHSSession(library)
  }
}
