/// Bounds and costs to change in a loaded model, all at once.
///
/// A session lives on a thread of its own: one message for a hundred changes is cheaper than a
/// hundred messages.
public struct ModelChanges: Sendable {
  /// New bounds of a column or row.
  public struct Bounds: Sendable {
    /// Position of the column or row.
    public var position: Int
    /// Lower bound.
    public var lower: Double
    /// Upper bound.
    public var upper: Double

    /// Makes new bounds.
    public init(_ position: Int, lower: Double, upper: Double) {
      self.position = position
      self.lower = lower
      self.upper = upper
    }
  }

  /// Columns' new bounds.
  public var columns: [Bounds] = []
  /// Rows' new bounds.
  public var rows: [Bounds] = []
  /// Columns' new costs.
  public var costs: [(column: Int, cost: Double)] = []

  /// No change.
  public init() {}

  /// Whether there is nothing to change.
  public var isEmpty: Bool { columns.isEmpty && rows.isEmpty && costs.isEmpty }
}

extension EngineSession {
  /// Changes one by one, for engines without a faster way.
  public func change(_ changes: ModelChanges) throws(EngineError) {
    for column in changes.columns {
      try setColumnBounds(column.position, lower: column.lower, upper: column.upper)
    }
    for row in changes.rows {
      try setRowBounds(row.position, lower: row.lower, upper: row.upper)
    }
    for change in changes.costs { try setCost(change.column, change.cost) }
  }
}
