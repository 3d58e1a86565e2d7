import Findings
import ModelInputs
import Planning
import RegionModel
import TestSupport
import Testing

@Suite("A plan read back")
struct PlanReadingTests {
  @Test("ranks links by saving, with amount, way, parts and payback")
  func proposals() throws {
    let plan = try report(handRegion())
    #expect(plan.proposals.map(\.id) == ["heat→dh:pipe", "slag→base:truck"])
    let heat = plan.proposals[0]
    #expect(close(heat.saving, 280_000))
    #expect(close(heat.savingPerA, 280_000))
    #expect(close(heat.investment, 400_000, 1e-5))
    // 400 000 / (280 000 + 20 000).
    #expect(close(heat.paybackYears, 4.0 / 3, 1e-5))
    #expect(close(heat.emissionsSavedTPerA, 100))
    #expect(close(heat.distanceKm, 10))
    #expect(heat.unit == "MWh" && heat.mode == "pipe" && heat.temperatureC == 90)
    #expect(heat.fromSite == "works" && heat.toSite == "town" && !heat.existing)
    #expect(heat.amountByPeriod.count == 1 && close(heat.amountByPeriod[0], 1000))
    let slag = plan.proposals[1]
    #expect(close(slag.saving, 28_800))
    #expect(close(slag.byPart["avoided_purchase"], 30_000))
    #expect(close(slag.byPart["avoided_disposal"], 6000))
    #expect(close(slag.byPart["handling"], -1200))
    #expect(close(slag.byPart["transport"], -6000, 1e-5))
    #expect(slag.investment == 0 && slag.paybackYears == nil)
    #expect(slag.unit == "t" && slag.replacedUnit == "t" && close(slag.replaced, 600))
    for link in plan.proposals {
      #expect(close(link.byPart.values.reduce(0, +), link.saving))
    }
  }

  @Test("ranks equal savings by id")
  func ties() throws {
    let plan = try report(
      handRegion { draft in
        for id in ["z", "y"] {
          draft.surplus("slag-\(id)", at: "works", of: "slag", 100)
          draft.need("base-\(id)", at: "works", of: "aggregate", 100, price: 20)
          draft.link("slag-\(id)", "base-\(id)", mode: "truck", unitCost: 0)
        }
        draft.region.settings.candidates = .listed
      })
    #expect(plan.proposals.map(\.id) == ["slag-y→base-y:truck", "slag-z→base-z:truck"])
  }

  @Test("lists what is still bought and disposed of, at its cost")
  func leftovers() throws {
    let plan = try report(
      handRegion { draft in
        draft.need("far", at: "town", of: "heat", 50, price: 200, temperature: 95)
      })
    let bought = try #require(plan.purchases.first { $0.need == "far" })
    #expect(plan.purchases.count == 1)
    #expect(close(bought.amount, 50) && bought.unit == "MWh" && close(bought.costPerA, 10_000))
    // 400 t of slag at 10, 4 000 MWh of heat at nothing.
    #expect(plan.disposals.map(\.surplus) == ["heat", "slag"])
    #expect(close(plan.disposals[1].amount, 400) && close(plan.disposals[1].costPerA, 4000))
    #expect(close(plan.disposals[0].amount, 4000) && plan.disposals[0].costPerA == 0)
  }

  @Test("the bottom line adds up")
  func objective() throws {
    let plan = try report(handRegion())
    let objective = try #require(plan.objective)
    // Today: 600·50 + 1 000·10 + 1 000·300.
    #expect(close(objective.baseline, 340_000))
    #expect(close(objective.saving, 308_800))
    #expect(close(objective.total, 340_000 - 308_800))
    #expect(close(objective.byPart.values.reduce(0, +), 308_800))
    #expect(objective.unit == "SEK/a" && objective.kind == "cost" && objective.gap < 1e-9)
    #expect(close(objective.bound, objective.total))
    // Today 10 + 12 + 100 t; left: 400 t of slag at 0.01.
    #expect(close(objective.emissionsT, 4))
    #expect(close(objective.emissionsSavedT, 118))
    #expect(close(objective.virginT, 0))
    #expect(close(objective.investment, 400_000, 1e-5))
    #expect(close(objective.heatRecoveredMwh, 1000))
    #expect(close(objective.keptFromDisposalT, 600))
    #expect(objective.assumedShareOfSaving == 1)
  }

