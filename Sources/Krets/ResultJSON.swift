import Foundation

/// Results as JSON: snake_case keys in alphabetical order, infinite numbers as "inf" and "-inf".
public enum ResultJSON {
  /// The text of a value, ending in a newline.
  ///
  /// - Throws: `EncodingError` where the value cannot be written.
  public static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let data = try encoder.encode(value)
    return (String(data: data, encoding: .utf8) ?? "") + "\n"
  }
}
