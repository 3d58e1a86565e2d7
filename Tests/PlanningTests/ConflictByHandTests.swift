import ModelInputs
import Quantities
import RegionModel
import Testing

@testable import Planning

/// A star: power at `a`, lines of 50 MW to `b` and 40 MW to `c`.
private func star() -> Grid {
  var grid = Grid()
  grid.buses = ["a", "b", "c"].map { Bus(id: $0) }
  grid.branches = [
    Branch(id: "ab", from: Index(0), to: Index(1), reactance: 0.1, rating: 50),
    Branch(id: "ac", from: Index(0), to: Index(2), reactance: 0.1, rating: 40),
  ]
  grid.generators = [Generator(id: "works", bus: Index(0), capacity: 500, marginalCost: 10)]
  return grid
}

@Suite("Conflicts by hand")
struct ConflictByHandTests {
  static func answer(
    _ grid: Grid, security: Security = .none, remedies: Bool = false, profile: [Double]? = nil
  ) throws -> (ConflictSearch.Answer, ConnectionSearch) {
    var region = TriangleGrid.region(grid)
    if let profile { region.profiles = [Profile(id: "shape", values: profile)] }
    let limits = GridLimits(try GridInputs(region: region), security: security)
    let search = try ConnectionSearch(limits, solver: TriangleGrid.solver)
    let options = ConflictSearch.Options(security: security, remedies: remedies)
    let answer = try ConflictSearch(search, region: region, options: options).run()
    return (answer, search)
  }

