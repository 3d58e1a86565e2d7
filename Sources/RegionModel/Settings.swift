/// A region's settings, after command line, scenario, data package and defaults have had their say.
///
/// Every one is printed with results. Names in files are the snake_case of the names here.
public struct Settings: Sendable, Equatable {
  /// How the year is cut.
  public enum Periods: Sendable, Equatable {
    /// One period.
    case annual
    /// Twelve.
    case monthly
    /// Typical days with their number.
    case typical(Int)
    /// Every hour.
    case hourly
    /// The region's own `periods.csv`.
    case own
  }
  /// Which pairs become candidates.
  public enum Candidates: String, Sendable, CaseIterable {
    /// All that catalogue, distance and temperature allow.
    case all
    /// Only `links.csv` and `exchanges.csv`.
    case listed
  }
  /// What is minimised.
  public enum Objective: String, Sendable, CaseIterable {
    /// Money.
    case cost
    /// t CO2e.
    case emissions
    /// t of virgin material bought.
    case virgin
  }
  /// The year planned for: what has opened and not closed takes part.
  public var year = 2025
  /// Money's name.
  public var currency = "SEK"
  /// The year whose money all prices are in; nil: `year`.
  public var priceYear: Int?
  /// How the year is cut.
  public var periods = Periods.monthly
  /// What is minimised.
  public var objective = Objective.cost
  /// Money per t CO2e.
  public var co2Price = 0.0
  /// Most t CO2e of the horizon; nil: no cap.
  public var co2Cap: Double?
  /// Most investment, money; nil: no limit.
  public var budget: Double?
  /// Most new links; nil: no limit.
  public var maxLinks: Int?
  /// Longest route of any new link, km; nil: no limit.
  public var maxDistance: Double?
  /// Interest, 0–1 a year.
  public var discountRate = 0.05
  /// Years, where an investment names none.
  public var defaultLifetime = 20.0
  /// Whether links and candidate conversions are built whole or not at all.
  public var integer = true
  /// Whether the catalogue's least loads hold for conversions that name none of their own.
  public var minLoad = false
  /// Relative gap at which an integer solve may stop.
  public var gap = 0.01
  /// Which pairs become candidates.
  public var candidates = Candidates.all
  /// Minimum approach in heat exchange, K.
  public var dtMin = 5.0
  /// Highest coefficient of performance believed.
  public var copMax = 7.0
  /// Share of the Carnot efficiency that heat pumps reach.
  public var hpEfficiency = 0.5
  /// Technology whose costs a heat-pump link has where its pair names none.
  public var heatPumpTechnology = "heat-pump-excess-10mw"
  /// Money per MWh of electricity drawn where no bus prices it.
  public var electricityPrice = 0.0
  /// t CO2e per MWh of that electricity.
  public var electricityEmissions = 0.0
  /// Money of the region per unit of another currency ("EUR": 11.2).
  public var exchangeRates: [String: Double] = [:]
  /// Price level by year, any base (2015: 100).
  public var priceIndex: [Int: Double] = [:]
  /// `x` (1/x) or `r-x` (x/(r²+x²)).
  public var susceptance = "x"
  /// Whether taps and phase shifts count.
  public var taps = true
  /// Whether the grid takes part in plans, where there is one.
  public var grid = true
  /// Outages that plans must hold: `none` (N-0) or `n-1`.
  public var contingencies = "none"
  /// What balances a change of load without redispatch: `imports`, `proportional` or a bus id.
  public var balance = "imports"

  /// The program's defaults.
  public init() {}
}
