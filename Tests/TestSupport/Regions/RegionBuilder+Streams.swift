import Quantities
import RegionModel

extension RegionBuilder {
  /// Adds a surplus: so many base units a year.
  public mutating func surplus(
    _ id: String, at place: String, of resource: String, _ amount: Double, disposal: Double = 0,
    provision: Double = 0, emissions: Double = 0, committed: Double = 0,
    temperature: Double? = nil, returning: Double? = nil, profile: String? = nil,
    group: String? = nil, opens: Int? = nil, closes: Int? = nil
  ) {
    region.surpluses.append(
      Surplus(
        id: id, site: site(named: place), resource: self.resource(named: resource),
        amount: amount, profile: profile.map { self.profile(named: $0) },
        temperature: temperature, returnTemperature: returning, provisionCost: provision,
        disposalPrice: disposal, disposalEmissions: emissions, committedShare: committed,
        group: group, opens: opens, closes: closes,
        provenance: Self.provenance("surpluses", region.surpluses.count)))
  }

  /// Adds a need: so many base units a year; without a price it cannot be bought.
  public mutating func need(
    _ id: String, at place: String, of resource: String, _ amount: Double, price: Double? = nil,
    emissions: Double = 0, secondary: Double = 1, temperature: Double? = nil,
    returning: Double? = nil, profile: String? = nil, priceProfile: String? = nil,
    opens: Int? = nil, closes: Int? = nil
  ) {
    region.needs.append(
      Need(
        id: id, site: site(named: place), resource: self.resource(named: resource),
        amount: amount, profile: profile.map { self.profile(named: $0) },
        temperature: temperature, returnTemperature: returning, supplyPrice: price,
        supplyPriceProfile: priceProfile.map { self.profile(named: $0) },
        supplyEmissions: emissions, maxSecondaryShare: secondary, opens: opens, closes: closes,
        provenance: Self.provenance("needs", region.needs.count)))
  }

  /// Lets a stream's supply temperature follow a profile.
  public mutating func temperature(of stream: String, follows profile: String) {
    let index = self.profile(named: profile)
    switch self.stream(named: stream) {
    case .surplus(let surplus): region.surpluses[surplus].temperatureProfile = index
    case .need(let need): region.needs[need].temperatureProfile = index
    }
  }

  /// States what a stream holds.
  public mutating func content(_ stream: String, _ property: String, _ value: Double) {
    region.properties.append(
      Property(
        stream: self.stream(named: stream), property: property, value: value, unit: "",
        provenance: Self.provenance("properties", region.properties.count)))
  }

  /// Limits what a need's mix may hold.
  public mutating func limit(
    _ need: String, _ property: String, _ sense: LimitSense = .max, _ value: Double,
    supply: Double? = nil
  ) {
    region.properties.append(
      Property(
        stream: .need(self.need(named: need)), property: property, value: value, unit: "",
        limit: sense, supplyValue: supply,
        provenance: Self.provenance("properties", region.properties.count)))
  }

  /// Adds an exchange of today.
  public mutating func exchange(
    _ id: String, _ from: String, _ to: String, amount: Double? = nil, capacity: Double? = nil,
    price: Double? = nil, firm: Bool = false, status: Exchange.Status = .operating,
    since: Int? = nil, until: Int? = nil
  ) {
    region.exchanges.append(
      Exchange(
        id: id, surplus: surplus(named: from), need: need(named: to), amount: amount,
        capacity: capacity, price: price, firm: firm, status: status, since: since, until: until,
        provenance: Self.provenance("exchanges", region.exchanges.count)))
  }

  /// Adds a link by hand; what is nil is as it would be generated.
  public mutating func link(
    _ from: String, _ to: String, mode: String? = nil, distance: Double? = nil,
    unitCost: Double? = nil, efficiency: Double? = nil, ratio: Double? = nil,
    capacity: Double? = nil, fixedInvestment: Double? = nil, capacityInvestment: Double? = nil,
    fixedCostPerYear: Double? = nil, technology: String? = nil, lifetime: Double? = nil,
    status: Link.Status = .candidate
  ) {
    region.links.append(
      Link(
        surplus: surplus(named: from), need: need(named: to), mode: mode, distance: distance,
        unitCost: unitCost, efficiency: efficiency, ratio: ratio, capacity: capacity,
        fixedInvestment: fixedInvestment, capacityInvestment: capacityInvestment,
        fixedCostPerYear: fixedCostPerYear,
        technology: technology.map { self.technology(named: $0) }, lifetime: lifetime,
        status: status, provenance: Self.provenance("links", region.links.count)))
  }

  /// Adds a barrier.
  public mutating func barrier(
    from: Barrier.End? = nil, to: Barrier.End? = nil, resource: String? = nil,
    kind: Barrier.Kind = .legal, reason: String = "permit lacking", until: Int? = nil
  ) {
    region.barriers.append(
      Barrier(
        from: from, to: to, resource: resource.map { self.resource(named: $0) }, kind: kind,
        reason: reason, until: until,
        provenance: Self.provenance("barriers", region.barriers.count)))
  }
}
