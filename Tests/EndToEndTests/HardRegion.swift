import Foundation

/// The tutorial with everything in it that could break a file format.
enum HardRegion {
  static let name = "Å \"ä\" 'ö' <script>alert(1)</script> & \u{1F33F}\\"

  /// Runs something on the region's folder.
  static func with<Result>(_ body: (String) throws -> Result) throws -> Result {
    try Krets.withTutorial(
      [(file: "sites.csv", from: "alvbruk,Älvbruk pulp mill,", to: "alvbruk,\(quoted(name)),")],
      added: [
        "actors.csv": actors, "ties.csv": ties, "stores.csv": stores, "areas.geojson": areas,
      ],
      body)
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacingOccurrences(of: "\"", with: "\"\""))\""
  }

  /// Ids that are one after mapping, a column called as attributes are, text on two lines.
  private static let actors = """
    id,name,kind,url,target,Krets_Type,my förändrade column,notes
    å 1,\(quoted("=cmd()|'/c calc'!A0")),company,,t,k,=1+1,\(quoted("first\nsecond"))
    ä 1,@SUM(A1),company,,-12.5,,+46 1,bell\u{7}
    ö 1,-alone,institute,,'=quoted,,'plain,"tab\there"
    \(quoted("id \"with\" quotes")),\(quoted(name)),university,,,,,

    """

  /// A loop, and two of a kind between the same actors.
  private static let ties = """
    from,to,kind
    å 1,å 1,owns
    å 1,ä 1,supplies
    å 1,ä 1,supplies
    å 1,\(quoted("id \"with\" quotes")),=owns()

    """

  private static let stores = """
    id,surplus,energy,unit,loss_per_hour
    lager,alvbruk-hot-water,1000000000,MWh,3e-12

    """

  private static let areas = """
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties":
      {"id": "mire", "name": "Mosse & myr", "kind": "protected", "rule": "surcharge", "factor": 1.5},
      "geometry": {"type": "Polygon", "coordinates":
        [[[15.9, 60.9], [15.9, 60.95], [15.95, 60.95], [15.95, 60.9], [15.9, 60.9]]]}}]}
    """
}
