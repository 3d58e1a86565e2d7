extension Sensitivities {
  /// MW on each line for injections (MW at each bus, generation minus load), phase shifters
  /// counted. What an island has too much or too little is taken out or put in at its reference.
  public func flows(_ injections: [Double]) -> [Double] {
    var flows = Array(repeating: 0.0, count: network.lines.count)
    self.flows(injections, into: &flows)
    return flows
  }

  /// The same into an array of one place a line, for many snapshots.
  public func flows(_ injections: [Double], into flows: inout [Double]) {
    precondition(injections.count == network.busCount, "one injection a bus")
    precondition(flows.count == network.lines.count, "one place a line")
    // An entry of a sparse factor costs several of a table read in order.
    if let table, table.count <= 8 * angleSolver.effort {
      multiply(table, injections, into: &flows)
    } else {
      angleSolver.flows(injections, of: network.lines, into: &flows)
    }
  }

  /// Angle of each bus for injections (MW), radians, phase shifters counted; 0 at references.
  public func angles(_ injections: [Double]) -> [Double] {
    precondition(injections.count == network.busCount, "one injection a bus")
    return angleSolver.angles(zip(injections, angleSolver.shiftInjections).map { $0 + $1 })
  }

  /// MW on a line for 1 MW put in at each bus and taken out at its island's reference: 0 there and
  /// in other islands.
  public func ptdfRow(_ line: Int) -> [Double] {
    let buses = network.busCount
    if let table { return Array(table[line * buses..<(line + 1) * buses]) }
    let ends = network.lines[line]
    return angleSolver.angles(from: ends.from, to: ends.to).map { ends.susceptance * $0 }
  }

  /// Change of flow on each line, MW per MW that one bus puts in and another takes out. Between
  /// two islands each end is balanced by its own reference.
  public func transfer(from: Int, to: Int) -> [Double] {
    guard let table else {
      return angleSolver.flows(
        angles: angleSolver.angles(from: from, to: to), of: network.lines, shifted: false)
    }
    let buses = network.busCount
    return network.lines.indices.map { table[$0 * buses + from] - table[$0 * buses + to] }
  }

  private func multiply(_ table: [Double], _ injections: [Double], into flows: inout [Double]) {
    let buses = injections.count
    table.withUnsafeBufferPointer { table in
      injections.withUnsafeBufferPointer { injections in
        for line in flows.indices {
          var sum = shiftFlows[line]
          for bus in 0..<buses { sum += table[line * buses + bus] * injections[bus] }
          flows[line] = sum
        }
      }
    }
  }
}
