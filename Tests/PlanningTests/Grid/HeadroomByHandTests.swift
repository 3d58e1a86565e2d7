import ModelInputs
import PowerFlow
import Quantities
import RegionModel
import Testing

@testable import Planning

/// Headroom of a grid, looked up by bus.
struct Found {
  let all: GridHeadroom

  init(
    _ region: Region, security: Security = .none, _ question: HeadroomQuestion = HeadroomQuestion()
  ) throws {
    let limits = GridLimits(try GridInputs(region: region), security: security)
    all = try HeadroomSearch(limits, question, solver: TriangleGrid.solver).headroom()
  }

  init(
    _ grid: Grid, security: Security = .none, _ question: HeadroomQuestion = HeadroomQuestion()
  ) throws {
    try self.init(TriangleGrid.region(grid), security: security, question)
  }

  func row(_ bus: Int, _ direction: HeadroomDirection) throws -> BusHeadroom {
    try #require(all.buses.first { $0.bus == bus && $0.direction == direction })
  }
  func firm(_ bus: Int, _ direction: HeadroomDirection) throws -> Double? {
    try row(bus, direction).firm
  }
  func binding(_ bus: Int, _ direction: HeadroomDirection) throws -> GridLimit? {
    let row = try row(bus, direction)
    return row.hours[try #require(row.narrowest)].binding
  }
}

func near(_ value: Double?, _ other: Double, _ tolerance: Double = 1e-4) -> Bool {
  value.map { abs($0 - other) <= tolerance } ?? false
}

@Suite("Headroom by hand, every hour dispatched anew")
struct HeadroomByHandTests {
  @Test("Load fits until the narrow line and the dear plant are full, or all plants are")
  func load() throws {
    let found = try Found(TriangleGrid.grid())
    #expect(near(try found.firm(1, .load), 70))
    #expect(try found.binding(1, .load) == .line(0))
    #expect(near(try found.firm(2, .load), 140))
    #expect(near(try found.firm(0, .load), 250))
    #expect(try found.binding(0, .load) == nil)
  }

  @Test("Feed-in fits until the line is full or nothing is left to replace")
  func feedIn() throws {
    let found = try Found(TriangleGrid.grid())
    #expect(near(try found.firm(0, .feedIn), 90))
    #expect(try found.binding(0, .feedIn) == .line(0))
    #expect(near(try found.firm(1, .feedIn), 150))
    #expect(near(try found.firm(2, .feedIn), 150))
    #expect(try found.binding(2, .feedIn) == nil)
  }

  /// Power only at `a`, 80 MW at `b`; lines of 100 MW that bear 120 while another is out.
  private func oneSource() -> Grid {
    var grid = TriangleGrid.grid()
    for branch in grid.branches.indices {
      grid.branches[branch].rating = 100
      grid.branches[branch].emergencyRating = 120
    }
    grid.generators.removeLast()
    grid.loads[0].peak = 80
    return grid
  }

  @Test("With any line out all must go one way round, at emergency ratings")
  func secure() throws {
    #expect(near(try Found(oneSource()).firm(1, .load), 70))
    let found = try Found(oneSource(), security: .oneOut)
    #expect(near(try found.firm(1, .load), 40))
    guard case .outage = try #require(try found.binding(1, .load)) else {
      Issue.record("no outage binds")
      return
    }
    let fixed = try Found(
      oneSource(), security: .oneOut, HeadroomQuestion(balance: .bus(0)))
    #expect(near(try fixed.firm(1, .load), 40))
  }

  @Test("An interface and a subscription bind like lines")
  func forms() throws {
    var grid = TriangleGrid.grid(rating: 1000)
    grid.interfaces = [
      GridInterface(
        id: "into-b", terms: [.init(branch: Index(0)), .init(branch: Index(2))],
        limit: 180)
    ]
    let interface = try Found(grid)
    #expect(near(try interface.firm(1, .load), 30))
    #expect(try interface.binding(1, .load) == .form(0))
    grid.buses[1].subscriptionOut = 170
    let subscription = try Found(grid)
    #expect(near(try subscription.firm(1, .load), 20))
    #expect(try subscription.binding(1, .load) == .form(1))
    let fixed = try Found(grid, HeadroomQuestion(balance: .bus(0)))
    #expect(near(try fixed.firm(1, .load), 20))
    #expect(try fixed.binding(1, .load) == .form(1))
  }

