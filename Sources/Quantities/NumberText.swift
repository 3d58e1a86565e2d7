/// A number at the beginning of a cell.
public struct ParsedNumber: Sendable, Hashable {
  /// Its value; infinite where it is too large to be one.
  public let value: Double
  /// Bytes used; what follows may be a unit.
  public let end: Int
  /// Whether a comma was the decimal sign.
  public let decimalComma: Bool
}

/// Numbers as people type them: point or comma, spaces between thousands, exponents.
public enum NumberText {
  /// The number at the beginning of `bytes`; nil where there is none.
  public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedNumber? {
    if let plain = parsePlain(bytes) { return plain }
    var scan = NumberScan(bytes)
    return scan.run()
  }

  /// The number at the beginning of a text.
  public static func parse(_ text: String) -> ParsedNumber? {
    var text = text
    return text.withUTF8 { parse($0) }
  }

  /// Whether a text is one of the ways to write a value that is no finite number.
  public static func isNotFinite(_ text: String) -> Bool {
    var word = text.lowercased()
    if let first = word.first, "+-−".contains(first) { word.removeFirst() }
    return ["nan", "inf", "infinity", "∞", "#n/a", "#num!", "#div/0!"].contains(word)
  }

  /// `123.45` and nothing else: nearly every cell of a large table.
  private static func parsePlain(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedNumber? {
    var position = 0
    let count = bytes.count
    guard count > 0, count < 18 else { return nil }
    let negative = bytes[0] == 0x2D
    if negative { position = 1 }
    var mantissa: UInt64 = 0
    var decimals = -1
    var digits = 0
    while position < count {
      let byte = bytes[position]
      if byte &- 0x30 < 10 {
        mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == 0x2E, decimals < 0 {
        decimals = 0
      } else {
        return nil
      }
      position += 1
    }
    guard digits > 0, mantissa < 1 << 53 else { return nil }
    var value = Double(mantissa)
    if decimals > 0 { value /= powersOfTen[decimals] }
    return ParsedNumber(value: negative ? -value : value, end: count, decimalComma: false)
  }

  /// Powers that a double holds exactly, so that one division rounds correctly.
  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  ]
}

/// The patient reading of a number, for cells that are not plain.
struct NumberScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var digits: [UInt8] = []
  private var separators: [(byte: UInt8, digitsBefore: Int)] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func run() -> ParsedNumber? {
    var text = ""
    if takeSign() { text = "-" }
    takeDigitsAndSeparators()
    guard !digits.isEmpty, let decimal = decimalPosition() else { return nil }
    text += String(decoding: digits[..<decimal.position], as: UTF8.self)
    if decimal.position < digits.count {
      text += "." + String(decoding: digits[decimal.position...], as: UTF8.self)
    }
    text += takeExponent()
    guard let value = Double(text) else { return nil }
    return ParsedNumber(value: value, end: position, decimalComma: decimal.comma)
  }

  /// True for a minus sign, typed or typographic.
  private mutating func takeSign() -> Bool {
    switch byte(0) {
    case 0x2B: position += 1
    case 0x2D:
      position += 1
      return true
    case 0xE2 where byte(1) == 0x88 && byte(2) == 0x92:
      position += 3
      return true
    default: break
    }
    return false
  }

  private mutating func takeDigitsAndSeparators() {
    while true {
      if isDigit(0) {
        digits.append(byte(0))
        position += 1
      } else if byte(0) == 0x2E || byte(0) == 0x2C, isDigit(1) {
        separators.append((byte(0), digits.count))
        position += 1
      } else if let space = spaceLength(), !digits.isEmpty, separators.last?.byte != 0x2C,
        isThousand(after: space)
      {
        position += space
      } else {
        break
      }
    }
  }

  /// Where the decimals begin: one sign is a decimal sign, of two kinds the last is, and a sign that
  /// is repeated stands between thousands.
  private func decimalPosition() -> (position: Int, comma: Bool)? {
    guard let last = separators.last else { return (digits.count, false) }
    let same = separators.filter { $0.byte == last.byte }.count
    if same == separators.count && same > 1 { return (digits.count, false) }
    guard same == 1 else { return nil }
    return (last.digitsBefore, last.byte == 0x2C)
  }

  private mutating func takeExponent() -> String {
    guard byte(0) | 0x20 == 0x65 else { return "" }
    let signed = byte(1) == 0x2B || byte(1) == 0x2D
    guard isDigit(signed ? 2 : 1) else { return "" }
    var text = "e"
    position += 1
    if signed {
      text += byte(0) == 0x2D ? "-" : ""
      position += 1
    }
    while isDigit(0) {
      text.append(Character(UnicodeScalar(byte(0))))
      position += 1
    }
    return text
  }

  /// Length of a space between thousands: plain, no-break, narrow no-break or thin.
  private func spaceLength() -> Int? {
    switch byte(0) {
    case 0x20: 1
    case 0xC2 where byte(1) == 0xA0: 2
    case 0xE2 where byte(1) == 0x80 && (byte(2) == 0xAF || byte(2) == 0x89): 3
    default: nil
    }
  }

  private func isThousand(after offset: Int) -> Bool {
    isDigit(offset) && isDigit(offset + 1) && isDigit(offset + 2) && !isDigit(offset + 3)
  }

  private func byte(_ offset: Int) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }

  private func isDigit(_ offset: Int) -> Bool { byte(offset) &- 0x30 < 10 }
}
