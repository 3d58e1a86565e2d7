import Formulation
import LinearModel
import ModelInputs

/// A search that has ended and whose sessions stand open, so that the next plan's can go on in them
/// where only amounts and prices have changed.
struct KeptSearch: Sendable {
  private let inputs: ModelInputs
  private let source: CandidateSource
  private let rows: UnlistedColumns
  private let engines: [String]
  /// The program whose numbers the sessions hold.
  let program: Program
  let blocks: [ColumnBlock]
  let components: Int

  init(_ search: ColumnSearch) {
    inputs = search.inputs
    source = search.source
    rows = search.rows
    engines = Self.engines(search.solver)
    program = search.program
    blocks = search.blocks
    components = search.components
  }

  private static func engines(_ solver: BlockSolver) -> [String] {
    solver.engineNames + [solver.growing?.name ?? ""]
  }

  /// Links added, for each row of the program, above which sessions are not gone on in.
  private static let most = 3

  /// Whether a search could go on in its sessions: under the same engines, over a program that
  /// differs in its numbers alone, with the same links left out.
  func carries(_ search: ColumnSearch) -> Bool {
    let (model, before) = (search.program.model, program.model)
    return Self.engines(search.solver) == engines && model.rowCount == before.rowCount
      && model.columnStart == before.columnStart && model.rowIndex == before.rowIndex
      && blocks.reduce(0) { $0 + $1.added.count } <= Self.most * model.rowCount
      && search.rows.isSame(as: rows) && search.source.handsOutSame(as: source)
  }

  /// The price of CO2 that its links were made at.
  var co2Price: Double { inputs.settings.co2Price }

  /// Writes down by ids where it ended, for a search that begins in sessions of its own.
  func write(into memory: PlanMemory) throws(EngineError) {
    guard let start = WarmStart(memory, .columns, program, inputs) else { return }
    for block in blocks where !block.hasGoneOn { try block.remember() }
    start.keep(blocks, PairNames(inputs, source))
  }
}
