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
    let nothing = [Double](repeating: 0, count: columns.kinds.count)
    var base = HourBase(
      load: load, fixed: load.map { -$0 }, lower: nothing, upper: nothing, cost: nothing)
    generation.fill(hour, columns, into: &base)
    for link in inputs.network.links.indices {
      let capacity = inputs.network.links[link].capacity
      base.upper[columns.firstLink + 2 * link] = capacity
      base.upper[columns.firstLink + 2 * link + 1] = capacity
    }
    hourBases[hour] = base
    return base
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
