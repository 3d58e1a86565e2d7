import Findings
import Quantities
import RegionModel
import RegionWriting

extension GraphBuilder {
  /// What is neither node nor edge: tables, series, polygons, settings.
  mutating func addTables() {
    let rows = region.properties.indices.filter { shows(region.properties[$0].stream) }
    let hidden = hiddenStreams()
    let barriers = region.barriers.indices.filter { row in
      [region.barriers[row].from, region.barriers[row].to].allSatisfy { end in
        if case .stream(let stream) = end { shows(stream) } else { true }
      }
    }
    let followed = region.portfolio.indices.filter { row in
      let ends = (region.portfolio[row].link ?? "").split(separator: "+").map(String.init)
      return hidden.isDisjoint(with: ends)
    }
    graph.tables = [
      tables.properties(rows), tables.barriers(barriers), tables.gridAreas(), tables.interfaces(),
      tables.reinforcements(), tables.periods(), tables.portfolio(followed),
      tables.technologies(), tables.technologyFlows(), tables.substitutions(),
      tables.qualityLimits(), tables.transport(),
    ].filter { !$0.rows.isEmpty }
    graph.areas = region.areas.map { area in
      var area = area
      area.polygons = area.polygons.map { rings in
        rings.enumerated().map { $1.wound(counterclockwise: $0 == 0) }
      }
      return area
    }
    let named = namedProfiles()
    graph.profiles = region.profiles.filter { named.contains($0.id) }
    let ordinary = Settings().listed
    graph.settings = region.settings.listed.sorted { $0.key < $1.key }
      .filter { ordinary[$0.key] != $0.value }.map { (name: $0.key, text: $0.value) }
  }

  private func hiddenStreams() -> Set<String> {
    var hidden: Set<String> = []
    for row in region.surpluses.indices where surpluses[row] == nil {
      hidden.insert(region.surpluses[row].id)
    }
    for row in region.needs.indices where needs[row] == nil { hidden.insert(region.needs[row].id) }
    return hidden
  }

  /// Profiles that rows in the graph name.
  private func namedProfiles() -> Set<String> {
    var named: Set<String> = []
    for node in graph.nodes {
      for (column, cell) in zip(graph.nodeLayers[node.layer].columns, node.cells)
      where column.name.hasSuffix("profile") && !column.isExtra {
        if case .text(let name) = cell { named.insert(name) }
      }
    }
    return named
  }

  /// Facts about the whole; sums that could give away a confidential figure are left out.
  mutating func addFacts() {
    func add(_ name: String, _ cell: TypedTable.Cell) {
      if !cell.isEmpty { graph.facts.append(.init(name: name, cell: cell)) }
    }
    add("krets", .text("1"))
    add("region", .text(region.name))
    add("title", .word(region.title))
    add("year", .integer(region.settings.year))
    add("currency", .text(region.settings.currency))
    if disclosure.hidesSomething {
      add("confidential_rows_left_out", .integer(disclosure.hiddenRows))
    }
    guard let report = plan?.report else { return }
    add("scenario", .word(report.region.scenario))
    add("termination", .text(report.status.termination))
    add("engine", .text(report.status.engine))
    guard let objective = report.objective, disclosure.tellsSums else { return }
    add("objective", .text(objective.kind))
    add("objective_unit", .text(objective.unit))
    add("total", .figure(objective.total))
    add("baseline", .figure(objective.baseline))
    add("saving", .figure(objective.saving))
    add("investment", .figure(objective.investment))
    add("emissions_t", .figure(objective.emissionsT))
  }
}
