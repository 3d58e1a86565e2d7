import RegionModel

/// Writes the sites of a synthetic region, their streams, and what these hold.
struct SyntheticStreamTables {
  let draft: SyntheticDraft
  let ties: SyntheticTies

  /// `sites.csv`, with a bus for each site where there is a grid.
  func sites(_ grid: SyntheticGrid? = nil) -> SyntheticTable {
    var table = SyntheticTable(
      .sites,
      ["id", "name", "kind", "nace", "municipality", "latitude", "longitude"]
        + (grid == nil ? [] : ["bus"]) + ["opens", "closes", "source", "confidence"])
    for (index, site) in draft.sites.enumerated() {
      let sort = Archetype.all[site.archetype]
      let place = draft.places.places[site.place].name
      let name = "\(place) \(sort.swedish)"
      table.text.cell(Self.siteId(index))
      table.text.cell(site.ordinal == 1 ? name : "\(name) \(site.ordinal)")
      table.text.cell(sort.kind)
      table.text.cell(sort.nace)
      table.text.cell(place)
      table.text.cell(site.latitude, decimals: 4)
      table.text.cell(site.longitude, decimals: 4)
      if let grid {
        table.text.cell(
          SyntheticGridTables.busId(.init(station: grid.stations.stationOfSite[index])))
      }
      table.text.cell(site.opens)
      table.text.cell(site.closes)
      table.text.cell("invented")
      table.text.cell("assumed")
    }
    return table
  }

  /// `surpluses.csv`.
  func surpluses() -> SyntheticTable {
    var table = SyntheticTable(
      .surpluses,
      [
        "id", "site", "resource", "amount", "unit", "profile", "temperature_c",
        "return_temperature_c", "provision_cost", "disposal_price", "disposal_emissions",
        "committed_share", "group", "confidential", "confidence",
      ])
    for stream in draft.surpluses {
      writeHead(stream, to: &table.text)
      table.text.cell(stream.returnTemperature, decimals: 0)
      table.text.cell(stream.template.provision, decimals: 2)
      table.text.cell(stream.price, decimals: 2)
      table.text.cell(stream.template.emissions, decimals: 4)
      table.text.cell(stream.committedShare, decimals: 2)
      table.text.cell(stream.grouped ? "\(Self.siteId(stream.site))-heat" : "")
      table.text.cell(stream.confidential ? "true" : "")
      table.text.cell(Self.confidence(of: stream))
    }
    return table
  }

  /// `needs.csv`, with a row for the heat that a conversion could buy.
  func needs() -> SyntheticTable {
    var table = SyntheticTable(
      .needs,
      [
        "id", "site", "resource", "amount", "unit", "profile", "temperature_c",
        "return_temperature_c", "temperature_profile", "supply_price", "supply_price_profile",
        "supply_emissions", "max_secondary_share", "confidential", "confidence",
      ])
    for stream in draft.needs {
      let resource = stream.template.resource
      writeHead(stream, to: &table.text)
      table.text.cell(stream.returnTemperature, decimals: 0)
      table.text.cell(stream.followsSeason ? "r-network" : "")
      table.text.cell(stream.price, decimals: 2)
      table.text.cell(stream.template.glide == nil ? "" : "r-heat-price")
      table.text.cell(stream.template.emissions, decimals: 4)
      table.text.cell(resource == "r-aggregate" || resource == "r-feed" ? 0.5 : nil, decimals: 2)
      table.text.cell(stream.confidential ? "true" : "")
      table.text.cell(Self.confidence(of: stream))
    }
    for (index, conversion) in ties.conversions.enumerated() {
      table.text.cell("\(Self.conversionId(index)):r-heat")
      table.text.cell(Self.siteId(conversion.site))
      table.text.cell("r-heat")
      table.text.empty()
      table.text.cell("MWh/a")
      table.text.empty(4)
      table.text.cell(300)
      table.text.empty()
      table.text.cell(0.06, decimals: 4)
      table.text.empty(2)
      table.text.cell("assumed")
    }
    return table
  }

