import Foundation
import Testing

/// A mill and a town over some hours, as files.
enum SmallRegion {
  /// A region of a few rows over so many hours, as files.
  static func files(_ hours: Int, _ tables: [String: String]) -> [String: String] {
    var files = tables
    files["datapackage.json"] = """
      {"name": "small", "krets": {"year": 2025, "candidates": "listed", "integer": false}}
      """
    files["sites.csv"] = """
      id,name,latitude,longitude
      mill,Mill,60,15
      town,Town,60.1,15

      """
    files["periods.csv"] =
      "period,hours\n" + (0..<hours).map { "h\($0),1" }.joined(separator: "\n") + "\n"
    // Prices and needs that rise and fall by the day, no two hours alike.
    let rows = (0..<hours).map { hour -> String in
      let wave = sin(Double(hour) / 24 * 2 * .pi)
      let noise = Double((hour * 7919) % 101) / 101
      return "\(hour),\(1 + 0.6 * wave + 0.3 * noise),\(2 - 0.8 * wave + 0.4 * noise),"
        + "\(1 + 0.2 * noise)"
    }
    files["profiles.csv"] =
      "hour,price,cold,shift\n" + rows.joined(separator: "\n") + "\n"
    return files
  }

  /// Runs something on a folder of these files.
  static func inFolder<Result>(
    _ files: [String: String], _ body: (_ region: String, _ folder: URL) throws -> Result
  ) throws -> Result {
    try Krets.inFolder { folder in
      let region = folder.appendingPathComponent("region")
      try FileManager.default.createDirectory(at: region, withIntermediateDirectories: true)
      for (name, text) in files {
        try Data(text.utf8).write(to: region.appendingPathComponent(name))
      }
      return try body(region.path, folder)
    }
  }

  /// Heat from a furnace to a network, over a pipe to size.
  static let heat = [
    "surpluses.csv": """
    id,site,resource,amount,unit,profile,disposal_price
    furnace,mill,district-heat,12,MW,shift,3

    """,
    "needs.csv": """
    id,site,resource,amount,unit,profile,supply_price,supply_price_profile
    network,town,district-heat,15,MW,cold,400,price

    """,
    "links.csv": """
    from,to,mode,unit_cost,efficiency,capacity,capacity_unit,capacity_investment,lifetime_years
    furnace,network,heat-pipe,5,0.93,,,900000,25

    """,
  ]
}
