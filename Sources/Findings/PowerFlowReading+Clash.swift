import ModelInputs
import Planning

extension PowerFlowReading {
  /// What cannot hold together, with the figures it is about.
  var clash: [GridClashEntry] {
    guard let clash = dispatch.clash else { return [] }
    return clash.parts.map { part in
      var entry = GridClashEntry(
        kind: "", element: "", outage: nil, buses: 0, load: nil, lowerMw: nil, upperMw: nil,
        hour: hour(clash.hour), hours: clash.hours)
      switch part {
      case .island(let island): describe(island, clash.hour, &entry)
      case .limit(let limit): describe(limit, &entry)
      case .budget(let generator):
        entry.kind = "budget"
        entry.element = inputs.generators[generator].id
        entry.load = inputs.generators[generator].budget
      case .store(let store):
        entry.kind = "store"
        entry.element = inputs.stores[store].id
        entry.load = inputs.stores[store].energy
      }
      return entry
    }
  }

  private func describe(_ island: Int, _ hour: Int, _ entry: inout GridClashEntry) {
    let figures = IslandFigures(inputs, island: island, hour: hour)
    entry.kind = "island"
    entry.element = bus(inputs.network.reference[island])
    entry.buses = inputs.network.islands[island].count
    entry.load = figures.load
    entry.lowerMw = figures.least
    entry.upperMw = figures.most
  }

  private func describe(_ limit: GridLimit, _ entry: inout GridClashEntry) {
    let bounds = limits.bounds(of: limit)
    entry.lowerMw = bounds.lower.isFinite ? bounds.lower : nil
    entry.upperMw = bounds.upper.isFinite ? bounds.upper : nil
    switch limit {
    case .line(let position):
      entry.kind = "branch"
      entry.element = line(position)
    case .outage(let position, let outage):
      entry.kind = "branch"
      entry.element = line(position)
      entry.outage = line(limits.contingencies.outages[outage].line)
    case .form(let position):
      (entry.kind, entry.element) = name(inputs.forms[position].kind)
    }
  }
}

/// What an island draws and what it can be given, in an hour; MW.
struct IslandFigures {
  /// Drawn.
  var load = 0.0
  /// Least that its generators give.
  var least = 0.0
  /// Most that its generators and direct-current links give.
  var most = 0.0

  init(_ inputs: GridInputs, island: Int, hour: Int) {
    let network = inputs.network
    for row in inputs.loads where network.island[row.bus] == island { load += row.power[hour] }
    for row in inputs.generators where network.island[row.bus] == island {
      let available = max(row.available[hour], row.base)
      least += min(row.minimum, available)
      most += available
    }
    for link in network.links where network.island[link.from] != network.island[link.to] {
      if network.island[link.from] == island || network.island[link.to] == island {
        most += link.capacity * (1 - link.loss)
      }
    }
  }
}
