import Formulation
import LinearModel
import ModelInputs

/// One window of a horizon as a program of its own, given what it has in common with the others.
final class Window {
  /// A window's least cost at a point, and how it changes with what is in common: a plane that lies
  /// below it everywhere.
  struct Answer: Sendable {
    var cost: Double
    /// Change of the cost per unit of each joint.
    var slopes: [(tie: Int, slope: Double)]
    /// Whether something was missing, at the price of a shortage.
    var isShort: Bool
    var values: [Double]
  }

  let periods: Range<Int>
  let program: Program
  private let inputs: ModelInputs
  private var columns: [(column: Int, joint: Int)] = []
  private var rows: [(row: Int, agreed: Int?, firm: Int?)] = []
  private let shortages: [Int]
  private let session: any EngineSession
  private var isWarm = false

  init(
    _ whole: ModelInputs, _ periods: Range<Int>, turn: Int, _ joints: WindowJoints,
    _ solver: BlockSolver
  ) throws(EngineError) {
    self.periods = periods
    inputs = whole.stretch(periods)
    program = Program(inputs, scope: .window, integer: false)
    let map = program.map
    let last = periods.count - 1
    var shortages = (0..<map.count).filter { map.meaning(of: $0) == .slack }
    for (need, row) in inputs.needs.enumerated() where row.price == nil {
      shortages += (0...last).map { map.bought(need, $0) }
    }
    self.shortages = shortages
    session = try solver.engine.makeSession()
    solver.cancellation.watch(session)
    func tie(_ column: Int?, _ joint: Int?) {
      if let column, let joint { columns.append((column, joint)) }
    }
    for link in inputs.candidates.indices { tie(map.capacity(link), joints.capacity[link]) }
    for unit in inputs.conversions.indices {
      tie(map.conversionBuilt(unit), joints.conversion[unit])
    }
    for store in inputs.stores.indices {
      tie(map.storeEnergy(store), joints.energy[store])
      tie(map.storePower(store), joints.power[store])
      tie(map.startLevel(store), joints.level[store][turn])
      tie(map.level(store, last), joints.level[store][turn + 1])
    }
    for (row, tag) in program.rows.enumerated() where tag.family == .contract {
      rows.append((row, joints.agreed[tag.element]?[turn], joints.firm[tag.element]?[turn]))
    }
    try session.load(program.model)
    try session.restore(program.model.crashBasis())
  }

  func close(_ solver: BlockSolver) { solver.cancellation.forget(session) }

  /// Solves the window at a point; nil where it was stopped.
  func answer(at point: [Double], timeLimit: Double?) throws(EngineError) -> Answer? {
    var changes = ModelChanges()
    for (column, joint) in columns {
      changes.columns.append(.init(column, lower: point[joint], upper: point[joint]))
    }
    for (row, agreed, firm) in rows {
      changes.rows.append(
        .init(
          row, lower: firm.map { point[$0] } ?? -.infinity,
          upper: agreed.map { point[$0] } ?? .infinity))
    }
    try session.change(changes)
    var options = SolveOptions()
    options.timeLimit = timeLimit
    options.method = isWarm ? .dual : .primal
    let solution = try session.solve(options)
    guard solution.status.termination == .optimal else { return nil }
    isWarm = true
    var slopes: [(tie: Int, slope: Double)] = []
    for (column, joint) in columns where solution.reducedCost[column] != 0 {
      slopes.append((joint, solution.reducedCost[column]))
    }
    for (row, agreed, firm) in rows {
      let dual = solution.rowDual[row]
      // Less for more of an upper limit, more for more of a lower one.
      if dual < 0, let agreed { slopes.append((agreed, dual)) }
      if dual > 0, let firm { slopes.append((firm, dual)) }
    }
    return Answer(
      cost: solution.objective, slopes: slopes,
      isShort: shortages.contains { solution.columnValue[$0] > 1e-6 },
      values: solution.columnValue)
  }
}
