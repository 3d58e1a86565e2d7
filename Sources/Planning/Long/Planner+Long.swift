import Formulation
import LinearModel
import ModelInputs

extension Planner {
  /// Today over a horizon of any length; nil where today's own needs cannot be met.
  ///
  /// - Throws: `EngineError` where the engine fails.
  func baseline(_ inputs: ModelInputs) throws(EngineError) -> Point? {
    guard inputs.isLong else {
      return try baseline(inputs, Program(inputs, scope: .today, integer: false))
    }
    let whole = Program(inputs, scope: .today, integer: false, rows: false)
    var point = PartPoint(whole)
    let today = inputs.today()
    for part in today.inputs.parts() {
      let (own, periods) = part.inputs.alike() ?? (part.inputs, Array(0..<part.inputs.time.count))
      let program = Program(own, scope: .today, integer: false)
      guard let found = try baseline(own, program) else { return nil }
      point.put(found.values, of: program.map, part.within(today), periods: periods)
    }
    return Point(point.values, of: whole)
  }

  /// A plan over a horizon of any length.
  ///
  /// - Throws: `EngineError` where the engine fails.
  func solve(_ inputs: ModelInputs) throws(EngineError) -> PlanSolution {
    guard inputs.isLong else {
      return try solve(inputs, Program(inputs, integer: inputs.settings.integer))
    }
    let parts = parts(inputs)
    let progress = solver.progress
    // A part tells nothing of its own blocks, which would be counted among the parts.
    var quiet = self
    quiet.solver.progress = nil
    let planner = quiet
    let answers = try inParallel(
      parts.count, threads: solver.threads, finished: { progress?($0, parts.count) }
    ) { turn throws(EngineError) in try planner.solve(parts[turn]) }
    shelf?.tidy()
    var join = PartJoin(inputs)
    for (part, answer) in zip(parts, answers) { join.add(answer, part) }
    return join.solution(engine: solver.engine.name)
  }

  /// Parts to plan one by one: with what can move little in a full hour set aside there, where windows
  /// can tell what that proves. In all rounds alike, though it may take nothing apart yet: windows are
  /// kept from one to the next.
  private func parts(_ inputs: ModelInputs) -> [InputsPart] {
    let apart = inputs.settingLittleAside().parts()
    let isTold = apart.allSatisfy { part in
      !part.inputs.setsAside || isForWindows(part.inputs)
    }
    return isTold ? apart : inputs.parts()
  }

  private func isForWindows(_ part: ModelInputs) -> Bool {
    let most =
      part.holdsLeastLoads
      ? Self.mostRows.running : part.hasChoices ? Self.mostRows.whole : Self.mostRows.linear
    return part.rowsAPeriod * part.time.count > most && Windows.canSolve(part)
  }

  /// A part's plan: over hours that are alike as one, or where stores tie them together or too many
  /// differ, window by window.
  private func solve(_ part: InputsPart) throws(EngineError) -> PartSolution {
    let alike = part.inputs.setsAside ? nil : part.inputs.alike()
    let (own, periods) = alike ?? (part.inputs, Array(0..<part.inputs.time.count))
    if isForWindows(own) {
      let windows = try Windows(own, planner: self, crew: shelf?.take(part))
      var (answer, crew) = try windows.solve()
      if let shelf { shelf.put(crew, of: part) } else { crew.close() }
      answer.periods = periods
      return answer
    }
    let program = Program(own, integer: own.settings.integer)
    return PartSolution(
      solution: try solve(own, program), periods: periods,
      method: PartMethod(
        name: alike == nil ? .whole : .alike, periods: own.time.count, gap: nil))
  }

  /// Rows up to which a part is solved as one program, whether or not it has yes/no choices; windows
  /// cannot hold least loads, so with these it is for longer.
  private static let mostRows = (linear: 3_000, whole: 600, running: 12_000)
}

extension ModelInputs {
  /// Whether its plan has yes/no choices.
  var hasChoices: Bool {
    settings.integer
      && (candidates.contains { $0.fixedAnnuity > 0 } || conversions.contains(where: \.isCandidate)
        || holdsLeastLoads)
  }

  /// Whether some hour's row leaves little draws out.
  var setsAside: Bool { grid?.rows.contains { $0.spare > 0 } ?? false }

  /// Whether some conversion runs at a least load or not at all.
  var holdsLeastLoads: Bool {
    settings.integer && conversions.contains { $0.leastLoad > 0 }
  }

  /// Rows that a period has in a program.
  var rowsAPeriod: Int {
    let sized = candidates.reduce(0) { $0 + ($1.hasInvestment ? 1 : 0) }
    let candidateStores = stores.reduce(0) { $0 + ($1.isCandidate ? 3 : 1) }
    let heat = HeatCascade(self)
    let steps = heat.links.count + heat.givers.count + heat.takers.count
    return surpluses.count + needs.count + sized + candidateStores + mixLimits.count + steps
  }
}
