import GLPKSolver
import LinearModel
import TestSupport
import Testing

@Suite("Linear programs in GLPK")
struct LinearSolveTests {
  @Test("a textbook program has the textbook's optimum, point and duals", arguments: [false, true])
  func textbook(presolve: Bool) throws {
    let solution = try solve(wyndor, options { $0.presolve = presolve })
    #expect(solution.status.termination == .optimal)
    #expect(solution.status.primal == .feasible)
    #expect(solution.status.dual == .feasible)
    #expect(solution.status.raw == "0/GLP_OPT")
    #expect(close(solution.objective, -26))
    #expect(close(solution.bound, -26))
    #expect(zip(solution.columnValue, [2, 6]).allSatisfy { close($0, $1) })
    #expect(zip(solution.rowActivity, [2, 12, 18]).allSatisfy { close($0, $1) })
    #expect(zip(solution.rowDual, [0, -1.5, -1]).allSatisfy { close($0, $1) })
    #expect(zip(solution.reducedCost, [0, 0]).allSatisfy { close($0, $1) })
  }

  @Test("a dual is the change of the objective per unit of right-hand side")
  func dualsAreDerivatives() throws {
    let session = try GLPKSession()
    try session.load(wyndor)
    let before = try session.solve(SolveOptions())
    try session.setRowBounds(1, lower: -.infinity, upper: 12.5)
    let after = try session.solve(options { $0.method = .dual })
    #expect(close(after.objective - before.objective, 0.5 * before.rowDual[1]))
  }

  @Test("primal and dual objectives agree on random programs", arguments: 0..<30)
  func strongDuality(seed: Int) throws {
    let model = RandomPrograms.feasible(seed: UInt64(seed), columns: 12, rows: 9)
    for method in [SolveOptions.Method.primal, .dual] {
      for presolve in [false, true] {
        let solution = try solve(
          model,
          options {
            $0.method = method
            $0.presolve = presolve
          })
        #expect(solution.status.termination == .optimal)
        // c·x = Σ dual · activity + Σ reduced cost · value, since every nonzero dual binds.
        var dual = model.objectiveOffset
        for row in 0..<model.rowCount { dual += solution.rowDual[row] * solution.rowActivity[row] }
        for column in 0..<model.columnCount {
          dual += solution.reducedCost[column] * solution.columnValue[column]
        }
        #expect(close(dual, solution.objective, 1e-7))
      }
    }
  }

  @Test("small programs end as they must, whatever the method", arguments: EndingProgram.all)
  func endings(_ ending: EndingProgram) throws {
    for method in [SolveOptions.Method.primal, .dual] {
      for presolve in [false, true] {
        let solution = try solve(
          ending.model,
          options {
            $0.method = method
            $0.presolve = presolve
          })
        #expect(ending.complaint(about: solution) == nil)
      }
    }
  }

  @Test("an infeasible program says so in the words of what found out", arguments: [false, true])
  func infeasible(presolve: Bool) throws {
    let model = program(
      cost: [1, 1], rows: [(3, [1, 1], .infinity), (-.infinity, [1, 1], 2)])
    let solution = try solve(model, options { $0.presolve = presolve })
    #expect(solution.status.raw == (presolve ? "GLP_ENOPFS/GLP_UNDEF" : "0/GLP_NOFEAS"))
  }

  @Test("a badly scaled program has the same optimum as its well scaled twin", arguments: 0..<10)
  func badlyScaled(seed: Int) throws {
    let model = RandomPrograms.dense(columns: 25, rows: 20, seed: UInt64(seed))
    let twin = rescaled(model, seed: UInt64(seed))
    let plain = try solve(model)
    let scaled = try solve(twin)
    #expect(scaled.status.termination == .optimal)
    #expect(close(plain.objective, scaled.objective, 1e-7))
  }
}

/// The same program in other units: rows and columns multiplied by powers of ten.
func rescaled(_ model: LinearModel, seed: UInt64) -> LinearModel {
  var random = SeededGenerator(seed: seed &+ 77)
  let powers: [Double] = [1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100, 1e3, 1e4]
  let rowFactor = (0..<model.rowCount).map { _ in powers[random.whole(0...8)] }
  let columnFactor = (0..<model.columnCount).map { _ in powers[random.whole(0...8)] }
  var builder = LinearModelBuilder(name: "rescaled")
  builder.addObjectiveOffset(model.objectiveOffset)
  for row in 0..<model.rowCount {
    builder.addRow(
      lower: model.rowLower[row] * rowFactor[row], upper: model.rowUpper[row] * rowFactor[row])
  }
  for column in 0..<model.columnCount {
    let factor = columnFactor[column]
    builder.addColumn(
      cost: model.columnCost[column] * factor, lower: model.columnLower[column] / factor,
      upper: model.columnUpper[column] / factor)
    for entry in Int(model.columnStart[column])..<Int(model.columnStart[column + 1]) {
      let row = Int(model.rowIndex[entry])
      builder.add(model.value[entry] * factor * rowFactor[row], row: row, column: column)
    }
  }
  return builder.freeze()
}
