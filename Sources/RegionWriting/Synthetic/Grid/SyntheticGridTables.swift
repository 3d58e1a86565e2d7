import RegionModel

/// Writes a synthetic grid.
struct SyntheticGridTables {
  let grid: SyntheticGrid
  let requests: SyntheticRequests

  /// Buses, branches, generators, loads, requests, reinforcements; a table without rows is left out.
  func all() -> [SyntheticTable] {
    var tables = [buses(), branches(), generators(), loads()]
    if !requests.asking.isEmpty { tables.append(requestTable()) }
    if !requests.reinforcements.isEmpty { tables.append(reinforcements()) }
    return tables
  }

  /// The id of a station's busbar.
  static func busId(_ bus: SyntheticGrid.Bus) -> String {
    let station = SyntheticStreamTables.padded(bus.station + 1, digits: 4)
    return "b\(station)-\(bus.isTransmission ? 400 : 130)"
  }

  private static func busId(_ station: Int) -> String { busId(SyntheticGrid.Bus(station: station)) }

  private func branchId(_ branch: Int) -> String {
    let row = grid.branches[branch]
    return "\(Self.busId(row.from))-\(Self.busId(row.to))"
  }

  private func buses() -> SyntheticTable {
    var table = SyntheticTable(
      .buses, ["id", "name", "voltage_kv", "latitude", "longitude", "source", "confidence"])
    let high = grid.stations.transmission.map {
      SyntheticGrid.Bus(station: $0, isTransmission: true)
    }
    let low = grid.stations.stations.indices.map { SyntheticGrid.Bus(station: $0) }
    for bus in high + low {
      let station = grid.stations.stations[bus.station]
      let voltage = bus.isTransmission ? 400 : 130
      table.text.cell(Self.busId(bus))
      table.text.cell("\(station.name) \(voltage) kV")
      table.text.cell(voltage)
      table.text.cell(station.latitude, decimals: 4)
      table.text.cell(station.longitude, decimals: 4)
      writeEvidence(to: &table.text)
    }
    return table
  }

  private func branches() -> SyntheticTable {
    var table = SyntheticTable(
      .branches,
      [
        "id", "from_bus", "to_bus", "kind", "reactance", "rating_mw", "emergency_rating_mw",
        "length_km", "circuits", "source", "confidence",
      ])
    for (index, row) in grid.branches.enumerated() {
      let circuits = Double(row.circuits)
      table.text.cell(branchId(index))
      table.text.cell(Self.busId(row.from))
      table.text.cell(Self.busId(row.to))
      table.text.cell(row.length == nil ? "transformer" : "line")
      table.text.cell(row.equipment.reactance * (row.length ?? 1) / circuits, decimals: 7)
      table.text.cell(row.rating, decimals: 0)
      table.text.cell(row.equipment.emergencyRating * circuits, decimals: 0)
      table.text.cell(row.length, decimals: 1)
      table.text.cell(row.circuits)
      writeEvidence(to: &table.text)
    }
    return table
  }

  private func generators() -> SyntheticTable {
    var table = SyntheticTable(
      .generators,
      [
        "id", "bus", "kind", "capacity_mw", "marginal_cost", "cost_profile", "emissions", "profile",
        "source", "confidence",
      ])
    for (plants, profile) in [(grid.power.plants, ""), (grid.power.wind, "r-wind")] {
      for plant in plants {
        let bus = SyntheticGrid.Bus(station: plant.station, isTransmission: profile.isEmpty)
        table.text.cell("\(Self.busId(bus))-\(plant.sort.kind)")
        table.text.cell(Self.busId(bus))
        table.text.cell(plant.sort.kind)
        table.text.cell(plant.capacity, decimals: 0)
        table.text.cell(plant.sort.cost, decimals: 0)
        table.text.cell(plant.sort.costProfile)
        table.text.cell(plant.sort.emissions, decimals: 3)
        table.text.cell(profile)
        writeEvidence(to: &table.text)
      }
    }
    return table
  }

  private func loads() -> SyntheticTable {
    var table = SyntheticTable(
      .loads, ["id", "bus", "peak_mw", "profile", "source", "confidence"])
    for (station, draw) in grid.power.draws.enumerated() {
      for (word, peak) in [("town", draw.town), ("industry", draw.industry)] {
        table.text.cell("\(Self.busId(station))-\(word)")
        table.text.cell(Self.busId(station))
        table.text.cell(peak, decimals: 1)
        table.text.cell("r-power-\(word)")
        writeEvidence(to: &table.text)
      }
    }
    return table
  }

  private func requestTable() -> SyntheticTable {
    var table = SyntheticTable(
      .requests,
      [
        "id", "name", "site", "bus", "power_mw", "direction", "kind", "from_year",
        "queue_position", "firm_share", "curtailment_rate", "source", "confidence",
      ])
    for (index, row) in requests.asking.enumerated() {
      let place = grid.stations.stations[row.stations[0]].name
      table.text.cell("q" + SyntheticStreamTables.padded(index + 1, digits: 4))
      table.text.cell("\(place) \(row.kind == "datacentre" ? "datahall" : "elektrolysör")")
      table.text.cell(row.site.map(SyntheticStreamTables.siteId) ?? "")
      table.text.cell(row.stations.map { Self.busId($0) }.joined(separator: ";"))
      table.text.cell(row.power, decimals: 0)
      table.text.cell("load")
      table.text.cell(row.kind)
      table.text.cell(row.fromYear)
      table.text.cell(index + 1)
      table.text.cell(row.firmShare, decimals: 2)
      table.text.cell(row.curtailmentRate, decimals: 3)
      writeEvidence(to: &table.text)
    }
    return table
  }

  private func reinforcements() -> SyntheticTable {
    var table = SyntheticTable(
      .reinforcements,
      [
        "id", "branch", "added_mw", "cost", "permit_years", "build_years", "source", "confidence",
      ])
    for row in requests.reinforcements {
      table.text.cell("\(branchId(row.branch))-more")
      table.text.cell(branchId(row.branch))
      table.text.cell(row.added, decimals: 0)
      table.text.cell(row.cost, decimals: 0)
      table.text.cell(5)
      table.text.cell(3)
      writeEvidence(to: &table.text)
    }
    return table
  }

  private func writeEvidence(to text: inout CSVText) {
    text.cell("invented")
    text.cell("assumed")
  }
}
