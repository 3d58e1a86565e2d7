import Foundation
import Testing

/// A day or a week of a MATPOWER case with stores at its first loads, day and night unlike.
private struct StoreCase: CustomTestStringConvertible {
  let name: String
  let hours: Int
  /// Rows of `stores.csv` after id and bus.
  let stores: [String]
  /// Part of each rating that is left, so that lines bind.
  var rating = 1.0
  var testDescription: String { "\(name), \(hours) h: \(stores.joined(separator: "; "))" }

  static let heading =
    "id,bus,energy,unit,charge_power,discharge_power,charge_efficiency,discharge_efficiency,"
    + "loss_per_hour,initial,minimum,cyclic,status,investment_per_energy,investment_per_power\n"

  static let all = [
    StoreCase(
      name: "case30", hours: 24,
      stores: ["40,MWh,10,15,0.95,0.9,0,,,true,existing,,"], rating: 0.8),
    StoreCase(
      name: "case30", hours: 24, stores: ["40,MWh,10,,0.95,0.9,0.01,,4,true,existing,,"]),
    StoreCase(
      name: "case30", hours: 24,
      stores: [
        "40,MWh,10,10,0.95,0.9,0.01,20,,false,existing,,",
        "30,MWh,10,10,0.9,0.9,0.02,12,3,true,existing,,",
      ]),
    StoreCase(
      name: "case30", hours: 24,
      stores: [
        "40,MWh,,,0.95,0.95,0,,,true,candidate,300,500",
        "40,MWh,20,30,0.95,0.95,0,,5,true,candidate,300,500",
      ], rating: 0.8),
    StoreCase(
      name: "case30", hours: 168,
      stores: ["40,MWh,10,10,0.95,0.95,0,,,true,existing,,"], rating: 0.8),
    StoreCase(
      name: "case118", hours: 24, stores: ["200,MWh,50,50,0.95,0.95,0.001,,,true,existing,,"]),
  ]

  /// Turns an imported case into this one.
  func write(into region: URL) throws {
    func put(_ text: String, _ file: String) throws {
      try text.write(
        to: region.appendingPathComponent(file), atomically: true, encoding: .utf8)
    }
    var profile = "hour,day\n"
    for hour in 0..<hours {
      profile +=
        "\(hour),\(0.5 + 0.35 * sin(Double(hour % 24 - 6) * .pi / 12) + 0.001 * Double(hour % 7))\n"
    }
    try put(profile, "profiles.csv")
    try put("period,hours\nall,\(hours)\n", "periods.csv")
    try change(region.appendingPathComponent("loads.csv")) { cells, heading in
      cells + [heading ? "profile" : "day"]
    }
    let file = region.appendingPathComponent("branches.csv")
    let names = try String(contentsOf: file, encoding: .utf8).prefix { $0 != "\n" }
      .split(separator: ",")
    if let column = names.firstIndex(of: "rating_mw") {
      try change(file) { cells, heading in
        guard !heading, let rating = Double(cells[column]) else { return cells }
        var cells = cells
        cells[column] = "\(rating * self.rating)"
        return cells
      }
    }
    let loads = try String(
      contentsOf: region.appendingPathComponent("loads.csv"), encoding: .utf8
    ).split(separator: "\n").dropFirst()
    let buses = loads.map { $0.split(separator: ",")[1] }
    var text = Self.heading
    for (position, store) in stores.enumerated() {
      text += "s\(position),\(buses[position + 1]),\(store)\n"
    }
    try put(text, "stores.csv")
  }

  private func change(
    _ file: URL, _ body: (_ cells: [String], _ isHeading: Bool) -> [String]
  ) throws {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let changed = lines.enumerated().map { position, line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return body(cells, position == 0).joined(separator: ",")
    }
    try (changed.joined(separator: "\n") + "\n").write(
      to: file, atomically: true, encoding: .utf8)
  }
}

@Suite(
  "PyPSA runs stores at buses to our own total",
  .enabled(
    if: Peers.areThere,
    "no .venv with highspy, matpower, pandapower and pypsa beside Package.swift: run Scripts/test"))
struct PyPSAStorePeerTests {
  private struct Answer: Decodable {
    let status: String
    let total: Double
  }
  private struct Flow: Decodable {
    struct Objective: Decodable { let total: Double }
    struct Store: Decodable {
      let dischargedMwh: Double
      let levelMwh: [Double]
    }
    let objective: Objective
    let stores: [Store]
  }

  @Test("over a day and a week", arguments: StoreCase.all)
  fileprivate func cases(_ example: StoreCase) throws {
    try Krets.inFolder { folder in
      let region = folder.appendingPathComponent("region")
      let found = try Krets.start(Peers.python, [Peers.script, "where", example.name])
      let path = found.out.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(try Krets.run("import", path, "-o", region.path, "--quiet").code == 0)
      try example.write(into: region)
      let network = folder.appendingPathComponent("pypsa").path
      let export = try Krets.run("export", region.path, "pypsa", "-o", network)
      try #require(export.code == 0, "\(export.err)")
      let script = Krets.package
        .appendingPathComponent("Tests/EndToEndTests/Peers/pypsa_peers.py").path
      let solved = try Krets.start(Peers.python, [script, network])
      try #require(solved.code == 0, "\(solved.err)")
      let last = try #require(solved.out.split(separator: "\n").last)
      let there = try JSONDecoder().decode(Answer.self, from: Data(last.utf8))
      let here = try Krets.run("powerflow", region.path, "--format", "json").json(Flow.self)
      #expect(there.status == "optimal")
      #expect(close(here.objective.total, there.total, 1e-6))
      for store in here.stores {
        #expect(store.dischargedMwh > 0 && store.levelMwh.count == example.hours)
      }
    }
  }
}
