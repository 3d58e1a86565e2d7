import Findings
import Quantities
import RegionModel
import RegionWriting

extension GraphBuilder {
  /// What belongs to what.
  mutating func addMemberships() {
    let column = TypedTable.Column(
      "role", .text, doc: "gives, takes, of_resource, input, output, at or stores")
    let layer = addLayer("membership", "memberships", "What belongs to what.", [column])
    func add(_ from: Int?, _ to: Int?, _ role: String) {
      guard let from, let to else { return }
      let ends = "\(graph.nodes[from].original)+\(graph.nodes[to].original)"
      addEdge(layer, "\(role):\(ends)", from, to, [.text(role)])
    }
    for row in region.surpluses.indices {
      let stream = region.surpluses[row]
      add(sites[stream.site.value], surpluses[row], "gives")
      add(surpluses[row], resources[stream.resource.value], "of_resource")
      if let port = stream.port {
        add(conversions[port.conversion.value], surpluses[row], "output")
      }
    }
    for row in region.needs.indices {
      let stream = region.needs[row]
      add(needs[row], sites[stream.site.value], "takes")
      add(needs[row], resources[stream.resource.value], "of_resource")
      if let port = stream.port {
        add(needs[row], conversions[port.conversion.value], "input")
      }
    }
    for (row, site) in region.sites.enumerated() {
      add(sites[row], site.bus.flatMap { buses[$0.value] }, "at")
    }
    for (row, conversion) in region.conversions.enumerated() {
      add(conversions[row], sites[conversion.site.value], "at")
    }
    for (row, generator) in region.grid.generators.enumerated() {
      add(generators[row], buses[generator.bus.value], "at")
    }
    for (row, load) in region.grid.loads.enumerated() {
      add(loads[row], buses[load.bus.value], "at")
    }
    for (row, request) in region.grid.requests.enumerated() {
      for bus in request.buses { add(requests[row], buses[bus.value], "at") }
      add(requests[row], request.site.flatMap { sites[$0.value] }, "at")
    }
    for (row, actor) in region.actors.enumerated() {
      add(actors[row], actor.site.flatMap { sites[$0.value] }, "at")
    }
    for (row, store) in region.stores.enumerated() {
      switch store.place {
      case .bus(let bus): add(stores[row], buses[bus.value], "at")
      case .surplus(let index): add(stores[row], surpluses[index.value], "stores")
      case .need(let index): add(stores[row], needs[index.value], "stores")
      case .pool(let site, let resource):
        add(stores[row], sites[site.value], "at")
        add(stores[row], resources[resource.value], "stores")
      }
    }
  }

  /// Exchanges, links given by hand, branches, ties.
  mutating func addGivenEdges() {
    let (region, surpluses, needs) = (region, surpluses, needs)
    let (buses, actors) = (buses, actors)
    addEdges(
      "exchange", tables.exchanges(), dropping: ["from", "to"],
      from: { surpluses[region.exchanges[$0].surplus.value] },
      to: { needs[region.exchanges[$0].need.value] })
    addEdges(
      "link", tables.links(), dropping: ["from", "to"],
      from: { surpluses[region.links[$0].surplus.value] },
      to: { needs[region.links[$0].need.value] })
    addEdges(
      "branch", tables.branches(), dropping: ["from_bus", "to_bus"], computed: flowFigures(),
      from: { buses[region.grid.branches[$0].from.value] },
      to: { buses[region.grid.branches[$0].to.value] })
    addEdges(
      "tie", tables.ties(), dropping: ["from", "to"],
      from: { actors[region.ties[$0].from.value] }, to: { actors[region.ties[$0].to.value] })
  }
}
