import Foundation
import Quantities

/// An unlisted pair that would lower the cost at some prices.
public struct PairBid: Sendable {
  /// The pair.
  public var pair: UnlistedPair
  /// Sum over periods of reduced costs below zero, per base unit sent.
  public var reduced: Double
  /// Need replaced per base unit sent.
  public var replaced: Double
}

/// What pricing looked at.
public struct PricingTally: Sendable, Hashable {
  /// Pairs priced one by one.
  public var priced = 0

  /// Nothing yet.
  public init() {}
}

extension CandidateSource {
  /// Calls with every unlisted pair of a surplus whose link would lower the cost at some prices.
  ///
  /// A cell is passed over where even its best need, at its nearest corner, would not pay; in the
  /// others every pair is priced as its column would be, areas and barriers counted.
  ///
  /// - Parameter tolerance: reduced cost, as a share of 1 + a link's own cost, below which a link
  ///   lowers the cost.
  public func forEachBid(
    of surplus: Int, at prices: StreamPrices, tolerance: Double, _ tally: inout PricingTally,
    _ body: (PairBid) -> Void
  ) {
    for position in waysOf[resources[surplus]] {
      guard let terms = ways[position].plain else { continue }
      let resource = ways[position].wanted.value
      let few = prices.openCells?[resource]
      open[resource].forEachCell(from: points[surplus], by: ways[position], among: few) {
        cell, least in
        let at = firstCell[resource] + cell
        guard prices.isOpen(cell: at), mayPay(surplus, terms, at, least, prices, tolerance)
        else { return }
        for member in open[resource].members[open[resource].cells[cell].members]
        where prices.isOpen(need: Int(member)) {
          price(surplus, member, position, terms, prices, tolerance, &tally, body)
        }
      }
    }
  }

  /// Calls with the bid of a pair where its link would lower the cost.
  @inline(__always)
  private func price(
    _ surplus: Int, _ member: Int32, _ position: Int, _ terms: PlainTerms,
    _ prices: StreamPrices, _ tolerance: Double, _ tally: inout PricingTally,
    _ body: (PairBid) -> Void
  ) {
    let way = ways[position]
    let need = Int(member)
    guard conversions[surplus] != needConversions[need] else { return }
    let km = straight(surplus, need) * way.detour
    guard km <= way.reach else { return }
    tally.priced += 1
    let replaced = terms.ratio * pow(1 - terms.lossPerKm, km)
    var reduced = sum(
      surplus, need, way, terms, km, prices, tolerance, surcharge: leastSurcharge)
    guard reduced < 0 else { return }
    if mayBeBarred(surplus, need) {
      guard let surcharge = maker.surcharge(surplus, need, way) else { return }
      reduced = sum(surplus, need, way, terms, km, prices, tolerance, surcharge: surcharge)
      guard reduced < 0 else { return }
    }
    body(
      PairBid(
        pair: UnlistedPair(
          surplus: Int32(truncatingIfNeeded: surplus), need: member,
          way: Int32(truncatingIfNeeded: position)), reduced: reduced, replaced: replaced))
  }

  /// Money per base unit sent over a link in a period, occurrences counted, before what its streams
  /// are worth.
  @inline(__always)
  private func cost(
    _ surplus: Int, _ terms: PlainTerms, _ km: Double, _ carbon: Double, _ surcharge: Double
  ) -> Double {
    provision[surplus] + terms.constant
      + km * (terms.perKm * (1 + surcharge) + carbon * terms.emissionsPerKm)
  }

  private func mayPay(
    _ surplus: Int, _ terms: PlainTerms, _ cell: Int, _ least: Double, _ prices: StreamPrices,
    _ tolerance: Double
  ) -> Bool {
    // Where CO2 earned money, more emissions would: then length bounds nothing.
    guard prices.carbon >= 0 else { return true }
    let cost = cost(surplus, terms, least, prices.carbon, leastSurcharge)
    for period in 0..<prices.periods {
      let at = cell * prices.periods + period
      let worth =
        prices.surplus[surplus * prices.periods + period] + terms.ratio * prices.cellNeed[at]
        + prices.cellRelief[at]
      let weight = time.weight[period]
      if weight * cost - worth < -tolerance * (1 + abs(weight * cost)) { return true }
    }
    return false
  }

  private func sum(
    _ surplus: Int, _ need: Int, _ way: LinkWay, _ terms: PlainTerms, _ km: Double,
    _ prices: StreamPrices, _ tolerance: Double, surcharge: Double
  ) -> Double {
    let delivered = pow(1 - terms.lossPerKm, km)
    let cost = cost(surplus, terms, km, prices.carbon, surcharge)
    var sum = 0.0
    for period in 0..<prices.periods {
      let weight = time.weight[period]
      var reduced =
        weight * cost - prices.surplus[surplus * prices.periods + period]
        - terms.ratio * delivered * prices.need[need * prices.periods + period]
      if !prices.limitsOf[need].isEmpty {
        reduced -= delivered * prices.mixPrice(surplus, need, way, period, self)
      }
      if reduced < -tolerance * (1 + abs(weight * cost)) { sum += reduced }
    }
    return sum
  }

  func forEachNeed(inCell cell: Int, _ body: (Int) -> Void) {
    let resource = resource(ofCell: cell)
    let grid = open[resource]
    for member in grid.members[grid.cells[cell - firstCell[resource]].members] {
      body(Int(member))
    }
  }
}
