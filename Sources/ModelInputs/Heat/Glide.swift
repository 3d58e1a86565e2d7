/// The temperatures between which a stream gives or takes its heat evenly, °C; a level where they
/// are the same.
public struct Glide: Sendable, Hashable {
  /// The warmer end, °C.
  public var hot: Double
  /// The colder end, °C.
  public var cold: Double

  /// Takes the ends in any order; one alone is a level.
  public init(_ end: Double, _ other: Double? = nil) {
    hot = max(end, other ?? end)
    cold = min(end, other ?? end)
  }

  /// Whether all heat is at one temperature.
  public var isLevel: Bool { hot == cold }

  /// Moved by so many kelvin, to a millionth of one: temperatures that are equal on paper stay
  /// equal after the shift.
  public func shifted(by kelvin: Double) -> Glide {
    Glide(((hot + kelvin) * 1e6).rounded() / 1e6, ((cold + kelvin) * 1e6).rounded() / 1e6)
  }
}
