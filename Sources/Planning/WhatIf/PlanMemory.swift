import LinearModel
import ModelInputs
import Synchronization

/// What a session keeps from one plan to the next, for whoever solves a part of it.
final class PlanMemory: Sendable {
  /// Which of a plan's programs something is kept of: they share ids, but not what they ask.
  enum Role: Hashable, Sendable, CaseIterable {
    case today
    case plan
    /// With what is built given.
    case built
    /// Over the columns that are wanted.
    case columns
  }

  private struct State {
    /// Answers of use in this plan, and those of the plan before.
    var answers: [BlockKey: BlockAnswer] = [:]
    var earlier: [BlockKey: BlockAnswer] = [:]
    var places: [Role: [UInt64: Basis.Place]] = [:]
    var pairs: [PairNames.Name] = []
    /// What programs came to last.
    var solved: [Role: SolvedProgram] = [:]
    /// Pairs near enough, and where.
    var pairCount: (reach: PairReach, count: Int)?
    /// The last search for columns, its sessions open.
    var search: KeptSearch?
    var grid = GridMemory()
    var reuse = PlanReuse()
  }
  private let state = Mutex(State())

  var reuse: PlanReuse { state.withLock { $0.reuse } }

  func forget() { state.withLock { $0 = State() } }

  /// Begins a plan's count.
  func begin(_ anew: PlanReuse.Anew?) {
    state.withLock { state in
      state.reuse = PlanReuse()
      if state.earlier.isEmpty, state.places.isEmpty, state.search == nil {
        state.reuse.anew.append(.first)
      }
      if let anew { state.reuse.anew.append(anew) }
    }
  }

  /// Ends a plan: answers that were of no use in it are let go.
  func end() {
    state.withLock { state in
      state.earlier = state.answers
      state.answers = Dictionary(minimumCapacity: state.earlier.count)
    }
  }

  /// Changes the count.
  func count(_ body: (inout PlanReuse) -> Void) { state.withLock { body(&$0.reuse) } }

  /// The answer to a block with the same numbers; nil where there is none.
  func answer(to key: BlockKey) -> BlockAnswer? {
    state.withLock { state in
      if let answer = state.answers[key] { return answer }
      guard let place = state.earlier.index(forKey: key) else { return nil }
      let answer = state.earlier.values[place]
      state.answers[state.earlier.keys[place]] = answer
      return answer
    }
  }

  func keep(_ answer: BlockAnswer, to key: BlockKey) {
    state.withLock { $0.answers[key] = answer }
  }

  /// What a program came to last; nil where that says nothing of its blocks.
  func solved(_ role: Role) -> SolvedProgram? { state.withLock { $0.solved[role] } }

  func keep(_ solved: SolvedProgram?, of role: Role) {
    state.withLock { $0.solved[role] = solved }
  }

  /// What is known of columns and rows by their keys; of what is built given, where that is not
  /// known, as the plan left it.
  func kept(_ role: Role, columns: [UInt64], rows: [UInt64]) -> KeptStart {
    state.withLock { state in
      func start(_ role: Role) -> KeptStart {
        let places = state.places[role] ?? [:]
        return KeptStart(columns: columns.map { places[$0] }, rows: rows.map { places[$0] })
      }
      let own = start(role)
      return role == .built && !own.isKnown ? start(.plan) : own
    }
  }

  /// Keeps places of a program with these keys; where many others have piled up, they are let go.
  func keep(
    _ places: [(key: UInt64, place: Basis.Place)], of role: Role, within keys: ProgramKeys
  ) {
    state.withLock { state in
      var all = state.places[role] ?? [:]
      state.places[role] = nil
      if all.count > 2 * (keys.columns.count + keys.rows.count) + 1000 {
        let current = Set(keys.columns).union(keys.rows)
        all = all.filter { current.contains($0.key) }
      }
      for (key, place) in places { all[key] = place }
      state.places[role] = all
    }
  }

  /// Keeps places in the stead of all that were kept of a program.
  func replace(_ places: [(key: UInt64, place: Basis.Place)], of role: Role) {
    var all: [UInt64: Basis.Place] = [:]
    all.reserveCapacity(places.count)
    for (key, place) in places { all[key] = place }
    state.withLock { $0.places[role] = all }
  }

  /// How many pairs are near enough, counted where they are not those of the last plan.
  func pairCount(of source: CandidateSource, count: () -> Int) -> Int {
    let reach = source.reach
    if let known = state.withLock({ $0.pairCount }), known.reach == reach { return known.count }
    let count = count()
    state.withLock { $0.pairCount = (reach, count) }
    return count
  }

  /// What is kept of the grid.
  var grid: GridMemory {
    get { state.withLock { $0.grid } }
    set { state.withLock { $0.grid = newValue } }
  }

  /// The last search for columns; nil where its sessions are not open.
  var search: KeptSearch? {
    get { state.withLock { $0.search } }
    set { state.withLock { $0.search = newValue } }
  }

  /// The last search for columns, which is let go of here.
  func takeSearch() -> KeptSearch? {
    state.withLock { state in
      defer { state.search = nil }
      return state.search
    }
  }

  /// Links that the last search for columns written down wanted.
  var pairs: [PairNames.Name] {
    get { state.withLock { $0.pairs } }
    set { state.withLock { $0.pairs = newValue } }
  }
}
