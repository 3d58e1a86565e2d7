import ModelInputs
import Quantities
import RegionModel

/// The range of a plan's saving from the confidence of its rows, and what rests on assumptions.
///
/// The plan is held fixed. Each row moves within its class independently of the others: a
/// surplus's amount carries its links' saving before annuity with it, a need's price their avoided
/// purchase, a substitution's ratio likewise, a transport mode's and a technology's costs theirs.
struct SavingRange {
  private var effects: RowEffects
  private var assumed = 0.0
  private var whole = 0.0
  private let region: Region

  init(region: Region) {
    self.region = region
    effects = RowEffects(region: region)
  }

  mutating func add(_ saving: LinkSaving, of candidate: Candidate, in inputs: ModelInputs) {
    for row in moving(saving, candidate, inputs) { effects.move(row.0, by: row.1) }
    let weight = max(0, saving.total)
    whole += weight
    if classes(candidate, inputs).contains(.assumed) { assumed += weight }
  }

  private func moving(_ saving: LinkSaving, _ candidate: Candidate, _ inputs: ModelInputs)
    -> [(RowEffects.Row, Double)]
  {
    var rows: [(RowEffects.Row, Double)] = [
      (.surplus(inputs.surpluses[candidate.surplus].row.value), saving.total + saving.annuity),
      (.need(inputs.needs[candidate.need].row.value), saving.avoidedPurchase),
    ]
    if let use = candidate.substitution {
      rows.append((.substitution(use.value), saving.avoidedPurchase - saving.cost.treatment))
    }
    switch effects.route(of: candidate, inputs) {
    case .link(let position)?:
      rows.append((.link(position), saving.cost.total + saving.annuity))
    case let mode?:
      let pipe = candidate.technology == nil ? saving.annuity : 0
      rows.append((mode, saving.cost.handling + saving.cost.transport + pipe))
    case nil: break
    }
    if let technology = candidate.technology {
      rows.append((.technology(technology.value), saving.cost.technology + saving.annuity))
    }
    return rows
  }

  private func classes(_ candidate: Candidate, _ inputs: ModelInputs) -> [Confidence] {
    var classes = [
      region.surpluses[inputs.surpluses[candidate.surplus].row].provenance.confidence,
      region.needs[inputs.needs[candidate.need].row].provenance.confidence,
    ]
    if let use = candidate.substitution {
      classes.append(region.substitutions[use].provenance.confidence)
    }
    if case .listed(let position) = candidate.origin {
      classes.append(region.links[position].provenance.confidence)
    }
    return classes
  }

  /// What each row puts at stake, largest first.
  var contributions: [RangeEntry] { effects.contributions }

  /// How far below and above the saving may lie, money.
  var halfWidths: (down: Double, up: Double) { effects.halfWidths }

  /// Share of the saving whose surplus, need, pair or link is only assumed.
  var assumedShare: Double { whole > 0 ? assumed / whole : 0 }
}
