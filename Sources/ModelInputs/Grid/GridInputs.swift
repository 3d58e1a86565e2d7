import PowerFlow
import Quantities
import RegionModel

/// A region's grid as numbers for the planned year, before any solver.
///
/// MW throughout. Electricity is counted once: a site's electricity need at a site with a bus is a
/// load there; `loads.csv` holds the rest; a request replaces its site's need.
public struct GridInputs: Sendable {
  /// Which hours the grid is looked at in.
  public enum Hours: Sendable {
    /// Every hour.
    case all
    /// Every hour, kept apart by exchange period and by further profiles.
    case within(TimeAxis, profiles: [Index<Profile>])
    /// The hours that carry cost.
    case operating(TimeAxis)
    /// Every hour by itself, in order, as stores need it.
    case chronological

    /// Every hour: by itself and in order where a store stands at a bus, else alike ones once.
    public static func ofStores(in region: Region) -> Hours {
      let hasStores = region.stores.contains { if case .bus = $0.place { true } else { false } }
      return hasStores ? .chronological : .all
    }
  }

  /// The rows the numbers come from, reinforcements that are ready in force.
  public var grid: Grid
  /// The planned year.
  public var year: Int
  /// Buses, lines and direct-current links in service.
  public var network: Network
  /// Its load-flow factors.
  public var sensitivities: Sensitivities
  /// The hours.
  public var hours: HourAxis
  /// Power plants and imports, in order of id.
  public var generators: [GeneratorInput]
  /// What is drawn, in order of id.
  public var loads: [LoadInput]
  /// Requests, in order of the queue.
  public var requests: [RequestInput]
  /// Interfaces and subscriptions.
  public var forms: [LimitForm]
  /// Stores at buses, in order of id; what asks hours one by one leaves them still.
  public var stores: [GridStoreInput]

  /// Whether stores at buses can run in these hours beside a plan: they follow on each other.
  public var canRunStores: Bool { !hours.chains.isEmpty }
  /// Whether some do.
  public var runsStores: Bool { !stores.isEmpty && canRunStores }

  /// MW drawn at each bus in a distinct hour, before requests.
  public func load(_ hour: Int) -> [Double] {
    var drawn = [Double](repeating: 0, count: network.busCount)
    for position in loads.indices { drawn[loads[position].bus] += loads[position].power[hour] }
    return drawn
  }

  /// Buses where something is drawn or asked for, and further ones; in order.
  public func demandBuses(beside others: [Int]) -> [Int] {
    Set(loads.map(\.bus) + requests.flatMap(\.buses) + others).sorted()
  }

  /// Turns a region's grid into numbers.
  ///
  /// - Parameters:
  ///   - region: the region.
  ///   - grid: its grid, changed; nil: its own with the reinforcements that are ready, permits
  ///     and building in sequence.
  ///   - year: another year than the settings'.
  ///   - hours: which hours.
  /// - Throws: `NetworkError` where the network has no load flow.
  public init(
    region: Region, grid: Grid? = nil, year: Int? = nil, hours kind: Hours = .all
  ) throws(NetworkError) {
    let year = year ?? region.settings.year
    let grid =
      grid
      ?? region.grid.reinforced(by: region.grid.reinforcements(readyIn: year, permits: .sequence))
    network = try Network(
      grid: grid, year: year,
      conventions: Network.Conventions(settings: region.settings) ?? Network.Conventions())
    sensitivities = try Sensitivities(network)
    self.grid = grid
    self.year = year
    let gathering = GridGathering(
      region: region, grid: grid, year: year, network: network, kind: kind)
    hours = gathering.hours
    generators = gathering.generators()
    loads = gathering.loads()
    requests = gathering.requests()
    forms = gathering.forms()
    stores = gathering.stores()
  }
}

extension GridInputs {
  /// Money over the horizon that no decision changes: generators' fixed costs, and what the first
  /// MW of those that may draw are worth.
  public var standingCost: Double {
    generators.reduce(0.0) { sum, generator in
      sum + generator.fixedCost * hours.horizon
        + hours.weight.indices.reduce(0.0) { total, hour in
          total + hours.weight[hour] * generator.costAtBase(hour)
        }
    }
  }

  /// t CO2e over the horizon of the output that steps are counted from: below 0 for what may draw.
  public var standingEmissions: Double {
    generators.reduce(0.0) { sum, generator in
      sum + (generator.steps.isEmpty ? 0 : generator.base * generator.emissions * hours.horizon)
    }
  }

  /// The largest money per MWh of any generator in any hour, at least 1.
  public var dearest: Double {
    var dearest = 1.0
    for generator in generators {
      for hour in hours.weight.indices {
        for step in generator.steps.indices {
          dearest = max(dearest, abs(generator.cost(step: step, hour: hour)))
        }
      }
    }
    return dearest
  }
}
