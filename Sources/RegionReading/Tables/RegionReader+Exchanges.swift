import Quantities
import RegionModel

extension RegionReader {
  /// Today's exchanges, whose ends are streams, or sites with a resource.
  func readExchanges() {
    let ids = IdTable()
    for table in tables(.exchanges) {
      let (id, from) = (table.column("id"), table.column("from"))
      let (to, resource) = (table.column("to"), table.column("resource"))
      let (amount, unit) = (table.column("amount"), table.column("unit"))
      let (capacity, price) = (table.column("capacity"), table.column("price"))
      let (firm, status) = (table.column("firm"), table.column("status"))
      let (since, until) = (table.column("since"), table.column("until"))
      for row in table.rows {
        let name = register(table, row, id, in: ids, as: region.exchanges.count) {
          region.exchanges[$0].provenance.location
        }
        let what: Index<Resource>? = table.reference(row, resource, resources)
        let giver = giver(table, row, from, what)
        let taker = taker(table, row, to, what, from: giver)
        let measure = giver.flatMap { self.measure(of: .surplus($0)) }
        let agreed = table.amount(row, amount, unit: unit, .year, of: measure)
        let money = table.price(row, price, of: measure)
        region.exchanges.append(
          Exchange(
            id: name, surplus: giver ?? .missing, need: taker ?? .missing,
            amount: agreed?.value,
            capacity: table.amount(row, capacity, unit: unit, .hour, of: measure)?.value,
            price: money, firm: table.flag(row, firm) ?? false,
            status: table.choice(row, status, of: Exchange.Status.self) ?? .operating,
            since: table.whole(row, since), until: table.whole(row, until),
            provenance: table.provenance(row, agreed?.typed, money)))
      }
    }
  }

  private func giver(
    _ table: TableReader, _ row: Int, _ column: Column, _ resource: Index<Resource>?
  ) -> Index<Surplus>? {
    let cell = table.cell(row, column)
    if cell.isEmpty { return nil }
    guard streams.find(cell) == nil, let site = sites.find(cell) else {
      return stream(table, row, column, side: .output).flatMap {
        if case .surplus(let index) = $0 { index } else { nil }
      }
    }
    let matches = region.surpluses.indices.filter {
      region.surpluses[$0].site.value == site
        && (resource == nil || region.surpluses[$0].resource == resource)
    }
    return only(
      matches, table, row, column, resource, side: "surpluses", id: { region.surpluses[$0].id }
    ).map { Index($0) }
  }

  /// The site's need of that resource, or else the only one that the catalogue lets it serve.
  private func taker(
    _ table: TableReader, _ row: Int, _ column: Column, _ resource: Index<Resource>?,
    from giver: Index<Surplus>?
  ) -> Index<Need>? {
    let cell = table.cell(row, column)
    if cell.isEmpty { return nil }
    guard streams.find(cell) == nil, let site = sites.find(cell) else {
      return stream(table, row, column, side: .input).flatMap {
        if case .need(let index) = $0 { index } else { nil }
      }
    }
    let given = resource ?? giver.map { region.surpluses[$0].resource }
    let here = region.needs.indices.filter { region.needs[$0].site.value == site }
    var matches = here.filter { given == nil || region.needs[$0].resource == given }
    if matches.isEmpty, let given {
      let served = Set(
        region.substitutions.filter { $0.surplusResource == given }.map(\.needResource))
      matches = here.filter { served.contains(region.needs[$0].resource) }
    }
    return only(
      matches, table, row, column, given, side: "needs", id: { region.needs[$0].id }
    ).map { Index($0) }
  }

  /// The one match; nil, with a finding, where there are none or several.
  private func only(
    _ matches: [Int], _ table: TableReader, _ row: Int, _ column: Column,
    _ resource: Index<Resource>?, side: String, id: (Int) -> String
  ) -> Int? {
    if matches.count == 1 { return matches.first }
    let site = table.view.cell(row, column.position).text
    let name = resource.flatMap { $0.isKnown ? region.resources[$0].id : nil }
    if matches.isEmpty {
      table.error(
        .reference(.noStreamAtSite(site: site, resource: name, side: side)), row, column)
    } else {
      table.error(
        .reference(
          .severalStreamsAtSite(
            site: site, resource: name, side: side, streams: matches.map(id))), row, column)
    }
    return nil
  }
}
