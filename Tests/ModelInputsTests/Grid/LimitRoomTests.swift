import Quantities
import RegionModel
import TestSupport
import Testing

@testable import ModelInputs

@Suite("How far demand may move before a point breaks a limit")
struct LimitRoomTests {
  /// Two lines of 80 and 50 MW in a row, under an interface of 60 MW over the first.
  private func limits(_ security: Security = .none) throws -> GridLimits {
    var grid = Grid()
    grid.buses = ["a", "b", "c"].map { Bus(id: $0) }
    grid.branches = [
      Branch(id: "ab", from: Index(0), to: Index(1), reactance: 0.1, rating: 80),
      Branch(id: "bc", from: Index(1), to: Index(2), reactance: 0.1, rating: 50),
    ]
    grid.interfaces = [
      GridInterface(id: "cut", terms: [GridInterface.Term(branch: Index(0))], limit: 60)
    ]
    grid.generators = [Generator(id: "plant", bus: Index(0), capacity: 200)]
    grid.loads = [Load(id: "town", bus: Index(2), peak: 10)]
    var region = Region(name: "row")
    region.grid = grid
    return GridLimits(try GridInputs(region: region), security: security)
  }

  private func room(_ flows: [Double], lines: [Double], form: Double) throws -> Double? {
    let limits = try limits()
    var steps = GridLimits.Steps(limits.inputs)
    steps.lines = lines
    steps.forms = [form]
    return limits.room(flows: flows, sent: [], net: [flows[0], 0, -flows[1]], steps: steps)
  }

  @Test("is what the tightest of lines and interfaces leaves, over how fast it moves")
  func least() throws {
    // 40 MW are left of the first line, 20 of the interface over it, 10 of the second line.
    #expect(try room([40, 40], lines: [1, 1], form: 1) == 10)
    #expect(try room([40, 40], lines: [1, 0.25], form: 1) == 20)
    #expect(try room([40, 40], lines: [1, 0.25], form: 0.4) == 40)
    #expect(try room([40, -45], lines: [1, 1], form: 1) == 5)
  }

  @Test("is none at a limit and without bound where nothing moves")
  func edges() throws {
    #expect(try room([40, 50], lines: [1, 1], form: 1) == 0)
    #expect(try room([40, 50], lines: [0, 0], form: 0) == .infinity)
    #expect(try room([60, 50], lines: [1e-14, 1e-14], form: 0.5) == 0)
  }

  @Test("is not there where a limit is broken")
  func broken() throws {
    #expect(try room([40, 51], lines: [1, 1], form: 1) == nil)
    #expect(try room([61, 10], lines: [1, 1], form: 1) == nil)
    #expect(try limits().areKept(flows: [60, 50], sent: [], net: [60, 0, -50]))
    #expect(try !limits().areKept(flows: [61, 50], sent: [], net: [61, 0, -50]))
  }
}
