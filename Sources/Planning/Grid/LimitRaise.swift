import ModelInputs
import RegionModel

/// A limit's figure as it stands in its table, and the table with more of it.
struct LimitRaise {
  private enum Row {
    case branch(Int, line: Int?)
    case interface(Int, reverse: Bool)
    case bus(Int, out: Bool)
    case area(Int, out: Bool)
  }
  private let row: Row
  private let form: Int?
  /// MW now.
  let figure: Double

  /// Nil where power is lacking, or where what binds is not a figure of MW (an angle).
  init?(_ limit: ConflictBinding.Limit, _ inputs: GridInputs, isUpper: Bool) {
    switch limit {
    case .supply: return nil
    case .link(let link):
      self.init(branch: inputs.network.links[link].branch, line: nil, inputs)
    case .grid(.line(let line)):
      let row = inputs.network.lines[line]
      guard (isUpper ? row.upper : -row.lower) == row.rating else { return nil }
      self.init(branch: row.branch, line: line, inputs)
    case .grid(.outage(let line, _)):
      let row = inputs.network.lines[line]
      guard (isUpper ? row.emergencyUpper : -row.emergencyLower) == row.emergencyRating else {
        return nil
      }
      self.init(branch: row.branch, line: line, inputs, isEmergency: true)
    case .grid(.form(let form)): self.init(form: form, inputs, isUpper: isUpper)
    }
  }

  private init?(branch: Int, line: Int?, _ inputs: GridInputs, isEmergency: Bool = false) {
    let row = inputs.grid.branches[branch]
    guard let figure = isEmergency ? row.emergencyRating ?? row.rating : row.rating else {
      return nil
    }
    self.row = .branch(branch, line: line)
    self.figure = figure
    form = nil
  }

  private init?(form: Int, _ inputs: GridInputs, isUpper: Bool) {
    let row = inputs.forms[form]
    let bound = isUpper ? row.upper : -row.lower
    guard bound.isFinite else { return nil }
    switch row.kind {
    case .interface(let position): self.row = .interface(position, reverse: !isUpper)
    case .bus(let position): self.row = .bus(position, out: !isUpper)
    case .area(let position): self.row = .area(position, out: !isUpper)
    }
    self.form = form
    figure = bound
  }

  /// The grid with so many MW more.
  func applied(_ added: Double, to grid: Grid) -> Grid {
    var grid = grid
    switch row {
    case .branch(let position, _):
      grid.branches[position].rating = grid.branches[position].rating.map { $0 + added }
      grid.branches[position].emergencyRating =
        grid.branches[position].emergencyRating.map { $0 + added }
    case .interface(let position, let reverse):
      if reverse {
        grid.interfaces[position].limitReverse = figure + added
      } else {
        grid.interfaces[position].limit = figure + added
      }
    case .bus(let position, let out):
      if out {
        grid.buses[position].subscriptionOut = figure + added
      } else {
        grid.buses[position].subscriptionIn = figure + added
      }
    case .area(let position, let out):
      if out {
        grid.areas[position].subscriptionOut = figure + added
      } else {
        grid.areas[position].subscriptionIn = figure + added
      }
    }
    return grid
  }

  /// MW that are missing less, per MW more of the figure.
  func slope(_ point: DispatchPoint, _ limits: GridLimits) -> Double {
    var slope = 0.0
    for binding in point.binding {
      switch binding.limit {
      case .line(let line):
        if case .branch(_, line?) = row { slope += abs(binding.dual) }
      case .outage(let line, let position):
        let outage = limits.contingencies.outages[position]
        if case .branch(_, line?) = row {
          slope += abs(binding.dual) * (outage.line == line ? outage.left : 1)
        }
      case .form(let position): if position == form { slope += abs(binding.dual) }
      }
    }
    if case .branch(let branch, nil) = row,
      let link = limits.inputs.network.links.firstIndex(where: { $0.branch == branch })
    {
      slope += point.worth(ofLink: link, in: limits.inputs)
    }
    return slope
  }
}
