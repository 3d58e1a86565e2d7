import ModelInputs
import Planning
import RegionModel

/// Reads a report off a headroom.
public struct HeadroomReading {
  let found: GridHeadroom
  let year: Int
  let scenario: String?
  let security: Security
  let isRedispatched: Bool
  private var inputs: GridInputs { found.limits.inputs }
  private var grid: Grid { inputs.grid }

  /// Takes a year's headroom and how it was searched.
  public init(
    _ found: GridHeadroom, scenario: String?, security: Security, isRedispatched: Bool
  ) {
    self.found = found
    year = found.limits.inputs.year
    self.scenario = scenario
    self.security = security
    self.isRedispatched = isRedispatched
  }

  /// Rows by bus, load before what is fed in, firm before conditional.
  ///
  /// - Parameter rates: those asked for, which rows without numbers have too.
  public func rows(rates: [Double]) -> [HeadroomRow] {
    found.buses.flatMap { bus in
      ([0] + rates).enumerated().map { position, rate in
        row(bus, rate, bus.note == nil ? bus.levels[position] : nil)
      }
    }
  }

  private func row(_ found: BusHeadroom, _ rate: Double, _ level: HeadroomLevel?) -> HeadroomRow {
    let bus = grid.buses[found.bus]
    var row = HeadroomRow(
      bus: bus.id, name: bus.name ?? bus.id, voltageKv: bus.voltage > 0 ? bus.voltage : nil,
      scenario: scenario, year: year, direction: found.direction.rawValue,
      kind: rate == 0 ? "firm" : "conditional", curtailmentRate: rate,
      contingencies: security.rawValue, headroomMw: level?.megawatts,
      redispatch: isRedispatched ? "on" : "off", note: found.note?.rawValue)
    guard let level else { return row }
    row.hours = level.hours
    row.longestH = level.longest
    row.meanDepth = level.meanDepth
    guard let narrowest = found.narrowest, found.hours[narrowest].megawatts.isFinite else {
      return row
    }
    row.bindingHour = inputs.hours.members[narrowest].first
    row.bindingHours = inputs.hours.weight[narrowest]
    let binding = found.hours[narrowest].binding.map(name)
    row.bindingBranch = binding?.id
    row.bindingKind = binding?.kind ?? "generation"
    row.bindingOutage = binding?.outage
    return row
  }

  private func name(_ limit: GridLimit) -> (id: String, kind: String, outage: String?) {
    switch limit {
    case .line(let line): return (branch(line), "branch", nil)
    case .outage(let line, let outage):
      let lost = found.limits.contingencies.outages[outage].line
      return (branch(line), "branch", branch(lost))
    case .form(let position):
      switch inputs.forms[position].kind {
      case .interface(let row): return (grid.interfaces[row].id, "interface", nil)
      case .bus(let row): return (grid.buses[row].id, "bus_subscription", nil)
      case .area(let row): return (grid.areas[row].id, "area_subscription", nil)
      }
    }
  }

  private func branch(_ line: Int) -> String {
    grid.branches[inputs.network.lines[line].branch].id
  }

  /// What fits together.
  public func joint() -> [JointRow] {
    found.joint.map { joint in
      JointRow(
        buses: joint.buses.map { grid.buses[$0].id }, year: year,
        direction: joint.direction.rawValue, contingencies: security.rawValue,
        headroomMw: joint.most?.reduce(0, +), split: joint.most,
        equalSharesMw: joint.equalShares, sumOfSinglesMw: joint.sumOfSingles)
    }
  }

  /// What single outages would cut off.
  public func cutOff() -> [CutOffRow] {
    CutOff.all(found.limits).map {
      CutOffRow(
        year: year, outage: branch($0.line), buses: $0.buses.map { grid.buses[$0].id },
        loadMw: $0.load, generationMw: $0.generation)
    }
  }

  /// What is worth knowing.
  public func remarks() -> [HeadroomRemark] {
    var remarks: [HeadroomRemark] = []
    if !found.infeasible.isEmpty {
      remarks.append(.infeasible(year: year, hours: found.hours(of: found.infeasible)))
    }
    if !found.overloaded.isEmpty {
      remarks.append(.overloaded(year: year, hours: found.hours(of: found.overloaded)))
    }
    let unbalanced = found.buses.filter { $0.note == .unbalanced && $0.direction == .load }
    if !unbalanced.isEmpty {
      remarks.append(.unbalanced(year: year, buses: unbalanced.map { grid.buses[$0.bus].id }))
    }
    let islanding = found.limits.contingencies.islanding.count
    if islanding > 0 { remarks.append(.islandingOutages(year: year, count: islanding)) }
    return remarks
  }
}
