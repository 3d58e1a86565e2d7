import LinearModel
import TestSupport
import Testing

@Suite("Linear programs, in either engine alike", whereHiGHSIs)
struct LinearSolveTests {
  @Test(
    "a textbook program has the textbook's optimum, point and duals",
    arguments: Solver.allCases, [false, true])
  func textbook(solver: Solver, presolve: Bool) throws {
    for method in [SolveOptions.Method.primal, .dual] {
      let solution = try solver.solve(
        wyndor,
        options {
          $0.presolve = presolve
          $0.method = method
        })
      #expect(solution.status.termination == .optimal)
      #expect(solution.status.primal == .feasible)
      #expect(solution.status.dual == .feasible)
      #expect(solution.status.raw == (solver == .glpk ? "0/GLP_OPT" : "kHighsModelStatusOptimal"))
      #expect(close(solution.objective, -26))
      #expect(close(solution.bound, -26))
      #expect(zip(solution.columnValue, [2, 6]).allSatisfy { close($0, $1) })
      #expect(zip(solution.rowActivity, [2, 12, 18]).allSatisfy { close($0, $1) })
      #expect(zip(solution.rowDual, [0, -1.5, -1]).allSatisfy { close($0, $1) })
      #expect(zip(solution.reducedCost, [0, 0]).allSatisfy { close($0, $1) })
    }
  }

  @Test("objectives agree, and each engine's duals prove them", arguments: 0..<40)
  func agree(seed: Int) throws {
    let model = RandomPrograms.feasible(seed: UInt64(seed), columns: 14, rows: 10)
    let theirs = try Solver.glpk.solve(model)
    for method in [SolveOptions.Method.primal, .dual] {
      for presolve in [false, true] {
        let ours = try Solver.highs.solve(
          model,
          options {
            $0.method = method
            $0.presolve = presolve
          })
        #expect(ours.status.termination == .optimal, "\(ours.status.raw)")
        #expect(close(ours.objective, theirs.objective, 1e-6))
        #expect(ours.bound == ours.objective)
        expectProof(ours, of: model)
      }
    }
  }

  /// Reduced costs are `c − Aᵀy`, signs fit the bounds, and dual values times activities give the
  /// objective.
  private func expectProof(_ solution: Solution, of model: LinearModel) {
    var dual = model.objectiveOffset
    for row in 0..<model.rowCount {
      let value = solution.rowDual[row]
      dual += value * solution.rowActivity[row]
      #expect(model.rowLower[row] > -.infinity || value <= 1e-6)
      #expect(model.rowUpper[row] < .infinity || value >= -1e-6)
    }
    for column in 0..<model.columnCount {
      var reduced = model.columnCost[column]
      for entry in Int(model.columnStart[column])..<Int(model.columnStart[column + 1]) {
        reduced -= model.value[entry] * solution.rowDual[Int(model.rowIndex[entry])]
      }
      #expect(close(reduced, solution.reducedCost[column], 1e-6))
      #expect(model.columnLower[column] > -.infinity || reduced <= 1e-6)
      #expect(model.columnUpper[column] < .infinity || reduced >= -1e-6)
      dual += reduced * solution.columnValue[column]
    }
    #expect(close(dual, solution.objective, 1e-6))
  }

  @Test("a dual is the change of the objective per unit of right-hand side")
  func dualsAreDerivatives() throws {
    let session = try Solver.highs.session()
    try session.load(wyndor)
    let before = try session.solve(SolveOptions())
    try session.setRowBounds(1, lower: -.infinity, upper: 12.5)
    let after = try session.solve(options { $0.method = .dual })
    #expect(close(after.objective - before.objective, 0.5 * before.rowDual[1]))
  }

  @Test("small programs end as they must, whatever the method", arguments: EndingProgram.all)
  func endings(_ ending: EndingProgram) throws {
    for method in [SolveOptions.Method.primal, .dual] {
      for presolve in [false, true] {
        let solution = try Solver.highs.solve(
          ending.model,
          options {
            $0.method = method
            $0.presolve = presolve
          })
        #expect(ending.complaint(about: solution) == nil)
      }
    }
  }
}
