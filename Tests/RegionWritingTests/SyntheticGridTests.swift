import Testing

@testable import RegionWriting

/// A draft and a grid for it.
private func grid(sites: Int, seed: UInt64) -> (draft: SyntheticDraft, grid: SyntheticGrid) {
  var random = SplitMix64(seed: seed)
  let draft = SyntheticDraft(sites: sites, random: &random)
  return (draft, SyntheticGrid(draft: draft, random: &random))
}

@Suite("The grid of a synthetic region")
struct SyntheticGridTests {
  @Test("power takes both ways round a ring, as the reactances share it")
  func flow() {
    // 90 MW from the first to the second: 30 km straight, 60 km over the third
    let ring = SyntheticFlow(
      nodes: 3, lines: [(0, 1), (1, 2), (0, 2)], reactances: [0.3, 0.3, 0.3])
    for (found, expected) in zip(ring.flows([90, -90, 0]), [60.0, -30, 30]) {
      #expect(abs(found - expected) < 1e-9)
    }
    let uneven = SyntheticFlow(
      nodes: 3, lines: [(0, 1), (1, 2), (0, 2)], reactances: [0.6, 0.3, 0.3])
    for (found, expected) in zip(uneven.flows([0, 0, 0]), [0.0, 0, 0]) {
      #expect(found == expected)
    }
    for (found, expected) in zip(uneven.flows([90, -90, 0]), [45.0, -45, 45]) {
      #expect(abs(found - expected) < 1e-9)
    }
    #expect(SyntheticFlow(nodes: 1, lines: [], reactances: []).flows([0]).isEmpty)
  }

  @Test("seven tenths of a rating are planned for")
  func circuits() {
    #expect(SyntheticEquipment.regional.count(for: 0) == 1)
    #expect(SyntheticEquipment.regional.count(for: 111.9) == 1)
    #expect(SyntheticEquipment.regional.count(for: 112.1) == 2)
    #expect(SyntheticEquipment.transformer.count(for: 500) == 3)
  }

  @Test("typical reactances, per unit on 100 MVA")
  func reactances() {
    #expect(abs(SyntheticEquipment.transmission.reactance * 1_600 - 0.33) < 1e-12)
    #expect(abs(SyntheticEquipment.regional.reactance * 169 - 0.4) < 1e-12)
    #expect(abs(SyntheticEquipment.transformer.reactance * 3 - 0.125) < 1e-12)
  }

  @Test("the nearest is the nearest of all", arguments: 1...3)
  func nearest(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let points = (0..<200).map { _ in
      (latitude: random.uniform(55...68), longitude: random.uniform(11...24))
    }
    let map = NearestOf(points)
    for _ in 0..<100 {
      let here = (random.uniform(55...68), random.uniform(11...24))
      let far = points.map { SyntheticPlaces.distance($0, here) }
      #expect(far[map.nearest(latitude: here.0, longitude: here.1)] == far.min())
    }
  }

  @Test("everything hangs together, and no transmission station on one line", arguments: 1...5)
  func joined(_ seed: UInt64) {
    let made = grid(sites: 300, seed: seed).grid
    let roots = made.stations.transmission
    var lines = [SyntheticGrid.Bus: [SyntheticGrid.Bus]]()
    for row in made.branches {
      lines[row.from, default: []].append(row.to)
      lines[row.to, default: []].append(row.from)
    }
    var reached: Set = [SyntheticGrid.Bus(station: 0)]
    var front = Array(reached)
    while let here = front.popLast() {
      for next in lines[here] ?? [] where reached.insert(next).inserted { front.append(next) }
    }
    #expect(reached.count == made.stations.stations.count + roots.count)
    #expect(roots.count > 3)
    let mesh = made.branches.filter { $0.to.isTransmission }
    #expect(mesh.count >= roots.count)
    for root in roots {
      #expect(mesh.count { $0.from.station == root || $0.to.station == root } >= 2)
    }
    // a tree below each: one branch feeds each station
    #expect(made.branches.count == mesh.count + made.stations.stations.count)
    for (station, feeding) in made.feeding.enumerated() {
      #expect(made.branches[feeding].to == SyntheticGrid.Bus(station: station))
    }
  }

