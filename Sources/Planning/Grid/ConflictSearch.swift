import LinearModel
import ModelInputs
import RegionModel

/// Finds who cannot be connected in full, why, and what would resolve it.
public struct ConflictSearch {
  /// What is asked for.
  public struct Options: Sendable {
    /// Outages that must be held.
    public var security: Security
    /// How permits and building follow each other.
    public var permits: PermitOrder
    /// Whether remedies are looked for.
    public var remedies: Bool
    /// Farthest other bus offered where positions are known, km.
    public var reach = 30.0
    /// Most other buses offered.
    public var mostBuses = 3
    /// Most pairs of reinforcements tried.
    public var mostPairs = 200

    /// Makes options.
    public init(
      security: Security = .none, permits: PermitOrder = .sequence, remedies: Bool = true
    ) {
      self.security = security
      self.permits = permits
      self.remedies = remedies
    }
  }

  /// Who gets what, and every conflict.
  public struct Answer: Sendable {
    /// In order of the queue.
    public var queue: Connection
    /// The allocation that connects most MW.
    public var most: Connection
    /// Conflicts in order of the queue; those that were found before a search was stopped.
    public var conflicts: [GridConflict]
    /// Why conflicts or remedies are missing; nil where none are.
    public var stopped: Termination?

    /// Puts an answer together.
    public init(queue: Connection, most: Connection, conflicts: [GridConflict]) {
      self.queue = queue
      self.most = most
      self.conflicts = conflicts
    }

    /// Where no hour can be judged.
    public static var nothing: Answer {
      let nobody = Connection(connected: [], curtailed: [], termination: .infeasible)
      return Answer(queue: nobody, most: nobody, conflicts: [])
    }
  }

  /// MW below which a request has all it asks for.
  static let tolerance = 1e-3

  let region: Region
  let search: ConnectionSearch
  let options: Options
  var inputs: GridInputs { search.inputs }

  /// Takes a search whose grid has in force the reinforcements that are ready.
  ///
  /// - Parameters:
  ///   - search: the search.
  ///   - region: the region its grid is of.
  ///   - options: what is asked for; `security` as the search's.
  public init(_ search: ConnectionSearch, region: Region, options: Options = Options()) {
    self.search = search
    self.region = region
    self.options = options
  }

  /// Everything at once.
  ///
  /// - Throws: `ConnectionStop` where the engine fails, or is stopped before it is known who gets
  ///   what. Stopped later, the answer holds what was found.
  public func run() throws(ConnectionStop) -> Answer {
    if let stopped = search.stopped { throw .stopped(stopped) }
    let queue = try search.inQueueOrder()
    let most = try search.mostMegawatts(queue: queue)
    var answer = Answer(queue: queue, most: most, conflicts: [])
    do throws(ConnectionStop) {
      try findConflicts(queue) { answer.conflicts.append($0) }
    } catch {
      guard case .stopped(let termination) = error, [.timeLimit, .cancelled].contains(termination)
      else { throw error }
      answer.stopped = termination
    }
    return answer
  }

  /// The conflicts of a queue's allocation: one for every request that does not get all.
  ///
  /// - Throws: `ConnectionStop` where the engine fails or is stopped.
  public func conflicts(_ queue: Connection) throws(ConnectionStop) -> [GridConflict] {
    var conflicts: [GridConflict] = []
    try findConflicts(queue) { conflicts.append($0) }
    return conflicts
  }

  /// The conflicts of a queue's allocation, one for every request that does not get all: each
  /// handed over once it is known, with its remedies or with those that a stop left time for.
  private func findConflicts(_ queue: Connection, found: (GridConflict) -> Void)
    throws(ConnectionStop)
  {
    let got = inputs.requests.indices.map { queue.total($0) }
    let isShort = inputs.requests.indices.filter {
      inputs.requests[$0].power - got[$0] > Self.tolerance
    }
    guard !isShort.isEmpty else { return }
    let clashes = try search.clashes()
    var conflicts: [(GridConflict, ConflictCase, ConflictHours)] = []
    var told = 0
    // What binds is worth more than what would help: all conflicts first, then remedies.
    defer { for conflict in conflicts.dropFirst(told) { found(conflict.0) } }
    for request in isShort {
      var clashing = clashes.first { $0.last == request }
      if clashing == nil { clashing = try clash(request, beside: got) }
      guard let (subject, hours) = try examine(request, got: got) else { continue }
      conflicts.append(
        (conflict(subject, hours, clashing: clashing ?? [request]), subject, hours))
    }
    guard options.remedies else { return }
    for position in conflicts.indices {
      let (_, subject, hours) = conflicts[position]
      try addRemedies(&conflicts[position].0, subject, hours, got: got)
      found(conflicts[position].0)
      told += 1
    }
  }

