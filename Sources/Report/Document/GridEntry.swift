/// The grid of a report.
public struct GridEntry: Codable, Sendable {
  /// Buses that have a position or a headroom.
  public var buses: [BusEntry] = []
  /// Branches between buses.
  public var branches: [BranchEntry] = []
  /// Requests in order of the queue.
  public var requests: [RequestRow] = []
  /// Conflicts in order of the queue.
  public var conflicts: [ConflictCard] = []
  /// What outages are held and what headroom means here, a sentence each.
  public var notes: [String] = []

  /// A bus.
  public struct BusEntry: Codable, Sendable {
    /// Id.
    public var id: String
    /// Name.
    public var name: String
    /// kV.
    public var kv: Double?
    /// Degrees; nil: not known.
    public var lat: Double?
    /// Degrees; nil: not known.
    public var lon: Double?
    /// Mean price, money per MWh; nil: no plan.
    public var price: Double?
    /// What can still be connected.
    public var headroom: [HeadroomBar]
    /// How well its row is known.
    public var confidence: String
    /// Where its row comes from.
    public var source: String?
  }

  /// What can be connected at a bus.
  public struct HeadroomBar: Codable, Sendable {
    /// `load` or `feed_in`.
    public var direction: String
    /// Share of its energy that it may lose; 0: firm.
    public var rate: Double
    /// MW; nil where there is no number, or no limit.
    public var mw: Double?
    /// Whether nothing binds.
    public var isUnlimited: Bool
    /// What binds, or why there is no number, in words.
    public var why: String
  }

  /// A branch.
  public struct BranchEntry: Codable, Sendable {
    /// Id.
    public var id: String
    /// `line`, `transformer` or `hvdc`.
    public var kind: String
    /// From, by position in `buses`.
    public var from: Int
    /// To, by position in `buses`.
    public var to: Int
    /// MW, with its sign, where it was nearest to its limit; nil: no plan.
    public var flow: Double?
    /// MW; nil: unlimited.
    public var rating: Double?
    /// Share of its rating.
    public var loading: Double?
    /// Hours at its limit.
    public var hoursAtLimit: Double?
    /// Whether a conflict names it.
    public var isInConflict: Bool
    /// How well its row is known.
    public var confidence: String
    /// Where its row comes from.
    public var source: String?
  }

  /// A request.
  public struct RequestRow: Codable, Sendable {
    /// Id.
    public var id: String
    /// Name.
    public var name: String
    /// `load` or `feed_in`.
    public var direction: String
    /// Buses, by position; empty: none known.
    public var buses: [Int]
    /// First year.
    public var fromYear: Int?
    /// MW.
    public var asked: Double
    /// MW.
    public var connected: Double
    /// MW in the allocation that connects most.
    public var most: Double
    /// MWh it gives up.
    public var curtailed: Double
  }

  /// A conflict in plain words.
  public struct ConflictCard: Codable, Sendable {
    /// Ids of the requests, the one that falls short last.
    public var requests: [String]
    /// One sentence.
    public var headline: String
    /// What binds and who shares it, a sentence each.
    public var lines: [String]
    /// What would resolve it, a sentence each.
    public var remedies: [String]
    /// Whether it rests on assumed figures.
    public var restsOnAssumed: Bool
    /// MW missing, most first, with how many hours each lasts.
    public var duration: [[Double]]
    /// MW asked for.
    public var asked: Double
    /// Branches that bind, by position.
    public var branches: [Int]
    /// Buses, by position.
    public var buses: [Int]
  }
}
