import LinearModel
import ModelInputs
import RegionModel

/// What fits at several buses at once, the same MW at each in every hour.
struct JointHeadroomSearch {
  private let limits: GridLimits
  private let buses: [Int]
  private let direction: HeadroomDirection
  private let solver: BlockSolver

  init(_ limits: GridLimits, buses: [Int], direction: HeadroomDirection, solver: BlockSolver) {
    self.limits = limits
    self.buses = buses
    self.direction = direction
    self.solver = solver
  }

  /// Searches for most MW, and for most in equal shares.
  ///
  /// - Parameters:
  ///   - singles: what fits at each bus alone: an upper bound of its part.
  ///   - crew: sessions with probes at the buses.
  func joint(singles: [BusHeadroom], crew: HourCrew) throws -> JointHeadroom {
    var joint = JointHeadroom(buses: buses, direction: direction)
    let alone = buses.compactMap { bus in singles.first { $0.bus == bus }?.firm }
    guard alone.count == buses.count else { return joint }
    joint.sumOfSingles = alone.reduce(0, +)
    joint.most = try most(alone)
    joint.equalShares = try equalShares(alone, crew)
    return joint
  }

  /// Firm requests as large as what fits at each bus alone; as much of them as there is room for.
  private func most(_ alone: [Double]) throws -> [Double] {
    var inputs = limits.inputs
    inputs.requests = zip(buses, alone).enumerated().map { position, request in
      RequestInput(
        row: position, id: inputs.grid.buses[request.0].id, bus: request.0,
        power: min(request.1, DispatchSession.probeLimit), sign: direction.sign,
        hours: limits.inputs.hours.count)
    }
    let security: Security =
      limits.contingencies.outages.isEmpty ? .none : .oneOut
    do throws(ConnectionStop) {
      let connection = try search(GridLimits(inputs, security: security)).mostMegawatts()
      return buses.indices.map { unlimited(connection.total($0)) }
    } catch {
      switch error {
      case .engine(let error): throw error
      case .stopped(let termination): throw SearchStopped(termination: termination)
      }
    }
  }

  private func search(_ limits: GridLimits) throws(ConnectionStop) -> ConnectionSearch {
    do throws(EngineError) {
      return try ConnectionSearch(limits, solver: solver)
    } catch {
      throw .engine(error)
    }
  }

  private func unlimited(_ power: Double) -> Double {
    power >= DispatchSession.probeLimit * (1 - 1e-6) ? .infinity : power
  }

  /// The largest total in equal shares: cuts from the hours that cannot carry it bring it down
  /// until every hour can (Kelley 1960, Journal of SIAM 8, 703–712, in one dimension).
  private func equalShares(_ alone: [Double], _ crew: HourCrew) throws -> Double {
    let count = Double(buses.count)
    let top = DispatchSession.probeLimit * count
    var total = min(top, count * (alone.min() ?? 0))
    while true {
      let next = try refusals(total / count, crew).min() ?? total
      guard next < total else { break }
      total = max(0, next)
    }
    return total >= top * (1 - 1e-6) ? .infinity : total
  }

  /// The total that each refusing hour's cut leaves.
  private func refusals(_ share: Double, _ crew: HourCrew) throws -> [Double] {
    var draws = [Double](repeating: 0, count: limits.inputs.network.busCount)
    for bus in buses { draws[bus] += direction.sign * share }
    let wanted = draws
    let total = share * Double(buses.count)
    return try crew.each(Array(0..<limits.inputs.hours.count)) {
      (session, hour) throws(EngineError) -> Result<Double?, SearchStopped> in
      switch try session.solve(
        hour: hour, draw: wanted, aim: .shortfall(draws: wanted, short: nil))
      {
      case .optimal(let point):
        guard point.objective > ConnectionSearch.tolerance else { return .success(nil) }
        // The shortfall falls by `slope` for each MW of the total that is given up.
        let slope = zip(point.prices, wanted).reduce(0) { $0 + $1.0 * $1.1 } / total
        guard slope > 0 else { return .success(0) }
        return .success(total - point.objective / slope)
      case .infeasible: return .failure(SearchStopped(termination: .numerical))
      case .stopped(let why): return .failure(SearchStopped(termination: why))
      }
    }.compactMap { try $0.get() }
  }
}
