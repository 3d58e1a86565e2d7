import Findings
import Formulation
import ModelInputs
import Planning
import Quantities
import RegionModel
import RegionWriting

extension GraphBuilder {
  /// Links that may be used; today's exchanges are edges of their own.
  mutating func addCandidates() {
    let currency = region.settings.currency
    let layer = addLayer(
      "candidate", "candidates", "Links that may be used.",
      [
        .init("mode", .text, doc: "How it is carried"),
        .init("origin", .text, doc: "generated, or listed in the region's links"),
        .init("distance_km", .number, unit: "km", doc: "Route"),
        .init("cost", .number, doc: "Per unit sent: handling, treatment, transport, electricity"),
        .init("cost_unit", .text, doc: "Unit of the cost"),
        .init("capacity", .number, doc: "Most per hour; empty: no limit"),
        .init("capacity_unit", .text, doc: "Unit of the capacity"),
        .init("efficiency", .number, doc: "Share that arrives"),
        .init("ratio", .number, doc: "Need replaced per unit delivered"),
        .init("cop", .number, doc: "Coefficient of performance of its heat pump"),
        .init("technology", .text, doc: "What it passes through"),
        .init("fixed_investment", .number, unit: currency, doc: "Once, where it is built"),
        .init("fixed_annuity", .number, unit: "\(currency)/a", doc: "A year, where it is built"),
        .init("built", .flag, doc: "Stands already"),
        .init(
          "reduced_cost", .number,
          doc: "By how much the plan's objective rises per unit sent, in its best period; "
            + "empty: no plan, or one with whole-number links"),
        .init("reduced_cost_unit", .text, doc: "Unit of the reduced cost"),
        .init("in_plan", .flag, doc: "Whether the plan uses it; empty: no plan"),
        .init("confidence", .text, doc: "The lowest among its rows"),
      ])
    guard let inputs else { return }
    let proposed = Set(plan?.report.proposals.map(\.id) ?? [])
    for (position, candidate) in inputs.candidates.enumerated() where !candidate.isExisting {
      let rows = (
        inputs.surpluses[candidate.surplus].row.value, inputs.needs[candidate.need].row.value
      )
      guard let giver = surpluses[rows.0], let taker = needs[rows.1] else { continue }
      let unit = region.resources[region.surpluses[rows.0].resource].dimension.baseUnit
      let reduced = reducedCost(position)
      addEdge(
        layer, candidate.id, giver, taker,
        [
          .word(candidate.mode), .text(candidate.origin == .generated ? "generated" : "listed"),
          .figure(candidate.distance), .figure(candidate.cost.total), .text("\(currency)/\(unit)"),
          .figure(candidate.capacity), .text(unit == "MWh" ? "MW" : "\(unit)/h"),
          .figure(candidate.delivered), .figure(candidate.ratio), .figure(candidate.cop),
          .word(candidate.technology.map { region.technologies[$0].id }),
          .figure(candidate.fixedInvestment), .figure(candidate.fixedAnnuity),
          .flag(candidate.isBuilt), .figure(reduced),
          reduced == nil ? .none : .text("\(goalUnit)/\(unit)"),
          plan == nil ? .none : .flag(proposed.contains(candidate.id)),
          .text(confidence(candidate, rows).rawValue),
        ])
    }
  }

  /// Links of the plan, today's exchanges that it keeps among them.
  mutating func addProposals() {
    let currency = region.settings.currency
    let layer = addLayer(
      "proposal", "proposals", "Links of the plan.",
      [
        .init("resource", .text, doc: "What is sent"),
        .init("mode", .text, doc: "How it is carried"),
        .init("amount", .number, doc: "Sent in the horizon"),
        .init("unit", .text, doc: "Unit of the amount"),
        .init("replaced", .number, doc: "Need replaced in the horizon"),
        .init("replaced_unit", .text, doc: "Unit of what is replaced"),
        .init("distance_km", .number, unit: "km", doc: "Route"),
        .init("saving_per_a", .number, unit: "\(currency)/a", doc: "Saving; empty below a year"),
        .init("saving", .number, unit: currency, doc: "Saving of the horizon"),
        .init("investment", .number, unit: currency, doc: "To build it"),
        .init("payback_years", .number, unit: "a", doc: "Investment over saving before annuity"),
        .init("emissions_saved_t_per_a", .number, unit: "t/a", doc: "CO2e less"),
        .init("temperature_c", .number, unit: "°C", doc: "Level of the stream"),
        .init("cop", .number, doc: "Coefficient of performance of its heat pump"),
        .init("technology", .text, doc: "What it passes through"),
        .init("existing", .flag, doc: "One of today's exchanges"),
        .init("confidence", .text, doc: "The lowest among its rows"),
      ])
    guard let plan, plan.report.objective != nil else { return }
    let givers = nodes(of: surpluses) { region.surpluses[$0].id }
    let takers = nodes(of: needs) { region.needs[$0].id }
    for link in plan.report.proposals {
      guard let giver = givers[link.surplus], let taker = takers[link.need] else { continue }
      addEdge(
        layer, link.id, giver, taker,
        [
          .word(link.resource), .word(link.mode), .figure(link.amount), .word(link.unit),
          .figure(link.replaced), .word(link.replacedUnit), .figure(link.distanceKm),
          .figure(link.savingPerA), .figure(link.saving), .figure(link.investment),
          .figure(link.paybackYears), .figure(link.emissionsSavedTPerA),
          .figure(link.temperatureC), .figure(link.cop), .word(link.technology),
          .flag(link.existing), .word(link.confidence),
        ])
    }
  }

  private func nodes(of shown: [Int: Int], _ id: (Int) -> String) -> [String: Int] {
    Dictionary(shown.map { (id($0.key), $0.value) }) { first, _ in first }
  }

  /// What is minimised, per unit.
  private var goalUnit: String {
    switch region.settings.objective {
    case .cost: region.settings.currency
    case .emissions, .virgin: "t"
    }
  }

  /// The least reduced cost over the periods, per base unit sent.
  private func reducedCost(_ candidate: Int) -> Double? {
    guard let solution = plan?.solution, !solution.outcome.reducedCost.isEmpty,
      solution.plan != nil
    else { return nil }
    let weights = solution.inputs.time.weight
    return weights.indices.compactMap { period in
      let column = solution.program.map.flow(candidate, period)
      guard solution.outcome.reducedCost.indices.contains(column), weights[period] > 0 else {
        return nil
      }
      return solution.outcome.reducedCost[column] / weights[period]
    }.min()
  }

  private func confidence(_ candidate: Candidate, _ rows: (Int, Int)) -> Confidence {
    let pair = candidate.substitution.map { region.substitutions[$0].provenance.confidence }
    let ends = [
      region.surpluses[rows.0].provenance.confidence, region.needs[rows.1].provenance.confidence,
    ]
    return (ends + [pair].compactMap { $0 }).max { $0.spread < $1.spread } ?? .assumed
  }
}
