import Formulation
import LinearModel
import ModelInputs

/// A part of a program that shares no row with the others, whatever links are added: its session is
/// kept, so that it can be solved again from where it ended.
///
/// One thread at a time works on it.
final class ColumnBlock: @unchecked Sendable {
  /// A link added to the program: its first column here.
  struct Added {
    var pair: UnlistedPair
    var first: Int
    /// What it is called from plan to plan, where a session keeps that; else 0.
    var key: UInt64 = 0
  }

  let rows: [Int]
  let columns: [Int]
  let surpluses: [Int]
  let needs: [Int]
  let cells: [Int]
  /// Parts that share no row, counted one by one.
  let components: Int
  private(set) var added: [Added] = []
  /// The links themselves, where a session is kept, which would make them once a plan; else none.
  private var links: [Candidate] = []
  /// Their columns, by the block's rows.
  private(set) var addedColumns = SparseVectors()
  /// What each of these columns costs.
  private(set) var addedCosts: [Double] = []
  private(set) var solution: Solution?
  private(set) var rounds = 0
  /// Whether every link left out was priced since it was last solved, and none would pay.
  private(set) var isPriced = false
  /// Steps of the simplex.
  private(set) var iterations = 0
  /// Links wanted by an earlier plan that it began with; nil: it began from nothing.
  private(set) var resumed: Int?
  /// Where its parts ended, where it begins there.
  var begin: BlockStart?
  /// Whether it is itself a part of a block whose other streams are near.
  let isPart: Bool
  /// Where the linear program ended, where that is kept.
  private(set) var end: KeptStart?
  /// Solves whose kept basis the engine refused.
  private(set) var refused = 0
  /// What pricing looked at last.
  var tally = PricingTally()
  /// What its streams were worth then; nil before.
  var priced: PricedStreams?
  /// Pairs added, or found to be none.
  private(set) var known: Set<UnlistedPair> = []
  private var session: (any EngineSession)?
  /// What it is solved by; nil before.
  private(set) var engine: String?
  /// The engine that the session was opened in.
  private var opened: String?
  /// Column that lifts the CO2 cap at a price far above others, so that there is a point before the
  /// links that keep it are known.
  private(set) var relief: Int?
  /// Bounds that its columns were given since, by their places here.
  private(set) var inForce: [Int: (Double, Double)] = [:]
  /// Where it stood before them, where the next plan is to go on from there.
  private var free: Basis?
  /// Whether it has gone on since its session was left open: where it ended before is written down.
  private(set) var hasGoneOn = false

  init(
    rows: [Int], columns: [Int], surpluses: [Int], needs: [Int], cells: [Int], components: Int,
    isPart: Bool = false
  ) {
    self.rows = rows
    self.columns = columns
    self.surpluses = surpluses
    self.needs = needs
    self.cells = cells
    self.components = components
    self.isPart = isPart
  }

  /// Lets go of the session.
  func close(_ solver: BlockSolver) {
    leave(solver)
    session = nil
  }

  /// Lets a plan end without the session, which stays open.
  func leave(_ solver: BlockSolver) {
    if let session { solver.cancellation.forget(session) }
    hasGoneOn = false
  }

  /// Whether there is an optimum over the links it holds, and others are still to be priced.
  var isOpen: Bool { !isPriced && solution?.status.termination == .optimal }

