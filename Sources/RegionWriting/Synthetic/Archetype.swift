/// What a sort of industry typically gives and takes.
struct Archetype: Sendable {
  /// One stream that most, or some, sites of the sort have.
  struct Stream: Sendable {
    /// Which table it stands in.
    enum Side: Sendable {
      /// `surpluses.csv`.
      case surplus
      /// `needs.csv`.
      case need
    }
    let side: Side
    let resource: String
    /// Share of the sites that have it.
    let share: Double
    /// Median amount, base units a year, at a site of size 1.
    let amount: Double
    /// Disposal price of a surplus, supply price of a need, per base unit.
    let price: ClosedRange<Double>
    /// Of disposal, or of today's supply, t CO2e per base unit.
    let emissions: Double
    let profile: String
    let temperature: ClosedRange<Double>?
    /// How far below the supply the return lies, K.
    let glide: ClosedRange<Double>?
    /// Marginal cost of making it available, per base unit.
    let provision: Double

    /// Something the site could give.
    static func gives(
      _ resource: String, _ amount: Double, price: ClosedRange<Double>, emissions: Double = 0,
      share: Double = 1, profile: String = "", temperature: ClosedRange<Double>? = nil,
      glide: ClosedRange<Double>? = nil, provision: Double = 0
    ) -> Stream {
      Stream(
        side: .surplus, resource: resource, share: share, amount: amount, price: price,
        emissions: emissions, profile: profile, temperature: temperature, glide: glide,
        provision: provision)
    }

    /// Something the site takes in.
    static func takes(
      _ resource: String, _ amount: Double, price: ClosedRange<Double>, emissions: Double = 0,
      share: Double = 1, profile: String = "", temperature: ClosedRange<Double>? = nil,
      glide: ClosedRange<Double>? = nil
    ) -> Stream {
      Stream(
        side: .need, resource: resource, share: share, amount: amount, price: price,
        emissions: emissions, profile: profile, temperature: temperature, glide: glide,
        provision: 0)
    }
  }

  /// The cell `kind` in `sites.csv`.
  let kind: String
  /// Swedish word that site names end with.
  let swedish: String
  /// NACE Rev. 2 class.
  let nace: String
  /// How common it is: parts of a hundred.
  let weight: Double
  /// One in six sites is larger than the median by this factor.
  let spread: Double
  let streams: [Stream]
}

extension Archetype {
  /// All sorts, in the order sites draw them.
  static let all: [Archetype] = forest + metal + energy + food + society
}
