import Foundation

/// The yearly cost of one unit of money invested over `years` at interest `rate`:
/// `r / (1 − (1 + r)^−n)`, and `1/n` at rate 0.
public func annuityFactor(rate: Double, years: Double) -> Double {
  guard years > 0 else { return 1 }
  guard rate > 0 else { return 1 / years }
  return rate / (1 - pow(1 + rate, -years))
}
