import LinearModel
import ModelInputs

/// Finds the plan among the columns of a MathProg model by their names.
struct PlanReader {
  private let inputs: ModelInputs
  private let periods: [String: Int]
  private let surpluses: [String: Int]
  private let needs: [String: Int]
  private let conversions: [String: Int]
  private let candidates: [String: Int]
  private let stores: [String: Int]
  /// First passage of each store.
  private let passages: [Int]
  /// First operating point beyond the first of each conversion.
  private let points: [Int]

  init(_ inputs: ModelInputs, _ symbols: ModelSymbols) {
    self.inputs = inputs
    periods = Self.positions(symbols.periods)
    surpluses = Self.positions(symbols.surpluses)
    needs = Self.positions(symbols.needs)
    conversions = Self.positions(symbols.conversions)
    candidates = Self.positions(symbols.candidates)
    stores = Self.positions(symbols.stores)
    var count = 0
    passages = inputs.stores.map { store in
      defer { count += store.ports.count }
      return count
    }
    var before = 0
    points = inputs.conversions.map { conversion in
      defer { before += conversion.furtherPoints }
      return before
    }
  }

  /// The model's variables of the grid.
  private static let dispatch: Set<Substring> = [
    "gen", "theta", "flow", "forward", "backward", "unserved", "net", "p_j", "p_i", "bs_in",
    "bs_out", "bs_level", "bs_E_built", "bs_P_built",
  ]

