/// A synthetic region's grid: a meshed transmission grid of 400 kV, radial regional grids of 130 kV
/// below it, as strong as what stands there today needs.
///
/// **What is served.** Towns draw `p·L` and industry `q·M` with `p`, `q` in 0 ... 1 by the hour. Let
/// `f(L)` be the flows when plants share `L` as they share the whole peak, cheapest first, so that
/// `f(L) + f(M)` is within every plant's capacity. Then `p·f(L) + q·f(M)` serves the hour, and no
/// branch carries more than `|f(L)| + |f(M)|`. Every branch is rated at that over `plannedShare` at
/// least: without any request the grid serves all load in every hour, whatever the profiles.
struct SyntheticGrid {
  /// A row of `branches.csv`, between busbars.
  struct Branch {
    let from: Bus
    let to: Bus
    let equipment: SyntheticEquipment
    /// km; nil: a transformer.
    let length: Double?
    /// Flow at everybody's peak, MW.
    let flow: Double
    let circuits: Int
    /// MW.
    var rating: Double { equipment.rating * Double(circuits) }
  }

  /// A busbar: a station at one voltage.
  struct Bus: Hashable {
    let station: Int
    var isTransmission = false
  }

  let stations: SyntheticStations
  var power: SyntheticPower
  /// Lines of the mesh, transformers, regional lines.
  private(set) var branches: [Branch] = []
  /// For each station, the branch that feeds it: a line, or a transformer.
  private(set) var feeding: [Int] = []
  /// For each station, the one it hangs on.
  let parent: [Int?]

  /// Plants have half as much again as all peaks.
  static let spare = 1.5

  /// Draws a grid for a draft's sites.
  init(draft: SyntheticDraft, random: inout SplitMix64) {
    stations = SyntheticStations(draft: draft, random: &random)
    power = SyntheticPower(stations, spare: Self.spare, random: &random)
    let wires = SyntheticWires(stations)
    parent = wires.parent
    // what the stations below and with each draw, and the wind power there
    var town = power.draws.map(\.town)
    var industry = power.draws.map(\.industry)
    var wind = [Double](repeating: 0, count: town.count)
    for plant in power.wind { wind[plant.station] += plant.capacity }
    for station in wires.order.reversed() {
      guard let above = wires.parent[station] else { continue }
      town[above] += town[station]
      industry[above] += industry[station]
      wind[above] += wind[station]
    }
    addMesh(wires, town: town, industry: industry, wind: wind)
    addRegional(wires, drawn: zip(town, industry).map { $0 + $1 }, wind: wind)
  }

  private mutating func addMesh(
    _ wires: SyntheticWires, town: [Double], industry: [Double], wind: [Double]
  ) {
    let roots = stations.transmission
    let lengths = wires.mesh.map { line in
      Self.length(stations.distance(roots[line.from], roots[line.to]))
    }
    let equipment = SyntheticEquipment.transmission
    let flow = SyntheticFlow(
      nodes: roots.count, lines: wires.mesh,
      reactances: lengths.map { $0 * equipment.reactance })
    let peak = power.draws.reduce(0) { $0 + $1.sum }
    let shares = power.inOrderOfCost(peak).map { $0 / peak }
    let flows = [town, industry].map { drawn in
      let draw = roots.map { drawn[$0] }
      let all = draw.reduce(0, +)
      return flow.flows(zip(shares, draw).map { $0 * all - $1 })
    }
    let still = windy(roots, drawn: zip(town, industry).map { $0 + $1 }, wind)
    let blown = flow.flows(still)
    for (index, line) in wires.mesh.enumerated() {
      let today = flows[0][index].magnitude + flows[1][index].magnitude
      add(
        Bus(station: roots[line.from], isTransmission: true),
        Bus(station: roots[line.to], isTransmission: true), equipment, length: lengths[index],
        flow: today, most: max(today, blown[index].magnitude))
    }
  }

  /// Injections of a mild and windy night: four tenths of all peaks, the wind as far as it is of use,
  /// the rest by the plants.
  private func windy(_ roots: [Int], drawn: [Double], _ wind: [Double]) -> [Double] {
    let draw = roots.map { drawn[$0] * 0.4 }
    let all = draw.reduce(0, +)
    let blowing = roots.reduce(0) { $0 + wind[$1] }
    let used = min(1, all / max(blowing, 1))
    let plants = power.inOrderOfCost(all - used * blowing)
    return roots.indices.map { plants[$0] + used * wind[roots[$0]] - draw[$0] }
  }

  private mutating func addRegional(
    _ wires: SyntheticWires, drawn: [Double], wind: [Double]
  ) {
    feeding = [Int](repeating: 0, count: drawn.count)
    for station in wires.order {
      feeding[station] = branches.count
      let most = max(drawn[station], wind[station])
      if let above = wires.parent[station] {
        add(
          Bus(station: above), Bus(station: station), .regional,
          length: Self.length(stations.distance(above, station)), flow: drawn[station], most: most)
      } else {
        add(
          Bus(station: station, isTransmission: true), Bus(station: station), .transformer,
          length: nil, flow: drawn[station], most: most)
      }
    }
  }

  private mutating func add(
    _ from: Bus, _ to: Bus, _ equipment: SyntheticEquipment, length: Double?, flow: Double,
    most: Double
  ) {
    branches.append(
      Branch(
        from: from, to: to, equipment: equipment, length: length, flow: flow,
        circuits: equipment.count(for: most)))
  }

  private static func length(_ distance: Double) -> Double {
    let walked = max(SyntheticEquipment.leastLength, distance * SyntheticEquipment.detour)
    return (walked * 10).rounded() / 10
  }

  /// Branches between a station and the transmission grid, the station's own first.
  func way(from station: Int) -> [Int] {
    var way: [Int] = []
    var here: Int? = station
    while let at = here {
      way.append(feeding[at])
      here = parent[at]
    }
    return way
  }
}
