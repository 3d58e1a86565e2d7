/// Angles that injections cause, radians; 0 at references.
struct AngleSolver: Sendable {
  /// MW that phase shifters put in at each bus, as if they were injections.
  let shiftInjections: [Double]
  private let column: [Int?]
  private let bus: [Int]
  /// Nil where every bus is a reference.
  private let factors: SparseFactors?

  init(_ network: Network) throws(NetworkError) {
    let matrix = SusceptanceMatrix(network)
    column = matrix.column
    bus = matrix.bus
    var shifts = Array(repeating: 0.0, count: network.busCount)
    for line in network.lines {
      shifts[line.from] -= line.shiftFlow
      shifts[line.to] += line.shiftFlow
    }
    shiftInjections = shifts
    guard !matrix.bus.isEmpty else {
      factors = nil
      return
    }
    do {
      factors = try SparseFactors(matrix)
    } catch {
      switch error {
      case .singular(let column):
        let island = network.island[matrix.bus[column]]
        throw .singular(island: network.busIds[network.reference[island]])
      case .outOfMemory: throw .outOfMemory(buses: network.busCount)
      }
    }
  }

  /// Entries of the factors: multiplications that a solve takes.
  var effort: Int { factors?.entryCount ?? 0 }

  /// Angles for injections, MW.
  func angles(_ injections: [Double]) -> [Double] {
    var angles = Array(repeating: 0.0, count: column.count)
    withAngles(injections) { solved in
      for (position, bus) in bus.enumerated() { angles[bus] = solved[position] }
    }
    return angles
  }

  /// Angles for 1 MW from bus to bus.
  func angles(from: Int, to: Int) -> [Double] {
    var injections = Array(repeating: 0.0, count: column.count)
    injections[from] += 1
    injections[to] -= 1
    return angles(injections)
  }

  /// MW on lines at angles; `shifted` counts what phase shifters drive too.
  func flows(angles: [Double], of lines: [Network.Line], shifted: Bool) -> [Double] {
    lines.map { line in
      line.susceptance * (angles[line.from] - angles[line.to]) + (shifted ? line.shiftFlow : 0)
    }
  }

  /// Flows for injections that phase shifters are added to here, with no array between.
  func flows(_ injections: [Double], of lines: [Network.Line], into flows: inout [Double]) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: bus.count) { sides in
      for (position, bus) in bus.enumerated() {
        sides.initializeElement(at: position, to: injections[bus] + shiftInjections[bus])
      }
      factors?.solve(sides)
      for (position, line) in lines.enumerated() {
        let from = column[line.from].map { sides[$0] } ?? 0
        let to = column[line.to].map { sides[$0] } ?? 0
        flows[position] = line.susceptance * (from - to) + line.shiftFlow
      }
    }
  }

  /// PTDFs, a row a line and a column a bus: `b·(X[from] − X[to])`, X being the inverse of the
  /// susceptance matrix, whose rows are its columns as it is symmetric.
  func transferTable(_ network: Network) -> [Double] {
    let (lines, buses) = (network.lines, network.busCount)
    guard let factors else { return Array(repeating: 0, count: lines.count * buses) }
    let count = bus.count
    var inverse = Array(repeating: 0.0, count: count * count)
    for position in 0..<count { inverse[position * count + position] = 1 }
    inverse.withUnsafeMutableBufferPointer { factors.solve($0) }
    return inverse.withUnsafeBufferPointer { inverse in
      Array(unsafeUninitializedCapacity: lines.count * buses) { table, filled in
        table.initialize(repeating: 0)
        for (row, line) in lines.enumerated() {
          for (end, sign) in [(line.from, 1.0), (line.to, -1.0)] {
            guard let position = column[end] else { continue }
            let factor = sign * line.susceptance
            for (column, bus) in bus.enumerated() {
              table[row * buses + bus] += factor * inverse[position * count + column]
            }
          }
        }
        filled = lines.count * buses
      }
    }
  }

  private func withAngles(
    _ injections: [Double], _ body: (UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: bus.count) { sides in
      for (position, bus) in bus.enumerated() {
        sides.initializeElement(at: position, to: injections[bus])
      }
      factors?.solve(sides)
      body(sides)
    }
  }
}
