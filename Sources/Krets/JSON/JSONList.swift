/// A list while its values are written.
final class JSONList: UnkeyedEncodingContainer {
  let codingPath: [any CodingKey] = []
  private(set) var count = 0

  private let text: JSONRows
  private let depth: Int

  init(_ text: JSONRows, depth: Int) {
    self.text = text
    self.depth = depth
  }

  private func next() -> JSONSingle {
    text.append(count == 0 ? "[\n" : ",\n")
    text.indent(depth + 1)
    count += 1
    return JSONSingle(text: text, depth: depth + 1)
  }

  func finish() {
    text.append(count == 0 ? "[\n\n" : "\n")
    text.indent(depth)
    text.append(UInt8(ascii: "]"))
  }

  func encodeNil() throws { try next().encodeNil() }
  func encode(_ value: Bool) throws { try next().encode(value) }
  func encode(_ value: String) throws { try next().encode(value) }
  func encode(_ value: Double) throws { try next().encode(value) }
  func encode(_ value: Int) throws { try next().encode(value) }
  func encode(_ value: some Encodable) throws { try next().encode(value) }

  func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    preconditionFailure("rows of long lists hold no nested containers")
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    preconditionFailure("rows of long lists hold no nested containers")
  }
  func superEncoder() -> any Encoder {
    preconditionFailure("rows of long lists are no classes")
  }
}
