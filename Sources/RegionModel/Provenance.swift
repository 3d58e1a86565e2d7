/// What every row may carry about where its figures come from.
public struct Provenance: Sendable, Hashable {
  /// The row's place in its file.
  public var location: SourceLocation
  /// The cell `source`.
  public var source: String?
  /// The cell `confidence`; `assumed` where the row says nothing.
  public var confidence: Confidence
  /// Lower bound of the row's amount or price as a share of the figure (0.8 = 20 % less); nil: by `confidence`.
  public var low: Double?
  /// Upper bound as a share of the figure; nil: by `confidence`.
  public var high: Double?
  /// Cells of columns that Krets does not know, kept for exports (heading, text).
  public var extra: [ExtraCell]

  /// Makes a provenance.
  public init(
    location: SourceLocation, source: String? = nil, confidence: Confidence = .assumed,
    low: Double? = nil, high: Double? = nil, extra: [ExtraCell] = []
  ) {
    self.location = location
    self.source = source
    self.confidence = confidence
    self.low = low
    self.high = high
    self.extra = extra
  }

  /// How far below the figure the truth may lie, as a share of it.
  public var spreadDown: Double { low.map { max(0, 1 - $0) } ?? confidence.spread }
  /// How far above the figure the truth may lie, as a share of it.
  public var spreadUp: Double { high.map { max(0, $0 - 1) } ?? confidence.spread }
}

/// A cell of a column that Krets keeps but does not use.
public struct ExtraCell: Sendable, Hashable {
  /// The column's heading.
  public let column: String
  /// The cell's text.
  public let text: String

  /// Makes a cell.
  public init(column: String, text: String) {
    self.column = column
    self.text = text
  }
}
