/// What a file's bytes say about how its text is written.
enum TextEncoding: Equatable {
  case utf8
  case utf8WithMark
  case windows1252
  case utf16

  /// Judges by the mark, then by whether the bytes are UTF-8.
  init(of bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8WithMark
    } else {
      self = Self.isUTF8(bytes) ? .utf8 : .windows1252
    }
  }

  /// Eight bytes at a time while they are ASCII, which tables nearly are.
  private static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = 0
    while position < bytes.count {
      if position + 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        position += 8
        continue
      }
      guard let length = sequenceLength(bytes, position) else { return false }
      position += length
    }
    return true
  }

  private static func sequenceLength(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int
  ) -> Int? {
    let lead = bytes[position]
    let length: Int
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard position + length <= bytes.count else { return nil }
    for offset in 1..<length where bytes[position + offset] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// Windows-1252 (a superset of Latin-1's letters) as UTF-8.
  static func fromWindows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let scalar =
          byte < 0xA0 ? windowsSpecials[Int(byte) - 0x80] : UnicodeScalar(UInt32(byte))
        text.append(contentsOf: String(Character(scalar ?? "\u{FFFD}")).utf8)
      }
    }
    return text
  }

  private static let windowsSpecials: [UnicodeScalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
