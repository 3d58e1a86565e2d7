import LinearModel
import ModelInputs

extension ColumnSearch {
  /// Solves large blocks by parts, so that they begin where these end.
  ///
  /// Not under a cap on CO2, which leaves no part by itself, nor where an earlier plan is known.
  func beginByParts() throws(EngineError) {
    guard rows.cap == nil else { return }
    let large = blocks.filter { $0.rows.count > 2 * comfortable && known(of: $0) == nil }
    guard !large.isEmpty else { return }
    let divisions = large.map { BlockDivision($0, self) }
    var ends = PartEnds(self)
    var limit = comfortable
    while true {
      let parts = divisions.filter { $0.rowCount > limit }.flatMap { $0.parts(of: limit) }
        .sorted { $0.rows.count > $1.rows.count }
      guard !parts.isEmpty, try solve(parts, from: limit > comfortable ? ends : nil) else { break }
      for part in parts { ends.take(part) }
      limit *= BlockDivision.growth
    }
    for block in large { block.begin = ends.start(of: block) }
  }

  /// Solves parts side by side; false where time is up.
  private func solve(_ parts: [ColumnBlock], from ends: PartEnds?) throws(EngineError) -> Bool {
    for part in parts { part.begin = ends?.start(of: part) }
    let level = over(parts)
    try forEachBlock(of: parts, isTold: false) { (part, worker) throws(EngineError) in
      defer { part.close(solver) }
      try part.solve(level, worker)
      try part.remember()
    }
    return !parts.contains {
      let end = $0.solution?.status.termination
      return end == .timeLimit || end == .cancelled
    }
  }
}
