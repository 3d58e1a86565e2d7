import LinearModel
import ModelInputs
import Planning
import Quantities
import RegionModel

/// Reads a dispatch of the grid back into the words of the region.
public struct PowerFlowReading {
  let region: Region
  let dispatch: GridDispatch
  let security: Security
  let scenario: String?
  /// MWh and MW below which an amount is rounding.
  static let nothing = 1e-9

  /// Takes a region and how its grid runs.
  public init(region: Region, dispatch: GridDispatch, security: Security, scenario: String? = nil) {
    self.region = region
    self.dispatch = dispatch
    self.security = security
    self.scenario = scenario
  }

  var limits: GridLimits { dispatch.limits }
  var inputs: GridInputs { dispatch.limits.inputs }

  /// The report, without findings in words and times.
  public func report() -> PowerFlowReport {
    PowerFlowReport(
      region: summary, settings: settings,
      status: GridStatus(
        termination: dispatch.termination.rawValue,
        primal: dispatch.tally == nil ? "none" : "feasible", engine: dispatch.engine),
      objective: dispatch.tally.map(objective), grid: dispatch.tally.map(grid),
      snapshot: dispatch.tally == nil ? nil : dispatch.shown.map(snapshot), stores: stores,
      clash: clash, findings: [], timingS: [:])
  }

  func bus(_ position: Int) -> String { inputs.grid.buses[position].id }
  func line(_ position: Int) -> String {
    inputs.grid.branches[inputs.network.lines[position].branch].id
  }

  /// The first hour of the horizon that a distinct hour stands for.
  func hour(_ distinct: Int) -> Int {
    inputs.hours.calendar.firstIndex(of: distinct) ?? distinct
  }

  private var summary: GridSummary {
    GridSummary(
      name: region.name, title: region.title, scenario: scenario, year: inputs.year,
      buses: inputs.network.busCount,
      branches: inputs.network.lines.count + inputs.network.links.count,
      generators: inputs.generators.count, islands: inputs.network.islands.count,
      hours: inputs.hours.horizon, distinctHours: inputs.hours.count)
  }

  private var settings: [String: String] {
    var settings = region.settings.listed
    settings["contingencies"] = security.rawValue
    settings["energy_budgets"] = dispatch.budgets.rawValue
    settings["windows"] = dispatch.proof?.windows.map { "\($0)" }
    settings["slack"] = "reference-bus"
    settings["voltages"] = "nominal"
    settings["losses"] = "hvdc-only"
    settings["branch_base_mva"] = "100"
    settings["hour"] = dispatch.isSnapshot ? dispatch.shown.map { "\(hour($0.hour))" } : "all"
    // Where an island is one bus, it is its own reference and says nothing.
    settings["reference_buses"] = inputs.network.islands.indices
      .filter { inputs.network.islands[$0].count > 1 }
      .map { bus(inputs.network.reference[$0]) }.joined(separator: " ")
    return settings
  }

  private func objective(_ tally: GridTally) -> GridObjective {
    let isSnapshot = dispatch.isSnapshot
    let standing = dispatch.shown.map { inputs.standingCost(inHour: $0.hour) }
    let fixed = isSnapshot ? standing ?? 0 : inputs.standingCost
    let error = inputs.generators.reduce(0) { $0 + $1.curveError }
    let span =
      isSnapshot ? "h" : inputs.hours.horizon == region.hoursPerYear ? "a" : "horizon"
    let investment = isSnapshot ? 0 : dispatch.investment
    let total = tally.runningCost + fixed + investment
    let hangsTogether = !dispatch.stores.isEmpty || dispatch.budgets != .none
    let isExact = dispatch.budgets != .waterValues && !(isSnapshot && hangsTogether)
    return GridObjective(
      total: total, unit: "\(region.settings.currency)/\(span)",
      running: tally.runningCost, standing: fixed,
      investment: investment,
      bound: isSnapshot && hangsTogether ? nil : dispatch.proof?.bound ?? (isExact ? total : nil),
      gap: isSnapshot && hangsTogether ? nil : dispatch.proof?.gap ?? (isExact ? 0 : nil),
      approximationError: error * (isSnapshot ? 1 : inputs.hours.horizon))
  }

