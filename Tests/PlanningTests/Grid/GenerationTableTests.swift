import Formulation
import Testing

@testable import ModelInputs
@testable import Planning

@Suite("Generators' steps as columns of numbers")
struct GenerationTableTests {
  /// A plant with three steps that may draw, and one that must run, whose output and costs swing.
  private var generators: [GeneratorInput] {
    var pump = GeneratorInput(
      row: 0, id: "pump", bus: 1, base: -20, minimum: -20, available: [50, 10, 0],
      steps: [(20, 5), (30, 12), (20, 40)], costFactor: [1, 2, 0.5], carbonCost: 3, emissions: 0,
      fixedCost: 0, curveError: 0)
    pump.countsFromBase = true
    let plant = GeneratorInput(
      row: 1, id: "plant", bus: 0, base: 0, minimum: 15, available: [40, 12, 60],
      steps: [(10, 7), (50, 9)], costFactor: [], carbonCost: 0.5, emissions: 0.2, fixedCost: 0,
      curveError: 0)
    return [pump, plant]
  }

  @Test("are bounded and cost what each generator says itself", arguments: 0..<3)
  func same(hour: Int) throws {
    var inputs = try TriangleGrid.limits().inputs
    inputs.generators = generators
    let columns = DispatchColumns(inputs, unserved: [], probes: [])
    let nothing = [Double](repeating: 0, count: columns.kinds.count)
    var base = HourBase(
      load: [0, 0, 0], fixed: [0, 0, 0], lower: nothing, upper: nothing, cost: nothing)
    GenerationTable(generators).fill(hour, columns, into: &base)
    #expect(base.fixed == [0, -20, 0])
    for (position, generator) in generators.enumerated() {
      for step in generator.steps.indices {
        let column = columns.firstStep[position] + step
        let bounds = generator.bounds(step: step, hour: hour)
        #expect(base.lower[column] == bounds.lower && base.upper[column] == bounds.upper)
        #expect(base.cost[column] == generator.cost(step: step, hour: hour))
      }
    }
  }
}
