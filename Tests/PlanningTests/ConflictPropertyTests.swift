import ModelInputs
import Quantities
import RegionModel
import Testing

@testable import Planning

/// Numbers between 0 and 1 that are the same every time (SplitMix64).
struct Draws {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) / 9_007_199_254_740_992
  }

  mutating func below(_ count: Int) -> Int { min(count - 1, Int(next() * Double(count))) }
}

/// Five buses in a ring with a chord, narrow lines, four requests, loads that peak in turn.
private func randomRegion(_ seed: UInt64) -> Region {
  var random = Draws(seed)
  var grid = Grid()
  grid.buses = ["a", "b", "c", "d", "e"].map { Bus(id: $0, voltage: 130) }
  for (from, to) in [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0), (1, 3)] {
    grid.branches.append(
      Branch(
        id: "\(from)-\(to)", from: Index(from), to: Index(to), reactance: 0.05 + random.next() / 10,
        rating: 40 + 40 * random.next()))
  }
  grid.generators = [
    Generator(id: "works", bus: Index(0), capacity: 300, marginalCost: 10),
    Generator(id: "dear", bus: Index(2), capacity: 100, marginalCost: 50),
  ]
  grid.loads = (1..<5).map {
    Load(
      id: "town-\($0)", bus: Index($0), peak: 8 + 10 * random.next(),
      profile: Index(random.below(2)))
  }
  grid.requests = (0..<4).map { position in
    let bus = 1 + random.below(4)
    let other = 1 + random.below(4)
    let isConditional = random.next() < 0.5
    return Request(
      id: "r\(position)", buses: bus == other ? [Index(bus)] : [Index(bus), Index(other)],
      power: 20 + 50 * random.next(), direction: random.next() < 0.2 ? .feedIn : .load,
      queuePosition: position, firmShare: isConditional ? 0.6 : 1,
      curtailmentRate: isConditional ? 0.02 : 0, maySplit: random.next() < 0.3)
  }
  grid.reinforcements = grid.branches.indices.map {
    Reinforcement(id: "more-\($0)", branch: Index($0), added: 20 + 60 * random.next())
  }
  var region = Region(name: "ring")
  region.grid = grid
  region.profiles = (0..<2).map { shift in
    Profile(
      id: "p\(shift)", values: (0..<8760).map { [1, 0.3, 0.6, 0.2][($0 / 6 + shift) % 4] })
  }
  return region
}

private func search(_ region: Region, _ grid: Grid? = nil) throws -> ConnectionSearch {
  let limits = GridLimits(try GridInputs(region: region, grid: grid), security: .none)
  return try ConnectionSearch(limits, solver: TriangleGrid.solver)
}

@Suite("Conflicts on random grids")
struct ConflictPropertyTests {
  @Test("A clash is one, and none with any one left out: every subset tried", arguments: 0..<8)
  func minimal(_ seed: UInt64) throws {
    let region = randomRegion(seed)
    for clash in try search(region).clashes() {
      for mask in 1..<(1 << clash.count) {
        let set = clash.indices.filter { mask & (1 << $0) != 0 }.map { clash[$0] }
        var alone = region.grid
        alone.requests = set.map { region.grid.requests[$0] }
        let queue = try search(region, alone).inQueueOrder()
        let fits = alone.requests.indices.allSatisfy {
          queue.total($0) > alone.requests[$0].power - 1e-3
        }
        #expect(fits == (set.count < clash.count), "\(clash): \(set)")
      }
    }
  }

  @Test("Nobody gives up more than it draws, its firm share, or its rate allows", arguments: 0..<8)
  func curtailed(_ seed: UInt64) throws {
    let region = randomRegion(seed)
    let search = try search(region)
    for connection in [try search.inQueueOrder(), try search.mostMegawatts()] {
      for (position, request) in search.inputs.requests.enumerated() {
        let total = connection.total(position)
        let lost = connection.curtailed[position]
        let weight = search.inputs.hours.weight
        let most = (1 - request.firmShare) * total
        #expect(zip(lost, request.profile).allSatisfy { $0 >= 0 && $0 <= most * $1 + 1e-5 })
        let energy = zip(weight, lost).reduce(0) { $0 + $1.0 * $1.1 }
        let wanted = zip(weight, request.profile).reduce(0) { $0 + $1.0 * $1.1 } * total
        #expect(energy <= request.rate * wanted + 1e-2)
        #expect(total <= request.power + 1e-6)
      }
    }
  }

  @Test("Whoever is short has a conflict, and a remedy applied removes it", arguments: 0..<12)
  func applied(_ seed: UInt64) throws {
    let region = randomRegion(seed)
    let first = try search(region)
    let finder = ConflictSearch(first, region: region)
    let answer = try finder.run()
    let got = first.inputs.requests.indices.map { answer.queue.total($0) }
    let isShort = got.indices.filter { first.inputs.requests[$0].power - got[$0] > 1e-3 }
    #expect(answer.conflicts.map(\.request) == isShort)
    for conflict in answer.conflicts {
      #expect(conflict.clashing.last == conflict.request && conflict.short > 0)
      let amounts = finder.amounts(conflict.request, got: got)
      #expect(try !first.holds(amounts))
      for remedy in conflict.remedies {
        guard let grid = applied(remedy, conflict, first.inputs) else { continue }
        #expect(try search(region, grid).holds(amounts), "\(remedy)")
      }
      if let binding = conflict.bindings.first, let figure = conflict.vanishesAt,
        let raise = LimitRaise(binding.limit, first.inputs, isUpper: binding.isUpper),
        figure - 0.1 > raise.figure
      {
        // Those before it may give up other hours than those they do, so only a request that
        // stands behind none with conditions proves the figure the least.
        let isAlone = first.inputs.requests[...conflict.request].allSatisfy {
          $0.rate == 0 && $0.buses.count == 1
        }
        let less = raise.applied(figure - 0.1 - raise.figure, to: region.grid)
        if isAlone { #expect(try !search(region, less).holds(amounts)) }
      }
    }
  }

  /// The grid with a remedy; nil for a store, which is no row of the grid.
  private func applied(_ remedy: ConflictRemedy, _ conflict: GridConflict, _ inputs: GridInputs)
    -> Grid?
  {
    var grid = inputs.grid
    let row = inputs.requests[conflict.request].row
    switch remedy {
    case .curtailment(let rate, let firm, _, _):
      grid.requests[row].curtailmentRate = rate + 1e-6
      grid.requests[row].firmShare = max(0, firm - 1e-6)
    case .bus(let bus, _): grid.requests[row].buses = [Index(bus)]
    case .reinforcement(let rows): return grid.reinforced(by: rows)
    case .rating(let limit, let from, let to):
      let side = conflict.bindings.first?.isUpper ?? true
      return LimitRaise(limit, inputs, isUpper: side)?.applied(to - from + 1e-4, to: grid)
    case .store: return nil
    }
    return grid
  }
}
