import Quantities

/// One column of a table: what reader, template, data package, error texts and reference page are made from.
public struct Field: Sendable {
  /// What a cell of the column holds.
  public enum Kind: Sendable {
    /// Any text.
    case text
    /// A name of its own for the row.
    case id
    /// An id of one of these tables.
    case reference([String])
    /// Several ids of one table with `;` between.
    case references(String)
    /// A column of `profiles.csv`, or a file in the models' `profiles`.
    case profile
    /// One of these words.
    case choice([String])
    /// `true` or `false`.
    case boolean
    /// A whole number.
    case integer(ClosedRange<Int>)
    /// A number in a fixed unit (nil: a bare number), within bounds.
    case number(unit: String?, ClosedRange<Double>)
    /// An amount a year in the row's unit; may not be negative.
    case amount
    /// An amount an hour in the row's unit; may not be negative.
    case capacity
    /// An amount without time in the row's unit; may not be negative.
    case content
    /// The text of a unit.
    case unit
    /// Money per something.
    case price(PriceBase)
    /// t CO2e per base unit.
    case emissions
    /// `capacity:cost` pairs with spaces between.
    case curve
    /// Text of a small language of its own, explained by `doc`.
    case list
  }

  /// The column's heading.
  public let name: String
  /// What a cell holds.
  public let kind: Kind
  /// Whether the cell may be empty.
  public let isRequired: Bool
  /// What an empty cell means, as it would be typed; nil: nothing.
  public let defaultText: String?
  /// What it is, in a line.
  public let doc: String

  /// Makes a field.
  public init(
    _ name: String, _ kind: Kind, required: Bool = false, default defaultText: String? = nil,
    doc: String
  ) {
    self.name = name
    self.kind = kind
    isRequired = required
    self.defaultText = defaultText
    self.doc = doc
  }
}

extension Field.Kind {
  private static let largest = Double.greatestFiniteMagnitude

  /// A temperature people meet, °C.
  public static let celsius = Self.number(unit: "°C", -50...2000)
  /// A fraction 0–1.
  public static let share = Self.number(unit: nil, 0...1)
  /// Any finite number.
  public static let any = Self.number(unit: nil, -largest...largest)
  /// A bare number that is not negative.
  public static let nonNegative = Self.number(unit: nil, 0...largest)
  /// A length that is not negative.
  public static let kilometres = Self.number(unit: "km", 0...largest)
  /// A power that is not negative.
  public static let megawatts = Self.number(unit: "MW", 0...largest)
  /// A power of either sign.
  public static let signedMegawatts = Self.number(unit: "MW", -largest...largest)
  /// An energy that is not negative.
  public static let megawattHours = Self.number(unit: "MWh", 0...largest)
  /// A duration that is not negative.
  public static let years = Self.number(unit: "a", 0...1000)
  /// A duration that is not negative.
  public static let hours = Self.number(unit: "h", 0...largest)
  /// An angle.
  public static let degrees = Self.number(unit: "deg", -360...360)
  /// A calendar year.
  public static let year = Self.integer(1800...2300)
  /// Money in all.
  public static let money = Self.price(PriceBase(isPerAmount: false))
  /// Money a year.
  public static let moneyPerYear = Self.price(PriceBase(isPerAmount: false, years: -1))
  /// Money an hour.
  public static let moneyPerHour = Self.price(PriceBase(isPerAmount: false, hours: -1))
  /// Money per base unit.
  public static let unitPrice = Self.price(PriceBase(isPerAmount: true))
  /// Money per (base unit per hour).
  public static let capacityPrice = Self.price(PriceBase(isPerAmount: true, hours: 1))
  /// Money per (base unit per hour) and year.
  public static let capacityPricePerYear = Self.price(
    PriceBase(isPerAmount: true, hours: 1, years: -1))
  /// Money per base unit and km.
  public static let unitPricePerKm = Self.price(PriceBase(isPerAmount: true, kilometres: -1))
  /// One of an enumeration's words.
  public static func choice<Word: CaseIterable & RawRepresentable<String>>(
    of type: Word.Type
  ) -> Self { .choice(Word.allCases.map(\.rawValue)) }
}
