/// The grid alone at least cost, as plain values: what `krets powerflow --format json` prints
/// (schema version 1).
///
/// MW and MWh; money in the region's currency, per hour where one hour is looked at (`unit` ends in
/// `/h`, MWh are then of that hour), else over the horizon.
public struct PowerFlowReport: Codable, Sendable {
  /// Schema version.
  public var krets = "1"
  /// What was looked at.
  public var region: GridSummary
  /// Every option and convention used.
  public var settings: [String: String]
  /// How the dispatch ended.
  public var status: GridStatus
  /// The bottom line; nil where there is no dispatch to show.
  @OrNull public var objective: GridObjective?
  /// Sums over the hours; nil where there is no dispatch to show.
  @OrNull public var grid: GridReport?
  /// The hour looked at in full; nil where there are several.
  @OrNull public var snapshot: GridSnapshot?
  /// Stores at buses; empty without any, and where there is no dispatch to show.
  public var stores: [StoreUse]
  /// What cannot hold together, where no dispatch exists.
  public var clash: [GridClashEntry]
  /// Remarks about data and result.
  public var findings: [FindingEntry]
  /// Seconds by stage.
  public var timingS: [String: Double]

  /// Makes a report.
  public init(
    region: GridSummary, settings: [String: String], status: GridStatus, objective: GridObjective?,
    grid: GridReport?, snapshot: GridSnapshot?, stores: [StoreUse] = [], clash: [GridClashEntry],
    findings: [FindingEntry], timingS: [String: Double]
  ) {
    self.region = region
    self.settings = settings
    self.status = status
    self.objective = objective
    self.grid = grid
    self.snapshot = snapshot
    self.stores = stores
    self.clash = clash
    self.findings = findings
    self.timingS = timingS
  }
}

/// What a grid holds.
public struct GridSummary: Codable, Sendable {
  /// Name.
  public var name: String
  /// Title.
  public var title: String
  /// Scenario applied.
  @OrNull public var scenario: String?
  /// Year looked at.
  public var year: Int
  /// Buses.
  public var buses: Int
  /// Branches in service.
  public var branches: Int
  /// Generators that stand.
  public var generators: Int
  /// Islands that alternating current joins, single buses among them.
  public var islands: Int
  /// Hours of the horizon.
  public var hours: Double
  /// Hours that differ.
  public var distinctHours: Int

  /// Makes a summary.
  public init(
    name: String, title: String, scenario: String?, year: Int, buses: Int, branches: Int,
    generators: Int, islands: Int, hours: Double, distinctHours: Int
  ) {
    self.name = name
    self.title = title
    self.scenario = scenario
    self.year = year
    self.buses = buses
    self.branches = branches
    self.generators = generators
    self.islands = islands
    self.hours = hours
    self.distinctHours = distinctHours
  }
}

/// How a dispatch ended.
public struct GridStatus: Codable, Sendable {
  /// `optimal`, `infeasible`, `time_limit`, `cancelled` …
  public var termination: String
  /// `feasible` or `none`.
  public var primal: String
  /// Engine and version.
  public var engine: String

  /// Makes a status.
  public init(termination: String, primal: String, engine: String) {
    self.termination = termination
    self.primal = primal
    self.engine = engine
  }
}

/// The bottom line.
public struct GridObjective: Codable, Sendable {
  /// Generation's cost, standing costs, CO2 and stores that are built counted.
  public var total: Double
  /// `SEK/h`, `SEK/a` or `SEK/horizon`.
  public var unit: String
  /// Of it, what runs the generators.
  public var running: Double
  /// Of it, what no decision changes.
  public var standing: Double
  /// Of it, annuities of stores that are built; 0 where one hour is looked at.
  public var investment: Double
  /// No dispatch is proven to cost less than this; nil where nothing is proven: one hour of many
  /// that hang together, and budgets kept by water values.
  @OrNull public var bound: Double?
  /// Relative gap between total and bound; 0 where the total is exact.
  @OrNull public var gap: Double?
  /// By how much steps overstate curved costs at most.
  public var approximationError: Double
}

