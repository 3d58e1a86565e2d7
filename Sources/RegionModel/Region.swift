import Quantities

/// A region as one immutable, validated graph: what every later stage reads.
///
/// References are typed indices into these arrays. Arrays keep the order of their files; whoever
/// needs a canonical order sorts by id.
public struct Region: Sendable {
  /// Folder-safe name, from the data package.
  public var name: String
  /// Title as people say it.
  public var title: String
  /// Settings in force.
  public var settings: Settings
  /// Hours of the year planned for: 8 760, or 8 784 where profiles say so.
  public var hoursPerYear: Double = 8760

  /// Catalogue.
  public var resources: [Resource] = []
  /// Catalogue.
  public var substitutions: [Substitution] = []
  /// Catalogue.
  public var qualityLimits: [QualityLimit] = []
  /// Catalogue.
  public var technologies: [Technology] = []
  /// Catalogue.
  public var transport: [TransportMode] = []
  /// Hourly series that some row names.
  public var profiles: [Profile] = []

  /// Sites.
  public var sites: [Site] = []
  /// Surpluses, conversions' outputs among them.
  public var surpluses: [Surplus] = []
  /// Needs, conversions' inputs among them.
  public var needs: [Need] = []
  /// Contents and limits.
  public var properties: [Property] = []
  /// Today's exchanges.
  public var exchanges: [Exchange] = []
  /// Links given by hand.
  public var links: [Link] = []
  /// Barriers.
  public var barriers: [Barrier] = []
  /// Conversions.
  public var conversions: [Conversion] = []
  /// Polygons with rules.
  public var areas: [Area] = []
  /// Own horizon; empty: a year.
  public var periods: [PeriodRow] = []
  /// The grid, stores, requests and the rest of the tables.
  public var grid = Grid()
  /// Stores, read and checked.
  public var stores: [Store] = []
  /// People and organisations.
  public var actors: [Actor] = []
  /// Ties among them.
  public var ties: [Tie] = []
  /// Projects followed up.
  public var portfolio: [PortfolioItem] = []

  /// An empty region.
  public init(name: String, title: String? = nil, settings: Settings = Settings()) {
    self.name = name
    self.title = title ?? name
    self.settings = settings
  }
}
