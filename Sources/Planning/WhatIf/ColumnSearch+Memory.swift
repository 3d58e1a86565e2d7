import LinearModel
import ModelInputs

extension ColumnSearch {
  /// Links that an earlier plan wanted and that there still are, by surplus.
  static func linksWanted(
    _ start: WarmStart, _ inputs: ModelInputs, _ source: CandidateSource
  ) -> [Int: [UnlistedPair]] {
    let kept = start.memory.pairs
    guard !kept.isEmpty else { return [:] }
    let names = PairNames(inputs, source)
    return Dictionary(grouping: kept.compactMap(names.pair)) { Int($0.surplus) }
  }

  /// What is known of a part: links to begin with, and where they and its rows were; nil where
  /// nothing is.
  func known(of block: ColumnBlock) -> (pairs: [UnlistedPair], start: WarmStart)? {
    guard let start, start.kept([], rows: block.rows).isKnown else { return nil }
    return (block.surpluses.flatMap { wanted[$0] ?? [] }, start)
  }

  /// Counts what was of use of an earlier search.
  func count() {
    start?.memory.count { reuse in
      for block in blocks {
        reuse.iterations += block.iterations
        reuse.refused += block.refused
        reuse.links += block.resumed ?? 0
        if block.resumed == nil {
          reuse.cold += block.components
        } else if block.iterations == 0, block.added.count == block.resumed {
          reuse.kept += block.components
        } else {
          reuse.warm += block.components
        }
      }
    }
  }

  /// Ends its part in a plan: its sessions stay open to the next one where it came to its end, and
  /// are closed where no session keeps anything or where it was stopped or failed.
  func end(isWhole: Bool) {
    guard let memory = start?.memory, isWhole, solver.stop == nil else {
      // Where a session cannot tell where it stood, the next plan knows less to begin with.
      if let memory = start?.memory { try? before?.write(into: memory) }
      return close()
    }
    for block in blocks { block.leave(solver) }
    memory.search = KeptSearch(self)
  }

  /// What an earlier search left open, where this one can go on in it; what it cannot go on in is
  /// written down and closed.
  func takeOver(_ memory: PlanMemory) -> KeptSearch? {
    guard let kept = memory.takeSearch() else { return nil }
    if kept.carries(self) { return kept }
    try? kept.write(into: memory)
    return nil
  }
}

extension WarmStart {
  /// Links kept beyond those in a part's basis, for each of its rows.
  private static let spare = 0.5

  /// Keeps where parts ended, and the links that they wanted.
  func keep(_ blocks: [ColumnBlock], _ names: PairNames) {
    let keys = keys
    var places: [(key: UInt64, place: Basis.Place)] = []
    var pairs: [UnlistedPair] = []
    for block in blocks {
      guard let end = block.end else { continue }
      for (key, place) in zip(block.columnKeys(self), end.columns) {
        if let place { places.append((key, place)) }
      }
      for (row, place) in zip(block.rows, end.rows) {
        if let place { places.append((keys.rows[row], place)) }
      }
      pairs += worthKeeping(block, end)
    }
    memory.replace(places, of: .columns)
    memory.pairs = pairs.map(names.name)
  }

  /// A part's links in the basis, and of the others those that come nearest to being worth it.
  private func worthKeeping(_ block: ColumnBlock, _ end: KeptStart) -> [UnlistedPair] {
    let reduced = block.solution?.reducedCost ?? []
    func cost(_ column: Int) -> Double { column < reduced.count ? reduced[column] : 0 }
    var kept: [UnlistedPair] = []
    var spare: [(cost: Double, pair: UnlistedPair)] = []
    for link in block.added where link.first + periods <= end.columns.count {
      let columns = link.first..<link.first + periods
      if columns.contains(where: { end.columns[$0] == .basic }) {
        kept.append(link.pair)
      } else {
        spare.append((columns.reduce(0) { $0 + cost($1) }, link.pair))
      }
    }
    let most = Int(Self.spare * Double(block.rows.count))
    guard spare.count > most else { return block.added.map(\.pair) }
    return kept + spare.sorted { $0.cost < $1.cost }.prefix(most).map(\.pair)
  }
}

extension ColumnBlock {
  /// What the session's columns are called from plan to plan.
  func columnKeys(_ start: WarmStart) -> [UInt64] {
    let own = start.keys.columns
    var keys = columns.map { own[$0] }
    if relief != nil { keys.append(0) }
    for link in added {
      for period in 0..<start.periods { keys.append(ProgramKeys.flow(link.key, period)) }
    }
    return keys
  }
}