  /// A minimal set for a request that would fit beside all who fit in full, but not beside one who
  /// has been given a part: those before it at what they have.
  private func clash(_ request: Int, beside got: [Double]) throws(ConnectionStop) -> [Int] {
    var set = Array(0...request)
    for other in (0..<request).reversed() {
      let rest = set.filter { $0 != other }
      if try !search.holds(amounts(request, got: got, among: rest)) { set = rest }
    }
    return set
  }

  /// A request in full, others at what they have.
  func amounts(_ request: Int, got: [Double], among: [Int]? = nil) -> [Double?] {
    var amounts = [Double?](repeating: nil, count: inputs.requests.count)
    for other in among ?? Array(0...request) { amounts[other] = got[other] }
    amounts[request] = inputs.requests[request].power
    return amounts
  }

  // MARK: hours

  /// Where least energy is missing; nil where nothing is.
  private func examine(_ request: Int, got: [Double]) throws(ConnectionStop)
    -> (ConflictCase, ConflictHours)?
  {
    var least: (subject: ConflictCase, hours: ConflictHours)?
    for subject in try cases(request, got: got) {
      let hours = try ConflictHours(subject, in: search)
      if hours.energy < least?.hours.energy ?? .infinity { least = (subject, hours) }
    }
    guard let least, !least.hours.short.isEmpty else { return nil }
    return least
  }

  private func conflict(_ subject: ConflictCase, _ hours: ConflictHours, clashing: [Int])
    -> GridConflict
  {
    let weight = inputs.hours.weight
    let worst = hours.groups.map(\.worst).max { ($0.missing, $1.hour) < ($1.missing, $0.hour) }
    return GridConflict(
      request: subject.request, clashing: clashing, places: subject.places,
      hours: hours.groups.reduce(0) { $0 + $1.hours }, energy: hours.energy,
      wanted: weight.indices.reduce(0) { $0 + weight[$1] * subject.power(hour: $1) },
      short: worst?.missing ?? 0, worst: worst?.hour ?? 0,
      bindings: hours.groups.map { binding($0, subject) },
      duration: hours.short.map { ($0.missing, weight[$0.hour]) }
        .sorted { ($1.0, $1.1) < ($0.0, $0.1) })
  }

  /// A request in full at each bus that would do, those before it as they stand when it has got
  /// what it can; one case where it has a bus already.
  func cases(_ request: Int, got: [Double]) throws(ConnectionStop) -> [ConflictCase] {
    var atLeast = [Double?](repeating: nil, count: inputs.requests.count)
    for other in 0...request { atLeast[other] = got[other] }
    let point = try search.settle(
      .leastCurtailed, atLeast: atLeast, among: Array(0...request))
    let input = inputs.requests[request]
    let here = point.connected[request]
    var standing = point
    standing.connected[request] = here.map { _ in 0 }
    standing.curtailment[request] = here.map { _ in [:] }
    func one(_ places: [(bus: Int, power: Double)]) -> ConflictCase {
      ConflictCase(request: request, places: places, standing: standing, input: input)
    }
    let most = here.indices.reduce(0) { here[$1] > here[$0] + 1e-6 ? $1 : $0 }
    if input.maySplit, input.buses.count > 1 {
      let rest = max(0, input.power - here.reduce(0, +))
      return [
        one(
          here.indices.map { (input.buses[$0], here[$0] + ($0 == most ? rest : 0)) }
            .filter { $0.1 > 0 })
      ]
    }
    if here[most] > Self.tolerance { return [one([(input.buses[most], input.power)])] }
    return input.buses.map { one([($0, input.power)]) }
  }

  private func binding(
    _ group: (worst: ConflictHours.Hour, hours: Double, energy: Double), _ subject: ConflictCase
  ) -> ConflictBinding {
    let (hour, point) = (group.worst.hour, group.worst.point)
    var draws: [(request: Int, bus: Int, power: Double)] = []
    for other in 0..<subject.request {
      let row = inputs.requests[other]
      for (place, bus) in row.buses.enumerated() {
        let wanted = subject.standing.connected[other][place] * row.profile[hour]
        let kept = max(0, wanted - (subject.standing.curtailment[other][place][hour] ?? 0))
        if kept > 0 { draws.append((other, bus, row.sign * kept)) }
      }
    }
    let wanted = subject.wanted(hour: hour, buses: inputs.network.busCount)
    for bus in wanted.indices where wanted[bus] != 0 {
      draws.append((subject.request, bus, wanted[bus] - point.probe[bus]))
    }
    return ConflictBinding(
      limit: group.worst.limit, hours: group.hours, energy: group.energy, worst: hour,
      short: group.worst.missing, point: point, draws: draws, isUpper: group.worst.isUpper)
  }
}
