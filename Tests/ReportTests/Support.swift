import Foundation

@testable import Report

/// Whether a number is there and is another, within rounding.
func close(_ some: Double?, _ other: Double) -> Bool {
  some.map { abs($0 - other) <= 1e-6 * max(1, abs(other)) } ?? false
}

/// Reports made up for tests: the same for the same arguments.
enum Sample {
  /// The folder of the built-in catalogues.
  static let models =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Models").path

  /// A report without content.
  static func empty(_ language: String = "en") -> ReportDocument {
    ReportDocument(
      language: language, title: "Bruksdalen", subtitle: "2025, 12 months, 6 sites",
      made: "2026-11-21", version: "0.6.0", currency: "SEK", isYear: true, periods: [],
      labels: [:], method: MethodEntry(command: "krets report Bruksdalen -o report.html"))
  }

  /// A report of so many sites between Dalarna and the coast, each giving and taking something,
  /// with so many links between neighbours in the list.
  static func report(
    _ language: String = "en", sites: Int = 12, links: Int = 9, grid: Bool = true
  ) -> ReportDocument {
    var document = empty(language)
    document.resources = resources
    document.sites = (0..<sites).map { site($0, of: sites) }
    for place in 0..<sites {
      for isNeed in [false, true] {
        document.streams.append(stream(place, isNeed: isNeed))
      }
    }
    document.plans = [plan(links: sites > 1 ? links : 0, sites: sites)]
    if grid { document.grid = self.grid }
    document.method.engine = "GLPK 5.0, gap 0 %"
    return document
  }

  /// Names that try what a picture does with them.
  static let hostile = [
    "<script>alert(1)</script>", "\"Quoted\" & 'single' ]]>", "Emoji 🏭🔥 verket \u{202E}bakåt",
    String(repeating: "Ett mycket långt namn ", count: 10), "Noll\u{0}tecken\u{8}",
  ]

  static let resources = [
    ResourceEntry(id: "hot-water", name: "hot water", kind: "heat", unit: "MWh", colour: 1),
    ResourceEntry(id: "bark", name: "bark", kind: "material", unit: "t", colour: 2),
    ResourceEntry(id: "ash", name: "boiler ash", kind: "material", unit: "t", colour: 7),
    ResourceEntry(id: "biogas", name: "biogas", kind: "gas", unit: "MWh", colour: 4),
  ]

  private static func site(_ place: Int, of count: Int) -> SiteEntry {
    let towns = ["Falun", "Borlänge", "Gävle", "Sandviken", "Hofors", "Avesta", "Söderhamn"]
    let kinds = ["pulp mill", "steel works (EAF)", "district heating", "sawmill", "municipality"]
    let across = (Double(place) * 0.7548776662).truncatingRemainder(dividingBy: 1)
    let up = (Double(place) * 0.5698402910).truncatingRemainder(dividingBy: 1)
    return SiteEntry(
      id: "s\(place)", name: "\(towns[place % 7]) \(kinds[place % 5].prefix(8)) \(place)",
      kind: kinds[place % 5], operatorName: nil, municipality: towns[place % 7], county: nil,
      lat: 60.1 + 1.3 * up, lon: 14.6 + 2.6 * across, bus: nil, isOutside: place % 11 == 10,
      source: nil, confidence: "reported")
  }

  private static func stream(_ place: Int, isNeed: Bool) -> StreamEntry {
    StreamEntry(
      id: "\(isNeed ? "n" : "g")\(place)", site: place, resource: place % 4, isNeed: isNeed,
      amount: 1000 * Double(1 + (place * 7) % 13), temperature: nil, source: nil,
      confidence: "reported")
  }

