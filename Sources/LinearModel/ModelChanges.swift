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
  /// Changes a column's bounds.
  public func setColumnBounds(_ column: Int, lower: Double, upper: Double) throws(EngineError) {
    var changes = ModelChanges()
    changes.columns.append(ModelChanges.Bounds(column, lower: lower, upper: upper))
    try change(changes)
  }

  /// Changes a row's bounds.
  public func setRowBounds(_ row: Int, lower: Double, upper: Double) throws(EngineError) {
    var changes = ModelChanges()
    changes.rows.append(ModelChanges.Bounds(row, lower: lower, upper: upper))
    try change(changes)
  }

  /// Changes a column's cost.
  public func setCost(_ column: Int, _ cost: Double) throws(EngineError) {
    var changes = ModelChanges()
    changes.costs.append((column: column, cost: cost))
    try change(changes)
  }
}