  @Test("A grid that is overloaded before anything is added has no number")
  func overloaded() throws {
    for balance in [nil, HeadroomBalance.bus(0)] {
      let found = try Found(
        TriangleGrid.grid(rating: 20), HeadroomQuestion(balance: balance))
      let row = try found.row(1, .load)
      #expect(row.note == .overloaded)
      #expect(row.firm == nil && row.levels.isEmpty)
      #expect(found.all.overloaded == [0])
      #expect(found.all.hours(of: found.all.overloaded) == 8760)
    }
  }

  @Test("A base that only an outage overloads has a number without outages and none with them")
  func overloadedUnderOutage() throws {
    var grid = oneSource()
    grid.loads[0].peak = 130
    #expect(near(try Found(grid).firm(1, .load), 20))
    for balance in [nil, HeadroomBalance.bus(0)] {
      let found = try Found(
        grid, security: .oneOut, HeadroomQuestion(balance: balance))
      #expect(try found.row(1, .load).note == .overloaded)
    }
  }

  @Test("Where a plant cannot go low enough there is no dispatch and no number")
  func infeasible() throws {
    var grid = TriangleGrid.grid()
    grid.generators[0].minimum = 190
    for balance in [nil, HeadroomBalance.bus(0)] {
      let found = try Found(grid, HeadroomQuestion(balance: balance))
      #expect(try found.row(1, .load).note == .infeasible)
      #expect(found.all.infeasible == [0])
    }
  }

  @Test("Where nothing binds the headroom is infinite")
  func unlimited() throws {
    var grid = TriangleGrid.grid()
    grid.branches[0].rating = nil
    grid.generators[0].capacity = 1e7
    let row = try Found(grid).row(1, .load)
    #expect(row.firm == .infinity)
    #expect(row.hours[0].binding == nil)
    let fixed = try Found(TriangleGrid.grid(), HeadroomQuestion(balance: .bus(1)))
    #expect(try fixed.firm(1, .load) == .infinity)
  }

  @Test("Headrooms of single buses do not add up")
  func together() throws {
    let found = try Found(TriangleGrid.grid(), HeadroomQuestion(together: [[1, 2]]))
    let joint = try #require(found.all.joint.first { $0.direction == .load })
    #expect(near(joint.most?.reduce(0, +), 140, 1e-3))
    #expect(near(joint.most?[0], 0, 1e-3))
    #expect(near(joint.equalShares, 280.0 / 3, 1e-3))
    #expect(near(joint.sumOfSingles, 210))
    let broken = try Found(TriangleGrid.grid(rating: 20), HeadroomQuestion(together: [[1, 2]]))
    #expect(broken.all.joint.allSatisfy { $0.most == nil && $0.sumOfSingles == nil })
  }

  @Test("An outage that splits the island is not held, but what it cuts off is told")
  func cutOff() throws {
    var grid = oneSource()
    grid.buses.append(Bus(id: "d"))
    grid.branches.append(Branch(id: "cd", from: Index(2), to: Index(3), reactance: 0.1))
    grid.loads.append(Load(id: "farm", bus: Index(3), peak: 7))
    let limits = GridLimits(
      try GridInputs(region: TriangleGrid.region(grid)), security: .oneOut)
    let cut = CutOff.all(limits)
    #expect(cut.map(\.line) == [3])
    #expect(cut.map(\.buses) == [[3]])
    #expect(cut.map(\.load) == [7])
    #expect(cut.map(\.generation) == [0])
    #expect(try Found(grid, security: .oneOut).row(3, .load).note == nil)
  }
}
