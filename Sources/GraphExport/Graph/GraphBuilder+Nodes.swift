import Findings
import Quantities
import RegionModel
import RegionWriting

extension GraphBuilder {
  /// Every layer of nodes, also those without one: a layer's attributes do not depend on the region.
  mutating func addNodes() {
    let region = region
    sites = addNodes(
      "site", tables.sites(), label: { region.sites[$0].name },
      place: { region.sites[$0].position })
    addStreams()
    addResources()
    conversions = addNodes(
      "conversion", tables.conversions(), computed: conversionFigures(),
      label: { region.technologies[region.conversions[$0].technology].nameEn },
      place: { region.sites[region.conversions[$0].site].position })
    stores = addNodes(
      "store", tables.stores(shownStores()), label: { _ in nil },
      place: { [self] in place(of: region.stores[$0].place) })
    addGrid()
    actors = addNodes(
      "actor", tables.actors(), label: { region.actors[$0].name },
      place: { row in region.actors[row].site.map { region.sites[$0].position } })
  }

  private mutating func addStreams() {
    let region = region
    let made = TypedTable.Column(
      "generated", .flag, doc: "Made by a conversion or a request, without a row of its own")
    surpluses = addNodes(
      "surplus",
      tables.surpluses(region.surpluses.indices.filter { shows(.surplus(Index($0))) }),
      computed: [
        (made, { .flag(TypedTables.isGenerated(region.surpluses[$0].provenance)) })
      ] + disposalFigures(),
      label: { row in
        let surplus = region.surpluses[row]
        return "\(region.resources[surplus.resource].nameEn), \(region.sites[surplus.site].name)"
      }, place: { region.sites[region.surpluses[$0].site].position })
    needs = addNodes(
      "need", tables.needs(region.needs.indices.filter { shows(.need(Index($0))) }),
      computed: [(made, { .flag(TypedTables.isGenerated(region.needs[$0].provenance)) })]
        + purchaseFigures(),
      label: { row in
        let need = region.needs[row]
        return "\(region.resources[need.resource].nameEn), \(region.sites[need.site].name)"
      }, place: { region.sites[region.needs[$0].site].position })
  }

  /// Resources that some stream shown is of, and all that the region itself brought.
  private mutating func addResources() {
    let region = region
    var used = Set(surpluses.keys.map { region.surpluses[$0].resource.value })
    used.formUnion(needs.keys.map { region.needs[$0].resource.value })
    for row in region.stores {
      if case .pool(_, let resource) = row.place { used.insert(resource.value) }
    }
    let rows = region.resources.indices.filter {
      used.contains($0) || !TypedTables.isBuiltIn(region.resources[$0].provenance)
    }
    let origin = TypedTable.Column(
      "built_in", .flag, doc: "Comes with the program's catalogue, not with the region")
    resources = addNodes(
      "resource", tables.resources(rows),
      computed: [(origin, { .flag(TypedTables.isBuiltIn(region.resources[$0].provenance)) })],
      label: { region.resources[$0].nameEn })
  }

  private mutating func addGrid() {
    let region = region
    let grid = region.grid
    buses = addNodes(
      "bus", tables.buses(), computed: priceFigures(), label: { grid.buses[$0].name },
      place: { grid.buses[$0].position })
    generators = addNodes(
      "generator", tables.generators(), computed: generationFigures(), label: { _ in nil },
      place: { grid.buses[grid.generators[$0].bus].position })
    loads = addNodes(
      "load", tables.loads(), label: { _ in nil },
      place: { grid.buses[grid.loads[$0].bus].position })
    requests = addNodes(
      "request", tables.requests(), computed: requestFigures(),
      label: { grid.requests[$0].name },
      place: { row in
        grid.requests[row].site.map { region.sites[$0].position }
          ?? grid.requests[row].buses.first.flatMap { grid.buses[$0].position }
      })
  }

  private func shownStores() -> [Int] {
    region.stores.indices.filter { row in
      switch region.stores[row].place {
      case .bus, .pool: true
      case .surplus(let index): disclosure.shows(index)
      case .need(let index): disclosure.shows(index)
      }
    }
  }

  private func place(of place: Store.Place) -> GeoPoint? {
    switch place {
    case .bus(let bus): region.grid.buses[bus].position
    case .surplus(let row): region.sites[region.surpluses[row].site].position
    case .need(let row): region.sites[region.needs[row].site].position
    case .pool(let site, _): region.sites[site].position
    }
  }
}
