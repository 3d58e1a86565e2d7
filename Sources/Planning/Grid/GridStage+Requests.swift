import ModelInputs
import RegionModel

extension GridStage {
  /// Inputs in which a request's heat is what it is connected for, and its site's electricity need
  /// is the request's.
  ///
  /// A request's heat stands in the data at full power all year; it follows the power that is
  /// connected and not curtailed.
  public func adjusted(_ inputs: ModelInputs, region: Region) -> ModelInputs {
    let grid = search.limits.inputs
    var inputs = Self.replacing(inputs, region: region, grid: grid)
    for (position, request) in grid.requests.enumerated() {
      let row = grid.grid.requests[request.row]
      if let heat = row.heat,
        let surplus = inputs.surpluses.firstIndex(where: { $0.row == heat })
      {
        let share = served(position, request)
        inputs.surpluses[surplus].available = inputs.surpluses[surplus].available.map {
          $0 * share
        }
      }
    }
    // Requests that do not stand in the planned year give no heat either.
    let standing = Set(grid.requests.map(\.row))
    for (position, row) in grid.grid.requests.enumerated() where !standing.contains(position) {
      guard let heat = row.heat,
        let surplus = inputs.surpluses.firstIndex(where: { $0.row == heat })
      else { continue }
      inputs.surpluses[surplus].available = inputs.surpluses[surplus].available.map { _ in 0 }
    }
    return inputs
  }

  /// Inputs without the electricity needs that requests replace.
  static func replacing(_ inputs: ModelInputs, region: Region, grid: GridInputs) -> ModelInputs {
    var inputs = inputs
    let sites = Set(grid.requests.compactMap { grid.grid.requests[$0.row].site })
    for (position, input) in inputs.needs.enumerated() {
      let need = region.needs[input.row]
      guard sites.contains(need.site), need.port == nil,
        region.resources[need.resource].kind == .electricity
      else { continue }
      inputs.needs[position].required = input.required.map { _ in 0 }
    }
    return inputs
  }

  /// Share of what a request asks for that it is connected for and keeps.
  private func served(_ position: Int, _ request: RequestInput) -> Double {
    guard request.power > 0 else { return 0 }
    let weight = search.limits.inputs.hours.weight
    let wanted = zip(weight, request.profile).reduce(0) { $0 + $1.0 * $1.1 } * request.power
    let lost = zip(weight, connection.curtailed[position]).reduce(0) { $0 + $1.0 * $1.1 }
    let asked = connection.total(position) / request.power
    return wanted > 0 ? max(0, asked - lost / wanted) : 0
  }
}
