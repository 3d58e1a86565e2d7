import GLPKSolver
import ModelInputs
import Quantities
import RegionModel

@testable import Planning

/// Two buses with a line between them, `far` and `town`; what is drawn is drawn at `town`, where the
/// store stands. Import at `far` costs what each hour says, the plant at `town` 100.
struct GridStoreCase {
  /// Money per MWh of import, by hour; its profile.
  var prices: [Double] = [10, 50]
  /// MW drawn, by hour.
  var load: [Double] = [10, 10]
  /// MW that the line takes; nil: no limit.
  var rating: Double?
  /// MW that import gives at most.
  var importMost = 100.0
  /// MW that import cannot go below.
  var importLeast = 0.0
  /// MW of the plant at `town`.
  var plant = 0.0
  /// MWh that import may give over the hours; nil: no limit.
  var budget: Double?
  /// The store; nil: none.
  var store: Store?
  /// Periods: hours, how often, their chain.
  var periods: [(hours: Double, weight: Double, chain: String?, first: Int)] = []

  /// A store that loses nothing and begins empty, changed.
  static func store(_ energy: Double, _ change: (inout Store) -> Void = { _ in }) -> Store {
    var store = Store(id: "battery", place: .bus(Index(1)), energy: energy, cyclic: false)
    change(&store)
    return store
  }

  var region: Region {
    var grid = Grid()
    grid.buses = [Bus(id: "far", isReference: true), Bus(id: "town")]
    grid.branches = [
      Branch(id: "line", from: Index(0), to: Index(1), reactance: 0.1, rating: rating)
    ]
    grid.generators = [
      Generator(
        id: "import", bus: Index(0), capacity: importMost, minimum: importLeast, marginalCost: 1,
        costProfile: Index(0), energyBudget: budget)
    ]
    if plant > 0 {
      grid.generators.append(
        Generator(id: "plant", bus: Index(1), capacity: plant, marginalCost: 100))
    }
    grid.loads = [Load(id: "town", bus: Index(1), peak: 1, profile: Index(1))]
    var region = Region(name: "store")
    region.grid = grid
    region.profiles = [Profile(id: "price", values: prices), Profile(id: "load", values: load)]
    region.stores = [store].compactMap { $0 }
    region.settings.periods = .own
    let location = SourceLocation(file: "periods.csv")
    region.periods = periods.enumerated().map { position, row in
      PeriodRow(
        id: "p\(position)", hours: row.hours, weight: row.weight, chain: row.chain,
        firstHour: row.first, location: location)
    }
    if region.periods.isEmpty {
      region.periods = [PeriodRow(id: "all", hours: Double(load.count), location: location)]
    }
    return region
  }

  func run(hour: Int? = nil) throws -> GridDispatch {
    try GridDispatcher(
      region: region, security: .none, hour: hour,
      solver: BlockSolver(engine: GLPKEngine(), threads: 2)
    ).run()
  }

  /// Money over the hours, stores that are built counted; nil without a dispatch.
  func cost() throws -> Double? {
    let result = try run()
    return result.tally.map { $0.runningCost + result.investment }
  }
}

func close(_ left: Double?, _ right: Double) -> Bool {
  left.map { abs($0 - right) <= 1e-6 * max(1, abs($0), abs(right)) } ?? false
}

func allClose(_ left: [Double], _ right: [Double]) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { close($0, $1) }
}
