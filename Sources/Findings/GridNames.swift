import ModelInputs
import Planning
import RegionModel

/// Ids and names of what limits a grid and of what draws from it.
struct GridNames {
  let region: Region
  let inputs: GridInputs

  /// What a limit stands on.
  struct Element {
    enum Table { case branch, interface, subscription }
    var table: Table
    var id: String
    var name: String
    var confidence: Confidence
  }

  /// The row whose figure limits; nil where power is lacking.
  func element(_ limit: ConflictBinding.Limit, _ limits: GridLimits) -> Element? {
    switch limit {
    case .supply: return nil
    case .link(let link): return branch(inputs.network.links[link].branch)
    case .grid(.line(let line)), .grid(.outage(let line, _)):
      return branch(inputs.network.lines[line].branch)
    case .grid(.form(let form)): return sum(inputs.forms[form].kind)
    }
  }

  private func branch(_ position: Int) -> Element {
    let row = inputs.grid.branches[position]
    return Element(
      table: .branch, id: row.id, name: row.id, confidence: row.provenance.confidence)
  }

  private func sum(_ kind: LimitForm.Kind) -> Element {
    switch kind {
    case .interface(let position):
      let row = inputs.grid.interfaces[position]
      return Element(
        table: .interface, id: row.id, name: row.name ?? row.id,
        confidence: row.provenance.confidence)
    case .bus(let position):
      let row = inputs.grid.buses[position]
      return Element(
        table: .subscription, id: row.id, name: row.name ?? row.id,
        confidence: row.provenance.confidence)
    case .area(let position):
      let row = inputs.grid.areas[position]
      return Element(
        table: .subscription, id: row.id, name: row.name ?? row.id,
        confidence: row.provenance.confidence)
    }
  }

  /// Id of a line's branch.
  func branch(line: Int) -> String { inputs.grid.branches[inputs.network.lines[line].branch].id }

  /// A bus as people say it.
  func bus(_ position: Int) -> String {
    inputs.grid.buses[position].name ?? inputs.grid.buses[position].id
  }

  /// One key an owner: its id, with its table before it where another's is the same.
  func keys(_ owners: [ShareReading.Share.Owner]) -> [String] {
    let ids = owners.map { id($0) }
    var counts: [String: Int] = [:]
    for id in ids { counts[id.id, default: 0] += 1 }
    return ids.map { counts[$0.id] == 1 ? $0.id : "\($0.table)/\($0.id)" }
  }

  private func id(_ owner: ShareReading.Share.Owner) -> (table: String, id: String) {
    switch owner {
    case .load(let position):
      let load = inputs.loads[position]
      switch load.origin {
      case .load: return ("loads", load.id)
      case .need: return ("needs", load.id)
      case .shunt: return ("buses", load.id)
      }
    case .request(let position): return ("requests", inputs.requests[position].id)
    case .generator(let position): return ("generators", inputs.generators[position].id)
    case .linkEnd(let position):
      return ("ends", inputs.grid.branches[inputs.network.links[position].branch].id)
    case .link(let position):
      return ("branches", inputs.grid.branches[inputs.network.links[position].branch].id)
    case .shifter(let line): return ("shifters", branch(line: line))
    }
  }

  /// An owner as people say it.
  func name(_ owner: ShareReading.Share.Owner) -> String {
    switch owner {
    case .load(let position):
      switch inputs.loads[position].origin {
      case .load: return inputs.loads[position].id
      case .need(let need): return region.sites[region.needs[need].site].name
      case .shunt(let position): return bus(position)
      }
    case .request(let position):
      let row = inputs.grid.requests[inputs.requests[position].row]
      return row.name ?? row.id
    default: return id(owner).id
    }
  }
}
