/// A JSON value whose keys keep the order they were written in, so that a package diffs well.
public indirect enum JSONText: Sendable, Equatable {
  /// Text.
  case text(String)
  /// A number with at most six decimals.
  case number(Double)
  /// True or false.
  case flag(Bool)
  /// A list.
  case list([JSONText])
  /// Keys and values, in order.
  case object([Member])

  /// A key and its value.
  public struct Member: Sendable, Equatable {
    /// The key.
    public let key: String
    /// Its value.
    public let value: JSONText

    /// Makes a member.
    public init(_ key: String, _ value: JSONText) {
      self.key = key
      self.value = value
    }
  }

  /// The value as UTF-8, indented by two spaces, with a newline at the end.
  public func bytes() -> [UInt8] {
    var out: [UInt8] = []
    append(to: &out, indent: 0)
    out.append(UInt8(ascii: "\n"))
    return out
  }

  private func append(to out: inout [UInt8], indent: Int) {
    switch self {
    case .text(let text): Self.append(text, to: &out)
    case .number(let number): out.appendDecimal(number, decimals: 6)
    case .flag(let flag): out += Array((flag ? "true" : "false").utf8)
    case .list(let items):
      Self.append(items.count, between: "[]", to: &out, indent: indent) { out, at in
        items[at].append(to: &out, indent: indent + 2)
      }
    case .object(let members):
      Self.append(members.count, between: "{}", to: &out, indent: indent) { out, at in
        Self.append(members[at].key, to: &out)
        out += Array(": ".utf8)
        members[at].value.append(to: &out, indent: indent + 2)
      }
    }
  }

  private static func append(
    _ count: Int, between brackets: StaticString, to out: inout [UInt8], indent: Int,
    item: (inout [UInt8], Int) -> Void
  ) {
    let pair = Array("\(brackets)".utf8)
    out.append(pair[0])
    for at in 0..<count {
      out += Array((at == 0 ? "\n" : ",\n").utf8)
      out += [UInt8](repeating: UInt8(ascii: " "), count: indent + 2)
      item(&out, at)
    }
    if count > 0 {
      out.append(UInt8(ascii: "\n"))
      out += [UInt8](repeating: UInt8(ascii: " "), count: indent)
    }
    out.append(pair[1])
  }

  private static func append(_ text: String, to out: inout [UInt8]) {
    let hex = Array("0123456789abcdef".utf8)
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        out += Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}
