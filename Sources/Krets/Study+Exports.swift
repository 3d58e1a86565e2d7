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
  /// With a grid the dispatch of the operating hours is part of the program, requests drawing what
  /// they are connected for. Of its limits those are written that some solution on the way to the
  /// plan came up against, which takes that solve; the others bind nowhere.
  ///
  /// - Throws: `InputError` where the settings ask for what is not offered, `EngineError` where the
  ///   engine fails, `GridFault` where the grid has no answer.
  public func export(_ format: ModelFormat, effort: Effort = Effort()) throws -> String {
    let inputs = try exportInputs(effort)
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

  private func exportInputs(_ effort: Effort) throws -> ModelInputs {
    let inputs = try ModelInputs(region: region)
    let planner = effort.planner()
    guard hasGrid else { return try planner.settled(inputs) }
    let stage = try gridStage(inputs, planner)
    let solution = try planner.plan(stage.adjusted(inputs, region: region), grid: stage)
    return solution.inputs.holding(stage.whole)
  }
}
