import ModelInputs
import Quantities
import RegionModel

/// How a sum moves with the rows it rests on, each within its class and independently of the
/// others: effects of one row add up, those of different rows add as the root of the sum of
/// squares.
struct RowEffects {
  /// A row that moves.
  enum Row: Hashable {
    case surplus(Int)
    case need(Int)
    case substitution(Int)
    case transport(Int)
    case technology(Int)
    case link(Int)
  }
  private struct Effect {
    var value = 0.0
    var provenance: Provenance
  }
  private var effects: [Row: Effect] = [:]
  let region: Region

  init(region: Region) { self.region = region }

  mutating func move(_ row: Row, by value: Double) {
    let unmoved = Effect(provenance: provenance(row))
    effects[row, default: unmoved].value += value
  }

  /// The row that a candidate's route costs rest on: its row in `links.csv`, or its mode's.
  func route(of candidate: Candidate, _ inputs: ModelInputs) -> Row? {
    if case .listed(let position) = candidate.origin { return .link(position) }
    // A mode's name is unique only among those of one kind of resource.
    let kinds = [
      region.resources[region.surpluses[inputs.surpluses[candidate.surplus].row].resource].kind,
      region.resources[region.needs[inputs.needs[candidate.need].row].resource].kind,
    ]
    for kind in kinds {
      let row = region.transport.firstIndex { $0.mode == candidate.mode && $0.kind == kind }
      if let row { return .transport(row) }
    }
    return nil
  }

  func provenance(_ row: Row) -> Provenance {
    switch row {
    case .surplus(let position): region.surpluses[position].provenance
    case .need(let position): region.needs[position].provenance
    case .substitution(let position): region.substitutions[position].provenance
    case .transport(let position): region.transport[position].provenance
    case .technology(let position): region.technologies[position].provenance
    case .link(let position): region.links[position].provenance
    }
  }

  /// What each row puts at stake, largest first.
  var contributions: [RangeEntry] {
    effects.map { row, effect in
      RangeEntry(
        table: table(row), id: id(row), confidence: effect.provenance.confidence.rawValue,
        source: effect.provenance.source, value: effect.value,
        down: abs(effect.value) * effect.provenance.spreadDown,
        up: abs(effect.value) * effect.provenance.spreadUp)
    }.sorted { ($1.down + $1.up, $0.table, $0.id) < ($0.down + $0.up, $1.table, $1.id) }
  }

  func table(_ row: Row) -> String {
    switch row {
    case .surplus: "surpluses"
    case .need: "needs"
    case .substitution: "substitutions"
    case .transport: "transport"
    case .technology: "technologies"
    case .link: "links"
    }
  }

  func id(_ row: Row) -> String {
    switch row {
    case .surplus(let position): region.surpluses[position].id
    case .need(let position): region.needs[position].id
    case .substitution(let position): region.substitutions[position].id
    case .transport(let position): region.transport[position].mode
    case .technology(let position): region.technologies[position].id
    case .link(let position):
      region.surpluses[region.links[position].surplus].id + "→"
        + region.needs[region.links[position].need].id
    }
  }

  /// How far below and above the sum may lie.
  var halfWidths: (down: Double, up: Double) {
    // Summed in order of size, so that the last digits do not depend on the dictionary's order.
    let squares = effects.values.map { effect in
      let down = effect.value * effect.provenance.spreadDown
      let up = effect.value * effect.provenance.spreadUp
      return (down * down, up * up)
    }
    return (
      squares.map(\.0).sorted().reduce(0, +).squareRoot(),
      squares.map(\.1).sorted().reduce(0, +).squareRoot()
    )
  }
}
