import ModelInputs

/// Inputs as the data section of `Models/symbiosis.mod`.
public enum MathProgData {
  /// Writes the data section of a planned region, ready for `glpsol -m symbiosis.mod -d FILE`.
  ///
  /// Only what differs from the model's defaults is listed; amounts and prices stand period by
  /// period only where they vary. Numbers read back exactly as they are (flat amounts are stated
  /// per hour and may differ in the last digit). Ids become symbols: control characters turn into
  /// spaces, and an id too long for MathProg is cut and given a suffix of its own.
  ///
  /// A grid that the inputs hold whole is written in angle form: every line's rating, whether it was
  /// ever met or not, and of the limits with something out those in force. Inputs coupled to a grid
  /// must hold it whole: prices that stand for it are no part of the model.
  ///
  /// - Parameters:
  ///   - inputs: Numbers in the units of the formulation: money, base units, t CO2e, hours.
  ///   - integer: Whether links and candidate conversions are built whole or not at all.
  public static func write(_ inputs: ModelInputs, integer: Bool) -> String {
    write(inputs, integer: integer, symbols: ModelSymbols(inputs))
  }

  static func write(_ inputs: ModelInputs, integer: Bool, symbols: ModelSymbols) -> String {
    precondition(
      inputs.grid == nil || inputs.grid?.whole != nil, "a grid's dispatch, not its prices")
    var section = DataSection(inputs, symbols)
    section.addSettings(integer: integer)
    section.addPeriods()
    section.addConversions()
    section.addSurpluses()
    section.addNeeds()
    section.addStores()
    section.addLinks()
    section.addHeat()
    section.addMixLimits()
    section.addGrid()
    return section.finish()
  }
}
