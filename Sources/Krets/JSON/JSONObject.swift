/// An object while its members are written: they are put in order at its end.
final class JSONObject {
  let text: JSONRows
  let depth: Int
  private let keepsKeys: Bool
  private let start: Int
  private var members: [Int] = []
  private var starts: [Int] = []

  init(_ text: JSONRows, depth: Int, keepsKeys: Bool) {
    self.text = text
    self.depth = depth
    self.keepsKeys = keepsKeys
    start = text.bytes.count
  }

  /// Begins a member; what is written next is its value.
  func begin(_ key: String) {
    members.append(text.keys.number(of: key, keepsKeys: keepsKeys))
    starts.append(text.bytes.count)
  }

  func finish() {
    let values = text.remove(from: start)
    text.append("{\n")
    starts.append(start + values.count)
    for (turn, member) in text.keys.order(of: members).enumerated() {
      if turn > 0 { text.append(",\n") }
      text.indent(depth + 1)
      text.append(text.keys.labels[members[member]])
      text.append(values[starts[member] - start..<starts[member + 1] - start])
    }
    text.append(UInt8(ascii: "\n"))
    text.indent(depth)
    text.append(UInt8(ascii: "}"))
  }
}

/// An object's members by key.
struct JSONKeyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let codingPath: [any CodingKey] = []
  let object: JSONObject

  private func member(_ key: Key) -> JSONSingle {
    object.begin(key.stringValue)
    return JSONSingle(text: object.text, depth: object.depth + 1)
  }

  func encodeNil(forKey key: Key) throws { try member(key).encodeNil() }
  func encode(_ value: Bool, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: String, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: Double, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: Int, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: some Encodable, forKey key: Key) throws { try member(key).encode(value) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    preconditionFailure("rows of long lists hold no nested containers")
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    preconditionFailure("rows of long lists hold no nested containers")
  }
  func superEncoder() -> any Encoder {
    preconditionFailure("rows of long lists are no classes")
  }
  func superEncoder(forKey key: Key) -> any Encoder {
    preconditionFailure("rows of long lists are no classes")
  }
}
