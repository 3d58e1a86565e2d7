import RegionWriting

/// Text inside XML 1.0.
///
/// Characters that XML has no place for, even escaped, are written as their pictures (U+2400 and
/// on); the two that are no characters at all as U+FFFD.
extension ByteText {
  /// Writes text inside an element or an attribute's quotes.
  mutating func xml(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var position = 0
      while position < utf8.count {
        let byte = utf8[position]
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "\""): raw("&quot;")
        // As references they survive the parser's tidying of attributes and line ends.
        case 0x09: raw("&#9;")
        case 0x0A: raw("&#10;")
        case 0x0D: raw("&#13;")
        case 0..<0x20: picture(of: byte)
        case 0xEF
        where position + 2 < utf8.count && utf8[position + 1] == 0xBF
          && utf8[position + 2] >= 0xBE:
          raw("\u{FFFD}")
          position += 2
        default: self.byte(byte)
        }
        position += 1
      }
    }
  }

  /// Writes a cell's value as XML Schema spells it.
  mutating func xml(_ cell: TypedTable.Cell) {
    switch cell {
    case .none: break
    case .text(let text): xml(text)
    case .number, .integer, .flag: raw(cell.text ?? "")
    }
  }
}
