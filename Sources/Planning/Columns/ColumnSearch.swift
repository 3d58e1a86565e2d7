import Formulation
import LinearModel
import ModelInputs

/// What one worker prices with.
final class PricingBench {
  var prices: StreamPrices
  var bySurplus: BestBids
  var byNeed: BestBids

  init(_ search: ColumnSearch) {
    prices = StreamPrices(search.inputs, search.source)
    bySurplus = BestBids(streams: search.inputs.surpluses.count, each: ColumnSearch.perStream)
    byNeed = BestBids(streams: search.inputs.needs.count, each: ColumnSearch.perStream)
  }
}

/// One of several that work side by side.
final class ColumnWorker {
  private var made: PricingBench?

  /// What it prices with, made when it first prices.
  func bench(_ search: ColumnSearch) -> PricingBench {
    if let made { return made }
    let bench = PricingBench(search)
    made = bench
    return bench
  }
}

/// Solves a linear program over few of its links and proves that no other would lower the cost.
///
/// Column generation (Gilmore and Gomory, A linear programming approach to the cutting-stock
/// problem, Operations Research 9, 1961, 849–859) in which a spatial grid prices what is left out:
/// the dual values themselves say how far from a stream a partner can pay.
struct ColumnSearch: Sendable {
  /// Reduced cost, as a share of 1 + a link's own cost, above which a link does not lower the cost.
  static let tolerance = 1e-7
  /// Links added for each stream and round.
  static let perStream = 3

  let solver: BlockSolver
  let inputs: ModelInputs
  let program: Program
  let source: CandidateSource
  let rows: UnlistedColumns
  /// Position of each row in its part.
  private(set) var localRow: [Int32]
  /// Position of the part that holds each column of the program; −1: none does.
  private var owner: [Int32]
  /// Rows up to which a block is solved at once.
  let comfortable: Int
  private(set) var blocks: [ColumnBlock] = []
  /// Parts that share no row, small ones counted one by one.
  private(set) var components = 0
  /// Where a session lets it begin; nil: none keeps anything.
  let start: WarmStart?
  /// Links that an earlier plan wanted, by surplus.
  private(set) var wanted: [Int: [UnlistedPair]]
  /// The search in whose sessions it goes on; nil: it opens its own.
  private(set) var before: KeptSearch?

  /// Nil where nothing is left out of the inputs.
  ///
  /// - Parameter comfortable: rows up to which a block is solved at once.
  init?(
    _ inputs: ModelInputs, solver: BlockSolver, comfortable: Int = BlockDivision.comfortable
  ) {
    guard let source = inputs.unlisted else { return nil }
    self.solver = solver
    self.inputs = inputs
    self.source = source
    self.comfortable = comfortable
    program = Program(inputs, integer: false)
    rows = UnlistedColumns(program, inputs, source)
    localRow = [Int32](repeating: 0, count: program.model.rowCount)
    owner = [Int32](repeating: -1, count: program.model.columnCount)
    start = WarmStart(solver.memory, .columns, program, inputs)
    wanted = [:]
    if let before = start.flatMap({ takeOver($0.memory) }) {
      self.before = before
      components = before.components
      place(before.blocks)
      return
    }
    wanted = start.map { Self.linksWanted($0, inputs, source) } ?? [:]
    split()
  }

  private mutating func split() {
    let layout = PartLayout(program.model, inputs, source, rows)
    components = layout.count
    place(layout.blocks())
  }

  /// Takes blocks that share no row for its own.
  private mutating func place(_ blocks: [ColumnBlock]) {
    self.blocks = blocks
    for column in owner.indices { owner[column] = -1 }
    for (turn, block) in blocks.enumerated() {
      for column in block.columns { owner[column] = Int32(truncatingIfNeeded: turn) }
      for (local, row) in block.rows.enumerated() {
        localRow[row] = Int32(truncatingIfNeeded: local)
      }
    }
  }

  /// The same search over other blocks, in order to solve them.
  func over(_ blocks: [ColumnBlock]) -> ColumnSearch {
    var search = self
    search.place(blocks)
    return search
  }

