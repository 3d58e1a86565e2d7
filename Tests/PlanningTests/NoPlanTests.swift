import Formulation
import LinearModel
import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("Where there is no plan")
struct NoPlanTests {
  private func region(_ fill: (inout RegionBuilder) -> Void) -> Region {
    RegionBuilder.make { draft in
      draft.resources("slag", "aggregate")
      draft.substitution("slag", for: "aggregate")
      draft.transport("truck", .material)
      draft.site("a")
      fill(&draft)
    }
  }

  /// The families of a clash, once it is known to be minimal.
  private func clash(_ solution: PlanSolution) throws -> [Family] {
    let model = solution.program.model
    let rows = Set(
      solution.program.rows.indices.filter { solution.clash.contains(solution.program.rows[$0]) })
    #expect(rows.count == solution.clash.count)
    let together = try solvedWhole(model.keeping(rows: rows)).status.termination
    #expect(together == .infeasible || together == .infeasibleOrUnbounded)
    for row in rows {
      let rest = try solvedWhole(model.keeping(rows: rows.subtracting([row])))
      #expect(rest.status.primal == .feasible)
    }
    return solution.clash.map(\.family)
  }

  @Test("a contract for more than there is clashes with the supply", arguments: [false, true])
  func contract(integer: Bool) throws {
    var made = region { draft in
      draft.surplus("slag", at: "a", of: "slag", 300)
      draft.surplus("other", at: "a", of: "slag", 900)
      draft.need("base", at: "a", of: "aggregate", 800, price: 10)
      draft.exchange("today", "slag", "base", amount: 500, firm: true)
    }
    made.settings.integer = integer
    let solution = try planned(made)
    #expect(solution.plan == nil)
    #expect(solution.outcome.status.termination == .infeasible)
    #expect(try clash(solution) == [.supply, .contract])
    #expect(solution.escape.isEmpty)
    #expect(solution.gap == .infinity)
    // Today carries what there is.
    #expect(sent(solution, at: solution.baseline) == ["today": 300])
  }

  @Test("a need that cannot be bought clashes with a supply too small for it")
  func cannotBuy() throws {
    let solution = try planned(
      region { draft in
        draft.surplus("slag", at: "a", of: "slag", 300)
        draft.need("base", at: "a", of: "aggregate", 500)
        draft.need("sub", at: "a", of: "aggregate", 100, price: 5)
      })
    #expect(try clash(solution) == [.supply, .need])
    let inputs = solution.inputs
    #expect(inputs.needs[try #require(solution.clash.last).element].id == "base")
  }

  @Test("clashes name the periods they are about")
  func periods() throws {
    var made = region { draft in
      // Half the year nothing arises, all of it is needed: 100 t each in q0 and q1.
      draft.profile("first", (0..<8760).map { $0 < 4380 ? 1 : 0 })
      draft.surplus("slag", at: "a", of: "slag", 400, profile: "first")
      draft.need("base", at: "a", of: "aggregate", 200)
      draft.period("q0", hours: 4380, firstHour: 0)
      draft.period("q1", hours: 4380, firstHour: 4380)
    }
    made.settings.integer = true
    let solution = try planned(made)
    #expect(try clash(solution) == [.supply, .need])
    #expect(solution.clash.map(\.period) == [1, 1])
  }

  @Test("a CO2 cap below what must be bought clashes with the need")
  func cap() throws {
    var made = region { draft in
      draft.surplus("slag", at: "a", of: "slag", 10)
      draft.need("base", at: "a", of: "aggregate", 500, price: 5, emissions: 0.1)
    }
    // 490 t must be bought: 49 t CO2e.
    made.settings.co2Cap = 48
    let solution = try planned(made)
    #expect(try clash(solution) == [.supply, .need, .emissions])
    made.settings.co2Cap = 49.001
    #expect(try planned(made).clash.isEmpty)
  }

  @Test("a limit on the mix that no supply can meet clashes with the need")
  func mix() throws {
    let solution = try planned(
      region { draft in
        draft.surplus("slag", at: "a", of: "slag", 900)
        draft.need("base", at: "a", of: "aggregate", 500)
        draft.content("slag", "Zn", 0.04)
        draft.limit("base", "Zn", .max, 0.01)
      })
    #expect(try clash(solution) == [.need, .mix])
  }

