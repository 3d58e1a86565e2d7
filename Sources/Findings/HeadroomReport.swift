/// What can still be connected, as plain values: what `krets headroom REGION --format json` prints
/// (schema version 1). MW throughout; an infinite headroom is written `inf`, an unknown one null.
public struct HeadroomReport: Codable, Sendable {
  /// Schema version.
  public var krets = "1"
  /// The region's title.
  public var region: String
  /// Every option and convention used.
  public var settings: [String: String]
  /// A row a bus, year, direction and kind.
  public var headroom: [HeadroomRow]
  /// What fits at several buses together.
  public var joint: [JointRow]
  /// Single outages that split an island: they are not held.
  public var islandingOutages: [CutOffRow]
  /// Remarks.
  public var findings: [FindingEntry] = []
  /// Seconds by stage.
  public var timingS: [String: Double] = [:]

  /// Makes a report without remarks.
  public init(
    region: String, settings: [String: String], headroom: [HeadroomRow], joint: [JointRow],
    islandingOutages: [CutOffRow]
  ) {
    self.region = region
    self.settings = settings
    self.headroom = headroom
    self.joint = joint
    self.islandingOutages = islandingOutages
  }
}

/// A bus's headroom in one direction, firm or at a rate of curtailment.
public struct HeadroomRow: Codable, Sendable {
  /// Id.
  public var bus: String
  /// Name, or the id where there is none.
  public var name: String
  /// kV; null where unknown.
  @OrNull public var voltageKv: Double? = nil
  /// Scenario applied; null: none.
  @OrNull public var scenario: String? = nil
  /// Year of the grid.
  public var year: Int
  /// `load` or `feed_in`.
  public var direction: String
  /// `firm` or `conditional`.
  public var kind: String
  /// Share of its energy that it may lose.
  public var curtailmentRate: Double
  /// `none` or `n-1`.
  public var contingencies: String
  /// MW; null where `note` says why.
  @OrNull public var headroomMw: Double? = nil
  /// The branch, interface, bus (by subscription) or area that binds in the narrowest hour; null
  /// where nothing of the grid does.
  @OrNull public var bindingBranch: String? = nil
  /// `branch`, `interface`, `bus_subscription`, `area_subscription`, or `generation` where the
  /// number is finite and no limit of the grid binds.
  @OrNull public var bindingKind: String? = nil
  /// The branch that is out then; null with everything in service.
  @OrNull public var bindingOutage: String? = nil
  /// The first hour of the year, from 0, that is like the narrowest one.
  @OrNull public var bindingHour: Int? = nil
  /// Hours of the horizon that are like the narrowest one.
  @OrNull public var bindingHours: Double? = nil
  /// Hours of the horizon in which it is curtailed.
  @OrNull public var hours: Double? = nil
  /// Most such hours on end.
  @OrNull public var longestH: Int? = nil
  /// Share of it that is curtailed in those hours, on average; null without any.
  @OrNull public var meanDepth: Double? = nil
  /// `on` or `off`.
  public var redispatch: String
  /// `overloaded`, `infeasible` or `unbalanced` where there is no number; null otherwise.
  @OrNull public var note: String? = nil
}

/// What fits at several buses together, in every hour.
public struct JointRow: Codable, Sendable {
  /// Ids.
  public var buses: [String]
  /// Year of the grid.
  public var year: Int
  /// `load` or `feed_in`.
  public var direction: String
  /// `none` or `n-1`.
  public var contingencies: String
  /// Most MW in all; null without a number.
  @OrNull public var headroomMw: Double? = nil
  /// MW at each bus then; null without numbers.
  @OrNull public var split: [Double]? = nil
  /// Most MW in all where each bus has the same; null without a number.
  @OrNull public var equalSharesMw: Double? = nil
  /// What would fit at each bus alone, added up; null without a number.
  @OrNull public var sumOfSinglesMw: Double? = nil
}

/// What an outage cuts off.
public struct CutOffRow: Codable, Sendable {
  /// Year of the grid.
  public var year: Int
  /// The branch lost.
  public var outage: String
  /// Buses cut off.
  public var buses: [String]
  /// Most MW drawn there in any hour.
  public var loadMw: Double
  /// Most MW that generators there can give in any hour.
  public var generationMw: Double
}

/// What is worth knowing about a headroom.
public enum HeadroomRemark: Sendable, Hashable {
  /// Hours break limits, or leave load unserved, before anything is added.
  case overloaded(year: Int, hours: Double)
  /// Hours have no dispatch.
  case infeasible(year: Int, hours: Double)
  /// Nothing balances these buses in some hour.
  case unbalanced(year: Int, buses: [String])
  /// Outages split an island and are not held.
  case islandingOutages(year: Int, count: Int)
  /// Buses have no position and are left out of a map.
  case unplaced(Int)

  /// Its name for programs.
  public var code: String {
    switch self {
    case .overloaded: "base_overloaded"
    case .infeasible: "impossible_hours"
    case .unbalanced: "headroom_unbalanced"
    case .islandingOutages: "islanding_outages"
    case .unplaced: "buses_without_position"
    }
  }

  /// `warning` or `note`.
  public var severity: String {
    switch self {
    case .overloaded, .infeasible, .unbalanced: "warning"
    case .islandingOutages, .unplaced: "note"
    }
  }
}
