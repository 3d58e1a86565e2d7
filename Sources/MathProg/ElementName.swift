/// The name GLPK gives to a column or row of a MathProg model, taken apart: `f['a''s',t1]`.
struct ElementName: Hashable {
  /// The variable's or constraint's name.
  var name: Substring
  /// Its subscripts, without quotes.
  var subscripts: [String] = []

  init(name: Substring, subscripts: [String]) {
    self.name = name
    self.subscripts = subscripts
  }

  /// Takes a name apart; nil where it is none of MathProg's.
  init?(_ text: String) {
    guard let open = text.utf8.firstIndex(of: UInt8(ascii: "[")) else {
      name = text[...]
      return
    }
    name = text[..<open]
    guard text.utf8.last == UInt8(ascii: "]") else { return nil }
    // Bytes: quotes and commas are ASCII, and so never part of another character.
    var rest = text.utf8[text.utf8.index(after: open)...].dropLast()
    while true {
      guard let part = Self.takeSubscript(&rest) else { return nil }
      subscripts.append(part)
      guard let comma = rest.popFirst() else { return }
      guard comma == UInt8(ascii: ",") else { return nil }
    }
  }

  private static func takeSubscript(_ rest: inout Substring.UTF8View) -> String? {
    let quote = MathProgSymbol.quote
    var bytes: [UInt8] = []
    if rest.first == quote {
      rest.removeFirst()
      while let byte = rest.popFirst() {
        if byte == quote {
          guard rest.first == quote else { return String(decoding: bytes, as: UTF8.self) }
          rest.removeFirst()
        }
        bytes.append(byte)
      }
      return nil
    }
    while let byte = rest.first, byte != UInt8(ascii: ",") {
      bytes.append(byte)
      rest.removeFirst()
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
