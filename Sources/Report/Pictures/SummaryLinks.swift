import Wording

/// The links of a summary that save most, as a table; where there is no plan, why not.
struct SummaryLinks {
  /// Rows at most.
  static let most = 8

  private let document: ReportDocument
  private let plan: PlanEntry?
  private let text: PicturesText
  private let links: [LinkEntry]
  private let kept: [LinkEntry]
  /// Left edge of each column, and the right one of those of numbers.
  private static let left = [0.0, 276]
  private static let right = [456.0, 484, 566, 634, 682]
  private static let rowHeight = 17.0

  /// The table of a plan.
  init(_ document: ReportDocument, plan: PlanEntry?, text: PicturesText) {
    self.document = document
    self.plan = plan
    self.text = text
    links = (plan?.links ?? []).filter {
      !$0.isExisting && Sent(document, $0.surplus, $0.need, $0.amount, isKept: false) != nil
    }
    kept = (plan?.links ?? []).filter(\.isExisting)
  }

  /// How many links it shows.
  var shown: Int { min(links.count, Self.most) }

  /// Its height.
  var height: Double {
    (links.isEmpty ? 80 : 36 + Self.rowHeight * Double(shown)) + (kept.isEmpty ? 0 : 18)
  }

  /// Draws it below `y`.
  func draw(y: Double, into writer: inout SVGWriter) {
    let x = SummaryPage.margin
    guard !links.isEmpty else {
      let clash = plan?.clash ?? []
      let words = plan?.hasPlan == true ? [text.noLinks] : clash.isEmpty ? [text.noPlan] : clash
      var y = y
      for line in words.flatMap({ TextFit.wrapped($0, size: 11.5, width: SummaryPage.inner) })
        .prefix(5)
      {
        writer.element("text", ["x": x, "y": y, "font-size": 11.5], text: line)
        y += 16
      }
      drawKept(y: y, into: &writer)
      return
    }
    let shown = links.prefix(Self.most)
    writer.element(
      "text", ["x": x, "y": y, "font-size": 12, "font-weight": "bold"],
      text: text.largestLinks(shown.count, of: links.count))
    drawHeads(y: y + 19, into: &writer)
    for (row, link) in shown.enumerated() {
      draw(link, y: y + 38 + Self.rowHeight * Double(row), into: &writer)
    }
    drawKept(y: y + 41 + Self.rowHeight * Double(shown.count), into: &writer)
  }

  /// Today's exchanges are no proposals: a line tells of them.
  private func drawKept(y: Double, into writer: inout SVGWriter) {
    guard let plan, plan.hasPlan, !kept.isEmpty else { return }
    let worth = text.money(
      kept.reduce(0) { $0 + $1.saving }, currency: document.currency, isYear: document.isYear)
    writer.element(
      "text",
      ["x": SummaryPage.margin, "y": y, "font-size": 10, "fill": Palette.quiet],
      text: text.keptLinks(kept.count, worth: worth))
  }

  private func drawHeads(y: Double, into writer: inout SVGWriter) {
    let heads = text.linkHeads(currency: document.currency, isYear: document.isYear)
    for (place, head) in heads.enumerated() {
      let isNumber = place >= Self.left.count
      let offset = isNumber ? Self.right[place - Self.left.count] : Self.left[place]
      writer.element(
        "text",
        [
          "x": SummaryPage.margin + offset, "y": y, "font-size": 9, "fill": Palette.quiet,
          "text-anchor": isNumber ? "end" : "start",
        ], text: head)
    }
    writer.element(
      "line",
      [
        "x1": SummaryPage.margin, "y1": y + 5, "x2": SummaryPage.margin + SummaryPage.inner,
        "y2": y + 5, "stroke": Palette.rule,
      ])
  }

  private func draw(_ link: LinkEntry, y: Double, into writer: inout SVGWriter) {
    let from = document.streams[link.surplus]
    let resource = document.resources[from.resource]
    let to = document.sites[document.streams[link.need].site].name
    let size = 10.0
    let ends = ends(document.sites[from.site].name, to, size: size, width: 264)
    writer.element("text", ["x": SummaryPage.margin, "y": y, "font-size": size], text: ends)
    writer.element(
      "rect",
      [
        "x": SummaryPage.margin + 276, "y": y - 6, "width": 6, "height": 6,
        "fill": Palette.resource(resource.colour),
      ])
    writer.element(
      "text", ["x": SummaryPage.margin + 286, "y": y, "font-size": size],
      text: Self.short(resource.name, size: size, width: 104))
    let numbers = text.numbers
    let cells = [
      numbers.amount(link.amount, resource.unit) + text.perYear(document.isYear),
      numbers.fixed(link.km, link.km < 10 ? 1 : 0, trimming: true), numbers.millions(link.saving),
      link.investment > 0 ? numbers.millions(link.investment) : "–",
      text.payback(link.payback, investment: link.investment),
    ]
    for (cell, offset) in zip(cells, Self.right) {
      writer.element(
        "text",
        [
          "x": SummaryPage.margin + offset, "y": y, "font-size": size, "text-anchor": "end",
        ], text: cell)
    }
  }

  /// A resource's name; where it does not fit, without what stands in brackets.
  private static func short(_ name: String, size: Double, width: Double) -> String {
    let bare = name.prefix { $0 != "(" }
    let fits = TextFit.width(name, size: size) <= width
    return TextFit.fitted(fits || bare.isEmpty ? name : String(bare), size: size, width: width)
  }

  /// Both names in the room there is: a short one leaves its part to the other.
  private func ends(_ from: String, _ to: String, size: Double, width: Double) -> String {
    let arrow = " → "
    let room = width - TextFit.width(arrow, size: size)
    let second = min(TextFit.width(to, size: size), room / 2)
    let first = TextFit.fitted(from, size: size, width: room - second)
    let rest = room - TextFit.width(first, size: size)
    return first + arrow + TextFit.fitted(to, size: size, width: rest)
  }
}
