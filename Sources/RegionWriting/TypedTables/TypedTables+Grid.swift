import Quantities
import RegionModel

extension TypedTables {
  /// Buses.
  public func buses() -> TypedTable {
    var table = TypedTableBuilder(.buses, region.grid.buses) { $0.provenance }
    table.text("id") { $0.id }
    table.text("name") { $0.name }
    table.number("voltage_kv") { $0.voltage }
    table.number("latitude") { $0.position?.latitude }
    table.number("longitude") { $0.position?.longitude }
    table.text("area") { $0.area.map { region.grid.areas[$0].id } }
    table.flag("reference") { $0.isReference }
    table.number("shunt_mw") { $0.shunt }
    table.number("subscription_out_mw") { $0.subscriptionOut }
    table.number("subscription_in_mw") { $0.subscriptionIn }
    return table.done()
  }

  /// Areas with one subscription.
  public func gridAreas() -> TypedTable {
    var table = TypedTableBuilder(.gridAreas, region.grid.areas) { $0.provenance }
    table.text("id") { $0.id }
    table.text("name") { $0.name }
    table.number("subscription_out_mw") { $0.subscriptionOut }
    table.number("subscription_in_mw") { $0.subscriptionIn }
    return table.done()
  }

  /// Branches, impedances per unit on 100 MVA.
  public func branches() -> TypedTable {
    var table = TypedTableBuilder(.branches, region.grid.branches) { $0.provenance }
    table.text("id") { $0.id }
    table.text("from_bus") { region.grid.buses[$0.from].id }
    table.text("to_bus") { region.grid.buses[$0.to].id }
    table.text("kind") { $0.kind.rawValue }
    table.number("reactance") { $0.kind == .hvdc ? nil : $0.reactance }
    table.number("resistance") { $0.resistance }
    table.text("impedance_unit") { _ in "pu" }
    table.number("rating_mw") { $0.rating }
    table.number("emergency_rating_mw") { $0.emergencyRating }
    table.number("tap_ratio") { $0.tapRatio }
    table.number("phase_shift_deg") { $0.phaseShift }
    table.number("angle_min_deg") { $0.angleMin }
    table.number("angle_max_deg") { $0.angleMax }
    table.number("loss") { $0.loss }
    table.number("length_km") { $0.length }
    table.whole("circuits") { $0.circuits }
    table.text("status") { $0.status.rawValue }
    table.whole("opens") { $0.opens }
    table.whole("closes") { $0.closes }
    return table.done()
  }

  /// Sums of branch flows, a row a branch.
  public func interfaces() -> TypedTable {
    var terms: [(interface: GridInterface, term: GridInterface.Term, isFirst: Bool)] = []
    for interface in region.grid.interfaces {
      for (position, term) in interface.terms.enumerated() {
        terms.append((interface, term, position == 0))
      }
    }
    var table = TypedTableBuilder(.interfaces, terms) { $0.interface.provenance }
    table.text("id") { $0.interface.id }
    table.text("branch") { region.grid.branches[$0.term.branch].id }
    table.number("sign") { $0.term.sign }
    table.number("limit_mw") { $0.isFirst ? $0.interface.limit : nil }
    table.number("limit_reverse_mw") { $0.isFirst ? $0.interface.limitReverse : nil }
    table.text("name") { $0.isFirst ? $0.interface.name : nil }
    return table.done()
  }

