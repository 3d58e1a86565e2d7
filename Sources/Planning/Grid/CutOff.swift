import ModelInputs
import PowerFlow

/// What the loss of a line that nothing runs beside would cut off.
public struct CutOff: Sendable, Hashable {
  /// The line; position among the network's lines.
  public var line: Int
  /// Buses on the side that loses the island's reference, ascending.
  public var buses: [Int]
  /// Most MW drawn there in any hour.
  public var load: Double
  /// Most MW that generators there can give in any hour.
  public var generation: Double

  /// Everything that single outages would cut off, in order of line.
  public static func all(_ limits: GridLimits) -> [CutOff] {
    let inputs = limits.inputs
    let islanding = limits.contingencies.islanding
    guard !islanding.isEmpty else { return [] }
    var neighbours = [[(line: Int, bus: Int)]](repeating: [], count: inputs.network.busCount)
    for (position, line) in inputs.network.lines.enumerated() {
      neighbours[line.from].append((position, line.to))
      neighbours[line.to].append((position, line.from))
    }
    return islanding.map { lost in
      let line = inputs.network.lines[lost]
      let reference = inputs.network.reference[inputs.network.island[line.from]]
      var reached = [Bool](repeating: false, count: inputs.network.busCount)
      reached[reference] = true
      var waiting = [reference]
      while let bus = waiting.popLast() {
        for (line, next) in neighbours[bus] where line != lost && !reached[next] {
          reached[next] = true
          waiting.append(next)
        }
      }
      let island = inputs.network.islands[inputs.network.island[line.from]]
      return CutOff(inputs, line: lost, buses: island.filter { !reached[$0] })
    }
  }

  private init(_ inputs: GridInputs, line: Int, buses: [Int]) {
    self.line = line
    self.buses = buses
    let inside = Set(buses)
    let loads = inputs.loads.filter { inside.contains($0.bus) }
    let generators = inputs.generators.filter { inside.contains($0.bus) }
    load = inputs.hours.weight.indices.reduce(0) { most, hour in
      max(most, loads.reduce(0) { $0 + $1.power[hour] })
    }
    generation = inputs.hours.weight.indices.reduce(0) { most, hour in
      max(most, generators.reduce(0) { $0 + $1.available[hour] })
    }
  }
}
