import Findings
import Quantities
import RegionModel
import Wording

/// Makes the grid's part of a report.
struct GridMaker {
  private let subject: ReportSubject
  private let language: Language
  private let buses: [String: Int]
  private let branches: [String: Int]

  init(_ subject: ReportSubject, language: Language) {
    self.subject = subject
    self.language = language
    buses = Self.positions(subject.region.grid.buses.map(\.id))
    branches = Self.positions(subject.region.grid.branches.map(\.id))
  }

  private static func positions(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The entry; nil where the region has no grid, or it takes no part.
  func entry() -> GridEntry? {
    let region = subject.region
    guard region.settings.grid, !region.grid.buses.isEmpty else { return nil }
    var entry = GridEntry()
    entry.conflicts = conflicts()
    entry.buses = busEntries()
    entry.branches = branchEntries(bound: Set(entry.conflicts.flatMap(\.branches)))
    if subject.headroom != nil {
      entry.notes = ConventionText(language).headroom(
        isSecure: region.settings.contingencies == "n-1")
    }
    entry.requests = (subject.conflicts?.report.requests ?? subject.report.requests).map(request)
    return entry
  }

  // MARK: buses and branches

  private func busEntries() -> [GridEntry.BusEntry] {
    let prices = Dictionary(
      (subject.report.grid?.prices ?? []).map { ($0.bus, $0.mean) }
    ) { first, _ in first }
    let bars = Dictionary(grouping: subject.headroom?.headroom ?? [], by: \.bus)
    return subject.region.grid.buses.map { bus in
      GridEntry.BusEntry(
        id: bus.id, name: bus.name ?? bus.id, kv: bus.voltage > 0 ? bus.voltage : nil,
        lat: bus.position?.latitude, lon: bus.position?.longitude, price: prices[bus.id],
        headroom: (bars[bus.id] ?? []).map(bar),
        confidence: bus.provenance.confidence.rawValue, source: bus.provenance.source)
    }
  }

  private func bar(_ row: HeadroomRow) -> GridEntry.HeadroomBar {
    let megawatts = row.headroomMw
    return GridEntry.HeadroomBar(
      direction: row.direction, rate: row.curtailmentRate,
      mw: megawatts.flatMap { $0.isFinite ? ($0 * 100).rounded() / 100 : nil },
      isUnlimited: megawatts?.isInfinite ?? false, why: HeadroomBinding(language).phrase(row))
  }

  private func branchEntries(bound: Set<Int>) -> [GridEntry.BranchEntry] {
    let uses = Dictionary((subject.report.grid?.branches ?? []).map { ($0.id, $0) }) { first, _ in
      first
    }
    return subject.region.grid.branches.enumerated().map { position, branch in
      let use = uses[branch.id]
      return GridEntry.BranchEntry(
        id: branch.id, kind: branch.kind.rawValue, from: branch.from.value, to: branch.to.value,
        flow: use.map { ($0.peakFlowMw * 10).rounded() / 10 },
        rating: use == nil ? branch.rating : use?.ratingMw,
        loading: use?.loading.map { ($0 * 1e4).rounded() / 1e4 },
        hoursAtLimit: use?.hoursAtLimit.rounded(), isInConflict: bound.contains(position),
        confidence: branch.provenance.confidence.rawValue, source: branch.provenance.source)
    }
  }

  // MARK: requests

  private func request(_ row: RequestEntry) -> GridEntry.RequestRow {
    GridEntry.RequestRow(
      id: row.id, name: row.name ?? row.id, direction: row.direction,
      buses: row.bus.split(separator: ";").compactMap { buses[String($0)] },
      fromYear: row.fromYear, asked: row.askedMw, connected: row.connectedMw,
      most: row.mostMwAllocationMw, curtailed: row.curtailedMwh)
  }

  /// A duration curve in a few hundred steps at most: neighbours within a three-hundredth of the
  /// highest are one step, with the energy they have together.
  static func steps(_ curve: [[Double]]) -> [[Double]] {
    let tolerance = (curve.first?[0] ?? 0) / 300
    var steps: [(top: Double, energy: Double, hours: Double)] = []
    for point in curve {
      if let last = steps.last, last.top - point[0] <= tolerance {
        steps[steps.count - 1].energy += point[0] * point[1]
        steps[steps.count - 1].hours += point[1]
      } else {
        steps.append((point[0], point[0] * point[1], point[1]))
      }
    }
    return steps.map { step in
      [step.energy / max(step.hours, 1e-9), step.hours].map { ($0 * 1000).rounded() / 1000 }
    }
  }

  private func conflicts() -> [GridEntry.ConflictCard] {
    let report = subject.conflicts?.report
    let requests = report?.requests ?? subject.report.requests
    let hours = report?.region.hours ?? subject.region.hoursPerYear
    let text = ConflictBlockText(requests: requests, hours: hours, language: language)
    return (report?.conflicts ?? subject.report.conflicts).enumerated().map { position, conflict in
      let durations = subject.conflicts?.durations ?? []
      return GridEntry.ConflictCard(
        requests: conflict.requests, headline: text.headline(conflict),
        lines: text.reasons(conflict), remedies: conflict.remedies.map(\.text),
        restsOnAssumed: conflict.restsOnAssumed,
        duration: position < durations.count ? Self.steps(durations[position]) : [],
        asked: requests.first { $0.id == conflict.requests.last }?.askedMw ?? 0,
        branches: conflict.binding.compactMap { $0.branch.flatMap { branches[$0] } },
        buses: conflict.buses.compactMap { buses[$0] })
    }
  }
}
