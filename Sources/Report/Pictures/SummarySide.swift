import Wording

/// Beside the map of a summary: what its colours mean, conflicts, and what the saving rests on.
struct SummarySide {
  private let scene: MapScene
  private let document: ReportDocument
  private let plan: PlanEntry?
  private let text: PicturesText

  /// The side of a map.
  init(_ scene: MapScene, text: PicturesText) {
    self.scene = scene
    document = scene.document
    plan = scene.plan
    self.text = text
  }

  /// Draws what fits a frame, the conflicts before what the saving rests on.
  func draw(_ frame: Frame, into writer: inout SVGWriter) {
    var column = SummaryColumn(frame)
    drawColours(&column, into: &writer)
    if let grid = document.grid {
      column.heading(text.conflicts, into: &writer)
      let cards = grid.conflicts
      if cards.isEmpty { column.paragraph(text.noConflicts, lines: 2, into: &writer) }
      for card in cards.prefix(3) {
        column.paragraph(card.headline, lines: 4, into: &writer)
      }
      if cards.count > 3 {
        column.paragraph(text.conflictsMore(cards.count - 3), lines: 1, into: &writer)
      }
    }
    drawStakes(&column, into: &writer)
    drawSigns(&column, into: &writer)
  }

  private func drawStakes(_ column: inout SummaryColumn, into writer: inout SVGWriter) {
    guard let plan, plan.hasPlan, !plan.stakes.isEmpty || plan.assumedShare > 0 else { return }
    column.heading(text.restsOn, into: &writer)
    column.paragraph(text.assumed(plan.assumedShare), lines: 3, into: &writer)
    for stake in plan.stakes.prefix(5) {
      let down = text.numbers.millions(stake.down)
      let up = text.money(stake.up, currency: document.currency, isYear: document.isYear)
      column.paragraph("• \(stake.text): −\(down)/+\(up)", lines: 2, into: &writer)
    }
    if let withheld = plan.withheld { column.paragraph(withheld, lines: 3, into: &writer) }
  }

  private func drawSigns(_ column: inout SummaryColumn, into writer: inout SVGWriter) {
    guard !document.sites.isEmpty else { return }
    column.heading(text.siteKinds, into: &writer)
    let kinds = SiteKinds(document.sites)
    for (sign, kind) in kinds.named.enumerated() { column.sign(kind, sign, into: &writer) }
    if kinds.hasOthers { column.sign(text.otherKinds, kinds.others, into: &writer) }
    guard let grid = document.grid else { return }
    column.heading(text.gridHeading, into: &writer)
    for level in Set(grid.branches.map { Palette.loadingClass($0.loading) }).sorted() {
      column.key(text.loadingClasses[level], colour: Palette.loading[level], into: &writer)
    }
    if !grid.conflicts.isEmpty {
      column.ring(text.conflict, colour: Palette.conflict, into: &writer)
    }
  }

  private func drawColours(_ column: inout SummaryColumn, into writer: inout SVGWriter) {
    let resources = scene.resources
    guard !scene.links.isEmpty else { return }
    column.heading(text.mapResources, into: &writer)
    for resource in resources.own.prefix(8) {
      let entry = document.resources[resource]
      column.key(entry.name, colour: Palette.resource(entry.colour), into: &writer)
    }
    if resources.others > 0 {
      column.key(text.others(resources.others), colour: Palette.otherResource, into: &writer)
    }
    if scene.links.contains(where: { $0.standing == .kept }) {
      column.key(text.kept, colour: Palette.quiet, isDashed: true, into: &writer)
    }
  }
}
