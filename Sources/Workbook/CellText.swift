import Foundation

/// What cells hold, as text.
enum CellText {
  /// A number as its shortest text that reads back the same.
  static func number(_ text: String) -> String {
    guard let value = Double(text), value.isFinite else { return text }
    if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return "\(whole)" }
    return "\(value)"
  }

  /// Days since the end of 1899 (or the beginning of 1904) as a date, with the time where there is
  /// one.
  static func date(_ text: String, countsFrom1904: Bool) -> String {
    guard let value = Double(text), value >= 1, value < 2_958_466 else { return number(text) }
    // 1900 counts as a leap year there, which it was not: days before March are one less.
    let offset = countsFrom1904 ? 24_107 : value < 60 ? 25_568 : 25_569
    let seconds = (value * 86_400).rounded()
    let date = Date(timeIntervalSince1970: seconds - Double(offset) * 86_400)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second], from: date)
    func padded(_ part: Int?) -> String { String(format: "%02d", part ?? 0) }
    let day = "\(parts.year ?? 0)-\(padded(parts.month))-\(padded(parts.day))"
    guard seconds.truncatingRemainder(dividingBy: 86_400) != 0 else { return day }
    return "\(day) \(padded(parts.hour)):\(padded(parts.minute)):\(padded(parts.second))"
  }

  /// Text whose control characters are written as `_x000D_`, as the standard has it.
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.range(of: "_x") {
      result += rest[..<start.lowerBound]
      let code = rest[start.upperBound...].prefix(5)
      if code.count == 5, code.last == "_", let number = UInt32(code.prefix(4), radix: 16),
        let scalar = Unicode.Scalar(number)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[code.endIndex...]
      } else {
        result += "_x"
        rest = rest[start.upperBound...]
      }
    }
    return result + rest
  }
}
