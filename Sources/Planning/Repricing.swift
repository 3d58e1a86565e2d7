import Formulation
import LinearModel
import ModelInputs

/// A linear plan while it is being made whole.
struct Repricing {
  let planner: Planner
  var solution: PlanSolution
  private(set) var dropped: [Int] = []
  private let links: [Int]
  private let conversions: [Int]
  private var keptLinks: Set<Int>
  private var keptConversions: Set<Int>
  /// Whether each row lies in a block with a choice; the rest stays as the linear plan has it.
  private let touched: [Bool]
  private var open: OpenSearch?
  private let start: WarmStart?

  private var inputs: ModelInputs { solution.inputs }
  private var program: Program { solution.program }
  var hasChoices: Bool { !links.isEmpty || !conversions.isEmpty }

  init(planner: Planner, solution: PlanSolution, linear: Point, open: OpenSearch? = nil) {
    self.open = open
    start =
      open == nil
      ? WarmStart(planner.solver.memory, .built, solution.program, solution.inputs) : nil
    self.planner = planner
    self.solution = solution
    let map = solution.program.map
    links = solution.inputs.candidates.indices.filter { map.built($0) != nil }
    conversions = solution.inputs.conversions.indices.filter { map.conversionBuilt($0) != nil }
    keptLinks = Set(
      links.filter { solution.flows($0, at: linear).contains { $0 > 1e-6 } })
    keptConversions = Set(
      conversions.filter { conversion in
        (0..<map.periods).contains { linear.values[map.activity(conversion, $0)] > 1e-6 }
      })
    touched =
      open == nil
      ? solution.program.model.rows(
        near: Set(
          links.compactMap { map.built($0) } + conversions.compactMap { map.conversionBuilt($0) }))
      : []
    fit(at: linear)
  }

  /// Keeps what budget and number of links allow when built whole; what saves least goes first.
  private mutating func fit(at linear: Point) {
    let map = program.map
    var investment = 0.0
    if let budget = inputs.settings.budget {
      let order = keptConversions.sorted { share($0, linear) < share($1, linear) }
      investment = order.reduce(0) { $0 + inputs.conversions[$1].investment }
      for conversion in order where investment > budget {
        keptConversions.remove(conversion)
        investment -= inputs.conversions[conversion].investment
      }
    }
    let order = keptLinks.map { link in
      let missing = 1 - (map.built(link).map { linear.values[$0] } ?? 1)
      let annuity = inputs.time.yearShare * inputs.candidates[link].fixedAnnuity * missing
      return (link: link, saving: solution.saving(link, at: linear).total - annuity)
    }.sorted { ($0.saving, $0.link) < ($1.saving, $1.link) }
    investment += order.reduce(0) { $0 + inputs.candidates[$1.link].fixedInvestment }
    var count = order.count { inputs.candidates[$0.link].isNew }
    for (link, _) in order {
      let candidate = inputs.candidates[link]
      let isOver = candidate.isNew && count > (inputs.settings.maxLinks ?? .max)
      let isDear =
        candidate.fixedInvestment > 0 && investment > (inputs.settings.budget ?? .infinity)
      guard isOver || isDear else { continue }
      keptLinks.remove(link)
      dropped.append(link)
      investment -= candidate.fixedInvestment
      if candidate.isNew { count -= 1 }
    }
  }

  private func share(_ conversion: Int, _ linear: Point) -> Double {
    program.map.conversionBuilt(conversion).map { linear.values[$0] } ?? 1
  }

  /// Solves with what is kept built whole, drops what does not pay, and solves again; false where
  /// what the linear plan uses cannot all be built.
  ///
  /// Every turn drops something or finds it indispensable, so it ends.
  mutating func run() throws(EngineError) -> Bool {
    guard let first = try solved(keptLinks, keptConversions) else { return false }
    take(first)
    var needed: Set<Int> = []
    repeat {
      while planner.solver.stop == nil {
        let losing = losing(but: needed)
        guard let worst = losing.first else { break }
        if try drop(Set(losing)) { continue }
        if losing.count > 1, try drop([worst]) { continue }
        needed.insert(worst)
      }
    } while try dropConversions()
    return true
  }

  /// Links that stand idle, or cost more than they save; the worst first.
  ///
  /// At a port a link's worth is its conversion's, which is judged as a whole.
  private func losing(but needed: Set<Int>) -> [Int] {
    guard let plan = solution.plan else { return [] }
    return keptLinks.subtracting(needed).compactMap { link -> (saving: Double, link: Int)? in
      let saving = solution.saving(link, at: plan)
      let candidate = inputs.candidates[link]
      let isPort =
        inputs.needs[candidate.need].port != nil || inputs.surpluses[candidate.surplus].port != nil
      let isIdle = saving.sent <= 1e-6
      let loses = inputs.settings.objective == .cost && !isPort && saving.total < -1e-6
      return isIdle || loses ? (saving.total, link) : nil
    }.sorted { $0 < $1 }.map(\.link)
  }

