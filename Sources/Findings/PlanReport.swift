import Planning

/// A plan as plain values: what `krets plan --format json` prints (schema version 1).
///
/// Money in the region's currency, per year; over a horizon below a year totals are for the horizon
/// and keys `…_per_a` are null. Amounts in the resource's base unit (t, MWh, m3).
public struct PlanReport: Codable, Sendable {
  /// Schema version.
  public var krets = "1"
  /// What was planned.
  public var region: RegionSummary
  /// Every option and convention used.
  public var settings: [String: String]
  /// How the solve ended.
  public var status: StatusReport
  /// The bottom line; nil where there is no plan to show.
  @OrNull public var objective: ObjectiveReport?
  /// Links of the plan, best saving first; today's exchanges among them, marked `existing`.
  public var proposals: [Proposal]
  /// What is still bought.
  public var purchases: [Purchase]
  /// What is still disposed of.
  public var disposals: [Disposal]
  /// Conversions and how they run.
  public var conversions: [ConversionReport]
  /// Stores and how they run, those at buses aside.
  public var stores: [StoreReport]
  /// How the grid runs with the plan over the operating hours; nil where it takes no part.
  @OrNull public var grid: PlanGrid?
  /// Who asks to connect, in order of the queue; empty without a grid.
  public var requests: [RequestEntry] = []
  /// Requests that cannot all be connected in full; their remedies are `krets conflicts`' to find.
  public var conflicts: [ConflictEntry] = []
  /// What clashes, where no plan exists.
  public var clash: [ClashEntry]
  /// What proves that no pair left out of the program would lower the cost; left out where all
  /// pairs were listed.
  public var certificate: PairCertificate?
  /// How the horizon was cut and solved, in words; empty where there is nothing to tell.
  public var horizon: [String] = []
  /// Remarks about data and result.
  public var findings: [FindingEntry]
  /// Seconds by stage.
  public var timingS: [String: Double]
}

/// What a region holds.
public struct RegionSummary: Codable, Sendable {
  /// Name.
  public var name: String
  /// Title.
  public var title: String
  /// Scenario applied; nil: none.
  @OrNull public var scenario: String?
  /// Planned year.
  public var year: Int
  /// How the year is cut.
  public var periods: String
  /// Counts that take part.
  public var sites: Int
  /// Surpluses that take part.
  public var surpluses: Int
  /// Needs that take part.
  public var needs: Int
  /// Links considered.
  public var candidates: Int
}

/// How a solve ended.
public struct StatusReport: Codable, Sendable {
  /// `optimal`, `infeasible`, `unbounded`, `time_limit`, `cancelled` …
  public var termination: String
  /// `feasible` or `none`.
  public var primal: String
  /// Engines and versions.
  public var engine: String
  /// What each engine solved.
  public var engines: [EngineShare]
  /// The engine's own words.
  public var raw: String
  /// Independent blocks solved.
  public var blocks: Int
  /// Blocks with yes/no links.
  public var integerBlocks: Int

  /// Makes a status; without a list of engines, one solved everything.
  public init(
    termination: String, primal: String, engine: String, raw: String, blocks: Int,
    integerBlocks: Int, engines: [EngineShare]? = nil
  ) {
    self.termination = termination
    self.primal = primal
    self.engine = engine
    self.engines =
      engines ?? [EngineShare(name: engine, blocks: blocks, integerBlocks: integerBlocks)]
    self.raw = raw
    self.blocks = blocks
    self.integerBlocks = integerBlocks
  }
}

/// The bottom line.
public struct ObjectiveReport: Codable, Sendable {
  /// What was minimised: cost, emissions or virgin.
  public var kind: String
  /// Total cost of the plan.
  public var total: Double
  /// `SEK/a`, or `SEK/horizon`.
  public var unit: String
  /// Best proven bound on what was minimised.
  public var bound: Double
  /// Total cost of today; nil where today's needs cannot be met.
  @OrNull public var baseline: Double?
  /// Baseline − total.
  @OrNull public var saving: Double?
  /// Lower end of the saving from the confidence classes.
  @OrNull public var savingLow: Double?
  /// Upper end.
  @OrNull public var savingHigh: Double?
  /// Saving by part: purchases, disposal, CO2, provision, handling, …
  public var byPart: [String: Double]
  /// Relative gap between what was minimised and its bound.
  public var gap: Double
  /// t CO2e of the plan.
  public var emissionsT: Double
  /// t CO2e less than today.
  @OrNull public var emissionsSavedT: Double?
  /// t of virgin material bought in the plan.
  public var virginT: Double
  /// Share of the proposals' saving that rests on a figure nobody has written down.
  public var assumedShareOfSaving: Double
  /// Investment in what is proposed.
  public var investment: Double
  /// MWh of heat that proposals recover.
  public var heatRecoveredMwh: Double
  /// t of material that proposals keep from paid disposal.
  public var keptFromDisposalT: Double
}

