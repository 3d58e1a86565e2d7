import Formulation
import LinearModel
import ModelInputs

/// Which rows of a program can come to hang together, over the links it holds and over any that
/// could be added.
struct PartLayout {
  /// Rows up to which small parts are put together, so that thousands of them do not each pay for a
  /// session.
  private static let comfortable = 600

  private let model: LinearModel
  private let inputs: ModelInputs
  private let columns: UnlistedColumns
  private let source: CandidateSource
  private var label: [Int32]
  /// Parts.
  private(set) var count = 0

  init(
    _ model: LinearModel, _ inputs: ModelInputs, _ source: CandidateSource,
    _ columns: UnlistedColumns
  ) {
    self.model = model
    self.inputs = inputs
    self.columns = columns
    self.source = source
    var sets = DisjointSets(count: model.rowCount)
    for column in 0..<model.columnCount {
      let entries = Int(model.columnStart[column])..<Int(model.columnStart[column + 1])
      guard let first = entries.first else { continue }
      for entry in entries.dropFirst() {
        sets.join(Int(model.rowIndex[first]), Int(model.rowIndex[entry]))
      }
    }
    func join(_ rows: [Int]) -> Int? {
      for row in rows.dropFirst() { sets.join(rows[0], row) }
      return rows.first
    }
    let needRow = inputs.needs.indices.map { join(columns.rows(ofNeed: $0)) }
    let cellRow = (0..<source.cellCount).map { cell in
      source.needs(inCell: cell).compactMap { needRow[$0] }
    }
    var joined = [Bool](repeating: false, count: source.cellCount)
    for surplus in inputs.surpluses.indices {
      guard let own = join(columns.rows(ofSurplus: surplus)) else { continue }
      source.forEachReachedCell(of: surplus) { cell in
        if !joined[cell] { _ = join(cellRow[cell]) }
        joined[cell] = true
        if let first = cellRow[cell].first { sets.join(own, first) }
      }
    }
    if let cap = columns.cap { for row in 0..<model.rowCount { sets.join(cap, row) } }
    label = [Int32](repeating: -1, count: model.rowCount)
    for row in 0..<model.rowCount {
      let root = sets.root(row)
      if label[root] < 0 {
        label[root] = Int32(truncatingIfNeeded: count)
        count += 1
      }
      label[row] = label[root]
    }
  }

  /// The parts with what lies in them, the largest first, small ones put together.
  func blocks() -> [ColumnBlock] {
    var size = [Int](repeating: 0, count: max(1, count))
    for part in label { size[Int(part)] += 1 }
    let order = size.indices.sorted { (size[$1], $0) < (size[$0], $1) }
    var group = [Int](repeating: 0, count: size.count)
    var groups = 0
    var filled = 0
    for part in order {
      if filled > 0, filled + size[part] > Self.comfortable {
        groups += 1
        filled = 0
      }
      group[part] = groups
      filled += size[part]
    }
    var parts = [Int](repeating: 0, count: groups + 1)
    for part in order { parts[group[part]] += 1 }
    var rows: [[Int]] = Array(repeating: [], count: groups + 1)
    var members = (columns: rows, surpluses: rows, needs: rows, cells: rows)
    func home(_ row: Int?) -> Int { row.map { group[Int(label[$0])] } ?? 0 }
    for row in label.indices { rows[home(row)].append(row) }
    for column in 0..<model.columnCount {
      let isEmpty = model.columnStart[column] == model.columnStart[column + 1]
      let row = isEmpty ? nil : Int(model.rowIndex[Int(model.columnStart[column])])
      members.columns[home(row)].append(column)
    }
    for surplus in inputs.surpluses.indices {
      members.surpluses[home(columns.rows(ofSurplus: surplus).first)].append(surplus)
    }
    for need in inputs.needs.indices {
      members.needs[home(columns.rows(ofNeed: need).first)].append(need)
    }
    for cell in 0..<source.cellCount {
      let first = source.needs(inCell: cell).first
      members.cells[home(first.flatMap { columns.rows(ofNeed: $0).first })].append(cell)
    }
    return rows.indices.map {
      ColumnBlock(
        rows: rows[$0], columns: members.columns[$0], surpluses: members.surpluses[$0],
        needs: members.needs[$0], cells: members.cells[$0], components: parts[$0])
    }
  }
}
