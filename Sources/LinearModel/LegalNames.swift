/// Names that are legal in both CPLEX LP and free MPS files, and unique.
///
/// ASCII letters, digits, `_` and `.`; at most 255 characters; never the beginning of a number
/// (a digit, a period, an `e` before a digit) or a word of the LP format. Text is transliterated
/// (å becomes a), other characters become `_`, and clashes get a suffix by order of position, so
/// that the same names give the same file.
struct LegalNames {
  private static let longest = 255
  private static let words: Set<String> = [
    "min", "minimize", "minimise", "minimum", "max", "maximize", "maximise", "maximum", "subject",
    "such", "st", "st.", "s.t.", "bounds", "bound", "general", "generals", "gen", "integer",
    "integers", "int", "binary", "binaries", "bin", "free", "inf", "infinity", "end", "sos", "sos1",
    "sos2", "semi", "semis", "sec", "nan", "marker",
  ]

  let names: [String]

  /// Legal names for so many positions; `reserved` ones are taken.
  init(_ asked: [String], count: Int, prefix: Character, reserved: Set<String>) {
    var taken = reserved
    taken.reserveCapacity(count + reserved.count)
    var nextSuffix: [String: Int] = [:]
    var names: [String] = []
    names.reserveCapacity(count)
    for position in 0..<count {
      let wanted =
        position < asked.count ? Self.legal(asked[position]) : "\(prefix)\(position)"
      var name = wanted
      while !taken.insert(name).inserted {
        let suffix = nextSuffix[wanted, default: 2]
        nextSuffix[wanted] = suffix + 1
        let end = "_\(suffix)"
        name = wanted.prefix(Self.longest - end.utf8.count) + end
      }
      names.append(name)
    }
    self.names = names
  }

  /// One name made legal, clashes aside.
  static func legal(_ text: String) -> String {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", ".": bytes.append(UInt8(ascii: scalar))
      default: bytes.append(contentsOf: ascii(scalar))
      }
      if bytes.count >= longest { break }
    }
    if bytes.isEmpty || startsLikeANumber(bytes) { bytes.insert(UInt8(ascii: "_"), at: 0) }
    let name = String(decoding: bytes.prefix(longest), as: UTF8.self)
    return words.contains(name.lowercased()) ? "_" + name : name
  }

  private static func startsLikeANumber(_ bytes: [UInt8]) -> Bool {
    func isNumeric(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    let first = bytes[0]
    if isNumeric(first) { return true }
    guard first == UInt8(ascii: "e") || first == UInt8(ascii: "E") else { return false }
    return bytes.count == 1 || isNumeric(bytes[1])
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> [UInt8] {
    let text =
      switch scalar {
      case "à"..."å": "a"
      case "À"..."Å": "A"
      case "æ": "ae"
      case "Æ": "AE"
      case "ç": "c"
      case "Ç": "C"
      case "è"..."ë": "e"
      case "È"..."Ë": "E"
      case "ì"..."ï": "i"
      case "Ì"..."Ï": "I"
      case "ñ": "n"
      case "Ñ": "N"
      case "ò"..."ö", "ø": "o"
      case "Ò"..."Ö", "Ø": "O"
      case "ù"..."ü": "u"
      case "Ù"..."Ü": "U"
      case "ß": "ss"
      // A combining mark leaves its letter behind.
      case "\u{300}"..."\u{36F}": ""
      default: "_"
      }
    return Array(text.utf8)
  }
}
