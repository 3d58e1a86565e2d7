import LinearModel
import ModelInputs

/// A large block cut up by where its streams lie.
///
/// What the simplex costs grows faster than a block does, yet a link seldom reaches far: solved by
/// parts first, small ones and then larger ones, little but the borders is left for the whole, which
/// is solved and proven as ever. The cuts are recursive coordinate bisection (Berger and Bokhari, A
/// partitioning strategy for nonuniform problems on multiprocessors, IEEE Transactions on Computers
/// C-36, 1987, 570–580).
struct BlockDivision {
  /// Rows of the smallest parts, measured: 300 take 2.3 s of processor time less than 1 000 where
  /// 10 000 sites take 10 s.
  static let comfortable = 300
  /// How many times larger the parts are that smaller ones are put together to.
  static let growth = 4

  /// What hangs together whatever links there are: a need, a surplus, a plant with both.
  private struct Grain {
    var rows = 0
    var point: SIMD3<Double> = .zero
  }

  private let block: ColumnBlock
  private let search: ColumnSearch
  private let grains: [Grain]
  /// Grain of each of the block's rows.
  private let home: [Int32]

  /// Rows of the block.
  var rowCount: Int { block.rows.count }

  /// - Parameter search: the one whose block it is.
  init(_ block: ColumnBlock, _ search: ColumnSearch) {
    self.block = block
    self.search = search
    var sets = DisjointSets(count: block.rows.count)
    func join(_ rows: [Int]) {
      guard let first = rows.first else { return }
      for row in rows.dropFirst() {
        sets.join(Int(search.localRow[first]), Int(search.localRow[row]))
      }
    }
    let soft = Self.softColumns(of: block, search)
    let model = search.program.model
    for (place, column) in block.columns.enumerated() where !soft[place] {
      join(model.rows(of: column))
    }
    for surplus in block.surpluses { join(search.rows.rows(ofSurplus: surplus)) }
    for need in block.needs { join(search.rows.rows(ofNeed: need)) }
    var place: [Int: Int] = [:]
    var grains: [Grain] = []
    let home = block.rows.indices.map { row in
      let root = sets.root(row)
      let grain = place[root] ?? grains.count
      if grain == grains.count {
        place[root] = grain
        grains.append(Grain())
      }
      grains[grain].rows += 1
      return Int32(truncatingIfNeeded: grain)
    }
    func grain(_ row: Int) -> Int { Int(home[Int(search.localRow[row])]) }
    for surplus in block.surpluses {
      guard let row = search.rows.rows(ofSurplus: surplus).first else { continue }
      grains[grain(row)].point += search.source.points[surplus]
    }
    for need in block.needs {
      guard let row = search.rows.rows(ofNeed: need).first else { continue }
      grains[grain(row)].point += search.source.needPoints[need]
    }
    for grain in grains.indices where grains[grain].point != .zero {
      let point = grains[grain].point
      grains[grain].point = point / (point * point).sum().squareRoot()
    }
    // What a link builds lies where the link does.
    for (place, column) in block.columns.enumerated() where soft[place] {
      let ends = model.rows(of: column).map(grain)
      guard let point = ends.lazy.map({ grains[$0].point }).first(where: { $0 != .zero })
      else { continue }
      for end in ends where grains[end].point == .zero { grains[end].point = point }
    }
    self.home = home
    self.grains = grains
  }

  /// Columns that a part may do without for a while: flows of links that nothing makes necessary.
  private static func softColumns(of block: ColumnBlock, _ search: ColumnSearch) -> [Bool] {
    let model = search.program.model
    let crash = model.crashBasis()
    let flows = search.inputs.candidates.count * search.inputs.time.count
    return block.columns.map { column in
      column < flows && model.columnLower[column] == 0
        && model.rows(of: column).allSatisfy { row in
          crash.rows[row] != .basic || (model.rowLower[row] <= 0 && model.rowUpper[row] >= 0)
        }
    }
  }

  /// The block in parts of up to so many rows, where what hangs together allows; parts of fewer rows
  /// lie within those of more.
  func parts(of limit: Int) -> [ColumnBlock] {
    var label = [Int32](repeating: 0, count: grains.count)
    var count = 0
    cut(Array(grains.indices), limit) { part in
      for grain in part { label[grain] = Int32(truncatingIfNeeded: count) }
      count += 1
    }
    return blocks(count) { Int(label[Int(home[Int(search.localRow[$0])])]) }
  }

  /// Halves grains across their longer side until they are few enough.
  private func cut(_ part: [Int], _ limit: Int, _ body: ([Int]) -> Void) {
    let size = part.reduce(0) { $0 + grains[$1].rows }
    guard size > limit, part.count > 1 else { return body(part) }
    var (low, high) = (grains[part[0]].point, grains[part[0]].point)
    for grain in part {
      low = pointwiseMin(low, grains[grain].point)
      high = pointwiseMax(high, grains[grain].point)
    }
    let span = high - low
    let axis = (0..<3).max { span[$0] < span[$1] } ?? 0
    let order = part.sorted {
      (grains[$0].point[axis], $0) < (grains[$1].point[axis], $1)
    }
    var filled = 0
    let half = order.firstIndex { grain in
      filled += grains[grain].rows
      return 2 * filled >= size
    }
    let first = min(max(1, (half ?? 0) + 1), order.count - 1)
    cut(Array(order[..<first]), limit, body)
    cut(Array(order[first...]), limit, body)
  }

  private func blocks(_ count: Int, _ part: (Int) -> Int) -> [ColumnBlock] {
    var rows: [[Int]] = Array(repeating: [], count: count)
    var members = (columns: rows, surpluses: rows, needs: rows, cells: rows)
    for row in block.rows { rows[part(row)].append(row) }
    let model = search.program.model
    for column in block.columns {
      let parts = model.rows(of: column).map(part)
      guard let first = parts.first, parts.allSatisfy({ $0 == first }) else { continue }
      members.columns[first].append(column)
    }
    for surplus in block.surpluses {
      guard let row = search.rows.rows(ofSurplus: surplus).first else { continue }
      members.surpluses[part(row)].append(surplus)
    }
    for need in block.needs {
      guard let row = search.rows.rows(ofNeed: need).first else { continue }
      members.needs[part(row)].append(need)
    }
    var isOwn = [Bool](repeating: false, count: search.inputs.needs.count)
    for need in block.needs { isOwn[need] = true }
    for cell in block.cells {
      // No surplus reaches a cell whose needs lie in several blocks.
      let needs = search.source.needs(inCell: cell).filter { isOwn[$0] }
      for part in Set(needs.compactMap { search.rows.rows(ofNeed: $0).first.map(part) }) {
        members.cells[part].append(cell)
      }
    }
    return rows.indices.map {
      ColumnBlock(
        rows: rows[$0], columns: members.columns[$0], surpluses: members.surpluses[$0],
        needs: members.needs[$0], cells: members.cells[$0], components: 1, isPart: true)
    }
  }
}

extension LinearModel {
  /// Rows that a column stands in.
  fileprivate func rows(of column: Int) -> [Int] {
    rowIndex[Int(columnStart[column])..<Int(columnStart[column + 1])].map { Int($0) }
  }
}
