/// Which stations are joined: a mesh between those of the transmission grid, a tree below each.
struct SyntheticWires {
  /// Pairs of positions in the stations' `transmission`, the lower first.
  let mesh: [(from: Int, to: Int)]
  /// For each station the one it hangs on; nil at the transmission grid's own.
  let parent: [Int?]
  /// Stations in an order in which parents come before their children.
  let order: [Int]

  /// Joins stations.
  init(_ stations: SyntheticStations) {
    mesh = Self.mesh(stations)
    (parent, order) = Self.trees(stations)
  }

  /// Two stations are joined where no third lies in the circle that has their line as diameter
  /// (Gabriel and Sokal, *A new statistical approach to geographic variation analysis*, 1969): no
  /// line crosses another, and all hang together. A station that would hang on one line gets a
  /// second, to the nearest it has none to.
  private static func mesh(_ stations: SyntheticStations) -> [(from: Int, to: Int)] {
    let nodes = stations.transmission.indices
    let squares = nodes.map { a in
      nodes.map { b in
        let far = stations.distance(stations.transmission[a], stations.transmission[b])
        return far * far
      }
    }
    var joined = nodes.map { _ in Set<Int>() }
    for a in nodes {
      for b in nodes where b > a {
        let isFree = nodes.allSatisfy { c in
          c == a || c == b || squares[a][c] + squares[b][c] >= squares[a][b]
        }
        if isFree {
          joined[a].insert(b)
          joined[b].insert(a)
        }
      }
    }
    for a in nodes where joined[a].count == 1 {
      let others = nodes.filter { $0 != a && !joined[a].contains($0) }
      if let second = others.min(by: { squares[a][$0] < squares[a][$1] }) {
        joined[a].insert(second)
        joined[second].insert(a)
      }
    }
    return nodes.flatMap { a in joined[a].filter { $0 > a }.sorted().map { (a, $0) } }
  }

  /// Grows a tree from each transmission station to those it feeds: next comes the station with the
  /// shortest new line plus half the way from there to the root (Alpert et al., *Prim–Dijkstra
  /// tradeoffs for improved performance-driven routing tree design*, 1995), so that neither lines
  /// nor feeders grow long.
  private static func trees(_ stations: SyntheticStations) -> ([Int?], [Int]) {
    var parent = [Int?](repeating: nil, count: stations.stations.count)
    var order: [Int] = []
    var members = stations.transmission.map { _ in [Int]() }
    for (station, feeder) in stations.feeder.enumerated() { members[feeder].append(station) }
    for (root, group) in zip(stations.transmission, members) {
      var left = group.filter { $0 != root }
      var way = [root: 0.0]
      var best: [Int: (cost: Double, parent: Int)] = [:]
      var newest = root
      order.append(root)
      while !left.isEmpty {
        for station in left {
          let cost = stations.distance(station, newest) + (way[newest] ?? 0) / 2
          if cost < best[station]?.cost ?? .infinity { best[station] = (cost, newest) }
        }
        let at =
          left.indices.min {
            (best[left[$0]]?.cost ?? .infinity) < (best[left[$1]]?.cost ?? .infinity)
          } ?? 0
        newest = left.remove(at: at)
        let above = best[newest]?.parent ?? root
        parent[newest] = above
        way[newest] = (way[above] ?? 0) + stations.distance(newest, above)
        order.append(newest)
      }
    }
    return (parent, order)
  }
}
