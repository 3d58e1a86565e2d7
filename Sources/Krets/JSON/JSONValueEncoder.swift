/// Where one value is written: an object, a list or a value by itself.
final class JSONValueEncoder: Encoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  private let text: JSONRows
  private let depth: Int
  private let keepsKeys: Bool
  private let start: Int
  private var object: JSONObject?
  private var list: JSONList?

  init(_ text: JSONRows, depth: Int, keepsKeys: Bool) {
    self.text = text
    self.depth = depth
    self.keepsKeys = keepsKeys
    start = text.bytes.count
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    let object = object ?? JSONObject(text, depth: depth, keepsKeys: keepsKeys)
    self.object = object
    return KeyedEncodingContainer(JSONKeyed<Key>(object: object))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    let list = list ?? JSONList(text, depth: depth)
    self.list = list
    return list
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONSingle(text: text, depth: depth)
  }

  /// Ends the value; one that wrote nothing is an empty object.
  func finish() {
    if let list { return list.finish() }
    if object == nil, text.bytes.count > start { return }
    (object ?? JSONObject(text, depth: depth, keepsKeys: keepsKeys)).finish()
  }
}

/// A value that is no list or object.
struct JSONSingle: SingleValueEncodingContainer {
  let codingPath: [any CodingKey] = []
  let text: JSONRows
  let depth: Int

  func encodeNil() throws { text.append("null") }
  func encode(_ value: Bool) throws { text.append(value ? "true" : "false") }
  func encode(_ value: String) throws { text.quote(value) }
  func encode(_ value: Double) throws { text.append(value) }
  func encode(_ value: Int) throws { text.append(value.description.utf8) }
  func encode(_ value: some Encodable) throws { try text.write(value, depth: depth) }
}
