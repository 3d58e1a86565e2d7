import ModelInputs
import PowerFlow
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("Bases met before, asked whether an hour carries what is drawn")
struct KnownToCarryTests {
  /// Two days of a mesh whose loads swing, with a direct-current link beside it.
  private func limits(
    _ seed: UInt64, _ security: Security, _ change: (inout Grid) -> Void = { _ in }
  ) throws -> GridLimits {
    var random = SeededGenerator(seed: seed + 70)
    var grid = randomMesh(seed)
    grid.branches.append(
      Branch(
        id: "cable", from: Index(0), to: Index(6), kind: .hvdc, reactance: 0, rating: 10,
        loss: 0.03))
    for load in grid.loads.indices { grid.loads[load].profile = Index(load % 2) }
    change(&grid)
    var region = TriangleGrid.region(grid)
    region.profiles = (0..<2).map { shape in
      Profile(id: "p\(shape)", values: (0..<48).map { _ in Double(random.whole(4...16)) / 16 })
    }
    region.settings.periods = .own
    region.periods = [
      PeriodRow(id: "days", hours: 48, location: SourceLocation(file: "periods.csv"))
    ]
    return GridLimits(try GridInputs(region: region), security: security)
  }

  @Test(
    "they say so only where the least shortfall is none, and once hours are known nearly always",
    arguments: 1...8 as ClosedRange<UInt64>, Security.allCases)
  func agrees(seed: UInt64, security: Security) throws {
    let limits = try limits(seed, security)
    let session = try DispatchSession(limits, probes: [1, 3], solver: TriangleGrid.solver)
    let judge = try DispatchSession(limits, probes: [1, 3], solver: TriangleGrid.solver)
    var random = SeededGenerator(seed: seed + 40)
    var (fits, said, misses) = (0, 0, 0)
    for turn in 0..<3 {
      for hour in limits.inputs.hours.weight.indices {
        var draw = [Double](repeating: 0, count: limits.inputs.network.busCount)
        draw[1] = Double(random.whole(0...240))
        draw[3] = Double(random.whole(0...120))
        let aim = DispatchSession.Aim.shortfall(draws: draw, short: nil)
        let met = session.known.count
        let answer = try session.ask(hour: hour, draw: draw, aim: aim, most: 1e-5)
        let least = try least(judge.solve(hour: hour, draw: draw, aim: aim))
        if case .refuses(let outcome) = answer {
          #expect(close(self.least(outcome), least, 1e-6), "hour \(hour)")
        } else {
          #expect(least <= 2e-5, "hour \(hour)")
        }
        if least > 1 { misses += 1 }
        guard turn > 0, least == 0 else { continue }
        fits += 1
        if session.known.count == met { said += 1 }
      }
    }
    #expect(fits > 10 && misses > 10)
    #expect(Double(said) >= 0.8 * Double(fits), "\(said) of \(fits)")
  }

  @Test(
    "an hour carries what demand moves by within its room, wherever that is",
    arguments: 1...8
      as ClosedRange<UInt64>, Security.allCases)
  func room(seed: UInt64, security: Security) throws {
    let limits = try limits(seed, security)
    let session = try DispatchSession(limits, probes: [1, 3], solver: TriangleGrid.solver)
    let judge = try DispatchSession(limits, solver: TriangleGrid.solver)
    var random = SeededGenerator(seed: seed + 90)
    let buses = limits.inputs.network.busCount
    var (rooms, largest) = (0, 0.0)
    for _ in 0..<2 {
      for hour in limits.inputs.hours.weight.indices {
        var draw = [Double](repeating: 0, count: buses)
        draw[1] = Double(random.whole(0...60))
        draw[3] = Double(random.whole(0...30))
        let aim = DispatchSession.Aim.shortfall(draws: draw, short: nil)
        guard
          case .carries(let room?) = try session.ask(
            hour: hour, draw: draw, aim: aim, most: 1e-5), room > 0
        else { continue }
        rooms += 1
        largest = max(largest, room)
        // All at one bus, then spread over all.
        for turn in 0..<4 {
          var shares = (0..<buses).map { _ in Double(random.whole(-10...10)) }
          if turn < 2 {
            let one = random.whole(0...(buses - 1))
            shares = (0..<buses).map { $0 == one ? (turn == 0 ? 1 : -1) : 0 }
          }
          let all = max(1e-9, shares.reduce(0) { $0 + abs($1) })
          let moved = zip(draw, shares).map { $0 + 0.999 * min(room, 1e4) * $1 / all }
          #expect(
            try least(judge.solve(hour: hour, draw: moved, aim: .unserved)) <= 1e-5,
            "hour \(hour), \(room) MW")
        }
      }
    }
    #expect(rooms > 5 && largest > 1, "\(rooms), \(largest) MW")
  }

  @Test(
    "rooms are told anew where a request comes to a bus that had no demand",
    arguments: 1...12 as ClosedRange<UInt64>)
  func otherBuses(seed: UInt64) throws {
    func without(_ grid: inout Grid) {
      grid.loads.removeAll { $0.bus == Index(5) }
      for line in grid.branches.indices
      where [grid.branches[line].from, grid.branches[line].to].contains(Index(5)) {
        grid.branches[line].rating = 12
      }
    }
    func rooms(_ session: DispatchSession) throws -> [Double] {
      let none = [Double](repeating: 0, count: session.inputs.network.busCount)
      return try session.inputs.hours.weight.indices.map { hour in
        let answer = try session.ask(hour: hour, draw: none, aim: .unserved, most: 1e-5)
        if case .carries(let room?) = answer { return room }
        return -1
      }
    }
    let few = try DispatchSession(
      try limits(seed, .none, without), probes: [1], solver: TriangleGrid.solver)
    _ = try rooms(few)
    let limits = try limits(seed, .none) { grid in
      without(&grid)
      grid.requests = [Request(id: "hall", buses: [Index(5)], power: 10)]
    }
    let begun = try DispatchSession(limits, probes: [1], solver: TriangleGrid.solver)
    try begun.take(few.known)
    #expect(begun.known.count == few.known.count)
    let judge = try DispatchSession(limits, solver: TriangleGrid.solver)
    let found = try rooms(begun)
    #expect(found.contains { $0 > 0 })
    for (hour, room) in found.enumerated() where room > 0 {
      var moved = [Double](repeating: 0, count: limits.inputs.network.busCount)
      moved[5] = 0.999 * min(room, 1e4)
      #expect(
        try least(judge.solve(hour: hour, draw: moved, aim: .unserved)) <= 1e-5,
        "hour \(hour), \(room) MW")
    }
  }

  private func least(_ outcome: DispatchOutcome) -> Double {
    if case .optimal(let point) = outcome { return point.objective }
    return .infinity
  }
}
