import Quantities
import RegionModel

/// A region as numbers for a planned year, before any solver: who has what, who needs what, which
/// links may be used and what they cost.
///
/// Surpluses, needs, conversions and candidates are in order of their ids, whatever the order of
/// the files, so that the same region always gives the same program and ties fall the same way.
public struct ModelInputs: Sendable {
  /// Settings in force.
  public var settings: Settings
  /// The horizon.
  public var time: TimeAxis
  /// Surpluses that take part.
  public var surpluses: [SurplusInput] = []
  /// Needs that take part.
  public var needs: [NeedInput] = []
  /// Conversions that take part.
  public var conversions: [ConversionInput] = []
  /// Links that may be used.
  public var candidates: [Candidate] = []
  /// Stores that take part, those at buses aside.
  public var stores: [StoreInput] = []
  /// Limits on mixes.
  public var mixLimits: [MixLimit] = []
  /// What is known of the grid, where it prices electricity; nil: it takes no part.
  public var grid: GridTerms?
  /// Generated links that are not among the candidates; nil: all are.
  public internal(set) var unlisted: CandidateSource?
  /// Groups of surpluses that share one amount, as positions in `surpluses`.
  public var groups: [[Int]] = []

  init(settings: Settings, time: TimeAxis) {
    self.settings = settings
    self.time = time
  }

  /// t CO2e per base unit sent in a period for electricity drawn.
  public func electricityEmissions(of candidate: Candidate, _ period: Int) -> Double {
    let factor =
      candidate.gridPrice == nil ? settings.electricityEmissions : grid?.emissions ?? 0
    return candidate.electricity(period) * factor
  }

  /// Money per base unit of a surplus disposed of, or given to the grid, in a period.
  public func disposalPrice(_ surplus: SurplusInput, _ period: Int) -> Double {
    surplus.gridPrice?[period] ?? surplus.disposalPrice
  }

  /// Turns a region into numbers.
  ///
  /// - Parameter pairs: which generated links are listed.
  /// - Throws: `InputError` where the settings ask for what is not offered.
  public init(region: Region, pairs: PairListing = .all) throws(InputError) {
    let time = try TimeAxis(region: region)
    self.init(settings: region.settings, time: time)
    var builder = InputsBuilder(region: region, time: time)
    builder.gatherConversions()
    builder.gatherStreams()
    builder.gatherStores()
    let appraiser = PairAppraiser(region: region, time: time)
    unlisted = builder.gatherCandidates(appraiser, pairs)
    surpluses = builder.surpluses
    needs = builder.needs
    conversions = builder.conversions
    groups = builder.groups
    stores = builder.stores
    candidates = builder.candidates
    mixLimits = MixLimit.gather(
      region: region, needs: needs, candidates: candidates, surpluses: surpluses,
      known: unlisted?.contents, unlisted: unlisted)
    try requireLimits()
  }

  /// Most base units an hour that could flow over a candidate, for a tight big-M (`M[a]`).
  ///
  /// - Parameter period: in which; nil: in any.
  public func most(over candidate: Candidate, in period: Int? = nil) -> Double {
    let replaced = candidate.replacedRange.lowerBound
    let taken = mostTaken(candidate.need, in: period)
    return min(
      candidate.capacity, mostGiven(candidate.surplus, in: period),
      replaced > 0 ? taken / replaced : .infinity)
  }

  /// Most base units an hour that a need and stores on it can take, in a period or in any.
  func mostTaken(_ position: Int, in period: Int? = nil) -> Double {
    let need = needs[position]
    return peak(need.required, port: need.port, in: period)
      + storePower(.need(position), \.chargePower)
  }

  /// Most base units an hour that a surplus and stores on it can give, in a period or in any.
  func mostGiven(_ position: Int, in period: Int? = nil) -> Double {
    let surplus = surpluses[position]
    return peak(surplus.available, port: surplus.port, in: period)
      + storePower(.surplus(position), \.dischargePower)
  }

  /// Most base units an hour that stores on a stream can give or take.
  func storePower(_ port: StoreInput.Port, _ power: KeyPath<StoreInput, Double>) -> Double {
    stores.reduce(0) { $0 + ($1.ports.contains(port) ? $1[keyPath: power] : 0) }
  }

  private func peak(_ amounts: [Double], port: PortInput?, in period: Int?) -> Double {
    if let port {
      let conversion = conversions[port.conversion]
      let most = port.most
      return most > 0 ? conversion.capacity * most : 0
    }
    if let period { return amounts[period] / time.hours[period] }
    return zip(amounts, time.hours).map { $0 / $1 }.max() ?? 0
  }

  private func requireLimits() throws(InputError) {
    let countsLinks = settings.maxLinks != nil
    for candidate in candidates
    where (candidate.fixedAnnuity > 0 || (countsLinks && candidate.isNew))
      && most(over: candidate).isInfinite
    {
      throw .unlimitedLink(from: surpluses[candidate.surplus].id, to: needs[candidate.need].id)
    }
  }
}
