import Quantities
import RegionModel

/// A stream that gives heat (hot) or takes it (cold), as pinch analysis sees it.
public struct HeatStream: Sendable {
  /// Its id.
  public var id: String
  /// Where it is.
  public var site: Index<Site>
  /// Whether it gives heat.
  public var isHot: Bool
  /// Between which temperatures, °C.
  public var glide: Glide
  /// Heat, MW.
  public var power: Double

  /// Makes a stream.
  public init(id: String, site: Index<Site>, isHot: Bool, glide: Glide, power: Double) {
    self.id = id
    self.site = site
    self.isHot = isHot
    self.glide = glide
    self.power = power
  }
}
