import ModelInputs

/// Which column stands for what: blocks of columns in a fixed order, and back.
///
/// Order: flows, disposals, purchases, activities (each element by element, period by period),
/// then what may be built.
public struct VariableMap: Sendable {
  /// What a column stands for.
  public enum Column: Sendable, Hashable {
    /// `f[a,t]`: sent over a candidate, base units.
    case flow(candidate: Int, period: Int)
    /// `y_d[i,t]`: disposed of.
    case disposed(surplus: Int, period: Int)
    /// `b[j,t]`: bought as today.
    case bought(need: Int, period: Int)
    /// `y[u,t]`: a conversion's activity.
    case activity(conversion: Int, period: Int)
    /// `K[a]`: a link's capacity built, base units per hour.
    case linkCapacity(candidate: Int)
    /// `z[a]`: whether a link is built.
    case linkBuilt(candidate: Int)
    /// `zu[u]`: share of a candidate conversion built (all or nothing where integer).
    case conversionBuilt(conversion: Int)
    /// `on[u,t]`: whether a conversion with a least load runs (a share of it where not integer).
    case running(conversion: Int, period: Int)
    /// `y_at[u,o,t]`: activity at an operating point beyond the first, from 0.
    case point(conversion: Int, point: Int, period: Int)
    /// Base units a store takes in through one of its ports.
    case charge(store: Int, port: Int, period: Int)
    /// Base units a store gives through one of its ports.
    case discharge(store: Int, port: Int, period: Int)
    /// Base units a store holds at the end of a period.
    case level(store: Int, period: Int)
    /// Base units a candidate store can hold.
    case storeEnergy(store: Int)
    /// Base units an hour a candidate store can take in or give.
    case storePower(store: Int)
    /// Base units a store holds at the beginning of a calendar day, where periods are typical days; its
    /// level in a period is then what it holds more or less than that.
    case dayLevel(store: Int, day: Int)
    /// Most that a store holds more than at the beginning of a typical day.
    case swingUp(store: Int, chain: Int)
    /// Least, below zero, that it holds less.
    case swingDown(store: Int, chain: Int)
    /// Base units a store begins a stretch of a longer horizon with.
    case startLevel(store: Int)
    /// What is missing in a stretch of a longer horizon.
    case slack
    /// MW of a dispatch column in an operating hour.
    case grid(hour: Int, column: Int)
    /// MW into a store at a bus in an operating hour.
    case busCharge(store: Int, hour: Int)
    /// MW out of it.
    case busDischarge(store: Int, hour: Int)
    /// MWh it holds at the end of the hour.
    case busLevel(store: Int, hour: Int)
    /// MWh a candidate store at a bus can hold.
    case busEnergy(store: Int)
    /// MW it can take in or give, the larger.
    case busPower(store: Int)
    /// What dispatch costs over the horizon, money.
    case dispatch
    /// `qh[a,k,t]`: heat sent by itself at a step of falling temperature, base units.
    case heat(candidate: Int, step: Int, period: Int)
  }

  /// Number of periods.
  public let periods: Int
  let candidates: Int
  let surpluses: Int
  let needs: Int
  let conversions: Int
  private var capacityColumn: [Int32]
  private var builtColumn: [Int32]
  private var conversionColumn: [Int32]
  private var runningColumn: [Int: Int] = [:]
  private var pointColumn: [Int: Int] = [:]
  private var tail: [Column] = []
  private var storeColumn: [StorePlace]

  /// Where a store's columns begin; -1: none.
  private struct StorePlace {
    var first = -1
    var ports = 0
    var energy = -1
    var power = -1
    var start = -1
    var days = -1
    var swings = -1
  }
  /// Column of what dispatch costs, where planes stand for it.
  public private(set) var dispatch: Int?
  private var firstHeat = 0
  /// Candidate and step of each part of the heat cascade, in order; empty where there is none.
  public private(set) var heatParts: [(candidate: Int, step: Int)] = []

  init(_ inputs: ModelInputs) {
    periods = inputs.time.count
    candidates = inputs.candidates.count
    surpluses = inputs.surpluses.count
    needs = inputs.needs.count
    conversions = inputs.conversions.count
    capacityColumn = [Int32](repeating: -1, count: candidates)
    builtColumn = [Int32](repeating: -1, count: candidates)
    conversionColumn = [Int32](repeating: -1, count: conversions)
    storeColumn = inputs.stores.map { StorePlace(ports: $0.ports.count) }
  }

  private var firstDisposed: Int { candidates * periods }
  private var firstBought: Int { firstDisposed + surpluses * periods }
  private var firstActivity: Int { firstBought + needs * periods }
  private var firstTail: Int { firstActivity + conversions * periods }

  /// Number of columns.
  public var count: Int { firstTail + tail.count }

