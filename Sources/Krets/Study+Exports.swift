import Formulation
import LinearModel
import MathProg
import ModelInputs
import RegionModel

extension Study {
  /// The linear model in a format.
  public enum ModelFormat: String, Sendable, CaseIterable {
    /// CPLEX LP.
    case lp
    /// Free MPS.
    case mps
    /// The data section of `Models/symbiosis.mod`.
    case mathprog
  }

  /// Writes what a plan solves: the whole program, not block by block.
  ///
  /// A firm exchange without an agreed amount is held to what it carries today, which takes a
  /// solve of today; otherwise nothing is solved.
  ///
  /// - Throws: `InputError` where the settings ask for what is not offered, `EngineError` where the
  ///   engine fails.
  public func export(_ format: ModelFormat, effort: Effort = Effort()) throws -> String {
    let inputs = try effort.planner().settled(try ModelInputs(region: region))
    let integer = region.settings.integer
    if format == .mathprog { return MathProgData.write(inputs, integer: integer) }
    let program = Program(inputs, integer: integer)
    let names = ProgramNames(program, inputs)
    let model = program.model
    let named = ModelNames(
      columns: (0..<model.columnCount).map(names.column), rows: (0..<model.rowCount).map(names.row)
    )
    return format == .lp
      ? LPWriter.text(model, names: named) : MPSWriter.text(model, names: named)
  }
}
