import Formulation
import LinearModel
import ModelInputs

extension OperatingDispatch {
  func injections(_ values: [Double], _ fixed: [[Double]]) -> [[Double]] {
    var injections = fixed
    for hour in injections.indices {
      for position in columns.kinds.indices {
        let value = values[column(hour, position)]
        guard value != 0 else { continue }
        for (bus, share) in columns.injections(position, inputs) {
          injections[hour][bus] += share * value
        }
      }
      for (bus, power) in block?.injections(hour, values) ?? [] { injections[hour][bus] += power }
    }
    return injections
  }

  func sent(_ values: [Double], _ hour: Int) -> (sent: [Double], atBuses: [Double]) {
    var sent = [Double](repeating: 0, count: inputs.network.links.count)
    var atBuses = [Double](repeating: 0, count: inputs.network.busCount)
    for link in sent.indices {
      for position in [columns.firstLink + 2 * link, columns.firstLink + 2 * link + 1] {
        let value = values[column(hour, position)]
        for (bus, share) in columns.injections(position, inputs) { atBuses[bus] += share * value }
        if case .forward = columns.kinds[position] {
          sent[link] += value
        } else {
          sent[link] -= value * (1 - inputs.network.links[link].loss)
        }
      }
    }
    return (sent, atBuses)
  }

  func value(_ solution: Solution, _ injections: [[Double]]) -> Value {
    var prices = (0..<inputs.hours.count).map { hour in
      inputs.network.island.map { solution.rowDual[hour * islands + $0] }
    }
    for row in rows where abs(solution.rowDual[row.row]) > 1e-12 {
      let dual = solution.rowDual[row.row]
      for bus in row.form.buses.indices { prices[row.hour][bus] += dual * row.form.buses[bus] }
    }
    var water = [Double](repeating: 0, count: inputs.generators.count)
    for (generator, row) in budgetRows { water[generator] = -solution.rowDual[row] }
    return Value(
      cost: solution.objective + inputs.standingCost,
      bound: solution.objective + inputs.standingCost, prices: prices, waterValues: water,
      points: keepsPoints ? points(solution, injections, prices: prices) : [],
      stores: block?.runs(solution.columnValue, prices) ?? [],
      investment: block?.investment(solution.columnValue) ?? 0,
      slopes: ties.map { solution.reducedCost[$0] },
      missed: ((block?.missed ?? []) + allotments.map(\.beyond)).reduce(0) {
        $0 + solution.columnValue[$1]
      },
      moved: flexible?.slopes(prices, solution.columnValue, missingPrice: missingPrice) ?? [],
      missing: flexible?.missing(solution.columnValue) ?? [])
  }
}
