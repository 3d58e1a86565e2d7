/// Text under construction, as UTF-8 bytes: a hundred thousand edges are written in a second.
struct ByteText {
  private(set) var bytes: [UInt8] = []

  /// Empty text with room for so many bytes.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes text as it is.
  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes text as it is.
  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes a byte.
  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  /// Writes bytes.
  mutating func raw(_ more: ArraySlice<UInt8>) { bytes.append(contentsOf: more) }

  /// Writes the picture of a control character (U+2400 and on), where a format has no place for the
  /// character itself.
  mutating func picture(of control: UInt8) {
    bytes.append(0xE2)
    bytes.append(0x90)
    bytes.append(0x80 + control)
  }
}
