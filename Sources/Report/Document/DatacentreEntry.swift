/// What the heat of a datacentre is worth: the figures of EN 50600-4, and the cost-benefit analysis of
/// Directive (EU) 2023/1791, Article 26. Money and amounts are a year's, whatever the horizon.
public struct DatacentreEntry: Codable, Sendable {
  /// Id of the request or site.
  public var id: String
  /// Name.
  public var name: String
  /// Whether it is asked for and not there yet.
  public var isRequest: Bool
  /// Its site, by position; nil: a request without one.
  public var site: Int?
  /// `pays`, `outdone`, `does_not_pay`, `no_customer`, `not_in_year` or `withheld`.
  public var verdict: String
  /// What follows, a sentence or two.
  public var conclusion: String
  /// What the directive asks of it and what it is connected with, a sentence each.
  public var facts: [String]
  /// MW, asked for or at least; nil: not known.
  public var ratedInput: Double?
  /// MWh; nil: not known.
  public var energy: Double?
  /// How well the energy is known.
  public var energyConfidence: String?
  /// Power usage effectiveness; nil: not known.
  public var pue: Double?
  /// Water usage effectiveness, l/kWh; nil: not known.
  public var wue: Double?
  /// Renewable energy factor; nil: not known.
  public var ref: Double?
  /// Energy reuse factor of the plan; nil: not known, or not told.
  public var erf: Double?
  /// Its heat.
  public var heat: [HeatEntry]
  /// Who could take it, best first.
  public var customers: [CustomerEntry]
  /// What the customers' figures mean, a sentence.
  public var terms: String
  /// Who could use such heat but cannot be reached, nearest first.
  public var refused: [UnreachedEntry]
  /// How many there are, listed or not.
  public var refusedCount: Int
  /// What a customer beside it would be worth, a sentence; nil: none.
  public var coSiting: String?

  /// A heat stream.
  public struct HeatEntry: Codable, Sendable {
    /// What it is, in words.
    public var name: String
    /// MWh, what is promised elsewhere taken off.
    public var amount: Double
    /// °C; nil: not known.
    public var temperature: Double?
    /// Part of the energy used; nil: not known.
    public var share: Double?
    /// How well the amount is known.
    public var confidence: String
    /// MWh in each month; empty: not known.
    public var byMonth: [Double]
    /// °C in each month; empty: not known.
    public var temperatures: [Double]
  }

  /// A link to a heat customer by itself, at the size that serves it best.
  public struct CustomerEntry: Codable, Sendable {
    /// The customer's site.
    public var name: String
    /// What it needs, in words.
    public var resource: String
    /// By which way, in words.
    public var mode: String
    /// Route.
    public var km: Double
    /// °C from the heat up to what is wanted; nil: no heat pump, or not known.
    public var lift: Double?
    /// Coefficient of performance; nil: no heat pump.
    public var cop: Double?
    /// MWh sent.
    public var sent: Double
    /// Money.
    public var saving: Double
    /// Saving by part, in the order of the labels `part_…`; what costs is negative.
    public var parts: [LinkEntry.Part]
    /// Money, once.
    public var investment: Double
    /// Years; nil: never, or nothing to build.
    public var payback: Double?
    /// Money; nil: nothing to build.
    public var presentValue: Double?
    /// t CO2e less.
    public var emissions: Double
    /// MWh sent in the plan; nil: no part of it.
    public var planned: Double?
    /// The least of all figures behind it.
    public var confidence: String
  }

  /// A customer that cannot be reached.
  public struct UnreachedEntry: Codable, Sendable {
    /// Its site.
    public var name: String
    /// Route.
    public var km: Double
    /// Reasons, a sentence each.
    public var why: [String]
  }
}
