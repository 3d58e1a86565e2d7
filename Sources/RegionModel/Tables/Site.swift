import Quantities

/// A place where streams begin or end.
public struct Site: Sendable {
  /// Unique id.
  public var id: String
  /// Name as people say it.
  public var name: String
  /// Who runs it.
  public var operatorName: String?
  /// Kind in words ("pulp mill").
  public var kind: String?
  /// NACE Rev. 2 code.
  public var nace: String?
  /// Municipality.
  public var municipality: String?
  /// County.
  public var county: String?
  /// WGS 84.
  public var position: GeoPoint
  /// Bus it is connected to.
  public var bus: Index<Bus>?
  /// First year of operation.
  public var opens: Int?
  /// First year it is gone.
  public var closes: Int?
  /// Status in words; `outside` marks a receiver beyond the region's border.
  public var status: String?
  /// What it states of itself, where it is a datacentre.
  public var datacentre = DatacentreFigures()
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a site.
  public init(
    id: String, name: String? = nil, operatorName: String? = nil, kind: String? = nil,
    nace: String? = nil, municipality: String? = nil, county: String? = nil, position: GeoPoint,
    bus: Index<Bus>? = nil, opens: Int? = nil, closes: Int? = nil, status: String? = nil,
    provenance: Provenance
  ) {
    self.id = id
    self.name = name ?? id
    self.operatorName = operatorName
    self.kind = kind
    self.nace = nace
    self.municipality = municipality
    self.county = county
    self.position = position
    self.bus = bus
    self.opens = opens
    self.closes = closes
    self.status = status
    self.provenance = provenance
  }
}
