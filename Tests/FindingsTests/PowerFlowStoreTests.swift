import Findings
import GLPKSolver
import ModelInputs
import Planning
import Quantities
import RegionModel
import Testing

/// A bus at 10 and then 50 money per MWh, 10 MW drawn; a store of 4 MWh that half is lost from on
/// the way out.
private func region(_ change: (inout Store) -> Void = { _ in }) -> Region {
  var grid = Grid()
  grid.buses = [Bus(id: "b", isReference: true)]
  grid.generators = [
    Generator(
      id: "import", bus: Index(0), capacity: 100, marginalCost: 1, costProfile: Index(0))
  ]
  grid.loads = [Load(id: "town", bus: Index(0), peak: 10)]
  var region = Region(name: "one")
  region.grid = grid
  region.profiles = [Profile(id: "price", values: [10, 50])]
  region.settings.periods = .own
  region.periods = [
    PeriodRow(id: "both", hours: 2, weight: 3, location: SourceLocation(file: "periods.csv"))
  ]
  var store = Store(
    id: "battery", place: .bus(Index(0)), energy: 4, chargePower: 8, dischargeEfficiency: 0.5,
    cyclic: false)
  change(&store)
  region.stores = [store]
  return region
}

private func flowed(_ region: Region, hour: Int? = nil) throws -> PowerFlowReport {
  PowerFlowReading(
    region: region,
    dispatch: try GridDispatcher(
      region: region, security: .none, hour: hour, solver: BlockSolver(engine: GLPKEngine())
    ).run(), security: .none
  ).report()
}

@Suite("A store at a bus read back")
struct PowerFlowStoreTests {
  @Test("tells energies, cycles, levels and hours at its limits, each hour as often as it occurs")
  func use() throws {
    let store = try #require(try flowed(region()).stores.first)
    #expect(store.id == "battery" && store.bus == "b")
    #expect(close(store.energyMwh, 4) && close(store.chargeMw, 8) && store.dischargeMw == nil)
    #expect(close(store.chargedMwh, 12) && close(store.dischargedMwh, 6))
    #expect(close(store.cycles, 3) && close(store.builtShare, 1))
    #expect(close(store.hoursAtLimit, 3))
    #expect(close(store.levelMwh[0], 4) && close(store.levelMwh[1], 0))
    // 4 MWh bought at 10, 2 given at 50, three times.
    #expect(close(store.earned, 3 * (100 - 40)) && store.annuity == 0 && store.investment == 0)
  }

  @Test("keeps the keys of the contract")
  func keys() throws {
    let entry = try #require((try json(try flowed(region()))["stores"] as? [[String: Any]])?.first)
    #expect(
      Set(entry.keys) == [
        "id", "bus", "candidate", "energy_mwh", "charge_mw", "discharge_mw", "built_share",
        "cycles",
        "charged_mwh", "discharged_mwh", "hours_at_limit", "earned", "annuity", "investment",
        "level_mwh",
      ])
  }

  @Test("what is built counts in the total, and in no single hour's")
  func investment() throws {
    var region = region {
      $0.status = .candidate
      $0.investmentPerEnergy = 8760 / 6
      $0.lifetime = 1
    }
    region.settings.discountRate = 0
    let whole = try #require(try flowed(region).objective)
    #expect(whole.unit == "SEK/horizon" && close(whole.investment, 4))
    #expect(close(whole.total, 3 * (600 + 40 - 100) + 4))
    let store = try #require(try flowed(region).stores.first)
    #expect(close(store.annuity, 4) && close(store.investment, 4 * 8760 / 6))
    let hour = try #require(try flowed(region, hour: 0).objective)
    #expect(hour.unit == "SEK/h" && hour.investment == 0 && close(hour.total, 140))
  }

  @Test("levels that cannot be kept are named, and nothing of the store is shown")
  func clash() throws {
    let report = try flowed(
      region {
        $0.initial = 3
        $0.minimum = 3
        $0.lossPerHour = 0.5
        $0.chargePower = 0
      })
    #expect(report.status.termination == "infeasible" && report.stores.isEmpty)
    let entry = try #require(report.clash.first)
    #expect(entry.kind == "store" && entry.element == "battery" && close(entry.load, 4))
  }

  @Test("CSV has a row a store")
  func csv() throws {
    let lines = PowerFlowCSV.text(of: try flowed(region()), .stores).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("id,bus,energy_mwh,charge_mw,discharge_mw,built_share,cycles"))
    #expect(lines[1].hasPrefix("battery,b,4.0,8.0,,1.0,3.0,12.0,6.0"))
  }

  @Test("a plan says that it leaves them")
  func plan() {
    #expect(PlanRemark.of(region()) == [.busStoresNotPlanned(["battery"])])
    #expect(PlanRemark.of(Region(name: "none")).isEmpty)
  }
}
