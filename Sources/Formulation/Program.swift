import LinearModel
import ModelInputs

/// A linear program with the way back to the graph.
public struct Program: Sendable {
  /// What of the inputs may be used.
  public enum Scope: Sendable {
    /// Everything: the plan.
    case plan
    /// Only today's exchanges and what stands: the baseline.
    case today
    /// A stretch of a longer horizon: what is built costs nothing here and is not chosen, stores begin
    /// at a level of their own, and what cannot be met is met at a price far above all others.
    case window
  }

  /// The program, its costs those of the settings' objective.
  public let model: LinearModel
  /// Columns' meanings.
  public let map: VariableMap
  /// Rows' meanings.
  public let rows: [RowTag]
  /// Money of each column, CO2 at its price included, weights counted.
  public let cost: [Double]
  /// t CO2e of each column, weights counted.
  public let emissions: [Double]
  /// t of virgin material bought of each column, weights counted.
  public let virgin: [Double]

  /// Formulates inputs.
  ///
  /// - Parameter rows: whether rows are written; without them it only tells columns and what they
  ///   cost, which is all that a year of hours solved in parts needs of the whole.
  public init(_ inputs: ModelInputs, scope: Scope = .plan, integer: Bool, rows: Bool = true) {
    var assembly = Assembly(inputs, scope: scope, integer: integer)
    assembly.addExchangeColumns()
    assembly.addLinkColumns()
    assembly.addConversionColumns()
    assembly.addRunningColumns()
    assembly.addPointColumns()
    assembly.addStoreColumns()
    assembly.addHeatColumns()
    guard rows else {
      self = assembly.finish()
      return
    }
    assembly.addSupplyRows()
    assembly.addNeedRows()
    assembly.addMixQualityRows()
    assembly.addSecondaryShareRows()
    assembly.addGroupRows()
    assembly.addLinkCapacityRows()
    assembly.addContractRows()
    assembly.addConversionRows()
    assembly.addRunningRows()
    assembly.addPointRows()
    assembly.addStoreRows()
    assembly.addLevelRows()
    assembly.addEndingRows()
    assembly.addPowerRows()
    assembly.addSeasonRows()
    assembly.addBudgetRow()
    assembly.addLinkCountRow()
    assembly.addDispatchRows()
    assembly.addWholeGrid()
    // After the dispatch, whose columns emit too.
    assembly.addEmissionCapRow()
    assembly.addCarryRows()
    assembly.addHeatRows()
    self = assembly.finish()
  }

  /// The same columns' meanings without a number, where memory matters.
  public var meaningsOnly: Program {
    Program(
      model: LinearModelBuilder(name: model.name).freeze(), map: map, rows: [], cost: [],
      emissions: [], virgin: [])
  }

  init(
    model: LinearModel, map: VariableMap, rows: [RowTag], cost: [Double], emissions: [Double],
    virgin: [Double]
  ) {
    self.model = model
    self.map = map
    self.rows = rows
    self.cost = cost
    self.emissions = emissions
    self.virgin = virgin
  }
}
