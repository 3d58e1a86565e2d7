import Quantities
import RegionModel

extension Region {
  /// The same region with a word before every id; their order stays.
  public func renamed(before word: String) -> Region {
    var copy = self
    for row in copy.resources.indices { copy.resources[row].id = word + copy.resources[row].id }
    for row in copy.technologies.indices {
      copy.technologies[row].id = word + copy.technologies[row].id
      copy.technologies[row].referenceFlow = word + copy.technologies[row].referenceFlow
    }
    for row in copy.substitutions.indices {
      copy.substitutions[row].id = word + copy.substitutions[row].id
    }
    for row in copy.sites.indices { copy.sites[row].id = word + copy.sites[row].id }
    for row in copy.surpluses.indices { copy.surpluses[row].id = word + copy.surpluses[row].id }
    for row in copy.needs.indices { copy.needs[row].id = word + copy.needs[row].id }
    for row in copy.conversions.indices {
      copy.conversions[row].id = word + copy.conversions[row].id
    }
    for row in copy.exchanges.indices { copy.exchanges[row].id = word + copy.exchanges[row].id }
    copy.settings.heatPumpTechnology = word + settings.heatPumpTechnology
    return copy
  }

  /// The same region counted in units `k` times as large (t to kt: 1 000): amounts and capacities
  /// divided by it, whatever is per unit multiplied.
  public func counted(in k: Double) -> Region {
    var copy = self
    copy.settings.electricityPrice *= k
    copy.settings.electricityEmissions *= k
    for row in copy.surpluses.indices {
      copy.surpluses[row].amount /= k
      copy.surpluses[row].provisionCost *= k
      copy.surpluses[row].disposalPrice *= k
      copy.surpluses[row].disposalEmissions *= k
    }
    for row in copy.needs.indices {
      copy.needs[row].amount /= k
      copy.needs[row].supplyPrice = copy.needs[row].supplyPrice.map { $0 * k }
      copy.needs[row].supplyEmissions *= k
    }
    for row in copy.exchanges.indices {
      copy.exchanges[row].amount = copy.exchanges[row].amount.map { $0 / k }
      copy.exchanges[row].capacity = copy.exchanges[row].capacity.map { $0 / k }
    }
    for row in copy.links.indices {
      copy.links[row].unitCost = copy.links[row].unitCost.map { $0 * k }
      copy.links[row].capacity = copy.links[row].capacity.map { $0 / k }
      copy.links[row].capacityInvestment = copy.links[row].capacityInvestment.map { $0 * k }
    }
    copy.countCatalogue(in: k)
    return copy
  }

  private mutating func countCatalogue(in k: Double) {
    for row in conversions.indices { conversions[row].capacity /= k }
    for row in technologies.indices {
      technologies[row].capitalCost *= k
      technologies[row].fixedCost *= k
      technologies[row].variableCost *= k
    }
    for row in substitutions.indices { substitutions[row].treatmentCost *= k }
    for row in transport.indices {
      transport[row].handling *= k
      transport[row].costPerKm *= k
      transport[row].emissionsPerKm *= k
      transport[row].investmentPerKm = transport[row].investmentPerKm.map {
        ($0.capacity / k, $0.cost)
      }
    }
  }

  /// The same region with one surplus written as two rows, so much of it in the second; its
  /// contents and barriers are copied.
  public func splitting(surplus id: String, share: Double) -> Region {
    guard let row = surpluses.firstIndex(where: { $0.id == id }) else { return self }
    var copy = self
    var second = surpluses[row]
    second.id = id + "-second"
    second.amount *= share
    copy.surpluses[row].amount *= 1 - share
    copy.surpluses.append(second)
    copy.copyRules(of: .surplus(Index(row)), to: .surplus(Index(surpluses.count)))
    return copy
  }

  /// The same region with one need written as two rows; its limits and barriers are copied.
  public func splitting(need id: String, share: Double) -> Region {
    guard let row = needs.firstIndex(where: { $0.id == id }) else { return self }
    var copy = self
    var second = needs[row]
    second.id = id + "-second"
    second.amount *= share
    copy.needs[row].amount *= 1 - share
    copy.needs.append(second)
    copy.copyRules(of: .need(Index(row)), to: .need(Index(needs.count)))
    return copy
  }

  private mutating func copyRules(of stream: Stream, to other: Stream) {
    for property in properties where property.stream == stream {
      var second = property
      second.stream = other
      properties.append(second)
    }
    for barrier in barriers {
      var second = barrier
      if barrier.from == .stream(stream) { second.from = .stream(other) }
      if barrier.to == .stream(stream) { second.to = .stream(other) }
      if second.from != barrier.from || second.to != barrier.to { barriers.append(second) }
    }
  }
}
