import Quantities

/// Someone who asks to connect a large load or feed-in.
public struct Request: Sendable {
  /// Which way power goes.
  public enum Direction: String, Sendable, Hashable, CaseIterable, Codable {
    /// Out of the grid.
    case load
    /// Into the grid.
    case feedIn = "feed_in"
  }
  /// Unique id.
  public var id: String
  /// Name as people say it.
  public var name: String?
  /// Where it would stand.
  public var site: Index<Site>?
  /// Buses that would do, the first preferred.
  public var buses: [Index<Bus>]
  /// MW asked for.
  public var power: Double
  /// Which way.
  public var direction: Direction
  /// Kind in words (datacentre, electrolyser …).
  public var kind: String?
  /// Part of power by the hour.
  public var profile: Index<Profile>?
  /// First year; nil: at once.
  public var fromYear: Int?
  /// Place in the queue; nil: last, by id.
  public var queuePosition: Int?
  /// Share of power that may never be curtailed.
  public var firmShare: Double
  /// Share of energy it accepts to lose.
  public var curtailmentRate: Double
  /// Whether several buses may share it.
  public var maySplit: Bool
  /// Share of power drawn that comes out as heat.
  public var heatShare: Double
  /// What it states of itself, where it is a datacentre.
  public var datacentre = DatacentreFigures()
  /// That heat as a surplus; its amount is at full power all year.
  public var heat: Index<Surplus>?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a request.
  public init(
    id: String, name: String? = nil, site: Index<Site>? = nil, buses: [Index<Bus>],
    power: Double, direction: Direction = .load, kind: String? = nil,
    profile: Index<Profile>? = nil, fromYear: Int? = nil, queuePosition: Int? = nil,
    firmShare: Double = 1, curtailmentRate: Double = 0, maySplit: Bool = false,
    heatShare: Double = 0, heat: Index<Surplus>? = nil,
    provenance: Provenance = Provenance(location: SourceLocation(file: "requests.csv"))
  ) {
    self.id = id
    self.name = name
    self.site = site
    self.buses = buses
    self.power = power
    self.direction = direction
    self.kind = kind
    self.profile = profile
    self.fromYear = fromYear
    self.queuePosition = queuePosition
    self.firmShare = firmShare
    self.curtailmentRate = curtailmentRate
    self.maySplit = maySplit
    self.heatShare = heatShare
    self.heat = heat
    self.provenance = provenance
  }
}

/// Something that would make the grid stronger.
public struct Reinforcement: Sendable {
  /// Unique id.
  public var id: String
  /// The branch made stronger; nil: a new one between two buses.
  public var branch: Index<Branch>?
  /// From, where it is new.
  public var from: Index<Bus>?
  /// To, where it is new.
  public var to: Index<Bus>?
  /// Per unit on 100 MVA; nil: the branch's in proportion.
  public var reactance: Double?
  /// MW more.
  public var added: Double
  /// Money.
  public var cost: Double
  /// Years until permits are there.
  public var permitYears: Double
  /// Years of building.
  public var buildYears: Double
  /// Year it was begun; nil: not yet.
  public var started: Int?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a reinforcement.
  public init(
    id: String, branch: Index<Branch>? = nil, from: Index<Bus>? = nil, to: Index<Bus>? = nil,
    reactance: Double? = nil, added: Double, cost: Double = 0, permitYears: Double = 0,
    buildYears: Double = 0, started: Int? = nil,
    provenance: Provenance = Provenance(location: SourceLocation(file: "reinforcements.csv"))
  ) {
    self.id = id
    self.branch = branch
    self.from = from
    self.to = to
    self.reactance = reactance
    self.added = added
    self.cost = cost
    self.permitYears = permitYears
    self.buildYears = buildYears
    self.started = started
    self.provenance = provenance
  }
}
