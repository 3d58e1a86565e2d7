/// Formulas in text cells, and how they are kept from being run.
public enum FormulaGuard {
  /// Text as it is written: with an apostrophe before it where it, or what follows its apostrophes,
  /// begins as a formula does.
  public static func guarded(_ text: String) -> String {
    isFormula(text) ? "'" + text : text
  }

  /// The text that was guarded.
  public static func unguarded(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") && isFormula(String(text.dropFirst()))
      ? String(text.dropFirst()) : text
  }

  static func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return Double(text) == nil
    default: return false
    }
  }
}
