import Quantities
import RegionModel

extension RegionReader {
  /// Areas and buses, which sites refer to.
  func readBuses() {
    for table in tables(.gridAreas) {
      let (id, name) = (table.column("id"), table.column("name"))
      let (out, into) = (
        table.column("subscription_out_mw"), table.column("subscription_in_mw")
      )
      for row in table.rows {
        let key = register(table, row, id, in: gridAreas, as: region.grid.areas.count) {
          region.grid.areas[$0].provenance.location
        }
        region.grid.areas.append(
          GridArea(
            id: key, name: table.text(row, name), subscriptionOut: table.number(row, out),
            subscriptionIn: table.number(row, into), provenance: table.provenance(row)))
      }
    }
    for table in tables(.buses) { readBuses(table) }
  }

  private func readBuses(_ table: TableReader) {
    let (id, name) = (table.column("id"), table.column("name"))
    let (voltage, area) = (table.column("voltage_kv"), table.column("area"))
    let (reference, shunt) = (table.column("reference"), table.column("shunt_mw"))
    let (out, into) = (table.column("subscription_out_mw"), table.column("subscription_in_mw"))
    let place = PlaceColumns(
      latitude: table.column("latitude"), longitude: table.column("longitude"), easting: nil,
      northing: nil)
    for row in table.rows {
      let key = register(table, row, id, in: buses, as: region.grid.buses.count) {
        region.grid.buses[$0].provenance.location
      }
      region.grid.buses.append(
        Bus(
          id: key, name: table.text(row, name), voltage: table.number(row, voltage) ?? 0,
          position: position(table, row, place, required: false),
          area: table.reference(row, area, gridAreas),
          isReference: table.flag(row, reference) ?? false, shunt: table.number(row, shunt) ?? 0,
          subscriptionOut: table.number(row, out), subscriptionIn: table.number(row, into),
          provenance: table.provenance(row)))
    }
  }

  /// The rest of the grid.
  func readGrid() {
    for table in tables(.branches) { readBranches(table) }
    readInterfaces()
    let (generators, loads) = (IdTable(), IdTable())
    for table in tables(.generators) { readGenerators(table, generators) }
    for table in tables(.loads) { readLoads(table, loads) }
    readReinforcements()
  }

  private func readInterfaces() {
    let ids = IdTable()
    for table in tables(.interfaces) {
      let (id, branch) = (table.column("id"), table.column("branch"))
      let (sign, name) = (table.column("sign"), table.column("name"))
      let (limit, reverse) = (table.column("limit_mw"), table.column("limit_reverse_mw"))
      for row in table.rows {
        let key = table.cell(row, id)
        let term = GridInterface.Term(
          branch: table.reference(row, branch, branches) ?? .missing,
          sign: table.number(row, sign) ?? 1)
        let limits = (table.number(row, limit), table.number(row, reverse))
        guard !key.isEmpty else { continue }
        guard let earlier = ids.insert(key, region.grid.interfaces.count) else {
          region.grid.interfaces.append(
            GridInterface(
              id: key.text, name: table.text(row, name), terms: [term], limit: limits.0,
              limitReverse: limits.1, provenance: table.provenance(row)))
          continue
        }
        if region.grid.interfaces[earlier].terms.contains(where: { $0.branch == term.branch }) {
          table.error(
            .reference(
              .duplicateId(
                found: "\(key.text)+\(table.text(row, branch) ?? "")",
                first: region.grid.interfaces[earlier].provenance.location)), row, branch)
        }
        region.grid.interfaces[earlier].terms.append(term)
      }
    }
  }

  private func readLoads(_ table: TableReader, _ ids: IdTable) {
    let (id, bus) = (table.column("id"), table.column("bus"))
    let (peak, amount) = (table.column("peak_mw"), table.column("amount"))
    let (unit, profile) = (table.column("unit"), table.column("profile"))
    let (opens, closes) = (table.column("opens"), table.column("closes"))
    for row in table.rows {
      let key = register(table, row, id, in: ids, as: region.grid.loads.count) {
        region.grid.loads[$0].provenance.location
      }
      let highest = table.number(row, peak)
      let energy = table.amount(row, amount, unit: unit, .year, of: electricity)
      if !table.isFilled(row, peak) && !table.isFilled(row, amount) {
        table.error(.cell(.missingOneOf(table.schema.oneOf)), row, nil)
      }
      region.grid.loads.append(
        Load(
          id: key, bus: table.reference(row, bus, buses) ?? .missing, peak: highest,
          energy: energy?.value, profile: table.profile(row, profile),
          opens: table.whole(row, opens), closes: table.whole(row, closes),
          provenance: table.provenance(row, energy?.typed, highest)))
    }
  }

  private func readReinforcements() {
    let ids = IdTable()
    for table in tables(.reinforcements) {
      let (id, branch) = (table.column("id"), table.column("branch"))
      let (from, to) = (table.column("from_bus"), table.column("to_bus"))
      let (reactance, added) = (table.column("reactance"), table.column("added_mw"))
      let (cost, permit) = (table.column("cost"), table.column("permit_years"))
      let (build, started) = (table.column("build_years"), table.column("started"))
      for row in table.rows {
        let key = register(table, row, id, in: ids, as: region.grid.reinforcements.count) {
          region.grid.reinforcements[$0].provenance.location
        }
        let ends = table.isFilled(row, from) && table.isFilled(row, to)
        if !table.isFilled(row, branch) && !ends {
          table.error(.cell(.missingOneOf(table.schema.oneOf)), row, nil)
        }
        let money = table.price(row, cost, of: nil)
        region.grid.reinforcements.append(
          Reinforcement(
            id: key, branch: table.reference(row, branch, branches),
            from: table.reference(row, from, buses), to: table.reference(row, to, buses),
            reactance: table.number(row, reactance), added: table.number(row, added) ?? 0,
            cost: money ?? 0, permitYears: table.number(row, permit) ?? 0,
            buildYears: table.number(row, build) ?? 0, started: table.whole(row, started),
            provenance: table.provenance(row, money)))
      }
    }
  }

  /// How electricity counts, where no resource of the catalogue is named.
  var electricity: ResourceMeasure {
    ResourceMeasure(dimension: .energy, factors: ConversionFactors(), resource: -1)
  }
}
