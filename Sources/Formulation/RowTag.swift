/// The constraint families, in the order of the formulation.
public enum Family: String, Sendable, Hashable, CaseIterable, Codable {
  /// What is available is sent or disposed of.
  case supply
  /// What is needed arrives or is bought.
  case need
  /// A limit on a need's mix.
  case mix
  /// A limit on the share from surpluses.
  case secondary
  /// Levels of one stream share its amount.
  case group
  /// What a store gives at one level of a stream is used at that level.
  case groupStore = "group_store"
  /// A link carries at most what is built.
  case capacity
  /// A link's capacity is built or not.
  case link
  /// An agreed amount.
  case contract
  /// A conversion runs at most at what is built.
  case conversion
  /// A conversion with a least load runs only while it is switched on.
  case running
  /// And then at no less.
  case leastLoad = "least_load"
  /// It is switched on only where it is built.
  case runningBuilt = "running_built"
  /// A conversion runs at further operating points at most as much as it runs.
  case points
  /// What a store holds follows from what it held, took in and gave.
  case store
  /// A store holds at most what is built.
  case level
  /// A store keeps at least its part of what is built.
  case least
  /// A store ends with what it began with, where that is given.
  case ending
  /// A store with several ports takes in at most so much.
  case charging
  /// A store with several ports gives at most so much.
  case discharging
  /// A store takes in at most what is built.
  case chargeBuilt = "charge_built"
  /// A store gives at most what is built.
  case dischargeBuilt = "discharge_built"
  /// What a store holds on a calendar day follows from the day before; the element is the store's
  /// position times the days, plus the day.
  case season
  /// Most that a store holds more within a typical day.
  case swingUp = "swing_up"
  /// Least that a store holds less within a typical day.
  case swingDown = "swing_down"
  /// A store holds at most what it can on every calendar day; elements as in `season`.
  case dayMost = "day_most"
  /// A store holds at least what it must on every calendar day; elements as in `season`.
  case dayLeast = "day_least"
  /// What a candidate store begins the calendar with.
  case dayStart = "day_start"
  /// The budget.
  case budget
  /// At most so many links.
  case links
  /// The CO2 cap.
  case emissions
  /// A supporting plane of what dispatch costs.
  case dispatch
  /// What the grid cannot carry in an hour.
  case carry
  /// An island's balance in an operating hour.
  case balance
  /// A generator's energy budget.
  case energy
  /// A limit of the grid in an operating hour.
  case limit
  /// What a store at a bus holds follows from what it held, took in and gave; the element is the
  /// store's position times the operating hours, plus the hour, as in the others of its families.
  case busStore = "bus_store"
  /// A store at a bus ends with what it began with, where that is given.
  case busEnding = "bus_ending"
  /// A store at a bus holds at most what is built.
  case busLevel = "bus_level"
  /// A store at a bus keeps at least its part of what is built.
  case busLeast = "bus_least"
  /// A store at a bus takes in at most what is built.
  case busCharge = "bus_charge"
  /// A store at a bus gives at most what is built.
  case busDischarge = "bus_discharge"
  /// What a draw that chooses its hours takes in a period is its amount; the element is the draw.
  case flexible
  /// Heat sent by itself is what goes at each step of temperature.
  case glide
  /// What is warm enough of a surplus's heat.
  case cascade
  /// What of a need's heat is cold enough.
  case interval
}

/// What a row stands for: its family, the element it is about, and the period.
public struct RowTag: Sendable, Hashable {
  /// The family.
  public var family: Family
  /// Position of the surplus, need, candidate, conversion, store, mix limit or group; 0 for single rows.
  public var element: Int
  /// Period; nil for rows over the whole horizon.
  public var period: Int?

  /// Names a row.
  public init(family: Family, element: Int, period: Int?) {
    self.family = family
    self.element = element
    self.period = period
  }
}
