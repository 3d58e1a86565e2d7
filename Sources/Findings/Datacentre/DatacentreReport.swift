import RegionModel

/// What the heat of a datacentre is worth to its neighbours: the figures of EN 50600-4 and of the
/// cost-benefit analysis of Directive (EU) 2023/1791, Article 26(6), (7)(d) and Annex XI. Money and
/// amounts are per year.
public struct DatacentreReport: Codable, Sendable {
  /// Rated input above which the directive asks for the heat to be used, MW.
  public static let thresholdMw = 1.0

  /// Schema version.
  public var krets = "1"
  /// The request or site.
  public var id: String
  /// Name as people say it.
  public var name: String
  /// `request` or `site`.
  public var type: String
  /// Money's name.
  public var currency: String
  /// Planned year.
  public var year: Int
  /// Discount rate of the present values.
  public var discountRate: Double
  /// Rated input.
  public var ratedInput: RatedInput
  /// Energy used, MWh; null where not known.
  @OrNull public var energyMwh: Double?
  /// Confidence of the energy; null where it is not known.
  @OrNull public var energyConfidence: Confidence?
  /// Indicators.
  public var indicators: Indicators
  /// Connections asked for.
  public var connections: [Connection]
  /// Its heat.
  public var heat: [Heat]
  /// Who could take it, best first.
  public var customers: [Customer]
  /// Who could use such heat but cannot be reached, nearest first.
  public var refused: [Refused]
  /// How many there are, listed or not.
  public var refusedCount: Int
  /// What it would be worth to the best customer standing beside it; null: none.
  @OrNull public var coSiting: CoSiting?
  /// What follows.
  public var conclusion: Conclusion

  /// Its rated input.
  public struct RatedInput: Codable, Sendable {
    /// What the figure is.
    public enum Basis: String, Codable, Sendable {
      /// Power asked for.
      case request
      /// The electricity need's highest hour: rated input is at least this.
      case peak
      /// Not in the data.
      case unknown
    }
    /// MW.
    @OrNull public var mw: Double?
    /// What the figure is.
    public var basis: Basis
    /// Whether it is above the threshold; null: the data do not tell.
    @OrNull public var isAbove: Bool?
  }

  /// Indicators of EN 50600-4; null: not known.
  public struct Indicators: Codable, Sendable {
    /// Power usage effectiveness (EN 50600-4-2).
    @OrNull public var pue: Double?
    /// Water usage effectiveness, l/kWh (EN 50600-4-9).
    @OrNull public var wue: Double?
    /// Renewable energy factor (EN 50600-4-3).
    @OrNull public var ref: Double?
    /// Energy reuse factor of the plan (EN 50600-4-6): heat given away over energy used.
    @OrNull public var erf: Double?
    /// Heat given away in the plan, MWh.
    public var reusedMwh: Double
  }

  /// A connection asked for.
  public struct Connection: Codable, Sendable {
    /// The request.
    public var request: String
    /// MW.
    public var askedMw: Double
    /// MW connected; null: the grid took no part, or it asks for a later year.
    @OrNull public var connectedMw: Double?
    /// Share of power never curtailed.
    public var firmShare: Double
    /// Share of energy it accepts to lose.
    public var curtailmentRate: Double
    /// That energy, MWh at full connection.
    public var budgetMwh: Double
  }

  /// A heat stream.
  public struct Heat: Codable, Sendable {
    /// The surplus.
    public var surplus: String
    /// What it is.
    public var resource: String
    /// MWh, what is spoken for elsewhere taken off.
    public var amountMwh: Double
    /// Supply temperature, °C.
    @OrNull public var temperatureC: Double?
    /// Return temperature, °C.
    @OrNull public var returnTemperatureC: Double?
    /// Part of the energy used; null where that is not known.
    @OrNull public var shareOfEnergy: Double?
    /// Of its amount.
    public var confidence: Confidence
    /// MWh in each month.
    public var mwhByMonth: [Double]
    /// Mean supply temperature of each month, °C; empty where it is not known.
    public var temperatureByMonth: [Double]
    /// Whether it is there in the planned year.
    public var isThere: Bool
  }
}
