import LinearModel
import ModelInputs

/// What a request is asked for at its buses while those before it stand.
struct ConflictCase: Sendable {
  /// The request.
  let request: Int
  /// MW asked for at each bus.
  let places: [(bus: Int, power: Double)]
  /// The requests before it, as they have been connected.
  let standing: MasterPoint
  let input: RequestInput

  /// MW it wants at each bus in an hour, negative where it feeds in.
  func wanted(hour: Int, buses: Int) -> [Double] {
    var wanted = [Double](repeating: 0, count: buses)
    for place in places {
      wanted[place.bus] += input.sign * place.power * input.profile[hour]
    }
    return wanted
  }

  /// MW it wants over its buses in an hour.
  func power(hour: Int) -> Double {
    places.reduce(0) { $0 + $1.power } * input.profile[hour]
  }
}

/// The hours in which a request gets less than it wants.
struct ConflictHours: Sendable {
  /// One such hour.
  struct Hour: Sendable {
    var hour: Int
    /// MW missing.
    var missing: Double
    /// The largest share missing of what is wanted at one bus.
    var depth: Double
    /// What binds most.
    var limit: ConflictBinding.Limit
    var isUpper: Bool
    var point: DispatchPoint
  }

  /// Hours short, in order, without their points.
  private(set) var short: [(hour: Int, missing: Double, depth: Double)] = []
  /// The worst hour of each limit, and what it holds back.
  private(set) var groups: [(worst: Hour, hours: Double, energy: Double)] = []

  /// MWh missing.
  var energy: Double { groups.reduce(0) { $0 + $1.energy } }

  /// Asks hours.
  ///
  /// - Parameter hours: which; nil: all that some dispatch serves.
  init(_ subject: ConflictCase, in search: ConnectionSearch, hours: [Int]? = nil)
    throws(ConnectionStop)
  {
    let impossible = Set(search.impossible)
    let all = (hours ?? Array(search.inputs.hours.weight.indices)).filter {
      !impossible.contains($0)
    }
    // In lots, so that no more dispatches are kept than the worst of each limit.
    for start in stride(from: 0, to: all.count, by: 512) {
      for hour in try Self.ask(
        subject, in: search, hours: Array(all[start..<min(all.count, start + 512)]))
      {
        add(hour, weight: search.inputs.hours.weight[hour.hour])
      }
    }
    groups = groups.enumerated().sorted {
      ($1.element.energy, $0.offset) < ($0.element.energy, $1.offset)
    }
    .map(\.element)
  }

  private mutating func add(_ hour: Hour, weight: Double) {
    short.append((hour.hour, hour.missing, hour.depth))
    let energy = weight * hour.missing
    guard
      let known = groups.firstIndex(where: {
        $0.worst.limit == hour.limit && $0.worst.isUpper == hour.isUpper
      })
    else {
      groups.append((hour, weight, energy))
      return
    }
    groups[known].hours += weight
    groups[known].energy += energy
    if hour.missing > groups[known].worst.missing { groups[known].worst = hour }
  }

  static func ask(_ subject: ConflictCase, in search: ConnectionSearch, hours: [Int])
    throws(ConnectionStop) -> [Hour]
  {
    let (short, buses) = (search.short, search.inputs.network.busCount)
    let answers: [(Int, DispatchOutcome)]
    do throws(EngineError) {
      answers = try search.crew.each(hours) { (session, hour) throws(EngineError) in
        let wanted = subject.wanted(hour: hour, buses: buses)
        let draw = zip(subject.standing.draws(hour: hour), wanted).map { $0 + $1 }
        let outcome = try session.solve(
          hour: hour, draw: draw, aim: .missing(wanted: wanted, short: short[hour]))
        return (hour, outcome)
      }
    } catch {
      throw .engine(error)
    }
    var found: [Hour] = []
    for (hour, outcome) in answers {
      switch outcome {
      case .optimal(let point):
        guard point.objective > ConnectionSearch.tolerance else { continue }
        let (limit, isUpper) = strongest(point, search.limits)
        let wanted = subject.wanted(hour: hour, buses: buses)
        let depth = wanted.indices.reduce(0.0) {
          wanted[$1] == 0 ? $0 : max($0, point.probe[$1] / wanted[$1])
        }
        found.append(
          Hour(
            hour: hour, missing: point.objective, depth: depth, limit: limit, isUpper: isUpper,
            point: point))
      case .infeasible: throw .stopped(.infeasible)
      case .stopped(let termination): throw .stopped(termination)
      }
    }
    return found
  }

  /// The limit whose further MW would give most; the first met among equals.
  private static func strongest(
    _ point: DispatchPoint, _ limits: GridLimits
  ) -> (ConflictBinding.Limit, isUpper: Bool) {
    var best: (limit: ConflictBinding.Limit, isUpper: Bool, worth: Double) = (.supply, true, 1e-7)
    let order = point.binding.sorted { Self.rank($0.limit) < Self.rank($1.limit) }
    for binding in order where abs(binding.dual) > best.worth + 1e-7 {
      best = (.grid(binding.limit), binding.isUpper, abs(binding.dual))
    }
    for link in limits.inputs.network.links.indices {
      let worth = point.worth(ofLink: link, in: limits.inputs)
      if worth > best.worth + 1e-7 {
        best = (.link(link), point.sent[link] > 0, worth)
      }
    }
    return (best.limit, best.isUpper)
  }

  /// Lines before outages before sums, each in order, whichever an engine met first.
  private static func rank(_ limit: GridLimit) -> (Int, Int, Int) {
    switch limit {
    case .line(let line): (0, line, 0)
    case .outage(let line, let outage): (1, line, outage)
    case .form(let form): (2, form, 0)
    }
  }
}

extension DispatchPoint {
  /// Change of the objective per MW more of a direct-current link's capacity, without its sign;
  /// 0 where it is not full.
  func worth(ofLink link: Int, in inputs: GridInputs) -> Double {
    let row = inputs.network.links[link]
    let arriving = 1 - row.loss
    let forward = sent[link] > 0
    let used = forward ? sent[link] : -sent[link] / max(arriving, 1e-9)
    guard row.capacity.isFinite, used > 0, used > row.capacity - 1e-6 else { return 0 }
    let (near, far) =
      forward ? (prices[row.from], prices[row.to]) : (prices[row.to], prices[row.from])
    return max(0, far * arriving - near)
  }
}
