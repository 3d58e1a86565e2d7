import Quantities
import RegionModel

extension RegionReader {
  /// Lines, transformers and direct-current links, impedances made per unit on 100 MVA.
  func readBranches(_ table: TableReader) {
    let columns = BranchColumns(table)
    for row in table.rows {
      let key = register(table, row, columns.id, in: branches, as: region.grid.branches.count) {
        region.grid.branches[$0].provenance.location
      }
      let from = table.reference(row, columns.from, buses, as: Bus.self) ?? .missing
      let to = table.reference(row, columns.to, buses, as: Bus.self) ?? .missing
      let kind = table.choice(row, columns.kind, of: Branch.Kind.self) ?? .line
      let base = impedanceBase(table, row, columns.impedanceUnit, from)
      let rating = table.number(row, columns.rating)
      let emergency = table.number(row, columns.emergency)
      let branch = Branch(
        id: key, from: from, to: to, kind: kind,
        reactance: reactance(table, row, columns.reactance, kind) / base,
        resistance: (table.number(row, columns.resistance) ?? 0) / base, rating: rating,
        emergencyRating: emergency, tapRatio: table.number(row, columns.tap) ?? 1,
        phaseShift: table.number(row, columns.shift) ?? 0,
        angleMin: table.number(row, columns.angleMin),
        angleMax: table.number(row, columns.angleMax),
        loss: table.number(row, columns.loss) ?? 0, length: table.number(row, columns.length),
        circuits: table.whole(row, columns.circuits) ?? 1,
        status: table.choice(row, columns.status, of: BuildStatus.self) ?? .existing,
        opens: table.whole(row, columns.opens), closes: table.whole(row, columns.closes),
        provenance: table.provenance(row))
      requireSoundBranch(table, row, columns, branch)
      region.grid.branches.append(branch)
    }
  }

  /// Ohm in one per unit on 100 MVA at the from end's voltage; 1 where the row is per unit already.
  private func impedanceBase(
    _ table: TableReader, _ row: Int, _ column: Column, _ from: Index<Bus>
  ) -> Double {
    guard let unit = table.choice(row, column, of: ImpedanceUnit.self), unit == .ohm,
      from.isKnown
    else { return 1 }
    let bus = region.grid.buses[from]
    guard bus.voltage > 0 else {
      table.error(.grid(.noVoltage(bus: bus.id)), row, column)
      return 1
    }
    return bus.voltage * bus.voltage / 100
  }

  /// A direct-current link needs none.
  private func reactance(
    _ table: TableReader, _ row: Int, _ column: Column, _ kind: Branch.Kind
  ) -> Double {
    if kind == .hvdc && !table.isFilled(row, column) { return 0 }
    return table.number(row, column) ?? 0
  }

  /// Power plants and imports.
  func readGenerators(_ table: TableReader, _ ids: IdTable) {
    let columns = GeneratorColumns(table)
    for row in table.rows {
      let key = register(table, row, columns.id, in: ids, as: region.grid.generators.count) {
        region.grid.generators[$0].provenance.location
      }
      let capacity = table.number(row, columns.capacity)
      let cost = table.price(row, columns.cost, of: electricity)
      let generator = Generator(
        id: key, bus: table.reference(row, columns.bus, buses) ?? .missing,
        kind: table.text(row, columns.kind), capacity: capacity ?? 0,
        minimum: table.number(row, columns.minimum) ?? 0, marginalCost: cost ?? 0,
        costProfile: table.profile(row, columns.costProfile),
        costCurve: convexCurve(table, row, columns.curve),
        fixedCost: table.price(row, columns.fixedCost, of: nil) ?? 0,
        curveError: table.price(row, columns.curveError, of: nil) ?? 0,
        emissions: table.emissions(row, columns.emissions, of: electricity) ?? 0,
        profile: table.profile(row, columns.profile),
        energyBudget: table.number(row, columns.energy),
        status: table.choice(row, columns.status, of: BuildStatus.self) ?? .existing,
        investment: table.price(row, columns.investment, of: electricity),
        lifetime: table.number(row, columns.lifetime), opens: table.whole(row, columns.opens),
        closes: table.whole(row, columns.closes),
        provenance: table.provenance(row, capacity, cost))
      if generator.minimum > generator.capacity {
        table.error(
          .grid(
            .minimumAboveCapacity(minimum: generator.minimum, capacity: generator.capacity)),
          row, columns.minimum)
      }
      region.grid.generators.append(generator)
    }
  }
}

/// The words of `branches.impedance_unit`.
enum ImpedanceUnit: String, CaseIterable {
  case pu
  case ohm
}

/// Columns of `branches.csv`, found once a file.
struct BranchColumns {
  let id, from, to, kind, reactance, resistance, impedanceUnit, rating, emergency: Column
  let tap, shift, angleMin, angleMax, loss, length, circuits, status, opens, closes: Column

  init(_ table: TableReader) {
    id = table.column("id")
    from = table.column("from_bus")
    to = table.column("to_bus")
    kind = table.column("kind")
    reactance = table.column("reactance")
    resistance = table.column("resistance")
    impedanceUnit = table.column("impedance_unit")
    rating = table.column("rating_mw")
    emergency = table.column("emergency_rating_mw")
    tap = table.column("tap_ratio")
    shift = table.column("phase_shift_deg")
    angleMin = table.column("angle_min_deg")
    angleMax = table.column("angle_max_deg")
    loss = table.column("loss")
    length = table.column("length_km")
    circuits = table.column("circuits")
    status = table.column("status")
    opens = table.column("opens")
    closes = table.column("closes")
  }
}

private struct GeneratorColumns {
  let id, bus, kind, capacity, minimum, cost, costProfile, curve, emissions, profile: Column
  let energy, status, investment, lifetime, opens, closes, fixedCost, curveError: Column

  init(_ table: TableReader) {
    id = table.column("id")
    bus = table.column("bus")
    kind = table.column("kind")
    capacity = table.column("capacity_mw")
    minimum = table.column("minimum_mw")
    cost = table.column("marginal_cost")
    costProfile = table.column("cost_profile")
    curve = table.column("cost_curve")
    fixedCost = table.column("fixed_cost_per_h")
    curveError = table.column("cost_curve_error")
    emissions = table.column("emissions")
    profile = table.column("profile")
    energy = table.column("energy_mwh")
    status = table.column("status")
    investment = table.column("investment")
    lifetime = table.column("lifetime_years")
    opens = table.column("opens")
    closes = table.column("closes")
  }
}
