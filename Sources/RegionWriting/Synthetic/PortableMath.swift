/// Elementary functions from +, −, × and ÷ alone, which IEEE 754 fixes to the last bit: a system's
/// own library may differ there, and one digit would change a file. Good to nine digits or more.
enum PortableMath {
  /// 2ˣ for |x| below 60.
  static func exp2(_ x: Double) -> Double {
    let whole = x.rounded(.down)
    let y = (x - whole - 0.5) * ln2
    var term = 1.0
    var sum = 1.0
    for k in 1...12 {
      term *= y / Double(k)
      sum += term
    }
    return scaled(sum * sqrt2, by: Int(whole))
  }

  /// Binary logarithm of a positive number.
  static func log2(_ x: Double) -> Double {
    var mantissa = x
    var exponent = 0.0
    while mantissa > sqrt2 {
      mantissa /= 2
      exponent += 1
    }
    while mantissa < 1 / sqrt2 {
      mantissa *= 2
      exponent -= 1
    }
    // ln m = 2·artanh((m − 1)/(m + 1)), |argument| ≤ 0.172
    let t = (mantissa - 1) / (mantissa + 1)
    var power = t
    var sum = 0.0
    for k in stride(from: 1, through: 15, by: 2) {
      sum += power / Double(k)
      power *= t * t
    }
    return exponent + 2 * sum / ln2
  }

  /// Cosine of an angle in turns (1 = a full circle).
  static func cosine(turns: Double) -> Double {
    let y = (turns - turns.rounded()) * 2 * pi
    var term = 1.0
    var sum = 1.0
    for k in 1...14 {
      term *= -y * y / Double((2 * k - 1) * (2 * k))
      sum += term
    }
    return sum
  }

  private static func scaled(_ x: Double, by exponent: Int) -> Double {
    var result = x
    for _ in 0..<abs(exponent) { result *= exponent < 0 ? 0.5 : 2 }
    return result
  }

  static let pi = 3.141592653589793
  private static let ln2 = 0.6931471805599453
  private static let sqrt2 = 1.4142135623730951
}
