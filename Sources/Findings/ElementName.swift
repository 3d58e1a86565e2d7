import Formulation
import ModelInputs

/// Names rows and columns by the ids of what they are about.
struct ElementName {
  let inputs: ModelInputs

  /// Calendar days of a horizon of typical days.
  private var days: Int { inputs.time.dayOf?.count ?? 1 }

  func name(of tag: RowTag) -> String {
    switch tag.family {
    case .supply, .groupStore: inputs.surpluses[tag.element].id
    case .need, .secondary: inputs.needs[tag.element].id
    case .mix:
      "\(inputs.needs[inputs.mixLimits[tag.element].need].id) \(inputs.mixLimits[tag.element].property)"
    case .group: inputs.groups[tag.element].map { inputs.surpluses[$0].id }.joined(separator: " + ")
    case .capacity, .link, .contract: inputs.candidates[tag.element].id
    case .conversion, .running, .leastLoad, .runningBuilt, .points:
      inputs.conversions[tag.element].id
    case .season, .dayMost, .dayLeast:
      "\(inputs.stores[tag.element / days].id),day \(tag.element % days + 1)"
    case .store, .level, .least, .ending, .charging, .discharging, .chargeBuilt, .dischargeBuilt,
      .swingUp, .swingDown, .dayStart:
      inputs.stores[tag.element].id
    case .carry: "\(inputs.grid?.rows[tag.element].hour ?? 0)"
    case .glide: inputs.candidates[tag.element].id
    case .cascade: inputs.surpluses[HeatCascade(inputs).givers[tag.element].stream].id
    case .interval: inputs.needs[HeatCascade(inputs).takers[tag.element].stream].id
    case .budget, .links, .emissions, .dispatch, .balance, .energy, .limit, .flexible,
      .busStore, .busEnding, .busLevel, .busLeast, .busCharge, .busDischarge:
      ""
    }
  }

  func entry(of column: VariableMap.Column) -> ClashEntry {
    switch column {
    case .flow(let candidate, _), .linkCapacity(let candidate), .linkBuilt(let candidate):
      ClashEntry(family: "flow", element: inputs.candidates[candidate].id, periods: [])
    case .disposed(let surplus, _):
      ClashEntry(family: "disposal", element: inputs.surpluses[surplus].id, periods: [])
    case .bought(let need, _):
      ClashEntry(family: "purchase", element: inputs.needs[need].id, periods: [])
    case .activity(let conversion, _), .conversionBuilt(let conversion),
      .running(let conversion, _), .point(let conversion, _, _):
      ClashEntry(family: "conversion", element: inputs.conversions[conversion].id, periods: [])
    case .charge(let store, _, _), .discharge(let store, _, _), .level(let store, _),
      .storeEnergy(let store), .storePower(let store), .startLevel(let store),
      .dayLevel(let store, _), .swingUp(let store, _), .swingDown(let store, _):
      ClashEntry(family: "store", element: inputs.stores[store].id, periods: [])
    case .heat(let candidate, _, _):
      ClashEntry(family: "flow", element: inputs.candidates[candidate].id, periods: [])
    case .dispatch, .grid, .slack, .busCharge, .busDischarge, .busLevel, .busEnergy, .busPower:
      ClashEntry(family: "dispatch", element: "", periods: [])
    }
  }
}
