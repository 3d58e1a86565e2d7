/// An id as a symbol of MathProg's data section, between quotes.
///
/// A symbol holds at most 100 bytes and no control characters. Names of columns hold at most 255
/// with quotes doubled, so a symbol is kept within 100 bytes with its quotes already doubled: then
/// two of them fit and come back from GLPK whole.
struct MathProgSymbol: Hashable {
  /// Most bytes of a symbol, its quotes doubled.
  static let longest = 100

  /// What GLPK holds and gives back.
  let text: String
  /// The same as written in a data section.
  let quoted: [UInt8]

  /// A symbol of an id; `taken` holds the texts that other ids have.
  init(_ id: String, avoiding taken: inout Set<String>) {
    let plain = Self.plain(id)
    var text = plain == id && Self.length(plain) <= Self.longest && !plain.isEmpty ? plain : nil
    if let same = text, !taken.insert(same).inserted { text = nil }
    var attempt = UInt64(0)
    while text == nil {
      let suffix = "~" + String(Self.hash(id) &+ attempt, radix: 36)
      let candidate = Self.head(of: plain, bytes: Self.longest - suffix.utf8.count) + suffix
      if taken.insert(candidate).inserted { text = candidate }
      attempt += 1
    }
    self.init(text: text ?? plain)
  }

  private init(text: String) {
    self.text = text
    var quoted: [UInt8] = [Self.quote]
    quoted.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      if byte == Self.quote { quoted.append(byte) }
      quoted.append(byte)
    }
    quoted.append(Self.quote)
    self.quoted = quoted
  }

  static let quote = UInt8(ascii: "'")

  /// Symbols of ids, in their order, all different.
  static func all(_ ids: some Sequence<String>) -> [MathProgSymbol] {
    var taken: Set<String> = []
    return ids.map { MathProgSymbol($0, avoiding: &taken) }
  }

  /// The id with every control character a space.
  private static func plain(_ id: String) -> String {
    // Most ids have none; looking at bytes first spares the walk over scalars.
    guard id.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return id }
    var plain = String.UnicodeScalarView()
    for scalar in id.unicodeScalars {
      plain.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(plain)
  }

  private static func length(_ text: String) -> Int {
    text.utf8.reduce(0) { $0 + ($1 == quote ? 2 : 1) }
  }

  /// As many whole characters from the beginning as fit.
  private static func head(of text: String, bytes: Int) -> String {
    var head = ""
    var left = bytes
    for character in text {
      let part = String(character)
      left -= length(part)
      guard left >= 0 else { break }
      head += part
    }
    return head
  }

  /// FNV-1a, 64 bits: the same id has the same suffix in every run, unlike Swift's own hashes.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
