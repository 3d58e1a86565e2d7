import RegionModel

/// A region that never was: as many sites as asked for, clustered like real industry, with streams,
/// prices, qualities and a catalogue of its own.
///
/// The same number of sites and the same seed give the same bytes on every machine. Asking for more
/// sites makes places both more and larger.
public struct SyntheticRegion: Sendable {
  /// Number of sites.
  public let sites: Int
  /// Where the draws begin.
  public let seed: UInt64

  /// A region of so many sites (at least one).
  public init(sites: Int, seed: UInt64) {
    self.sites = max(1, sites)
    self.seed = seed
  }

  /// The region's files: tables, catalogue, profiles and data package.
  public func files() -> [RegionFile] {
    var random = SplitMix64(seed: seed)
    let draft = SyntheticDraft(sites: sites, random: &random)
    let ties = SyntheticTies(draft: draft, random: &random)
    let streams = SyntheticStreamTables(draft: draft, ties: ties)
    var tables: [SyntheticTable] = [
      streams.sites(), streams.surpluses(), streams.needs(), streams.properties(&random),
    ]
    tables += SyntheticTieTables(draft: draft, ties: ties).all()
    tables += SyntheticCatalogue.tables()
    var files: [RegionFile] = [("datapackage.json", package(tables).bytes())]
    files += tables.map { (path: $0.schema.file, bytes: $0.text.bytes) }
    files.append(("profiles.csv", SyntheticProfiles.bytes()))
    return files
  }

  private func package(_ tables: [SyntheticTable]) -> DataPackage {
    DataPackage(
      name: "random-\(sites)-\(seed)", title: "Random region, \(sites) sites, seed \(seed)",
      description: "Invented: no site, amount or price in it is real.",
      terms: [.init("licenses", .list([.object([.init("name", .text("CC0-1.0"))])]))],
      settings: [
        .init("year", .number(2025)), .init("currency", .text("SEK")),
        .init("price_year", .number(2025)), .init("periods", .text("monthly")),
        .init("co2_price", .number(500)), .init("discount_rate", .number(0.05)),
        .init("default_lifetime", .number(20)), .init("dt_min", .number(5)),
        .init("heat_pump_technology", .text("r-heat-pump")),
        .init("electricity_price", .number(450)),
        .init("electricity_emissions", .number(0.02)),
      ],
      tables: tables.map { .init(schema: $0.schema, columns: $0.text.columns) }
        + [.profiles(SyntheticProfiles.columns)])
  }
}

/// A table as it is being written, with what its columns mean.
struct SyntheticTable {
  let schema: TableSchema
  var text: CSVText

  init(_ schema: TableSchema, _ columns: [String]) {
    self.schema = schema
    text = CSVText(columns)
  }
}
