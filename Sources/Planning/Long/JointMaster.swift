import Formulation
import LinearModel
import ModelInputs

/// The program over what windows have in common, with planes for what each window costs: its value
/// is a lower bound on the whole.
final class JointMaster {
  private let joints: WindowJoints
  private let inputs: ModelInputs
  /// Column of whether each yes/no link is built.
  private var built: [Int: Int] = [:]
  private let firstWindow: Int
  private let session: any EngineSession
  private let isInteger: Bool

  init(_ inputs: ModelInputs, _ joints: WindowJoints, windows: Int, _ solver: BlockSolver)
    throws(EngineError)
  {
    self.inputs = inputs
    self.joints = joints
    var builder = LinearModelBuilder(name: "windows")
    for joint in joints.all {
      builder.addColumn(
        cost: joint.cost, lower: joint.lower, upper: joint.upper, integer: joint.integer)
    }
    let integer = inputs.settings.integer
    let counts = inputs.settings.maxLinks != nil
    for (link, row) in inputs.candidates.enumerated() {
      guard let capacity = joints.capacity[link], row.fixedAnnuity > 0 || (counts && row.isNew)
      else { continue }
      let column = builder.addColumn(
        cost: inputs.time.yearShare * row.fixedAnnuity, upper: 1, integer: integer)
      built[link] = column
      let limit = builder.addRow(upper: 0)
      builder.add(1, row: limit, column: capacity)
      builder.add(-inputs.most(over: row), row: limit, column: column)
    }
    firstWindow = builder.columnCount
    for _ in 0..<windows { builder.addColumn(cost: 1, lower: -.infinity) }
    Self.addContracts(&builder, inputs, joints)
    Self.addStores(&builder, inputs, joints)
    Self.addLimits(&builder, inputs, joints, built)
    let model = builder.freeze()
    isInteger = model.isInteger
    session = try solver.engine.makeSession()
    solver.cancellation.watch(session)
    try session.load(model)
  }

  private static func addContracts(
    _ builder: inout LinearModelBuilder, _ inputs: ModelInputs, _ joints: WindowJoints
  ) {
    for (link, row) in inputs.candidates.enumerated() {
      if let parts = joints.agreed[link] {
        let limit = builder.addRow(upper: row.agreed)
        for part in parts { builder.add(1, row: limit, column: part) }
      }
      if let parts = joints.firm[link] {
        let limit = builder.addRow(lower: row.firmMinimum)
        for (window, part) in parts.enumerated() {
          builder.add(1, row: limit, column: part)
          guard let most = joints.agreed[link]?[window] else { continue }
          let within = builder.addRow(upper: 0)
          builder.add(1, row: within, column: part)
          builder.add(-1, row: within, column: most)
        }
      }
    }
  }

  private static func addStores(
    _ builder: inout LinearModelBuilder, _ inputs: ModelInputs, _ joints: WindowJoints
  ) {
    for (store, row) in inputs.stores.enumerated() {
      guard let size = joints.energy[store] else { continue }
      for level in Set(joints.level[store]).sorted() {
        let most = builder.addRow(upper: 0)
        builder.add(1, row: most, column: level)
        builder.add(-1, row: most, column: size)
        guard row.minimum > 0 else { continue }
        let least = builder.addRow(lower: 0)
        builder.add(1, row: least, column: level)
        builder.add(-row.minimum / row.energy, row: least, column: size)
      }
      if let initial = row.initial {
        let start = builder.addRow(lower: 0, upper: 0)
        builder.add(1, row: start, column: joints.level[store][0])
        builder.add(-initial / row.energy, row: start, column: size)
      }
    }
  }

  private static func addLimits(
    _ builder: inout LinearModelBuilder, _ inputs: ModelInputs, _ joints: WindowJoints,
    _ built: [Int: Int]
  ) {
    if let most = inputs.settings.maxLinks {
      let limit = builder.addRow(upper: Double(most))
      for (link, column) in built.sorted(by: { $0.key < $1.key })
      where inputs.candidates[link].isNew {
        builder.add(1, row: limit, column: column)
      }
    }
    guard let budget = inputs.settings.budget else { return }
    let limit = builder.addRow(upper: budget)
    for (link, row) in inputs.candidates.enumerated() {
      if let column = built[link] { builder.add(row.fixedInvestment, row: limit, column: column) }
      if let capacity = joints.capacity[link] {
        builder.add(row.capacityInvestment, row: limit, column: capacity)
      }
    }
    for (unit, row) in inputs.conversions.enumerated() {
      if let share = joints.conversion[unit] {
        builder.add(row.investment, row: limit, column: share)
      }
    }
    for (store, row) in inputs.stores.enumerated() {
      if let energy = joints.energy[store] {
        builder.add(row.energyInvestment, row: limit, column: energy)
      }
      if let power = joints.power[store] {
        builder.add(row.powerInvestment, row: limit, column: power)
      }
    }
  }

  func close(_ solver: BlockSolver) { solver.cancellation.forget(session) }

  /// Adds each window's plane at a point.
  func add(_ answers: [Window.Answer], at point: [Double]) throws(EngineError) {
    var rows = SparseVectors(lower: [], upper: [], start: [0], index: [], value: [])
    for (window, answer) in answers.enumerated() {
      rows.index.append(Int32(truncatingIfNeeded: firstWindow + window))
      rows.value.append(1)
      var constant = answer.cost
      for (joint, slope) in Self.summed(answer.slopes) {
        rows.index.append(Int32(truncatingIfNeeded: joint))
        rows.value.append(-slope)
        constant -= slope * point[joint]
      }
      rows.lower.append(constant)
      rows.upper.append(.infinity)
      rows.start.append(Int32(truncatingIfNeeded: rows.index.count))
    }
    try session.addRows(rows)
  }

  /// A joint may stand at both ends of a window.
  private static func summed(_ slopes: [(joint: Int, slope: Double)]) -> [(Int, Double)] {
    var sums: [Int: Double] = [:]
    for (joint, slope) in slopes { sums[joint, default: 0] += slope }
    return sums.sorted { $0.key < $1.key }.filter { $0.value != 0 }
  }

  /// The point with the least bound, whole numbers to a relative gap; nil where it was stopped or there is none.
  func next(gap: Double, timeLimit: Double?) throws(EngineError) -> (
    point: [Double], bound: Double
  )? {
    var options = SolveOptions()
    options.timeLimit = timeLimit
    options.gap = gap
    let solution = try session.solve(options)
    guard solution.status.primal == .feasible else { return nil }
    let point = zip(solution.columnValue, joints.all).map { min(max($0, $1.lower), $1.upper) }
    return (point, isInteger ? solution.bound : solution.objective)
  }

  /// What is in common costs at a point: links it uses built whole, or by the share of the most they
  /// could carry where whole numbers are switched off.
  func cost(at point: [Double]) -> Double {
    var cost = 0.0
    for (joint, value) in zip(joints.all, point) { cost += joint.cost * value }
    for link in built.keys.sorted() {
      let row = inputs.candidates[link]
      let most = inputs.most(over: row)
      let part = joints.capacity[link].map { most > 0 ? point[$0] / most : 0 } ?? 0
      let share = inputs.settings.integer ? wholeLink(link, at: point) : part
      cost += inputs.time.yearShare * row.fixedAnnuity * share
    }
    return cost
  }

  /// Whether a link is built at a point.
  func wholeLink(_ link: Int, at point: [Double]) -> Double {
    guard built[link] != nil, let capacity = joints.capacity[link] else { return 0 }
    return point[capacity] > 1e-7 ? 1 : 0
  }
}
