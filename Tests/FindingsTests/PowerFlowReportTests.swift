import Findings
import GLPKSolver
import ModelInputs
import Planning
import PowerFlow
import Quantities
import RegionModel
import Testing

/// Two buses and 100 MW drawn at the second; 60 MW of a plant at the first, 20 MW at the second.
private func region(_ change: (inout Grid) -> Void = { _ in }) -> Region {
  var grid = Grid()
  grid.buses = [Bus(id: "a", isReference: true), Bus(id: "b"), Bus(id: "alone")]
  grid.branches = [Branch(id: "ab", from: Index(0), to: Index(1), reactance: 0.1, rating: 60)]
  grid.generators = [
    Generator(
      id: "big", bus: Index(0), kind: "hydro", capacity: 100, marginalCost: 10, fixedCost: 5,
      curveError: 0.5),
    Generator(id: "small", bus: Index(1), capacity: 20, marginalCost: 40),
  ]
  grid.loads = [Load(id: "town", bus: Index(1), peak: 100)]
  change(&grid)
  var region = Region(name: "two")
  region.grid = grid
  return region
}

private func reading(_ region: Region, security: Security = .none) throws -> PowerFlowReading {
  let solver = BlockSolver(engine: GLPKEngine())
  return PowerFlowReading(
    region: region,
    dispatch: try GridDispatcher(region: region, security: security, solver: solver).run(),
    security: security)
}

@Suite("A dispatch read back")
struct PowerFlowReportTests {
  @Test("keeps the keys of the contract")
  func keys() throws {
    let report = try json(try reading(region()).report())
    #expect(
      Set(report.keys) == [
        "krets", "region", "settings", "status", "objective", "grid", "snapshot", "stores",
        "clash", "findings", "timing_s",
      ])
    let objective = try #require(report["objective"] as? [String: Any])
    #expect(
      Set(objective.keys) == [
        "total", "unit", "running", "standing", "investment", "bound", "gap", "approximation_error",
      ])
    let grid = try #require(report["grid"] as? [String: Any])
    #expect(
      Set(grid.keys) == [
        "branches", "limits", "unserved_mwh", "hours_unserved", "unserved", "generation_mwh",
        "generation_by_kind_mwh", "budgets", "prices",
      ])
    let branch = try #require((grid["branches"] as? [[String: Any]])?.first)
    #expect(
      Set(branch.keys) == [
        "id", "kind", "from_bus", "to_bus", "peak_flow_mw", "rating_mw", "loading",
        "hours_at_limit", "mean_shadow_price", "binding_outage",
      ])
    let price = try #require((grid["prices"] as? [[String: Any]])?.first)
    #expect(Set(price.keys) == ["bus", "mean", "min", "max"])
    let settings = try #require(report["settings"] as? [String: String])
    for key in [
      "susceptance", "taps", "contingencies", "reference_buses", "slack", "energy_budgets", "hour",
    ] {
      #expect(settings[key] != nil, "\(key)")
    }
    #expect(settings["reference_buses"] == "a")
  }

  @Test("one hour is told per hour, with flows, angles and what is not served")
  func snapshot() throws {
    let report = try reading(region()).report()
    let objective = try #require(report.objective)
    #expect(objective.unit == "SEK/h")
    #expect(close(objective.total, 60 * 10 + 20 * 40 + 5))
    #expect(objective.approximationError == 0.5)
    let grid = try #require(report.grid)
    #expect(close(grid.unservedMwh, 20))
    #expect(grid.unserved.map(\.bus) == ["b"])
    #expect(grid.branches[0].loading.map { close($0, 1) } ?? false)
    #expect(close(grid.generationMwh["big"], 60) && close(grid.generationByKindMwh["hydro"], 60))
    let snapshot = try #require(report.snapshot)
    #expect(close(snapshot.branches[0].mw, 60))
    #expect(close(snapshot.buses[1].angleDeg, -60 * 0.1 / 100 * 180 / .pi))
    #expect(close(snapshot.buses[1].injectionMw, -60) && close(snapshot.buses[1].loadMw, 100))
  }

  @Test("a year of hours that differ is told per year")
  func year() throws {
    var region = region { $0.loads[0].profile = Index(0) }
    region.profiles = [Profile(id: "day", values: [0.5, 0.25])]
    let report = try reading(region).report()
    #expect(report.objective?.unit == "SEK/a")
    #expect(close(report.objective?.total, 4380 * (500 + 250) + 8760 * 5))
    #expect(report.snapshot == nil)
    #expect(close(report.grid?.branches[0].peakFlowMw, 50))
    #expect(report.region.distinctHours == 2)
  }

  @Test("remarks name what nothing feeds, what is short, and what is not held")
  func remarks() throws {
    let short = try reading(region(), security: .none).remarks()
    #expect(short.isEmpty)
    let dark = try reading(
      region { $0.loads.append(Load(id: "cabin", bus: Index(2), peak: 3)) }
    ).remarks()
    #expect(dark == [.islandWithoutGeneration(bus: "alone", buses: 1, load: 3)])
    let lacking = try reading(region { $0.loads[0].peak = 200 }).remarks()
    #expect(lacking == [.islandShort(bus: "a", load: 200, available: 120)])
    let split = try reading(
      region { $0.branches[0].rating = nil }, security: .oneOut
    ).remarks()
    #expect(
      split == [.unlimitedRatings(count: 1, of: 1), .islandingOutages(count: 1, first: ["ab"])])
  }

  @Test("a clash has the figures of its island")
  func clash() throws {
    let report = try reading(
      region {
        $0.generators[1].minimum = 130; $0.generators[1].capacity = 150
      }
    )
    .report()
    #expect(report.status.termination == "infeasible" && report.objective == nil)
    let entry = try #require(report.clash.first)
    #expect(entry.kind == "island" && entry.element == "a" && entry.buses == 2)
    #expect(entry.load == 100 && entry.lowerMw == 130 && entry.upperMw == 250)
  }

  @Test("tables of factors are empty where an outage splits an island")
  func factors() throws {
    let grid = region { grid in
      grid.branches += [
        Branch(id: "=ba", from: Index(1), to: Index(0), reactance: 0.3),
        Branch(id: "spur", from: Index(1), to: Index(2), reactance: 0.2),
      ]
    }.grid
    let table = FactorCSV(try Sensitivities(try Network(grid: grid, year: 2025)), grid: grid)
    var ptdf = ""
    table.ptdf { ptdf += $0 }
    #expect(ptdf == "branch,a,b,alone\nab,0,-0.75,-0.75\n'=ba,0,0.25,0.25\nspur,0,0,-1\n")
    var lodf = ""
    table.lodf { lodf += $0 }
    #expect(lodf == "branch,ab,'=ba,spur\nab,-1,-1,\n'=ba,-1,-1,\nspur,0,0,\n")
  }

  @Test("CSV has a row a branch, bus or generator")
  func csv() throws {
    let report = try reading(region()).report()
    #expect(PowerFlowCSV.text(of: report).split(separator: "\n").count == 2)
    #expect(PowerFlowCSV.text(of: report, .buses).split(separator: "\n").count == 4)
    let generators = PowerFlowCSV.text(of: report, .generators).split(separator: "\n")
    #expect(generators[0] == "generator,mwh" && generators[1].hasPrefix("big,6"))
  }
}
