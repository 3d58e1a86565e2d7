import ModelInputs

/// A data section while it is being put together; each part of the model adds its own.
struct DataSection {
  let inputs: ModelInputs
  let symbols: ModelSymbols
  var text = DataText()

  init(_ inputs: ModelInputs, _ symbols: ModelSymbols) {
    self.inputs = inputs
    self.symbols = symbols
    text.text("# Data for symbiosis.mod (GNU MathProg)\ndata;\n")
  }

  var periods: Range<Int> { 0..<inputs.time.count }

  mutating func finish() -> String {
    text.text("\nend;\n")
    return text.string
  }

  mutating func heading(_ words: String) { text.text("\n# \(words)\n") }

  mutating func setting(_ name: String, _ value: Double, default standard: Double) {
    guard value != standard else { return }
    text.text("param \(name) :=")
    text.number(value)
    text.end()
  }

  /// `set NAME := …;`
  mutating func set(_ name: String, _ members: some Sequence<MathProgSymbol>) {
    text.text("set \(name) :=")
    for member in members { text.symbol(member) }
    text.end()
  }

  /// `set NAME['of'] := …;`
  mutating func set(
    _ name: String, of index: MathProgSymbol, _ members: some Sequence<MathProgSymbol>
  ) {
    text.text("set \(name)[")
    text.bare(index)
    text.text("] :=")
    for member in members { text.symbol(member) }
    text.end()
  }

  /// A table that makes a set and some of its parameters: a row an element.
  mutating func table(
    _ set: String, _ columns: String, _ rows: some Collection<Int>, _ names: [MathProgSymbol],
    cells: (Int, inout DataText) -> Void
  ) {
    guard !rows.isEmpty else {
      text.text("set \(set) := ;\n")
      return
    }
    text.text("param : \(set) : \(columns) :=\n")
    for row in rows {
      text.symbol(names[row])
      cells(row, &text)
      text.newLine()
    }
    text.end()
  }

  /// A parameter's values where they are not the model's default; nothing where all are.
  mutating func list(
    _ parameter: String, _ names: [MathProgSymbol], default standard: Double,
    value: (Int) -> Double
  ) {
    var isOpen = false
    for row in names.indices {
      let value = value(row)
      guard value != standard else { continue }
      if !isOpen { text.text("param \(parameter) :=\n") }
      isOpen = true
      text.symbol(names[row])
      text.number(value)
      text.newLine()
    }
    if isOpen { text.end() }
  }

  /// A parameter by period, for the elements where it varies.
  mutating func byPeriod(
    _ parameter: String, _ rows: [Int], _ names: [MathProgSymbol], values: (Int) -> [Double]
  ) {
    matrix(parameter, rows, names, by: symbols.periods, values: values)
  }

  /// A parameter by a row's element and a column's, for the elements where it varies.
  mutating func matrix(
    _ parameter: String, _ rows: [Int], _ names: [MathProgSymbol], by columns: [MathProgSymbol],
    values: (Int) -> [Double]
  ) {
    guard !rows.isEmpty else { return }
    text.text("param \(parameter) :")
    for column in columns { text.symbol(column) }
    text.text(" :=\n")
    for row in rows {
      text.symbol(names[row])
      for value in values(row) { text.number(value) }
      text.newLine()
    }
    text.end()
  }

  /// The amount per hour, where it is the same in all periods but for rounding.
  func flatRate(_ amounts: [Double]) -> Double? {
    let hours = inputs.time.hours
    guard let amount = amounts.first, let length = hours.first, length > 0 else { return nil }
    let rate = amount / length
    let same = zip(amounts, hours).allSatisfy { abs($0 - rate * $1) <= 4 * $0.ulp }
    return same ? rate : nil
  }

  /// The value, where it is the same in all periods.
  func flat(_ values: [Double]) -> Double? {
    values.allSatisfy { $0 == values.first } ? values.first : nil
  }
}
