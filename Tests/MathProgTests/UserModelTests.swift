import Foundation
import Formulation
import GLPKSolver
import LinearModel
import MathProg
import ModelInputs
import Testing

@Suite("A user's own model")
struct UserModelTests {
  /// The shipped model with a change, in a file.
  private func changed<Result>(
    _ old: String, _ new: String, _ body: (UserModel) throws -> Result
  ) throws -> Result {
    let shipped = try String(contentsOfFile: Glpsol.model, encoding: .utf8)
    #expect(shipped.contains(old))
    return try Glpsol.inFolder { folder in
      let file = folder.appendingPathComponent("own.mod")
      try Data(shipped.replacingOccurrences(of: old, with: new).utf8).write(to: file)
      return try body(UserModel(path: file.path))
    }
  }

  private func optimum(_ program: Program) throws -> Solution {
    let session = try GLPKEngine().makeSession()
    try session.load(program.model)
    return try session.solve(SolveOptions())
  }

  @Test("the shipped model gives the plan back by candidate and period", arguments: [true, false])
  func plan(integer: Bool) throws {
    for hand in HandRegion.all {
      let inputs = try ModelInputs(region: hand.region)
      let program = Program(inputs, integer: integer)
      let expected = try optimum(program)
      let plan = try UserModel(path: Glpsol.model).solve(inputs, integer: integer)
      #expect(plan.solution.status.termination == .optimal, "\(hand.region.name)")
      let scale = max(1, abs(expected.objective))
      #expect(abs(plan.solution.objective - expected.objective) <= 1e-6 * scale)
      // The plan's values priced by the Swift formulation cost the same.
      #expect(abs(price(plan, program) - expected.objective) <= 1e-6 * scale)
      #expect(plan.printed.contains("\(inputs.settings.objective.rawValue): "))
      #expect(plan.others.allSatisfy { $0.name.contains("_whole[") })
    }
  }

  private func price(_ plan: UserPlan, _ program: Program) -> Double {
    program.model.columnCost.enumerated().reduce(0) { sum, column in
      let value =
        switch program.map.meaning(of: column.offset) {
        case .flow(let a, let t): plan.flow[a][t]
        case .disposed(let i, let t): plan.disposed[i][t]
        case .bought(let j, let t): plan.bought[j][t]
        case .activity(let u, let t): plan.activity[u][t]
        case .linkCapacity(let a): plan.capacity[a]
        case .linkBuilt(let a): plan.built[a]
        case .conversionBuilt(let u): plan.conversionBuilt[u]
        case .point(let u, let point, let t): plan.point[plan.firstPoint[u] + point][t]
        // Cost nothing by themselves.
        case .heat, .running: 0.0
        case .charge(let store, let port, let period):
          plan.charged[plan.firstPassage[store] + port][period]
        case .discharge(let store, let port, let period):
          plan.discharged[plan.firstPassage[store] + port][period]
        case .level(let store, let period): plan.level[store][period]
        case .dayLevel(let store, let day): plan.dayLevel[store][day]
        case .swingUp(let store, let chain): plan.swingUp[store][chain]
        case .swingDown(let store, let chain): plan.swingDown[store][chain]
        case .storeEnergy(let store): plan.storeEnergy[store]
        case .storePower(let store): plan.storePower[store]
        // Without a grid there are none.
        case .grid, .dispatch, .startLevel, .slack, .busCharge, .busDischarge, .busLevel,
          .busEnergy, .busPower:
          Double.nan
        }
      return sum + column.element * value
    }
  }

  @Test("a constraint and a variable of one's own")
  func ownConstraint() throws {
    let inputs = try ModelInputs(region: HandRegion.materials("own").region)
    let plan = try changed(
      "solve;",
      "var reuse; s.t. total_sent: reuse = sum{a in A, t in T} f[a,t]; s.t. few: reuse <= 100;"
        + "\nsolve;"
    ) { try $0.solve(inputs, integer: false) }
    #expect(plan.flow.joined().reduce(0, +) <= 100 + 1e-6)
    #expect(plan.others.map(\.name) == ["reuse"])
    #expect(abs((plan.others.first?.value ?? 0) - 100) < 1e-6)
  }

  @Test("variables that are not there are all named")
  func missing() throws {
    let inputs = try ModelInputs(region: HandRegion.heat("missing").region)
    let all = ["f[a,t]", "y_d[i,t]", "b[j,t]", "K[a]", "z[a]"]
    #expect(throws: UserModelError.missingVariables(all)) {
      try Glpsol.inFolder { folder in
        let file = folder.appendingPathComponent("own.mod")
        let declarations = try String(contentsOfFile: Glpsol.model, encoding: .utf8)
          .components(separatedBy: "# ---- variables")[0]
        let text = declarations + "var f{A} >= 0; minimize total: sum{a in A} f[a]; solve; end;"
        try Data(text.utf8).write(to: file)
        _ = try UserModel(path: file.path).solve(inputs, integer: false)
      }
    }
  }

  @Test("a mistake in the model is told with its line")
  func mistake() throws {
    let inputs = try ModelInputs(region: HandRegion.materials("mistake").region)
    let error = try changed("minimize total:", "minimise total:") { model in
      #expect(throws: UserModelError.self) { try model.solve(inputs, integer: false) }
    }
    guard case .engine(.engineFault(let text)) = error else {
      Issue.record("not an engine fault: \(String(describing: error))")
      return
    }
    #expect(text.contains("own.mod:"), "\(text)")
  }

  @Test("an infeasible model has no plan but a status")
  func infeasible() throws {
    let inputs = try ModelInputs(region: HandRegion.materials("infeasible").region)
    let plan = try changed("solve;", "s.t. no: sum{j in J, t in T} b[j,t] <= -1;\nsolve;") {
      try $0.solve(inputs, integer: false)
    }
    #expect(plan.solution.status.termination == .infeasible)
    #expect(plan.flow.joined().allSatisfy { $0 == 0 })
  }
}
