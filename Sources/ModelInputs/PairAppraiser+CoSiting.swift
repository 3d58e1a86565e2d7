import Quantities
import RegionModel

extension PairAppraiser {
  /// The ways of linking two streams if the taker stood where the giver does, however far apart they
  /// are: no length to lay, no loss on the way, no area to cross. Barriers and temperatures hold.
  ///
  /// - Parameters:
  ///   - surplus: position among the inputs' surpluses.
  ///   - need: position among the inputs' needs.
  public func coSited(_ surplus: Int, _ need: Int, in inputs: ModelInputs) -> [Candidate] {
    let from = region.surpluses[inputs.surpluses[surplus].row]
    let to = region.needs[inputs.needs[need].row]
    guard refusals(from, to).isEmpty else { return [] }
    var beside = to
    beside.site = from.site
    return uses(of: from.resource, for: to.resource).flatMap { use in
      modes(
        region.resources[from.resource], region.resources[to.resource],
        use.map { region.substitutions[$0] }
      ).compactMap { mode -> Candidate? in
        let offer = appraise(from, beside, use: use, mode: mode, distance: 0)
        guard offer.refusals.isEmpty else { return nil }
        return Candidate(
          id: "\(from.id)→\(to.id):\(offer.terms.mode)", origin: .generated, surplus: surplus,
          need: need, terms: offer.terms)
      }
    }
  }
}
