import Formulation
import ModelInputs

/// Names rows and columns by the ids of what they are about.
struct ElementName {
  let inputs: ModelInputs

  func name(of tag: RowTag) -> String {
    switch tag.family {
    case .supply: inputs.surpluses[tag.element].id
    case .need, .secondary: inputs.needs[tag.element].id
    case .mix:
      "\(inputs.needs[inputs.mixLimits[tag.element].need].id) \(inputs.mixLimits[tag.element].property)"
    case .group: inputs.groups[tag.element].map { inputs.surpluses[$0].id }.joined(separator: " + ")
    case .capacity, .link, .contract: inputs.candidates[tag.element].id
    case .conversion: inputs.conversions[tag.element].id
    case .carry: "\(inputs.grid?.rows[tag.element].hour ?? 0)"
    case .glide: inputs.candidates[tag.element].id
    case .cascade: inputs.surpluses[HeatCascade(inputs).givers[tag.element].stream].id
    case .interval: inputs.needs[HeatCascade(inputs).takers[tag.element].stream].id
    case .budget, .links, .emissions, .dispatch, .balance, .energy, .limit: ""
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
    case .activity(let conversion, _), .conversionBuilt(let conversion):
      ClashEntry(family: "conversion", element: inputs.conversions[conversion].id, periods: [])
    case .heat(let candidate, _, _):
      ClashEntry(family: "flow", element: inputs.candidates[candidate].id, periods: [])
    case .dispatch, .grid: ClashEntry(family: "dispatch", element: "", periods: [])
    }
  }
}
