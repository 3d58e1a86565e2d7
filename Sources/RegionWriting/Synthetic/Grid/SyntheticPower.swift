/// Who draws and who feeds in at the stations of a synthetic grid.
struct SyntheticPower {
  /// What a town and the industry that is no site of its own draw at a station.
  struct Draw {
    /// Peak of dwellings and services, MW.
    let town: Double
    /// Peak of industry, MW.
    let industry: Double
    var sum: Double { town + industry }
  }

  /// A sort of power plant, or an import.
  struct Sort: Sendable {
    let kind: String
    /// Money per MWh.
    let cost: Double
    var costProfile = ""
    /// t CO2e per MWh.
    var emissions = 0.0
    /// How common it is, north and south of 61° N.
    let north: Double
    let south: Double
    /// Median size beside the others.
    let size: Double
  }

  /// A plant.
  struct Plant {
    let station: Int
    let sort: Sort
    /// MW.
    let capacity: Double
  }

  /// For each station.
  private(set) var draws: [Draw] = []
  /// Plants that can always give all they have, at transmission stations.
  private(set) var plants: [Plant] = []
  /// Wind power at regional stations.
  private(set) var wind: [Plant] = []

  /// Costs and emissions in the proportions of Nordic power, invented figures.
  static let sorts = [
    Sort(kind: "hydro", cost: 120, north: 8, south: 1, size: 1),
    Sort(kind: "nuclear", cost: 90, emissions: 0.005, north: 0, south: 1, size: 4),
    Sort(kind: "biomass", cost: 360, emissions: 0.01, north: 1, south: 5, size: 0.4),
    Sort(
      kind: "import", cost: 480, costProfile: "r-power-price", emissions: 0.06, north: 1, south: 3,
      size: 1.5),
  ]
  private static let windSort = Sort(kind: "wind", cost: 5, north: 1, south: 1, size: 1)

  /// Draws peaks, then plants that together reach `spare` times all peaks.
  init(_ stations: SyntheticStations, spare: Double, random: inout SplitMix64) {
    for index in stations.stations.indices {
      draws.append(
        Draw(
          town: tenths(random.logNormal(median: 16, spread: 1.8)),
          industry: tenths(random.logNormal(median: 6, spread: 2))))
      let size = random.logNormal(median: 40, spread: 1.7)
      if random.chance(0.25) {
        wind.append(
          Plant(station: index, sort: Self.windSort, capacity: size.rounded()))
      }
    }
    let peak = draws.reduce(0) { $0 + $1.sum }
    var drawn: [(station: Int, sort: Sort, weight: Double)] = []
    for station in stations.transmission {
      let isNorth = stations.stations[station].latitude >= 61
      let common = Self.sorts.reduce(into: [Double]()) {
        $0.append(($0.last ?? 0) + (isNorth ? $1.north : $1.south))
      }
      let sort = Self.sorts[random.pick(cumulative: common)]
      drawn.append((station, sort, random.logNormal(median: sort.size, spread: 1.5)))
    }
    let weights = drawn.reduce(0) { $0 + $1.weight }
    plants = drawn.map { plant in
      Plant(
        station: plant.station, sort: plant.sort,
        capacity: (plant.weight / weights * spare * peak).rounded(.up))
    }
  }

  /// Enlarges all plants in proportion until they could feed so many MW of requests too: what stops a
  /// request is then the grid.
  mutating func cover(requests: Double) {
    let all = plants.reduce(0) { $0 + $1.capacity }
    plants = plants.map { plant in
      Plant(
        station: plant.station, sort: plant.sort,
        capacity: (plant.capacity * (1 + requests / all)).rounded(.up))
    }
  }

  /// What each plant gives, MW, when the cheapest go first and `demand` MW are drawn.
  func inOrderOfCost(_ demand: Double) -> [Double] {
    var left = demand
    var output = [Double](repeating: 0, count: plants.count)
    let order = plants.indices.sorted {
      (plants[$0].sort.cost, $0) < (plants[$1].sort.cost, $1)
    }
    for plant in order {
      output[plant] = min(left, plants[plant].capacity)
      left -= output[plant]
    }
    return output
  }
}

/// A number of MW with one decimal.
private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
