/// Lines without which their island falls apart, ascending (R. E. Tarjan, *A note on finding the
/// bridges of a graph*, Information Processing Letters 2(6), 1974).
///
/// A depth-first walk that keeps its own stack, as grids are deeper than a thread's; it comes back
/// by line, not by bus, so that parallel lines are each other's way round.
func bridges(busCount: Int, lines: [Network.Line]) -> [Int] {
  let neighbours = Neighbours(busCount: busCount, lines: lines)
  var walk = BridgeWalk(busCount: busCount)
  for bus in 0..<busCount where !walk.isSeen(bus) { walk.run(from: bus, neighbours) }
  return walk.bridges.sorted()
}

private struct BridgeWalk {
  private struct Step {
    let bus: Int
    /// The line it was reached by; nil at the start.
    let line: Int?
    var next = 0
  }

  private(set) var bridges: [Int] = []
  /// When each bus was met.
  private var met: [Int?]
  /// The earliest bus that each reaches without the line it was met by.
  private var earliest: [Int]
  private var clock = 0

  init(busCount: Int) {
    met = Array(repeating: nil, count: busCount)
    earliest = Array(repeating: 0, count: busCount)
  }

  func isSeen(_ bus: Int) -> Bool { met[bus] != nil }

  mutating func run(from start: Int, _ neighbours: Neighbours) {
    var path = [meet(start, by: nil)]
    while let step = path.last {
      guard step.next < neighbours.of[step.bus].count else {
        path.removeLast()
        if let before = path.last { leave(step, to: before.bus) }
        continue
      }
      path[path.count - 1].next += 1
      let (line, bus) = neighbours.of[step.bus][step.next]
      if line == step.line { continue }
      if let time = met[bus] {
        earliest[step.bus] = min(earliest[step.bus], time)
      } else {
        path.append(meet(bus, by: line))
      }
    }
  }

  private mutating func meet(_ bus: Int, by line: Int?) -> Step {
    met[bus] = clock
    earliest[bus] = clock
    clock += 1
    return Step(bus: bus, line: line)
  }

  private mutating func leave(_ step: Step, to bus: Int) {
    earliest[bus] = min(earliest[bus], earliest[step.bus])
    if let line = step.line, let time = met[bus], earliest[step.bus] > time {
      bridges.append(line)
    }
  }
}
