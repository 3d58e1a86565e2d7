import Foundation

/// The arithmetic that case files do: numbers, names, `+ − * / ^`, brackets, a few functions, a cell
/// of a table (`mpc.bus(1, BASE_KV)`), and columns multiplied or divided by a number.
struct CaseExpression {
  /// The text says something else.
  struct NotUnderstood: Error {}

  /// Columns of a table that become other columns times a number.
  struct Columns {
    var table: String
    var target: [Int]
    var source: [Int]
    var factors: [(divides: Bool, value: Double)] = []
  }

  private let tokens: [CaseToken]
  private let file: CaseFile
  private var position = 0

  init(_ text: String, in file: CaseFile) throws(NotUnderstood) {
    guard let tokens = CaseToken.all(in: text) else { throw NotUnderstood() }
    self.tokens = tokens
    self.file = file
  }

  /// The number that the whole text comes to.
  mutating func number() throws(NotUnderstood) -> Double {
    let value = try sum()
    guard position == tokens.count else { throw NotUnderstood() }
    return value
  }

  /// `mpc.T(:, columns) = mpc.T(:, columns)` and factors behind it: the whole text.
  mutating func columns() throws(NotUnderstood) -> Columns {
    let (table, target) = try columnReference()
    try take("=")
    let (other, source) = try columnReference()
    guard table == other, target.count == source.count else { throw NotUnderstood() }
    var result = Columns(table: table, target: target, source: source)
    while let mark = takeFactorMark() {
      result.factors.append((mark == "/", try power()))
    }
    guard position == tokens.count else { throw NotUnderstood() }
    return result
  }

  private mutating func columnReference() throws(NotUnderstood) -> (String, [Int]) {
    guard case .name(let name) = peek(), let table = file.field(name) else { throw NotUnderstood() }
    position += 1
    try take("(")
    try take(":")
    try take(",")
    var columns: [Int] = []
    if skip("[") {
      while !skip("]") {
        columns.append(try column(of: table))
        _ = skip(",")
      }
    } else {
      columns = [try column(of: table)]
    }
    try take(")")
    return (table, columns)
  }

  private mutating func column(of table: String) throws(NotUnderstood) -> Int {
    let value = try primary()
    guard let column = Int(exactly: value), file.tables[table]?.has(column) == true else {
      throw NotUnderstood()
    }
    return column
  }

  private mutating func sum() throws(NotUnderstood) -> Double {
    var value = try product()
    while true {
      if skip("+") {
        value += try product()
      } else if skip("-") {
        value -= try product()
      } else {
        return value
      }
    }
  }

  private mutating func product() throws(NotUnderstood) -> Double {
    var value = try signed()
    while let mark = takeFactorMark() {
      let factor = try signed()
      value = mark == "/" ? value / factor : value * factor
    }
    return value
  }

  private mutating func signed() throws(NotUnderstood) -> Double {
    if skip("-") { return -(try signed()) }
    if skip("+") { return try signed() }
    return try power()
  }

  private mutating func power() throws(NotUnderstood) -> Double {
    var value = try primary()
    while skip("^") {
      value = pow(value, skip("-") ? -(try primary()) : try primary())
    }
    return value
  }

  private mutating func primary() throws(NotUnderstood) -> Double {
    guard let token = peek() else { throw NotUnderstood() }
    position += 1
    switch token {
    case .number(let value): return value
    case .mark("("):
      let value = try sum()
      try take(")")
      return value
    case .mark: throw NotUnderstood()
    case .name(let name):
      guard skip("(") else {
        guard let value = file.numbers[name] ?? Self.constants[name] else {
          throw NotUnderstood()
        }
        return value
      }
      let first = try sum()
      if skip(",") {
        let column = try sum()
        try take(")")
        return try cell(of: name, first, column)
      }
      try take(")")
      guard let function = Self.functions[name] else { throw NotUnderstood() }
      return function(first)
    }
  }

  private func cell(
    of name: String, _ row: Double, _ column: Double
  ) throws(NotUnderstood) -> Double {
    guard let field = file.field(name), let table = file.tables[field], let row = Int(exactly: row),
      let column = Int(exactly: column), row >= 1, row <= table.count, table.has(column)
    else { throw NotUnderstood() }
    return table[row - 1, column]
  }

  private func peek() -> CaseToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func skip(_ mark: Character) -> Bool {
    guard peek() == .mark(mark) else { return false }
    position += 1
    return true
  }

  private mutating func take(_ mark: Character) throws(NotUnderstood) {
    guard skip(mark) else { throw NotUnderstood() }
  }

  private mutating func takeFactorMark() -> Character? {
    if skip("*") { return "*" }
    return skip("/") ? "/" : nil
  }

  private static let constants = [
    "Inf": Double.infinity, "inf": .infinity, "NaN": .nan, "nan": .nan, "pi": .pi,
  ]

  private static let functions: [String: @Sendable (Double) -> Double] = [
    "sqrt": { $0.squareRoot() }, "abs": { abs($0) }, "exp": { exp($0) }, "sin": { sin($0) },
    "cos": { cos($0) }, "tan": { tan($0) }, "asin": { asin($0) }, "acos": { acos($0) },
    "atan": { atan($0) },
  ]
}

/// A word of a case file's arithmetic.
enum CaseToken: Equatable {
  case number(Double)
  case name(String)
  case mark(Character)

  /// The words of a text; nil where it has other marks, such as a quotation mark.
  static func all(in text: String) -> [CaseToken]? {
    var tokens: [CaseToken] = []
    let letters = Array(text)
    var at = 0
    while at < letters.count {
      let letter = letters[at]
      let start = at
      if letter.isWhitespace {
        at += 1
      } else if letter.isNumber
        || letter == "." && at + 1 < letters.count && letters[at + 1].isNumber
      {
        at = endOfNumber(letters, at)
        guard let value = Double(String(letters[start..<at])) else { return nil }
        tokens.append(.number(value))
      } else if letter.isLetter {
        while at < letters.count,
          letters[at].isLetter || letters[at].isNumber || "_.".contains(letters[at])
        {
          at += 1
        }
        tokens.append(.name(String(letters[start..<at])))
      } else if letter == ".", at + 1 < letters.count, "*/^".contains(letters[at + 1]) {
        // with a number on one side, element by element is the same
        at += 1
      } else if "+-*/^()[],:=".contains(letter) {
        tokens.append(.mark(letter))
        at += 1
      } else {
        return nil
      }
    }
    return tokens
  }

  private static func endOfNumber(_ letters: [Character], _ start: Int) -> Int {
    var at = start
    while at < letters.count, letters[at].isNumber || letters[at] == "." {
      if letters[at] == ".", at + 1 < letters.count, "*/^".contains(letters[at + 1]) { break }
      at += 1
    }
    guard at < letters.count, letters[at] == "e" || letters[at] == "E" else { return at }
    let signed = at + 1 < letters.count && "+-".contains(letters[at + 1])
    guard at + (signed ? 2 : 1) < letters.count, letters[at + (signed ? 2 : 1)].isNumber else {
      return at
    }
    at += signed ? 2 : 1
    while at < letters.count, letters[at].isNumber { at += 1 }
    return at
  }
}
