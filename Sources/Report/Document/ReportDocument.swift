/// Everything a report shows, as plain values: the page's data, and what the pictures are drawn
/// from. Sentences are in the report's language; positions are in the arrays beside.
///
/// Money in the region's currency of the horizon, amounts in base units (t, MWh, m3), MW, km.
public struct ReportDocument: Codable, Sendable {
  /// `sv` or `en`.
  public var language: String
  /// The region's title.
  public var title: String
  /// Year, periods and counts in a line.
  public var subtitle: String
  /// The day it was made, `yyyy-mm-dd`.
  public var made: String
  /// Version of the program.
  public var version: String
  /// Money's name.
  public var currency: String
  /// Whether money and amounts are of a year.
  public var isYear: Bool
  /// Names of the periods, in the report's language.
  public var periods: [String]
  /// Texts of the page by key.
  public var labels: [String: String]
  /// Resources in use.
  public var resources: [ResourceEntry] = []
  /// Sites.
  public var sites: [SiteEntry] = []
  /// Surpluses and needs that may be shown.
  public var streams: [StreamEntry] = []
  /// Pairs, transport modes and technologies that links lean on.
  public var rows: [SourceRow] = []
  /// The plan; with a comparison the other plan after it.
  public var plans: [PlanEntry] = []
  /// Links that differ between two plans; nil where one is shown.
  public var changes: ChangesEntry?
  /// The grid; nil without one.
  public var grid: GridEntry?
  /// Settings in force, conventions and where figures come from.
  public var method: MethodEntry
  /// Remarks about the data.
  public var remarks: [RemarkEntry] = []
  /// Borders to draw below; empty where none are at hand.
  public var borders = Borders()

  /// A document without content.
  public init(
    language: String, title: String, subtitle: String, made: String, version: String,
    currency: String, isYear: Bool, periods: [String], labels: [String: String],
    method: MethodEntry
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.made = made
    self.version = version
    self.currency = currency
    self.isYear = isYear
    self.periods = periods
    self.labels = labels
    self.method = method
  }
}

/// A resource.
public struct ResourceEntry: Codable, Sendable {
  /// Id.
  public var id: String
  /// Name in the report's language.
  public var name: String
  /// `material`, `heat`, `electricity`, `gas` or `water`.
  public var kind: String
  /// Base unit.
  public var unit: String
  /// Which of the palette's colours it has, from 0.
  public var colour: Int
}

/// A site.
public struct SiteEntry: Codable, Sendable {
  /// Id.
  public var id: String
  /// Name.
  public var name: String
  /// Kind in words.
  public var kind: String?
  /// Who runs it.
  public var operatorName: String?
  /// Municipality.
  public var municipality: String?
  /// County.
  public var county: String?
  /// Degrees, WGS 84.
  public var lat: Double
  /// Degrees, WGS 84.
  public var lon: Double
  /// Bus it is connected to, by id.
  public var bus: String?
  /// Whether it lies beyond the region's border.
  public var isOutside: Bool
  /// Where its row comes from.
  public var source: String?
  /// `measured`, `reported`, `estimated` or `assumed`.
  public var confidence: String
}

/// A surplus or a need.
public struct StreamEntry: Codable, Sendable {
  /// Id.
  public var id: String
  /// Its site, by position.
  public var site: Int
  /// Its resource, by position.
  public var resource: Int
  /// Whether it is a need.
  public var isNeed: Bool
  /// Base units of the horizon, what is promised elsewhere taken off.
  public var amount: Double
  /// °C, where it has a level.
  public var temperature: Double?
  /// Where its row comes from.
  public var source: String?
  /// How well it is known.
  public var confidence: String
}

/// A row of a catalogue that figures rest on.
public struct SourceRow: Codable, Sendable {
  /// Its table.
  public var table: String
  /// Its id.
  public var id: String
  /// Where it comes from.
  public var source: String?
  /// How well it is known.
  public var confidence: String
}

/// A remark about the data.
public struct RemarkEntry: Codable, Sendable {
  /// `error`, `warning` or `note`.
  public var severity: String
  /// File, row and column.
  public var place: String?
  /// The sentence.
  public var text: String
}

/// Settings, conventions and sources: enough to run it again.
public struct MethodEntry: Codable, Sendable {
  /// The command that makes this report.
  public var command: String
  /// Settings in force: name, value.
  public var settings: [[String]] = []
  /// How figures are meant, a sentence each.
  public var conventions: [String] = []
  /// Sources named by the rows in use, with how many rows name each.
  public var sources: [SourceCount] = []
  /// Engine, its words and the proven gap.
  public var engine: String = ""

  /// A source.
  public struct SourceCount: Codable, Sendable {
    /// As the rows say it.
    public var text: String
    /// Rows.
    public var rows: Int
  }
}
