import LinearModel

/// A linear program and where the primal simplex stands in it.
///
/// Variables are the rows' own activities, then the columns: `A·x − s = 0`, each within its bounds.
/// A row's dual value is then its own variable's reduced cost.
struct Simplex: ~Copyable {
  /// Where a variable sits.
  enum Place: Int8, BitwiseCopyable {
    /// In the basis.
    case basic
    /// At its lower bound.
    case atLower
    /// At its upper bound.
    case atUpper
    /// At zero, without bounds.
    case free
  }

  var rows: Int
  var matrix: Matrix
  /// What each row was multiplied with, so that its largest entry is near one: limits on contents are
  /// told in millionths, and what counts as zero must not depend on that.
  var scale: [Double]
  var offset: Double
  var lower: Buffer<Double>
  var upper: Buffer<Double>
  var cost: Buffer<Double>
  /// Value of each variable.
  var value: Buffer<Double>
  /// Where each variable sits.
  var place: Buffer<Place>
  /// Basic variable of each row.
  var head: Buffer<Int32>
  /// Reduced cost of each variable, for what is minimised at the moment.
  var reduced: Buffer<Double>
  /// Reference weight of each variable, as Devex keeps it.
  var weight: Buffer<Double>
  /// Variables out of the basis that would improve what is minimised, in any order.
  var attractive = Buffer<Int32>()
  /// Place of a variable among them; −1: it is none.
  var attractiveAt: Buffer<Int32>
  /// Where the next search among them begins.
  var cursor = 0
  /// −1 where a basic variable is below its lower bound, 1 where it is above its upper one.
  var excess: Buffer<Int8>
  /// Basic variables that are outside their bounds.
  var outside = 0
  /// Whether the sum by which bounds are broken is minimised, and not the cost.
  var isRepairing = false
  var factors: Factors
  var maker: Factorisation
  /// Column of the entering variable, solved for.
  var column: WorkVector
  /// Row of the inverse where a variable leaves.
  var row: WorkVector
  /// That row times the program's entries.
  var crossing: WorkVector
  /// What the basic variables' costs change by.
  var shift: WorkVector
  /// Whether values and reduced costs were computed as a whole since the last step.
  var isFresh = false
  /// Whether `factors` are those of the basis.
  var isFactored = false
  /// Steps taken since it was made.
  var steps = 0
  /// Steps since the last one that changed anything.
  var stalled = 0
  /// Bounds as they are, while those in force are moved apart at random.
  var trueBounds: (lower: [Double], upper: [Double])?
  /// Times that bounds were moved.
  var moves = 0
  var random: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Nothing.
  init() { self.init(Matrix(), rows: 0, lower: [], upper: [], cost: [], offset: 0) }

  /// A program with all rows' own variables basic.
  init(_ model: borrowing LinearModel) {
    self.init(
      Matrix(model), rows: model.rowCount, lower: model.rowLower + model.columnLower,
      upper: model.rowUpper + model.columnUpper,
      cost: [Double](repeating: 0, count: model.rowCount) + model.columnCost,
      offset: model.objectiveOffset)
  }

  /// A program of entries, and of bounds and costs by variables.
  init(
    _ matrix: consuming Matrix, rows: Int, lower: [Double], upper: [Double], cost: [Double],
    offset: Double
  ) {
    self.rows = rows
    scale = matrix.rowScales(rows)
    self.matrix = matrix
    self.offset = offset
    self.lower = Buffer(lower)
    self.upper = Buffer(upper)
    self.cost = Buffer(cost)
    value = Buffer(repeating: 0, count: cost.count)
    place = Buffer(repeating: .basic, count: cost.count)
    head = Buffer(repeating: 0, count: rows)
    reduced = Buffer(repeating: 0, count: cost.count)
    weight = Buffer(repeating: 1, count: cost.count)
    attractiveAt = Buffer(repeating: -1, count: cost.count)
    excess = Buffer(repeating: 0, count: cost.count)
    factors = Factors(count: rows)
    maker = Factorisation(rows: rows)
    column = WorkVector(count: rows)
    row = WorkVector(count: rows)
    crossing = WorkVector(count: cost.count)
    shift = WorkVector(count: rows)
    for row in 0..<rows {
      head[row] = Int32(truncatingIfNeeded: row)
      self.lower[row] *= scale[row]
      self.upper[row] *= scale[row]
    }
    self.matrix.multiply(from: 0, scale)
    for variable in rows..<cost.count { rest(variable) }
  }

  /// Rows' own variables and columns.
  var count: Int { value.count }

  /// Puts a variable out of the basis, at the bound it has.
  mutating func rest(_ variable: Int, atUpper: Bool = false) {
    let (low, high) = (lower[variable], upper[variable])
    if high < .infinity, atUpper || low == -.infinity {
      place[variable] = .atUpper
      value[variable] = high
    } else if low > -.infinity {
      place[variable] = .atLower
      value[variable] = low
    } else {
      place[variable] = .free
      value[variable] = 0
    }
    excess[variable] = 0
  }

  /// Adds columns out of the basis.
  mutating func append(_ columns: SparseVectors, cost added: [Double]) {
    let first = matrix.index.count
    matrix.append(columns)
    matrix.multiply(from: first, scale)
    for place in 0..<columns.count {
      lower.append(columns.lower[place])
      upper.append(columns.upper[place])
      cost.append(added[place])
    }
    extend()
  }

  /// Makes what is kept of each variable as long as there are bounds.
  private mutating func extend() {
    let before = value.count
    let count = lower.count
    value.resize(to: count, with: 0)
    place.resize(to: count, with: .atLower)
    reduced.resize(to: count, with: 0)
    weight.resize(to: count, with: 1)
    attractiveAt.resize(to: count, with: -1)
    excess.resize(to: count, with: 0)
    crossing.resize(to: count)
    for variable in before..<count { rest(variable) }
  }

  /// Gives a variable other bounds.
  mutating func bound(_ variable: Int, lower low: Double, upper high: Double) {
    lower[variable] = variable < rows ? low * scale[variable] : low
    upper[variable] = variable < rows ? high * scale[variable] : high
    if place[variable] != .basic { rest(variable, atUpper: place[variable] == .atUpper) }
  }

  /// How far a value may lie beyond a bound and still count as on it.
  func tolerance(_ bound: Double) -> Double { bound.isFinite ? 1e-9 * (1 + abs(bound)) : 0 }
}
