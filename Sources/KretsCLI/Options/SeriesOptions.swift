import ArgumentParser
import Krets

extension MonthSet: ExpressibleByArgument {
  /// Months as typed: `6-8`, `12-2`, `6,7,8`.
  public init?(argument: String) { self.init(argument) }
}

/// Rates of curtailment, separated by commas.
struct RateList: ExpressibleByArgument, CustomStringConvertible {
  let values: [Double]

  init(values: [Double]) { self.values = values }

  init?(argument: String) {
    var values: [Double] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let value = Double(part.filter { $0 != " " }), (0...1).contains(value) else {
        return nil
      }
      values.append(value)
    }
    self.values = values
  }

  var description: String { values.map { "\($0)" }.joined(separator: ",") }
  var defaultValueDescription: String { description }
}
