/// A triangular matrix in some order of its rows, solved only where something depends on the right
/// side.
///
/// Which places a right side reaches is found by a depth-first search before any arithmetic (Gilbert
/// and Peierls, Sparse partial pivoting in time proportional to arithmetic operations, SIAM Journal
/// on Scientific and Statistical Computing 9, 1988, 862–874).
struct Triangle: ~Copyable {
  /// One in so many places of a right side that hold something is too many to search from.
  private static var crowd: Int { 8 }

  /// First of a place's entries.
  var start: Buffer<Int32>
  /// One behind the last of a place's entries.
  var end: Buffer<Int32>
  /// Place that each entry takes something from.
  var index = Buffer<Int32>()
  /// What it takes of each unit.
  var value = Buffer<Double>()
  /// One over the diagonal.
  var inverse: Buffer<Double>
  /// Every place, each behind all that depend on it; none before it is asked for.
  private var order = Buffer<Int32>()

  /// The unit matrix.
  init(count: Int) {
    start = Buffer(repeating: 0, count: count)
    end = Buffer(repeating: 0, count: count)
    inverse = Buffer(repeating: 1, count: count)
  }

  /// Back to the unit matrix.
  mutating func clear() {
    order.removeAll()
    start.fill(with: 0)
    end.fill(with: 0)
    inverse.fill(with: 1)
    index.removeAll()
    value.removeAll()
  }

  /// Begins the entries of a place.
  mutating func open(_ place: Int) {
    order.removeAll()
    start[place] = Int32(truncatingIfNeeded: index.count)
    end[place] = start[place]
  }

  /// Adds an entry to the place opened last.
  mutating func append(_ amount: Double, at other: Int, to place: Int) {
    index.append(Int32(truncatingIfNeeded: other))
    value.append(amount)
    end[place] += 1
  }

  /// Takes over the transpose of another.
  mutating func transpose(_ other: borrowing Triangle) {
    let count = start.count
    order.removeAll()
    start.fill(with: 0)
    for entry in 0..<other.index.count { start[Int(other.index[entry])] += 1 }
    var next: Int32 = 0
    for place in 0..<count {
      let size = start[place]
      start[place] = next
      end[place] = next
      next += size
      inverse[place] = other.inverse[place]
    }
    index.resize(to: other.index.count, with: 0)
    value.resize(to: other.index.count, with: 0)
    for place in 0..<count {
      for entry in Int(other.start[place])..<Int(other.end[place]) {
        let row = Int(other.index[entry])
        let here = Int(end[row])
        index[here] = Int32(truncatingIfNeeded: place)
        value[here] = other.value[entry]
        end[row] += 1
      }
    }
  }

  /// Solves in place.
  mutating func solve(_ right: inout WorkVector, _ path: inout SearchPath) {
    guard right.touched.count <= start.count / Self.crowd else {
      return sweep(&right, &path)
    }
    reach(&right, &path)
    var turn = path.order.count
    right.touched.removeAll()
    while turn > 0 {
      turn -= 1
      let place = Int(path.order[turn])
      right.touched.append(path.order[turn])
      let left = right.value[place]
      guard left != 0 else { continue }
      let own = left * inverse[place]
      right.value[place] = own
      for entry in Int(start[place])..<Int(end[place]) {
        right.value[Int(index[entry])] -= own * value[entry]
      }
    }
  }

  /// Solves in place for a right side that reaches much: all places in order, without a search.
  private mutating func sweep(_ right: inout WorkVector, _ path: inout SearchPath) {
    if order.count == 0 {
      var all = WorkVector(count: start.count)
      for place in 0..<start.count { all.set(0, at: place) }
      reach(&all, &path)
      swap(&order, &path.order)
    }
    right.touched.removeAll()
    var turn = order.count
    while turn > 0 {
      turn -= 1
      let place = Int(order[turn])
      let left = right.value[place]
      right.isTouched[place] = left != 0
      guard left != 0 else { continue }
      right.touched.append(order[turn])
      let own = left * inverse[place]
      right.value[place] = own
      for entry in Int(start[place])..<Int(end[place]) {
        right.value[Int(index[entry])] -= own * value[entry]
      }
    }
  }

  /// Every place that the right side reaches, each behind all that depend on it.
  private borrowing func reach(_ right: inout WorkVector, _ path: inout SearchPath) {
    path.order.removeAll()
    for turn in 0..<right.touched.count { right.isTouched[Int(right.touched[turn])] = false }
    for turn in 0..<right.touched.count {
      let seed = right.touched[turn]
      guard !right.isTouched[Int(seed)] else { continue }
      right.isTouched[Int(seed)] = true
      path.push(seed, start[Int(seed)])
      while path.depth > 0 {
        let place = path.top
        let stop = end[Int(place)]
        var entry = path.entry
        while entry < stop, right.isTouched[Int(index[Int(entry)])] { entry += 1 }
        if entry < stop {
          let next = index[Int(entry)]
          path.entry = entry + 1
          right.isTouched[Int(next)] = true
          path.push(next, start[Int(next)])
        } else {
          path.pop()
          path.order.append(place)
        }
      }
    }
  }
}
