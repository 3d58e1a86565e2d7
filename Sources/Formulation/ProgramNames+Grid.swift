import ModelInputs

extension ProgramNames {
  /// Islands of the grid that a program holds.
  var islands: Int { max(1, inputs.grid?.whole?.limits.inputs.network.islands.count ?? 1) }

  /// Name of a dispatch column in an operating hour: `g(forsen:1,07-13)`.
  func gridColumn(_ column: Int, _ hour: Int) -> String {
    guard let whole = inputs.grid?.whole else { return "grid(\(column),\(hour))" }
    let grid = whole.limits.inputs
    let time = hourName(hour)
    return switch gridKinds[column] {
    case .generation(let generator, let step):
      "g(\(grid.generators[generator].id):\(step + 1),\(time))"
    case .forward(let link):
      "forward(\(grid.grid.branches[grid.network.links[link].branch].id),\(time))"
    case .backward(let link):
      "backward(\(grid.grid.branches[grid.network.links[link].branch].id),\(time))"
    case .unserved(let bus): "unserved(\(grid.grid.buses[bus].id),\(time))"
    case .probe(let bus): "probe(\(grid.grid.buses[bus].id),\(time))"
    case .flexible(let draw, _, _): "p(\(drawName(draw)),\(time))"
    }
  }

  /// Operating hours of the grid that a program holds.
  var operatingHours: Int { max(1, inputs.grid?.whole?.limits.inputs.hours.count ?? 1) }

  /// A store at a bus.
  func busStore(_ store: Int) -> String {
    inputs.grid?.whole?.limits.inputs.stores[store].id ?? "\(store)"
  }

  /// What draws on the grid, by its stream.
  func drawName(_ draw: Int) -> String {
    switch inputs.grid?.draws[draw].stream {
    case .flow(let candidate): inputs.candidates[candidate].id
    case .bought(let need): inputs.needs[need].id
    case .disposed(let surplus): inputs.surpluses[surplus].id
    case nil: "\(draw)"
    }
  }

  /// Name of a limit in an operating hour: `ab,07-13`.
  func limitName(_ position: Int) -> String {
    guard let whole = inputs.grid?.whole else { return "\(position)" }
    let grid = whole.limits.inputs
    let entry = whole.inForce[position]
    let name =
      switch entry.limit {
      case .line(let line): grid.grid.branches[grid.network.lines[line].branch].id
      case .outage(let line, let outage):
        grid.grid.branches[grid.network.lines[line].branch].id + " without "
          + grid.grid.branches[
            grid.network.lines[whole.limits.contingencies.outages[outage].line].branch
          ].id
      case .form(let form): formName(grid, form)
      }
    return "\(name),\(hourName(entry.hour))"
  }

  private func formName(_ grid: GridInputs, _ form: Int) -> String {
    switch grid.forms[form].kind {
    case .interface(let row): grid.grid.interfaces[row].id
    case .bus(let row): "bus \(grid.grid.buses[row].id)"
    case .area(let row): "area \(grid.grid.areas[row].id)"
    }
  }

  /// An operating hour's place in its period.
  func hourName(_ hour: Int) -> String {
    guard let axis = inputs.grid?.whole?.limits.inputs.hours else { return "\(hour)" }
    return "\(hour / 24 + 1)-\(hour % 24)" + (axis.count == 288 ? "" : "h")
  }
}
