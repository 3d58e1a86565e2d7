import Quantities
import RegionModel

/// What passing a unit of surplus through one or more technologies costs and draws.
///
/// Inputs other than the passing stream and electricity are not charged here: the catalogue's
/// treatment cost holds them. Outputs other than the passing stream and electricity earn nothing.
struct TechnologyChain: Sendable {
  /// Money per unit of surplus.
  var variableCost = 0.0
  /// Net electricity drawn per unit of surplus, MWh.
  var electricity = 0.0
  /// Money per (unit of surplus per hour).
  var investment = 0.0
  /// Money a year per (unit of surplus per hour).
  var annualCost = 0.0
  /// The part of `annualCost` that is upkeep, not annuity.
  var upkeep = 0.0

  init(
    _ technologies: [Index<Technology>], surplus: Index<Resource>, need: Index<Resource>,
    region: Region
  ) {
    var passing = surplus
    var amount = 1.0
    for (step, index) in technologies.enumerated() {
      let technology = region.technologies[index]
      let isElectric = { (flow: Technology.Flow) in
        region.resources[flow.resource].kind == .electricity
      }
      let input =
        technology.inputs.first { $0.resource == passing }
        ?? technology.inputs.first { !isElectric($0) }
      guard let input, input.perActivity > 0 else { continue }
      let activity = amount / input.perActivity
      let drawn = technology.inputs.filter(isElectric).reduce(0) { $0 + $1.perActivity }
      let given =
        region.resources[need].kind == .electricity
        ? 0 : technology.outputs.filter(isElectric).reduce(0) { $0 + $1.perActivity }
      variableCost += technology.variableCost * activity
      electricity += (drawn - given) * activity
      add(technology, capacity: activity, settings: region.settings)
      let wanted =
        technologies.indices.contains(step + 1)
        ? region.technologies[technologies[step + 1]].inputs.map(\.resource) : [need]
      let output =
        technology.outputs.first { wanted.contains($0.resource) }
        ?? technology.outputs.first { !isElectric($0) }
      guard let output else { continue }
      passing = output.resource
      amount = activity * output.perActivity
    }
  }

  private mutating func add(_ technology: Technology, capacity: Double, settings: Settings) {
    let years = technology.lifetime ?? settings.defaultLifetime
    let factor = annuityFactor(rate: settings.discountRate, years: years)
    investment += technology.capitalCost * capacity
    annualCost += (technology.capitalCost * factor + technology.fixedCost) * capacity
    upkeep += technology.fixedCost * capacity
  }

  /// A heat pump of a technology's cost, sized by heat out.
  init(heatPump: HeatPump, technology: Technology?, delivered: Double, settings: Settings) {
    electricity = heatPump.electricity
    guard let technology else { return }
    let out = delivered * heatPump.gain
    variableCost = technology.variableCost * out
    electricity *= delivered
    add(technology, capacity: out, settings: settings)
  }
}
