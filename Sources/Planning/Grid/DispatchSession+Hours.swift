import Formulation
import ModelInputs

/// An hour's bounds and costs before draws and aims.
struct HourBase {
  /// MW drawn at each bus.
  var load: [Double]
  /// What is put into each bus whatever is decided: forced output less load, MW.
  var fixed: [Double]
  /// Columns' lower bounds; 0 where the aim decides.
  var lower: [Double]
  /// Columns' upper bounds; 0 where the aim decides.
  var upper: [Double]
  /// Columns' costs in money, water values not counted.
  var cost: [Double]
}

extension DispatchSession {
  /// Lower bound, upper bound and cost of a column.
  typealias Setting = (lower: Double, upper: Double, cost: Double)

  /// An hour's bounds and costs, worked out once.
  func hourBase(_ hour: Int) -> HourBase {
    if let known = hourBases[hour] { return known }
    let load = inputs.load(hour)
    var base = HourBase(load: load, fixed: load.map { -$0 }, lower: [], upper: [], cost: [])
    for generator in inputs.generators { base.fixed[generator.bus] += generator.base }
    // A year of hours is kept: room for no more than there is.
    base.lower.reserveCapacity(columns.kinds.count)
    base.upper.reserveCapacity(columns.kinds.count)
    base.cost.reserveCapacity(columns.kinds.count)
    for kind in columns.kinds {
      let setting = setting(kind, hour)
      base.lower.append(setting.lower)
      base.upper.append(setting.upper)
      base.cost.append(setting.cost)
    }
    hourBases[hour] = base
    return base
  }

  private func setting(_ kind: DispatchColumns.Kind, _ hour: Int) -> Setting {
    switch kind {
    case .generation(let position, let step):
      let generator = inputs.generators[position]
      let bounds = generator.bounds(step: step, hour: hour)
      return (bounds.lower, bounds.upper, generator.cost(step: step, hour: hour))
    case .forward(let link), .backward(let link):
      return (0, inputs.network.links[link].capacity, 0)
    case .unserved, .probe, .flexible: return (0, 0, 0)
    }
  }

  /// Load that may be left unserved at a bus.
  func unservedSetting(_ load: Double, _ bus: Int, _ aim: Aim) -> Setting {
    switch aim {
    case .unserved: (0, load, 1)
    case .cost(let short): (0, short?[bus] ?? 0, 0)
    case .probe(_, _, let short): (0, short?[bus] ?? 0, 0)
    case .shortfall(_, let short), .missing(_, let short), .leftOut(_, let short),
      .energy(_, let short):
      (0, short?[bus] ?? 0, 0)
    }
  }

  /// Power that may appear at a bus.
  func probeSetting(_ bus: Int, _ aim: Aim) -> Setting {
    switch aim {
    case .cost, .unserved: return (0, 0, 0)
    case .leftOut(let most, _): return (0, most[bus], most[bus] > 0 ? 1 : 0)
    case .energy(let most, _): return (0, most[bus], 0)
    case .probe(let parts, let sign, _):
      guard let part = parts.first(where: { $0.bus == bus })?.part, part > 0 else {
        return (0, 0, 0)
      }
      let most = Self.probeLimit * part
      return sign > 0 ? (-most, 0, 1) : (0, most, -1)
    case .shortfall(let draws, _):
      // No bound at what is drawn: the duals are then slopes over the draws alone, and the least
      // shortfall is zero for the same draws.
      if draws[bus] == 0 { return (0, 0, 0) }
      return draws[bus] > 0 ? (0, Self.probeLimit, 1) : (-Self.probeLimit, 0, -1)
    case .missing(let wanted, _):
      if wanted[bus] == 0 { return (0, 0, 0) }
      // At one bus no more than what is wanted is ever missing, and without the bound the duals
      // name what binds even where nothing of it can be had.
      let isAlone = wanted.count(where: { $0 != 0 }) == 1
      let most = isAlone ? Self.probeLimit : abs(wanted[bus])
      return wanted[bus] > 0 ? (0, most, 1) : (-most, 0, -1)
    }
  }
}
