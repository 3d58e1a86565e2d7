import LinearModel

/// Blocks that are solved together: one with whole-number columns, or many small linear ones, so
/// that thousands of tiny blocks do not each pay for a session's start.
struct BlockBatch: Sendable {
  /// Entries up to which linear blocks are put together.
  static let comfortable = 4_000

  var model: LinearModel
  var columns: [Int32]
  var rows: [Int32]
  /// Blocks in it.
  var count: Int
  /// The blocks in order, where they are to be told apart again.
  var blocks: [Block] = []
  /// What a session knows of it; nil: none asks.
  var start: KeptStart?

  static func gather(_ blocks: [Block], keepsBlocks: Bool = false) -> [BlockBatch] {
    var batches: [BlockBatch] = []
    var small: [Block] = []
    var entries = 0
    func flush() {
      guard !small.isEmpty else { return }
      batches.append(joined(small))
      if keepsBlocks { batches[batches.count - 1].blocks = small }
      small = []
      entries = 0
    }
    for block in blocks {
      if block.model.isInteger || block.model.entryCount > comfortable {
        batches.append(
          BlockBatch(
            model: block.model, columns: block.columns, rows: block.rows, count: 1,
            blocks: keepsBlocks ? [block] : []))
      } else {
        small.append(block)
        entries += block.model.entryCount + 1
        if entries > comfortable { flush() }
      }
    }
    flush()
    // The largest first, so that no worker is left with it at the end.
    return batches.sorted { $0.model.entryCount > $1.model.entryCount }
  }

  private static func joined(_ blocks: [Block]) -> BlockBatch {
    guard blocks.count > 1 else {
      return BlockBatch(
        model: blocks[0].model, columns: blocks[0].columns, rows: blocks[0].rows, count: 1)
    }
    var builder = LinearModelBuilder(name: "blocks")
    var columns: [Int32] = []
    var rows: [Int32] = []
    for block in blocks {
      let model = block.model
      let firstRow = builder.rowCount
      for row in 0..<model.rowCount {
        builder.addRow(lower: model.rowLower[row], upper: model.rowUpper[row])
      }
      for column in 0..<model.columnCount {
        let position = builder.addColumn(
          cost: model.columnCost[column], lower: model.columnLower[column],
          upper: model.columnUpper[column])
        for entry in model.columnStart[column]..<model.columnStart[column + 1] {
          builder.add(
            model.value[Int(entry)], row: firstRow + Int(model.rowIndex[Int(entry)]),
            column: position)
        }
      }
      columns += block.columns
      rows += block.rows
    }
    return BlockBatch(
      model: builder.freeze(), columns: columns, rows: rows, count: blocks.count)
  }
}
