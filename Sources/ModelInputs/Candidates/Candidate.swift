import Quantities
import RegionModel

/// A link that may be used: from a surplus to a need by a mode, as numbers per base unit sent.
public struct Candidate: Sendable, Equatable {
  /// Where a candidate comes from.
  public enum Origin: Sendable, Hashable {
    /// Generated from the catalogue.
    case generated
    /// A row of `links.csv`.
    case listed(Int)
    /// An exchange of today: investment sunk, amount agreed.
    case exchange(Index<Exchange>)
  }
  /// Stable id: `surplus→need:mode`, or the exchange's id.
  public var id: String
  /// Where it comes from.
  public var origin: Origin
  /// Position among the inputs' surpluses.
  public var surplus: Int
  /// Position among the inputs' needs.
  public var need: Int
  /// Transport mode.
  public var mode: String
  /// The catalogue's pair; nil: the same resource, or listed by hand.
  public var substitution: Index<Substitution>?
  /// Conversion it passes through (heat pump, upgrading …), the last of a chain.
  public var technology: Index<Technology>?
  /// Coefficient of performance, where it is a heat-pump link; that of an even flow where it follows
  /// the season.
  public var cop: Double?
  /// Route, km.
  public var distance: Double
  /// Arrives per base unit sent, a heat pump's electricity included (`lam[a]`).
  public var delivered: Double
  /// Need replaced per base unit delivered (`sig[a]`).
  public var ratio: Double
  /// The parts of the cost per base unit sent.
  public var cost: CostStack
  /// t CO2e of transport per base unit sent.
  public var transportEmissions: Double
  /// Net electricity drawn per base unit sent, MWh.
  public var electricity: Double
  /// How it fares by period, where a temperature follows the season; nil: the same in all, and
  /// otherwise `delivered`, `ratio`, `electricity`, `cost` and `cop` are the means of an even flow.
  public var byPeriod: SeasonalLift?
  /// Money per base unit sent for electricity drawn at a bus, by period, as dispatch prices it; nil:
  /// `cost.electricity` has it at the settings' price.
  public var gridPrice: [Double]?
  /// Most base units per hour (`cap[a]`).
  public var capacity: Double
  /// Money, once where the link is built; 0 where sunk.
  public var fixedInvestment: Double
  /// Money per (base unit per hour) of capacity built; 0 where sunk.
  public var capacityInvestment: Double
  /// Money a year where the link is built (`F[a]`).
  public var fixedAnnuity: Double
  /// Money a year per (base unit per hour) built (`V[a]`).
  public var capacityAnnuity: Double
  /// The part of `fixedAnnuity` that is yearly cost, not annuity.
  public var fixedUpkeep = 0.0
  /// The part of `capacityAnnuity` that is yearly cost, not annuity.
  public var capacityUpkeep = 0.0
  /// Agreed amount of the horizon as sent, base units: at most this; infinite where none is agreed.
  public var agreed: Double
  /// Whether it stands already, without being used today.
  public var isBuilt: Bool
  /// Whether the agreed amount must be taken.
  public var firm: Bool
  /// Least amount of the horizon as sent, base units: the agreed one where firm, else 0.
  public var firmMinimum: Double
  /// What of the two streams it can join, where it carries heat by itself and a part is too cold;
  /// nil: temperatures limit nothing.
  public var direct: DirectPart?

  /// Need replaced per base unit sent.
  public var replaced: Double { delivered * ratio }
  /// Whether it is one of today's exchanges.
  public var isExisting: Bool { if case .exchange = origin { true } else { false } }
  /// Whether it would have to be built.
  public var isNew: Bool { !isExisting && !isBuilt }
  /// Whether building it costs anything.
  public var hasInvestment: Bool { fixedAnnuity > 0 || capacityAnnuity > 0 }
}

/// What a base unit sent costs, without CO2; money of the region.
public struct CostStack: Sendable, Hashable, Codable {
  /// Loading, pumping.
  public var handling = 0.0
  /// Making it fit, without the technology's own cost.
  public var treatment = 0.0
  /// The way.
  public var transport = 0.0
  /// Variable cost of the conversion it passes through.
  public var technology = 0.0
  /// Electricity drawn (negative: given), at its price.
  public var electricity = 0.0

  /// No cost.
  public init() {}

  /// All of it.
  public var total: Double { handling + treatment + transport + technology + electricity }
}
