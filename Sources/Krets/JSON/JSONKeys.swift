import Foundation

/// Keys as JSON has them: in snake_case, as Foundation's `JSONEncoder` makes it, unless they are kept;
/// each by a number.
final class JSONKeys {
  private var numbers: [String: Int] = [:]
  private var keptNumbers: [String: Int] = [:]
  private var names: [String] = []
  /// What stands before a value of each key.
  private(set) var labels: [[UInt8]] = []
  private var orders: [[Int]: [Int]] = [:]

  /// The number of a key.
  ///
  /// - Parameter keepsKeys: whether it stays as it is.
  func number(of key: String, keepsKeys: Bool) -> Int {
    if let number = keepsKeys ? keptNumbers[key] : numbers[key] { return number }
    let name = keepsKeys ? key : Self.snakeCase(key)
    names.append(name)
    let label = JSONRows(keys: self)
    label.quote(name)
    label.append(" : ")
    labels.append(label.bytes)
    if keepsKeys { keptNumbers[key] = names.count - 1 } else { numbers[key] = names.count - 1 }
    return names.count - 1
  }

  /// Positions of keys in alphabetical order.
  func order(of keys: [Int]) -> [Int] {
    if let order = orders[keys] { return order }
    let order = keys.indices.sorted { names[keys[$0]] < names[keys[$1]] }
    orders[keys] = order
    return order
  }

  /// What the encoder makes of a key, which it does not tell by itself.
  private static func snakeCase(_ key: String) -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    guard let data = try? encoder.encode(Alone(key: key)),
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let name = object.keys.first
    else { return key }
    return name
  }

  private struct Alone: Encodable {
    var key: String

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: JSONKey.self)
      try container.encode(0, forKey: JSONKey(stringValue: key))
    }
  }
}

/// A key that is only known as text.
struct JSONKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
