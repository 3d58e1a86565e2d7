import Findings
import Foundation

/// Results as JSON: snake_case keys in alphabetical order, infinite numbers as "inf" and "-inf".
public enum ResultJSON {
  /// The text of a value, ending in a newline.
  ///
  /// - Throws: `EncodingError` where the value cannot be written.
  public static func text(of value: some Encodable) throws -> String {
    (String(data: try data(of: value), encoding: .utf8) ?? "") + "\n"
  }

  /// Writes a plan piece by piece: the bytes of `text(of:)`, of which only a piece is held at a time.
  ///
  /// - Parameters:
  ///   - report: the plan.
  ///   - each: proposals, purchases or disposals in a piece.
  ///   - body: takes each piece in turn.
  /// - Throws: `EncodingError` where the plan cannot be written; what `body` throws.
  public static func write(
    _ report: PlanReport, each: Int = 200, _ body: (Data) throws -> Void
  ) throws {
    var frame = report
    frame.proposals = []
    frame.purchases = []
    frame.disposals = []
    var rest = try data(of: frame)[...]
    // In the order of their keys.
    try write(report.disposals, "disposals", before: &rest, each, body)
    try write(report.proposals, "proposals", before: &rest, each, body)
    try write(report.purchases, "purchases", before: &rest, each, body)
    try body(rest + Data("\n".utf8))
  }

  /// Writes what stands before an empty list, and the list with what belongs in it.
  private static func write(
    _ items: [some Encodable], _ key: String, before rest: inout Data.SubSequence, _ each: Int,
    _ body: (Data) throws -> Void
  ) throws {
    // Line ends stand between values alone, and only the plan's own lists are set in by two.
    let open = Data("\n  \"\(key)\" : [".utf8)
    guard !items.isEmpty else { return }
    guard let at = rest.range(of: open + Data("\n\n  ]".utf8)) else {
      throw EncodingError.invalidValue(
        items, .init(codingPath: [], debugDescription: "a plan without \(key) in their place"))
    }
    try body(rest[..<at.lowerBound] + open)
    rest = Data("\n  ]".utf8) + rest[at.upperBound...]
    let text = JSONRows()
    for (turn, item) in items.enumerated() {
      text.append(turn > 0 ? ",\n" : "\n")
      text.indent(2)
      try text.write(item, depth: 2)
      if (turn + 1) % each == 0 || turn == items.count - 1 {
        try body(Data(text.bytes))
        text.clear()
      }
    }
  }

  private static func data(of value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try encoder.encode(value)
  }
}
