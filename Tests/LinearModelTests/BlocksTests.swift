import LinearModel
import TestSupport
import Testing

@Suite("Splitting a program into independent blocks")
struct BlocksTests {
  /// Columns 0 and 3 share row 1, columns 1 and 4 share row 0, column 2 has no entries,
  /// row 2 has none either.
  static var mixed: LinearModel {
    var builder = LinearModelBuilder(name: "mixed")
    builder.addObjectiveOffset(9)
    for column in 0..<5 {
      builder.addColumn(
        cost: Double(column), lower: -1, upper: 10 + Double(column), integer: column == 4)
    }
    for row in 0..<3 { builder.addRow(lower: -Double(row), upper: Double(row)) }
    builder.add(1, row: 1, column: 0)
    builder.add(2, row: 0, column: 1)
    builder.add(3, row: 1, column: 3)
    builder.add(4, row: 0, column: 4)
    return builder.freeze()
  }

  @Test("components come in order of their first column, loose columns and rows together")
  func order() {
    let blocks = Self.mixed.blocks()
    #expect(blocks.map(\.columns) == [[0, 3], [1, 4], [2]])
    #expect(blocks.map(\.rows) == [[1], [0], [2]])
    #expect(blocks.map(\.model.name) == ["mixed block 0", "mixed block 1", "mixed block 2"])
  }

  @Test("those that hold some columns or rows come as one")
  func holding() {
    let none = (
      columns: [Bool](repeating: false, count: 5), rows: [Bool](repeating: false, count: 3)
    )
    var columns = none.columns
    columns[4] = true
    var rows = none.rows
    rows[2] = true
    let both = Self.mixed.blocks(holding: columns, rows: rows)
    #expect(both.count == 2 && both.part.columns == [1, 4] && both.part.rows == [0, 2])
    #expect(both.part.model.columnCost == [1, 4])
    #expect(both.part.model.columnStart == [0, 1, 2])
    #expect(both.part.model.rowIndex == [0, 0] && both.part.model.value == [2, 4])
    columns[2] = true
    let loose = Self.mixed.blocks(holding: columns, rows: none.rows)
    #expect(loose.count == 2 && loose.part.columns == [1, 2, 4] && loose.part.rows == [0])
    let empty = Self.mixed.blocks(holding: none.columns, rows: none.rows)
    #expect(empty.count == 0 && empty.part.rows.isEmpty && empty.part.columns.isEmpty)
  }

  @Test("a block carries its columns' and rows' numbers, without the offset")
  func numbers() {
    let block = Self.mixed.blocks()[1].model
    #expect(block.objectiveOffset == 0)
    #expect(block.columnCost == [1, 4])
    #expect(block.columnUpper == [11, 14])
    #expect(block.columnIsInteger == [false, true])
    #expect(block.rowLower == [0])
    #expect(block.columnStart == [0, 1, 2])
    #expect(block.rowIndex == [0, 0])
    #expect(block.value == [2, 4])
  }

  @Test("a program that hangs together is one block, the same but for name and offset")
  func connected() {
    let model = RandomPrograms.dense(columns: 6, rows: 4)
    let blocks = model.blocks()
    #expect(blocks.count == 1)
    #expect(blocks[0].columns == Array(0..<6))
    #expect(blocks[0].model.value == model.value)
    #expect(blocks[0].model.rowIndex == model.rowIndex)
    #expect(blocks[0].model.columnStart == model.columnStart)
  }

  @Test("empty rows without loose columns make a last block of rows only")
  func emptyRows() {
    var builder = LinearModelBuilder(name: "empty rows")
    builder.addRow(lower: 1)
    builder.addColumn()
    builder.add(1, row: builder.addRow(), column: 0)
    builder.addRow()
    let blocks = builder.freeze().blocks()
    #expect(blocks.map(\.columns) == [[0], []])
    #expect(blocks.map(\.rows) == [[1], [0, 2]])
    #expect(blocks[1].model.rowLower == [1, -.infinity])
    #expect(blocks[1].model.columnStart == [0])
  }

  @Test("nothing has no blocks")
  func nothing() {
    #expect(LinearModelBuilder(name: "nothing").freeze().blocks().isEmpty)
  }

  @Test("every column, row and entry lands in exactly one block", arguments: 0..<20)
  func partition(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var builder = LinearModelBuilder(name: "sparse")
    for column in 0..<40 { builder.addColumn(cost: Double(column)) }
    for row in 0..<30 { builder.addRow(upper: Double(row)) }
    for _ in 0..<35 {
      builder.add(
        Double(random.whole(1...99)), row: random.whole(0...29), column: random.whole(0...39))
    }
    let model = builder.freeze()
    let blocks = model.blocks()
    #expect(blocks.flatMap(\.columns).sorted() == Array(0..<40))
    #expect(blocks.flatMap(\.rows).sorted() == Array(0..<30))
    #expect(blocks.map(\.model.entryCount).reduce(0, +) == model.entryCount)
    for block in blocks {
      for column in 0..<block.model.columnCount {
        let whole = Int(block.columns[column])
        #expect(block.model.columnCost[column] == model.columnCost[whole])
        let entries =
          Int(block.model.columnStart[column])..<Int(block.model.columnStart[column + 1])
        let wholeEntries = Int(model.columnStart[whole])..<Int(model.columnStart[whole + 1])
        #expect(
          entries.map { block.rows[Int(block.model.rowIndex[$0])] }
            == Array(model.rowIndex[wholeEntries]))
        #expect(Array(block.model.value[entries]) == Array(model.value[wholeEntries]))
      }
    }
  }
}
