import Quantities
import RegionModel

extension RegionReader {
  /// Resources, technologies with their flows, substitutions, quality limits, transport.
  func readCatalogue() {
    readResources()
    readTechnologies()
    readTechnologyFlows()
    requireSoundTechnologies()
    readSubstitutions()
    requireWholeChains()
    readQualityLimits()
    readTransport()
  }

  private func readResources() {
    for table in tables(.resources) {
      let (id, kind, unit) = (table.column("id"), table.column("kind"), table.column("unit"))
      let (sv, en) = (table.column("name_sv"), table.column("name_en"))
      let (low, virgin) = (table.column("low_code"), table.column("virgin"))
      let heating = table.column("lower_heating_value_mj_per_kg")
      let density = table.column("density_kg_per_m3")
      let dry = table.column("dry_matter_share")
      for row in table.rows {
        let position = region.resources.count
        let name = register(table, row, id, in: resources, as: position) {
          region.resources[$0].provenance.location
        }
        let resource = Resource(
          id: name, nameSv: table.text(row, sv), nameEn: table.text(row, en),
          kind: table.choice(row, kind, of: Resource.Kind.self) ?? .material,
          dimension: dimension(table, row, unit), lowCode: table.text(row, low),
          lowerHeatingValue: table.number(row, heating), density: table.number(row, density),
          dryMatterShare: table.number(row, dry), virgin: table.flag(row, virgin) ?? false,
          provenance: table.provenance(row))
        region.resources.append(resource)
        context.resourceNames.append(name)
        measures.append(
          ResourceMeasure(
            dimension: resource.dimension,
            factors: ConversionFactors(
              lowerHeatingValue: resource.lowerHeatingValue, density: resource.density,
              dryMatterShare: resource.dryMatterShare),
            resource: position))
      }
    }
  }

  /// What a resource's base unit counts.
  private func dimension(_ table: TableReader, _ row: Int, _ column: Column) -> Dimension {
    let cell = table.cell(row, column)
    guard !cell.isEmpty, let unit = table.unit(cell.text, row, column) else { return .mass }
    guard let measure = unit.measure, unit.per == nil, unit.currency == nil else {
      table.error(
        .cell(
          .wrongUnitKind(found: cell.text, kind: unit.kind, expected: .mass, resource: nil)),
        row, column)
      return .mass
    }
    return measure.dimension
  }

  private func readTechnologies() {
    for table in tables(.technologies) {
      let (id, flow) = (table.column("id"), table.column("reference_flow"))
      let (sv, en) = (table.column("name_sv"), table.column("name_en"))
      let (capital, fixed) = (table.column("capital_cost"), table.column("fixed_cost"))
      let (variable, lifetime) = (table.column("variable_cost"), table.column("lifetime"))
      let load = table.column("min_load")
      for row in table.rows {
        let name = register(table, row, id, in: technologies, as: region.technologies.count) {
          region.technologies[$0].provenance.location
        }
        let reference = table.reference(row, flow, resources, as: Resource.self)
        let measure = measure(of: reference)
        let capitalCost = table.price(row, capital, of: measure)
        let fixedCost = table.price(row, fixed, of: measure)
        let variableCost = table.price(row, variable, of: measure)
        region.technologies.append(
          Technology(
            id: name, nameSv: table.text(row, sv), nameEn: table.text(row, en),
            referenceFlow: table.text(row, flow) ?? "",
            minimumLoad: table.number(row, load) ?? 0, capitalCost: capitalCost ?? 0,
            fixedCost: fixedCost ?? 0, variableCost: variableCost ?? 0,
            lifetime: table.number(row, lifetime),
            provenance: table.provenance(row, capitalCost, fixedCost, variableCost)))
      }
    }
  }