  /// Solves the part over few links: prices the others by the dual values, adds the best of each
  /// stream, and stops when none is left that would lower the cost.
  func solve(_ search: ColumnSearch, _ worker: ColumnWorker) throws(EngineError) {
    var duals: [Double]
    var start: GreedyStart?
    let session: any EngineSession
    if let open = self.session {
      session = open
      duals = solution?.rowDual ?? []
    } else {
      let model = part(of: search)
      let engine = search.solver.engine(growing: model)
      session = try engine.makeSession()
      search.solver.cancellation.watch(session)
      self.session = session
      opened = engine.name
      self.engine = opened
      let basis = model.crashBasis()
      try session.load(model)
      duals = model.duals(ofCrash: basis)
      if let begin {
        try resume(begin.links.map(\.pair), model, in: session, search) { begin.kept(added) }
        duals = begin.duals
        self.begin = nil
      } else if !isPart, let kept = search.known(of: self) {
        try resume(kept.pairs, model, in: session, search) {
          kept.start.kept(columnKeys(kept.start), rows: rows)
        }
        resumed = added.count
      } else {
        try session.restore(basis)
        start = GreedyStart(model, basis)
      }
    }
    var isResuming = solution == nil && resumed != nil
    var options = SolveOptions()
    options.relaxed = true
    // What was solved last stands: where nothing enters there is nothing to solve.
    var isFirst = solution == nil
    while true {
      // A kept basis says more of what links are worth once it is solved from.
      let entering = isResuming ? [] : price(duals, search, worker.bench(search))
      isResuming = false
      if entering.isEmpty, !isFirst {
        if let last = solution, !keepsCap(last) {
          solution?.status = SolveStatus(
            termination: .infeasible, primal: .none, dual: .none, raw: last.status.raw)
        }
        isPriced = true
        break
      }
      if !entering.isEmpty { try add(entering, to: session, search, duals, &start) }
      options.timeLimit = search.solver.deadline.remaining
      let answer = try session.solve(options)
      rounds += 1
      iterations += answer.iterations
      if resumed != nil, answer.isRestarted { refused += 1 }
      solution = answer
      engine = session.substitute ?? engine
      guard answer.status.termination == .optimal else { return }
      duals = answer.rowDual
      isFirst = false
    }
  }

  /// Solves again after bounds of some of its columns changed; nothing is done where none has.
  ///
  /// - Returns: whether anything changed.
  func change(
    _ bounds: [(column: Int, lower: Double, upper: Double)], _ solver: BlockSolver
  ) throws(EngineError) -> Bool {
    var changes = ModelChanges()
    for (column, lower, upper) in bounds {
      guard let local = place(of: column), inForce[local]?.0 != lower || inForce[local]?.1 != upper
      else { continue }
      inForce[local] = (lower, upper)
      changes.columns.append(.init(local, lower: lower, upper: upper))
    }
    guard !changes.isEmpty, let session else { return false }
    if free == nil, solver.memory != nil { free = try session.saveBasis() }
    let answer = try solve(after: changes, from: nil, by: .dual, solver)
    if answer.status.termination == .optimal, !keepsCap(answer) {
      solution?.status = SolveStatus(
        termination: .infeasible, primal: .none, dual: .none, raw: answer.status.raw)
    }
    return true
  }

  /// Takes the numbers of a program of the same shape as the last one, and solves again over the
  /// links it holds; what was built whole may be chosen anew.
  func goOn(_ search: ColumnSearch, from before: KeptSearch) throws(EngineError) {
    guard let session else { throw .sessionClosed }
    search.solver.cancellation.watch(session)
    (iterations, rounds, refused, resumed) = (0, 0, 0, added.count)
    let (model, last) = (search.program.model, before.program.model)
    var changes = changes(from: last, to: model)
    if before.co2Price != search.inputs.settings.co2Price {
      // Links left out cost something else too, whatever the block's own numbers do.
      isPriced = false
      addedCosts = costsOfAdded(in: search)
      changes.costs += costs(of: addedCosts, in: search)
    }
    inForce = [:]
    let hasOtherEntries = hasOtherEntries(model, than: last)
    guard hasOtherEntries || !changes.isEmpty else { return }
    let basis = try standing(session)
    end = KeptStart(columns: basis.columns, rows: basis.rows)
    hasGoneOn = true
    let isMoved = free != nil
    free = nil
    if hasOtherEntries {
      try session.load(part(of: search))
      engine = opened
      try session.addColumns(addedColumns, cost: addedCosts)
      _ = try solve(after: ModelChanges(), from: basis, by: .primal, search.solver)
    } else {
      // What was optimal stays so for its costs where only bounds are broken.
      _ = try solve(
        after: changes, from: isMoved ? basis : nil,
        by: changes.costs.isEmpty ? .dual : .primal, search.solver)
    }
  }

  private func solve(
    after changes: ModelChanges, from basis: Basis?, by method: SolveOptions.Method,
    _ solver: BlockSolver
  ) throws(EngineError) -> Solution {
    guard let session else { throw .sessionClosed }
    isPriced = false
    if !changes.isEmpty { try session.change(changes) }
    if let basis { try session.restore(basis) }
    var options = SolveOptions()
    options.relaxed = true
    options.method = method
    options.timeLimit = solver.deadline.remaining
    let answer = try session.solve(options)
    rounds += 1
    iterations += answer.iterations
    if basis != nil, answer.isRestarted { refused += 1 }
    solution = answer
    engine = session.substitute ?? engine
    return answer
  }