  /// Money per t by which the cap on CO2 is lifted while the links that keep it are not known.
  var reliefCost: Double { max(1e5, 100 * inputs.settings.co2Price) }

  /// Whether something is built whole or not at all.
  var hasChoices: Bool {
    inputs.candidates.indices.contains { program.map.built($0) != nil }
      || inputs.conversions.indices.contains { program.map.conversionBuilt($0) != nil }
      || inputs.conversions.contains { $0.leastLoad > 0 }
  }

  /// Solves every part, side by side.
  func run() throws(EngineError) {
    if before == nil { try beginByParts() }
    try forEachBlock(of: blocks, isTold: true) { (block, worker) throws(EngineError) in
      if let before { try block.goOn(self, from: before) }
      if before == nil || block.isOpen { try block.solve(self, worker) }
    }
    if status.termination == .optimal { count() }
  }

  /// Solves again with other bounds on what is built, from where the last solve ended.
  ///
  /// - Parameters:
  ///   - bounds: by columns of the search's own program, none of them a flow.
  ///   - adding: whether links are added that these bounds call for.
  /// - Returns: where it stands then; nil where there is no such point.
  func solve(
    within bounds: [(column: Int, lower: Double, upper: Double)], adding: Bool
  ) throws(EngineError) -> ColumnPoint? {
    var own: [ObjectIdentifier: [(column: Int, lower: Double, upper: Double)]] = [:]
    for bound in bounds {
      guard let block = block(of: bound.column) else { continue }
      own[ObjectIdentifier(block), default: []].append(bound)
    }
    let called = adding ? blocks : blocks.filter { own[ObjectIdentifier($0)] != nil }
    let shares = own
    try forEachBlock(of: called, isTold: false) { (block, worker) throws(EngineError) in
      _ = try block.change(shares[ObjectIdentifier(block)] ?? [], solver)
      if adding, block.isOpen { try block.solve(self, worker) }
    }
    let status = status
    guard status.primal == .feasible, status.termination == .optimal else { return nil }
    return ColumnPoint(self)
  }

  /// Least that the cost changes by where columns are held at zero, as far as the dual values of the
  /// last solve tell (weak duality); nil where they tell nothing.
  ///
  /// - Parameter columns: of the search's own program, none of them a flow.
  func leastChange(holding columns: [Int]) -> Double? {
    var change = 0.0
    for column in columns {
      guard let worth = block(of: column)?.worth(of: column) else { return nil }
      change -= worth
    }
    return change
  }

  /// The part that holds a column of the program.
  private func block(of column: Int) -> ColumnBlock? {
    guard owner.indices.contains(column), owner[column] >= 0 else { return nil }
    return blocks[Int(owner[column])]
  }

  /// Works on blocks side by side.
  ///
  /// - Parameter isTold: whether progress is told.
  func forEachBlock(
    of blocks: [ColumnBlock], isTold: Bool,
    _ body: @Sendable (ColumnBlock, ColumnWorker) throws(EngineError) -> Void
  ) throws(EngineError) {
    let progress = isTold ? solver.progress : nil
    _ = try inParallel(
      blocks.count, threads: solver.threads, worker: { ColumnWorker() },
      finished: { progress?($0, blocks.count) }
    ) { worker, turn throws(EngineError) in try body(blocks[turn], worker) }
  }

  /// What each engine solved of it; of parts not begun, nothing.
  var engines: [EngineShare] {
    var shares = [EngineShare(name: solver.engine.name, blocks: 0, integerBlocks: 0)]
    for block in blocks {
      guard let engine = block.engine else { continue }
      shares.add(EngineShare(name: engine, blocks: block.components, integerBlocks: 0))
    }
    return shares.filter { $0.blocks > 0 || shares.count == 1 }
  }

  /// Ends every session.
  func close() { for block in blocks { block.close(solver) } }

  /// How the worst part ended.
  var status: SolveStatus {
    let ends = blocks.compactMap { $0.solution?.status }
    return ends.first { $0.termination != .optimal } ?? ends.first
      ?? SolveStatus(termination: .other, primal: .none, dual: .none, raw: "nothing to solve")
  }
}
