import ModelInputs
import Quantities
import RegionModel
import Testing

@testable import Planning

@Suite("What would resolve a conflict, by hand")
struct RemedyByHandTests {
  /// Two hours in every hundred the town draws twice what it draws else.
  static let peaks = (0..<8760).map { $0 % 100 < 2 ? 1.0 : 0.5 }

  private func grid(rate: Double = 0, firm: Double = 1) -> Grid {
    var grid = TriangleGrid.grid()
    grid.loads[0].profile = Index(0)
    grid.requests = [
      Request(
        id: "hall", buses: [Index(1)], power: 100, firmShare: firm, curtailmentRate: rate)
    ]
    return grid
  }

  private func conflict(_ grid: Grid, profile: [Double]? = nil) throws -> GridConflict {
    let (answer, _) = try ConflictByHandTests.answer(grid, remedies: true, profile: profile)
    return try #require(answer.conflicts.first)
  }

  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-3) -> Bool {
    abs(a - b) < tolerance
  }

  @Test("30 MW are given up in 176 hours; no deeper than 30 %")
  func curtailment() throws {
    let conflict = try conflict(grid(), profile: Self.peaks)
    #expect(near(conflict.hours, 176) && near(conflict.energy, 5280, 0.1))
    guard case .curtailment(let rate, let firm, let hours, _) = conflict.remedies.first else {
      Issue.record("no rate")
      return
    }
    #expect(near(rate, 5280 / 876_000, 1e-7) && near(firm, 0.7, 1e-5) && near(hours, 176))
  }

  @Test("Conditional terms that suffice leave no conflict; its energy is given up in the peaks")
  func conditional() throws {
    let (answer, _) = try ConflictByHandTests.answer(
      grid(rate: 0.01, firm: 0.5), profile: Self.peaks)
    #expect(answer.conflicts.isEmpty && near(answer.queue.total(0), 100))
    #expect(near(answer.queue.curtailed[0].max() ?? 0, 30))
  }

  @Test("Terms that give up too little still clash: the rating needed counts what they give up")
  func tooLittle() throws {
    let conflict = try conflict(grid(rate: 0.001, firm: 0.5), profile: Self.peaks)
    #expect(near(conflict.energy, 5280, 0.1))
    // 876 MWh in 176 h: 4.977 MW may be missing, and a MW of line lets 1.5 MW through.
    let rating = 80 + (30 - 876.0 / 176) / 1.5
    #expect(near(try #require(conflict.vanishesAt), rating, 1e-2))
  }

  @Test("Another bus does where the narrow line is not in the way")
  func otherBus() throws {
    let buses = try conflict(grid(), profile: Self.peaks).remedies.compactMap { remedy in
      if case .bus(let bus, let distance) = remedy { (bus, distance) } else { nil }
    }
    #expect(buses.map(\.0) == [0, 2] && buses.allSatisfy { $0.1 == nil })
  }

  @Test("Buses beyond reach or of a lower voltage are not offered; the nearest comes first")
  func nearest() throws {
    var grid = grid()
    for (bus, place) in [(0, 15.3), (1, 15.0), (2, 15.1)] {
      grid.buses[bus].position = GeoPoint(latitude: 60, longitude: place)
      grid.buses[bus].voltage = 130
    }
    func offered(_ grid: Grid) throws -> [Int] {
      try conflict(grid, profile: Self.peaks).remedies.compactMap { remedy in
        if case .bus(let bus, _) = remedy { bus } else { nil }
      }
    }
    #expect(try offered(grid) == [2, 0])
    grid.buses[0].position = GeoPoint(latitude: 60, longitude: 16)
    #expect(try offered(grid) == [2])
    grid.buses[2].voltage = 40
    #expect(try offered(grid) == [])
  }

  @Test("A battery of 30 MW holds both hours of a peak, 60 MWh")
  func battery() throws {
    let conflict = try conflict(grid(), profile: Self.peaks)
    let sizes = conflict.remedies.compactMap { remedy in
      if case .store(let size) = remedy { size } else { nil }
    }
    let size = try #require(sizes.first)
    #expect(near(size.power, 30) && near(size.energy, 60, 1e-2))
    #expect(size.efficiency == 0.9 && size.isAssumed && size.cost == nil && !size.isProduct)
  }

  @Test("No battery helps who is short all year")
  func noBattery() throws {
    var grid = grid()
    grid.loads[0].profile = nil
    let conflict = try conflict(grid)
    #expect(!conflict.remedies.contains { if case .store = $0 { true } else { false } })
  }

  @Test("A hydrogen maker stores its product, without loss")
  func hydrogen() throws {
    var grid = grid()
    grid.requests[0].kind = "electrolyser"
    let sizes = try conflict(grid, profile: Self.peaks).remedies.compactMap { remedy in
      if case .store(let size) = remedy { size } else { nil }
    }
    #expect(try #require(sizes.first).isProduct && sizes[0].efficiency == 1)
  }

  @Test("The reinforcement that is large enough is named, a small one not")
  func reinforcement() throws {
    var grid = grid()
    grid.reinforcements = [
      Reinforcement(id: "small", branch: Index(0), added: 20),
      Reinforcement(id: "large", branch: Index(0), added: 40, cost: 5e6),
    ]
    #expect(try reinforcements(grid) == [[1]])
  }

  @Test("Where none does alone, pairs are tried; what stands already is not offered")
  func pair() throws {
    var grid = grid()
    grid.reinforcements = [
      Reinforcement(id: "one", branch: Index(0), added: 20),
      Reinforcement(id: "other", branch: Index(0), added: 20),
      Reinforcement(id: "there", branch: Index(1), added: 40, started: 2000),
    ]
    #expect(try reinforcements(grid) == [[0, 1]])
  }

  @Test("A new line without reactance cannot be tried, and is said to")
  func untried() throws {
    var grid = grid()
    grid.reinforcements = [
      Reinforcement(id: "new", from: Index(0), to: Index(1), added: 40)
    ]
    let conflict = try conflict(grid, profile: Self.peaks)
    #expect(conflict.untried == [0])
  }

  private func reinforcements(_ grid: Grid) throws -> [[Int]] {
    try conflict(grid, profile: Self.peaks).remedies.compactMap { remedy in
      if case .reinforcement(let rows) = remedy { rows } else { nil }
    }
  }
}