  /// Generators.
  public func generators() -> TypedTable {
    let currency = region.settings.currency
    var table = TypedTableBuilder(.generators, region.grid.generators) { $0.provenance }
    table.text("id") { $0.id }
    table.text("bus") { region.grid.buses[$0.bus].id }
    table.text("kind") { $0.kind }
    table.number("capacity_mw") { $0.capacity }
    table.number("minimum_mw") { $0.minimum }
    table.number("marginal_cost", unit: "\(currency)/MWh") { $0.marginalCost }
    table.text("cost_profile") { name(of: $0.costProfile) }
    table.text("cost_curve") { generator in
      Self.curve(generator.costCurve.map { ($0.upTo, $0.cost) })
    }
    table.number("fixed_cost_per_h", unit: "\(currency)/h") { $0.fixedCost }
    table.number("cost_curve_error", unit: "\(currency)/h") { $0.curveError }
    table.number("emissions", unit: "t/MWh") { $0.emissions }
    table.text("profile") { name(of: $0.profile) }
    table.number("energy_mwh") { $0.energyBudget }
    table.text("status") { $0.status.rawValue }
    table.number("investment", unit: "\(currency)/MW") { $0.investment }
    table.number("lifetime_years") { $0.lifetime }
    table.whole("opens") { $0.opens }
    table.whole("closes") { $0.closes }
    table.bounds { generator in
      [generator.capacity, generator.marginalCost].first { $0 != 0 }
    }
    return table.done()
  }

  static func curve(_ points: [(Double, Double)]) -> String {
    points.map { "\(TypedTable.Cell.text(of: $0.0)):\(TypedTable.Cell.text(of: $0.1))" }
      .joined(separator: " ")
  }

  /// Loads.
  public func loads() -> TypedTable {
    var table = TypedTableBuilder(.loads, region.grid.loads) { $0.provenance }
    table.text("id") { $0.id }
    table.text("bus") { region.grid.buses[$0.bus].id }
    table.number("peak_mw") { $0.peak }
    table.number("amount") { $0.energy }
    table.text("unit") { $0.energy == nil ? nil : "MWh/a" }
    table.text("profile") { name(of: $0.profile) }
    table.whole("opens") { $0.opens }
    table.whole("closes") { $0.closes }
    table.bounds { $0.energy ?? $0.peak }
    return table.done()
  }

  /// Requests.
  public func requests() -> TypedTable {
    func heat(_ request: Request) -> Surplus? { request.heat.map { region.surpluses[$0] } }
    var table = TypedTableBuilder(.requests, region.grid.requests) { $0.provenance }
    table.text("id") { $0.id }
    table.text("name") { $0.name }
    table.text("site") { $0.site.map { region.sites[$0].id } }
    table.text("bus") { $0.buses.map { region.grid.buses[$0].id }.joined(separator: ";") }
    table.number("power_mw") { $0.power }
    table.text("direction") { $0.direction.rawValue }
    table.text("kind") { $0.kind }
    table.text("profile") { name(of: $0.profile) }
    table.whole("from_year") { $0.fromYear }
    table.whole("queue_position") { $0.queuePosition }
    table.number("firm_share") { $0.firmShare }
    table.number("curtailment_rate") { $0.curtailmentRate }
    table.flag("may_split") { $0.maySplit }
    table.number("heat_share") { $0.heatShare }
    table.text("heat_resource") { request in
      heat(request).flatMap { row in
        Self.isGenerated(row.provenance) ? region.resources[row.resource].id : nil
      }
    }
    table.number("heat_temperature_c") { request in
      heat(request).flatMap { Self.isGenerated($0.provenance) ? $0.temperature : nil }
    }
    table.number("pue") { $0.datacentre.pue }
    table.number("wue") { $0.datacentre.wue }
    table.number("renewable_share") { $0.datacentre.renewableShare }
    return table.done()
  }

  /// Reinforcements.
  public func reinforcements() -> TypedTable {
    let rows = region.grid.reinforcements
    var table = TypedTableBuilder(.reinforcements, rows) { $0.provenance }
    table.text("id") { $0.id }
    table.text("branch") { $0.branch.map { region.grid.branches[$0].id } }
    table.text("from_bus") { $0.from.map { region.grid.buses[$0].id } }
    table.text("to_bus") { $0.to.map { region.grid.buses[$0].id } }
    table.number("reactance") { $0.reactance }
    table.number("added_mw") { $0.added }
    table.number("cost", unit: region.settings.currency) { $0.cost }
    table.number("permit_years") { $0.permitYears }
    table.number("build_years") { $0.buildYears }
    table.whole("started") { $0.started }
    return table.done()
  }
}
