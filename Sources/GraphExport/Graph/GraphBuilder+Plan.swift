import Findings
import Quantities
import RegionModel
import RegionWriting

/// Attributes that the plan adds to nodes and branches; empty cells where there is no plan.
extension GraphBuilder {
  private var report: PlanReport? { plan?.report.objective == nil ? nil : plan?.report }

  /// Columns in which a row is found by its id among the plan's.
  private func figures<Entry>(
    _ entries: [Entry]?, by id: (Entry) -> String, of element: @escaping (Int) -> String,
    _ columns: [(TypedTable.Column, (Entry) -> TypedTable.Cell)]
  ) -> [Computed] {
    let found = Dictionary((entries ?? []).map { (id($0), $0) }) { first, _ in first }
    return columns.map { column, cell in
      (column, { row in found[element(row)].map(cell) ?? .none })
    }
  }

  /// Streams whose balance is not told: what is left of it would give away what they exchange with
  /// hidden streams at fewer sites than sums are told of.
  private func untoldStreams() -> Set<String> {
    guard let report, disclosure.hidesSomething else { return [] }
    let givers = Dictionary(region.surpluses.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let takers = Dictionary(region.needs.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var partners: [String: Set<Index<Site>>] = [:]
    for link in report.proposals {
      guard let giver = givers[link.surplus], let taker = takers[link.need] else { continue }
      if !shows(.surplus(Index(giver))) {
        partners[link.need, default: []].insert(region.surpluses[giver].site)
      }
      if !shows(.need(Index(taker))) {
        partners[link.surplus, default: []].insert(region.needs[taker].site)
      }
    }
    return Set(partners.filter { $0.value.count < Disclosure.fewestSites }.keys)
  }

  func disposalFigures() -> [Computed] {
    let rows = region.surpluses
    let untold = untoldStreams()
    let unit = "\(region.settings.currency)/a"
    return figures(
      report?.disposals.filter { !untold.contains($0.surplus) }, by: \.surplus, of: { rows[$0].id },
      [
        (
          .init("plan_disposed", .number, doc: "Still disposed of in the plan, base units"),
          { .figure($0.amount) }
        ),
        (
          .init("plan_disposal_cost_per_a", .number, unit: unit, doc: "What that costs"),
          { .figure($0.costPerA) }
        ),
      ])
  }

  func purchaseFigures() -> [Computed] {
    let rows = region.needs
    let untold = untoldStreams()
    let unit = "\(region.settings.currency)/a"
    return figures(
      report?.purchases.filter { !untold.contains($0.need) }, by: \.need, of: { rows[$0].id },
      [
        (
          .init("plan_bought", .number, doc: "Still bought in the plan, base units"),
          { .figure($0.amount) }
        ),
        (
          .init("plan_purchase_cost_per_a", .number, unit: unit, doc: "What that costs"),
          { .figure($0.costPerA) }
        ),
      ])
  }

  func conversionFigures() -> [Computed] {
    let rows = region.conversions
    return figures(
      report?.conversions, by: \.id, of: { rows[$0].id },
      [
        (
          .init("plan_built", .number, doc: "Share of the capacity built in the plan"),
          { .figure($0.built) }
        ),
        (
          .init("plan_activity", .number, doc: "Reference flow in the plan, base units"),
          { .figure($0.activity) }
        ),
        (
          .init("plan_utilisation", .number, doc: "Share of the hours' capacity used"),
          { .figure($0.utilisation) }
        ),
      ])
  }

  func priceFigures() -> [Computed] {
    let rows = region.grid.buses
    let unit = "\(region.settings.currency)/MWh"
    return figures(
      report?.grid?.prices, by: \.bus, of: { rows[$0].id },
      [
        (
          .init("plan_price_mean", .number, unit: unit, doc: "Price, mean over the hours"),
          { .figure($0.mean) }
        ),
        (
          .init("plan_price_max", .number, unit: unit, doc: "Highest price"),
          { .figure($0.max) }
        ),
      ])
  }

  func generationFigures() -> [Computed] {
    let rows = region.grid.generators
    let found = report?.grid?.generationMwh ?? [:]
    return [
      (
        .init("plan_generation_mwh", .number, unit: "MWh", doc: "Given in the plan"),
        { .figure(found[rows[$0].id]) }
      )
    ]
  }

  func requestFigures() -> [Computed] {
    let rows = region.grid.requests
    return figures(
      report?.requests, by: \.id, of: { rows[$0].id },
      [
        (
          .init("plan_connected_mw", .number, unit: "MW", doc: "Connected in order of the queue"),
          { .figure($0.connectedMw) }
        ),
        (
          .init("plan_curtailed_mwh", .number, unit: "MWh", doc: "What it gives up"),
          { .figure($0.curtailedMwh) }
        ),
      ])
  }

  func flowFigures() -> [Computed] {
    let rows = region.grid.branches
    return figures(
      report?.grid?.branches, by: \.id, of: { rows[$0].id },
      [
        (
          .init(
            "plan_peak_flow_mw", .number, unit: "MW",
            doc: "Flow with its sign where it is nearest to its limit"),
          { .figure($0.peakFlowMw) }
        ),
        (
          .init("plan_loading", .number, doc: "Share of the rating that the peak is"),
          { .figure($0.loading) }
        ),
        (
          .init("plan_hours_at_limit", .number, unit: "h", doc: "Hours at its limit"),
          { .figure($0.hoursAtLimit) }
        ),
      ])
  }
}
