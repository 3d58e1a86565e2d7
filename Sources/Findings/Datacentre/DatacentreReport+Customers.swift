import ModelInputs
import RegionModel

extension DatacentreReport {
  /// A link to a heat customer by itself, at the size that serves it best.
  public struct Customer: Codable, Sendable {
    /// The heat.
    public var surplus: String
    /// The customer's need.
    public var need: String
    /// The customer's site.
    public var name: String
    /// What is needed.
    public var resource: String
    /// Transport mode.
    public var mode: String
    /// Route, km.
    public var distanceKm: Double
    /// Whether it is one of today's exchanges.
    public var existing: Bool
    /// Temperature of the heat, °C.
    @OrNull public var sourceC: Double?
    /// Temperature wanted, °C.
    @OrNull public var sinkC: Double?
    /// Coefficient of performance; null: no heat pump.
    @OrNull public var cop: Double?
    /// The figures.
    public var figures: Figures
    /// Sent in the plan, MWh; null: no part of it.
    @OrNull public var planMwh: Double?
    /// What it saves in the plan.
    @OrNull public var planSaving: Double?
    /// The least of all figures behind it.
    public var confidence: Confidence
  }

  /// What a link is worth a year.
  public struct Figures: Codable, Sendable {
    /// Sent, MWh.
    public var sentMwh: Double
    /// Need replaced, MWh.
    public var replacedMwh: Double
    /// Saving by part; what costs is negative.
    public var byPart: [String: Double]
    /// Their sum.
    public var saving: Double
    /// Money, once.
    public var investment: Double
    /// Investment over what is saved a year before annuities; null: never, or nothing to invest.
    @OrNull public var paybackYears: Double?
    /// Life of what is built that the annuities rest on, years; null: nothing is built.
    @OrNull public var lifetimeYears: Double?
    /// Present value of the savings over that life less the investment; null: nothing is built.
    @OrNull public var netPresentValue: Double?
    /// t CO2e less.
    public var emissionsT: Double
    /// What today's supply costs per MWh, CO2 aside; null where nothing is replaced.
    @OrNull public var todayPrice: Double?
    /// What it would have to cost for the link to break even; null where nothing is replaced.
    @OrNull public var breakEvenPrice: Double?
  }

  /// A customer that cannot be reached.
  public struct Refused: Codable, Sendable {
    /// The heat.
    public var surplus: String
    /// The customer's need.
    public var need: String
    /// The customer's site.
    public var name: String
    /// Route, km.
    public var distanceKm: Double
    /// Every reason.
    public var reasons: [Refusal]
  }

  /// A customer beside the datacentre.
  public struct CoSiting: Codable, Sendable {
    /// The customer's need.
    public var need: String
    /// The customer's site.
    public var name: String
    /// How far away it is now, km; null where no way leads there.
    @OrNull public var distanceKm: Double?
    /// What it would be worth at no distance.
    public var figures: Figures
    /// What it is worth where it is, by itself; null where it cannot be reached.
    @OrNull public var savingNow: Double?
  }

  /// What follows from the figures.
  public struct Conclusion: Codable, Sendable {
    /// What it is.
    public enum Verdict: String, Codable, Sendable {
      /// The plan uses the heat.
      case pays
      /// A customer by itself would pay, but the plan has better for it.
      case outdone
      /// No customer within reach pays.
      case doesNotPay = "does_not_pay"
      /// No customer within reach.
      case noCustomer = "no_customer"
      /// The heat is not there in the planned year.
      case notInYear = "not_in_year"
      /// A customer within reach is confidential.
      case withheld
    }
    /// What it is.
    public var verdict: Verdict
    /// The need it is about: the plan's largest, or the best by itself.
    @OrNull public var need: String?
    /// What the plan's links save.
    @OrNull public var planSaving: Double?
    /// The least of the figures it rests on.
    @OrNull public var confidence: Confidence?
  }
}
