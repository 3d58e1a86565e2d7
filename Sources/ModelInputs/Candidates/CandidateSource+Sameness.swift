import RegionModel

extension CandidateSource {
  /// Whether it hands out the same links as another one, pair by pair, at the same costs; the price
  /// of CO2 aside.
  public func handsOutSame(as other: CandidateSource) -> Bool {
    let (region, before) = (maker.region, other.maker.region)
    // What follows from these stands in the program, or in the links themselves.
    var settings = before.settings
    settings.co2Price = region.settings.co2Price
    settings.co2Cap = region.settings.co2Cap
    settings.budget = region.settings.budget
    settings.discountRate = region.settings.discountRate
    settings.gap = region.settings.gap
    // Barriers, links by hand and areas are told of by rows and sites.
    let (surpluses, needs) = (maker.surpluses, maker.needs)
    guard surpluses == other.maker.surpluses, needs == other.maker.needs,
      surpluses.allSatisfy({ region.surpluses[$0].site == before.surpluses[$0].site }),
      needs.allSatisfy({ region.needs[$0].site == before.needs[$0].site }),
      region.areas == before.areas, region.barriers == before.barriers,
      region.links == before.links
    else { return false }
    return region.settings == settings && time == other.time && reach == other.reach
      && ids.surpluses == other.ids.surpluses && ids.needs == other.ids.needs
      && templates == other.templates && provision == other.provision
      && zip(ways, other.ways).allSatisfy {
        $0.name == $1.name && $0.suffix == $1.suffix && $0.plain == $1.plain
      }
      && table.isSame(as: other.table)
  }
}

extension ContentTable {
  /// Whether it holds the same contents, those not stated among them.
  func isSame(as other: ContentTable) -> Bool {
    place == other.place && kept == other.kept && content.count == other.content.count
      && zip(content, other.content).allSatisfy { $0.bitPattern == $1.bitPattern }
  }
}
