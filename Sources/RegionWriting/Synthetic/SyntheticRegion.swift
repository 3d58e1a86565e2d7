import RegionModel

/// A region that never was: as many sites as asked for, clustered like real industry, with streams,
/// prices, qualities, a catalogue of its own, a grid and those who queue for it.
///
/// The same number of sites, seed and density give the same bytes on every machine. Asking for more
/// sites makes places both more and larger.
public struct SyntheticRegion: Sendable {
  /// Number of sites.
  public let sites: Int
  /// Where the draws begin.
  public let seed: UInt64
  /// Area within a lorry's reach beside that in Sweden: ¼ halves every reach by road.
  public let density: Double
  /// Whether there is a grid. Sites, streams and what joins them are the same without.
  public let hasGrid: Bool

  /// A region of so many sites (at least one); a density that is not positive counts as 1.
  public init(sites: Int, seed: UInt64, density: Double = 1, hasGrid: Bool = true) {
    self.sites = max(1, sites)
    self.seed = seed
    self.density = density > 0 && density.isFinite ? density : 1
    self.hasGrid = hasGrid
  }

  /// The region's files: tables, catalogue, profiles and data package.
  public func files() -> [RegionFile] {
    var random = SplitMix64(seed: seed)
    let haulage = SyntheticHaulage(density: density)
    let draft = SyntheticDraft(sites: sites, random: &random)
    let ties = SyntheticTies(draft: draft, haulage: haulage, random: &random)
    let power = hasGrid ? grid(draft) : nil
    let streams = SyntheticStreamTables(draft: draft, ties: ties)
    var tables: [SyntheticTable] = [
      streams.sites(power?.grid), streams.surpluses(), streams.needs(),
      streams.properties(&random),
    ]
    tables += SyntheticTieTables(draft: draft, ties: ties).all()
    tables += power?.all() ?? []
    tables += SyntheticCatalogue.tables(haulage)
    let profiles = SyntheticProfiles.all + (hasGrid ? SyntheticProfiles.power : [])
    var files: [RegionFile] = [("datapackage.json", package(tables, profiles).bytes())]
    files += tables.map { (path: $0.schema.file, bytes: $0.text.bytes) }
    files.append(("profiles.csv", SyntheticProfiles.bytes(profiles)))
    return files
  }

  /// A grid has draws of its own, so that the rest of a region is the same with and without.
  private func grid(_ draft: SyntheticDraft) -> SyntheticGridTables {
    var random = SplitMix64(seed: ~seed)
    var grid = SyntheticGrid(draft: draft, random: &random)
    let requests = SyntheticRequests(draft: draft, grid: grid, random: &random)
    grid.power.cover(requests: requests.asking.reduce(0) { $0 + $1.power })
    return SyntheticGridTables(grid: grid, requests: requests)
  }

  private func package(
    _ tables: [SyntheticTable], _ profiles: [SyntheticProfiles.Series]
  ) -> DataPackage {
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
        + [.profiles(SyntheticProfiles.columns(profiles))])
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
