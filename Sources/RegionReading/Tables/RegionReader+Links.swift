import Quantities
import RegionModel

extension RegionReader {
  /// Links given by hand.
  func readLinks() {
    for table in tables(.links) {
      let columns = LinkColumns(table)
      var links = region.links
      region.links = []
      links.reserveCapacity(links.count + table.source.rowCount)
      for row in table.rows {
        links.append(link(table, row, columns))
      }
      region.links = links
    }
    requireLinksOnce()
  }

  private func link(_ table: TableReader, _ row: Int, _ columns: LinkColumns) -> Link {
    let from = stream(table, row, columns.from, side: .output)
    let to = stream(table, row, columns.to, side: .input)
    let measure = from.flatMap(self.measure)
    let unitCost = table.price(row, columns.unitCost, of: measure)
    let capacity = table.amount(
      row, columns.capacity, unit: columns.capacityUnit, .hour, of: measure)
    let fixed = table.price(row, columns.fixedInvestment, of: nil)
    let perCapacity = table.price(row, columns.capacityInvestment, of: measure)
    let ratio = table.number(row, columns.ratio)
    var ends: (giver: Index<Surplus>, taker: Index<Need>) = (.missing, .missing)
    if case .surplus(let giver)? = from, case .need(let taker)? = to {
      ends = (giver, taker)
      requireOneDimension(table, row, columns.to, giver, taker, ratio)
    }
    return Link(
      surplus: ends.giver, need: ends.taker, mode: mode(table, row, columns.mode),
      distance: table.number(row, columns.distance), unitCost: unitCost,
      efficiency: table.number(row, columns.efficiency), ratio: ratio,
      capacity: capacity?.value, fixedInvestment: fixed, capacityInvestment: perCapacity,
      fixedCostPerYear: table.price(row, columns.fixedCost, of: nil),
      technology: table.reference(row, columns.technology, technologies),
      lifetime: table.number(row, columns.lifetime),
      status: table.choice(row, columns.status, of: Link.Status.self) ?? .candidate,
      provenance: table.provenance(row, unitCost, fixed, perCapacity))
  }

  /// A mode's name; one that no transport row has is probably misspelt.
  private func mode(_ table: TableReader, _ row: Int, _ column: Column) -> String? {
    guard let name = table.text(row, column) else { return nil }
    let modes = region.transport
    if !modes.isEmpty, !modes.contains(where: { $0.mode == name }) {
      table.warning(
        .reference(
          .unknownReference(
            found: name, tables: ["transport"],
            nearest: Spelling.nearest(to: name, among: modes.map(\.mode)))), row, column)
    }
    return name
  }

  /// How amounts of a stream count.
  func measure(of stream: Stream) -> ResourceMeasure? {
    switch stream {
    case .surplus(let index): measure(of: region.surpluses[index].resource)
    case .need(let index): measure(of: region.needs[index].resource)
    }
  }

  /// What forbids links.
  func readBarriers() {
    for table in tables(.barriers) {
      let (from, to) = (table.column("from"), table.column("to"))
      let (resource, kind) = (table.column("resource"), table.column("kind"))
      let (reason, until) = (table.column("reason"), table.column("until"))
      for row in table.rows {
        region.barriers.append(
          Barrier(
            from: end(table, row, from), to: end(table, row, to),
            resource: table.reference(row, resource, resources),
            kind: table.choice(row, kind, of: Barrier.Kind.self) ?? .legal,
            reason: table.text(row, reason) ?? "", until: table.whole(row, until),
            provenance: table.provenance(row)))
      }
    }
  }

  private func end(_ table: TableReader, _ row: Int, _ column: Column) -> Barrier.End? {
    let cell = table.cell(row, column)
    if cell.isEmpty { return nil }
    if let site = sites.find(cell) { return .site(Index(site)) }
    guard let value = streams.find(cell) else {
      table.unknown(cell.text, row, column, among: [sites, streams])
      return nil
    }
    return .stream(value % 2 == 0 ? .surplus(Index(value / 2)) : .need(Index(value / 2)))
  }
}

private struct LinkColumns {
  let from, to, mode, distance, unitCost, efficiency, ratio, capacity, capacityUnit: Column
  let fixedInvestment, capacityInvestment, fixedCost, technology, lifetime, status: Column

  init(_ table: TableReader) {
    from = table.column("from")
    to = table.column("to")
    mode = table.column("mode")
    distance = table.column("distance_km")
    unitCost = table.column("unit_cost")
    efficiency = table.column("efficiency")
    ratio = table.column("ratio")
    capacity = table.column("capacity")
    capacityUnit = table.column("capacity_unit")
    fixedInvestment = table.column("fixed_investment")
    capacityInvestment = table.column("capacity_investment")
    fixedCost = table.column("fixed_cost_per_a")
    technology = table.column("technology")
    lifetime = table.column("lifetime_years")
    status = table.column("status")
  }
}