@Suite("The smallest store along a calendar")
struct StoreSizingTests {
  @Test("What one long peak takes is what it must hold")
  func onePeak() throws {
    let size = try #require(
      StoreSizing(give: [0, 10, 20, 0], take: [20, 0, 0, 20], efficiency: 1).least())
    #expect(size.power == 20 && size.energy == 30)
  }

  @Test("The calendar closes: a peak at its end and one at its start add up")
  func closes() throws {
    let size = try #require(
      StoreSizing(give: [10, 0, 0, 10], take: [0, 10, 10, 0], efficiency: 1).least())
    #expect(size.energy == 20)
  }

  @Test("It charges faster than it gives where hours with room are few")
  func fast() throws {
    let size = try #require(
      StoreSizing(give: [10, 10, 0, 10], take: [0, 0, 60, 0], efficiency: 0.5).least())
    #expect(size.power == 60 && size.energy == 30)
  }

  @Test("No store gives what it cannot take")
  func lacking() {
    #expect(StoreSizing(give: [10, 10], take: [0, 0], efficiency: 1).least() == nil)
    #expect(StoreSizing(give: [10, 0], take: [0, 10], efficiency: 0.9).least() == nil)
  }

  @Test("A store of that size carries every hour; one a tenth smaller does not", arguments: 0..<20)
  func simulated(_ seed: UInt64) throws {
    var random = Draws(seed)
    let hours = 60
    let give = (0..<hours).map { _ in random.next() < 0.3 ? 30 * random.next() : 0 }
    let take = give.map { $0 > 0 ? 0 : 20 * random.next() }
    guard let size = StoreSizing(give: give, take: take, efficiency: 0.9).least() else {
      #expect(take.reduce(0, +) * 0.9 < give.reduce(0, +))
      return
    }
    func carries(_ energy: Double) -> Bool {
      var level = energy
      for hour in (0..<3 * hours).map({ $0 % hours }) {
        level = min(energy, level + 0.9 * min(size.power, take[hour])) - give[hour]
        if level < -1e-6 { return false }
      }
      return true
    }
    #expect(carries(size.energy))
    #expect(size.energy == 0 || !carries(0.9 * size.energy))
  }
}
