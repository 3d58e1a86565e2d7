import Foundation
import Quantities

/// One walk through the bytes of a JSON text.
struct JSONScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0
  /// Deeper than any border file, and no danger to the stack.
  private static let deepest = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next value; nil where the text is not JSON.
  mutating func value() -> JSONValue? {
    skipSpace()
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "{"): return nested { $0.object() }
    case UInt8(ascii: "["): return nested { $0.list() }
    case UInt8(ascii: "\""): return string().map(JSONValue.text)
    case UInt8(ascii: "t"): return word("true")
    case UInt8(ascii: "f"): return word("false")
    case UInt8(ascii: "n"): return word("null")
    default: return number()
    }
  }

  /// Whether nothing but space is left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return position == bytes.count
  }

  private mutating func nested(_ read: (inout JSONScan) -> JSONValue?) -> JSONValue? {
    guard depth < Self.deepest else { return nil }
    depth += 1
    position += 1
    defer { depth -= 1 }
    return read(&self)
  }

  private mutating func list() -> JSONValue? {
    var items: [JSONValue] = []
    if take("]") { return .list(items) }
    repeat {
      guard let item = value() else { return nil }
      items.append(item)
    } while take(",")
    return take("]") ? .list(items) : nil
  }

  private mutating func object() -> JSONValue? {
    var members: [String: JSONValue] = [:]
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard let key = string(), take(":"), let member = value() else { return nil }
      members[key] = member
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  /// Escapes are rare; those texts go to Foundation.
  private mutating func string() -> String? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
    var end = position + 1
    var isPlain = true
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      if bytes[end] == UInt8(ascii: "\\") {
        isPlain = false
        end += 1
      }
      end += 1
    }
    guard end < bytes.count else { return nil }
    defer { position = end + 1 }
    if isPlain { return String(decoding: bytes[(position + 1)..<end], as: UTF8.self) }
    return try? JSONDecoder().decode(String.self, from: Data(bytes[position...end]))
  }

  private mutating func number() -> JSONValue? {
    var end = position
    while end < bytes.count, Self.isOfNumber(bytes[end]) { end += 1 }
    let digits = UnsafeBufferPointer(rebasing: bytes[position..<end])
    guard let number = NumberText.parse(digits), number.end == digits.count else { return nil }
    position = end
    return .number(number.value)
  }

  private mutating func word(_ word: StaticString) -> JSONValue? {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count,
      (0..<length).allSatisfy({ bytes[position + $0] == word.utf8Start[$0] })
    else { return nil }
    position += length
    return .word
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) {
      position += 1
    }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
  }
}
