extension Sensitivities {
  /// What of a transfer between its ends may at least go beside a line, against all of it, for the
  /// rest of the network to be told from one without determined angles.
  private static let leastBeside = 1e-10

  /// Change of flow on each line, MW per MW that a line carried before it went out:
  /// `h[l]/(1 − h[outage])`, `h` being the transfer between its ends (Guo, Fu, Li and
  /// Shahidehpour, *Direct calculation of line outage distribution factors*, IEEE Transactions on
  /// Power Systems 24(3), 2009); −1 at the line itself, 0 in other islands.
  ///
  /// Nil where the outage splits the island, or where negative reactances would leave the rest
  /// without determined angles.
  public func lodfColumn(_ outage: Int) -> [Double]? {
    guard !isIslanding(outage) else { return nil }
    let line = network.lines[outage]
    var column = transfer(from: line.from, to: line.to)
    let beside = 1 - column[outage]
    guard beside.magnitude > Self.leastBeside else { return nil }
    for other in column.indices { column[other] /= beside }
    column[outage] = -1
    return column
  }

  /// Buses that a line's outage cuts off from their island's reference, ascending; none where it
  /// splits nothing.
  public func islandsWithout(_ outage: Int) -> [Int] {
    guard isIslanding(outage) else { return [] }
    let island = network.island[network.lines[outage].from]
    let neighbours = Neighbours(busCount: network.busCount, lines: network.lines)
    let kept = Set(
      neighbours.reachable(from: network.reference[island], without: outage))
    return network.islands[island].filter { !kept.contains($0) }
  }
}
