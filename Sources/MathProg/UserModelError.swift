import LinearModel

/// What keeps a user's own model from giving a plan.
public enum UserModelError: Error, Sendable, Hashable {
  /// Variables the plan is read from that the model does not have, as they should be: `f[a,t]`.
  case missingVariables([String])
  /// The model is wrong or GLPK failed at it; the engine's own words, with file and line.
  case engine(EngineError)
  /// The data section could not be written to a temporary file; the system's own words.
  case dataNotWritten(String)
}
