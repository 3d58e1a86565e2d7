/// What one row puts at stake in the saving.
public struct RangeEntry: Codable, Sendable {
  /// Its table.
  public var table: String
  /// Its id.
  public var id: String
  /// Its confidence class.
  public var confidence: String
  /// Its source.
  @OrNull public var source: String?
  /// The part of the saving that moves with it; money.
  public var value: Double
  /// How far that may fall; money.
  public var down: Double
  /// How far that may rise; money.
  public var up: Double
}
