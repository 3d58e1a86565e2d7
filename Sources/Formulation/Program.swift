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
  public init(_ inputs: ModelInputs, scope: Scope = .plan, integer: Bool) {
    var assembly = Assembly(inputs, scope: scope, integer: integer)
    assembly.addExchangeColumns()
    assembly.addLinkColumns()
    assembly.addConversionColumns()
    assembly.addSupplyRows()
    assembly.addNeedRows()
    assembly.addMixQualityRows()
    assembly.addSecondaryShareRows()
    assembly.addGroupRows()
    assembly.addLinkCapacityRows()
    assembly.addContractRows()
    assembly.addConversionRows()
    assembly.addBudgetRow()
    assembly.addLinkCountRow()
    assembly.addDispatchRows()
    assembly.addWholeGrid()
    // After the dispatch, whose columns emit too.
    assembly.addEmissionCapRow()
    assembly.addCarryRows()
    assembly.addHeatCascade()
    self = assembly.finish()
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
