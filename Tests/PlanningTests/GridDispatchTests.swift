import ModelInputs
import Quantities
import RegionModel
import Testing

@testable import Planning

/// Shorter to write than a region's tables: the triangle, changed.
private func run(
  _ region: Region, security: Security = .none, hour: Int? = nil, largestProgram: Int = 20_000,
  mostInMemory: Int = 20_000_000
) throws -> GridDispatch {
  try GridDispatcher(
    region: region, security: security, hour: hour, solver: TriangleGrid.solver,
    largestProgram: largestProgram, mostInMemory: mostInMemory
  ).run()
}

private func run(_ grid: Grid, security: Security = .none) throws -> GridDispatch {
  try run(TriangleGrid.region(grid), security: security)
}

private func near(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-4 } ?? false }

@Suite("The grid at least cost, by hand")
struct GridDispatchTests {
  @Test("one hour that stands for all is told per hour")
  func snapshot() throws {
    let result = try run(TriangleGrid.grid())
    let tally = try #require(result.tally)
    #expect(result.isSnapshot && result.budgets == .none)
    #expect(near(tally.runningCost, 3900) && tally.hours == 1)
    #expect(near(tally.lines[0].peak, 80) && tally.lines[0].hoursAtLimit == 1)
    #expect(near(tally.lines[0].shadow, 120))
    #expect(tally.lines[1].hoursAtLimit == 0)
    #expect(near(tally.priceSum[1], 90))
  }

  @Test("a direct-current link joins two islands, and its loss shows in the price")
  func hvdc() throws {
    for (rating, cost, price, full) in [
      (50.0, 500 + 55 * 50.0, 50.0, 1.0), (200, 1000 / 0.9, 10 / 0.9, 0),
    ] {
      var grid = TriangleGrid.grid()
      grid.buses = [Bus(id: "a"), Bus(id: "b")]
      grid.branches = [
        Branch(
          id: "cable", from: Index(0), to: Index(1), kind: .hvdc, reactance: 0, rating: rating,
          loss: 0.1)
      ]
      grid.generators[1].bus = Index(1)
      grid.loads[0].peak = 100
      let tally = try #require(try run(grid).tally)
      #expect(near(tally.runningCost, cost))
      #expect(near(tally.priceSum[0], 10) && near(tally.priceSum[1], price))
      #expect(tally.links[0].hoursAtLimit == full)
    }
  }

  @Test("a phase shifter pushes what the narrow line cannot take over to the others")
  func shifter() throws {
    var grid = TriangleGrid.grid()
    // f = −b·φ/3 circulates: 60 MW of push move 20 MW off the line of 100.
    grid.branches[0].phaseShift = 0.06 * 180 / .pi
    let result = try run(grid)
    #expect(near(result.tally?.runningCost, 1500))
    #expect(near(result.tally?.lines[0].peak, 80))
    var region = TriangleGrid.region(grid)
    region.settings.taps = false
    #expect(near(try run(region).tally?.runningCost, 3900))
  }

  @Test("an angle limit binds as a rating does")
  func angle() throws {
    var grid = TriangleGrid.grid()
    grid.branches[0].rating = nil
    grid.branches[0].angleMax = 0.08 * 180 / .pi
    let tally = try #require(try run(grid).tally)
    #expect(near(tally.runningCost, 3900))
    #expect(tally.lines[0].hoursAtLimit == 1)
  }

  @Test("a generator that may draw does so while power is cheap enough")
  func drawing() throws {
    var grid = TriangleGrid.grid(rating: 500)
    grid.generators.append(
      Generator(id: "pump", bus: Index(1), capacity: 0, minimum: -20, marginalCost: 15))
    let result = try run(grid)
    let inputs = result.limits.inputs
    let pump = try #require(inputs.generators.firstIndex { $0.id == "pump" })
    let tally = try #require(result.tally)
    #expect(near(tally.generation[pump], -20))
    #expect(near(tally.runningCost + inputs.standingCost / inputs.hours.horizon, 1700 - 300))
  }

  @Test("steps are filled in order; a curve's fixed cost is that where it begins")
  func curve() throws {
    var grid = TriangleGrid.grid(rating: 500)
    grid.generators = [
      Generator(
        id: "stepped", bus: Index(0), capacity: 200, minimum: -50,
        costCurve: [.init(upTo: 100, cost: 10), .init(upTo: 200, cost: 30)], fixedCost: 7)
    ]
    let result = try run(grid)
    let inputs = result.limits.inputs
    #expect(near(result.tally?.runningCost, 150 * 10 + 50 * 30))
    #expect(near(inputs.standingCost / inputs.hours.horizon, 7))
    #expect(near(result.tally?.priceSum[0], 30))
  }

  @Test("with any one line out the two that are left must hold")
  func outage() throws {
    var grid = TriangleGrid.grid(rating: 100)
    for line in grid.branches.indices { grid.branches[line].rating = 100 }
    let result = try run(grid, security: .oneOut)
    let tally = try #require(result.tally)
    // With `ab` out all of `a` goes over `ac` and all over `cb`, which takes 100 of 150.
    #expect(near(tally.unserved[1], 50))
    #expect(tally.lines.contains { $0.outage != nil || $0.hoursAtLimit > 0 })
  }

  @Test("load beyond all capacity is left unserved, and has no price of its own")
  func unserved() throws {
    var grid = TriangleGrid.grid(rating: 1000)
    grid.loads[0].peak = 500
    let tally = try #require(try run(grid).tally)
    #expect(near(tally.unserved[1], 100) && near(tally.unservedPeak[1], 100))
    #expect(near(tally.runningCost, 12_000))
    #expect(tally.hoursUnserved == 1 && tally.worstHour == 0)
  }

