/// The bytes of a data section while it is being written.
///
/// Bytes rather than a `String`: a large region's links make megabytes, and appending to a string
/// checks them again and again.
struct DataText {
  private(set) var bytes: [UInt8] = []

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func text(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A symbol after a space.
  mutating func symbol(_ symbol: MathProgSymbol) {
    bytes.append(UInt8(ascii: " "))
    bare(symbol)
  }

  mutating func bare(_ symbol: MathProgSymbol) { bytes.append(contentsOf: symbol.quoted) }

  /// A number, shortest that reads back the same; infinity is the model's default and so a dot.
  mutating func number(_ number: Double) {
    bytes.append(UInt8(ascii: " "))
    if number == .infinity {
      bytes.append(UInt8(ascii: "."))
    } else if abs(number) < 1e15, number == number.rounded() {
      bytes.append(contentsOf: String(Int(number)).utf8)
    } else {
      bytes.append(contentsOf: number.description.utf8)
    }
  }

  /// A number in a table, or a dot where it is the model's default.
  mutating func number(_ number: Double, default standard: Double) {
    if number == standard { text(" .") } else { self.number(number) }
  }

  mutating func newLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Ends a statement.
  mutating func end() { text(";\n") }
}
