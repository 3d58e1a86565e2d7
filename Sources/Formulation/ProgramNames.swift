import ModelInputs

/// Names of a program's columns and rows as people read them in an LP file.
public struct ProgramNames: Sendable {
  private let program: Program
  let inputs: ModelInputs
  /// Dispatch columns of an operating hour, where the program holds them.
  let gridKinds: [DispatchColumns.Kind]
  let cascade: HeatCascade

  /// Names for a program of these inputs.
  public init(_ program: Program, _ inputs: ModelInputs) {
    self.program = program
    self.inputs = inputs
    cascade = HeatCascade(inputs)
    gridKinds = inputs.grid?.whole.map { WholeGridColumns($0).kinds } ?? []
  }

  /// Name of a column: `f(hall→greenhouse:heat-pipe,01)`.
  public func column(_ column: Int) -> String {
    switch program.map.meaning(of: column) {
    case .flow(let candidate, let period):
      "f(\(inputs.candidates[candidate].id),\(inputs.time.names[period]))"
    case .disposed(let surplus, let period):
      "y_d(\(inputs.surpluses[surplus].id),\(inputs.time.names[period]))"
    case .bought(let need, let period):
      "b(\(inputs.needs[need].id),\(inputs.time.names[period]))"
    case .activity(let conversion, let period):
      "y(\(inputs.conversions[conversion].id),\(inputs.time.names[period]))"
    case .linkCapacity(let candidate): "K(\(inputs.candidates[candidate].id))"
    case .linkBuilt(let candidate): "z(\(inputs.candidates[candidate].id))"
    case .conversionBuilt(let conversion): "zu(\(inputs.conversions[conversion].id))"
    case .running(let conversion, let period):
      "on(\(inputs.conversions[conversion].id),\(inputs.time.names[period]))"
    case .point(let conversion, let point, let period):
      "y_at(\(inputs.conversions[conversion].id),\(point + 2),\(inputs.time.names[period]))"
    case .charge(let store, let port, let period): "in(\(passage(store, port, period)))"
    case .discharge(let store, let port, let period): "out(\(passage(store, port, period)))"
    case .level(let store, let period):
      "E(\(inputs.stores[store].id),\(inputs.time.names[period]))"
    case .storeEnergy(let store): "E_built(\(inputs.stores[store].id))"
    case .storePower(let store): "P_built(\(inputs.stores[store].id))"
    case .dayLevel(let store, let day): "L(\(inputs.stores[store].id),\(day + 1))"
    case .swingUp(let store, let chain): "up(\(inputs.stores[store].id),\(first(chain)))"
    case .swingDown(let store, let chain): "down(\(inputs.stores[store].id),\(first(chain)))"
    case .startLevel(let store): "E_start(\(inputs.stores[store].id))"
    case .slack: "slack(\(column))"
    case .dispatch: "dispatch"
    case .heat(let candidate, let step, let period):
      "qh(\(inputs.candidates[candidate].id),\(step),\(inputs.time.names[period]))"
    case .grid(let hour, let column): gridColumn(column, hour)
    case .busCharge(let store, let hour): "charge(\(busStore(store)),\(hourName(hour)))"
    case .busDischarge(let store, let hour): "discharge(\(busStore(store)),\(hourName(hour)))"
    case .busLevel(let store, let hour): "E_bus(\(busStore(store)),\(hourName(hour)))"
    case .busEnergy(let store): "E_bus_built(\(busStore(store)))"
    case .busPower(let store): "P_bus_built(\(busStore(store)))"
    }
  }

  /// A chain by the name of its first period.
  private func first(_ chain: Int) -> String { inputs.time.names[inputs.time.chains[chain][0]] }

  /// Calendar days of a horizon of typical days.
  private var days: Int { inputs.time.dayOf?.count ?? 1 }

  /// `tank,01`, and where a store has several ports the stream's id between.
  private func passage(_ store: Int, _ port: Int, _ period: Int) -> String {
    let row = inputs.stores[store]
    let stream =
      switch row.ports[port] {
      case .surplus(let surplus): inputs.surpluses[surplus].id
      case .need(let need): inputs.needs[need].id
      }
    let between = row.ports.count > 1 ? "\(stream)," : ""
    return "\(row.id),\(between)\(inputs.time.names[period])"
  }

  /// Name of a row: `supply(hall,01)`.
  public func row(_ row: Int) -> String {
    let tag = program.rows[row]
    guard let element = element(tag) else { return tag.family.rawValue }
    guard let period = tag.period else { return "\(tag.family.rawValue)(\(element))" }
    return "\(tag.family.rawValue)(\(element),\(inputs.time.names[period]))"
  }

  private func element(_ tag: RowTag) -> String? {
    switch tag.family {
    case .supply, .groupStore: inputs.surpluses[tag.element].id
    case .need, .secondary: inputs.needs[tag.element].id
    case .mix:
      "\(inputs.needs[inputs.mixLimits[tag.element].need].id):"
        + "\(inputs.mixLimits[tag.element].property):\(inputs.mixLimits[tag.element].sense)"
    case .group: inputs.groups[tag.element].map { inputs.surpluses[$0].id }.joined(separator: "+")
    case .capacity, .link, .contract: inputs.candidates[tag.element].id
    case .conversion, .running, .leastLoad, .runningBuilt, .points:
      inputs.conversions[tag.element].id
    case .season, .dayMost, .dayLeast:
      "\(inputs.stores[tag.element / days].id),day \(tag.element % days + 1)"
    case .store, .level, .least, .ending, .charging, .discharging, .chargeBuilt, .dischargeBuilt,
      .swingUp, .swingDown, .dayStart:
      inputs.stores[tag.element].id
    case .balance:
      "\(tag.element % islands + 1),\(hourName(tag.element / islands))"
    case .energy: inputs.grid?.whole?.limits.inputs.generators[tag.element].id
    case .limit: limitName(tag.element)
    case .dispatch: "plane \(tag.element + 1)"
    case .flexible: drawName(tag.element)
    case .busStore, .busEnding, .busLevel, .busLeast, .busCharge, .busDischarge:
      "\(busStore(tag.element / operatingHours)),\(hourName(tag.element % operatingHours))"
    case .carry: "hour \(inputs.grid?.rows[tag.element].hour ?? 0), \(tag.element + 1)"
    case .glide: inputs.candidates[tag.element].id
    case .cascade:
      "\(inputs.surpluses[cascade.givers[tag.element].stream].id),"
        + "\(cascade.givers[tag.element].step)"
    case .interval:
      "\(inputs.needs[cascade.takers[tag.element].stream].id),"
        + "\(cascade.takers[tag.element].step)"
    case .budget, .links, .emissions: nil
    }
  }
}