/// Sums over the hours.
public struct GridReport: Codable, Sendable {
  /// Lines, transformers and direct-current links in service, in order of the region's rows.
  public var branches: [BranchUse]
  /// Interfaces and subscriptions.
  public var limits: [LimitUse]
  /// MWh of existing load not served.
  public var unservedMwh: Double
  /// Hours in which some is not.
  public var hoursUnserved: Double
  /// Where.
  public var unserved: [UnservedLoad]
  /// MWh by generator.
  public var generationMwh: [String: Double]
  /// MWh by kind of generator; without a kind under an empty key.
  public var generationByKindMwh: [String: Double]
  /// Energy budgets; empty where no generator has one.
  public var budgets: [BudgetUse]
  /// Price at each bus.
  public var prices: [BusPrice]
}

/// A branch over the hours.
public struct BranchUse: Codable, Sendable {
  /// Its id.
  public var id: String
  /// `line`, `transformer` or `hvdc`.
  public var kind: String
  /// The end that positive flow leaves.
  public var fromBus: String
  /// The other end.
  public var toBus: String
  /// MW, with its sign, where it was nearest to its limit.
  public var peakFlowMw: Double
  /// MW; nil: unlimited.
  @OrNull public var ratingMw: Double?
  /// Share of its rating that the peak is; nil: unlimited.
  @OrNull public var loading: Double?
  /// Hours at rating or angle limit, or held back by an outage's limit.
  public var hoursAtLimit: Double
  /// Money per MW and hour that more room would save, mean over the hours; nil for direct current.
  @OrNull public var meanShadowPrice: Double?
  /// The outage for which it is held back most; nil: none.
  @OrNull public var bindingOutage: String?
}

/// An interface or subscription over the hours.
public struct LimitUse: Codable, Sendable {
  /// Its id: an interface's, a bus's or an area's.
  public var id: String
  /// `interface`, `bus` or `area`.
  public var kind: String
  /// MW where it was nearest to its limit; a subscription's are fed in net.
  public var peakMw: Double
  /// Least MW; nil: no limit.
  @OrNull public var lowerMw: Double?
  /// Most MW; nil: no limit.
  @OrNull public var upperMw: Double?
  /// Hours at it.
  public var hoursAtLimit: Double
  /// Money per MW and hour that more room would save, mean over the hours.
  public var meanShadowPrice: Double
}

/// Existing load not served at a bus.
public struct UnservedLoad: Codable, Sendable {
  /// The bus.
  public var bus: String
  /// MWh.
  public var mwh: Double
  /// Most MW.
  public var peakMw: Double
}

/// A generator's energy budget.
public struct BudgetUse: Codable, Sendable {
  /// The generator.
  public var generator: String
  /// MWh over the horizon; nil where one hour was asked for.
  @OrNull public var usedMwh: Double?
  /// MWh allowed.
  public var budgetMwh: Double
  /// Money per MWh that more of it would save.
  public var waterValue: Double
}

/// Price at a bus, money per MWh.
public struct BusPrice: Codable, Sendable {
  /// The bus.
  public var bus: String
  /// Mean over the hours.
  public var mean: Double
  /// Least.
  public var min: Double
  /// Most.
  public var max: Double
}

/// A demand that cannot be met together with the others listed.
public struct GridClashEntry: Codable, Sendable {
  /// `island`, `branch`, `interface`, `bus`, `area`, `budget` or `store`.
  public var kind: String
  /// Its id; of an island its reference bus's.
  public var element: String
  /// With this branch out; nil: everything in service.
  @OrNull public var outage: String?
  /// Buses of an island; 0 elsewhere.
  public var buses: Int
  /// MW drawn in an island; MWh allowed by a budget or held by a store; nil elsewhere.
  @OrNull public var load: Double?
  /// MW that generators of an island cannot go below, or the limit's least.
  @OrNull public var lowerMw: Double?
  /// MW that generators of an island can give at most, or the limit's most.
  @OrNull public var upperMw: Double?
  /// First hour of the horizon in which it clashes, counted from 0.
  public var hour: Int
  /// Hours without a dispatch.
  public var hours: Double

  /// Makes an entry.
  public init(
    kind: String, element: String, outage: String?, buses: Int, load: Double?, lowerMw: Double?,
    upperMw: Double?, hour: Int,
    hours: Double
  ) {
    self.kind = kind
    self.element = element
    self.outage = outage
    self.buses = buses
    self.load = load
    self.lowerMw = lowerMw
    self.upperMw = upperMw
    self.hour = hour
    self.hours = hours
  }
}
