import ModelInputs

/// What one link is worth to the whole, found by solving again with it changed.
public struct PairExamination: Sendable {
  /// A break-even: the value at which the link starts or stops being worth it.
  public struct BreakEven: Sendable, Hashable, Codable {
    /// The value now.
    public var now: Double
    /// The value at which it turns; nil where none within reach turns it.
    public var turns: Double?

    /// Writes both, `null` where nothing turns it.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(now, forKey: .now)
      try container.encode(turns, forKey: .turns)
    }
  }

  /// The link.
  public var candidate: Candidate
  /// What it is in the plan: amounts per occurrence of each period.
  public var flows: [Double]
  /// What it saves as it is in the plan, or as it would be used if it had to be.
  public var saving: LinkSaving
  /// Whether the plan uses it.
  public var isUsed: Bool
  /// Objective of the best plan without it, minus that with it free to be used; money; nil where
  /// there is no plan without it.
  public var worth: Double?
  /// Objective of the best plan that must use it, minus the best plan; money; nil where it cannot
  /// be used at all.
  public var penalty: Double?
  /// Cost per base unit sent.
  public var unitCost: BreakEven
  /// Route length, km; nil where the length has no say.
  public var distance: BreakEven?
  /// Factor on the amounts of both streams; only for links that are not used.
  public var size: BreakEven?
  /// Price of today's supply, yearly mean, money per base unit; nil where it cannot be bought.
  public var supplyPrice: BreakEven?
  /// What keeps it from carrying more.
  public var limits: [Limit]
  /// Links of the same surplus or need that the plan uses instead or beside, largest first.
  public var rivals: [Int]
  /// Whether every solve behind these figures was proven best.
  public var isProven: Bool

  /// What keeps a link from carrying more, and in how many periods.
  public struct Limit: Sendable, Hashable, Codable {
    /// What binds.
    public enum Kind: Sendable, Hashable, Codable {
      /// All of the surplus is used.
      case surplusUsedUp
      /// All of the need is met.
      case needMet
      /// A limit on the mix.
      case mix(property: String, limit: Double)
      /// The share from surpluses.
      case secondaryShare(share: Double)
      /// The link's own capacity.
      case capacity
      /// The agreed amount.
      case agreed
      /// Levels of the same stream are used up.
      case group
    }
    /// What binds.
    public var kind: Kind
    /// Periods in which it does.
    public var periods: Int
  }
}
