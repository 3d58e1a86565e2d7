import Quantities
import RegionModel

extension TypedTables {
  /// Rows of the catalogue that the region itself brought.
  private func own<Row>(_ rows: [Row], _ provenance: (Row) -> Provenance) -> [Int] {
    rows.indices.filter { !Self.isBuiltIn(provenance(rows[$0])) }
  }

  /// Resources, by their positions.
  public func resources(_ rows: [Int]? = nil) -> TypedTable {
    var table = TypedTableBuilder(.resources, region.resources, rows) { $0.provenance }
    table.text("id") { $0.id }
    table.text("name_sv") { $0.nameSv }
    table.text("name_en") { $0.nameEn }
    table.text("kind") { $0.kind.rawValue }
    table.text("unit") { $0.dimension.baseUnit }
    table.text("low_code") { $0.lowCode }
    table.number("lower_heating_value_mj_per_kg") { $0.lowerHeatingValue }
    table.number("density_kg_per_m3") { $0.density }
    table.number("dry_matter_share") { $0.dryMatterShare }
    table.flag("virgin") { $0.virgin }
    return table.done()
  }

  /// The region's own technologies.
  public func technologies() -> TypedTable {
    let rows = own(region.technologies) { $0.provenance }
    var table = TypedTableBuilder(.technologies, region.technologies, rows) { $0.provenance }
    table.text("id") { $0.id }
    table.text("name_sv") { $0.nameSv }
    table.text("name_en") { $0.nameEn }
    table.text("reference_flow") { $0.referenceFlow }
    table.number("min_load") { $0.minimumLoad }
    table.number("capital_cost") { $0.capitalCost }
    table.number("fixed_cost") { $0.fixedCost }
    table.number("variable_cost") { $0.variableCost }
    table.number("lifetime") { $0.lifetime }
    table.bounds { row in
      [row.capitalCost, row.fixedCost, row.variableCost].first { $0 != 0 }
    }
    return table.done()
  }

  /// Inputs and outputs of the region's own technologies.
  public func technologyFlows() -> TypedTable {
    var flows: [TechnologyFlowRow] = []
    for row in own(region.technologies, { $0.provenance }) {
      let technology = region.technologies[row]
      flows += technology.inputs.flatMap { TechnologyFlowRow.all(technology, "input", $0) }
      flows += technology.outputs.flatMap { TechnologyFlowRow.all(technology, "output", $0) }
    }
    var table = TypedTableBuilder(.technologyFlows, flows)
    table.text("technology") { $0.technology }
    table.text("direction") { $0.direction }
    table.text("resource") { region.resources[$0.flow.resource].id }
    table.number("per_activity") { $0.perActivity }
    table.number("temperature_c") { $0.flow.temperature }
    table.text("operating_point") { $0.point }
    return table.done()
  }

  /// The region's own substitutions.
  public func substitutions() -> TypedTable {
    let rows = own(region.substitutions) { $0.provenance }
    var table = TypedTableBuilder(.substitutions, region.substitutions, rows) { $0.provenance }
    table.text("id") { $0.id }
    table.text("surplus_resource") { region.resources[$0.surplusResource].id }
    table.text("need_resource") { region.resources[$0.needResource].id }
    table.number("ratio") { $0.ratio }
    table.text("treatment") { $0.treatment }
    table.number("treatment_cost") { $0.treatmentCost }
    table.text("via_technology") { row in
      row.technologies.map { region.technologies[$0].id }.joined(separator: ";")
    }
    table.text("removes") { row in
      row.removes.map { "\($0.property):\(TypedTable.Cell.text(of: $0.share))" }
        .joined(separator: ";")
    }
    table.number("max_distance_km") { $0.maxDistance }
    table.text("legal_note") { $0.legalNote }
    table.bounds { row in [row.ratio, row.treatmentCost].first { $0 != 0 } }
    return table.done()
  }

  /// The region's own limits.
  public func qualityLimits() -> TypedTable {
    let rows = own(region.qualityLimits) { $0.provenance }
    var table = TypedTableBuilder(.qualityLimits, region.qualityLimits, rows) { $0.provenance }
    table.text("substitution") { region.substitutions[$0.substitution].id }
    table.text("property") { $0.property }
    table.text("sense") { $0.sense.rawValue }
    table.number("limit") { $0.limit / scale($0.unit) }
    table.text("unit") { $0.unit }
    return table.done()
  }

  /// The region's own ways of carrying.
  public func transport() -> TypedTable {
    let rows = own(region.transport) { $0.provenance }
    var table = TypedTableBuilder(.transport, region.transport, rows) { $0.provenance }
    table.text("mode") { $0.mode }
    table.text("resource_kind") { $0.kind.rawValue }
    table.number("handling") { $0.handling }
    table.number("cost_per_km") { $0.costPerKm }
    table.number("emissions_per_km") { $0.emissionsPerKm }
    table.number("loss_per_km") { $0.lossPerKm }
    table.text("investment_per_km") { row in
      Self.curve(row.investmentPerKm.map { ($0.capacity, $0.cost) })
    }
    table.number("lifetime") { $0.lifetime }
    table.number("range_km") { $0.range }
    table.number("detour") { $0.detour }
    table.bounds { row in [row.handling, row.costPerKm].first { $0 != 0 } }
    return table.done()
  }
}

/// A flow of a technology at one operating point, or at all.
private struct TechnologyFlowRow {
  let technology: String
  let direction: String
  let flow: Technology.Flow
  let perActivity: Double
  let point: String?

  /// A row for each operating point, nought included: so the points keep their order.
  static func all(_ technology: Technology, _ direction: String, _ flow: Technology.Flow) -> [Self]
  {
    guard !flow.further.isEmpty else {
      return [
        Self(
          technology: technology.id, direction: direction, flow: flow,
          perActivity: flow.perActivity, point: nil)
      ]
    }
    return zip(technology.points, [flow.perActivity] + flow.further).map { point, amount in
      Self(
        technology: technology.id, direction: direction, flow: flow, perActivity: amount,
        point: point)
    }
  }
}
