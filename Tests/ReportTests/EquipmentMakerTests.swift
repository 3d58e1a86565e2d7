import Findings
import GLPKSolver
import ModelInputs
import Planning
import Quantities
import RegionModel
import TestSupport
import Testing
import Wording

@testable import Report

/// Two hours of 90 and 150 MW behind a narrow line, 120 of them cheap; a battery that may be built
/// there, an electrolyser, and hydrogen that may wait an hour.
private func region(_ change: (inout Region) -> Void = { _ in }) -> Region {
  var region = RegionBuilder.make("town") { draft in
    draft.twoHours(at: "town", loads: [90, 150])
    draft.electrolyser(at: "town", flexible: false)
    draft.battery()
  }
  change(&region)
  return region
}

private func entry(_ region: Region, _ language: Language = .en) throws -> PlanEntry {
  let inputs = try ModelInputs(region: region)
  let solver = BlockSolver(engine: GLPKEngine())
  let stage = try GridStage(region: region, inputs: inputs, security: .none, solver: solver)
  let solution = try Planner(solver: solver).plan(
    stage.adjusted(inputs, region: region), grid: stage)
  let subject = ReportSubject(
    region: region, solution: solution,
    report: PlanReading(region: region, solution: solution).report())
  let disclosure = Disclosure(region)
  var catalogue = ReportCatalogue(language)
  catalogue.add(subject, disclosure)
  return PlanMaker(subject, catalogue: catalogue, language: language, disclosure: disclosure)
    .entry()
}

@Suite("Conversions and stores of a report")
struct EquipmentMakerTests {
  @Test("a battery tells its size, its use, what it earns and what it costs")
  func battery() throws {
    let store = try #require(try entry(region()).stores.first)
    #expect(store.id == "battery" && store.place == "b" && store.content == "electricity")
    #expect(store.isBuilt && store.unit == "MWh")
    // Beside the electrolyser's 20 MW the first hour has room for 10.
    #expect(close(store.energy, 10) && close(store.power, 10) && close(store.cycles, 1))
    #expect(close(store.given, 10) && close(store.investment, 10 * 31 * 87_600))
    // Not all that may be built is: at its bus's prices it earns what it costs.
    #expect(close(store.earned, 10 * 31))
    #expect(try entry(region(), .sv).stores.first?.content == "el")
  }

  @Test("a conversion that stands tells how much of it is used")
  func conversion() throws {
    let row = try #require(try entry(region()).conversions.first)
    // 40 of the 200 MWh that two hours have room for.
    #expect(row.id == "el" && !row.isBuilt && close(row.use, 0.2) && row.investment == 0)
  }

  @Test("what is not used is left out")
  func unused() throws {
    let plan = try entry(
      region {
        $0.stores[0].investmentPerEnergy = 1e9
        for row in $0.needs.indices { $0.needs[row].supplyPrice = 1 }
      })
    #expect(plan.stores.isEmpty && plan.conversions.isEmpty)
  }

  @Test("what has a confidential stream is kept from readers")
  func confidential() throws {
    let plan = try entry(
      region { region in
        for row in region.surpluses.indices { region.surpluses[row].confidential = true }
      })
    #expect(plan.conversions.isEmpty)
  }
}
