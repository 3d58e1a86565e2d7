import LinearModel
import ModelInputs

extension OperatingDispatch {
  /// Columns that tie a window to others: each store's start, end and what is built of it, then each
  /// energy budget's part; empty over all hours.
  var ties: [Int] {
    guard let block, !block.ends.isEmpty else { return allotments.map(\.allotted) }
    let stores = zip(block.ends, block.sizes).flatMap { ends, sizes in
      [ends.start, ends.end] + [sizes.energy, sizes.power].compactMap { $0 }
    }
    return stores + allotments.map(\.allotted)
  }

  /// The least cost of a window tied so, in order of `ties`.
  func value(tiedTo values: [Double], draws: [[Double]], short: [[Double]]? = nil)
    throws(EngineError) -> Outcome
  {
    var changes = ModelChanges()
    changes.columns = zip(ties, values).map { .init($0, lower: $1, upper: $1) }
    try engine.change(changes)
    return try value(of: draws, short: short)
  }
}