  /// Position here of a column of the program that the search began with.
  func place(of column: Int) -> Int? {
    var (low, high) = (0, columns.count)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low] == column ? low : nil
  }

  private func add(
    _ entering: [UnlistedPair], to session: any EngineSession, _ search: ColumnSearch,
    _ duals: [Double], _ start: inout GreedyStart?
  ) throws(EngineError) {
    let (vectors, costs) = vectors(of: entering, search)
    guard vectors.count > 0 else { return }
    try session.addColumns(vectors, cost: costs)
    guard var first = start else { return }
    let gain = costs.indices.map { column in
      (vectors.start[column]..<vectors.start[column + 1]).reduce(-costs[column]) {
        $0 + vectors.value[Int($1)] * duals[Int(vectors.index[Int($1)])]
      }
    }
    let order = gain.indices.filter { gain[$0] > 0 }.sorted { (gain[$1], $0) < (gain[$0], $1) }
    first.fill(vectors, order: order)
    try session.restore(first.basis)
    start = nil
  }

  /// Columns of links that follow those there are; the links are counted as added.
  private func vectors(of entering: [UnlistedPair], _ search: ColumnSearch) -> (
    SparseVectors, cost: [Double]
  ) {
    var vectors = SparseVectors()
    var costs: [Double] = []
    var next = firstAdded + addedColumns.count
    known.reserveCapacity(known.count + entering.count)
    known.formUnion(entering)
    for pair in entering {
      guard let link = search.source.candidate(pair) else { continue }
      var (own, cost) = search.rows.columns(of: link)
      for entry in own.index.indices { own.index[entry] = search.localRow[Int(own.index[entry])] }
      vectors.append(own)
      costs += cost
      var one = Added(pair: pair, first: next)
      if search.start != nil {
        one.key = ProgramKeys.key(link.id)
        links.append(link)
      }
      added.append(one)
      next += own.count
    }
    addedColumns.append(vectors)
    addedCosts += costs
    return (vectors, costs)
  }

  /// A link added, by its place among them.
  func link(_ place: Int, of source: CandidateSource) -> Candidate? {
    place < links.count ? links[place] : source.candidate(added[place].pair)
  }

  /// Column at which links added begin.
  var firstAdded: Int { columns.count + (relief == nil ? 0 : 1) }

  /// Begins where earlier solves ended: over the links they wanted, from their basis.
  private func resume(
    _ pairs: [UnlistedPair], _ model: LinearModel, in session: any EngineSession,
    _ search: ColumnSearch, kept: () -> KeptStart
  ) throws(EngineError) {
    let (vectors, costs) = vectors(of: pairs, search)
    var pattern = BasisPattern(model)
    if vectors.count > 0 {
      try session.addColumns(vectors, cost: costs)
      pattern.append(vectors)
    }
    try session.restore(pattern.basis(from: kept()))
  }

  /// Keeps where the linear program ended.
  func remember() throws(EngineError) {
    guard let session, free != nil || solution?.status.termination == .optimal else { return }
    let basis = try standing(session)
    end = KeptStart(columns: basis.columns, rows: basis.rows)
  }

  /// Where it stands, or stood before bounds were given to its columns.
  private func standing(_ session: any EngineSession) throws(EngineError) -> Basis {
    if let free { return free }
    return try session.saveBasis()
  }

  private func part(of search: ColumnSearch) -> LinearModel {
    let model = search.program.model
    var builder = LinearModelBuilder(name: "part")
    for row in rows { builder.addRow(lower: model.rowLower[row], upper: model.rowUpper[row]) }
    for column in columns {
      let position = builder.addColumn(
        cost: model.columnCost[column], lower: model.columnLower[column],
        upper: model.columnUpper[column])
      for entry in Int(model.columnStart[column])..<Int(model.columnStart[column + 1]) {
        let row = search.localRow[Int(model.rowIndex[entry])]
        builder.add(model.value[entry], row: Int(row), column: position)
      }
    }
    if let cap = search.rows.cap, rows.contains(cap) {
      let column = builder.addColumn(cost: search.reliefCost)
      builder.add(-1, row: Int(search.localRow[cap]), column: column)
      relief = column
    }
    return builder.freeze()
  }

  /// Whether the cap on CO2 is kept without being lifted.
  private func keepsCap(_ answer: Solution) -> Bool {
    relief.map { answer.columnValue[$0] <= 1e-7 } ?? true
  }
}
