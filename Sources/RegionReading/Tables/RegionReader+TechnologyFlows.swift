import Quantities
import RegionModel

/// A row of a technology's flows.
private struct FlowRow {
  let side: FlowDirection
  let resource: Index<Resource>
  let perActivity: Double
  let temperature: Double?
  let point: String?
  let place: SourceLocation
}

extension RegionReader {
  /// What technologies take and give, each resource once, with a figure for each operating point.
  func readTechnologyFlows() {
    for table in tables(.technologyFlows) {
      let (technology, direction) = (table.column("technology"), table.column("direction"))
      let (resource, amount) = (table.column("resource"), table.column("per_activity"))
      let (temperature, point) = (table.column("temperature_c"), table.column("operating_point"))
      var owned: [Index<Technology>: [FlowRow]] = [:]
      for row in table.rows {
        let owner = table.reference(row, technology, technologies, as: Technology.self)
        let flowing = table.reference(row, resource, resources, as: Resource.self) ?? .missing
        let perActivity = table.number(row, amount) ?? 0
        let level = table.number(row, temperature)
        let side = table.choice(row, direction, of: FlowDirection.self)
        guard let owner, owner.isKnown, let side else { continue }
        owned[owner, default: []].append(
          FlowRow(
            side: side, resource: flowing, perActivity: perActivity, temperature: level,
            point: table.text(row, point),
            place: table.provenance(row).location))
      }
      for (owner, rows) in owned.sorted(by: { $0.key < $1.key }) { add(rows, to: owner) }
    }
  }

  private func add(_ rows: [FlowRow], to owner: Index<Technology>) {
    var points: [String] = []
    for row in rows {
      if let point = row.point, !points.contains(point) { points.append(point) }
    }
    var done: Set<[Int]> = []
    for row in rows {
      let key = [row.side == .input ? 0 : 1, row.resource.value]
      // What is not known is told once a row, and joins nothing.
      guard !row.resource.isKnown || done.insert(key).inserted else { continue }
      let same =
        row.resource.isKnown
        ? rows.filter { $0.side == row.side && $0.resource == row.resource } : [row]
      let flow = flow(same, points, region.technologies[owner].id)
      switch row.side {
      case .input: region.technologies[owner].inputs.append(flow)
      case .output: region.technologies[owner].outputs.append(flow)
      }
    }
    // One point by whatever name is all there is.
    region.technologies[owner].points = points.count > 1 ? points : []
  }

  /// The rows of one resource as one flow.
  private func flow(_ rows: [FlowRow], _ points: [String], _ technology: String)
    -> Technology.Flow
  {
    let resource = rows[0].resource
    let name = resource.isKnown ? region.resources[resource].id : ""
    refuseTwins(rows, technology, name)
    let levels = rows.filter { $0.temperature != nil }
    if let first = levels.first?.temperature,
      let other = levels.first(where: { $0.temperature != first })
    {
      report.error(
        .catalogue(
          .temperaturesDiffer(
            technology: technology, resource: name, first: first,
            other: other.temperature ?? first)), at: other.place)
    }
    if let all = rows.first(where: { $0.point == nil }) {
      if let beside = rows.first(where: { $0.point != nil }), let point = beside.point {
        report.error(
          .catalogue(.pointBesideAll(technology: technology, resource: name, point: point)),
          at: beside.place)
      }
      return Technology.Flow(
        resource: resource, perActivity: all.perActivity,
        temperature: levels.first?.temperature)
    }
    let amounts = points.map { point in
      rows.first { $0.point == point }?.perActivity ?? 0
    }
    return Technology.Flow(
      resource: resource, perActivity: amounts[0], further: Array(amounts.dropFirst()),
      temperature: levels.first?.temperature)
  }

  /// One resource at one operating point has one row.
  private func refuseTwins(_ rows: [FlowRow], _ technology: String, _ resource: String) {
    for (place, row) in rows.enumerated() {
      guard let first = rows[..<place].first(where: { $0.point == row.point }) else { continue }
      let key = [technology, row.side.rawValue, resource] + (row.point.map { [$0] } ?? [])
      report.error(
        .reference(.duplicateId(found: key.joined(separator: "+"), first: first.place)),
        at: row.place)
    }
  }
}
