/// A polynomial in one variable.
struct Polynomial: Equatable {
  /// Coefficients, the constant first; the last is not zero, unless it is the only one.
  let coefficients: [Double]

  /// Takes coefficients, the constant first.
  init(_ coefficients: some Sequence<Double>) {
    var kept = Array(coefficients)
    while let last = kept.last, last == 0, kept.count > 1 { kept.removeLast() }
    self.coefficients = kept.isEmpty ? [0] : kept
  }

  /// The highest power that has a part in it.
  var degree: Int { coefficients.count - 1 }

  /// The value at a point.
  func callAsFunction(_ point: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * point + $1 }
  }

  /// The slope as a polynomial.
  var derivative: Polynomial {
    Polynomial(coefficients.enumerated().dropFirst().map { Double($0.offset) * $0.element })
  }

  /// The slope of the chord between two points, without the difference of two large values.
  func chord(_ a: Double, _ b: Double) -> Double {
    // (bⁿ − aⁿ)/(b − a) = Σ aⁱ·bⁿ⁻¹⁻ⁱ
    var total = 0.0
    var sum = 1.0
    var power = 1.0
    for coefficient in coefficients.dropFirst() {
      total += coefficient * sum
      power *= b
      sum = sum * a + power
    }
    return total
  }

  /// Points strictly between two others where the value changes sign, rising: between neighbouring
  /// turning points there is one at most, which halving finds.
  func roots(between low: Double, and high: Double) -> [Double] {
    guard degree > 0 else { return [] }
    let borders = [low] + derivative.roots(between: low, and: high) + [high]
    return zip(borders, borders.dropFirst()).compactMap { from, to in
      let isRising = self(to) > 0
      guard self(from) * self(to) < 0 else { return nil }
      var (below, above) = (from, to)
      for _ in 0..<80 {
        let middle = (below + above) / 2
        if (self(middle) > 0) == isRising { above = middle } else { below = middle }
      }
      return (below + above) / 2
    }
  }
}
