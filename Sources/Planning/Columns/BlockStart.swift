import LinearModel
import ModelInputs

/// Where a block begins: at what its parts came to.
struct BlockStart {
  /// Links that some part wanted, with where their columns ended.
  var links: [(pair: UnlistedPair, places: [Basis.Place])]
  /// Where the block's own columns ended.
  var columns: [Basis.Place?]
  /// Where its rows ended.
  var rows: [Basis.Place?]
  /// Dual values of its rows.
  var duals: [Double]

  /// Where columns and rows were, with those of links that the block holds behind its own.
  func kept(_ added: [ColumnBlock.Added]) -> KeptStart {
    let places = Dictionary(
      links.map { ($0.pair, $0.places) }, uniquingKeysWith: { first, _ in first })
    return KeptStart(
      columns: columns + added.flatMap { places[$0.pair] ?? [] }, rows: rows)
  }
}

/// Where parts of a search's blocks ended, by columns and rows of its program.
struct PartEnds {
  private var columns: [Basis.Place?]
  private var rows: [Basis.Place?]
  private var duals: [Double]
  /// By surplus.
  private var links: [[(pair: UnlistedPair, places: [Basis.Place])]]
  private let periods: Int

  /// Nothing has ended yet: dual values are those of the first basis.
  init(_ search: ColumnSearch) {
    let model = search.program.model
    columns = Array(repeating: nil, count: model.columnCount)
    rows = Array(repeating: nil, count: model.rowCount)
    duals = model.duals(ofCrash: model.crashBasis())
    links = Array(repeating: [], count: search.inputs.surpluses.count)
    periods = search.inputs.time.count
  }

  /// Takes down where a part ended; nothing of one that came to no optimum.
  mutating func take(_ part: ColumnBlock) {
    guard let end = part.end, let solution = part.solution, !solution.rowDual.isEmpty else {
      return
    }
    for (place, column) in part.columns.enumerated() { columns[column] = end.columns[place] }
    for (place, row) in part.rows.enumerated() {
      rows[row] = end.rows[place]
      duals[row] = solution.rowDual[place]
    }
    for surplus in part.surpluses { links[surplus] = [] }
    for link in part.added {
      let places = end.columns[link.first..<link.first + periods].compactMap { $0 }
      // The others come back by themselves where they pay.
      guard places.count == periods, places.contains(.basic) else { continue }
      links[Int(link.pair.surplus)].append((link.pair, places))
    }
  }

  /// Where a block begins that holds such parts.
  func start(of block: ColumnBlock) -> BlockStart {
    BlockStart(
      links: block.surpluses.flatMap { links[$0] }, columns: block.columns.map { columns[$0] },
      rows: block.rows.map { rows[$0] }, duals: block.rows.map { duals[$0] })
  }
}
