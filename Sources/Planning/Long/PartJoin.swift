import Formulation
import LinearModel
import ModelInputs

/// Joins parts' plans into the whole's.
struct PartJoin {
  private let inputs: ModelInputs
  private let program: Program
  private var point: PartPoint
  private var status = SolveStatus(
    termination: .optimal, primal: .feasible, dual: .none, raw: "")
  private var objective = 0.0
  private var bound = 0.0
  private var blocks = 0
  private var engines: [EngineShare] = []
  private var integerBlocks = 0
  private var dropped: [Int] = []
  private var clash: [RowTag] = []
  private var escape: [VariableMap.Column] = []
  private var methods: [PartMethod] = []

  init(_ inputs: ModelInputs) {
    self.inputs = inputs
    program = Program(inputs, integer: inputs.settings.integer, rows: false)
    point = PartPoint(program)
  }

  mutating func add(_ answer: PartSolution, _ part: InputsPart) {
    let solution = answer.solution
    let outcome = solution.outcome
    if status.raw.isEmpty { status.raw = outcome.status.raw }
    if status.primal == .feasible,
      outcome.status.termination != .optimal || outcome.status.primal == .none
    {
      status = outcome.status
      status.dual = .none
    }
    objective += outcome.objective
    bound += solution.bound
    blocks += outcome.blocks
    integerBlocks += outcome.integerBlocks
    for share in outcome.shares { engines.add(share) }
    dropped += solution.dropped.map { part.candidates[$0] }
    methods.append(answer.method)
    if let plan = solution.plan {
      point.put(plan.values, of: solution.program.map, part, periods: answer.periods)
    } else {
      clash += solution.clash.compactMap { whole($0, part, answer.periods) }
      escape += solution.escape.compactMap { whole($0, part) }
    }
  }

  func solution(engine: String) -> PlanSolution {
    let isFeasible = status.primal == .feasible
    let outcome = BlockOutcome(
      status: status, objective: isFeasible ? objective : .nan, bound: bound, columnValue: [],
      rowDual: [], reducedCost: [], blocks: blocks, integerBlocks: integerBlocks, failedRows: [],
      failedColumns: [], engine: engines.isEmpty ? engine : engines.names, engines: engines)
    var solution = PlanSolution(
      inputs: inputs, program: program, outcome: outcome,
      plan: isFeasible ? Point(point.values, of: program) : nil, baseline: nil, bound: bound,
      integer: inputs.settings.integer)
    solution.dropped = dropped.sorted()
    solution.clash = clash
    solution.escape = escape
    solution.methods = methods
    return solution
  }

  /// A part's row as the whole's: in the first period that is alike.
  private func whole(_ tag: RowTag, _ part: InputsPart, _ periods: [Int]) -> RowTag? {
    let element: Int? =
      switch tag.family {
      case .supply, .groupStore: part.surpluses[tag.element]
      case .need, .secondary: part.needs[tag.element]
      case .mix: part.mixLimits[tag.element]
      case .group: part.groups[tag.element]
      case .capacity, .link, .contract, .glide: part.candidates[tag.element]
      case .conversion, .running, .leastLoad, .runningBuilt, .points:
        part.conversions[tag.element]
      case .store, .level, .least, .ending, .charging, .discharging, .chargeBuilt,
        .dischargeBuilt, .swingUp, .swingDown, .dayStart:
        part.stores[tag.element]
      case .carry: part.carryRows[tag.element]
      case .cascade: whole(tag.element, part.surpluses, of: part, \.givers)
      case .interval: whole(tag.element, part.needs, of: part, \.takers)
      // Only where periods are typical days, which are too few for parts.
      case .season, .dayMost, .dayLeast: nil
      case .budget, .links, .emissions, .dispatch, .balance, .energy, .limit, .flexible,
        .busStore, .busEnding, .busLevel, .busLeast, .busCharge, .busDischarge:
        nil
      }
    guard let element else {
      return tag.period == nil ? tag : nil
    }
    return RowTag(
      family: tag.family, element: element,
      period: tag.period.flatMap { periods.firstIndex(of: $0) })
  }

  /// A limit of a part's heat cascade as the whole's, which has the same steps.
  private func whole(
    _ limit: Int, _ streams: [Int], of part: InputsPart,
    _ limits: KeyPath<HeatCascade, [HeatCascade.Limit]>
  ) -> Int? {
    let own = HeatCascade(part.inputs)[keyPath: limits][limit]
    return HeatCascade(inputs)[keyPath: limits].firstIndex {
      $0.stream == streams[own.stream] && $0.step == own.step
    }
  }

  private func whole(_ column: VariableMap.Column, _ part: InputsPart) -> VariableMap.Column? {
    switch column {
    case .flow(let candidate, let period):
      .flow(candidate: part.candidates[candidate], period: period)
    case .disposed(let surplus, let period):
      .disposed(surplus: part.surpluses[surplus], period: period)
    case .bought(let need, let period): .bought(need: part.needs[need], period: period)
    case .activity(let conversion, let period):
      .activity(conversion: part.conversions[conversion], period: period)
    case .level(let store, let period): .level(store: part.stores[store], period: period)
    case .heat(let candidate, let step, let period):
      .heat(candidate: part.candidates[candidate], step: step, period: period)
    default: nil
    }
  }
}
