/// An independent part of a larger program, which can be solved by itself.
public struct Block: Sendable {
  /// The part, with no objective offset: that stays with the whole.
  public let model: LinearModel
  /// The whole's column of each column here, ascending.
  public let columns: [Int32]
  /// The whole's row of each row here, ascending.
  public let rows: [Int32]
}
