import RegionModel

/// Takes a case file apart, statement by statement.
///
/// Only what cannot change a case is passed over. A line of arithmetic is carried out, or it is an
/// error: a case whose last lines turn ohm into per unit would otherwise be read wrong without a word.
struct CaseParser {
  private var scanner: CaseScanner
  private(set) var file: CaseFile
  private let report: Report

  /// Takes a file apart; what is wrong with it goes to the report.
  static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String, report: Report
  ) -> CaseFile {
    var parser = CaseParser(CaseScanner(bytes), CaseFile(name: name), report)
    parser.run()
    return parser.file
  }

  private init(_ scanner: CaseScanner, _ file: CaseFile, _ report: Report) {
    self.scanner = scanner
    self.file = file
    self.report = report
  }

  private mutating func run() {
    while true {
      var remarks: [String] = []
      scanner.skipToStatement { remark in
        remarks.append(String(remark.drop { $0 == "%" || $0 == "#" }))
      }
      if file.fields.isEmpty { file.remarks += remarks }
      if scanner.isAtEnd || file.returnsTables { return }
      statement()
    }
  }

  private mutating func statement() {
    let line = scanner.line
    if scanner.byte == CaseScanner.Mark.open { return constants(line) }
    let word = scanner.word()
    switch word {
    case "function": header(line)
    case "end", "endfunction", "return": break
    case "define_constants":
      for (name, value) in CaseConstants.all { file.numbers[name] = value }
    case "if": condition(line)
    default: setting(word, line)
    }
  }

  /// `function mpc = case9`, or a list of tables as in version 1.
  private mutating func header(_ line: Int) {
    let text = scanner.statement()
    guard let equals = text.firstIndex(of: "=") else { return }
    let result = String(text[..<equals]).trimmingSpaces()
    if result.hasPrefix("[") {
      file.returnsTables = result.contains("baseMVA") || result.contains("bus")
    } else {
      file.owner = result
    }
  }

  /// `[PQ, PV, …] = idx_bus`.
  private mutating func constants(_ line: Int) {
    let text = scanner.statement()
    let halves = text.split(separator: "=").map { String($0).trimmingSpaces() }
    guard halves.count == 2, halves[0].hasPrefix("["), halves[0].hasSuffix("]"),
      let values = CaseConstants.returned(by: halves[1])
    else { return refuse(text, line) }
    let names = halves[0].dropFirst().dropLast().split { $0 == "," || $0 == " " }
    guard names.count <= values.count else { return refuse(text, line) }
    for (name, constant) in zip(names, values) { file.numbers[String(name)] = constant.value }
  }

  /// A block under a condition that does not hold is passed over whole; one that holds is read on.
  private mutating func condition(_ line: Int) {
    let text = scanner.statement()
    guard let value = number(text) else { return refuse("if " + text, line) }
    if value != 0 { return }
    var depth = 1
    while depth > 0, !scanner.isAtEnd {
      scanner.skipToStatement { _ in }
      let word = scanner.word()
      let inner = scanner.line
      let rest = scanner.statement()
      switch word {
      case "if", "for", "while", "switch", "try": depth += 1
      case "end", "endif": depth -= 1
      case "else", "elseif":
        if depth == 1 { refuse(word + " " + rest, inner) }
      default: break
      }
    }
    // what a block that never ends would hide is the rest of the case
    if depth > 0 {
      report.error(.caseFile(.unterminated(name: "if \(text)")), at: place(line))
    }
  }

  /// A name, and what it is set to.
  private mutating func setting(_ name: String, _ line: Int) {
    scanner.skipSpaces()
    let isWhole = scanner.byte == UInt8(ascii: "=") && scanner.byte(after: 1) != UInt8(ascii: "=")
    guard isWhole, !name.isEmpty else { return arithmetic(name, line) }
    scanner.advance()
    scanner.skipSpaces()
    guard let field = file.field(name) else {
      let text = scanner.statement()
      guard let value = number(text) else { return refuse("\(name) = \(text)", line) }
      file.numbers[name] = value
      return
    }
    set(field, line)
  }

  private mutating func set(_ name: String, _ line: Int) {
    file.forget(name)
    var problems: [CaseScanner.Problem] = []
    defer { for problem in problems { report.error(problem.fact, at: place(problem.line)) } }
    let first = scanner.byte
    if first == CaseScanner.Mark.open {
      let known = file
      file.tables[name] = scanner.matrix(
        "\(file.owner).\(name)", owner: file.owner,
        evaluate: { text in
          guard var expression = try? CaseExpression(text, in: known) else { return nil }
          return try? expression.number()
        }, problems: &problems)
      requireEnd("\(file.owner).\(name) = […]", line, unless: !problems.isEmpty)
    } else if first == UInt8(ascii: "{") {
      file.texts[name] = scanner.texts("\(file.owner).\(name)", problems: &problems)
      requireEnd("\(file.owner).\(name) = {…}", line, unless: !problems.isEmpty)
    } else if CaseScanner.Mark.isQuote(first) {
      file.words[name] = scanner.quoted()
      if file.words[name] == nil { problems.append((line, .file(.unterminatedQuote))) }
      requireEnd("\(file.owner).\(name) = '…'", line, unless: !problems.isEmpty)
    } else {
      let text = scanner.statement()
      guard let value = number(text) else { return refuse("\(file.owner).\(name) = \(text)", line) }
      file.numbers[file.owner + "." + name] = value
    }
  }

  /// Behind a bracket nothing may follow that would change what is in it.
  private mutating func requireEnd(_ text: String, _ line: Int, unless isBroken: Bool) {
    let rest = isBroken ? "" : scanner.statement()
    if !rest.isEmpty, rest != "," { refuse("\(text)\(rest)", line) }
  }

  /// Columns made other columns times a number; anything else is not understood.
  private mutating func arithmetic(_ name: String, _ line: Int) {
    let text = name + scanner.statement()
    if text.isEmpty {
      // a stray mark that begins no statement: go on behind it
      scanner.advance()
      return refuse(text, line)
    }
    guard var expression = try? CaseExpression(text, in: file),
      let columns = try? expression.columns(), var table = file.tables[columns.table]
    else { return refuse(text, line) }
    for row in 0..<table.count {
      let sources = columns.source.map { table[row, $0] }
      for (target, source) in zip(columns.target, sources) {
        table[row, target] = columns.factors.reduce(source) { value, factor in
          factor.divides ? value / factor.value : value * factor.value
        }
      }
    }
    file.tables[columns.table] = table
    report.add(.note, .caseNote(.carriedOut(text: text)), at: place(line))
  }

  private func number(_ text: String) -> Double? {
    guard var expression = try? CaseExpression(text, in: file) else { return nil }
    return try? expression.number()
  }

  private func refuse(_ text: String, _ line: Int) {
    report.error(.caseFile(.unknownStatement(text: text)), at: place(line))
  }

  private func place(_ line: Int) -> SourceLocation { SourceLocation(file: file.name, row: line) }
}