  @Test("no grid and no such hour are refused")
  func refusals() {
    #expect(throws: DispatchRefusal.noGrid) { try run(Region(name: "empty")) }
    #expect(throws: DispatchRefusal.noSuchHour(8760, hours: 8760)) {
      try run(TriangleGrid.region(), hour: 8760)
    }
  }
}

@Suite("What no dispatch can hold is named, and nothing else")
struct GridClashTests {
  @Test("a minimum output above the load")
  func minimum() throws {
    var grid = TriangleGrid.grid()
    grid.generators[0].minimum = 180
    let result = try run(grid)
    #expect(result.termination == .infeasible && result.tally == nil && result.shown == nil)
    #expect(result.clash?.parts == [.island(0)])
    #expect(result.clash?.hours == 8760)
  }

  @Test("a minimum output behind a narrow line")
  func line() throws {
    var grid = TriangleGrid.grid()
    grid.generators[0].minimum = 140
    #expect(try run(grid).clash?.parts == [.island(0), .limit(.line(0))])
  }

  @Test("an interface whose limits cross")
  func interface() throws {
    var grid = TriangleGrid.grid()
    grid.interfaces = [
      GridInterface(
        id: "cut", terms: [.init(branch: Index(0))], limit: 10, limitReverse: -20)
    ]
    #expect(try run(grid).clash?.parts == [.limit(.form(0))])
  }

  @Test("an interface that must carry more than its line")
  func tooMuch() throws {
    var grid = TriangleGrid.grid()
    grid.interfaces = [
      GridInterface(id: "cut", terms: [.init(branch: Index(0))], limitReverse: -90)
    ]
    let clash = try #require(try run(grid).clash)
    #expect(clash.parts.contains(.limit(.form(0))) && clash.parts.contains(.limit(.line(0))))
  }
}

@Suite("Energy budgets are kept over the hours")
struct BudgetTests {
  /// 50 MW in one hour and 150 MW in the next; thermal power costs 10 up to 100 MW, then 50; water
  /// is free, 60 MWh of it. 50 MWh save 50 each, the other 10 save 10: 500 + 1000 − 100.
  private func region(budget: Double = 60) -> Region {
    var grid = TriangleGrid.grid(rating: 1000)
    grid.generators = [
      Generator(
        id: "thermal", bus: Index(0), capacity: 300,
        costCurve: [.init(upTo: 100, cost: 10), .init(upTo: 300, cost: 50)]),
      Generator(id: "water", bus: Index(0), capacity: 100, energyBudget: budget),
    ]
    grid.loads = [Load(id: "town", bus: Index(1), peak: 150, profile: Index(0))]
    var region = TriangleGrid.region(grid)
    region.profiles = [Profile(id: "two", values: [1.0 / 3, 1])]
    region.settings.periods = .own
    region.periods = [
      PeriodRow(id: "both", hours: 2, location: SourceLocation(file: "periods.csv"))
    ]
    return region
  }

  @Test("exactly, where all hours fit into one program")
  func exact() throws {
    let result = try run(region())
    #expect(result.budgets == .exact && !result.isSnapshot)
    #expect(near(result.tally?.runningCost, 1400))
    #expect(near(result.tally?.generation[1], 60))
    #expect(near(result.waterValues[1], 10))
    #expect(near(result.tally?.priceSum[1], 20))
  }

  @Test("one hour of them as all of them run it")
  func oneHour() throws {
    let result = try run(region(budget: 50), hour: 1)
    #expect(result.isSnapshot && result.shown?.hour == 1)
    #expect(near(result.tally?.runningCost, 1000))
    #expect(near(result.shown?.point.generation[1], 50))
  }

  @Test("to a proven gap, where they do not")
  func priced() throws {
    let result = try run(region(), largestProgram: 0)
    let proof = try #require(result.proof)
    let cost = try #require(result.tally?.runningCost)
    #expect(result.budgets == .exact && proof.windows == nil)
    #expect(proof.bound <= 1400 + 1e-6 && cost >= 1400 - 1e-6 && proof.gap <= 1.001e-4)
    #expect(close(cost - proof.bound, proof.gap * cost))
    #expect(try #require(result.tally?.generation[1]) <= 60 + 1e-6)
    #expect(near(result.waterValues[1], 10))
  }

  @Test("through water values, where not all hours can be in memory")
  func waterValues() throws {
    let result = try run(region(budget: 30), largestProgram: 0, mostInMemory: 0)
    #expect(result.budgets == .waterValues)
    #expect(near(result.waterValues[1], 50))
    #expect(near(result.tally?.priceHigh[1], 50) && near(result.tally?.priceLow[1], 10))
  }

  @Test("what a MWh more is worth, without running all hours")
  func worth() throws {
    let region = region(budget: 30)
    for size in [0, 20_000] {
      let dispatcher = try GridDispatcher(
        region: region, security: .none, hour: nil, solver: TriangleGrid.solver,
        largestProgram: size)
      let values = try dispatcher.waterValues()
      #expect(values.count == 2 && values[0] == 0)
      #expect(near(values[1], 50))
    }
    var free = region
    free.grid.generators[1].energyBudget = nil
    let none = try GridDispatcher(region: free, security: .none, solver: TriangleGrid.solver)
    #expect(try none.waterValues() == [0, 0])
  }

  @Test("a budget of nothing but forced output is named")
  func impossible() throws {
    var region = region(budget: 30)
    region.grid.generators[1].minimum = 20
    let result = try run(region)
    #expect(result.termination == .infeasible)
    #expect(result.clash?.parts == [.budget(generator: 1)])
  }
}
