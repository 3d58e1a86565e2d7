import ModelInputs
import Planning

/// Why links between two places are, or are not, in the plan.
public struct ExplainReport: Codable, Sendable {
  /// Schema version.
  public var krets = "1"
  /// What was asked for: giving side.
  public var from: String
  /// What was asked for: taking side.
  public var to: String
  /// Money's name.
  public var currency: String
  /// Pairs of streams that the catalogue, a link by hand or today's exchanges join.
  public var pairs: [PairReport]
  /// Pairs for which the catalogue knows no use.
  public var strangers: [PairReport]
}

/// One pair of streams.
public struct PairReport: Codable, Sendable {
  /// Giving stream.
  public var surplus: String
  /// Giving site's name.
  public var fromName: String
  /// Resource given.
  public var surplusResource: String
  /// Base unit of what is given.
  public var unit: String
  /// Taking stream.
  public var need: String
  /// Taking site's name.
  public var toName: String
  /// Resource needed.
  public var needResource: String
  /// Base unit of what is needed.
  public var needUnit: String
  /// Ways of joining them that were refused, with every reason.
  public var refused: [RefusedOption]
  /// Ways of joining them that were considered, examined one by one.
  public var links: [LinkReport]
}

/// A way of joining two streams that is not a candidate.
public struct RefusedOption: Codable, Sendable {
  /// Transport mode; null where none carries it.
  @OrNull public var mode: String?
  /// Route, km.
  public var distanceKm: Double
  /// Every reason.
  public var reasons: [Refusal]
}

/// A candidate examined.
public struct LinkReport: Codable, Sendable {
  /// Stable id.
  public var id: String
  /// Transport mode.
  public var mode: String
  /// Route, km.
  public var distanceKm: Double
  /// Whether it is one of today's exchanges.
  public var existing: Bool
  /// Whether the plan uses it.
  public var used: Bool
  /// Base units sent in the plan, or where it would have to be used.
  public var amount: Double
  /// Coefficient of performance, where a heat pump lifts it.
  @OrNull public var cop: Double?
  /// What of the two streams it can join, where it carries heat by itself and a part is too cold.
  @OrNull public var direct: DirectPart?
  /// Saving against today's supply and disposal, by part.
  public var byPart: [String: Double]
  /// Their sum.
  public var saving: Double
  /// Cost per base unit sent, by part.
  public var costPerUnit: CostStack
  /// Investment at that use; money.
  public var investment: Double
  /// How much dearer the best plan without it is; money; null where there is none without it.
  @OrNull public var worth: Double?
  /// How much dearer the best plan that must use it is; null where it cannot be used.
  @OrNull public var penalty: Double?
  /// Cost per base unit sent at which the decision turns.
  public var unitCost: PairExamination.BreakEven
  /// Route length at which it turns.
  @OrNull public var distance: PairExamination.BreakEven?
  /// Factor on both streams' amounts at which it turns.
  @OrNull public var size: PairExamination.BreakEven?
  /// Price of today's supply at which it turns.
  @OrNull public var supplyPrice: PairExamination.BreakEven?
  /// What keeps it from carrying more.
  public var limits: [PairExamination.Limit]
  /// Links used instead or beside, largest first.
  public var rivals: [Rival]
  /// Whether every solve behind these figures was proven best.
  public var proven: Bool

  /// A link of the same surplus or need that the plan uses.
  public struct Rival: Codable, Sendable {
    /// Stable id.
    public var id: String
    /// Giving stream.
    public var surplus: String
    /// Taking stream.
    public var need: String
    /// Base units sent.
    public var amount: Double
    /// Saving; money.
    public var saving: Double
  }
}