  /// Column of `f[a,t]`.
  public func flow(_ candidate: Int, _ period: Int) -> Int { candidate * periods + period }
  /// Column of `y_d[i,t]`.
  public func disposed(_ surplus: Int, _ period: Int) -> Int {
    firstDisposed + surplus * periods + period
  }
  /// Column of `b[j,t]`.
  public func bought(_ need: Int, _ period: Int) -> Int { firstBought + need * periods + period }
  /// Column of `y[u,t]`.
  public func activity(_ conversion: Int, _ period: Int) -> Int {
    firstActivity + conversion * periods + period
  }
  /// Column of `K[a]`, where the link has one.
  public func capacity(_ candidate: Int) -> Int? { Self.known(capacityColumn[candidate]) }
  /// Column of `z[a]`, where the link has one.
  public func built(_ candidate: Int) -> Int? { Self.known(builtColumn[candidate]) }
  /// Column of `zu[u]`, where the conversion has still to be built.
  public func conversionBuilt(_ conversion: Int) -> Int? {
    Self.known(conversionColumn[conversion])
  }

  /// Column of `on[u,t]`, where the conversion has a least load.
  public func running(_ conversion: Int, _ period: Int) -> Int? {
    runningColumn[conversion].map { $0 + period }
  }
  /// Column of `y_at[u,o,t]`; of a conversion with several operating points only.
  public func point(_ conversion: Int, _ point: Int, _ period: Int) -> Int? {
    pointColumn[conversion].map { $0 + point * periods + period }
  }

  /// Column of `qh[a,k,t]` of a part of the heat cascade, where the program has one.
  public func heat(_ part: Int, _ period: Int) -> Int { firstHeat + part * periods + period }

  /// Column of what a store takes in through a port.
  public func charge(_ store: Int, _ port: Int, _ period: Int) -> Int {
    storeColumn[store].first + 2 * port * periods + period
  }
  /// Column of what a store gives through a port.
  public func discharge(_ store: Int, _ port: Int, _ period: Int) -> Int {
    storeColumn[store].first + (2 * port + 1) * periods + period
  }
  /// Column of what a store holds at the end of a period.
  public func level(_ store: Int, _ period: Int) -> Int {
    storeColumn[store].first + 2 * storeColumn[store].ports * periods + period
  }
  /// Column of what a store can hold, where that is to be decided on.
  public func storeEnergy(_ store: Int) -> Int? {
    storeColumn[store].energy < 0 ? nil : storeColumn[store].energy
  }
  /// Column of what a store can take in or give an hour, where that is to be decided on.
  public func storePower(_ store: Int) -> Int? {
    storeColumn[store].power < 0 ? nil : storeColumn[store].power
  }

  /// Column of what a store holds at the beginning of a calendar day.
  public func dayLevel(_ store: Int, _ day: Int) -> Int { storeColumn[store].days + day }
  /// Column of the most that a store holds more than at the beginning of a typical day.
  public func swingUp(_ store: Int, _ chain: Int) -> Int { storeColumn[store].swings + 2 * chain }
  /// Column of the least that it holds less.
  public func swingDown(_ store: Int, _ chain: Int) -> Int {
    storeColumn[store].swings + 2 * chain + 1
  }
  /// Column of what a store begins a stretch with, where the program is one.
  public func startLevel(_ store: Int) -> Int? {
    storeColumn[store].start < 0 ? nil : storeColumn[store].start
  }

  private static func known(_ column: Int32) -> Int? { column < 0 ? nil : Int(column) }

  /// What a column stands for.
  public func meaning(of column: Int) -> Column {
    if column < firstDisposed {
      return .flow(candidate: column / periods, period: column % periods)
    }
    if column < firstBought {
      let rest = column - firstDisposed
      return .disposed(surplus: rest / periods, period: rest % periods)
    }
    if column < firstActivity {
      let rest = column - firstBought
      return .bought(need: rest / periods, period: rest % periods)
    }
    if column < firstTail {
      let rest = column - firstActivity
      return .activity(conversion: rest / periods, period: rest % periods)
    }
    return tail[column - firstTail]
  }

  /// Column of what a draw on the grid takes in a period.
  public func draw(_ stream: GridCoupling.Stream, _ period: Int) -> Int {
    switch stream {
    case .flow(let candidate): flow(candidate, period)
    case .bought(let need): bought(need, period)
    case .disposed(let surplus): disposed(surplus, period)
    }
  }

  mutating func append(_ column: Column) -> Int {
    let position = count
    tail.append(column)
    let stored = Int32(truncatingIfNeeded: position)
    switch column {
    case .linkCapacity(let candidate): capacityColumn[candidate] = stored
    case .linkBuilt(let candidate): builtColumn[candidate] = stored
    case .conversionBuilt(let conversion): conversionColumn[conversion] = stored
    case .running(let conversion, period: 0): runningColumn[conversion] = position
    case .point(let conversion, point: 0, period: 0): pointColumn[conversion] = position
    case .dispatch: dispatch = position
    case .heat(let candidate, let step, period: 0):
      if heatParts.isEmpty { firstHeat = position }
      heatParts.append((candidate, step))
    case .charge(let store, _, _) where storeColumn[store].first < 0:
      storeColumn[store].first = position
    case .dayLevel(let store, _) where storeColumn[store].days < 0:
      storeColumn[store].days = position
    case .swingUp(let store, _) where storeColumn[store].swings < 0:
      storeColumn[store].swings = position
    case .startLevel(let store): storeColumn[store].start = position
    case .storeEnergy(let store): storeColumn[store].energy = position
    case .storePower(let store): storeColumn[store].power = position
    default: break
    }
    return position
  }
}
