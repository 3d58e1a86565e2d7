import Quantities
import RegionModel

extension Region {
  /// The same region with the rows of its tables in another order; references follow.
  public func permuted(seed: UInt64) -> Region {
    var random = SeededGenerator(seed: seed)
    var copy = self
    let sites = Shuffle<Site>(sites.count, &random)
    let resources = Shuffle<Resource>(resources.count, &random)
    let technologies = Shuffle<Technology>(technologies.count, &random)
    let substitutions = Shuffle<Substitution>(substitutions.count, &random)
    let conversions = Shuffle<Conversion>(conversions.count, &random)
    let surpluses = Shuffle<Surplus>(surpluses.count, &random)
    let needs = Shuffle<Need>(needs.count, &random)
    copy.sites = sites.moved(copy.sites) { _ in }
    copy.resources = resources.moved(copy.resources) { _ in }
    copy.technologies = technologies.moved(copy.technologies) { row in
      for flow in row.inputs.indices {
        row.inputs[flow].resource = resources.place(row.inputs[flow].resource)
      }
      for flow in row.outputs.indices {
        row.outputs[flow].resource = resources.place(row.outputs[flow].resource)
      }
    }
    copy.substitutions = substitutions.moved(copy.substitutions) { row in
      row.surplusResource = resources.place(row.surplusResource)
      row.needResource = resources.place(row.needResource)
      row.technologies = row.technologies.map(technologies.place)
    }
    copy.conversions = conversions.moved(copy.conversions) { row in
      row.site = sites.place(row.site)
      row.technology = technologies.place(row.technology)
    }
    copy.surpluses = surpluses.moved(copy.surpluses) { row in
      row.site = sites.place(row.site)
      row.resource = resources.place(row.resource)
      if let port = row.port { row.port?.conversion = conversions.place(port.conversion) }
    }
    copy.needs = needs.moved(copy.needs) { row in
      row.site = sites.place(row.site)
      row.resource = resources.place(row.resource)
      if let port = row.port { row.port?.conversion = conversions.place(port.conversion) }
    }
    copy.permuteRelations(
      &random, sites: sites, resources: resources, technologies: technologies,
      substitutions: substitutions, surpluses: surpluses, needs: needs)
    return copy
  }

  private mutating func permuteRelations(
    _ random: inout SeededGenerator, sites: Shuffle<Site>, resources: Shuffle<Resource>,
    technologies: Shuffle<Technology>, substitutions: Shuffle<Substitution>,
    surpluses: Shuffle<Surplus>, needs: Shuffle<Need>
  ) {
    func place(_ stream: Stream) -> Stream {
      switch stream {
      case .surplus(let index): .surplus(surpluses.place(index))
      case .need(let index): .need(needs.place(index))
      }
    }
    func place(_ end: Barrier.End?) -> Barrier.End? {
      switch end {
      case nil: nil
      case .site(let index): .site(sites.place(index))
      case .stream(let stream): .stream(place(stream))
      }
    }
    qualityLimits = Shuffle(qualityLimits.count, &random).moved(qualityLimits) { row in
      row.substitution = substitutions.place(row.substitution)
    }
    properties = Shuffle(properties.count, &random).moved(properties) { row in
      row.stream = place(row.stream)
    }
    exchanges = Shuffle(exchanges.count, &random).moved(exchanges) { row in
      row.surplus = surpluses.place(row.surplus)
      row.need = needs.place(row.need)
    }
    links = Shuffle(links.count, &random).moved(links) { row in
      row.surplus = surpluses.place(row.surplus)
      row.need = needs.place(row.need)
      row.technology = row.technology.map(technologies.place)
    }
    barriers = Shuffle(barriers.count, &random).moved(barriers) { row in
      row.from = place(row.from)
      row.to = place(row.to)
      row.resource = row.resource.map(resources.place)
    }
    transport = Shuffle(transport.count, &random).moved(transport) { _ in }
  }
}

/// Where each row of a table goes.
private struct Shuffle<Row> {
  private let to: [Int]

  init(_ count: Int, _ random: inout SeededGenerator) {
    to = Array(0..<count).shuffled(using: &random)
  }

  func place(_ index: Index<Row>) -> Index<Row> { Index(to[index.value]) }

  func moved(_ rows: [Row], _ follow: (inout Row) -> Void) -> [Row] {
    var result = rows
    for (position, row) in rows.enumerated() {
      var row = row
      follow(&row)
      result[to[position]] = row
    }
    return result
  }
}