  func grid(_ tally: GridTally) -> GridReport {
    var byKind: [String: Double] = [:]
    var byGenerator: [String: Double] = [:]
    for (position, generator) in inputs.generators.enumerated() {
      byGenerator[generator.id] = tally.generation[position]
      byKind[inputs.grid.generators[generator.row].kind ?? "", default: 0] +=
        tally.generation[position]
    }
    let unserved = inputs.grid.buses.indices.filter { tally.unserved[$0] > Self.nothing }
    return GridReport(
      branches: branches(tally), limits: limitUses(tally),
      unservedMwh: tally.unserved.reduce(0, +), hoursUnserved: tally.hoursUnserved,
      unserved: unserved.map {
        UnservedLoad(bus: bus($0), mwh: tally.unserved[$0], peakMw: tally.unservedPeak[$0])
      }, generationMwh: byGenerator, generationByKindMwh: byKind, budgets: budgets(tally),
      prices: inputs.grid.buses.indices.map {
        BusPrice(
          bus: bus($0), mean: tally.priceSum[$0] / tally.hours, min: tally.priceLow[$0],
          max: tally.priceHigh[$0])
      })
  }

  private func budgets(_ tally: GridTally) -> [BudgetUse] {
    // One hour that stands for all uses its energy in all of them.
    let times = dispatch.isSnapshot ? inputs.hours.horizon : 1
    let isKnown = !dispatch.isSnapshot || inputs.hours.count == 1
    return inputs.generators.enumerated().compactMap { position, generator in
      generator.budget.map {
        BudgetUse(
          generator: generator.id, usedMwh: isKnown ? times * tally.generation[position] : nil,
          budgetMwh: $0, waterValue: dispatch.waterValues[position])
      }
    }
  }

  private func branches(_ tally: GridTally) -> [BranchUse] {
    let lines = inputs.network.lines.enumerated().map { position, row in
      use(
        row.branch, tally.lines[position], rating: row.rating,
        shadow: tally.lines[position].shadow / tally.hours)
    }
    let links = inputs.network.links.enumerated().map { position, row in
      use(row.branch, tally.links[position], rating: row.capacity, shadow: nil)
    }
    return (lines + links).sorted { $0.branch < $1.branch }.map(\.use)
  }

  private func use(
    _ branch: Int, _ passage: GridTally.Passage, rating: Double, shadow: Double?
  ) -> (branch: Int, use: BranchUse) {
    let row = inputs.grid.branches[branch]
    let known = rating.isFinite ? rating : nil
    return (
      branch,
      BranchUse(
        id: row.id, kind: row.kind.rawValue, fromBus: bus(row.from.value), toBus: bus(row.to.value),
        peakFlowMw: passage.peak, ratingMw: known,
        loading: known.flatMap { $0 > 0 ? abs(passage.peak) / $0 : nil },
        hoursAtLimit: passage.hoursAtLimit, meanShadowPrice: shadow,
        bindingOutage: passage.outage.map { line(limits.contingencies.outages[$0].line) })
    )
  }

  private func limitUses(_ tally: GridTally) -> [LimitUse] {
    inputs.forms.enumerated().map { position, form in
      let (kind, id) = name(form.kind)
      let passage = tally.forms[position]
      return LimitUse(
        id: id, kind: kind, peakMw: passage.peak,
        lowerMw: form.lower.isFinite ? form.lower : nil,
        upperMw: form.upper.isFinite ? form.upper : nil, hoursAtLimit: passage.hoursAtLimit,
        meanShadowPrice: passage.shadow / tally.hours)
    }
  }

  func name(_ kind: LimitForm.Kind) -> (kind: String, id: String) {
    switch kind {
    case .interface(let row): ("interface", inputs.grid.interfaces[row].id)
    case .bus(let row): ("bus", bus(row))
    case .area(let row): ("area", inputs.grid.areas[row].id)
    }
  }

  private func snapshot(_ hour: Int, _ point: DispatchPoint) -> GridSnapshot {
    let angles = inputs.sensitivities.angles(point.injections)
    let load = inputs.load(hour)
    let flows =
      inputs.network.lines.enumerated().map { ($1.branch, point.flows[$0]) }
      + inputs.network.links.enumerated().map { ($1.branch, point.sent[$0]) }
    return GridSnapshot(
      hour: self.hour(hour),
      generators: inputs.generators.enumerated().map {
        GridSnapshot.Output(id: $1.id, bus: bus($1.bus), mw: point.generation[$0])
      },
      branches: flows.sorted { $0.0 < $1.0 }.map {
        GridSnapshot.Flow(id: inputs.grid.branches[$0.0].id, mw: $0.1)
      },
      buses: inputs.grid.buses.indices.map {
        GridSnapshot.Node(
          id: bus($0), angleDeg: angles[$0] * 180 / .pi, injectionMw: point.injections[$0],
          loadMw: load[$0], unservedMw: point.unserved[$0], price: point.prices[$0])
      })
  }
}

extension GridInputs {
  /// Money an hour that no decision changes.
  fileprivate func standingCost(inHour hour: Int) -> Double {
    generators.reduce(0) { $0 + $1.fixedCost + $1.costAtBase(hour) }
  }
}
