import Quantities
import RegionModel

extension TypedTables {
  /// Today's exchanges, by their positions.
  public func exchanges(_ rows: [Int]? = nil) -> TypedTable {
    func resource(_ exchange: Exchange) -> Index<Resource> {
      region.surpluses[exchange.surplus].resource
    }
    var table = TypedTableBuilder(.exchanges, region.exchanges, rows) { $0.provenance }
    table.text("id") { $0.id }
    table.text("from") { region.surpluses[$0.surplus].id }
    table.text("to") { region.needs[$0.need].id }
    table.number("amount") { $0.amount }
    table.text("unit") { yearly(resource($0)) }
    table.number("capacity") { $0.capacity }
    table.text("capacity_unit") { hourly(resource($0)) }
    table.number("price") { $0.price }
    table.text("price_unit", doc: "Unit of prices and costs") { price(resource($0)) }
    table.flag("firm") { $0.firm }
    table.text("status") { $0.status.rawValue }
    table.whole("since") { $0.since }
    table.whole("until") { $0.until }
    table.bounds { exchange in
      [exchange.amount ?? 0, exchange.price ?? 0].first { $0 != 0 }
    }
    return table.done()
  }

  /// Links given by hand, by their positions.
  public func links(_ rows: [Int]? = nil) -> TypedTable {
    let currency = region.settings.currency
    func resource(_ link: Link) -> Index<Resource> { region.surpluses[link.surplus].resource }
    var table = TypedTableBuilder(.links, region.links, rows) { $0.provenance }
    table.text("from") { region.surpluses[$0.surplus].id }
    table.text("to") { region.needs[$0.need].id }
    table.text("mode") { $0.mode }
    table.number("distance_km") { $0.distance }
    table.number("unit_cost") { $0.unitCost }
    table.text("price_unit", doc: "Unit of prices and costs") { price(resource($0)) }
    table.number("efficiency") { $0.efficiency }
    table.number("ratio") { $0.ratio }
    table.number("capacity") { $0.capacity }
    table.text("capacity_unit") { hourly(resource($0)) }
    table.number("fixed_investment", unit: currency) { $0.fixedInvestment }
    table.number("capacity_investment") { $0.capacityInvestment }
    table.number("fixed_cost_per_a", unit: "\(currency)/a") { $0.fixedCostPerYear }
    table.text("technology") { $0.technology.map { region.technologies[$0].id } }
    table.number("lifetime_years") { $0.lifetime }
    table.text("status") { $0.status.rawValue }
    return table.done()
  }

  /// Barriers, by their positions.
  public func barriers(_ rows: [Int]? = nil) -> TypedTable {
    func end(_ end: Barrier.End?) -> String? {
      switch end {
      case nil: nil
      case .site(let site): region.sites[site].id
      case .stream(let stream): id(of: stream)
      }
    }
    var table = TypedTableBuilder(.barriers, region.barriers, rows) { $0.provenance }
    table.text("from") { end($0.from) }
    table.text("to") { end($0.to) }
    table.text("resource") { $0.resource.map { region.resources[$0].id } }
    table.text("kind") { $0.kind.rawValue }
    table.text("reason") { $0.reason }
    table.whole("until") { $0.until }
    return table.done()
  }

  /// People and organisations.
  public func actors() -> TypedTable {
    var table = TypedTableBuilder(.actors, region.actors) { $0.provenance }
    table.text("id") { $0.id }
    table.text("name") { $0.name }
    table.text("kind") { $0.kind?.rawValue }
    table.text("site") { $0.site.map { region.sites[$0].id } }
    table.text("municipality") { $0.municipality }
    table.text("url") { $0.url }
    return table.done()
  }

  /// Ties among them.
  public func ties() -> TypedTable {
    var table = TypedTableBuilder(.ties, region.ties) { $0.provenance }
    table.text("from") { region.actors[$0.from].id }
    table.text("to") { region.actors[$0.to].id }
    table.text("kind") { $0.kind }
    return table.done()
  }

  /// Projects followed up, by their positions.
  public func portfolio(_ rows: [Int]? = nil) -> TypedTable {
    var table = TypedTableBuilder(.portfolio, region.portfolio, rows) { $0.provenance }
    table.text("id") { $0.id }
    table.text("link") { $0.link }
    table.text("title") { $0.title }
    table.text("stage") { $0.stage?.rawValue }
    table.text("decided") { $0.decided }
    table.text("target_amount") { $0.targetAmount }
    table.text("actual_amount") { $0.actualAmount }
    table.text("goal") { $0.goal }
    return table.done()
  }

  /// The region's own horizon.
  public func periods() -> TypedTable {
    var table = TypedTableBuilder(.periods, region.periods)
    table.text("period") { $0.id }
    table.number("hours") { $0.hours }
    table.number("weight") { $0.weight }
    table.text("chain") { $0.chain }
    table.whole("first_hour") { $0.firstHour }
    return table.done()
  }
}
