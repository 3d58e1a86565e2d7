import Quantities
import RegionModel

/// Temperatures between which heat goes, °C.
struct HeatEnds: Hashable {
  var source: Double
  var sourceReturn: Double?
  var sink: Double
  var sinkReturn: Double?

  /// What the source can be counted on for: where its glide ends.
  var level: Double { min(source, sourceReturn ?? source) }

  /// How much warmer the source is than the sink, K.
  var margin: Double { level - sink }
}

extension PairAppraiser {
  /// Temperatures that follow the season, mean by exchange period, of the profiles heat streams name.
  static func seasons(_ region: Region, _ time: TimeAxis?) -> [Index<Profile>: [Double]] {
    guard let time else { return [:] }
    let named =
      region.surpluses.compactMap(\.temperatureProfile)
      + region.needs.compactMap(\.temperatureProfile)
    var seasons: [Index<Profile>: [Double]] = [:]
    for index in Set(named) {
      let profile = region.profiles[index]
      guard let first = profile.values.first else { continue }
      // Summed up and divided, one temperature may come back as many that differ by rounding.
      let isFlat = profile.values.allSatisfy { $0 == first }
      seasons[index] =
        isFlat ? [Double](repeating: first, count: time.count) : time.means(of: profile)
    }
    return seasons
  }

  /// A stream's temperatures: once, or by period where they follow the season.
  ///
  /// The return keeps its distance to the supply: `return_temperature_c` is that at the supply of
  /// `temperature_c`, or without one at the mean of the profile over the horizon.
  private func levels(_ supply: Double?, _ back: Double?, _ profile: Index<Profile>?)
    -> [(supply: Double, back: Double?)]
  {
    guard let profile, let season = seasons[profile], let time else {
      return supply.map { [($0, back)] } ?? []
    }
    let mean =
      zip(season, zip(time.hours, time.weight)).reduce(0) { $0 + $1.0 * $1.1.0 * $1.1.1 }
      / time.horizon
    let drop = back.map { (supply ?? mean) - $0 }
    return season.map { level in (level, drop.map { level - $0 }) }
  }

  /// The temperatures of a pair: one, or one a period where either follows the season; empty where
  /// one of the two is no heat or its temperature is unknown.
  func heatEnds(_ from: Surplus, _ to: Need) -> [HeatEnds] {
    guard region.resources[from.resource].kind == .heat,
      region.resources[to.resource].kind == .heat
    else { return [] }
    let sources = levels(from.temperature, from.returnTemperature, from.temperatureProfile)
    let sinks = levels(to.temperature, to.returnTemperature, to.temperatureProfile)
    guard !sources.isEmpty, !sinks.isEmpty else { return [] }
    return (0..<max(sources.count, sinks.count)).map { period in
      let source = sources[sources.count == 1 ? 0 : period]
      let sink = sinks[sinks.count == 1 ? 0 : period]
      return HeatEnds(
        source: source.supply, sourceReturn: source.back, sink: sink.supply,
        sinkReturn: sink.back)
    }
  }

  /// The refusal of heat that no named heat pump lifts, at its best period; nil where it is warm
  /// enough in some period, or not heat.
  func isTooCold(_ from: Surplus, _ to: Need) -> Refusal? {
    tooCold(heatEnds(from, to))
  }

  private func tooCold(_ ends: [HeatEnds]) -> Refusal? {
    let approach = region.settings.dtMin
    guard let best = ends.max(by: { $0.margin < $1.margin }), isCold(best) else { return nil }
    return .tooCold(have: best.level, need: best.sink, approach: approach)
  }

  private func isCold(_ ends: HeatEnds) -> Bool {
    ends.level < ends.sink + region.settings.dtMin
  }

  /// What heat can go by itself where a part of it is too cold; nil where none or all can.
  ///
  /// Only where neither stream's temperature follows a profile: what of a glide is warm enough would
  /// then be another share in each period. Such heat goes by itself in the periods in which all of
  /// it is warm enough, and in the others not at all.
  func directPart(_ from: Surplus, _ to: Need) -> DirectPart? {
    guard from.temperatureProfile == nil, to.temperatureProfile == nil,
      isTooCold(from, to) != nil, let supply = from.temperature, let demand = to.temperature
    else { return nil }
    return DirectPart(
      from: Glide(supply, from.returnTemperature), to: Glide(demand, to.returnTemperature),
      approach: region.settings.dtMin)
  }

  /// Whether a pair's heat is too cold in some period.
  func isEverTooCold(_ from: Surplus, _ to: Need) -> Bool {
    heatEnds(from, to).contains(where: isCold)
  }

  /// Lifts what is too cold, in each period by itself.
  ///
  /// - Parameter byItself: whether the part that is warm enough goes without a heat pump.
  func applyHeat(
    _ surplus: Surplus, _ need: Need, _ substitution: Substitution?, _ named: Index<Technology>?,
    byItself: Bool = false, _ terms: inout LinkTerms, _ refusals: inout [Refusal]
  ) {
    let ends = heatEnds(surplus, need)
    guard !ends.isEmpty else { return }
    let converts = substitution.map { !$0.technologies.isEmpty } ?? false
    let directRatio = converts ? 1 : terms.ratio
    let isPartly = byItself && directPart(surplus, need) != nil
    guard !isPartly, ends.contains(where: isCold) else {
      // Warm enough: the pair's ratio without a heat pump in between.
      terms.ratio = directRatio
      return
    }
    guard let pumped = named ?? substitution?.technologies.last ?? heatPump else {
      if let cold = tooCold(ends) { refusals.append(cold) }
      shut(ends, ratio: directRatio, &terms)
      return
    }
    let cop = ends.map { isCold($0) ? pump(between: $0).cop : .infinity }
    let technology = region.technologies[pumped]
    if let first = cop.first, cop.allSatisfy({ $0 == first }) {
      let pump = HeatPump(cop: first)
      terms.lift(
        pump,
        TechnologyChain(
          heatPump: pump, technology: technology, delivered: terms.delivered,
          settings: region.settings), technology: pumped, settings: region.settings)
    } else if let time {
      terms.lift(
        by: SeasonalLift(
          cop: cop, arriving: terms.delivered, directRatio: directRatio,
          pumpCost: technology.variableCost, electricityPrice: region.settings.electricityPrice),
        technology: pumped, technology, time: time, settings: region.settings)
    }
  }

  /// Closes the periods in which heat that nothing lifts is too cold.
  func shutColdPeriods(_ from: Surplus, _ to: Need, _ terms: inout LinkTerms) {
    shut(heatEnds(from, to), ratio: terms.ratio, &terms)
  }

  private func shut(_ ends: [HeatEnds], ratio: Double, _ terms: inout LinkTerms) {
    let closed = ends.map(isCold)
    guard closed.contains(true), closed.contains(false) else { return }
    terms.ratio = ratio
    terms.byPeriod = SeasonalLift(
      cop: closed.map { $0 ? 0 : .infinity }, arriving: terms.delivered, directRatio: ratio)
  }

  private func pump(between ends: HeatEnds) -> HeatPump {
    HeatPump(
      source: ends.source, sourceReturn: ends.sourceReturn, sink: ends.sink,
      sinkReturn: ends.sinkReturn, approach: region.settings.dtMin,
      efficiency: region.settings.hpEfficiency, copMax: region.settings.copMax)
  }
}