/// One link of the plan.
public struct Proposal: Codable, Sendable {
  /// Stable id.
  public var id: String
  /// Giving site.
  public var fromSite: String
  /// Its name.
  public var fromName: String
  /// Taking site.
  public var toSite: String
  /// Its name.
  public var toName: String
  /// Giving stream.
  public var surplus: String
  /// Taking stream.
  public var need: String
  /// Resource given.
  public var resource: String
  /// Base units sent in the horizon.
  public var amount: Double
  /// Their unit.
  public var unit: String
  /// Base units of need replaced.
  public var replaced: Double
  /// Their unit.
  public var replacedUnit: String
  /// Route, km.
  public var distanceKm: Double
  /// Transport mode.
  public var mode: String
  /// Technology it passes through.
  @OrNull public var technology: String?
  /// Coefficient of performance, where a heat pump lifts it.
  @OrNull public var cop: Double?
  /// Level of the stream, °C.
  @OrNull public var temperatureC: Double?
  /// Saving a year; null below a year.
  @OrNull public var savingPerA: Double?
  /// Saving of the horizon.
  public var saving: Double
  /// Saving by part.
  public var byPart: [String: Double]
  /// Money to build it.
  public var investment: Double
  /// Investment over saving before annuity; null where it never pays or nothing is built.
  @OrNull public var paybackYears: Double?
  /// t CO2e less a year.
  @OrNull public var emissionsSavedTPerA: Double?
  /// Whether it is one of today's exchanges.
  public var existing: Bool
  /// Lowest confidence among its rows.
  public var confidence: String
  /// Sent per occurrence of each period.
  public var amountByPeriod: [Double]
}

/// A need that is still bought.
public struct Purchase: Codable, Sendable {
  /// The need.
  public var need: String
  /// Where.
  public var site: String
  /// What.
  public var resource: String
  /// Base units.
  public var amount: Double
  /// Their unit.
  public var unit: String
  /// Money a year (of the horizon below a year), without CO2.
  public var costPerA: Double
}

/// A surplus that is still disposed of.
public struct Disposal: Codable, Sendable {
  /// The surplus.
  public var surplus: String
  /// Where.
  public var site: String
  /// What.
  public var resource: String
  /// Base units.
  public var amount: Double
  /// Their unit.
  public var unit: String
  /// Money a year, without CO2; negative where it is sold.
  public var costPerA: Double
}

/// A row that cannot hold together with the others listed.
public struct ClashEntry: Codable, Sendable, Hashable {
  /// Constraint family.
  public var family: String
  /// What it is about.
  public var element: String
  /// Periods in which it clashes; empty: the whole horizon.
  public var periods: [String]

  /// Makes an entry.
  public init(family: String, element: String, periods: [String]) {
    self.family = family
    self.element = element
    self.periods = periods
  }
}

/// A remark.
public struct FindingEntry: Codable, Sendable {
  /// `error`, `warning` or `note`.
  public var severity: String
  /// Stable code.
  public var code: String
  /// Where it stands.
  @OrNull public var `where`: Place?
  /// In words.
  public var text: String

  /// File, row and column.
  public struct Place: Codable, Sendable {
    /// File.
    public var file: String
    /// Row.
    public var row: Int
    /// Column.
    @OrNull public var column: String?

    /// Makes a place.
    public init(file: String, row: Int, column: String?) {
      self.file = file
      self.row = row
      self.column = column
    }
  }

  /// Makes a remark.
  public init(severity: String, code: String, where place: Place?, text: String) {
    self.severity = severity
    self.code = code
    self.where = place
    self.text = text
  }
}
