import Findings
import LinearModel
import ModelInputs
import Planning
import RegionModel
import Wording

extension Study {
  /// Who of those who ask can be connected, what stands in the way of the rest, and what would
  /// resolve it, in the settings' year.
  ///
  /// - Parameters:
  ///   - security: outages that must be held.
  ///   - permits: how permits and building of reinforcements follow each other.
  ///   - remedies: whether remedies are looked for.
  ///   - effort: how hard to try.
  /// - Throws: `NetworkError` where the grid has no load flow, `EngineError` where the engine fails.
  ///   A search stopped early is not an error: the report says so, with what it had found.
  public func conflicts(
    security: Security = .none, permits: PermitOrder = .sequence, remedies: Bool = true,
    _ effort: Effort = Effort()
  ) throws -> FoundConflicts {
    let clock = ContinuousClock()
    let start = clock.now
    let solver = effort.planner().solver
    let grid = region.grid.reinforced(
      by: region.grid.reinforcements(readyIn: region.settings.year, permits: permits))
    let inputs = try GridInputs(region: region, grid: grid)
    let limits = GridLimits(inputs, security: security)
    var found = FoundConflicts(
      study: self, limits: limits, security: security, permits: permits, engine: solver.engine.name)
    do throws(ConnectionStop) {
      let search = try search(limits, solver)
      guard search.impossible.count < inputs.hours.count else {
        found.takeBase(search)
        throw .stopped(.infeasible)
      }
      let options = ConflictSearch.Options(
        security: security, permits: permits, remedies: remedies)
      let answer = try ConflictSearch(search, region: region, options: options).run()
      found.take(answer, from: search)
      found.termination = answer.stopped ?? .optimal
    } catch {
      switch error {
      case .engine(let error): throw error
      case .stopped(let termination): found.termination = termination
      }
    }
    let span = start.duration(to: clock.now).components
    found.seconds = Double(span.seconds) + Double(span.attoseconds) * 1e-18
    return found
  }

  private func search(_ limits: GridLimits, _ solver: BlockSolver) throws(ConnectionStop)
    -> ConnectionSearch
  {
    do throws(EngineError) {
      return try ConnectionSearch(limits, solver: solver)
    } catch {
      throw .engine(error)
    }
  }
}

/// A study's conflicts.
public struct FoundConflicts: Sendable {
  /// The study.
  public let study: Study
  /// The grid and its limits.
  public let limits: GridLimits
  let security: Security
  let permits: PermitOrder
  let engine: String
  var remarks: [ConflictRemark] = []
  /// Who gets what, and every conflict; nil where the search was stopped first.
  public internal(set) var answer: ConflictSearch.Answer?
  /// Why the search ended.
  public internal(set) var termination = Termination.optimal
  var seconds = 0.0

  init(
    study: Study, limits: GridLimits, security: Security, permits: PermitOrder, engine: String
  ) {
    self.study = study
    self.limits = limits
    self.security = security
    self.permits = permits
    self.engine = engine
  }

  private var reading: ConflictReading? {
    answer.map {
      ConflictReading(region: study.region, limits: limits, answer: $0, permits: permits)
    }
  }

  /// Requests and conflicts as plain values, remedies and remarks in a language.
  public func report(_ language: Language = .en) -> ConflictReport {
    var report =
      reading?.report(engine: engine, scenario: study.scenario)
      ?? ConflictReading.stopped(
        study.region, limits.inputs, termination: termination.rawValue, engine: engine,
        scenario: study.scenario)
    let text = RemedyText(
      language, currency: study.region.settings.currency, year: limits.inputs.year)
    for conflict in report.conflicts.indices {
      for remedy in report.conflicts[conflict].remedies.indices {
        let phrase = text.phrase(report.conflicts[conflict].remedies[remedy])
        report.conflicts[conflict].remedies[remedy].text = phrase
      }
    }
    report.settings["contingencies"] = security.rawValue
    report.settings["permits"] = permits.rawValue
    report.settings["distinct_hours"] = "\(limits.inputs.hours.count)"
    let sentences = ConflictRemarkText(language)
    report.findings =
      remarks.map {
        FindingEntry(
          severity: $0.severity, code: $0.code, where: nil, text: sentences.sentence($0))
      } + study.findingEntries(language)
    report.timingS = ["read": study.readSeconds, "solve": seconds]
    return report
  }

  /// Requests and conflicts as a map; nil where the search was stopped.
  public func map() -> ConflictGeoJSON? { reading.map { ConflictGeoJSON($0) } }

  /// What the grid does not hold where there is nothing to answer.
  mutating func takeBase(_ search: ConnectionSearch) {
    remarks = ConflictReading(region: study.region, limits: limits, answer: .nothing)
      .remarks(search)
  }

  mutating func take(_ answer: ConflictSearch.Answer, from search: ConnectionSearch) {
    self.answer = answer
    remarks = reading?.remarks(search) ?? []
  }
}
