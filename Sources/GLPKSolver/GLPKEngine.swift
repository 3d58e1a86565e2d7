import GLPKGuard
import LinearModel

/// GLPK as an engine: always there, linked at build time.
public struct GLPKEngine: Engine {
  /// Most memory one session may take, in megabytes (2²⁰ bytes); nil: no limit of its own.
  public let memoryLimitMegabytes: Int?

  /// Makes the engine; each session it opens gets the memory limit for itself.
  public init(memoryLimitMegabytes: Int? = nil) {
    self.memoryLimitMegabytes = memoryLimitMegabytes
  }

  /// "GLPK" and its version.
  public var name: String { "GLPK \(String(cString: guard_version()))" }

  /// Opens a session: a thread of its own with an empty problem. Throws `outOfMemory` or
  /// `engineFault` when no thread or environment can be had.
  public func makeSession() throws(EngineError) -> any EngineSession {
    try GLPKSession(memoryLimitMegabytes: memoryLimitMegabytes)
  }
}
