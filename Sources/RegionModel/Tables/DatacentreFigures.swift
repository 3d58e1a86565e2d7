/// What a datacentre states of itself, a year's means per EN 50600-4; what is not known is nil.
public struct DatacentreFigures: Sendable, Hashable {
  /// Power usage effectiveness: all its energy over that of its IT (EN 50600-4-2).
  public var pue: Double?
  /// Water usage effectiveness: litres per kWh of its IT (EN 50600-4-9).
  public var wue: Double?
  /// Share of its energy from renewable sources, 0–1: REF (EN 50600-4-3).
  public var renewableShare: Double?

  /// Makes the figures.
  public init(pue: Double? = nil, wue: Double? = nil, renewableShare: Double? = nil) {
    self.pue = pue
    self.wue = wue
    self.renewableShare = renewableShare
  }
}