  static func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-3) -> Bool {
    abs(a - b) < tolerance
  }

  @Test("Nobody asks, nothing clashes")
  func empty() throws {
    let (answer, _) = try Self.answer(TriangleGrid.grid())
    #expect(answer.conflicts.isEmpty && answer.queue.connected.isEmpty)
  }

  @Test("A request of 100 MW where 70 fit is 30 MW short all year, behind the narrow line")
  func alone() throws {
    var grid = TriangleGrid.grid()
    grid.requests = [Request(id: "hall", buses: [Index(1)], power: 100)]
    let (answer, _) = try Self.answer(grid)
    let conflict = try #require(answer.conflicts.first)
    #expect(answer.conflicts.count == 1 && conflict.clashing == [0])
    #expect(Self.near(conflict.short, 30) && Self.near(conflict.hours, 8760))
    #expect(Self.near(conflict.energy, 30 * 8760, 1) && Self.near(conflict.wanted, 876_000))
    #expect(conflict.bindings.map(\.limit) == [.grid(.line(0))])
    #expect(conflict.bindings[0].isUpper)
    #expect(Self.near(conflict.bindings[0].draws[0].power, 70))
    #expect(conflict.remedies.isEmpty && !conflict.isExamined)
  }

  @Test("In the queue who uses most of the line goes first; most MW puts the other before it")
  func queueAndMost() throws {
    var grid = TriangleGrid.grid(rating: 30)
    grid.loads = []
    grid.generators = [Generator(id: "cheap", bus: Index(0), capacity: 500, marginalCost: 10)]
    grid.requests = [
      Request(id: "first", buses: [Index(1)], power: 45, queuePosition: 1),
      Request(id: "second", buses: [Index(2)], power: 90, queuePosition: 2),
    ]
    let (answer, _) = try Self.answer(grid, remedies: true)
    #expect(Self.near(answer.queue.total(0), 45) && Self.near(answer.queue.total(1), 0))
    #expect(Self.near(answer.most.total(0), 0) && Self.near(answer.most.total(1), 90))
    let conflict = try #require(answer.conflicts.first)
    #expect(conflict.clashing == [0, 1] && Self.near(conflict.short, 90))
    let rating = try #require(conflict.vanishesAt)
    #expect(Self.near(rating, 60, 1e-2))
  }

  @Test("Three that fit two by two clash all three, and the last is short of what is left")
  func three() throws {
    var grid = TriangleGrid.grid()
    grid.requests = ["x", "y", "z"].map { Request(id: $0, buses: [Index(1)], power: 30) }
    let (answer, _) = try Self.answer(grid)
    let conflict = try #require(answer.conflicts.first)
    #expect(answer.conflicts.count == 1 && conflict.clashing == [0, 1, 2])
    #expect(Self.near(conflict.short, 20))
  }

  @Test("One given only a part stands in the way of one that would fit beside all who have all")
  func behindAPart() throws {
    var grid = TriangleGrid.grid()
    grid.requests = [
      Request(id: "large", buses: [Index(1)], power: 100, queuePosition: 1),
      Request(id: "small", buses: [Index(1)], power: 20, queuePosition: 2),
    ]
    let (answer, _) = try Self.answer(grid)
    #expect(answer.conflicts.map(\.clashing) == [[0], [0, 1]])
    #expect(Self.near(answer.conflicts[1].short, 20))
  }

  @Test("Of several buses one must hold it all, unless it may be split", arguments: [false, true])
  func severalBuses(_ maySplit: Bool) throws {
    var grid = star()
    grid.requests = [
      Request(id: "hall", buses: [Index(1), Index(2)], power: 100, maySplit: maySplit)
    ]
    let (answer, _) = try Self.answer(grid)
    let conflict = try #require(answer.conflicts.first)
    #expect(Self.near(answer.queue.total(0), maySplit ? 90 : 50))
    #expect(Self.near(conflict.short, maySplit ? 10 : 50))
    #expect(conflict.places.map(\.bus) == (maySplit ? [1, 2] : [1]))
  }

  @Test("What feeds in is held back by the line out")
  func feedIn() throws {
    var grid = star()
    grid.loads = [Load(id: "town", bus: Index(0), peak: 200)]
    grid.requests = [
      Request(id: "wind", buses: [Index(1)], power: 80, direction: .feedIn)
    ]
    let (answer, _) = try Self.answer(grid, remedies: true)
    let conflict = try #require(answer.conflicts.first)
    #expect(Self.near(answer.queue.total(0), 50) && Self.near(conflict.short, 30))
    #expect(conflict.bindings.map(\.limit) == [.grid(.line(0))])
    #expect(!conflict.bindings[0].isUpper)
    #expect(Self.near(try #require(conflict.vanishesAt), 80))
  }

  @Test("An interface binds; its limit is what would have to give")
  func interface() throws {
    var grid = TriangleGrid.grid()
    grid.branches[0].rating = nil
    grid.interfaces = [
      GridInterface(id: "cut", terms: [.init(branch: Index(0))], limit: 80)
    ]
    grid.requests = [Request(id: "hall", buses: [Index(1)], power: 100)]
    let (answer, _) = try Self.answer(grid, remedies: true)
    let conflict = try #require(answer.conflicts.first)
    #expect(conflict.bindings.map(\.limit) == [.grid(.form(0))])
    #expect(Self.near(conflict.short, 30))
    #expect(Self.near(try #require(conflict.vanishesAt), 100))
  }

  @Test("A bus's subscription binds on the side of what is taken out")
  func subscription() throws {
    var grid = TriangleGrid.grid(rating: 1000)
    grid.buses[1].subscriptionOut = 200
    grid.requests = [Request(id: "hall", buses: [Index(1)], power: 100)]
    let (answer, _) = try Self.answer(grid, remedies: true)
    let conflict = try #require(answer.conflicts.first)
    #expect(conflict.bindings.map(\.limit) == [.grid(.form(0))])
    #expect(!conflict.bindings[0].isUpper && Self.near(conflict.short, 50))
    #expect(Self.near(try #require(conflict.vanishesAt), 250))
  }

  @Test("With one line out the other carries all: the outage is named")
  func outage() throws {
    var grid = TriangleGrid.grid(rating: 200)
    grid.requests = [Request(id: "hall", buses: [Index(1)], power: 100)]
    let (answer, search) = try Self.answer(grid, security: .oneOut, remedies: true)
    let conflict = try #require(answer.conflicts.first)
    #expect(Self.near(conflict.short, 50))
    guard case .grid(.outage(0, let outage)) = try #require(conflict.bindings.first).limit else {
      Issue.record("no outage binds")
      return
    }
    #expect(search.limits.contingencies.outages[outage].line == 2)
    #expect(Self.near(try #require(conflict.vanishesAt), 250))
    #expect(try Self.answer(grid).0.conflicts.isEmpty)
  }

  @Test("Where power itself is lacking no limit of the grid is blamed, and no rating helps")
  func lack() throws {
    var grid = TriangleGrid.grid(rating: 1000)
    grid.requests = [Request(id: "hall", buses: [Index(1)], power: 300)]
    let (answer, _) = try Self.answer(grid, remedies: true)
    let conflict = try #require(answer.conflicts.first)
    #expect(conflict.bindings.map(\.limit) == [.supply] && Self.near(conflict.short, 50))
    #expect(conflict.vanishesAt == nil && conflict.isExamined)
  }

  @Test("A full direct-current link is what binds")
  func directCurrent() throws {
    var grid = star()
    grid.branches[0] = Branch(
      id: "cable", from: Index(0), to: Index(1), kind: .hvdc, reactance: 0, rating: 50, loss: 0.1)
    grid.requests = [Request(id: "hall", buses: [Index(1)], power: 90)]
    let (answer, _) = try Self.answer(grid, remedies: true)
    let conflict = try #require(answer.conflicts.first)
    #expect(Self.near(conflict.short, 45))
    #expect(conflict.bindings.map(\.limit) == [.link(0)])
    #expect(Self.near(try #require(conflict.vanishesAt), 100))
  }

  @Test("Load that cannot be served today is found before any request is")
  func shortToday() throws {
    var grid = star()
    grid.loads = [Load(id: "town", bus: Index(1), peak: 60)]
    grid.requests = [Request(id: "hall", buses: [Index(2)], power: 30)]
    let (answer, search) = try Self.answer(grid)
    #expect(answer.conflicts.isEmpty)
    let short = try #require(search.short[0])
    #expect(Self.near(short[1], 10))
  }
}
