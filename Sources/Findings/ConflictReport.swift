/// Who can be connected, who cannot, and why: what `krets conflicts --format json` prints (schema
/// version 1). MW and MWh of the horizon; money in the region's currency.
public struct ConflictReport: Codable, Sendable {
  /// Schema version.
  public var krets = "1"
  /// What was looked at.
  public var region: ConflictSummary
  /// Every option and convention used.
  public var settings: [String: String]
  /// How the solves ended.
  public var status: StatusReport
  /// Requests in order of the queue.
  public var requests: [RequestEntry]
  /// Conflicts in order of the queue.
  public var conflicts: [ConflictEntry]
  /// Remarks about data and result.
  public var findings: [FindingEntry]
  /// Seconds by stage.
  public var timingS: [String: Double]
}

/// What a grid holds.
public struct ConflictSummary: Codable, Sendable {
  /// Name.
  public var name: String
  /// Title.
  public var title: String
  /// Scenario applied; null: none.
  @OrNull public var scenario: String?
  /// Year looked at.
  public var year: Int
  /// Buses.
  public var buses: Int
  /// Lines, transformers and direct-current links in service.
  public var branches: Int
  /// Requests that stand in the year.
  public var requests: Int
  /// Hours of the horizon.
  public var hours: Double
}

/// What a request asks for and gets.
public struct RequestEntry: Codable, Sendable {
  /// Its id.
  public var id: String
  /// Name as people say it; null: none.
  @OrNull public var name: String?
  /// `load` or `feed_in`.
  public var direction: String
  /// Where it is connected, several buses with `;`; where nothing is, the buses it would take.
  public var bus: String
  /// First year; null: at once.
  @OrNull public var fromYear: Int?
  /// MW asked for.
  public var askedMw: Double
  /// MW connected in order of the queue.
  public var connectedMw: Double
  /// MWh it gives up of them.
  public var curtailedMwh: Double
  /// Place in the queue, from 1.
  public var queuePosition: Int
  /// MW in the allocation that connects most.
  public var mostMwAllocationMw: Double
}

/// A request that does not get all, and why.
public struct ConflictEntry: Codable, Sendable {
  /// A minimal set that clashes, the one that falls short last.
  public var requests: [String]
  /// Buses at which the last was looked at.
  public var buses: [String]
  /// Whether what binds rests on an assumed figure.
  public var restsOnAssumed: Bool
  /// MW of what binds most at which the conflict vanishes, all else equal; null where other limits
  /// bind then.
  @OrNull public var vanishesAtRatingMw: Double?
  /// MW missing in the worst hour.
  public var shortMw: Double
  /// Hour of the horizon in which it is, from 0; null where hours are not in order.
  @OrNull public var worstHour: Int?
  /// Hours below full power.
  public var hours: Double
  /// MWh missing in them.
  public var energyMwh: Double
  /// That as a share of the energy it wants.
  public var energyShare: Double
  /// What holds those hours back, most energy first.
  public var binding: [BindingEntry]
  /// What would resolve it.
  public var remedies: [RemedyEntry]
  /// Whether everything that could be tried was; false where the search was stopped first.
  public var remediesComplete = true
}

/// Hours in which the same limit binds most.
public struct BindingEntry: Codable, Sendable {
  /// The branch that binds.
  public var branch: String?
  /// The interface that binds.
  public var interface: String?
  /// The bus or area whose subscription binds.
  public var subscription: String?
  /// The branch that is out; null: none.
  @OrNull public var outage: String?
  /// How many hours.
  public var hours: Double
  /// MWh missing in them.
  public var mwh: Double
  /// MW of the limit, towards the side that binds; null where power is lacking.
  @OrNull public var limitMw: Double?
  /// MW on it in the worst hour, towards the same side.
  @OrNull public var flowMw: Double?
  /// `measured`, `reported`, `estimated` or `assumed`: how well that figure is known.
  @OrNull public var confidence: String?
  /// MW of the flow in the worst hour by whose it is; they add up to it.
  public var shares: [String: Double]
  /// The largest of them, named.
  public var largest: [NamedShare]

  /// A share with a name as people say it.
  public struct NamedShare: Codable, Sendable {
    /// Key among the shares.
    public var id: String
    /// Name.
    public var name: String
    /// MW.
    public var mw: Double
  }
}

/// Something that would resolve a conflict.
public struct RemedyEntry: Codable, Sendable {
  /// `curtailment`, `bus`, `battery`, `hydrogen`, `reinforcement` or `rating`.
  public var kind: String
  /// How much, in `unit`: a share of energy, MW, or km to the other bus.
  @OrNull public var size: Double?
  /// Unit of the size.
  public var unit: String
  /// Money; null where nobody knows.
  @OrNull public var cost: Double?
  /// The first year it stands; null where that is no matter of years.
  @OrNull public var readyYear: Int?
  /// The same with permits and building side by side.
  public var readyYearParallel: Int?
  /// Whether nobody has begun it, so that years count from the year looked at.
  public var isNotBegun: Bool?
  /// MWh a store holds, or MWh given up.
  public var energyMwh: Double?
  /// Hours in which something is given up.
  public var hours: Double?
  /// Firm share that goes with a curtailment rate.
  public var firmShare: Double?
  /// Share of what goes into a store that comes out.
  public var efficiency: Double?
  /// Whether that is an assumption.
  public var isEfficiencyAssumed: Bool?
  /// The other bus.
  public var bus: String?
  /// Name of the other bus or of what gets the rating.
  public var name: String?
  /// Reinforcements built, or what gets the rating.
  public var elements: [String]?
  /// In words.
  public var text: String
}
