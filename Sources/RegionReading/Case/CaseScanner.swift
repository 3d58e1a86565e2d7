import Quantities

/// Reads a case file's bytes from the front: blanks, comments, words, texts.
struct CaseScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  /// One-based line of `position`.
  private(set) var line = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The byte that is next; 0 at the end.
  @inline(__always)
  var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Whether everything is read.
  var isAtEnd: Bool { position >= bytes.count }

  /// The byte so many after the next; 0 behind the end.
  func byte(after offset: Int) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }

  /// Goes on by one byte.
  @inline(__always)
  mutating func advance() {
    if byte == Mark.newline { line += 1 }
    position += 1
  }

  /// Goes back to a place on the same line.
  mutating func goBack(to earlier: Int) { position = earlier }

  /// Goes to the end of the line, not over it.
  mutating func skipLine() {
    while !isAtEnd, byte != Mark.newline { position += 1 }
  }

  /// Goes over spaces and continuation marks with what follows them on their line.
  mutating func skipSpaces() {
    while !isAtEnd {
      if Mark.isSpace(byte) {
        position += 1
      } else if isContinuation {
        skipLine()
        advance()
      } else {
        return
      }
    }
  }

  /// Goes to the next statement, over blanks, empty statements and comments; `remark` is given each
  /// comment's line.
  mutating func skipToStatement(remark: (String) -> Void) {
    while !isAtEnd {
      skipSpaces()
      if byte == Mark.newline || byte == Mark.semicolon || byte == Mark.comma {
        advance()
      } else if isBlockComment {
        skipBlock(remark)
      } else if Mark.isComment(byte) {
        let start = position + 1
        skipLine()
        remark(text(start..<position))
      } else {
        return
      }
    }
  }

  /// Whether `...` is next: the statement goes on on the next line.
  var isContinuation: Bool {
    byte == Mark.dot && byte(after: 1) == Mark.dot && byte(after: 2) == Mark.dot
  }

  /// `%{` alone on its line.
  private var isBlockComment: Bool {
    guard Mark.isComment(byte), byte(after: 1) == UInt8(ascii: "{") else { return false }
    var offset = 2
    while Mark.isSpace(byte(after: offset)) { offset += 1 }
    return byte(after: offset) == Mark.newline
  }

  private mutating func skipBlock(_ remark: (String) -> Void) {
    skipLine()
    advance()
    while !isAtEnd {
      let start = position
      skipLine()
      let line = text(start..<position).trimmingSpaces()
      advance()
      if line == "%}" || line == "#}" { return }
      remark(line)
    }
  }

  /// A name with its dots (`mpc.bus`); empty where none is next.
  mutating func word() -> String {
    let start = position
    while Mark.isWord(byte) { position += 1 }
    return text(start..<position)
  }

  /// The rest of the statement in one line, without comments and continuation marks.
  mutating func statement() -> String {
    var kept: [UInt8] = []
    var depth = 0
    while !isAtEnd {
      if isContinuation {
        skipLine()
        advance()
        kept.append(UInt8(ascii: " "))
        continue
      }
      if Mark.isComment(byte) {
        skipLine()
        continue
      }
      if byte == UInt8(ascii: "(") || byte == Mark.open { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == Mark.close { depth -= 1 }
      if byte == Mark.newline || byte == Mark.semicolon && depth <= 0 { break }
      kept.append(byte)
      position += 1
    }
    return String(decoding: kept, as: UTF8.self).trimmingSpaces()
  }

  /// A text between quotation marks, a doubled one standing for itself; nil where it does not end on
  /// its line.
  mutating func quoted() -> String? {
    let mark = byte
    position += 1
    var kept: [UInt8] = []
    while !isAtEnd, byte != Mark.newline {
      if byte == mark {
        guard byte(after: 1) == mark else {
          position += 1
          return String(decoding: kept, as: UTF8.self)
        }
        position += 1
      }
      kept.append(byte)
      position += 1
    }
    return nil
  }

  /// Bytes as text.
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// Bytes that mean something.
  enum Mark {
    static let newline = UInt8(ascii: "\n")
    static let semicolon = UInt8(ascii: ";")
    static let comma = UInt8(ascii: ",")
    static let dot = UInt8(ascii: ".")
    static let open = UInt8(ascii: "[")
    static let close = UInt8(ascii: "]")

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    @inline(__always)
    static func isComment(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "%") || byte == UInt8(ascii: "#")
    }

    static func isQuote(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
    }

    static func isWord(_ byte: UInt8) -> Bool {
      byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte == dot
    }
  }
}
