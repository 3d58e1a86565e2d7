import Quantities
import RegionModel

extension RegionReader {
  /// Who asks to connect, and the heat that would come of it.
  func readRequests() {
    let ids = IdTable()
    for table in tables(.requests) {
      let (id, name) = (table.column("id"), table.column("name"))
      let (site, bus) = (table.column("site"), table.column("bus"))
      let (power, direction) = (table.column("power_mw"), table.column("direction"))
      let (kind, profile) = (table.column("kind"), table.column("profile"))
      let (year, queue) = (table.column("from_year"), table.column("queue_position"))
      let (firm, rate) = (table.column("firm_share"), table.column("curtailment_rate"))
      let (split, share) = (table.column("may_split"), table.column("heat_share"))
      let figures = DatacentreColumns(table)
      for row in table.rows {
        let key = register(table, row, id, in: ids, as: region.grid.requests.count) {
          region.grid.requests[$0].provenance.location
        }
        var request = Request(
          id: key, name: table.text(row, name), site: table.reference(row, site, sites),
          buses: table.references(row, bus, buses), power: table.number(row, power) ?? 0,
          direction: table.choice(row, direction, of: Request.Direction.self) ?? .load,
          kind: table.text(row, kind), profile: table.profile(row, profile),
          fromYear: table.whole(row, year), queuePosition: table.whole(row, queue),
          firmShare: table.number(row, firm) ?? 1, curtailmentRate: table.number(row, rate) ?? 0,
          maySplit: table.flag(row, split) ?? false, heatShare: table.number(row, share) ?? 0,
          provenance: table.provenance(row, table.number(row, power)))
        request.datacentre = figures.read(table, row)
        request.heat = heat(of: request, table, row)
        region.grid.requests.append(request)
      }
    }
  }

  /// The surplus `ID:heat`: a row of its own, or made here where the request names a resource.
  private func heat(of request: Request, _ table: TableReader, _ row: Int) -> Index<Surplus>? {
    let resource = table.reference(
      row, table.column("heat_resource"), resources, as: Resource.self)
    let temperature = table.number(row, table.column("heat_temperature_c"))
    let id = arena.keep("\(request.id):heat")
    if let value = streams.find(id) { return value % 2 == 0 ? Index(value / 2) : nil }
    guard let resource, resource.isKnown else { return nil }
    guard let site = request.site else {
      table.error(.cell(.missingCell), row, table.column("site"))
      return nil
    }
    let position = region.surpluses.count
    _ = streams.insert(id, position * 2)
    let power = request.power * request.heatShare
    region.surpluses.append(
      Surplus(
        id: id.text, site: site, resource: resource, amount: power * context.hoursPerYear,
        amountText: "\(power) MW", profile: request.profile, temperature: temperature,
        opens: request.fromYear, provenance: request.provenance))
    return Index(position)
  }
}
