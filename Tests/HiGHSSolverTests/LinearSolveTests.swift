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

  @Test("a degenerate program that cycles under Dantzig's rule ends (Beale)")
  func beale() throws {
    let model = program(
      cost: [-0.75, 150, -0.02, 6],
      rows: [
        (-.infinity, [0.25, -60, -0.04, 9], 0), (-.infinity, [0.5, -90, -0.02, 3], 0),
        (-.infinity, [0, 0, 1, 0], 1),
      ])
    #expect(close(try Solver.highs.solve(model).objective, -0.05))
  }

  @Test(
    "rows that contradict each other are infeasible", arguments: Solver.allCases, [false, true])
  func infeasible(solver: Solver, presolve: Bool) throws {
    let model = program(
      cost: [1, 1], rows: [(3, [1, 1], .infinity), (-.infinity, [1, 1], 2)])
    let solution = try solver.solve(model, options { $0.presolve = presolve })
    #expect(solution.status.termination == .infeasible, "\(solution.status.raw)")
    #expect(solution.status.primal == .none)
    #expect(solution.columnValue.isEmpty)
    #expect(solution.objective.isNaN)
  }

  @Test(
    "a program without a lower bound is unbounded whatever the method",
    arguments: [SolveOptions.Method.primal, .dual], [false, true])
  func unbounded(method: SolveOptions.Method, presolve: Bool) throws {
    let model = program(
      cost: [-1, -1], rows: [(-.infinity, [1, -1], 2), (-.infinity, [-1, 1], 3)])
    for solver in Solver.allCases {
      let solution = try solver.solve(
        model,
        options {
          $0.method = method
          $0.presolve = presolve
        })
      #expect(solution.status.termination == .unbounded, "\(solution.status.raw)")
      #expect(solution.status.dual == .none)
    }
  }

  @Test(
    "a program with neither a primal nor a dual point is infeasible, whatever the method",
    arguments: [SolveOptions.Method.primal, .dual], [false, true])
  func neither(method: SolveOptions.Method, presolve: Bool) throws {
    let model = program(
      cost: [-1, -1], rows: [(-.infinity, [1, -1], -1), (-.infinity, [-1, 1], -1)])
    let solution = try Solver.highs.solve(
      model,
      options {
        $0.method = method
        $0.presolve = presolve
      })
    #expect(solution.status.termination == .infeasible, "\(solution.status.raw)")
  }

  @Test(
    "a program without rows puts columns at their cheap bounds",
    arguments: Solver.allCases, [false, true])
  func noRows(solver: Solver, integer: Bool) throws {
    let model = program(
      offset: 1, cost: [2, -3], bounds: [(-1, 4), (0.5, 7.5)], integer: integer, rows: [])
    let solution = try solver.solve(model)
    #expect(solution.status.termination == .optimal, "\(solution.status.raw)")
    #expect(solution.columnValue == [-1, integer ? 7 : 7.5])
    #expect(close(solution.objective, integer ? -22 : -23.5))
  }

  @Test("a program without rows and with a free column that costs is unbounded")
  func noRowsUnbounded() throws {
    let solution = try Solver.highs.solve(
      program(cost: [1], bounds: [(-.infinity, .infinity)], rows: []))
    #expect(solution.status.termination == .unbounded, "\(solution.status.raw)")
  }

  @Test("a program without columns is its offset, if its rows allow zero")
  func noColumns() throws {
    var builder = LinearModelBuilder(name: "no columns")
    builder.addObjectiveOffset(7)
    builder.addRow(lower: -1, upper: 1)
    let solution = try Solver.highs.solve(builder.freeze())
    #expect(solution.status.termination == .optimal)
    #expect(solution.objective == 7)
    #expect(solution.rowActivity == [0])
    builder = LinearModelBuilder(name: "empty row")
    builder.addRow(lower: 1, upper: 2)
    #expect(try Solver.highs.solve(builder.freeze()).status.termination == .infeasible)
    let nothing = try Solver.highs.solve(LinearModelBuilder(name: "nothing").freeze())
    #expect(nothing.status.termination == .optimal)
    #expect(nothing.objective == 0)
  }

  @Test("an empty row whose bounds leave out zero is infeasible")
  func emptyRow() throws {
    var builder = LinearModelBuilder(name: "empty row")
    builder.addRow(lower: 1, upper: 2)
    builder.addColumn(cost: 1)
    builder.add(1, row: builder.addRow(lower: 1), column: 0)
    let solution = try Solver.highs.solve(builder.freeze())
    #expect(solution.status.termination == .infeasible, "\(solution.status.raw)")
  }
}
