import Quantities
import RegionModel

/// A region put together in code, a line a row.
struct RegionDraft {
  var region: Region

  init(_ name: String, periods: Settings.Periods = .annual) {
    region = Region(name: name)
    region.settings.periods = periods
    region.settings.integer = false
  }

  private static let provenance = Provenance(location: SourceLocation(file: "test"))

  /// A site east of the first one, a degree at the equator being 111 km.
  mutating func site(_ id: String, degrees: Double = 0) -> Index<Site> {
    region.sites.append(
      Site(
        id: id, position: GeoPoint(latitude: 0, longitude: degrees), provenance: Self.provenance))
    return Index(region.sites.count - 1)
  }

  mutating func resource(
    _ id: String, _ kind: Resource.Kind = .material, _ dimension: Dimension = .mass,
    virgin: Bool = false
  ) -> Index<Resource> {
    region.resources.append(
      Resource(
        id: id, kind: kind, dimension: dimension, virgin: virgin, provenance: Self.provenance))
    return Index(region.resources.count - 1)
  }

  @discardableResult
  mutating func substitution(
    _ surplus: Index<Resource>, _ need: Index<Resource>, ratio: Double = 1, treatment: Double = 0,
    technologies: [Index<Technology>] = [], removes: [(property: String, share: Double)] = []
  ) -> Index<Substitution> {
    region.substitutions.append(
      Substitution(
        id: "use-\(region.substitutions.count)", surplusResource: surplus, needResource: need,
        ratio: ratio, treatmentCost: treatment, technologies: technologies, removes: removes,
        provenance: Self.provenance))
    return Index(region.substitutions.count - 1)
  }

  mutating func transport(
    _ mode: String, _ kind: Resource.Kind, handling: Double = 0, perKm: Double = 0,
    emissions: Double = 0, loss: Double = 0, investment: [(capacity: Double, cost: Double)] = []
  ) {
    region.transport.append(
      TransportMode(
        mode: mode, kind: kind, handling: handling, costPerKm: perKm, emissionsPerKm: emissions,
        lossPerKm: loss, investmentPerKm: investment, provenance: Self.provenance))
  }

  mutating func technology(
    _ id: String, capital: Double = 0, fixed: Double = 0, variable: Double = 0,
    inputs: [Technology.Flow] = [], outputs: [Technology.Flow] = []
  ) -> Index<Technology> {
    region.technologies.append(
      Technology(
        id: id, referenceFlow: "", capitalCost: capital, fixedCost: fixed, variableCost: variable,
        lifetime: 15, inputs: inputs, outputs: outputs, provenance: Self.provenance))
    return Index(region.technologies.count - 1)
  }

  mutating func profile(_ values: [Double]) -> Index<Profile> {
    region.profiles.append(Profile(id: "profile-\(region.profiles.count)", values: values))
    return Index(region.profiles.count - 1)
  }

  @discardableResult
  mutating func surplus(
    _ id: String, _ site: Index<Site>, _ resource: Index<Resource>, _ amount: Double,
    edit: (inout Surplus) -> Void = { _ in }
  ) -> Index<Surplus> {
    var row = Surplus(
      id: id, site: site, resource: resource, amount: amount, provenance: Self.provenance)
    edit(&row)
    region.surpluses.append(row)
    return Index(region.surpluses.count - 1)
  }

  @discardableResult
  mutating func need(
    _ id: String, _ site: Index<Site>, _ resource: Index<Resource>, _ amount: Double,
    price: Double? = nil, edit: (inout Need) -> Void = { _ in }
  ) -> Index<Need> {
    var row = Need(
      id: id, site: site, resource: resource, amount: amount, supplyPrice: price,
      provenance: Self.provenance)
    edit(&row)
    region.needs.append(row)
    return Index(region.needs.count - 1)
  }

  mutating func conversion(
    _ id: String, _ site: Index<Site>, _ technology: Index<Technology>, capacity: Double,
    edit: (inout Conversion) -> Void = { _ in }
  ) -> Index<Conversion> {
    var row = Conversion(
      id: id, site: site, technology: technology, capacity: capacity, provenance: Self.provenance)
    edit(&row)
    region.conversions.append(row)
    return Index(region.conversions.count - 1)
  }

  mutating func exchange(
    _ id: String, _ surplus: Index<Surplus>, _ need: Index<Need>, amount: Double?,
    capacity: Double? = nil, firm: Bool = false
  ) {
    region.exchanges.append(
      Exchange(
        id: id, surplus: surplus, need: need, amount: amount, capacity: capacity, firm: firm,
        provenance: Self.provenance))
  }

  mutating func link(
    _ surplus: Index<Surplus>, _ need: Index<Need>, edit: (inout Link) -> Void
  ) {
    var row = Link(surplus: surplus, need: need, provenance: Self.provenance)
    edit(&row)
    region.links.append(row)
  }

  mutating func property(
    _ stream: Stream, _ name: String, _ value: Double, limit: LimitSense? = nil,
    today: Double? = nil
  ) {
    region.properties.append(
      Property(
        stream: stream, property: name, value: value, unit: "%", limit: limit, supplyValue: today,
        provenance: Self.provenance))
  }

  mutating func qualityLimit(
    _ use: Index<Substitution>, _ name: String, _ sense: LimitSense, _ limit: Double
  ) {
    region.qualityLimits.append(
      QualityLimit(
        substitution: use, property: name, sense: sense, limit: limit, unit: "%",
        provenance: Self.provenance))
  }

  mutating func period(_ id: String, hours: Double, weight: Double) {
    region.periods.append(
      PeriodRow(id: id, hours: hours, weight: weight, location: SourceLocation(file: "test")))
  }
}
