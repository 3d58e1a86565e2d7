extension LinearModel {
  /// The program split into parts that share no row: connected components of the graph in which a
  /// column and a row are joined by an entry, in order of their first column.
  ///
  /// Columns without entries and rows without entries belong to no component; they come together
  /// in one block (the last one, if it has rows only), where an empty row that leaves out zero
  /// makes that block infeasible. Objectives add up to the whole's, less its offset.
  /// Takes time near-linear in the number of entries.
  public func blocks() -> [Block] {
    let labels = blockLabels()
    let columnGroups = Grouping(labels.columns, groups: labels.count)
    let rowGroups = Grouping(labels.rows, groups: labels.count)
    var localRow = [Int32](repeating: 0, count: rowCount)
    for group in 0..<labels.count {
      for (local, row) in rowGroups[group].enumerated() {
        localRow[Int(row)] = Int32(truncatingIfNeeded: local)
      }
    }
    return (0..<labels.count).map { group in
      block(
        named: "\(name) block \(group)", columns: columnGroups[group], rows: rowGroups[group],
        localRow: localRow)
    }
  }

  /// The blocks that hold some columns or rows, as one part, and how many they are; of columns and
  /// rows without entries, which have nothing to do with each other, these alone.
  ///
  /// - Parameters:
  ///   - columns: whether each column is among them.
  ///   - rows: whether each row is.
  public func blocks(holding columns: [Bool], rows: [Bool]) -> (part: Block, count: Int) {
    let labels = blockLabels()
    var isHeld = [Bool](repeating: false, count: labels.count)
    for column in columns.indices where columns[column] {
      isHeld[Int(labels.columns[column])] = true
    }
    for row in rows.indices where rows[row] { isHeld[Int(labels.rows[row])] = true }
    func held(_ label: [Int32], _ asked: [Bool]) -> [Int32] {
      label.indices.filter { isHeld[Int(label[$0])] && (label[$0] != labels.loose || asked[$0]) }
        .map { Int32(truncatingIfNeeded: $0) }
    }
    let (ownColumns, ownRows) = (held(labels.columns, columns), held(labels.rows, rows))
    var localRow = [Int32](repeating: 0, count: rowCount)
    for (local, row) in ownRows.enumerated() {
      localRow[Int(row)] = Int32(truncatingIfNeeded: local)
    }
    let part = block(
      named: "\(name) part", columns: ownColumns[...], rows: ownRows[...], localRow: localRow)
    return (part, isHeld.count { $0 })
  }

  /// Which block each column and row belongs to, numbered by first column; that of those without
  /// entries, or −1.
  private func blockLabels() -> (columns: [Int32], rows: [Int32], count: Int, loose: Int32) {
    var sets = DisjointSets(count: columnCount + rowCount)
    var rowHasEntries = [Bool](repeating: false, count: rowCount)
    for column in 0..<columnCount {
      for entry in Int(columnStart[column])..<Int(columnStart[column + 1]) {
        let row = Int(rowIndex[entry])
        rowHasEntries[row] = true
        sets.unite(column, columnCount + row)
      }
    }
    var labelOfRoot = [Int32](repeating: -1, count: columnCount + rowCount)
    var loose: Int32 = -1
    var count: Int32 = 0
    var columns = [Int32](repeating: 0, count: columnCount)
    for column in 0..<columnCount {
      if columnStart[column] == columnStart[column + 1] {
        if loose < 0 {
          loose = count
          count += 1
        }
        columns[column] = loose
        continue
      }
      let root = sets.root(column)
      if labelOfRoot[root] < 0 {
        labelOfRoot[root] = count
        count += 1
      }
      columns[column] = labelOfRoot[root]
    }
    var rows = [Int32](repeating: 0, count: rowCount)
    for row in 0..<rowCount {
      if rowHasEntries[row] {
        rows[row] = labelOfRoot[sets.root(columnCount + row)]
        continue
      }
      if loose < 0 {
        loose = count
        count += 1
      }
      rows[row] = loose
    }
    return (columns, rows, Int(count), loose)
  }

  private func block(
    named name: String, columns: ArraySlice<Int32>, rows: ArraySlice<Int32>, localRow: [Int32]
  ) -> Block {
    var part = LinearModel(name: name)
    part.columnCost = columns.map { columnCost[Int($0)] }
    part.columnLower = columns.map { columnLower[Int($0)] }
    part.columnUpper = columns.map { columnUpper[Int($0)] }
    part.columnIsInteger = columns.map { columnIsInteger[Int($0)] }
    part.rowLower = rows.map { rowLower[Int($0)] }
    part.rowUpper = rows.map { rowUpper[Int($0)] }
    part.columnStart.reserveCapacity(columns.count + 1)
    for column in columns {
      let entries = Int(columnStart[Int(column)])..<Int(columnStart[Int(column) + 1])
      for entry in entries { part.rowIndex.append(localRow[Int(rowIndex[entry])]) }
      part.value.append(contentsOf: value[entries])
      part.columnStart.append(Int32(truncatingIfNeeded: part.value.count))
    }
    return Block(model: part, columns: Array(columns), rows: Array(rows))
  }
}

/// Positions by group, each group ascending: a counting sort.
private struct Grouping {
  private var start: [Int]
  private var members: [Int32]

  init(_ groupOf: [Int32], groups: Int) {
    start = [Int](repeating: 0, count: groups + 1)
    for group in groupOf { start[Int(group) + 1] += 1 }
    for group in 0..<groups { start[group + 1] += start[group] }
    members = [Int32](repeating: 0, count: groupOf.count)
    var next = start
    for (position, group) in groupOf.enumerated() {
      members[next[Int(group)]] = Int32(truncatingIfNeeded: position)
      next[Int(group)] += 1
    }
  }

  subscript(group: Int) -> ArraySlice<Int32> { members[start[group]..<start[group + 1]] }
}

/// Union-find by size, with path halving.
private struct DisjointSets {
  private var parent: [Int32]
  private var size: [Int32]

  init(count: Int) {
    parent = (0..<count).map { Int32(truncatingIfNeeded: $0) }
    size = [Int32](repeating: 1, count: count)
  }

  mutating func root(_ member: Int) -> Int {
    var at = member
    while Int(parent[at]) != at {
      parent[at] = parent[Int(parent[at])]
      at = Int(parent[at])
    }
    return at
  }

  mutating func unite(_ left: Int, _ right: Int) {
    let a = root(left)
    let b = root(right)
    guard a != b else { return }
    let (small, large) = size[a] < size[b] ? (a, b) : (b, a)
    parent[small] = Int32(truncatingIfNeeded: large)
    size[large] += size[small]
  }
}
