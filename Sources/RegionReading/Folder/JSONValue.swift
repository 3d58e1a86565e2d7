import Foundation

/// JSON of any shape.
public enum JSONValue: Decodable, Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A number.
  case number(Double)
  /// Text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Members by name.
  case object([String: JSONValue])

  /// Takes whatever stands there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// A member; nil where there is none, or this is no object.
  public subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text; nil where it is none.
  public var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The number; nil where it is none.
  public var number: Double? { if case .number(let value) = self { value } else { nil } }
  /// The list; nil where it is none.
  public var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

  /// As it would be typed into a cell; a map as `key:value;key:value`. Nil for null.
  public var cellText: String? {
    switch self {
    case .null: nil
    case .bool(let value): value ? "true" : "false"
    case .number(let value):
      value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    case .string(let text): text
    case .array(let values): values.compactMap(\.cellText).joined(separator: ";")
    case .object(let members):
      members.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value.cellText ?? "")" }
        .joined(separator: ";")
    }
  }

  /// Reads a file; nil where there is none.
  /// - Throws: what is wrong with it.
  public static func read(path: String) throws -> JSONValue? {
    guard let content = FileManager.default.contents(atPath: path) else { return nil }
    return try JSONDecoder().decode(JSONValue.self, from: content)
  }
}