  /// `properties.csv`: contents of every surplus, limits of some needs.
  func properties(_ random: inout SplitMix64) -> SyntheticTable {
    var table = SyntheticTable(
      .properties, ["stream", "property", "value", "unit", "limit", "supply_value"])
    let contents = SyntheticCatalogue.resources.map { resource in
      SyntheticCatalogue.contents.filter { $0.resource == resource.id }
    }
    let limits = SyntheticCatalogue.resources.map { resource in
      SyntheticCatalogue.limits.filter { $0.resource == resource.id }
    }
    for stream in draft.surpluses {
      for content in contents[stream.resource] {
        write(content, of: Self.streamId(stream), to: &table.text, &random)
      }
    }
    for (index, conversion) in ties.conversions.enumerated() {
      let output = conversion.technology == "r-dryer" ? "r-dried-sludge" : "r-digestate"
      for content in SyntheticCatalogue.contents where content.resource == output {
        write(content, of: "\(Self.conversionId(index)):\(output)", to: &table.text, &random)
      }
    }
    for stream in draft.needs {
      for limit in limits[stream.resource] {
        let value = SyntheticDraft.threeDigits(random.uniform(limit.range))
        // today's supply keeps a margin that secondary material may use up
        let margin = random.uniform(0.4...0.9)
        guard random.chance(limit.share) else { continue }
        let today = limit.sense == "max" ? value * margin : value / margin
        table.text.cell(Self.streamId(stream))
        table.text.cell(limit.property)
        table.text.cell(value, decimals: 4)
        table.text.cell(limit.unit)
        table.text.cell(limit.sense)
        table.text.cell(SyntheticDraft.threeDigits(today), decimals: 4)
      }
    }
    return table
  }

  private func write(
    _ content: SyntheticCatalogue.Content, of stream: String, to text: inout CSVText,
    _ random: inout SplitMix64
  ) {
    text.cell(stream)
    text.cell(content.property)
    text.cell(SyntheticDraft.threeDigits(random.uniform(content.range)), decimals: 4)
    text.cell(content.unit)
    text.empty(2)
  }

  /// The columns that surpluses and needs begin with, up to the temperature.
  private func writeHead(_ stream: SyntheticDraft.Stream, to text: inout CSVText) {
    let amount = Self.typed(stream.amount, SyntheticCatalogue.resources[stream.resource].unit)
    text.cell(Self.streamId(stream))
    text.cell(Self.siteId(stream.site))
    text.cell(stream.template.resource)
    text.cell(amount.number, decimals: 6)
    text.cell(amount.unit)
    text.cell(stream.template.profile)
    text.cell(stream.temperature, decimals: 0)
  }

  /// An amount a year as people would type it.
  static func typed(_ amount: Double, _ unit: String) -> (number: Double, unit: String) {
    switch unit {
    case "MWh": (amount / 1_000, "GWh/a")
    case "t" where amount >= 100_000: (amount / 1_000, "kt/a")
    default: (amount, "\(unit)/a")
    }
  }

  static func siteId(_ index: Int) -> String { "s" + padded(index + 1, digits: 6) }

  static func conversionId(_ index: Int) -> String { "c" + padded(index + 1, digits: 5) }

  static func streamId(_ stream: SyntheticDraft.Stream) -> String {
    let side = stream.template.side == .surplus ? "out" : "in"
    return "\(siteId(stream.site))-\(side)-\(stream.template.resource.dropFirst(2))"
  }

  static func padded(_ number: Int, digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// Large streams are better known than small ones.
  private static func confidence(of stream: SyntheticDraft.Stream) -> String {
    let share = stream.amount / stream.template.amount
    return share > 3 ? "reported" : share > 1 ? "estimated" : "assumed"
  }
}
