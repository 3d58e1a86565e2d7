/// One plan of a report.
public struct PlanEntry: Codable, Sendable {
  /// Scenario, or what the plan is called.
  public var name: String
  /// The bottom line in one sentence; where there is no plan, why.
  public var bottomLine: String
  /// Whether there is a plan to show.
  public var hasPlan: Bool
  /// What cannot hold together, a sentence each, where there is none.
  public var clash: [String] = []
  /// Five figures with their range.
  public var figures: [Figure] = []
  /// Links of the plan, best saving first, today's exchanges among them.
  public var links: [LinkEntry] = []
  /// Conversions that run, what is built first.
  public var conversions: [ConversionEntry] = []
  /// Stores that are used, those at buses among them.
  public var stores: [StoreEntry] = []
  /// What is bought and disposed of beside.
  public var rest: [RestEntry] = []
  /// Links that today uses; `LinkEntry.id` and amounts only.
  public var todayLinks: [TodayLink] = []
  /// What is bought and disposed of today.
  public var todayRest: [RestEntry] = []
  /// Marginal value of each resource.
  public var marginals: [MarginalEntry] = []
  /// Links considered and not chosen, dearest first.
  public var unchosen: [UnchosenEntry] = []
  /// How many are, whether listed or not.
  public var unchosenCount = 0
  /// Pairs refused, nearest to being possible first.
  public var refused: [RefusedEntry] = []
  /// How many pairs each kind of reason refuses.
  public var refusedCounts: [ReasonCount] = []
  /// What the saving rests on, largest stake first.
  public var stakes: [StakeEntry] = []
  /// Share of the saving that rests on assumed figures.
  public var assumedShare: Double = 0
  /// What the heat of each datacentre is worth.
  public var datacentres: [DatacentreEntry] = []
  /// Which datacentres have no card, and why, a sentence each.
  public var datacentreNotes: [String] = []
  /// What confidential rows do to this report; nil where there are none.
  public var withheld: String?
}

/// A figure with its range.
public struct Figure: Codable, Sendable {
  /// `saving`, `emissions`, `heat`, `kept` or `investment`.
  public var key: String
  /// What it is.
  public var label: String
  /// In the unit.
  public var value: Double
  /// Lower end; nil: not known.
  public var low: Double?
  /// Upper end.
  public var high: Double?
  /// `MSEK/a`, `kt CO2e/a` …
  public var unit: String
  /// What it rests on, for a tooltip.
  public var note: String
}

/// A link of a plan.
public struct LinkEntry: Codable, Sendable {
  /// Stable id.
  public var id: String
  /// Giving stream, by position.
  public var surplus: Int
  /// Taking stream, by position.
  public var need: Int
  /// Base units sent.
  public var amount: Double
  /// Base units of need replaced.
  public var replaced: Double
  /// Route.
  public var km: Double
  /// Transport mode in words.
  public var mode: String
  /// Technology it passes through, in words.
  public var technology: String?
  /// Coefficient of performance.
  public var cop: Double?
  /// Money.
  public var saving: Double
  /// Lower end.
  public var low: Double
  /// Upper end.
  public var high: Double
  /// Money.
  public var investment: Double
  /// Years; nil: nothing to build, or it never pays.
  public var payback: Double?
  /// t CO2e less.
  public var emissions: Double
  /// Whether it is one of today's exchanges.
  public var isExisting: Bool
  /// Lowest confidence among its rows.
  public var confidence: String
  /// Saving by part, in the order of the labels `part_…`; what costs is negative.
  public var parts: [Part]
  /// Why it is in the plan, a sentence or two.
  public var why: String
  /// What keeps it from carrying more, a sentence each.
  public var limits: [String]
  /// Rows it leans on besides its streams, by position in `rows`.
  public var rows: [Int]
  /// Base units sent in each period.
  public var byPeriod: [Double]

  /// A part of the saving.
  public struct Part: Codable, Sendable {
    /// `avoided_purchase`, `avoided_disposal`, `co2`, `provision`, `handling`, `treatment`,
    /// `transport`, `technology`, `electricity` or `annuity`.
    public var part: String
    /// Money.
    public var value: Double
  }
}

/// A link as today uses it.
public struct TodayLink: Codable, Sendable {
  /// Giving stream, by position.
  public var surplus: Int
  /// Taking stream, by position.
  public var need: Int
  /// Base units sent.
  public var amount: Double
  /// Base units of need replaced.
  public var replaced: Double
}

/// A stream's rest: bought for a need, disposed of from a surplus.
public struct RestEntry: Codable, Sendable {
  /// The stream, by position.
  public var stream: Int
  /// Base units.
  public var amount: Double
  /// Money, without CO2; negative where it is sold.
  public var cost: Double
}

/// What one more unit of a resource is worth.
public struct MarginalEntry: Codable, Sendable {
  /// The resource, by position.
  public var resource: Int
  /// Whether of a need (one unit less to supply) or of a surplus (one unit more to give).
  public var isNeed: Bool
  /// Money per base unit, mean over the streams by amount.
  public var mean: Double
  /// Least among the streams.
  public var least: Double
  /// Most among the streams.
  public var most: Double
  /// Streams.
  public var streams: Int
}

/// A link considered and not chosen.
public struct UnchosenEntry: Codable, Sendable {
  /// Giving stream, by position.
  public var surplus: Int
  /// Taking stream, by position.
  public var need: Int
  /// Route.
  public var km: Double
  /// Transport mode in words.
  public var mode: String
  /// Money per base unit sent if it were used alone at full size.
  public var savingPerUnit: Double
  /// Why not, a sentence.
  public var why: String
}

/// A pair refused.
public struct RefusedEntry: Codable, Sendable {
  /// Giving stream, by position.
  public var surplus: Int
  /// Taking stream, by position.
  public var need: Int
  /// Route.
  public var km: Double
  /// Reasons, a sentence each.
  public var why: [String]
}

/// How many pairs a kind of reason refuses.
public struct ReasonCount: Codable, Sendable {
  /// `too_far`, `too_cold`, …
  public var reason: String
  /// In words.
  public var text: String
  /// Pairs.
  public var pairs: Int
}

/// What a row puts at stake.
public struct StakeEntry: Codable, Sendable {
  /// Its table.
  public var table: String
  /// Its id.
  public var id: String
  /// In words: site and resource, or the catalogue's row.
  public var text: String
  /// How well it is known.
  public var confidence: String
  /// Where it comes from.
  public var source: String?
  /// Money that rests on it.
  public var value: Double
  /// Money the saving may fall by.
  public var down: Double
  /// Money it may rise by.
  public var up: Double
}

/// What differs between two plans.
public struct ChangesEntry: Codable, Sendable {
  /// Settings that differ: name, in the first, in the second.
  public var settings: [[String]] = []
  /// Links that differ, largest change of saving first.
  public var links: [LinkChange] = []
  /// Links that are the same.
  public var unchanged = 0

  /// A link that differs.
  public struct LinkChange: Codable, Sendable {
    /// Giving stream, by position.
    public var surplus: Int
    /// Taking stream, by position.
    public var need: Int
    /// Base units in the first; nil: not in it.
    public var amountA: Double?
    /// Base units in the second.
    public var amountB: Double?
    /// Money in the first.
    public var savingA: Double?
    /// Money in the second.
    public var savingB: Double?
  }
}
