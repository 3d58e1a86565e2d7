import ModelInputs
import Quantities
import RegionModel
import Testing

@testable import Planning

@Suite("Dispatch of an hour, by hand")
struct DispatchByHandTests {
  private func dispatch(
    _ grid: Grid, aim: DispatchSession.Aim, probes: [Int] = [], draw: [Double] = [0, 0, 0]
  ) throws -> DispatchPoint {
    let session = try DispatchSession(
      try TriangleGrid.limits(grid), probes: probes, solver: TriangleGrid.solver)
    guard case .optimal(let point) = try session.solve(hour: 0, draw: draw, aim: aim) else {
      throw Missing()
    }
    return point
  }
  private struct Missing: Error {}

  @Test("A narrow line makes dear power run, and power dearer still behind it")
  func congestion() throws {
    let point = try dispatch(TriangleGrid.grid(), aim: .cost(short: nil))
    #expect(abs(point.objective - 3900) < 1e-6)
    #expect(abs(point.generation[0] - 90) < 1e-6)
    #expect(abs(point.flows[0] - 80) < 1e-6)
    #expect(zip(point.prices, [10, 90, 50]).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(point.binding.map(\.limit) == [.line(0)])
  }

  @Test("70 MW more fit where the line binds and the dear plant is full")
  func headroom() throws {
    let point = try dispatch(
      TriangleGrid.grid(), aim: .probe(parts: [(1, 1)], sign: 1, short: nil), probes: [1])
    #expect(abs(point.objective + 70) < 1e-6)
  }

  @Test("A request of 100 MW gets 70")
  func request() throws {
    var grid = TriangleGrid.grid()
    grid.requests = [Request(id: "hall", buses: [Index(1)], power: 100)]
    let search = try ConnectionSearch(
      try TriangleGrid.limits(grid), solver: TriangleGrid.solver)
    let queue = try search.inQueueOrder()
    #expect(abs(queue.total(0) - 70) < 1e-4)
    #expect(try search.clashes() == [[0]])
  }

  @Test("Two requests that each fit alone clash; the later gets what is left")
  func clash() throws {
    var grid = TriangleGrid.grid()
    grid.requests = [
      Request(id: "first", buses: [Index(1)], power: 50, queuePosition: 1),
      Request(id: "second", buses: [Index(1)], power: 60, queuePosition: 2),
      Request(id: "elsewhere", buses: [Index(0)], power: 40, queuePosition: 3),
    ]
    let search = try ConnectionSearch(
      try TriangleGrid.limits(grid), solver: TriangleGrid.solver)
    let queue = try search.inQueueOrder()
    #expect(abs(queue.total(0) - 50) < 1e-4)
    #expect(abs(queue.total(1) - 20) < 1e-4)
    #expect(try search.clashes() == [[0, 1]])
  }
}
