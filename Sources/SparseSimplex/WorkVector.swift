/// A vector that is mostly zero: its values, and a list of the places where they may not be.
struct WorkVector: ~Copyable {
  /// Value at each place.
  var value: Buffer<Double>
  /// Places that may hold something else than zero.
  var touched = Buffer<Int32>()
  /// Whether a place is among them.
  var isTouched: Buffer<Bool>

  /// A zero vector.
  init(count: Int) {
    value = Buffer(repeating: 0, count: count)
    isTouched = Buffer(repeating: false, count: count)
  }

  /// Adds to the value at a place.
  mutating func add(_ amount: Double, at place: Int) {
    if !isTouched[place] {
      isTouched[place] = true
      touched.append(Int32(truncatingIfNeeded: place))
    }
    value[place] += amount
  }

  /// Puts a value at a place.
  mutating func set(_ amount: Double, at place: Int) {
    if !isTouched[place] {
      isTouched[place] = true
      touched.append(Int32(truncatingIfNeeded: place))
    }
    value[place] = amount
  }

  /// Makes it zero again.
  mutating func clear() {
    for turn in 0..<touched.count {
      let place = Int(touched[turn])
      value[place] = 0
      isTouched[place] = false
    }
    touched.removeAll()
  }

  /// Lets go of values that rounding alone has left.
  mutating func prune(below least: Double) {
    var kept = 0
    for turn in 0..<touched.count {
      let place = Int(touched[turn])
      if abs(value[place]) > least {
        touched[kept] = touched[turn]
        kept += 1
      } else {
        value[place] = 0
        isTouched[place] = false
      }
    }
    touched.resize(to: kept, with: 0)
  }

  /// Makes it longer.
  mutating func resize(to count: Int) {
    value.resize(to: count, with: 0)
    isTouched.resize(to: count, with: false)
  }
}
