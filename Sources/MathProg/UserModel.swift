import Foundation
import GLPKSolver
import LinearModel
import ModelInputs

/// A user's own variant of `Models/symbiosis.mod`.
///
/// The model is given the data section of `MathProgData`; it may declare what it likes besides, but
/// must keep the parameters and sets that the data fill and the variables that the plan is read
/// from: `f[a,t]`, `y_d[i,t]`, `b[j,t]`, and where the region has conversions or links to be sized,
/// `y[u,t]`, `y_at[u,o,t]`, `K[a]`, `z[a]` and `zu[u]`. Of a grid no variable is read, so a model may leave its part
/// out but for the sets and parameters that the data fill. A model may write files: run only one
/// that the user gave.
public struct UserModel: Sendable {
  /// Path of the `.mod` file; a data section in it is not read.
  public let path: String

  /// A model in a file.
  public init(path: String) { self.path = path }

  /// Solves the model for a planned region.
  ///
  /// - Parameters:
  ///   - integer: What the parameter `integer_links` is set to.
  ///   - options: How to solve; the gap is relative, the time limit in seconds.
  ///   - runner: What solves it, for a caller that wants to cancel; nil: one of its own.
  /// - Throws: `missingVariables` naming all that the model lacks, `engine` with GLPK's own text
  ///   where the model is wrong, `dataNotWritten` where there is no room for a temporary file.
  public func solve(
    _ inputs: ModelInputs, integer: Bool, options: SolveOptions = SolveOptions(),
    runner: GLPKMathProg? = nil
  ) throws(UserModelError) -> UserPlan {
    let symbols = ModelSymbols(inputs)
    let data = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-\(UUID().uuidString).dat")
    defer { try? FileManager.default.removeItem(at: data) }
    do {
      try Data(MathProgData.write(inputs, integer: integer, symbols: symbols).utf8).write(to: data)
    } catch {
      throw .dataNotWritten(error.localizedDescription)
    }
    let answer = try run(data: data.path, options: options, runner: runner)
    let reader = PlanReader(inputs, symbols)
    // A run that was stopped before there were columns says nothing about the model.
    let missing = answer.columnNames.isEmpty ? [] : reader.missing(among: answer.columnNames)
    guard missing.isEmpty else { throw .missingVariables(missing) }
    return reader.plan(answer.solution, columns: answer.columnNames, printed: answer.output)
  }

  private func run(data: String, options: SolveOptions, runner: GLPKMathProg?)
    throws(UserModelError) -> GLPKMathProg.Answer
  {
    do throws(EngineError) {
      let solver = if let runner { runner } else { try GLPKMathProg() }
      return try solver.solve(model: path, data: [data], options: options)
    } catch {
      throw .engine(error)
    }
  }
}