  private func readSubstitutions() {
    for table in tables(.substitutions) {
      let (id, ratio) = (table.column("id"), table.column("ratio"))
      let (given, needed) = (table.column("surplus_resource"), table.column("need_resource"))
      let (treatment, cost) = (table.column("treatment"), table.column("treatment_cost"))
      let (via, removes) = (table.column("via_technology"), table.column("removes"))
      let (distance, note) = (table.column("max_distance_km"), table.column("legal_note"))
      for row in table.rows {
        let name = register(table, row, id, in: substitutions, as: region.substitutions.count) {
          region.substitutions[$0].provenance.location
        }
        let surplus = table.reference(row, given, resources, as: Resource.self)
        let share = table.number(row, ratio)
        let price = table.price(row, cost, of: measure(of: surplus))
        region.substitutions.append(
          Substitution(
            id: name, surplusResource: surplus ?? .missing,
            needResource: table.reference(row, needed, resources) ?? .missing,
            ratio: share ?? 1, treatment: table.text(row, treatment), treatmentCost: price ?? 0,
            technologies: table.references(row, via, technologies),
            removes: removedShares(table, row, removes), maxDistance: table.number(row, distance),
            legalNote: table.text(row, note), provenance: table.provenance(row, share, price)))
      }
    }
  }

  /// `Zn:0.5;Cr:0.2`.
  private func removedShares(
    _ table: TableReader, _ row: Int, _ column: Column
  ) -> [(property: String, share: Double)] {
    guard let text = table.text(row, column) else { return [] }
    var shares: [(property: String, share: Double)] = []
    for part in text.split(separator: ";") {
      let halves = part.split(separator: ":").map { String($0).trimmingSpaces() }
      guard halves.count == 2, let share = NumberText.parse(halves[1]),
        share.end == halves[1].utf8.count, (0...1).contains(share.value)
      else {
        table.error(.cell(.notInForm(found: text, form: "Zn:0.5;Cr:0.2")), row, column)
        return []
      }
      shares.append((halves[0], share.value))
    }
    return shares
  }

  private func readQualityLimits() {
    for table in tables(.qualityLimits) {
      let (pair, property) = (table.column("substitution"), table.column("property"))
      let (sense, limit) = (table.column("sense"), table.column("limit"))
      let unit = table.column("unit")
      for row in table.rows {
        region.qualityLimits.append(
          QualityLimit(
            substitution: table.reference(row, pair, substitutions) ?? .missing,
            property: table.text(row, property) ?? "",
            sense: table.choice(row, sense, of: LimitSense.self) ?? .max,
            limit: table.content(row, limit, unit: unit)?.0 ?? 0,
            unit: table.text(row, unit) ?? "", provenance: table.provenance(row)))
      }
    }
  }

  private func readTransport() {
    for table in tables(.transport) {
      let (mode, kind) = (table.column("mode"), table.column("resource_kind"))
      let (handling, cost) = (table.column("handling"), table.column("cost_per_km"))
      let (emissions, loss) = (table.column("emissions_per_km"), table.column("loss_per_km"))
      let (points, lifetime) = (table.column("investment_per_km"), table.column("lifetime"))
      let (range, detour) = (table.column("range_km"), table.column("detour"))
      for row in table.rows {
        let carried = table.choice(row, kind, of: Resource.Kind.self) ?? .material
        let name = table.text(row, mode) ?? ""
        let key = arena.keep("\(name)+\(carried.rawValue)")
        if let first = transport.insert(key, region.transport.count) {
          table.error(
            .reference(
              .duplicateId(
                found: key.text, first: region.transport[first].provenance.location)), row, mode)
        }
        let perKm = table.price(row, cost, of: nil)
        let once = table.price(row, handling, of: nil)
        region.transport.append(
          TransportMode(
            mode: name, kind: carried, handling: once ?? 0, costPerKm: perKm ?? 0,
            emissionsPerKm: table.emissions(row, emissions, of: nil, kilometres: -1) ?? 0,
            lossPerKm: table.number(row, loss) ?? 0,
            investmentPerKm: risingPoints(table, row, points),
            lifetime: table.number(row, lifetime), range: table.number(row, range),
            detour: table.number(row, detour) ?? 1, provenance: table.provenance(row, perKm, once)))
      }
    }
  }
}

/// The words of `technology_flows.direction`.
enum FlowDirection: String, CaseIterable {
  case input
  case output
}
