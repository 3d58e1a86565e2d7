import Quantities
import RegionModel

/// Why a pair is not a candidate: kept, because "why not" is a result.
public enum Refusal: Sendable, Hashable, Codable {
  /// The catalogue knows no use of one for the other.
  case notInCatalogue(surplusResource: String, needResource: String)
  /// No transport mode carries this kind of resource.
  case noMode(kind: String)
  /// Longer than the pair, the mode or the settings allow.
  case tooFar(km: Double, limit: Double, by: DistanceLimit)
  /// Colder than the need plus the minimum approach, and no heat pump is at hand.
  case tooCold(have: Double, need: Double, approach: Double)
  /// Marked hazardous, and the catalogue has no row that allows this use.
  case hazardous(lowCode: String)
  /// A row of `barriers.csv`.
  case barrier(kind: Barrier.Kind, reason: String)
  /// The route crosses an area where links are forbidden.
  case area(name: String, kind: String)
  /// `links.csv` forbids it.
  case forbidden
  /// One of the two is not there in the planned year.
  case notInYear(stream: String, year: Int)
  /// Mass cannot become energy without a ratio.
  case dimensions(surplus: Dimension, need: Dimension)
  /// Settings say that only listed links count.
  case notListed

  /// What set a distance limit.
  public enum DistanceLimit: String, Sendable, Hashable, Codable {
    /// The substitution's `max_distance_km`.
    case pair
    /// The mode's `range_km`.
    case mode
    /// `max_distance` of the settings.
    case setting
  }
}
