import ModelInputs
import Planning
import Quantities
import RegionModel

/// Puts together what a datacentre's heat is worth.
public struct DatacentreReading {
  let region: Region
  let solution: PlanSolution
  let requests: [RequestEntry]
  let appraiser: PairAppraiser
  let disclosure: Disclosure
  var inputs: ModelInputs { solution.inputs }

  /// Takes a region, its solution, and what its grid connects.
  ///
  /// - Parameter disclosure: which customers may be told; nil: all. Cards of datacentres whose own rows
  ///   may not be told are for the caller to leave out: `DatacentreCards` tells them.
  public init(
    region: Region, solution: PlanSolution, requests: [RequestEntry] = [],
    disclosure: Disclosure? = nil
  ) {
    self.region = region
    self.solution = solution
    self.requests = requests
    self.disclosure = disclosure ?? Disclosure(region, includesConfidential: true)
    appraiser = PairAppraiser(region: region, time: solution.inputs.time)
  }

  /// The card of a request or a site.
  ///
  /// - Throws: `DatacentreFault` where there is none.
  public func report(of id: String) throws(DatacentreFault) -> DatacentreReport {
    report(of: try DatacentreSubject(id, in: region))
  }

  /// Every card of a region's datacentres, in the order of `cards`.
  public func reports(of cards: DatacentreCards) -> [DatacentreReport] {
    cards.subjects.map(report)
  }

  private func report(of subject: DatacentreSubject) -> DatacentreReport {
    let energy = energy(subject)
    let heat = subject.heat.map { self.heat($0, energy?.mwh) }
    let positions = inputs.surpluses.indices.filter {
      subject.heat.contains(inputs.surpluses[$0].row)
    }
    let customers = customers(positions, energy?.confidence)
    let refused = refused(positions)
    let reused = customers.reduce(0) { $0 + ($1.planMwh ?? 0) }
    let hidesOne = hidesCustomer(positions)
    return DatacentreReport(
      id: subject.id, name: subject.name, type: subject.request == nil ? "site" : "request",
      currency: region.settings.currency, year: region.settings.year,
      discountRate: region.settings.discountRate, ratedInput: ratedInput(subject),
      energyMwh: energy?.mwh, energyConfidence: energy?.confidence,
      indicators: DatacentreReport.Indicators(
        pue: subject.figures.pue, wue: subject.figures.wue,
        ref: subject.figures.renewableShare,
        erf: hidesOne ? nil : erf(subject, reused, energy?.mwh),
        reusedMwh: reused),
      connections: subject.requests.map(connection), heat: heat, customers: customers,
      refused: Array(refused.prefix(Self.mostRefused)), refusedCount: refused.count,
      coSiting: coSiting(positions, customers),
      conclusion: hidesOne
        ? .init(verdict: .withheld, need: nil, planSaving: nil, confidence: nil)
        : conclusion(heat, customers, isThere: !positions.isEmpty))
  }

  /// Whether there is a card of that id.
  ///
  /// - Throws: `DatacentreFault` where there is none.
  public static func require(_ id: String, in region: Region) throws(DatacentreFault) {
    _ = try DatacentreSubject(id, in: region)
  }

  /// Most refused customers that are listed.
  private static let mostRefused = 12

  /// Energy used a year: the electricity need's, or what a request asks for along its profile.
  private func energy(_ subject: DatacentreSubject) -> (mwh: Double, confidence: Confidence)? {
    if subject.request == nil, !subject.needs.isEmpty {
      let rows = subject.needs.map { region.needs[$0] }
      let worst = rows.map(\.provenance.confidence).max { $0.spread < $1.spread }
      return (rows.reduce(0) { $0 + $1.amount }, worst ?? .assumed)
    }
    let rows = subject.requests.map { region.grid.requests[$0] }
    guard !rows.isEmpty else { return nil }
    let worst = rows.map(\.provenance.confidence).max { $0.spread < $1.spread }
    return (rows.reduce(0) { $0 + yearly($1) }, worst ?? .assumed)
  }

  private func yearly(_ request: Request) -> Double {
    let values = request.profile.map { region.profiles[$0].values } ?? []
    let mean = values.isEmpty ? 1 : values.reduce(0, +) / Double(values.count)
    return request.power * mean * region.hoursPerYear
  }

  private func ratedInput(_ subject: DatacentreSubject) -> DatacentreReport.RatedInput {
    let threshold = DatacentreReport.thresholdMw
    if !subject.requests.isEmpty {
      let asked = subject.requests.reduce(0) { $0 + region.grid.requests[$1].power }
      return .init(mw: asked, basis: .request, isAbove: asked > threshold)
    }
    guard !subject.needs.isEmpty else { return .init(mw: nil, basis: .unknown, isAbove: nil) }
    let peak = subject.needs.reduce(0) { sum, position in
      let need = region.needs[position]
      let values = need.profile.map { region.profiles[$0].values } ?? []
      let mean = values.isEmpty ? 1 : values.reduce(0, +) / Double(values.count)
      let highest = mean > 0 ? (values.max() ?? 1) / mean : 1
      return sum + need.amount / region.hoursPerYear * highest
    }
    // What is drawn shows that the rating is at least so much, never that it is less.
    return .init(mw: peak, basis: .peak, isAbove: peak > threshold ? true : nil)
  }

  private func connection(_ position: Int) -> DatacentreReport.Connection {
    let row = region.grid.requests[position]
    return .init(
      request: row.id, askedMw: row.power,
      connectedMw: requests.first { $0.id == row.id }?.connectedMw, firmShare: row.firmShare,
      curtailmentRate: row.curtailmentRate, budgetMwh: row.curtailmentRate * yearly(row))
  }

  /// Heat given away over energy used; of a request as far as it is connected.
  private func erf(_ subject: DatacentreSubject, _ reused: Double, _ energy: Double?) -> Double? {
    guard var energy else { return nil }
    if let request = subject.request {
      let row = region.grid.requests[request]
      if let entry = requests.first(where: { $0.id == row.id }), row.power > 0 {
        energy =
          energy * entry.connectedMw / row.power
          - entry.curtailedMwh / inputs.time.yearShare
      }
    }
    return energy > 0 ? reused / energy : nil
  }

  private func heat(_ position: Index<Surplus>, _ energy: Double?) -> DatacentreReport.Heat {
    let row = region.surpluses[position]
    var byMonth: [Double] = []
    var temperatures: [Double] = []
    var calendar = region
    calendar.settings.periods = .monthly
    let amount = row.amount * (1 - row.committedShare)
    if let months = try? TimeAxis(region: calendar) {
      byMonth = months.spread(amount, along: row.profile.map { region.profiles[$0] })
      let profile = row.temperatureProfile.map { region.profiles[$0] }
      temperatures =
        profile.map(months.means)
        ?? row.temperature.map { [Double](repeating: $0, count: months.count) } ?? []
    }
    return .init(
      surplus: row.id, resource: region.resources[row.resource].id, amountMwh: amount,
      temperatureC: row.temperature, returnTemperatureC: row.returnTemperature,
      shareOfEnergy: energy.flatMap { $0 > 0 ? amount / $0 : nil },
      confidence: row.provenance.confidence, mwhByMonth: byMonth,
      temperatureByMonth: temperatures,
      isThere: inputs.surpluses.contains { $0.row == position })
  }
}
