import Quantities
import RegionModel

extension RegionBuilder {
  /// Adds the catalogue's word that one resource serves the need for another.
  public mutating func substitution(
    _ surplus: String, for need: String, id: String? = nil, ratio: Double = 1,
    treatment: Double = 0, via technologies: [String] = [],
    removes: [(property: String, share: Double)] = [], maxDistance: Double? = nil
  ) {
    region.substitutions.append(
      Substitution(
        id: id ?? "\(surplus)--\(need)", surplusResource: resource(named: surplus),
        needResource: resource(named: need), ratio: ratio, treatmentCost: treatment,
        technologies: technologies.map { technology(named: $0) }, removes: removes,
        maxDistance: maxDistance,
        provenance: Self.provenance("substitutions", region.substitutions.count)))
  }

  /// Adds a limit that a substitution brings with it.
  public mutating func qualityLimit(
    _ substitution: String, _ property: String, _ sense: LimitSense, _ limit: Double
  ) {
    region.qualityLimits.append(
      QualityLimit(
        substitution: Self.find(substitution, region.substitutions, \.id), property: property,
        sense: sense, limit: limit, unit: "",
        provenance: Self.provenance("quality_limits", region.qualityLimits.count)))
  }

  /// Adds a way of carrying a kind of resource; free unless told.
  public mutating func transport(
    _ mode: String, _ kind: Resource.Kind, handling: Double = 0, perKm: Double = 0,
    emissionsPerKm: Double = 0, lossPerKm: Double = 0,
    investmentPerKm: [(capacity: Double, cost: Double)] = [], lifetime: Double? = nil,
    range: Double? = nil, detour: Double = 1
  ) {
    region.transport.append(
      TransportMode(
        mode: mode, kind: kind, handling: handling, costPerKm: perKm,
        emissionsPerKm: emissionsPerKm, lossPerKm: lossPerKm, investmentPerKm: investmentPerKm,
        lifetime: lifetime, range: range, detour: detour,
        provenance: Self.provenance("transport", region.transport.count)))
  }

  /// Adds a technology; the first flow measures its activity.
  public mutating func technology(
    _ id: String, inputs: [(resource: String, perActivity: Double)] = [],
    outputs: [(resource: String, perActivity: Double)] = [], capital: Double = 0,
    fixed: Double = 0, variable: Double = 0, lifetime: Double? = nil
  ) {
    let flows = { [self] (ports: [(resource: String, perActivity: Double)]) in
      ports.map {
        Technology.Flow(resource: resource(named: $0.resource), perActivity: $0.perActivity)
      }
    }
    region.technologies.append(
      Technology(
        id: id, referenceFlow: (inputs + outputs).first?.resource ?? "", capitalCost: capital,
        fixedCost: fixed, variableCost: variable, lifetime: lifetime, inputs: flows(inputs),
        outputs: flows(outputs),
        provenance: Self.provenance("technologies", region.technologies.count)))
  }

  /// Gives the last technology operating points: its flows as they are at the first, and what each
  /// output is at the further ones.
  public mutating func points(_ names: [String], _ further: [String: [Double]]) {
    let last = region.technologies.count - 1
    region.technologies[last].points = names
    for position in region.technologies[last].outputs.indices {
      let resource = region.resources[region.technologies[last].outputs[position].resource].id
      region.technologies[last].outputs[position].further = further[resource] ?? []
    }
  }

  /// Adds a technology at a site, with a stream `CONVERSION:RESOURCE` at each port.
  ///
  /// - Parameters:
  ///   - prices: what an input costs where it can be bought, by resource.
  ///   - disposal: what getting rid of an output costs, by resource.
  public mutating func conversion(
    _ id: String, at place: String, _ technology: String, capacity: Double = .infinity,
    status: BuildStatus = .existing, investment: Double? = nil, lifetime: Double? = nil,
    profile: String? = nil, efficiencyProfile: String? = nil, prices: [String: Double] = [:],
    disposal: [String: Double] = [:], minimumLoad: Double? = nil
  ) {
    let index = Index<Conversion>(region.conversions.count)
    let kind = self.technology(named: technology)
    region.conversions.append(
      Conversion(
        id: id, site: site(named: place), technology: kind, capacity: capacity,
        profile: profile.map { self.profile(named: $0) },
        efficiencyProfile: efficiencyProfile.map { self.profile(named: $0) },
        minimumLoad: minimumLoad, status: status,
        investment: investment, lifetime: lifetime,
        provenance: Self.provenance("conversions", region.conversions.count)))
    for flow in region.technologies[kind].inputs {
      let resource = region.resources[flow.resource]
      let port = "\(id):\(resource.id)"
      need(port, at: place, of: resource.id, 0, price: prices[resource.id])
      region.needs[need(named: port)].port = Port(
        conversion: index, perActivity: flow.perActivity, further: flow.further)
    }
    for flow in region.technologies[kind].outputs {
      let resource = region.resources[flow.resource]
      let port = "\(id):\(resource.id)"
      surplus(port, at: place, of: resource.id, 0, disposal: disposal[resource.id] ?? 0)
      region.surpluses[surplus(named: port)].port = Port(
        conversion: index, perActivity: flow.perActivity, further: flow.further)
    }
  }
}
