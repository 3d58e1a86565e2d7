import Formulation
import LinearModel
import ModelInputs

extension OperatingDispatch {
  /// A solution hour by hour, as dispatch of single hours tells it.
  ///
  /// - Parameters:
  ///   - solution: of the whole program.
  ///   - injections: MW into each bus by hour.
  ///   - prices: by hour and bus, weights counted.
  func points(
    _ solution: Solution, _ injections: [[Double]], prices: [[Double]]
  ) -> [DispatchPoint] {
    let network = inputs.network
    var points = inputs.hours.weight.indices.map { hour in
      let weight = inputs.hours.weight[hour]
      return DispatchPoint(
        objective: 0, generation: inputs.generators.map(\.base),
        sent: [Double](repeating: 0, count: network.links.count),
        unserved: [Double](repeating: 0, count: network.busCount), probe: [],
        injections: injections[hour], flows: inputs.sensitivities.flows(injections[hour]),
        prices: prices[hour].map { $0 / weight }, binding: [])
    }
    for hour in points.indices {
      for (position, kind) in columns.kinds.enumerated() {
        let value = solution.columnValue[column(hour, position)]
        guard value != 0 else { continue }
        points[hour].objective += cost(kind, hour) * value
        switch kind {
        case .generation(let generator, _): points[hour].generation[generator] += value
        case .forward(let link): points[hour].sent[link] += value
        case .backward(let link):
          points[hour].sent[link] -= value * (1 - network.links[link].loss)
        case .unserved(let bus): points[hour].unserved[bus] = value
        case .probe, .flexible: break
        }
      }
    }
    for row in rows {
      let dual = solution.rowDual[row.row] / inputs.hours.weight[row.hour]
      guard abs(dual) > 1e-9 else { continue }
      points[row.hour].tight.append(row.limit)
      points[row.hour].binding.append(
        DispatchPoint.Binding(limit: row.limit, isUpper: dual < 0, dual: dual))
    }
    return points
  }
}
