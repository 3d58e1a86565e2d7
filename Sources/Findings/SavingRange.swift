import ModelInputs
import Quantities
import RegionModel

/// The range of a plan's saving from the confidence of its rows, and what rests on assumptions.
///
/// The plan is held fixed. Each row moves within its class independently of the others: a
/// surplus's amount carries its links' saving before annuity with it, a need's price their avoided
/// purchase, a substitution's ratio likewise, a transport mode's and a technology's costs theirs.
/// Effects of one row on several links add up; those of different rows add as the root of the sum
/// of squares.
struct SavingRange {
  /// A row that moves.
  private enum Row: Hashable {
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
  private var assumed = 0.0
  private var whole = 0.0
  private let region: Region

  init(region: Region) { self.region = region }

  mutating func add(_ saving: LinkSaving, of candidate: Candidate, in inputs: ModelInputs) {
    let surplus = inputs.surpluses[candidate.surplus].row
    let need = inputs.needs[candidate.need].row
    let giver = region.surpluses[surplus].provenance
    let taker = region.needs[need].provenance
    move(.surplus(surplus.value), by: saving.total + saving.annuity, giver)
    move(.need(need.value), by: saving.avoidedPurchase, taker)
    var classes = [giver.confidence, taker.confidence]
    if let use = candidate.substitution {
      let row = region.substitutions[use].provenance
      move(.substitution(use.value), by: saving.avoidedPurchase - saving.cost.treatment, row)
      classes.append(row.confidence)
    }
    if case .listed(let position) = candidate.origin {
      let row = region.links[position].provenance
      move(.link(position), by: saving.cost.total + saving.annuity, row)
      classes.append(row.confidence)
    } else if let mode = mode(of: candidate, surplus, need) {
      let pipe = candidate.technology == nil ? saving.annuity : 0
      move(
        .transport(mode), by: saving.cost.handling + saving.cost.transport + pipe,
        region.transport[mode].provenance)
    }
    if let technology = candidate.technology {
      let row = region.technologies[technology].provenance
      move(.technology(technology.value), by: saving.cost.technology + saving.annuity, row)
    }
    let weight = max(0, saving.total)
    whole += weight
    if classes.contains(.assumed) { assumed += weight }
  }

  /// The row of a candidate's mode, which is unique only among those of one kind of resource.
  private func mode(of candidate: Candidate, _ surplus: Index<Surplus>, _ need: Index<Need>)
    -> Int?
  {
    let kinds = [
      region.resources[region.surpluses[surplus].resource].kind,
      region.resources[region.needs[need].resource].kind,
    ]
    for kind in kinds {
      let row = region.transport.firstIndex { $0.mode == candidate.mode && $0.kind == kind }
      if let row { return row }
    }
    return nil
  }

  private mutating func move(_ row: Row, by value: Double, _ provenance: Provenance) {
    effects[row, default: Effect(provenance: provenance)].value += value
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

  private func table(_ row: Row) -> String {
    switch row {
    case .surplus: "surpluses"
    case .need: "needs"
    case .substitution: "substitutions"
    case .transport: "transport"
    case .technology: "technologies"
    case .link: "links"
    }
  }

  private func id(_ row: Row) -> String {
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

  /// How far below and above the saving may lie, money.
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

  /// Share of the saving whose surplus, need, pair or link is only assumed.
  var assumedShare: Double { whole > 0 ? assumed / whole : 0 }
}
