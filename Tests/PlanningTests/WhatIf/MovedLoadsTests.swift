import LinearModel
import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("Requests asked again after loads have moved")
struct MovedLoadsTests {
  /// Two days of a mesh whose loads swing, with three requests that compete.
  private func region(_ seed: UInt64) -> Region {
    var grid = randomMesh(seed, wider: 0.5)
    for load in grid.loads.indices { grid.loads[load].profile = Index(load % 2) }
    grid.loads.removeAll { $0.bus == Index(6) }
    grid.requests = (0..<3).map { position in
      var request = Request(id: "r\(position)", buses: [Index(position + 1)], power: 25)
      request.queuePosition = position
      return request
    }
    grid.requests[1].firmShare = 0.5
    grid.requests[1].curtailmentRate = 0.05
    var random = SeededGenerator(seed: seed + 10)
    var region = TriangleGrid.region(grid)
    region.profiles = (0..<2).map { shape in
      Profile(id: "p\(shape)", values: (0..<48).map { _ in Double(random.whole(8...16)) / 16 })
    }
    region.settings.periods = .own
    region.periods = [
      PeriodRow(id: "days", hours: 48, location: SourceLocation(file: "periods.csv"))
    ]
    return region
  }

  /// Loads a little up and down, one so large that it cannot be served and back, one gone, one come
  /// in its place, and one at a bus that had none.
  private func change(_ region: inout Region, _ turn: Int) {
    switch turn {
    case 0: for row in region.grid.loads.indices { region.grid.loads[row].peak? *= 1.03 }
    case 1: for row in [0, 3] { region.grid.loads[row].peak? *= 0.9 }
    case 2: region.grid.loads[2].peak? += 300
    case 3: region.grid.loads[2].peak? -= 300
    case 4: region.grid.loads.remove(at: 4)
    case 5:
      region.grid.loads.append(
        Load(id: "back", bus: Index(4), peak: 9, profile: Index(0)))
    default: region.grid.loads.append(Load(id: "yard", bus: Index(6), peak: 3))
    }
  }

  @Test("come to what is found from nothing", arguments: 1...10 as ClosedRange<UInt64>)
  func same(seed: UInt64) throws {
    var region = region(seed)
    var kept: (inputs: GridInputs, known: ConnectionSearch.Known)?
    var cuts = 0
    for turn in 0..<8 {
      let inputs = try GridInputs(region: region)
      let limits = GridLimits(inputs, security: .none)
      let known = try kept.map { kept in
        kept.known.moved(
          by: try #require(inputs.loadMove(from: kept.inputs)), in: inputs)
      }
      let cold = try ConnectionSearch(limits, solver: TriangleGrid.solver)
      let warm = try ConnectionSearch(limits, solver: TriangleGrid.solver, beginning: known)
      #expect(warm.short.map { $0 == nil } == cold.short.map { $0 == nil }, "turn \(turn)")
      #expect(warm.impossible == cold.impossible)
      let (first, second) = (try queue(cold), try queue(warm))
      #expect((first == nil) == (second == nil))
      if let first, let second {
        for request in 0..<3 {
          #expect(
            abs(first.total(request) - second.total(request)) < 1e-4,
            "turn \(turn), request \(request)")
          let given = zip(first.curtailed[request], second.curtailed[request])
          #expect(abs(given.reduce(0) { $0 + $1.0 - $1.1 }) < 1e-3)
        }
        let most = (try cold.mostMegawatts(), try warm.mostMegawatts())
        #expect(abs((0..<3).reduce(0) { $0 + most.0.total($1) - most.1.total($1) }) < 1e-4)
      }
      cuts = max(cuts, warm.narrow.count)
      kept = try (inputs, #require(warm.known))
      change(&region, turn)
    }
    #expect(cuts > 0)
  }

  private func queue(_ search: ConnectionSearch) throws -> Connection? {
    do {
      return try search.inQueueOrder()
    } catch {
      if case .stopped(.infeasible) = error { return nil }
      throw error
    }
  }

  @Test("ask few hours again where loads have hardly moved")
  func few() throws {
    var region = region(3)
    let first = try GridInputs(region: region)
    let search = try ConnectionSearch(
      GridLimits(first, security: .none), solver: TriangleGrid.solver)
    for row in region.grid.loads.indices { region.grid.loads[row].peak? *= 1.001 }
    let second = try GridInputs(region: region)
    let known = try #require(search.known).moved(
      by: try #require(second.loadMove(from: first)), in: second)
    let none = [Double](repeating: 0, count: second.network.busCount)
    let hours = second.hours.weight.indices
    let still = hours.filter { known.carried.carries(none, hour: $0, question: 0) }
    #expect(still.count > hours.count / 2, "\(still.count) of \(hours.count)")
  }
}
