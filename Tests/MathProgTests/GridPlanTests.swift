import Formulation
import GLPKSolver
import LinearModel
import MathProg
import ModelInputs
import Planning
import Quantities
import RegionModel
import Testing

/// Plans beside a grid, where dispatch and exchanges are solved in turn, against both as one.
@Suite("A plan beside a grid is glpsol's of the whole, in angles and in injections")
struct GridPlanTests {
  private func compare(
    _ region: Region, integer: Bool = false, security: Security = .none,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> PlanSolution {
    var region = region
    region.settings.integer = integer
    region.settings.gap = 0
    let inputs = try ModelInputs(region: region)
    let solver = BlockSolver(engine: GLPKEngine(), threads: 2)
    let stage = try GridStage(region: region, inputs: inputs, security: security, solver: solver)
    let solution = try Planner(solver: solver).plan(
      stage.adjusted(inputs, region: region), grid: stage)
    let expected = integer ? solution.plan?.cost : solution.bound
    let objective = try optimum(of: solution.inputs.holding(stage.whole), integer, sourceLocation)
    if let expected, solution.plan != nil {
      #expect(
        close(objective, expected), "\(region.name): plan \(expected), glpsol \(objective)",
        sourceLocation: sourceLocation)
    }
    return solution
  }

  private func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-6 * max(1, abs(b)) }

  /// What glpsol finds, in angles and in injections alike.
  private func optimum(
    of inputs: ModelInputs, _ integer: Bool, _ sourceLocation: Testing.SourceLocation
  ) throws -> Double {
    let program = Program(inputs, integer: integer)
    let names = ProgramNames(program, inputs)
    let named = ModelNames(
      columns: (0..<program.model.columnCount).map(names.column),
      rows: (0..<program.model.rowCount).map(names.row))
    let answers = [
      try Glpsol.solve(data: MathProgData.write(inputs, integer: integer)),
      try Glpsol.solve(lp: LPWriter.text(program.model, names: named)),
      try Glpsol.solve(mps: MPSWriter.text(program.model, names: named)),
    ]
    let objectives = try answers.map { answer in
      try #require(answer.objective, "\(answer.printed)", sourceLocation: sourceLocation)
    }
    #expect(
      objectives.allSatisfy { close($0, objectives[0]) }, "mathprog, lp, mps: \(objectives)",
      sourceLocation: sourceLocation)
    return objectives[0]
  }

  @Test("a heat pump behind a narrow line", arguments: [false, true])
  func triangle(integer: Bool) throws {
    let solution = try compare(GridRegion.triangle(), integer: integer)
    let plan = try #require(solution.plan)
    let pumps = solution.inputs.candidates.indices.filter {
      solution.inputs.candidates[$0].electricity > 0
    }
    #expect(pumps.contains { solution.flows($0, at: plan).contains { $0 > 1 } })
    #expect((solution.grid?.plan ?? 0) > (solution.grid?.baseline ?? .infinity))
  }

  @Test("conversions that choose their hours", arguments: [false, true])
  func flexible(integer: Bool) throws {
    let solution = try compare(GridRegion.flexible(), integer: integer)
    let plan = try #require(solution.plan)
    let steel = try #require(solution.inputs.candidates.firstIndex { $0.id.hasPrefix("el:") })
    #expect(solution.flows(steel, at: plan).contains { $0 > 1 })
  }

  @Test("whatever is out, and a request connected")
  func secured() throws {
    var region = GridRegion.triangle("secured")
    region.grid.branches[0].emergencyRating = 160
    region.grid.branches[1].rating = 160
    region.grid.branches[2].rating = 160
    region.grid.requests = [Request(id: "hall", buses: [Index(1)], power: 8)]
    let secured = try compare(region, security: .oneOut)
    #expect(secured.plan != nil)
    let free = try compare(region)
    #expect(secured.bound > free.bound + 1, "no outage matters")
  }

  @Test("load that the line cannot serve is left unserved alike")
  func short() throws {
    var region = GridRegion.triangle("short")
    region.grid.loads[0].peak = 300
    let solution = try compare(region)
    #expect((solution.grid?.unserved ?? 0) > 1)
    #expect(solution.plan != nil)
  }

  /// Least cost of a region of a few hours with everything in the grid.
  private func random(_ seed: UInt64) -> Region {
    var region = RandomRegion.draw(seed: 3 * seed + 2, size: 3)
    region.settings.objective = .cost
    region.settings.co2Cap = nil
    return RandomGrid.add(to: region, seed: seed)
  }

  @Test("everything in the grid, linear", arguments: UInt64(30)..<36)
  func linear(seed: UInt64) throws { try #expect(compare(random(seed)).plan != nil) }

  @Test("everything in the grid, integer", arguments: UInt64(36)..<39)
  func integer(seed: UInt64) throws {
    try #expect(compare(random(seed), integer: true).plan != nil)
  }
}
