/// Bold and colour where a terminal reads, nothing in a pipe.
public struct Style: Sendable {
  let isOn: Bool
  /// Columns that fit on a line.
  public let width: Int

  /// A style for a terminal (`color`) or a pipe, and a width.
  public init(color: Bool, width: Int) {
    isOn = color
    self.width = width
  }

  func bold(_ text: String) -> String { wrap("1", text) }
  func dim(_ text: String) -> String { wrap("2", text) }
  func good(_ text: String) -> String { wrap("32", text) }
  func bad(_ text: String) -> String { wrap("31", text) }

  private func wrap(_ code: String, _ text: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