  private mutating func drop(_ losing: Set<Int>) throws(EngineError) -> Bool {
    guard let outcome = try solved(keptLinks.subtracting(losing), keptConversions),
      outcome.objective <= solution.outcome.objective + tolerance
    else { return false }
    keptLinks.subtract(losing)
    dropped += losing.sorted()
    take(outcome)
    return true
  }

  /// Drops, one after another, conversions without which the plan is cheaper; whether there was one.
  private mutating func dropConversions() throws(EngineError) -> Bool {
    guard inputs.settings.objective == .cost else { return false }
    var isAny = false
    for conversion in try conversionsInDoubt() where planner.solver.stop == nil {
      let rest = keptConversions.subtracting([conversion])
      if let outcome = try solved(keptLinks, rest),
        outcome.objective < solution.outcome.objective - tolerance
      {
        keptConversions = rest
        take(outcome)
        isAny = true
      }
    }
    return isAny
  }

  /// Kept conversions but those that the dual values prove to be worth their annuity: without them no
  /// plan is cheaper.
  private mutating func conversionsInDoubt() throws(EngineError) -> [Int] {
    let kept = keptConversions.sorted()
    // Sessions are where the last trial left them.
    guard open != nil, !kept.isEmpty, try solved(keptLinks, keptConversions) != nil,
      let search = open?.search
    else { return kept }
    let map = program.map
    return kept.filter { conversion in
      let columns =
        [map.conversionBuilt(conversion)].compactMap { $0 }
        + (0..<map.periods).map { map.activity(conversion, $0) }
      guard let change = search.leastChange(holding: columns) else { return true }
      return change < -tolerance
    }
  }

  private var tolerance: Double { 1e-9 * max(1, abs(solution.outcome.objective)) }

  private mutating func take(_ outcome: BlockOutcome) {
    solution.outcome = outcome.replacing(solution.outcome)
    solution.plan = Point(outcome.columnValue, of: program)
    open?.take()
  }

  /// Lets an open search add what the choices now made call for; where that comes to nothing, it
  /// stays with the last point taken.
  mutating func settled() throws(EngineError) -> ColumnPoint? {
    guard let open else { return nil }
    let bounds = bounds(keptLinks, keptConversions)
    return try open.search.solve(within: bounds, adding: true) ?? open.taken
  }

  private func bounds(_ links: Set<Int>, _ conversions: Set<Int>)
    -> [(column: Int, lower: Double, upper: Double)]
  {
    bounds(links, conversions, of: self.links, self.conversions)
  }

  /// Bounds of some links and conversions where some of all are kept.
  private func bounds(
    _ links: Set<Int>, _ conversions: Set<Int>, of someLinks: some Sequence<Int>,
    _ someConversions: some Sequence<Int>
  ) -> [(column: Int, lower: Double, upper: Double)] {
    let map = program.map
    var bounds: [(column: Int, lower: Double, upper: Double)] = []
    for link in someLinks {
      guard let built = map.built(link) else { continue }
      let isKept = links.contains(link)
      bounds.append((built, isKept ? 1 : 0, isKept ? 1 : 0))
      guard let capacity = map.capacity(link) else { continue }
      bounds.append((capacity, 0, isKept ? program.model.columnUpper[capacity] : 0))
    }
    for conversion in someConversions {
      guard let built = map.conversionBuilt(conversion) else { continue }
      let isKept = conversions.contains(conversion)
      bounds.append((built, isKept ? 1 : 0, isKept ? 1 : 0))
      for period in 0..<map.periods {
        let activity = map.activity(conversion, period)
        bounds.append((activity, 0, isKept ? program.model.columnUpper[activity] : 0))
      }
    }
    return bounds
  }

  private mutating func solved(_ links: Set<Int>, _ conversions: Set<Int>) throws(EngineError)
    -> BlockOutcome?
  {
    if let before = open {
      // Sessions keep what they were told before.
      let changes =
        before.told.map {
          bounds(
            links, conversions, of: $0.links.symmetricDifference(links).sorted(),
            $0.conversions.symmetricDifference(conversions).sorted())
        } ?? bounds(links, conversions)
      return try open?.solve(within: changes, keeping: (links, conversions))
    }
    let outcome = try planner.solver.solve(
      program.model.bounding(bounds(links, conversions)),
      goals: planner.goals(program, inputs.settings),
      earlier: BlockSolver.Earlier(outcome: solution.outcome, touched: touched), warm: start)
    return outcome.status.primal == .feasible ? outcome : nil
  }
}
