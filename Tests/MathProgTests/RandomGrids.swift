import Quantities
import RegionModel
import TestSupport

/// A meshed grid drawn from a seed, with everything in it that the model knows of.
struct RandomGrid {
  private var random: SeededGenerator
  private var region: Region
  private var grid = Grid()
  /// Buses of the island that has a mesh; the others hang on a direct-current link.
  private let mesh: Int

  /// Adds a grid of 5 to 12 buses to a region whose sites and heat pumps then draw on it.
  static func add(to region: Region, seed: UInt64, buses: Int? = nil) -> Region {
    var drawing = RandomGrid(region, seed: seed, buses: buses)
    drawing.addBranches()
    drawing.addGenerators()
    drawing.addLoads()
    drawing.addLimits()
    drawing.addPower()
    drawing.region.grid = drawing.grid
    return drawing.region
  }

  private init(_ region: Region, seed: UInt64, buses: Int?) {
    var random = SeededGenerator(seed: seed ^ 0x6B72_6574)
    self.region = region
    let count = buses ?? random.whole(5...12)
    mesh = random.whole(0...1) == 0 || count < 6 ? count : count - 2
    self.random = random
    grid.buses = (0..<count).map { Bus(id: "bus \($0)") }
    if number(0, 1) < 0.5 { grid.buses[2].isReference = true }
    grid.buses[1].shunt = 3
  }

  private mutating func number(_ low: Double, _ high: Double) -> Double {
    Double.random(in: low...high, using: &random)
  }

  private mutating func profile(_ low: Double) -> Index<Profile> {
    let values: [Double] = (0..<24).map { _ in number(low, 1) }
    region.profiles.append(Profile(id: "hours-\(region.profiles.count)", values: values))
    return Index(region.profiles.count - 1)
  }

  private mutating func line(_ from: Int, _ to: Int, _ edit: (inout Branch) -> Void = { _ in }) {
    var row = Branch(
      id: "line \(grid.branches.count)", from: Index(from), to: Index(to),
      reactance: number(0.05, 0.3), resistance: number(0, 0.02), rating: number(40, 90))
    row.emergencyRating = (row.rating ?? 0) * 1.2
    edit(&row)
    grid.branches.append(row)
  }

  private mutating func addBranches() {
    for bus in 0..<mesh { line(bus, (bus + 1) % mesh) }
    for _ in 0..<mesh / 2 {
      let from = random.whole(0...mesh - 1)
      line(from, (from + random.whole(2...mesh - 2)) % mesh)
    }
    grid.branches[1].phaseShift = 2
    grid.branches[1].kind = .transformer
    grid.branches[1].tapRatio = 0.97
    grid.branches[2].rating = nil
    grid.branches[2].emergencyRating = nil
    grid.branches[3].angleMax = 4
    grid.branches[3].angleMin = -5
    grid.branches[4].circuits = 2
    let end = mesh < grid.buses.count ? mesh : mesh / 2
    if mesh < grid.buses.count { line(mesh, mesh + 1) }
    grid.branches.append(
      Branch(
        id: "cable", from: Index(0), to: Index(end), kind: .hvdc, reactance: 0,
        rating: number(20, 60), loss: 0.03))
    grid.branches.append(
      Branch(
        id: "free cable", from: Index(end), to: Index(1), kind: .hvdc, reactance: 0, loss: 0.05))
  }

  private mutating func addGenerators() {
    grid.generators = [
      Generator(
        id: "stepped", bus: Index(0), capacity: 260,
        costCurve: [
          .init(upTo: 90, cost: number(5, 15)), .init(upTo: 200, cost: number(16, 25)),
          .init(upTo: 240, cost: number(26, 40)),
        ], fixedCost: 12, emissions: 0.05),
      Generator(
        id: "import", bus: Index(1), capacity: 120, minimum: -70, marginalCost: number(20, 60),
        costProfile: profile(0.4), emissions: 0.1),
      Generator(
        id: "trade", bus: Index(2), capacity: 50, minimum: -40,
        costCurve: [
          .init(upTo: -10, cost: number(5, 20)), .init(upTo: 50, cost: number(21, 70)),
        ], fixedCost: -30, emissions: 0.02),
      Generator(
        id: "forced", bus: Index(3), capacity: 30, minimum: 12, marginalCost: 90,
        emissions: 0.6, profile: profile(0.2)),
      Generator(
        id: "water", bus: Index(4), capacity: 80, marginalCost: 1, profile: profile(0.5),
        energyBudget: 20 * horizon),
    ]
    for bus in grid.buses.indices {
      grid.generators.append(
        Generator(
          id: "local \(bus)", bus: Index(bus), capacity: 300, marginalCost: number(150, 300),
          emissions: number(0, 0.8)))
    }
  }

  private var horizon: Double {
    guard region.settings.periods == .own else { return region.hoursPerYear }
    return region.periods.reduce(0) { $0 + $1.hours * $1.weight }
  }

  private mutating func addLoads() {
    for bus in grid.buses.indices {
      grid.loads.append(
        Load(
          id: "load \(bus)", bus: Index(bus), peak: number(10, 60),
          profile: bus % 2 == 0 ? profile(0.3) : nil))
    }
    grid.loads.append(Load(id: "street", bus: Index(0), energy: 5 * 8760))
    grid.requests = [
      Request(id: "hall", buses: [Index(2)], power: number(5, 20), profile: profile(0.8)),
      Request(id: "park", buses: [Index(3)], power: number(5, 20), direction: .feedIn),
    ]
  }

  private mutating func addLimits() {
    let cable = grid.branches.firstIndex { $0.kind == .hvdc } ?? 0
    grid.interfaces = [
      GridInterface(
        id: "cut",
        terms: [
          .init(branch: Index(0)), .init(branch: Index(mesh - 1), sign: -1),
          .init(branch: Index(cable), sign: 0.5),
        ], limit: number(30, 70), limitReverse: number(30, 70)),
      GridInterface(id: "one way", terms: [.init(branch: Index(2))], limit: number(20, 50)),
    ]
    grid.areas = [GridArea(id: "south", subscriptionOut: number(30, 60))]
    grid.buses[3].area = Index(0)
    grid.buses[4].area = Index(0)
    grid.buses[2].subscriptionIn = number(5, 40)
    grid.buses[2].subscriptionOut = number(20, 60)
  }

  /// Sites stand at buses; some need power, some have it.
  private mutating func addPower() {
    region.resources.append(
      Resource(
        id: "power", kind: .electricity, dimension: .energy,
        provenance: Provenance(location: SourceLocation(file: "test"))))
    let power = Index<Resource>(region.resources.count - 1)
    for place in region.sites.indices {
      region.sites[place].bus = Index(place % grid.buses.count)
      let row = (id: "power \(place)", site: Index<Site>(place))
      if place % 2 == 0 {
        var need = Need(
          id: row.id, site: row.site, resource: power, amount: 8760 * number(2, 8),
          provenance: Provenance(location: SourceLocation(file: "test")))
        need.profile = profile(0.3)
        region.needs.append(need)
      } else {
        var surplus = Surplus(
          id: row.id, site: row.site, resource: power, amount: 8760 * number(1, 4),
          provenance: Provenance(location: SourceLocation(file: "test")))
        surplus.profile = profile(0.3)
        region.surpluses.append(surplus)
      }
    }
  }
}
