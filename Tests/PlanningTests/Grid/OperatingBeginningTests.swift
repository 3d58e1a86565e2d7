import LinearModel
import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("Operating hours from where others ended")
struct OperatingBeginningTests {
  private func dispatch(_ grid: Grid = TriangleGrid.grid()) throws -> OperatingDispatch {
    let region = TriangleGrid.region(grid)
    let time = try TimeAxis(region: region)
    let limits = GridLimits(
      try GridInputs(region: region, hours: .operating(time)), security: .none)
    return try OperatingDispatch(limits, solver: TriangleGrid.solver)
  }

  private func value(_ dispatch: OperatingDispatch) throws -> OperatingDispatch.Value {
    let none = dispatch.inputs.hours.weight.map { _ in [0.0, 0, 0] }
    guard case .optimal(let value) = try dispatch.value(of: none, short: nil) else {
      throw NoValue()
    }
    return value
  }

  private struct NoValue: Error {}

  @Test("cost what they cost alone: 90 MW of the cheap and 60 of the dear, then 95 and 65")
  func costs() throws {
    let first = try dispatch()
    #expect(close(try value(first).cost, 8760 * (90 * 10 + 60 * 50)))
    #expect(!first.inForce.isEmpty)
    // 160 MW with 2/3·cheap + 1/3·dear at most 80: 80 of each.
    var grid = TriangleGrid.grid()
    grid.loads[0].peak = 160
    let second = try dispatch(grid)
    #expect(try second.begin(at: first.end()))
    #expect(second.inForce == first.inForce)
    #expect(close(try value(second).cost, 8760 * (80 * 10 + 80 * 50)))
    // The line as wide as can be: what was in force binds no more.
    grid.branches[0].rating = 500
    let third = try dispatch(grid)
    #expect(try third.begin(at: second.end()))
    #expect(close(try value(third).cost, 8760 * 160 * 10))
  }

  @Test("begin from nothing where plants, lines or limits are others")
  func shapes() throws {
    let first = try dispatch()
    _ = try value(first)
    let end = try first.end()
    func changed(_ change: (inout Grid) -> Void) throws -> OperatingDispatch {
      var grid = TriangleGrid.grid()
      change(&grid)
      return try dispatch(grid)
    }
    let plant = try changed {
      $0.generators.append(Generator(id: "wind", bus: Index(1), capacity: 10, marginalCost: 1))
    }
    #expect(try !plant.begin(at: end))
    #expect(close(try value(plant).cost, 8760 * (10 + 100 * 10 + 40 * 50)))
    let line = try changed { $0.branches.removeLast() }
    #expect(try !line.begin(at: end))
    let budget = try changed { $0.generators[0].energyBudget = 1_000 }
    #expect(try !budget.begin(at: end))
    // One that has met limits of its own already does not take another's place.
    #expect(try !first.begin(at: end))
  }
}
