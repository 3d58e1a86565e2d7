import RegionModel

/// A region that is a grid and nothing else, as files: tables and data package.
public struct GridFolder: Sendable {
  /// Folder-safe name.
  public var name: String
  /// Title as people say it.
  public var title: String
  /// What it is, in a sentence or two.
  public var description: String
  /// Where it comes from: `licenses`, `contributors`, `sources`.
  public var terms: [JSONText.Member]
  /// The region's settings.
  public var settings: [JSONText.Member]
  /// The grid. Buses, branches, generators and loads are written; numbers read back the same.
  public var grid: Grid

  /// Makes a folder; `name` may be any spelling.
  public init(
    name: String, title: String, description: String = "", terms: [JSONText.Member] = [],
    settings: [JSONText.Member] = [], grid: Grid
  ) {
    self.name = RegionTemplate(name: name).name
    self.title = title
    self.description = description
    self.terms = terms
    self.settings = settings
    self.grid = grid
  }

  /// The files; a table without rows is left out.
  public func files() -> [RegionFile] {
    let tables = [buses(), branches(), generators(), loads()].filter { !$0.isEmpty }
    let package = DataPackage(
      name: name, title: title, description: description, terms: terms, settings: settings,
      tables: tables.map { .init(schema: $0.schema, columns: $0.columns) })
    return [("datapackage.json", package.bytes())]
      + tables.map { (path: $0.schema.file, bytes: $0.bytes()) }
  }

  private func buses() -> GridTable {
    var table = GridTable(.buses, rows: grid.buses.map(\.provenance))
    table.column("id") { .text(grid.buses[$0].id) }
    table.column("name") { .text(grid.buses[$0].name) }
    table.column("voltage_kv") { .number(grid.buses[$0].voltage) }
    table.column("latitude") { .number(grid.buses[$0].position?.latitude) }
    table.column("longitude") { .number(grid.buses[$0].position?.longitude) }
    table.column("reference") { .flag(grid.buses[$0].isReference) }
    table.column("shunt_mw") { .number(grid.buses[$0].shunt, unless: 0) }
    table.column("subscription_out_mw") { .number(grid.buses[$0].subscriptionOut) }
    table.column("subscription_in_mw") { .number(grid.buses[$0].subscriptionIn) }
    return table
  }

  private func branches() -> GridTable {
    let rows = grid.branches
    var table = GridTable(.branches, rows: rows.map(\.provenance))
    table.column("id") { .text(rows[$0].id) }
    table.column("from_bus") { .text(grid.buses[rows[$0].from].id) }
    table.column("to_bus") { .text(grid.buses[rows[$0].to].id) }
    table.column("kind") { .text(rows[$0].kind.rawValue) }
    table.column("reactance") { row in
      rows[row].kind == .hvdc ? .empty : .number(rows[row].reactance)
    }
    table.column("resistance") { .number(rows[$0].resistance, unless: 0) }
    table.column("rating_mw") { .number(rows[$0].rating) }
    table.column("emergency_rating_mw") { .number(rows[$0].emergencyRating) }
    table.column("tap_ratio") { .number(rows[$0].tapRatio, unless: 1) }
    table.column("phase_shift_deg") { .number(rows[$0].phaseShift, unless: 0) }
    table.column("angle_min_deg") { .number(rows[$0].angleMin) }
    table.column("angle_max_deg") { .number(rows[$0].angleMax) }
    table.column("loss") { .number(rows[$0].loss, unless: 0) }
    table.column("length_km") { .number(rows[$0].length) }
    table.column("circuits") { .number(Double(rows[$0].circuits), unless: 1) }
    table.column("status") { .text(rows[$0].status.rawValue, unless: "existing") }
    table.column("opens") { .number(rows[$0].opens.map(Double.init)) }
    table.column("closes") { .number(rows[$0].closes.map(Double.init)) }
    return table
  }

  private func generators() -> GridTable {
    let rows = grid.generators
    var table = GridTable(.generators, rows: rows.map(\.provenance))
    table.column("id") { .text(rows[$0].id) }
    table.column("bus") { .text(grid.buses[rows[$0].bus].id) }
    table.column("kind") { .text(rows[$0].kind) }
    table.column("capacity_mw") { .number(rows[$0].capacity) }
    table.column("minimum_mw") { .number(rows[$0].minimum, unless: 0) }
    table.column("marginal_cost") { .number(rows[$0].marginalCost, unless: 0) }
    table.column("cost_curve") { .steps(rows[$0].costCurve) }
    table.column("fixed_cost_per_h") { .number(rows[$0].fixedCost, unless: 0) }
    table.column("cost_curve_error") { .number(rows[$0].curveError, unless: 0) }
    table.column("emissions") { .number(rows[$0].emissions, unless: 0) }
    table.column("energy_mwh") { .number(rows[$0].energyBudget) }
    table.column("status") { .text(rows[$0].status.rawValue, unless: "existing") }
    table.column("investment") { .number(rows[$0].investment) }
    table.column("lifetime_years") { .number(rows[$0].lifetime) }
    table.column("opens") { .number(rows[$0].opens.map(Double.init)) }
    table.column("closes") { .number(rows[$0].closes.map(Double.init)) }
    return table
  }

  private func loads() -> GridTable {
    let rows = grid.loads
    var table = GridTable(.loads, rows: rows.map(\.provenance))
    table.column("id") { .text(rows[$0].id) }
    table.column("bus") { .text(grid.buses[rows[$0].bus].id) }
    table.column("peak_mw") { .number(rows[$0].peak) }
    table.column("amount") { .number(rows[$0].energy) }
    table.column("unit") { .text(rows[$0].energy == nil ? nil : "MWh/a") }
    table.column("opens") { .number(rows[$0].opens.map(Double.init)) }
    table.column("closes") { .number(rows[$0].closes.map(Double.init)) }
    return table
  }
}
