import Quantities
import RegionModel

/// A column of a table that is being read: where it is, and what its schema says.
final class Column {
  /// Position in the file; −1 where the file has no such column.
  let position: Int
  let field: Field
  let lower: Double
  let upper: Double
  let isRequired: Bool
  // One thread reads a table, so these need no check for overlapping access.
  /// Units seen and what they came to; a column has few.
  @exclusivity(unchecked) var knownUnits: [KnownUnit] = []
  /// The last text seen, for columns that repeat themselves.
  @exclusivity(unchecked) var lastText: (cell: Cell, text: String)?
  /// The last id seen and what it stood for.
  @exclusivity(unchecked) var lastReference: (cell: Cell, value: Int)?
  /// The last word seen and what it meant: a ``KnownWord``.
  @exclusivity(unchecked) var lastWord: AnyObject?

  init(position: Int, field: Field) {
    self.position = position
    self.field = field
    isRequired = field.isRequired
    switch field.kind {
    case .number(_, let bounds):
      lower = bounds.lowerBound
      upper = bounds.upperBound
    case .integer(let bounds):
      lower = Double(bounds.lowerBound)
      upper = Double(bounds.upperBound)
    default:
      lower = -.greatestFiniteMagnitude
      upper = .greatestFiniteMagnitude
    }
  }
}

/// What amounts of a resource need to know of it; no text, so that copying costs nothing.
struct ResourceMeasure: Equatable {
  var dimension: Dimension
  var factors: ConversionFactors
  /// Position in the catalogue, for naming it in findings.
  var resource: Int
}

/// A word of an enumeration that has been looked up.
final class KnownWord<Word> {
  let cell: Cell
  let word: Word

  init(cell: Cell, word: Word) {
    self.cell = cell
    self.word = word
  }
}

/// A unit text that has been parsed and made a factor.
struct KnownUnit {
  var cell: Cell
  var measure: ResourceMeasure
  var basis: AmountBasis
  var factor: Double
}

/// Over what an amount is counted.
enum AmountBasis {
  /// A year: rates run all its hours.
  case year
  /// An hour.
  case hour
  /// No time: what a store holds.
  case content
}

/// An amount as it was typed and as it is kept.
struct ReadAmount {
  /// Base units.
  var value: Double
  /// The number in the cell.
  var typed: Double
  /// Base units in one of the cell's unit.
  var factor: Double
}