  @Test("savings of links, less what conversions cost, are baseline less plan", arguments: 0..<15)
  func identity(seed: Int) throws {
    var region = RandomRegion(seed: UInt64(seed)) { $0.firm = false }.region
    // Without today's exchanges none is displaced; without the stream of two levels each tonne has
    // one way out.
    region.exchanges = []
    for row in region.surpluses.indices { region.surpluses[row].group = nil }
    region.settings.integer = true
    region.settings.gap = 0
    let solution = try planned(region)
    let plan = try #require(solution.plan)
    let today = try #require(solution.baseline)
    let inputs = solution.inputs
    var links = 0.0
    for position in inputs.candidates.indices {
      links += solution.saving(position, at: plan).total
    }
    let price = inputs.settings.co2Price
    // Running a conversion makes needs and surpluses, as if bought and disposed of.
    func running(_ values: [Double]) -> Double {
      var cost = 0.0
      for (position, conversion) in inputs.conversions.enumerated() {
        for period in 0..<inputs.time.count {
          var unit = conversion.variableCost
          for need in inputs.needs {
            guard let port = need.port, port.conversion == position else { continue }
            unit +=
              port.perActivity[period]
              * ((need.price?[period] ?? 0) + price * need.supplyEmissions)
          }
          for surplus in inputs.surpluses {
            guard let port = surplus.port, port.conversion == position else { continue }
            unit +=
              port.perActivity[period]
              * (surplus.disposalPrice + price * surplus.disposalEmissions)
          }
          cost +=
            inputs.time.weight[period] * unit
            * values[solution.program.map.activity(position, period)]
        }
        if let built = solution.program.map.conversionBuilt(position) {
          cost += inputs.time.yearShare * conversion.annualCost * (values[built])
        }
      }
      return cost
    }
    #expect(close(today.cost - plan.cost, links - running(plan.values), 1e-6))
    let read = PlanReading(region: region, solution: solution).report()
    let parts = try #require(read.objective).byPart.values.reduce(0, +)
    #expect(close(parts, links, 1e-6))
    #expect(close(read.proposals.reduce(0) { $0 + $1.saving }, links, 1e-6))
    #expect(close(read.objective?.saving, today.cost - plan.cost))
  }

  @Test("exchanges of today are listed and marked, and save nothing anew")
  func existing() throws {
    let plan = try report(
      handRegion { $0.exchange("today", "slag", "base", amount: 200) })
    let today = try #require(plan.proposals.first { $0.id == "today" })
    #expect(today.existing && close(today.amount, 200) && today.investment == 0)
    // 48 SEK/t on the other 400 t, and the heat.
    #expect(close(plan.objective?.saving, 400 * 48 + 280_000))
    #expect(close(plan.objective?.byPart.values.reduce(0, +), 400 * 48 + 280_000))
    #expect(close(plan.objective?.keptFromDisposalT, 400))
  }

  @Test("conversions say how they run, and what they cost to build")
  func conversions() throws {
    let plan = try report(
      RegionBuilder.make { draft in
        draft.resources("sludge", "ash")
        draft.resources("gas", kind: .gas)
        draft.transport("truck", .material)
        draft.transport("tube", .gas)
        draft.site("a")
        draft.technology(
          "digester", inputs: [("sludge", 1)], outputs: [("gas", 2)], capital: 87_600, variable: 1)
        draft.technology(
          "tank", inputs: [("sludge", 1)], outputs: [("gas", 2)], capital: 87_600, variable: 2)
        draft.conversion("old", at: "a", "digester", capacity: 0.05)
        draft.conversion("new", at: "a", "tank", capacity: 0.1, status: .candidate)
        draft.surplus("sludge", at: "a", of: "sludge", 657, disposal: 100)
        draft.need("gas", at: "a", of: "gas", 5000, price: 50)
        draft.region.settings.integer = true
        draft.region.settings.gap = 0
      })
    // The old, which is cheaper to run, takes 0.05·8 760 = 438 t, the new the other 219 of its 876.
    let old = try #require(plan.conversions.first { $0.id == "old" })
    let new = try #require(plan.conversions.first { $0.id == "new" })
    #expect(!old.candidate && old.built == 1 && old.investment == 0)
    #expect(close(old.activity, 438) && close(old.utilisation, 1))
    #expect(new.candidate && close(new.built, 1) && close(new.activity, 219))
    #expect(close(new.utilisation, 0.25) && close(new.investment, 8760))
    #expect(old.technology == "digester" && old.site == "a")
    // 657 t at 100, 1 314 MWh at 50, less 438 at 1, 219 at 2 and 8 760/20 a year.
    #expect(close(plan.objective?.saving, 65_700 + 65_700 - 438 - 2 * 219 - 438))
    #expect(close(plan.objective?.investment, 8760))
  }

