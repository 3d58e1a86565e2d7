import Quantities
import RegionModel

/// Makes the generated links of a pair, one way at a time: the same whether all pairs are listed or
/// only those asked for.
final class PairMaker: Sendable {
  let appraiser: PairAppraiser
  let region: Region
  let listed: ListedPairs
  /// Row of each surplus that takes part.
  let surpluses: [Index<Surplus>]
  /// Row of each need that takes part.
  let needs: [Index<Need>]

  init(
    appraiser: PairAppraiser, listed: ListedPairs, surpluses: [Index<Surplus>],
    needs: [Index<Need>]
  ) {
    self.appraiser = appraiser
    region = appraiser.region
    self.listed = listed
    self.surpluses = surpluses
    self.needs = needs
  }

  /// Links from a surplus to a need by a way that reaches; empty where something forbids them.
  func candidates(_ surplus: Int, _ need: Int, _ way: LinkWay) -> [Candidate] {
    guard !listed.replaces(surpluses[surplus], needs[need], way.name) else { return [] }
    let from = region.surpluses[surpluses[surplus]]
    let to = region.needs[needs[need]]
    guard appraiser.refusals(from, to).isEmpty else { return [] }
    var made: [Candidate] = []
    let offer = appraiser.appraise(from, to, use: way.use, mode: way.mode)
    let id = way.id(from: from.id, to: to.id)
    if offer.refusals.isEmpty {
      made.append(
        Candidate(id: id, origin: .generated, surplus: surplus, need: need, terms: offer.terms))
    }
    // Where a part is warm enough, that part may go without the heat pump too.
    guard let direct = appraiser.directPart(from, to) else { return made }
    let part = appraiser.appraise(from, to, use: way.use, mode: way.mode, byItself: true)
    guard part.refusals.isEmpty else { return made }
    var candidate = Candidate(
      id: id + ":direct", origin: .generated, surplus: surplus, need: need, terms: part.terms)
    candidate.direct = direct
    made.append(candidate)
    return made
  }

  /// The extra share of length-dependent cost on a pair's way; nil where something forbids the pair.
  func surcharge(_ surplus: Int, _ need: Int, _ way: LinkWay) -> Double? {
    guard !listed.replaces(surpluses[surplus], needs[need], way.name) else { return nil }
    let from = region.surpluses[surpluses[surplus]]
    let to = region.needs[needs[need]]
    guard appraiser.refusals(from, to).isEmpty else { return nil }
    return appraiser.surcharge(from.site, to.site)
  }
}
