/// The parts of a grid that alternating current joins.
struct Islands {
  /// Island of each bus.
  private(set) var ofBus: [Int]
  /// Buses of each island, ascending; islands in order of their first bus.
  private(set) var buses: [[Int]] = []

  init(busCount: Int, lines: [Network.Line]) {
    let neighbours = Neighbours(busCount: busCount, lines: lines)
    ofBus = Array(repeating: -1, count: busCount)
    for first in 0..<busCount where ofBus[first] < 0 {
      let members = neighbours.reachable(from: first)
      for bus in members { ofBus[bus] = buses.count }
      buses.append(members)
    }
  }
}

/// Which lines meet at each bus.
struct Neighbours {
  /// The lines at each bus with the bus at their other end, in order of line.
  let of: [[(line: Int, bus: Int)]]

  init(busCount: Int, lines: [Network.Line]) {
    var ends: [[(line: Int, bus: Int)]] = Array(repeating: [], count: busCount)
    for (position, line) in lines.enumerated() {
      ends[line.from].append((position, line.to))
      ends[line.to].append((position, line.from))
    }
    of = ends
  }

  /// Buses joined to one, itself among them, ascending; as if one line were out.
  func reachable(from start: Int, without outage: Int? = nil) -> [Int] {
    var isReached = Array(repeating: false, count: of.count)
    isReached[start] = true
    var found = [start]
    var next = 0
    while next < found.count {
      for (line, bus) in of[found[next]] where !isReached[bus] && line != outage {
        isReached[bus] = true
        found.append(bus)
      }
      next += 1
    }
    return found.sorted()
  }
}
