import Quantities

/// A busbar of the grid.
public struct Bus: Sendable {
  /// Unique id.
  public var id: String
  /// Name as people say it.
  public var name: String?
  /// kV.
  public var voltage: Double
  /// WGS 84; nil where nobody wrote it down.
  public var position: GeoPoint?
  /// Area whose subscription it shares.
  public var area: Index<GridArea>?
  /// Whether angles are counted from it.
  public var isReference: Bool
  /// MW always drawn.
  public var shunt: Double
  /// Most MW taken out (uttag), net; nil: no limit.
  public var subscriptionOut: Double?
  /// Most MW fed in (inmatning), net; nil: no limit.
  public var subscriptionIn: Double?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a bus.
  public init(
    id: String, name: String? = nil, voltage: Double = 0, position: GeoPoint? = nil,
    area: Index<GridArea>? = nil, isReference: Bool = false, shunt: Double = 0,
    subscriptionOut: Double? = nil, subscriptionIn: Double? = nil,
    provenance: Provenance = Provenance(location: SourceLocation(file: "buses.csv"))
  ) {
    self.id = id
    self.name = name
    self.voltage = voltage
    self.position = position
    self.area = area
    self.isReference = isReference
    self.shunt = shunt
    self.subscriptionOut = subscriptionOut
    self.subscriptionIn = subscriptionIn
    self.provenance = provenance
  }
}

/// Buses that share one subscription with the grid above.
public struct GridArea: Sendable {
  /// Unique id.
  public var id: String
  /// Name as people say it.
  public var name: String?
  /// Most MW taken out (uttag), net; nil: no limit.
  public var subscriptionOut: Double?
  /// Most MW fed in (inmatning), net; nil: no limit.
  public var subscriptionIn: Double?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a grid area.
  public init(
    id: String, name: String? = nil, subscriptionOut: Double? = nil,
    subscriptionIn: Double? = nil,
    provenance: Provenance = Provenance(location: SourceLocation(file: "grid_areas.csv"))
  ) {
    self.id = id
    self.name = name
    self.subscriptionOut = subscriptionOut
    self.subscriptionIn = subscriptionIn
    self.provenance = provenance
  }
}
