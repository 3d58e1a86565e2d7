import Formulation
import LinearModel
import ModelInputs

/// One window of a horizon as a program of its own, given what it has in common with the others.
final class Window {
  /// A window's least cost at a point, and how it changes with what is in common: a plane that lies
  /// below it everywhere.
  struct Answer: Sendable {
    var cost: Double
    /// The same where nobody else drew what is set aside for others: no less.
    var proven: Double
    /// Change of the cost per unit of each joint.
    var slopes: [(tie: Int, slope: Double)]
    /// Whether something was missing, at the price of a shortage.
    var isShort: Bool
    var values: [Double]
    /// What a unit more of each priced column would change.
    var priced: [Double]
  }

  let periods: Range<Int>
  let program: Program
  private let ties: WindowTies
  private let session: any EngineSession
  /// What columns cost now.
  private var costs: [Double]
  /// Whether it has been solved.
  private(set) var isSolved = false
  /// Whether only ties have moved since.
  private var isWarm = false
  /// Where its ties stood last, and what it said of that.
  private var last: (places: [Double], answer: Answer)?

  init(
    _ whole: ModelInputs, _ periods: Range<Int>, turn: Int, _ joints: WindowJoints,
    _ solver: BlockSolver
  ) throws(EngineError) {
    self.periods = periods
    let inputs = whole.stretch(periods)
    program = Program(inputs, scope: .window, integer: false)
    ties = WindowTies(program, inputs, turn: turn, joints)
    costs = program.model.columnCost
    session = try solver.engine.makeSession()
    solver.cancellation.watch(session)
    try session.load(program.model)
    try session.restore(program.model.crashBasis())
  }

  func close(_ solver: BlockSolver) { solver.cancellation.forget(session) }

  /// Where it stands.
  func basis() throws(EngineError) -> Basis { try session.saveBasis() }

  /// Begins where another ended that has the same columns and rows.
  func begin(at basis: Basis) throws(EngineError) {
    guard basis.columns.count == program.model.columnCount,
      basis.rows.count == program.model.rowCount
    else { return }
    try session.restore(basis)
  }

  /// The most each priced column can be.
  lazy var ceilings: [Double] = {
    var ceilings = Ceilings(program.model)
    // Streams bound flows, flows what they feed: two turns see through a conversion.
    ceilings.lower()
    ceilings.lower()
    return ties.priced.map { ceilings.most[$0] }
  }()

  /// Takes what draws cost now; nil where anything else is new.
  ///
  /// - Returns: how much more a unit of each priced column costs than before.
  func reprice(_ whole: ModelInputs, turn: Int, _ joints: WindowJoints) throws(EngineError)
    -> [Double]?
  {
    let inputs = whole.stretch(periods)
    let now = Program(inputs, scope: .window, integer: false)
    let found = WindowTies(now, inputs, turn: turn, joints)
    guard found == ties else { return nil }
    var new = now.model.columnCost
    // What is short has to cost far more than whatever else there is, not just so much.
    if let short = ties.shortages.first, Self.dearth * costs[short] < new[short] { return nil }
    for column in ties.shortages { new[column] = costs[column] }
    guard now.model.minimising(new) == program.model.minimising(new) else { return nil }
    let priced = Set(ties.priced)
    var changes = ModelChanges()
    for column in new.indices where new[column] != costs[column] {
      guard priced.contains(column) else { return nil }
      changes.costs.append((column, new[column]))
    }
    try session.change(changes)
    isWarm = false
    defer { costs = new }
    return ties.priced.map { new[$0] - costs[$0] }
  }

  /// How many times less than at today's prices a shortage may cost.
  private static let dearth = 10.0

  /// Solves the window at a point; nil where it was stopped.
  func answer(at point: [Double], timeLimit: Double?) throws(EngineError) -> Answer? {
    var changes = ModelChanges()
    for tied in ties.columns {
      changes.columns.append(.init(tied.column, lower: point[tied.tie], upper: point[tied.tie]))
    }
    for tied in ties.rows {
      changes.rows.append(
        .init(
          tied.row, lower: tied.firm.map { point[$0] } ?? -.infinity,
          upper: tied.agreed.map { point[$0] } ?? .infinity))
    }
    let places =
      ties.columns.map { point[$0.tie] }
      + ties.rows.flatMap { tied in
        [tied.firm, tied.agreed].compactMap { $0.map { point[$0] } }
      }
    if isWarm, let last, last.places == places { return last.answer }
    try session.change(changes)
    var options = SolveOptions()
    options.timeLimit = timeLimit
    options.method = isWarm ? .dual : .primal
    let solution = try session.solve(options)
    guard solution.status.termination == .optimal else { return nil }
    isWarm = true
    isSolved = true
    var slopes: [(tie: Int, slope: Double)] = []
    for tied in ties.columns where solution.reducedCost[tied.column] != 0 {
      slopes.append((tied.tie, solution.reducedCost[tied.column]))
    }
    for tied in ties.rows {
      let dual = solution.rowDual[tied.row]
      // Less for more of an upper limit, more for more of a lower one.
      if dual < 0, let agreed = tied.agreed { slopes.append((agreed, dual)) }
      if dual > 0, let firm = tied.firm { slopes.append((firm, dual)) }
    }
    let spared = ties.spared.reduce(0) { $0 + min(0, solution.rowDual[$1.row]) * $1.spare }
    let answer = Answer(
      cost: solution.objective, proven: solution.objective + spared, slopes: slopes,
      isShort: ties.shortages.contains { solution.columnValue[$0] > 1e-6 },
      values: solution.columnValue,
      priced: ties.priced.map { solution.reducedCost[$0] })
    last = (places, answer)
    return answer
  }
}
