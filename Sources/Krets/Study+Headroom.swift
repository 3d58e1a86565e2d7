import Findings
import ModelInputs
import Planning
import PowerFlow
import Quantities
import RegionModel
import Wording

/// How a study's headroom is meant.
public struct HeadroomOptions: Sendable {
  /// Whether every hour is dispatched anew for new power.
  public var redispatch = true
  /// Outages that must be held.
  public var security = Security.none
  /// Whether reinforcements are built while permits are sought.
  public var permits = PermitOrder.sequence
  /// Years looked at; empty: the settings'.
  public var years: [Int] = []
  /// Shares of its energy that new power may lose.
  public var rates: [Double] = [0.0025, 0.005, 0.01, 0.05]
  /// Buses looked at together, by id; only with redispatch.
  public var joint: [[String]] = []
  /// Whether branches' peak flows are wanted too.
  public var wantsFlows = false

  /// With redispatch, everything in service, in the settings' year.
  public init() {}
}

extension Study {
  /// Finds what can be drawn and fed in beside the existing load at every bus.
  ///
  /// Requests are left out: a request that would replace its site's need does not.
  ///
  /// - Throws: `HeadroomError` where nothing can be asked or nothing balances, `NetworkError` where
  ///   the grid has no load flow, `SearchStopped` where time was up, `InputError` and `EngineError`
  ///   as `plan(_:)`.
  public func headroom(
    _ options: HeadroomOptions = HeadroomOptions(), _ effort: Effort = Effort()
  ) throws -> FoundHeadroom {
    let clock = ContinuousClock()
    let start = clock.now
    guard !region.grid.buses.isEmpty else { throw HeadroomError.noGrid }
    let solver = effort.planner().solver
    let years = options.years.isEmpty ? [region.settings.year] : options.years
    var question = HeadroomQuestion(
      balance: options.redispatch ? nil : try balance(), rates: options.rates,
      together: try options.joint.map { try $0.map(bus) })
    question.wantsFlows = options.wantsFlows
    var found: [GridHeadroom] = []
    for year in years {
      var region = region
      region.settings.year = year
      region.grid = region.grid.reinforced(
        by: region.grid.reinforcements(readyIn: year, permits: options.permits))
      // Those that stand by now stand; none is to be built twice.
      region.grid.reinforcements = []
      region.grid.requests = []
      let inputs = try GridInputs(region: region)
      if !options.redispatch, inputs.generators.contains(where: { $0.budget != nil }) {
        let dispatcher = try GridDispatcher(region: region, security: .none, solver: solver)
        question.surcharge = try dispatcher.waterValues()
      }
      let search = HeadroomSearch(
        GridLimits(inputs, security: options.security), question, solver: solver)
      found.append(try search.headroom())
    }
    let span = start.duration(to: clock.now).components
    return FoundHeadroom(
      study: self, options: options, years: found,
      seconds: Double(span.seconds) + Double(span.attoseconds) * 1e-18)
  }

  private func balance() throws(HeadroomError) -> HeadroomBalance {
    switch region.settings.balance {
    case "imports": .imports
    case "proportional": .proportional
    default: .bus(try bus(region.settings.balance))
    }
  }

  private func bus(_ id: String) throws(HeadroomError) -> Int {
    if let position = region.grid.buses.firstIndex(where: { $0.id == id }) { return position }
    throw .unknownBus(id, nearest: Spelling.nearest(to: id, among: region.grid.buses.map(\.id)))
  }
}

/// A study's headroom.
public struct FoundHeadroom: Sendable {
  /// The study.
  public let study: Study
  /// How it was meant.
  public let options: HeadroomOptions
  /// A headroom a year.
  public let years: [GridHeadroom]
  let seconds: Double

  private var readings: [HeadroomReading] {
    years.map {
      HeadroomReading(
        $0, scenario: study.scenario, security: options.security,
        isRedispatched: options.redispatch)
    }
  }

  /// The headroom as plain values, remarks in a language.
  public func report(_ language: Language = .en) -> HeadroomReport {
    let readings = readings
    var report = HeadroomReport(
      region: study.region.title, settings: settings(),
      headroom: readings.flatMap { $0.rows(rates: options.rates) },
      joint: readings.flatMap { $0.joint() }, islandingOutages: readings.flatMap { $0.cutOff() })
    report.findings =
      study.findingEntries(language)
      + readings.flatMap { $0.remarks() }.map { entry($0, language) }
    report.timingS = ["read": study.readSeconds, "solve": seconds]
    return report
  }

  private func entry(_ remark: HeadroomRemark, _ language: Language) -> FindingEntry {
    FindingEntry(
      severity: remark.severity, code: remark.code, where: nil,
      text: HeadroomRemarkText(language).sentence(remark))
  }

  /// The headroom as a map, and what is left out of it.
  public func map(_ language: Language = .en) -> (map: HeadroomGeoJSON, findings: [FindingEntry]) {
    let map = HeadroomGeoJSON(
      zip(years, readings).map { ($0, $1.rows(rates: options.rates)) })
    let remarks: [HeadroomRemark] = map.unplaced > 0 ? [.unplaced(map.unplaced)] : []
    return (map, remarks.map { entry($0, language) })
  }

  private func settings() -> [String: String] {
    var all = study.region.settings.listed
    all["redispatch"] = options.redispatch ? "on" : "off"
    if options.redispatch { all["balance"] = nil }
    all["contingencies"] = options.security.rawValue
    all["permits"] = options.permits.rawValue
    all["years"] = years.map { "\($0.limits.inputs.year)" }.joined(separator: ",")
    all["rates"] = options.rates.map { "\($0)" }.joined(separator: ",")
    all["hours"] = years.first.map { "\($0.limits.inputs.hours.horizon)" }
    all["distinct_hours"] = years.first.map { "\($0.limits.inputs.hours.count)" }
    all["hours_per_year"] = "\(study.region.hoursPerYear)"
    return all
  }
}