  @Test("a branch into a tree carries what is drawn below it")
  func radial() {
    let made = grid(sites: 200, seed: 2).grid
    var below = [Double](repeating: 0, count: made.feeding.count)
    for (station, draw) in made.power.draws.enumerated() {
      for branch in made.way(from: station) {
        below[made.branches[branch].to.station] += draw.sum
      }
    }
    for (station, feeding) in made.feeding.enumerated() {
      #expect(abs(made.branches[feeding].flow - below[station]) < 1e-6)
    }
    let roots = made.stations.transmission.map { below[$0] }
    #expect(abs(roots.reduce(0, +) - made.power.draws.reduce(0) { $0 + $1.sum }) < 1e-6)
  }

  @Test("branches are planned for the peak, and plants have half as much again", arguments: 1...3)
  func strength(_ seed: UInt64) {
    let made = grid(sites: 400, seed: seed).grid
    for row in made.branches {
      #expect(row.flow <= SyntheticEquipment.plannedShare * row.rating + 1e-9)
    }
    let peak = made.power.draws.reduce(0) { $0 + $1.sum }
    #expect(made.power.plants.reduce(0) { $0 + $1.capacity } >= SyntheticGrid.spare * peak)
    let given = made.power.inOrderOfCost(peak)
    #expect(abs(given.reduce(0, +) - peak) < 1e-6)
    for (output, plant) in zip(given, made.power.plants) {
      #expect(output >= 0 && output <= plant.capacity)
    }
  }

  @Test("plants grow with the queue, each in proportion")
  func covered() {
    var power = grid(sites: 400, seed: 1).grid.power
    let before = power.plants
    let all = before.reduce(0) { $0 + $1.capacity }
    power.cover(requests: all / 2)
    for (plant, earlier) in zip(power.plants, before) {
      #expect(plant.capacity == (earlier.capacity * 1.5).rounded(.up))
    }
  }

  @Test("as many stations as sites bear, and no more than a country has")
  func counts() {
    #expect(grid(sites: 1, seed: 1).grid.branches.count == 1)
    #expect(grid(sites: 2, seed: 1).grid.stations.stations.count <= 2)
    #expect(grid(sites: 100, seed: 1).grid.stations.stations.count == 8)
    #expect(grid(sites: 1_000, seed: 1).grid.stations.stations.count == 40)
    let large = grid(sites: 30_000, seed: 1).grid.stations
    #expect(large.stations.count == 1_000)
    #expect((30...200).contains(large.transmission.count), "\(large.transmission.count)")
  }

  @Test("a site belongs to the station nearest it")
  func attached() {
    let (draft, made) = grid(sites: 150, seed: 6)
    for (site, station) in zip(draft.sites, made.stations.stationOfSite) {
      let far = made.stations.stations.map {
        SyntheticPlaces.distance(
          ($0.latitude, $0.longitude), (site.latitude, site.longitude))
      }
      #expect(far[station] == far.min())
    }
  }
}

@Suite("The queue of a synthetic region")
struct SyntheticRequestsTests {
  private func asked(sites: Int, seed: UInt64) -> (grid: SyntheticGrid, SyntheticRequests) {
    let (draft, made) = grid(sites: sites, seed: seed)
    var random = SplitMix64(seed: seed)
    return (made, SyntheticRequests(draft: draft, grid: made, random: &random))
  }

  @Test(
    "one in five hundred sites asks, one at least from fifty",
    arguments: [(49, 0), (50, 1), (999, 1), (1_000, 2), (2_600, 5)])
  func counts(_ sites: Int, _ expected: Int) {
    #expect(asked(sites: sites, seed: 1).1.asking.count == expected)
  }

  @Test("every other asks for more than is left, at once the first", arguments: 1...4)
  func tooMuch(_ seed: UInt64) {
    let (made, requests) = asked(sites: 3_000, seed: seed)
    for (index, row) in requests.asking.enumerated() where index.isMultiple(of: 2) {
      let left = made.way(from: row.stations[0]).map {
        made.branches[$0].rating - made.branches[$0].flow
      }
      #expect(row.stations.count == 1)
      #expect(row.power > (left.min() ?? .infinity))
    }
    #expect(requests.asking[0].fromYear == 2025 && requests.asking[0].firmShare == 1)
    #expect((1...3).contains(requests.reinforcements.count))
  }
}