  @Test("over less than a year totals are the horizon's and nothing is said per year")
  func horizon() throws {
    let plan = try report(
      handRegion { draft in draft.period("week", hours: 168, weight: 1, firstHour: 0) })
    let share = 168.0 / 8760
    let objective = try #require(plan.objective)
    #expect(objective.unit == "SEK/horizon")
    #expect(close(objective.saving, 308_800 * share))
    let heat = try #require(plan.proposals.first)
    #expect(heat.savingPerA == nil && heat.emissionsSavedTPerA == nil)
    #expect(close(heat.saving, 280_000 * share))
    // Payback is still in years, of a year's saving.
    #expect(close(heat.paybackYears, 4.0 / 3, 1e-5))
  }

  @Test("amounts stand beside each period, per occurrence")
  func byPeriod() throws {
    let plan = try report(
      handRegion { draft in
        draft.period("short", hours: 2, weight: 1000, firstHour: 0)
        draft.period("long", hours: 6760, weight: 1, firstHour: 2)
      })
    let heat = try #require(plan.proposals.first)
    #expect(close(heat.amountByPeriod[0], 1000 * 2 / 8760))
    #expect(close(heat.amountByPeriod[1], 1000 * 6760 / 8760))
    #expect(close(heat.amount, 1000) && plan.objective?.unit == "SEK/a")
  }

  @Test("the status is the engine's, and the settings are those in force")
  func status() throws {
    let plan = try report(handRegion())
    #expect(plan.status.termination == "optimal" && plan.status.primal == "feasible")
    #expect(plan.status.engine.hasPrefix("GLPK "))
    #expect(plan.settings["periods"] == "annual" && plan.settings["discount_rate"] == "0.0")
    #expect(plan.region.sites == 2 && plan.region.surpluses == 2 && plan.region.needs == 2)
    #expect(plan.region.candidates == 2 && plan.region.periods == "annual")
    #expect(Set(plan.timingS.keys) == ["formulate", "solve"])
  }

  @Test("without a plan it names what clashes, element by element, and nothing else")
  func clash() throws {
    var region = handRegion { draft in
      draft.need("must", at: "town", of: "aggregate", 2400)
    }
    region.settings.periods = .monthly
    let plan = try report(region)
    #expect(plan.status.termination == "infeasible" && plan.status.primal == "none")
    #expect(plan.objective == nil && plan.proposals.isEmpty && plan.purchases.isEmpty)
    #expect(plan.clash.map(\.family) == ["supply", "need"])
    #expect(plan.clash.map(\.element) == ["slag", "must"])
    #expect(plan.clash.allSatisfy { $0.periods.count == 1 })
  }

  @Test("an unbounded region names the columns that run away")
  func escape() throws {
    let plan = try report(
      RegionBuilder.make { draft in
        draft.resources("ore", "metal")
        draft.transport("truck", .material)
        draft.site("a")
        draft.technology("smelter", inputs: [("ore", 1)], outputs: [("metal", 0.5)])
        draft.conversion("u", at: "a", "smelter", prices: ["ore": 1], disposal: ["metal": -10])
      })
    #expect(plan.status.termination == "unbounded" && plan.objective == nil)
    #expect(
      Set(plan.clash) == [
        ClashEntry(family: "conversion", element: "u", periods: []),
        ClashEntry(family: "purchase", element: "u:ore", periods: []),
        ClashEntry(family: "disposal", element: "u:metal", periods: []),
      ])
  }
}
