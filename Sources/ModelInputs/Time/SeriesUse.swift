import Quantities

/// That a row of the planned year moves along a profile.
struct SeriesUse: Comparable {
  /// What a level is counted in; levels in one quantity can be compared.
  enum Quantity: Hashable {
    /// Base units of a dimension an hour.
    case flow(Dimension)
    /// Money an hour.
    case price
    /// Kelvin times base units an hour.
    case temperature
  }

  /// What extreme days are told by.
  enum Part: Int {
    case heatNeed, load, generation, electricityPrice, other
  }

  /// Position of the profile.
  var profile: Int
  /// Its name, which orders uses.
  var name: String
  /// What the level is counted in.
  var quantity: Quantity
  /// What one unit of the profile is.
  var level: Double
  /// What extreme days it tells of.
  var part: Part

  static func < (left: Self, right: Self) -> Bool {
    (left.name, left.part.rawValue, left.order, left.level)
      < (right.name, right.part.rawValue, right.order, right.level)
  }

  private var order: String {
    switch quantity {
    case .flow(let dimension): "flow \(dimension)"
    case .price: "price"
    case .temperature: "temperature"
    }
  }
}
