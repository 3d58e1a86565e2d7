import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("What hours are known to carry")
struct CarriedHoursTests {
  /// A town and a mill at two of three buses, two hours.
  private func inputs(_ change: (inout Grid) -> Void = { _ in }) throws -> GridInputs {
    var grid = TriangleGrid.grid()
    grid.loads = [
      Load(id: "mill", bus: Index(0), peak: 20),
      Load(id: "town", bus: Index(1), peak: 100, profile: Index(0)),
    ]
    change(&grid)
    var region = TriangleGrid.region(grid)
    region.profiles = [Profile(id: "day", values: [1, 0.5])]
    region.settings.periods = .own
    region.periods = [
      PeriodRow(id: "hours", hours: 2, location: SourceLocation(file: "periods.csv"))
    ]
    return try GridInputs(region: region)
  }

  private let draw = [0.0, 30, 0]

  @Test("holds within the room noted, in that hour, for the draws of any question")
  func room() throws {
    var carried = CarriedHours(try inputs(), buses: [1, 2])
    #expect(!carried.carries(draw, hour: 0, question: 0))
    carried.note(draw, hour: 0, room: 5, question: 1)
    #expect(carried.carries(draw, hour: 0, question: 0))
    #expect(carried.carries([0, 34, 0], hour: 0, question: 1))
    #expect(carried.carries([0, 27, 1.5], hour: 0, question: 1))
    #expect(!carried.carries([0, 27, 2.5], hour: 0, question: 1))
    #expect(!carried.carries(draw, hour: 1, question: 1))
  }

  @Test("without room the same draws are known, and no others")
  func exact() throws {
    var carried = CarriedHours(try inputs(), buses: [1])
    carried.note(draw, hour: 1, room: 0, question: 0)
    #expect(carried.carries(draw, hour: 1, question: 0))
    #expect(!carried.carries([0, 30.001, 0], hour: 1, question: 0))
  }

  @Test("what loads move by is taken off, hour by hour")
  func loads() throws {
    let first = try inputs()
    var carried = CarriedHours(first, buses: [1])
    for hour in 0..<2 { carried.note(draw, hour: hour, room: 5, question: 0) }
    let second = try inputs { grid in
      grid.loads[0].peak = 19
      grid.loads[1].peak = 108
    }
    carried.move(try #require(second.loadMove(from: first)), in: second)
    // 9 MW in the first hour, 5 in the second, where the town draws half: a hair too many.
    #expect(!carried.carries(draw, hour: 0, question: 0))
    #expect(!carried.carries(draw, hour: 1, question: 0))
    carried.note(draw, hour: 1, room: 10, question: 0)
    let third = try inputs { $0.loads[1].peak = 100 }
    carried.move(try #require(third.loadMove(from: second)), in: third)
    #expect(carried.carries(draw, hour: 1, question: 0))
    #expect(carried.carries([0, 34, 0], hour: 1, question: 0))
    #expect(!carried.carries([0, 36, 0], hour: 1, question: 0))
  }

  @Test("nothing is known any more where a load has come to a bus that had none")
  func newBus() throws {
    let first = try inputs()
    var carried = CarriedHours(first, buses: [1])
    carried.note(draw, hour: 0, room: 50, question: 0)
    let second = try inputs { $0.loads.append(Load(id: "yard", bus: Index(2), peak: 1)) }
    carried.move(try #require(second.loadMove(from: first)), in: second)
    #expect(!carried.carries(draw, hour: 0, question: 0))
  }

  @Test("what was found while a bus had no load says nothing of load that comes back there")
  func comesBack() throws {
    let first = try inputs()
    var carried = CarriedHours(first, buses: [1])
    carried.note(draw, hour: 0, room: 50, question: 0)
    let second = try inputs { $0.loads.remove(at: 0) }
    carried.move(try #require(second.loadMove(from: first)), in: second)
    #expect(carried.carries(draw, hour: 0, question: 0))
    carried.note(draw, hour: 0, room: 50, question: 0)
    carried.move(try #require(first.loadMove(from: second)), in: first)
    #expect(!carried.carries(draw, hour: 0, question: 0))
    carried.note(draw, hour: 0, room: 50, question: 0)
    let third = try inputs { $0.loads[0].peak = 22 }
    carried.move(try #require(third.loadMove(from: first)), in: third)
    #expect(carried.carries(draw, hour: 0, question: 0))
  }

  @Test("questions beyond those told apart share a place")
  func many() throws {
    var carried = CarriedHours(try inputs(), buses: [1])
    for question in 0..<40 {
      carried.note([0, Double(question), 0], hour: 0, room: 0, question: question)
    }
    #expect(carried.carries([0, 3, 0], hour: 0, question: 3))
    #expect(carried.carries([0, 39, 0], hour: 0, question: 100))
    #expect(!carried.carries([0, 30, 0], hour: 0, question: 30))
  }
}
