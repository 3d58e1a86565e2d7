import Foundation
import Testing

@Suite(
  "oemof.solph, told the same by hand, finds our own total",
  .enabled(
    if: Peers.hasOemof, "no .venv with oemof.solph beside Package.swift: run Scripts/test"))
struct OemofPeerTests {
  private struct Answer: Decodable { let total: Double }

  /// The heat tables, the pipe of a given size, and a tank.
  private static let tables = SmallRegion.heat.merging([
    "links.csv": """
    from,to,mode,unit_cost,efficiency,capacity,capacity_unit,capacity_investment,fixed_investment
    furnace,network,heat-pipe,5,0.93,11,MW,0,0

    """,
    "stores.csv": """
    id,need,energy,unit,charge_power,discharge_power,charge_efficiency,discharge_efficiency,loss_per_hour,minimum,cyclic
    tank,network,60,MWh,8,10,0.95,0.9,0.002,5,true

    """,
  ]) { $1 }

  @Test("of a pipe and a lossy tank over a day and a week", arguments: [24, 168])
  func tank(hours: Int) throws {
    try SmallRegion.inFolder(SmallRegion.files(hours, Self.tables)) { region, _ in
      let script = Krets.package
        .appendingPathComponent("Tests/EndToEndTests/Peers/oemof_store.py").path
      let run = try Krets.start(Peers.python, [script, region])
      try #require(run.code == 0, "\(run.err)")
      let last = try #require(run.out.split(separator: "\n").last)
      let answer = try JSONDecoder().decode(Answer.self, from: Data(last.utf8))
      let plan = try Krets.run(["plan", region, "--format", "json"]).plan()
      #expect(close(try plan.known().total, answer.total, 1e-6))
      #expect(try plan.known().total < plan.known().baseline)
    }
  }
}
