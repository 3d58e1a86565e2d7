import Foundation

/// A value of a JSON text (RFC 8259). Foundation's decoder takes a tenth of a second for the borders
/// of a country, nearly all of it for pairs of numbers; a report may not.
enum JSONValue {
  case text(String)
  case number(Double)
  case list([JSONValue])
  case object([String: JSONValue])
  /// `true`, `false` or `null`.
  case word

  /// The value of a whole text; nil where it is none.
  init?(_ data: Data) {
    let value = data.withUnsafeBytes { raw -> JSONValue? in
      var scan = JSONScan(raw.bindMemory(to: UInt8.self))
      guard let value = scan.value(), scan.isAtEnd() else { return nil }
      return value
    }
    guard let value else { return nil }
    self = value
  }

  /// The member of an object; nil where there is none.
  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// A text; nil for anything else.
  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// A list; nil for anything else.
  var list: [JSONValue]? {
    guard case .list(let list) = self else { return nil }
    return list
  }

  /// A number; nil for anything else.
  var number: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }
}
