import Formulation
import MathProg
import ModelInputs
import Quantities
import RegionModel
import Testing

@Suite("Swift and MathProg agree on a grid, one in injections and one in angles")
struct GridAgreementTests {
  @Test("a heat pump behind a narrow line", arguments: [true, false])
  func triangle(integer: Bool) throws {
    let region = GridRegion.triangle()
    let inputs = try GridAgreement.inputs(.init(region: region))
    let pumps = inputs.candidates.filter { $0.electricity > 0 }
    #expect(!pumps.isEmpty && pumps.allSatisfy { $0.gridPrice != nil })
    let narrow = try GridAgreement.expect(.init(region: region), integer: integer)
    var wide = region
    wide.grid.branches[0].rating = 500
    let relaxed = try GridAgreement.expect(.init(region: wide), integer: integer)
    #expect(relaxed.objective < narrow.objective - 1, "the line does not matter")
  }

  @Test(
    "a heat pump whose COP follows the season draws each period's own", arguments: [true, false])
  func seasons(integer: Bool) throws {
    var region = GridRegion.triangle()
    region.profiles.append(Profile(id: "network", values: [95, 90, 85, 66, 64]))
    region.needs[0].temperatureProfile = Index(region.profiles.count - 1)
    let inputs = try GridAgreement.inputs(.init(region: region))
    let pump = try #require(inputs.candidates.first { $0.electricity > 0 })
    #expect(pump.electricity(0) > pump.electricity(1))
    try GridAgreement.expect(.init(region: region), integer: integer)
  }

  @Test("conversions that choose their hours", arguments: [true, false])
  func flexible(integer: Bool) throws {
    var region = GridRegion.flexible()
    let free = try GridAgreement.expect(.init(region: region), integer: integer)
    #expect(free.program.rows.contains { $0.family == .flexible })
    for row in region.conversions.indices { region.conversions[row].flexible = false }
    let tied = try GridAgreement.expect(.init(region: region), integer: integer)
    #expect(free.objective < tied.objective - 1, "there is nothing to choose")
  }

  @Test("stores at buses, standing and to be built", arguments: [nil, 10] as [Double?])
  func busStores(start: Double?) throws {
    var region = GridRegion.stores(start: start)
    let stores = region.stores
    region.stores = []
    let without = try GridAgreement.expect(.init(region: region))
    region.stores = stores
    let with = try GridAgreement.expect(.init(region: region))
    #expect(with.objective < without.objective - 1, "stores are of no use")
    let map = with.program.map
    let sizes = (0..<map.count).filter {
      if case .busEnergy = map.meaning(of: $0) { with.solution.columnValue[$0] > 1 } else { false }
    }
    #expect(sizes.count == 1, "nothing is built")
  }

  @Test("each objective", arguments: Settings.Objective.allCases)
  func objectives(objective: Settings.Objective) throws {
    var region = GridRegion.triangle()
    region.settings.objective = objective
    region.settings.co2Price = 400
    region.grid.generators[1].minimum = -30
    region.grid.generators[0].fixedCost = 7
    try GridAgreement.expect(.init(region: region))
  }

  @Test("a cap on emissions counts generation")
  func cap() throws {
    var region = GridRegion.triangle()
    region.grid.generators[0].emissions = 0.6
    region.grid.generators[1].emissions = 0.05
    region.grid.generators[1].minimum = -30
    let free = try GridAgreement.expect(.init(region: region))
    let inputs = try GridInputs(region: region, hours: .operating(TimeAxis(region: region)))
    let emitted = zip(free.program.emissions, free.solution.columnValue).reduce(
      inputs.standingEmissions
    ) { $0 + $1.0 * $1.1 }
    region.settings.objective = .emissions
    let least = try GridAgreement.expect(.init(region: region))
    #expect(least.objective < emitted * 0.99)
    region.settings.objective = .cost
    region.settings.co2Cap = (emitted + least.objective) / 2
    let capped = try GridAgreement.expect(.init(region: region))
    #expect(capped.objective > free.objective + 1)
  }

  @Test("an interface sees what arrives over a direct-current link that runs backward")
  func backward() throws {
    var region = GridRegion.triangle()
    region.grid.branches.append(
      Branch(
        id: "cable", from: Index(1), to: Index(0), kind: .hvdc, reactance: 0, rating: 90, loss: 0.2)
    )
    let free = try GridAgreement.expect(.init(region: region))
    region.grid.interfaces = [
      GridInterface(id: "into b", terms: [.init(branch: Index(3))], limitReverse: 16)
    ]
    let limited = try GridAgreement.expect(.init(region: region))
    #expect(limited.objective > free.objective + 1)
  }

  @Test("what an hour cannot carry")
  func carry() throws {
    let free = try GridAgreement.expect(.init(region: GridRegion.triangle()))
    let held = try GridAgreement.expect(.init(region: GridRegion.triangle(), carried: 1))
    #expect(held.objective > free.objective + 1)
  }

  @Test("without a grid nothing of it is written")
  func without() throws {
    let inputs = try ModelInputs(region: HandRegion.heat("no grid").region)
    let data = MathProgData.write(inputs, integer: false)
    #expect(!data.contains("SNAP") && !data.contains("BUS"))
  }
}

@Suite("Swift and MathProg agree on grids with everything in them")
struct RandomGridAgreementTests {
  /// A region of a few hours with a grid; every third seed has its own horizon.
  private func region(_ seed: UInt64, size: Int = 3) -> Region {
    var region = RandomRegion.draw(seed: 3 * seed + 2, size: size)
    region.settings.objective = Settings.Objective.allCases[Int(seed % 3)]
    region.settings.co2Cap = nil
    return RandomGrid.add(to: region, seed: seed)
  }

  @Test("linear", arguments: UInt64(0)..<10)
  func linear(seed: UInt64) throws {
    try GridAgreement.expect(.init(region: region(seed)))
  }

  @Test("with requests in part, load left unserved and something out", arguments: UInt64(10)..<16)
  func secured(seed: UInt64) throws {
    try GridAgreement.expect(
      .init(region: region(seed), connected: 0.4, short: 0.1, everyOutage: 40, carried: 2))
  }

  @Test("integer", arguments: UInt64(16)..<20)
  func integer(seed: UInt64) throws {
    try GridAgreement.expect(.init(region: region(seed)), integer: true)
  }

  @Test("a year of mean days", arguments: [UInt64(20)])
  func year(seed: UInt64) throws {
    var region = RandomRegion.draw(seed: 3 * seed, size: 3)
    region.settings.co2Cap = nil
    region.settings.objective = .cost
    try GridAgreement.expect(.init(region: RandomGrid.add(to: region, seed: seed, buses: 5)))
  }

  @Test("together they meet every family of a grid")
  func families() throws {
    var seen: Set<Family> = []
    for seed in UInt64(10)..<12 {
      let inputs = try GridAgreement.inputs(
        .init(region: region(seed), everyOutage: 40, carried: 2))
      seen.formUnion(Program(inputs, integer: false).rows.map(\.family))
    }
    let choosing = try GridAgreement.inputs(.init(region: GridRegion.flexible()))
    seen.formUnion(Program(choosing, integer: false).rows.map(\.family))
    let storing = try GridAgreement.inputs(.init(region: GridRegion.stores(start: 10)))
    seen.formUnion(Program(storing, integer: false).rows.map(\.family))
    #expect(seen.isSuperset(of: GridAgreement.families.subtracting([.dispatch])))
  }
}
