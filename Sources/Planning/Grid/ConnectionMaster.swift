import LinearModel
import ModelInputs

/// An allocation of megawatts to requests with what each gives up in the hours that are narrow.
struct MasterPoint: Sendable {
  /// MW of each request at each of its buses.
  var connected: [[Double]]
  /// MW not drawn, by request, bus of the request and hour; hours without any are missing.
  var curtailment: [[[Int: Double]]]
  private let inputs: GridInputs

  init(_ inputs: GridInputs) {
    self.inputs = inputs
    connected = inputs.requests.map { [Double](repeating: 0, count: $0.buses.count) }
    curtailment = inputs.requests.map { Array(repeating: [:], count: $0.buses.count) }
  }

  func total(_ request: Int) -> Double { connected[request].reduce(0, +) }

  /// MW drawn net at each bus in an hour.
  func draws(hour: Int) -> [Double] {
    var draws = [Double](repeating: 0, count: inputs.network.busCount)
    for (position, request) in inputs.requests.enumerated() {
      for (place, bus) in request.buses.enumerated() {
        let wanted = connected[position][place] * request.profile[hour]
        let kept = max(0, wanted - (curtailment[position][place][hour] ?? 0))
        draws[bus] += request.sign * kept
      }
    }
    return draws
  }

  /// MW not drawn over a request's buses in every hour.
  func curtailed(request: Int, _ hours: Int) -> [Double] {
    (0..<hours).map { hour in curtailment[request].reduce(0) { $0 + ($1[hour] ?? 0) } }
  }
}

/// The requests' side of the search: megawatts within what is asked, one bus each where it may not
/// be split, curtailment within firm share and yearly rate, and what the hours are known to refuse.
///
///     C[r,n] ≤ R·z[r,n],  sum_n z ≤ 1;   x[r,n,v] ≤ (1 − firm)·C[r,n]·prof[v]
///     sum_v omega·x ≤ rate·C·sum omega·prof;   cuts over C·prof − x
struct ConnectionMaster {
  /// What is wanted.
  enum Aim {
    /// Most MW of these requests together.
    case most([Int])
    /// Least energy given up.
    case leastCurtailed
  }

  let inputs: GridInputs
  let cuts: [HourCut]
  /// Requests that take part; the others draw nothing.
  let among: [Int]
  /// Least MW of each request; nil: none.
  let atLeast: [Double?]
  let aim: Aim

  private struct Columns {
    var connected: [[Int]]
    var curtailed: [[[Int: Int]]]
  }

  func solve(_ solver: BlockSolver) throws(ConnectionStop) -> MasterPoint {
    var builder = LinearModelBuilder(name: "requests")
    let columns = addColumns(&builder)
    addPowerRows(&builder, columns)
    addCurtailmentRows(&builder, columns)
    addCuts(&builder, columns)
    let outcome: BlockOutcome
    do throws(EngineError) {
      outcome = try solver.solve(builder.freeze(), gap: 0)
    } catch {
      throw .engine(error)
    }
    guard outcome.status.termination == .optimal else {
      throw .stopped(outcome.status.termination)
    }
    return read(outcome.columnValue, columns)
  }

  private func addColumns(_ builder: inout LinearModelBuilder) -> Columns {
    var columns = Columns(
      connected: inputs.requests.map { _ in [] }, curtailed: inputs.requests.map { _ in [] })
    let hours = Set(cuts.map(\.hour)).sorted()
    for request in among {
      let row = inputs.requests[request]
      for place in row.buses.indices {
        columns.connected[request].append(
          builder.addColumn(cost: price(request, place), upper: row.power))
        var curtailed: [Int: Int] = [:]
        if row.rate > 0, row.firmShare < 1 {
          for hour in hours where row.profile[hour] > 0 {
            curtailed[hour] = builder.addColumn(cost: giving(hour))
          }
        }
        columns.curtailed[request].append(curtailed)
      }
    }
    return columns
  }

  /// A hair for the earlier in the queue and the preferred bus, so that ties fall one way.
  private func price(_ request: Int, _ place: Int) -> Double {
    let order = 1e-6 * Double(place) + 1e-7 * Double(request)
    switch aim {
    case .most(let wanted): return wanted.contains(request) ? -1 + order : 0
    case .leastCurtailed: return order
    }
  }

  private func giving(_ hour: Int) -> Double {
    switch aim {
    case .most: 0
    case .leastCurtailed: inputs.hours.weight[hour]
    }
  }

  private func addPowerRows(_ builder: inout LinearModelBuilder, _ columns: Columns) {
    for request in among {
      let row = inputs.requests[request]
      // A hair less, so that rounding in an earlier answer does not make the next impossible.
      let least = atLeast[request].map { max(0, $0 - 1e-6 * max(1, $0)) } ?? 0
      let sum = builder.addRow(lower: least, upper: row.power)
      for column in columns.connected[request] { builder.add(1, row: sum, column: column) }
      guard row.buses.count > 1, !row.maySplit else { continue }
      let one = builder.addRow(upper: 1)
      for column in columns.connected[request] {
        let here = builder.addColumn(upper: 1, integer: true)
        let link = builder.addRow(upper: 0)
        builder.add(1, row: link, column: column)
        builder.add(-row.power, row: link, column: here)
        builder.add(1, row: one, column: here)
      }
    }
  }

  private func addCurtailmentRows(_ builder: inout LinearModelBuilder, _ columns: Columns) {
    for request in among {
      let row = inputs.requests[request]
      let energy = zip(inputs.hours.weight, row.profile).reduce(0) { $0 + $1.0 * $1.1 }
      guard columns.curtailed[request].contains(where: { !$0.isEmpty }) else { continue }
      let budget = builder.addRow(upper: 0)
      for (place, curtailed) in columns.curtailed[request].enumerated() {
        let connected = columns.connected[request][place]
        builder.add(-row.rate * energy, row: budget, column: connected)
        for (hour, column) in curtailed.sorted(by: { $0.key < $1.key }) {
          builder.add(inputs.hours.weight[hour], row: budget, column: column)
          let most = builder.addRow(upper: 0)
          builder.add(1, row: most, column: column)
          builder.add(
            -(1 - row.firmShare) * row.profile[hour], row: most, column: connected)
        }
      }
    }
  }

  private func addCuts(_ builder: inout LinearModelBuilder, _ columns: Columns) {
    for cut in cuts {
      let row = builder.addRow(upper: -cut.constant)
      for request in among {
        let input = inputs.requests[request]
        for (place, bus) in input.buses.enumerated() {
          let weight = cut.coefficients[bus] * input.sign
          builder.add(
            weight * input.profile[cut.hour], row: row, column: columns.connected[request][place])
          if let curtailed = columns.curtailed[request][place][cut.hour] {
            builder.add(-weight, row: row, column: curtailed)
          }
        }
      }
    }
  }

  private func read(_ values: [Double], _ columns: Columns) -> MasterPoint {
    var point = MasterPoint(inputs)
    for request in among {
      for (place, column) in columns.connected[request].enumerated() {
        point.connected[request][place] = values[column]
        for (hour, curtailed) in columns.curtailed[request][place] where values[curtailed] > 0 {
          point.curtailment[request][place][hour] = values[curtailed]
        }
      }
    }
    return point
  }
}
