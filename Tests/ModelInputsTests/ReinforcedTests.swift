import ModelInputs
import Quantities
import RegionModel
import Testing

@Suite("A grid with reinforcements built")
struct ReinforcedTests {
  private var grid: Grid {
    var grid = Grid()
    grid.buses = [
      Bus(id: "a", voltage: 130), Bus(id: "b", voltage: 130), Bus(id: "c", voltage: 40),
    ]
    grid.branches = [
      Branch(
        id: "ab", from: Index(0), to: Index(1), reactance: 0.2, resistance: 0.02, rating: 100,
        emergencyRating: 130),
      Branch(id: "unlimited", from: Index(0), to: Index(1), reactance: 0.2),
    ]
    grid.reinforcements = [
      Reinforcement(
        id: "second", branch: Index(0), added: 100, permitYears: 3, buildYears: 2, started: 2026),
      Reinforcement(id: "rewound", branch: Index(0), reactance: 0.15, added: 50),
      Reinforcement(
        id: "new", from: Index(1), to: Index(2), reactance: 0.3, added: 80, buildYears: 1.5,
        started: 2026),
      Reinforcement(id: "there", branch: Index(1), added: 60),
    ]
    return grid
  }

  @Test("permits come first, or both go on at once; a begun year counts whole")
  func readyYear() {
    let rows = grid.reinforcements
    #expect(Grid.readyYear(of: rows[0]) == 2031)
    #expect(Grid.readyYear(of: rows[0], permits: .parallel) == 2029)
    #expect(Grid.readyYear(of: rows[2]) == 2028)
    #expect(Grid.readyYear(of: rows[1]) == nil)
    #expect(Grid.readyYear(of: rows[1], start: 2026) == 2026)
    #expect(grid.reinforcements(readyIn: 2028) == [2])
    #expect(grid.reinforcements(readyIn: 2029, permits: .parallel) == [0, 2])
    #expect(grid.reinforcements(readyIn: 2027).isEmpty)
  }

  @Test("one on a branch adds to its ratings and lowers its impedance in proportion")
  func proportional() {
    let branch = grid.reinforced(by: [0]).branches[0]
    #expect(branch.rating == 200)
    #expect(branch.emergencyRating == 230)
    #expect(abs(branch.reactance - 0.1) < 1e-12)
    #expect(abs(branch.resistance - 0.01) < 1e-12)
  }

  @Test("a reactance that is named counts")
  func named() {
    let branch = grid.reinforced(by: [0, 1]).branches[0]
    #expect(branch.rating == 250)
    #expect(branch.reactance == 0.15)
  }

  @Test("a new one is a branch of its own, a transformer between two voltages")
  func new() {
    let built = grid.reinforced(by: [2])
    #expect(built.branches.count == 3)
    #expect(built.branches[2].id == "new")
    #expect(built.branches[2].kind == .transformer)
    #expect(built.branches[2].rating == 80)
    #expect(built.branches[2].reactance == 0.3)
  }

  @Test("an unlimited branch stays as it is")
  func unlimited() {
    let branch = grid.reinforced(by: [3]).branches[1]
    #expect(branch.rating == nil && branch.emergencyRating == nil)
    #expect(branch.reactance == 0.2)
  }
}
