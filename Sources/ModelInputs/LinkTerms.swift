import Foundation
import Quantities
import RegionModel

/// What a link would cost and lose, before it is tied to streams.
struct LinkTerms {
  var distance: Double
  var mode: String
  var substitution: Index<Substitution>?
  var technology: Index<Technology>?
  var cop: Double?
  var delivered: Double
  var ratio: Double
  var cost = CostStack()
  var transportEmissions: Double
  var electricity = 0.0
  var byPeriod: SeasonalLift?
  var capacity = Double.infinity
  var fixedInvestment = 0.0
  var capacityInvestment = 0.0
  var fixedAnnuity = 0.0
  var capacityAnnuity = 0.0
  var fixedUpkeep = 0.0
  var capacityUpkeep = 0.0

  /// Terms of plain transport over a route.
  ///
  /// - Parameter surcharge: extra share of length-dependent cost from areas on the way.
  init(
    distance: Double, transport: TransportMode, substitution: Index<Substitution>?, ratio: Double,
    treatment: Double, surcharge: Double, settings: Settings
  ) {
    self.distance = distance
    mode = transport.mode
    self.substitution = substitution
    self.ratio = ratio
    delivered = pow(1 - transport.lossPerKm, distance)
    cost.handling = transport.handling
    cost.treatment = treatment
    cost.transport = transport.costPerKm * distance * (1 + surcharge)
    transportEmissions = transport.emissionsPerKm * distance
    lay(transport, length: distance * (1 + surcharge), settings: settings)
  }

  /// Investment along the route: one point is a flat cost up to that capacity, two points a line
  /// through both, up to the larger.
  private mutating func lay(_ transport: TransportMode, length: Double, settings: Settings) {
    guard let first = transport.investmentPerKm.first, let last = transport.investmentPerKm.last
    else { return }
    capacity = last.capacity
    let slope =
      last.capacity > first.capacity
      ? (last.cost - first.cost) / (last.capacity - first.capacity) : 0
    let intercept =
      transport.investmentPerKm.count > 1 ? first.cost - slope * first.capacity : first.cost
    let factor = annuityFactor(
      rate: settings.discountRate, years: transport.lifetime ?? settings.defaultLifetime)
    fixedInvestment = max(0, intercept) * length
    capacityInvestment = slope * length
    fixedAnnuity = fixedInvestment * factor
    capacityAnnuity = capacityInvestment * factor
  }

  /// Sends the stream through technologies on the way.
  mutating func pass(_ chain: TechnologyChain, last: Index<Technology>?, settings: Settings) {
    technology = last
    cost.technology = chain.variableCost
    electricity = chain.electricity
    cost.electricity = chain.electricity * settings.electricityPrice
    capacityInvestment += chain.investment
    capacityAnnuity += chain.annualCost
    capacityUpkeep += chain.upkeep
  }

  /// Lifts heat by a heat pump at the receiver.
  mutating func lift(
    _ pump: HeatPump, _ chain: TechnologyChain, technology: Index<Technology>, settings: Settings
  ) {
    pass(chain, last: technology, settings: settings)
    cop = pump.cop
    delivered *= pump.gain
    ratio = 1
  }

  /// Lifts heat by a heat pump at the receiver in the periods in which it is too cold.
  ///
  /// The heat pump is sized for the period in which it gives most per unit sent. What is the same
  /// for all periods holds the means of an even flow.
  mutating func lift(
    by season: SeasonalLift, technology: Index<Technology>, _ row: Technology, time: TimeAxis,
    settings: Settings
  ) {
    let least = season.cop.min() ?? .infinity
    pass(
      TechnologyChain(
        heatPump: HeatPump(cop: least), technology: row, delivered: season.arriving,
        settings: settings), last: technology, settings: settings)
    let share = zip(time.hours, time.weight).map { $0 * $1 / time.horizon }
    let mean = { (value: (Int) -> Double) in
      share.indices.reduce(0) { $0 + share[$1] * value($1) }
    }
    delivered = mean(season.delivered)
    ratio = mean(season.replaced) / delivered
    electricity = mean(season.electricity)
    cost.technology = mean(season.technologyCost)
    cost.electricity = mean(season.electricityCost)
    byPeriod = season
    cop = mean { season.cop[$0].isFinite ? season.delivered($0) : 0 } / electricity
  }
}
