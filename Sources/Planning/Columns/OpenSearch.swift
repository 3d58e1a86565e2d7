import LinearModel

/// A search for columns whose sessions stand open while choices are tried in it.
struct OpenSearch {
  typealias Kept = (links: Set<Int>, conversions: Set<Int>)

  let search: ColumnSearch
  /// What its sessions were last told to keep; nil: nothing yet.
  private(set) var told: Kept?
  /// Where it stood when its last point was taken.
  private(set) var taken: ColumnPoint
  private var last: ColumnPoint

  init(_ search: ColumnSearch, at point: ColumnPoint) {
    self.search = search
    taken = point
    last = point
  }

  /// Solves again within bounds; nil where there is no such point.
  mutating func solve(
    within bounds: [(column: Int, lower: Double, upper: Double)], keeping kept: Kept
  ) throws(EngineError) -> BlockOutcome? {
    told = kept
    guard let point = try search.solve(within: bounds, adding: false) else { return nil }
    last = point
    return point.outcome()
  }

  /// Takes the last point solved.
  mutating func take() { taken = last }
}