  /// A link from a site's surplus to a need three sites on.
  static func link(_ place: Int, sites: Int) -> LinkEntry {
    let value = 40e6 / Double(place + 1)
    return LinkEntry(
      id: "l\(place)", surplus: 2 * (place % sites), need: 2 * ((place * 4 + 3) % sites) + 1,
      amount: 70_000 / Double(1 + place), replaced: 60_000 / Double(1 + place), km: 12.5,
      mode: "truck", technology: nil, cop: nil, saving: value, low: value / 2, high: value * 1.5,
      investment: place % 3 == 0 ? 0 : value * 3, payback: place % 3 == 0 ? nil : 3,
      emissions: 1000, isExisting: place % 4 == 3, confidence: "assumed", parts: [], why: "",
      limits: [], rows: [], byPeriod: [])
  }

  private static func plan(links: Int, sites: Int) -> PlanEntry {
    var plan = PlanEntry(
      name: "plan", bottomLine: "Nine exchanges save 92 MSEK a year (46 – 138) of 310 today.",
      hasPlan: true)
    plan.figures = [
      Figure(
        key: "saving", label: "Saving", value: 92.3, low: 46.1, high: 138.4, unit: "MSEK/a",
        note: ""),
      Figure(
        key: "emissions", label: "Emissions avoided", value: 41.2, low: 30, high: 52.5,
        unit: "kt CO2e/a", note: ""),
      Figure(
        key: "heat", label: "Heat recovered", value: 183, low: nil, high: nil, unit: "GWh/a",
        note: ""),
      Figure(
        key: "kept", label: "Kept from disposal", value: 61.5, low: 50, high: 70, unit: "kt/a",
        note: ""),
      Figure(
        key: "investment", label: "Investment", value: 412, low: 300, high: 690, unit: "MSEK",
        note: ""),
    ]
    plan.links = (0..<links).map { link($0, sites: sites) }
    plan.todayLinks = plan.links.filter(\.isExisting).map {
      TodayLink(surplus: $0.surplus, need: $0.need, amount: $0.amount, replaced: $0.replaced)
    }
    plan.assumedShare = 0.37
    plan.stakes = (0..<5).map {
      StakeEntry(
        table: "surpluses", id: "g\($0)", text: "Falun pulp mill: hot water", confidence: "assumed",
        source: nil, value: 9e6, down: 4e6 / Double($0 + 1), up: 2e6)
    }
    return plan
  }

  private static var grid: GridEntry {
    var grid = GridEntry()
    grid.buses = (0..<6).map { place in
      GridEntry.BusEntry(
        id: "b\(place)", name: "Station \(place)", kv: 130, lat: 60.2 + 0.2 * Double(place),
        lon: 15 + 0.35 * Double((place * 3) % 6), price: 400, headroom: bars(place),
        confidence: "reported", source: nil)
    }
    grid.branches = (0..<5).map { place in
      GridEntry.BranchEntry(
        id: "line-\(place)", kind: "line", from: place, to: place + 1, flow: 90, rating: 100,
        loading: [0.3, 0.6, 0.9, 1, nil][place], hoursAtLimit: 0, isInConflict: place == 3,
        confidence: "reported", source: nil)
    }
    grid.conflicts = [
      GridEntry.ConflictCard(
        requests: ["r1", "r2"],
        headline: "The data centre and the electrolyser share one line and lack 40 MW together.",
        lines: ["line-3 binds in 412 hours."], remedies: [], restsOnAssumed: true, duration: [],
        asked: 120, branches: [3], buses: [3, 4])
    ]
    return grid
  }

  private static func bars(_ place: Int) -> [GridEntry.HeadroomBar] {
    let firm = [2400.0, 320, 210, 95, 40, 0][place]
    return [
      .init(
        direction: "load", rate: 0, mw: place == 4 ? nil : firm, isUnlimited: place == 4,
        why: place == 4 ? "" : "line-3 is full when the wind is still"),
      .init(
        direction: "load", rate: 0.01, mw: firm * 1.2 + 5, isUnlimited: false, why: "line-3"),
      .init(
        direction: "feed_in", rate: 0, mw: place == 5 ? nil : firm / 2, isUnlimited: false,
        why: place == 5 ? "the bus is out of service" : "the subscription of Dalarna"),
    ]
  }
}