  private static func positions(_ symbols: [MathProgSymbol]) -> [String: Int] {
    Dictionary(
      zip(symbols.map(\.text), symbols.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Reads a point; a column without a name of the formulation's is kept among the others.
  func plan(_ solution: Solution, columns: [String], printed: String) -> UserPlan {
    var plan = empty(solution, printed: printed)
    guard solution.columnValue.count == columns.count else { return plan }
    for (name, value) in zip(columns, solution.columnValue) {
      let element = ElementName(name)
      // Dispatch is priced anew from what the plan draws.
      if let element, inputs.grid != nil, Self.dispatch.contains(element.name) { continue }
      // What of a flow goes at which temperature no plan is read off, nor what is switched on.
      if let element, element.name == "qh", element.subscripts.count == 3 { continue }
      if let element, element.name == "on", element.subscripts.count == 2 { continue }
      guard let place = element.flatMap(place(of:)) else {
        plan.others.append(UserPlan.Other(name: name, value: value))
        continue
      }
      switch place {
      case .byPeriod(let part, let row, let period): plan[keyPath: part][row][period] = value
      case .once(let part, let row): plan[keyPath: part][row] = value
      }
    }
    return plan
  }

  private func empty(_ solution: Solution, printed: String) -> UserPlan {
    func zeros(_ count: Int) -> [[Double]] {
      Array(repeating: [Double](repeating: 0, count: inputs.time.count), count: count)
    }
    func days(_ count: Int) -> [[Double]] {
      Array(repeating: [Double](repeating: 0, count: count), count: inputs.stores.count)
    }
    return UserPlan(
      solution: solution, flow: zeros(inputs.candidates.count),
      disposed: zeros(inputs.surpluses.count), bought: zeros(inputs.needs.count),
      activity: zeros(inputs.conversions.count), firstPoint: points,
      point: zeros(inputs.conversions.reduce(0) { $0 + $1.furtherPoints }),
      capacity: [Double](repeating: 0, count: inputs.candidates.count),
      built: [Double](repeating: 0, count: inputs.candidates.count),
      conversionBuilt: [Double](repeating: 0, count: inputs.conversions.count),
      firstPassage: passages, charged: zeros(inputs.stores.reduce(0) { $0 + $1.ports.count }),
      discharged: zeros(inputs.stores.reduce(0) { $0 + $1.ports.count }),
      level: zeros(inputs.stores.count),
      dayLevel: days(inputs.time.dayOf?.count ?? 0),
      swingUp: days(inputs.time.dayOf == nil ? 0 : inputs.time.chains.count),
      swingDown: days(inputs.time.dayOf == nil ? 0 : inputs.time.chains.count),
      storeEnergy: [Double](repeating: 0, count: inputs.stores.count),
      storePower: [Double](repeating: 0, count: inputs.stores.count), printed: printed)
  }

  private enum Place {
    case byPeriod(WritableKeyPath<UserPlan, [[Double]]>, Int, Int)
    case once(WritableKeyPath<UserPlan, [Double]>, Int)
  }

  private func place(of element: ElementName) -> Place? {
    switch element.name {
    case "f": byPeriod(\.flow, candidates, element)
    case "y_d": byPeriod(\.disposed, surpluses, element)
    case "b": byPeriod(\.bought, needs, element)
    case "y": byPeriod(\.activity, conversions, element)
    case "y_at": point(element)
    case "K": once(\.capacity, candidates, element)
    case "z": once(\.built, candidates, element)
    case "zu": once(\.conversionBuilt, conversions, element)
    case "in_i": passage(\.charged, element) { surpluses[$0].map { .surplus($0) } }
    case "in_j": passage(\.charged, element) { needs[$0].map { .need($0) } }
    case "out_i": passage(\.discharged, element) { surpluses[$0].map { .surplus($0) } }
    case "out_j": passage(\.discharged, element) { needs[$0].map { .need($0) } }
    case "E": byPeriod(\.level, stores, element)
    case "L": among(\.dayLevel, element) { Int($0).map { $0 - 1 } }
    case "swing_most": among(\.swingUp, element, chain)
    case "swing_least": among(\.swingDown, element, chain)
    case "E_built": once(\.storeEnergy, stores, element)
    case "P_built": once(\.storePower, stores, element)
    default: nil
    }
  }

  private func byPeriod(
    _ part: WritableKeyPath<UserPlan, [[Double]]>, _ rows: [String: Int], _ element: ElementName
  ) -> Place? {
    guard element.subscripts.count == 2, let row = rows[element.subscripts[0]],
      let period = periods[element.subscripts[1]]
    else { return nil }
    return .byPeriod(part, row, period)
  }

  private func point(_ element: ElementName) -> Place? {
    guard element.subscripts.count == 3, let conversion = conversions[element.subscripts[0]],
      let number = Int(element.subscripts[1]), let period = periods[element.subscripts[2]],
      (2...).contains(number), number - 2 < inputs.conversions[conversion].furtherPoints
    else { return nil }
    return .byPeriod(\.point, points[conversion] + number - 2, period)
  }

  private func passage(
    _ part: WritableKeyPath<UserPlan, [[Double]]>, _ element: ElementName,
    port: (String) -> StoreInput.Port?
  ) -> Place? {
    guard element.subscripts.count == 3, let store = stores[element.subscripts[0]],
      let port = port(element.subscripts[1]), let period = periods[element.subscripts[2]],
      let place = inputs.stores[store].ports.firstIndex(of: port)
    else { return nil }
    return .byPeriod(part, passages[store] + place, period)
  }

  /// The chain that begins with a period.
  private func chain(_ first: String) -> Int? {
    periods[first].flatMap { first in inputs.time.chains.firstIndex { $0.first == first } }
  }

  private func among(
    _ part: WritableKeyPath<UserPlan, [[Double]]>, _ element: ElementName,
    _ position: (String) -> Int?
  ) -> Place? {
    guard element.subscripts.count == 2, let store = stores[element.subscripts[0]],
      let place = position(element.subscripts[1])
    else { return nil }
    return .byPeriod(part, store, place)
  }

  private func once(
    _ part: WritableKeyPath<UserPlan, [Double]>, _ rows: [String: Int], _ element: ElementName
  ) -> Place? {
    guard element.subscripts.count == 1, let row = rows[element.subscripts[0]] else { return nil }
    return .once(part, row)
  }

  /// Variables that these inputs call for and none of the columns is.
  ///
  /// MathProg leaves out columns whose coefficients are all zero, so a variable is called for only
  /// where the formulation gives it one that is not.
  func missing(among columns: [String]) -> [String] {
    var present: Set<Substring> = []
    for element in columns.lazy.compactMap({ ElementName($0) }) {
      // One element of a variable, in its place, shows that the variable is there.
      if !present.contains(element.name), place(of: element) != nil { present.insert(element.name) }
    }
    let limited = inputs.settings.maxLinks != nil
    let links = inputs.candidates
    let ports = inputs.surpluses.map(\.port) + inputs.needs.map(\.port)
    let wanted: [(name: String, shape: String, called: Bool)] = [
      ("f", "f[a,t]", !links.isEmpty),
      ("y_d", "y_d[i,t]", !inputs.surpluses.isEmpty),
      ("b", "b[j,t]", !inputs.needs.isEmpty),
      ("y", "y[u,t]", ports.contains { $0?.perActivity.contains { $0 != 0 } ?? false }),
      ("y_at", "y_at[u,o,t]", inputs.conversions.contains { $0.furtherPoints > 0 }),
      ("K", "K[a]", links.contains { $0.hasInvestment || (limited && $0.isNew) }),
      (
        "z", "z[a]",
        links.contains {
          ($0.fixedAnnuity > 0 || (limited && $0.isNew)) && inputs.most(over: $0) > 0
        }
      ),
      (
        "zu", "zu[u]",
        inputs.conversions.contains { unit in
          unit.isCandidate && unit.most.contains { $0 > 0 && $0.isFinite }
        }
      ),
    ]
    let stores: [(name: String, shape: String, called: Bool)] = [
      ("E", "E[k,t]", !inputs.stores.isEmpty),
      ("E_built", "E_built[k]", inputs.stores.contains(where: \.isCandidate)),
      ("P_built", "P_built[k]", inputs.stores.contains(where: \.sizesPower)),
    ]
    return (wanted + stores).filter { $0.called && !present.contains($0.name[...]) }.map(\.shape)
  }
}
