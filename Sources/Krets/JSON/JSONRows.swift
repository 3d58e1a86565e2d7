/// Text of values as Foundation's `JSONEncoder` writes it, with snake_case keys in alphabetical order,
/// set in by two: straight into bytes, where that builds a tree of dictionaries first.
///
/// For long lists of alike rows. One thread at a time writes in it.
final class JSONRows {
  private(set) var bytes: [UInt8] = []
  let keys: JSONKeys

  init(keys: JSONKeys = JSONKeys()) { self.keys = keys }

  /// Forgets what was written, not what keys are called.
  func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Writes a value.
  ///
  /// - Parameter depth: how many values it lies in.
  func write<Value: Encodable>(_ value: Value, depth: Int) throws {
    let encoder = JSONValueEncoder(self, depth: depth, keepsKeys: Value.self is any RawKeyed.Type)
    try value.encode(to: encoder)
    encoder.finish()
  }

  func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  func append(_ byte: UInt8) { bytes.append(byte) }

  func indent(_ depth: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  func remove(from start: Int) -> [UInt8] {
    let end = Array(bytes[start...])
    bytes.removeLast(end.count)
    return end
  }

  func append(_ number: Double) {
    guard number.isFinite else {
      return quote(number.isNaN ? "nan" : number > 0 ? "inf" : "-inf")
    }
    var digits = number.description
    if digits.hasSuffix(".0") { digits.removeLast(2) }
    digits.withUTF8 { bytes.append(contentsOf: $0) }
  }

  func quote(_ text: String) {
    append(UInt8(ascii: "\""))
    defer { append(UInt8(ascii: "\"")) }
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      guard utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5c }) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if isPlain { return }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x08: append("\\b")
      case 0x09: append("\\t")
      case 0x0a: append("\\n")
      case 0x0c: append("\\f")
      case 0x0d: append("\\r")
      case ..<0x20:
        append(byte < 0x10 ? "\\u000" : "\\u00")
        append(String(byte, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
  }
}

/// What is written with its keys as they are.
protocol RawKeyed {}
extension Dictionary: RawKeyed where Key == String {}
