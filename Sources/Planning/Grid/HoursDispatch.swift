import LinearModel
import ModelInputs

/// What running the grid over the operating hours costs, and what another MW would, asked again and
/// again for other draws.
protocol HoursDispatch: AnyObject {
  /// The grid and its limits.
  var limits: GridLimits { get }
  /// Limits that some answer so far came up against.
  var inForce: [WholeGrid.Limit] { get }
  /// The least cost of draws.
  ///
  /// - Parameters:
  ///   - draws: MW drawn beside the inputs' loads, by hour and bus.
  ///   - short: MW of load that may be left unserved, by hour and bus; nil: none.
  func value(of draws: [[Double]], short: [[Double]]?) throws(EngineError)
    -> OperatingDispatch.Outcome
  /// MW that draws have to go without so that the hours together can be run, by hour and bus; nil
  /// where that does not help.
  ///
  /// - Parameters:
  ///   - draws: MW drawn beside the inputs' loads, by hour and bus.
  ///   - most: MW of them that may be left out.
  ///   - short: MW of load that may be left unserved besides.
  func leastLeftOut(of draws: [[Double]], most: [[Double]], short: [[Double]]?)
    throws(EngineError) -> [[Double]]?
  /// Lets candidate stores be built, or keeps them from it; where none can be, nothing changes.
  func letBuild(_ isAllowed: Bool) throws(EngineError)
}

extension HoursDispatch {
  /// The grid's rows.
  var inputs: GridInputs { limits.inputs }

  func letBuild(_ isAllowed: Bool) {}
}

extension OperatingDispatch: HoursDispatch {}
