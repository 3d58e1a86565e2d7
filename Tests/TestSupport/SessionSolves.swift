import LinearModel

extension EngineSession {
  /// The solution of a model that this session loads.
  public func solution(
    of model: LinearModel, _ options: SolveOptions = SolveOptions()
  ) throws -> Solution {
    try load(model)
    return try solve(options)
  }

  /// What is wrong where a model is solved, loaded anew, and solved from the basis it ended at; nil:
  /// nothing, it is optimal there at once.
  public func complaintOfSavedBasis(_ model: LinearModel) throws -> String? {
    let cold = try solution(of: model)
    guard cold.iterations > 0 else { return "nothing to solve" }
    let basis = try saveBasis()
    try load(model)
    try restore(basis)
    let warm = try solve(SolveOptions())
    guard warm.iterations == 0 else { return "\(warm.iterations) steps" }
    let distance = abs(warm.objective - cold.objective)
    guard distance <= 1e-9 * max(1, abs(cold.objective)) else {
      return "\(warm.objective), not \(cold.objective)"
    }
    return try saveBasis() == basis ? nil : "another basis"
  }
}
