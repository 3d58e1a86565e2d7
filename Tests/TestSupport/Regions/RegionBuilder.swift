import Quantities
import RegionModel

/// Makes regions in a few lines of code, rows named by their ids.
///
/// Settings begin at one period a year, no interest and linear, so that sums can be done by hand.
/// An id that nothing has is a mistake in the test, and stops it.
public struct RegionBuilder {
  /// What has been made so far.
  public var region: Region

  /// Goes on with a region.
  public init(_ region: Region) { self.region = region }

  /// An empty region.
  public init(_ name: String = "test") {
    region = Region(name: name)
    region.settings.periods = .annual
    region.settings.discountRate = 0
    region.settings.integer = false
  }

  /// A region filled by a closure.
  public static func make(_ name: String = "test", _ fill: (inout RegionBuilder) -> Void)
    -> Region
  {
    var draft = RegionBuilder(name)
    fill(&draft)
    return draft.region
  }

  /// Where a made row pretends to stand.
  public static func provenance(_ file: String, _ row: Int) -> Provenance {
    Provenance(location: SourceLocation(file: "\(file).csv", row: row + 2))
  }

  /// Kilometres of a degree of latitude on the mean earth radius.
  public static let kilometresPerDegree = 6371.0088 * Double.pi / 180

  static func find<Row>(_ id: String, _ rows: [Row], _ name: (Row) -> String) -> Index<Row> {
    guard let position = rows.firstIndex(where: { name($0) == id }) else {
      preconditionFailure("the test names '\(id)', which is not in the region")
    }
    return Index(position)
  }

  /// The site of an id.
  public func site(named id: String) -> Index<Site> { Self.find(id, region.sites, \.id) }
  /// The resource of an id.
  public func resource(named id: String) -> Index<Resource> {
    Self.find(id, region.resources, \.id)
  }
  /// The surplus of an id.
  public func surplus(named id: String) -> Index<Surplus> { Self.find(id, region.surpluses, \.id) }
  /// The need of an id.
  public func need(named id: String) -> Index<Need> { Self.find(id, region.needs, \.id) }
  /// The technology of an id.
  public func technology(named id: String) -> Index<Technology> {
    Self.find(id, region.technologies, \.id)
  }
  /// The profile of an id.
  public func profile(named id: String) -> Index<Profile> { Self.find(id, region.profiles, \.id) }
  /// The stream of an id, on either side.
  public func stream(named id: String) -> RegionModel.Stream {
    if let position = region.surpluses.firstIndex(where: { $0.id == id }) {
      return .surplus(Index(position))
    }
    return .need(need(named: id))
  }

  /// Adds resources of one kind.
  public mutating func resources(
    _ ids: String..., kind: Resource.Kind = .material, dimension: Dimension? = nil,
    lowCode: String? = nil, virgin: Bool = false
  ) {
    let usual: Dimension =
      switch kind {
      case .material: .mass
      case .water: .volume
      case .heat, .electricity, .gas: .energy
      }
    for id in ids {
      region.resources.append(
        Resource(
          id: id, kind: kind, dimension: dimension ?? usual, lowCode: lowCode, virgin: virgin,
          provenance: Self.provenance("resources", region.resources.count)))
    }
  }

  /// Adds a site so many kilometres north (and east, in degrees) of the first.
  public mutating func site(
    _ id: String, km: Double = 0, degreesEast: Double = 0, opens: Int? = nil, closes: Int? = nil
  ) {
    region.sites.append(
      Site(
        id: id,
        position: GeoPoint(
          latitude: 60 + km / Self.kilometresPerDegree, longitude: 15 + degreesEast),
        opens: opens, closes: closes, provenance: Self.provenance("sites", region.sites.count)))
  }

  /// Adds an hourly series.
  public mutating func profile(_ id: String, _ values: [Double]) {
    region.profiles.append(Profile(id: id, values: values))
  }

  /// Adds a period of an own horizon, and asks for it.
  public mutating func period(
    _ id: String, hours: Double, weight: Double = 1, chain: String? = nil, firstHour: Int? = nil
  ) {
    region.settings.periods = .own
    region.periods.append(
      PeriodRow(
        id: id, hours: hours, weight: weight, chain: chain, firstHour: firstHour,
        location: SourceLocation(file: "periods.csv", row: region.periods.count + 2)))
  }

  /// Adds a rectangle from corner to corner (latitude, longitude).
  public mutating func area(
    _ id: String, _ rule: Area.Rule, factor: Double = 1, from: (Double, Double),
    to: (Double, Double)
  ) {
    let corners = [from, (from.0, to.1), to, (to.0, from.1), from]
    region.areas.append(
      Area(
        id: id, name: id, kind: "protected", rule: rule, factor: factor,
        polygons: [[corners.map { GeoPoint(latitude: $0.0, longitude: $0.1) }]],
        location: SourceLocation(file: "areas.geojson")))
  }
}
