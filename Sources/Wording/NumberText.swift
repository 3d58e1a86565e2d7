import Foundation

/// Numbers as people write them: rounded to what the data can bear, spaces between thousands,
/// comma or point.
public struct NumberText: Sendable {
  let language: Language

  /// Numbers in a language.
  public init(_ language: Language) { self.language = language }

  /// Rounded to `digits` significant digits, never below whole numbers of thousands and more.
  public func significant(_ value: Double, _ digits: Int = 3) -> String {
    guard value.isFinite else { return value.isNaN ? "–" : value < 0 ? "−∞" : "∞" }
    guard value != 0 else { return "0" }
    let magnitude = Int(log10(abs(value)).rounded(.down))
    let decimals = max(0, digits - 1 - magnitude)
    let step = pow(10.0, Double(digits - 1 - magnitude))
    let rounded = magnitude >= digits ? (value * step).rounded() / step : value
    return fixed(rounded, min(decimals, 6), trimming: true)
  }

  /// With a fixed number of decimals.
  public func fixed(_ value: Double, _ decimals: Int, trimming: Bool = false) -> String {
    guard value.isFinite else { return "–" }
    var text = String(format: "%.\(decimals)f", abs(value))
    if trimming, text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    let parts = text.split(separator: ".", maxSplits: 1)
    var whole = ""
    for (position, digit) in parts[0].reversed().enumerated() {
      if position > 0, position % 3 == 0 { whole.append(" ") }
      whole.append(digit)
    }
    text = String(whole.reversed())
    if parts.count > 1 { text += (language == .sv ? "," : ".") + parts[1] }
    let isZero = !text.contains { $0.isNumber && $0 != "0" }
    return (value < 0 && !isZero ? "−" : "") + text
  }

  /// A share as percent.
  public func percent(_ share: Double) -> String {
    let value = share * 100
    return (abs(value) < 1 && value != 0 ? significant(value, 1) : fixed(value, 0)) + " %"
  }

  /// Money in millions, with as many decimals as its size bears.
  public func millions(_ money: Double) -> String {
    let value = money / 1e6
    return fixed(value, abs(value) >= 100 ? 0 : abs(value) >= 0.995 ? 1 : 2)
  }

  /// An amount in its base unit, scaled so that it reads: 74 GWh, 140 kt, 3.2 Mm3.
  public func amount(_ value: Double, _ unit: String) -> String {
    let scaled: (Double, String) =
      switch (unit, abs(value)) {
      case ("MWh", 1e6...): (value / 1e6, "TWh")
      case ("MWh", 1e3...): (value / 1e3, "GWh")
      case ("t", 1e6...): (value / 1e6, "Mt")
      case ("t", 1e4...): (value / 1e3, "kt")
      case ("m3", 1e6...): (value / 1e6, "Mm³")
      case ("m3", _): (value, "m³")
      default: (value, unit)
      }
    return significant(scaled.0) + " " + scaled.1
  }
}