  @Test("too few links for the needs that only links can meet clash with each of them")
  func links() throws {
    var made = region { draft in
      draft.surplus("slag", at: "a", of: "slag", 900)
      draft.need("base", at: "a", of: "aggregate", 100)
      draft.need("sub", at: "a", of: "aggregate", 100)
    }
    made.settings.integer = true
    made.settings.maxLinks = 1
    let families = try clash(try planned(made))
    #expect(families.count { $0 == .need } == 2)
    #expect(families.count { $0 == .links } == 1)
  }

  @Test("a cancelled search for a clash names none")
  func cancelled() throws {
    let solution = try planned(
      region { draft in
        draft.surplus("slag", at: "a", of: "slag", 300)
        draft.need("base", at: "a", of: "aggregate", 500)
      })
    let stopped = solver()
    stopped.cancellation.cancel()
    let model = solution.program.model
    let rows = try ClashSearch(solver: stopped).clash(
      in: model, rows: Array(0..<model.rowCount), columns: Array(0..<model.columnCount))
    #expect(rows.isEmpty)
  }

  @Test("a search that is cut short while it narrows keeps what it has not tried")
  func cutShort() throws {
    let solution = try planned(
      region { draft in
        draft.surplus("slag", at: "a", of: "slag", 300)
        draft.need("base", at: "a", of: "aggregate", 500)
      })
    let model = solution.program.model
    for after in 1...6 {
      let rows = try ClashSearch(solver: solver(cancelledAfter: after)).clash(
        in: model, rows: Array(0..<model.rowCount), columns: Array(0..<model.columnCount))
      guard !rows.isEmpty else { continue }
      let together = try solvedWhole(model.keeping(rows: Set(rows)))
      #expect(together.status.primal == .none)
    }
  }

  @Test("a conversion that earns more the more it runs is named with what it takes and gives")
  func endless() throws {
    let solution = try planned(
      RegionBuilder.make { draft in
        draft.resources("ore", "metal")
        draft.transport("truck", .material)
        draft.site("a")
        draft.technology("smelter", inputs: [("ore", 1)], outputs: [("metal", 0.5)])
        // 1 SEK of ore becomes half a tonne that sells at 10.
        draft.conversion("u", at: "a", "smelter", prices: ["ore": 1], disposal: ["metal": -10])
        draft.need("other", at: "a", of: "ore", 10, price: 3)
      })
    #expect(solution.plan == nil)
    #expect(solution.outcome.status.termination == .unbounded)
    #expect(
      Set(solution.escape) == [
        .activity(conversion: 0, period: 0), .bought(need: 1, period: 0),
        .disposed(surplus: 0, period: 0),
      ])
    #expect(solution.inputs.needs[1].id == "u:ore")
    #expect(solution.clash.isEmpty)
  }

  @Test("a cycle of two conversions that makes something out of nothing is named whole")
  func cycle() throws {
    let solution = try planned(
      RegionBuilder.make { draft in
        draft.resources("a", "b")
        draft.transport("truck", .material)
        draft.site("here")
        draft.technology("up", inputs: [("a", 1)], outputs: [("b", 2)])
        draft.technology("down", inputs: [("b", 1)], outputs: [("a", 1)])
        draft.conversion("u", at: "here", "up", disposal: ["b": -1])
        draft.conversion("v", at: "here", "down")
      })
    #expect(solution.plan == nil)
    let inputs = solution.inputs
    var names: Set<String> = []
    for column in solution.escape {
      switch column {
      case .flow(let candidate, _): names.insert(inputs.candidates[candidate].id)
      case .activity(let conversion, _): names.insert(inputs.conversions[conversion].id)
      case .disposed(let surplus, _): names.insert("sold " + inputs.surpluses[surplus].id)
      default: names.insert("other")
      }
    }
    #expect(names == ["u", "v", "u:b→v:b:truck", "v:a→u:a:truck", "sold u:b"])
  }

  @Test("what is endless in money is named where emissions are the aim")
  func endlessSecondAim() throws {
    var made = RegionBuilder.make { draft in
      draft.resources("ore", "metal")
      draft.transport("truck", .material)
      draft.site("a")
      draft.technology("smelter", inputs: [("ore", 1)], outputs: [("metal", 0.5)])
      draft.conversion("u", at: "a", "smelter", prices: ["ore": 1], disposal: ["metal": -10])
      draft.need("other", at: "a", of: "ore", 10, price: 3, emissions: 1)
    }
    made.settings.objective = .emissions
    let solution = try planned(made)
    #expect(solution.outcome.status.termination == .unbounded)
    #expect(solution.plan == nil)
    #expect(solution.escape.contains(.activity(conversion: 0, period: 0)))
  }
}
