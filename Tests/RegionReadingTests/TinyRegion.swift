import Foundation
import RegionModel
import RegionReading

/// A region small enough to see through; each test replaces the files it is about.
struct TinyRegion {
  var files: [String: String] = [
    "datapackage.json": #"{"name": "tiny", "title": "Tiny", "krets": {"year": 2025}}"#,
    "resources.csv": """
    id,name_sv,name_en,kind,unit,lower_heating_value_mj_per_kg,density_kg_per_m3,dry_matter_share
    slag,slagg,slag,material,t,,,
    chips,flis,wood chips,material,MWh,7.2,250,0.5
    hot,hetvatten,hot water,heat,MWh,,,
    dh,fjärrvärme,district heat,heat,MWh,,,
    power,el,electricity,electricity,MWh,,,
    """,
    "technologies.csv": """
    id,reference_flow,capital_cost
    pump,dh,1000
    """,
    "technology_flows.csv": """
    technology,direction,resource,per_activity,temperature_c
    pump,input,hot,0.7,60
    pump,input,power,0.3,
    pump,output,dh,1,85
    """,
    "substitutions.csv": """
    id,surplus_resource,need_resource
    hot-dh,hot,dh
    """,
    "transport.csv": """
    mode,resource_kind,cost_per_km,investment_per_km
    pipe,heat,1,2:5 10:9
    """,
    "sites.csv": """
    id,name,latitude,longitude
    mill,Mill,60.5,15.5
    town,Town,60.6,15.4
    """,
    "surpluses.csv": """
    id,site,resource,amount,unit
    mill-hot,mill,hot,10,GWh/a
    mill-slag,mill,slag,5,kt/a
    """,
    "needs.csv": """
    id,site,resource,amount,unit,supply_price
    town-dh,town,dh,20,GWh/a,300
    """,
  ]
  /// Files of the models' folder; nil: none.
  var models: [String: String]?

  init(_ changes: [String: String] = [:]) { files.merge(changes) { $1 } }

  /// Writes the folder, reads it, and removes it.
  func read(
    scenario: String? = nil, settings: [(name: String, text: String)] = [],
    overrides: [(path: String, text: String)] = []
  ) throws -> (region: Region, findings: [Finding]) {
    let base = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: base) }
    let folder = base.appendingPathComponent("tiny")
    try write(files, to: folder)
    let catalogue = base.appendingPathComponent("models")
    if let models { try write(models, to: catalogue) }
    let change = try scenario.map { try ScenarioFile.read($0, region: folder.path) }
    return try RegionFolder.read(
      folder.path, models: models == nil ? nil : catalogue.path, scenario: change,
      settings: settings, overrides: overrides)
  }

  /// The errors of a region that is refused.
  func errors(overrides: [(path: String, text: String)] = []) throws -> [Finding] {
    do {
      _ = try read(overrides: overrides)
      return []
    } catch let rejected as RegionRejected {
      return rejected.errors
    }
  }

  private func write(_ files: [String: String], to folder: URL) throws {
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}

/// A year of one value an hour.
func hours(_ count: Int, _ columns: String, _ values: (Int) -> String) -> String {
  "hour,\(columns)\n" + (0..<count).map { "\($0),\(values($0))" }.joined(separator: "\n")
}
