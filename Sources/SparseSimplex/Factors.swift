/// A basis as a product: a lower and an upper triangle, and one elementary matrix for each basic
/// variable that was exchanged since (product form of the inverse; Dantzig and Orchard-Hays 1954).
///
/// The basic variable of a row is the one that the row was the pivot of, so that rows number both
/// sides. Solving costs what the answer's entries cost, however large the basis is (Hall and
/// McKinnon, Hyper-sparsity in the revised simplex method and how to exploit it, Computational
/// Optimization and Applications 32, 2005, 259–283).
struct Factors: ~Copyable {
  var lower: Triangle
  var upper: Triangle
  private var lowerTurned: Triangle
  private var upperTurned: Triangle
  var path = SearchPath()
  private var pivotRow = Buffer<Int32>()
  private var pivotInverse = Buffer<Double>()
  private var start = Buffer<Int32>(repeating: 0, count: 1)
  private var index = Buffer<Int32>()
  private var value = Buffer<Double>()

  /// Of the unit matrix.
  init(count: Int) {
    lower = Triangle(count: count)
    upper = Triangle(count: count)
    lowerTurned = Triangle(count: count)
    upperTurned = Triangle(count: count)
  }

  /// Exchanges since the triangles were made.
  var exchanges: Int { pivotRow.count }
  /// Entries that these exchanges keep.
  var exchangeEntries: Int { index.count }

  /// Begins anew.
  mutating func clear() {
    lower.clear()
    upper.clear()
    pivotRow.removeAll()
    pivotInverse.removeAll()
    start.resize(to: 1, with: 0)
    index.removeAll()
    value.removeAll()
  }

  /// Ends the making of triangles.
  mutating func close() {
    lowerTurned.transpose(lower)
    upperTurned.transpose(upper)
  }

  /// Solves `B·x = right` in place.
  mutating func solve(_ right: inout WorkVector) {
    lower.solve(&right, &path)
    upper.solve(&right, &path)
    for exchange in 0..<pivotRow.count {
      let row = Int(pivotRow[exchange])
      let left = right.value[row]
      guard left != 0 else { continue }
      let own = left * pivotInverse[exchange]
      right.value[row] = own
      for entry in Int(start[exchange])..<Int(start[exchange + 1]) {
        right.add(-own * value[entry], at: Int(index[entry]))
      }
    }
  }

  /// Solves `Bᵀ·y = right` in place.
  mutating func solveTransposed(_ right: inout WorkVector) {
    var exchange = pivotRow.count
    while exchange > 0 {
      exchange -= 1
      let row = Int(pivotRow[exchange])
      var sum = right.value[row]
      for entry in Int(start[exchange])..<Int(start[exchange + 1]) {
        sum -= value[entry] * right.value[Int(index[entry])]
      }
      guard sum != 0 || right.value[row] != 0 else { continue }
      right.set(sum * pivotInverse[exchange], at: row)
    }
    upperTurned.solve(&right, &path)
    lowerTurned.solve(&right, &path)
  }

  /// Exchanges the basic variable of a row for one whose column, solved for, is given.
  mutating func exchange(_ row: Int, by column: borrowing WorkVector) {
    pivotRow.append(Int32(truncatingIfNeeded: row))
    pivotInverse.append(1 / column.value[row])
    for turn in 0..<column.touched.count where Int(column.touched[turn]) != row {
      index.append(column.touched[turn])
      value.append(column.value[Int(column.touched[turn])])
    }
    start.append(Int32(truncatingIfNeeded: index.count))
  }
}
