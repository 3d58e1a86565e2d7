import Formulation
import ModelInputs

/// Generators' steps as columns of numbers, for sessions that go through a year of hours: a
/// generator handed out whole is copied, with its year of figures.
struct GenerationTable {
  private let bus: [Int]
  private let base: [Double]
  private let minimum: [Double]
  private let carbonCost: [Double]
  private let available: [[Double]]
  private let costFactor: [[Double]]
  private let steps: [Range<Int>]
  private let width: [Double]
  private let cost: [Double]

  init(_ generators: [GeneratorInput]) {
    bus = generators.map(\.bus)
    base = generators.map(\.base)
    minimum = generators.map(\.minimum)
    carbonCost = generators.map(\.carbonCost)
    available = generators.map(\.available)
    costFactor = generators.map(\.costFactor)
    var first = 0
    steps = generators.map { generator in
      defer { first += generator.steps.count }
      return first..<first + generator.steps.count
    }
    width = generators.flatMap { $0.steps.map(\.width) }
    cost = generators.flatMap { $0.steps.map(\.cost) }
  }

  /// Puts bounds and costs of all steps in an hour where they belong; what the minimum forces comes
  /// first.
  func fill(_ hour: Int, _ columns: DispatchColumns, into base: inout HourBase) {
    for generator in bus.indices {
      var start = self.base[generator]
      base.fixed[bus[generator]] += start
      let most = max(available[generator][hour], start)
      let least = min(minimum[generator], most)
      let factor = costFactor[generator].isEmpty ? 1 : costFactor[generator][hour]
      var column = columns.firstStep[generator]
      for step in steps[generator] {
        (base.lower[column], base.upper[column]) = GeneratorInput.bounds(
          of: width[step], from: start, least: least, most: most)
        base.cost[column] = cost[step] * factor + carbonCost[generator]
        start += width[step]
        column += 1
      }
    }
  }
}
