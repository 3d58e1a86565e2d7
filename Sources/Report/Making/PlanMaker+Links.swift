import Findings
import Foundation
import ModelInputs
import Planning
import RegionModel
import Wording

extension PlanMaker {
  /// Links of the plan that may be shown, best saving first.
  func links() -> [LinkEntry] {
    var position: [String: Int] = [:]
    for (index, candidate) in inputs.candidates.enumerated() { position[candidate.id] = index }
    let why = LinkWhyText(
      language, names: names, currency: region.settings.currency, isYear: isYear)
    return subject.report.proposals.compactMap { proposal in
      guard let candidate = position[proposal.id], shows(candidate),
        let surplus = catalogue.surplus(proposal.surplus), let need = catalogue.need(proposal.need)
      else { return nil }
      return link(proposal, candidate, surplus: surplus, need: need, why)
    }
  }

  private func link(
    _ proposal: Proposal, _ candidate: Int, surplus: Int, need: Int, _ why: LinkWhyText
  ) -> LinkEntry {
    let row = inputs.candidates[candidate]
    let range = reading.range(ofLink: candidate)
    let wanted = region.resources[region.needs[inputs.needs[row.need].row].resource].id
    let technology = row.technology.map {
      language(region.technologies[$0].nameEn, region.technologies[$0].nameSv)
    }
    return LinkEntry(
      id: proposal.id, surplus: surplus, need: need, amount: proposal.amount,
      replaced: proposal.replaced, km: tidy(proposal.distanceKm),
      mode: ModeName(language).name(proposal.mode), technology: technology, cop: proposal.cop,
      saving: tidy(proposal.saving), low: tidy(range?.low ?? proposal.saving),
      high: tidy(range?.high ?? proposal.saving), investment: tidy(proposal.investment),
      payback: proposal.paybackYears.map(tidy),
      emissions: tidy(solution.plan.map { solution.saving(candidate, at: $0).emissions } ?? 0),
      isExisting: proposal.existing, confidence: proposal.confidence,
      parts: PartName.order.compactMap { part in
        let value = proposal.byPart[part] ?? 0
        return abs(value) > 0.5 ? LinkEntry.Part(part: part, value: tidy(value)) : nil
      }, why: why.why(proposal, wanted: wanted),
      limits: solution.limits(of: candidate).map {
        why.limit($0, of: inputs.time.count)
      }, rows: catalogue.rows(of: row, region, inputs),
      byPeriod: shown.amounts(proposal.amountByPeriod).map(tidy))
  }

  /// Six significant digits: more than any figure bears, and a smaller page.
  func tidy(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return 0 }
    let scale = pow(10, 5 - log10(abs(value)).rounded(.down))
    return (value * scale).rounded() / scale
  }

  /// Marginal value of each resource, dearest first.
  func marginals() -> [MarginalEntry] {
    guard let worth = subject.marginals else { return [] }
    var gathered: [Int: [Bool: [(value: Double, amount: Double)]]] = [:]
    func add(_ stream: Int?, _ value: Double?) {
      guard let stream, let value else { return }
      let entry = catalogue.streams[stream]
      gathered[entry.resource, default: [:]][entry.isNeed, default: []].append(
        (value, entry.amount))
    }
    for (position, input) in inputs.surpluses.enumerated() {
      add(catalogue.surplus(input.id), worth.surplus[position])
    }
    for (position, input) in inputs.needs.enumerated() {
      add(catalogue.need(input.id), worth.need[position])
    }
    var entries: [MarginalEntry] = []
    for (resource, sides) in gathered.sorted(by: { $0.key < $1.key }) {
      for isNeed in [false, true] {
        guard let values = sides[isNeed] else { continue }
        let amount = values.reduce(0) { $0 + $1.amount }
        guard amount > 0 else { continue }
        let mean = values.reduce(0) { $0 + $1.value * $1.amount } / amount
        entries.append(
          MarginalEntry(
            resource: resource, isNeed: isNeed, mean: tidy(mean),
            least: tidy(values.map(\.value).min() ?? mean),
            most: tidy(values.map(\.value).max() ?? mean), streams: values.count))
      }
    }
    return entries
  }
}
