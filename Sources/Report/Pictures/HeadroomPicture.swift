import Wording

/// What can still be connected at each bus as bars: new load and new feed-in, firm and, lighter,
/// where some of its energy may be held back, with what binds below.
public struct HeadroomPicture {
  private let document: ReportDocument
  private let text: PicturesText
  private let buses: [GridEntry.BusEntry]

  /// Buses at most.
  private static let most = 40
  private static let rowHeight = 40.0

  /// The headroom of a report's grid.
  public init(_ document: ReportDocument) {
    self.document = document
    text = PicturesText(Language(rawValue: document.language) ?? .en)
    let known = (document.grid?.buses ?? []).filter { !$0.headroom.isEmpty }
    buses = known.enumerated().sorted {
      let a = Self.firm($0.element)
      let b = Self.firm($1.element)
      return a != b ? a > b : $0.offset < $1.offset
    }.map(\.element)
  }

  /// The picture as SVG 1.1, 1 200 units wide; the same bytes for the same document.
  public func svg() -> String {
    let shown = statement == nil ? Array(buses.prefix(Self.most)) : []
    let top = 182.0
    let bottom = top + Self.rowHeight * Double(max(shown.count, 1))
    return SVGWriter.document(
      width: 1200, height: bottom + 62, title: "\(document.title): \(text.headroomHeading)",
      description: text.headroomDescription(buses: buses.count)
    ) { writer in
      PictureHead(
        title: document.title, subtitle: text.headroomHeading,
        lines: [statement ?? text.headroomsSingle]
      ).draw(into: &writer)
      if !shown.isEmpty { draw(shown, top: top, bottom: bottom, into: &writer) }
      if !shown.isEmpty, buses.count > shown.count {
        writer.element(
          "text", ["x": 32, "y": bottom + 16, "font-size": 12, "fill": Palette.quiet],
          text: text.busesMore(buses.count - shown.count))
      }
      writer.element(
        "text", ["x": 32, "y": bottom + 44, "font-size": 10, "fill": Palette.quiet],
        text: text.madeBy(version: document.version, on: document.made))
    }
  }

  /// What stands in place of bars where there is no figure to draw.
  private var statement: String? {
    let bars = buses.flatMap(\.headroom)
    guard let first = bars.first else { return text.noHeadroom }
    guard !bars.contains(where: { $0.isUnlimited || $0.mw != nil }) else { return nil }
    return text.noHeadroomFigures(first.why)
  }

  /// Firm headroom for load, for the order; no limit before all numbers, no number last.
  private static func firm(_ bus: GridEntry.BusEntry) -> Double {
    guard let bar = bus.headroom.first(where: { $0.direction == "load" && $0.rate == 0 })
    else { return -1 }
    return bar.isUnlimited ? .infinity : bar.mw ?? -1
  }

  private func draw(
    _ shown: [GridEntry.BusEntry], top: Double, bottom: Double, into writer: inout SVGWriter
  ) {
    let columns = [
      HeadroomColumn(
        "load", of: shown, x: 262, width: 300, colour: Palette.load, heading: text.newLoad,
        text: text),
      HeadroomColumn(
        "feed_in", of: shown, x: 736, width: 300, colour: Palette.feedIn,
        heading: text.newFeedIn, text: text),
    ]
    for column in columns { column.drawHead(y: top - 30, bottom: bottom - 6, into: &writer) }
    if columns.contains(where: \.hasBeyond) {
      writer.element(
        "text",
        ["x": 1168, "y": 64, "font-size": 11, "fill": Palette.quiet, "text-anchor": "end"],
        text: text.brokenBar)
    }
    for (row, bus) in shown.enumerated() {
      let y = top + Self.rowHeight * Double(row)
      let voltage = bus.kv.map { text.numbers.significant($0) + " kV" } ?? ""
      writer.element(
        "text", ["x": 32, "y": y + 12, "font-size": 13],
        text: TextFit.fitted(bus.name, size: 13, width: 218))
      if !bus.name.contains(voltage) {
        writer.element(
          "text", ["x": 32, "y": y + 27, "font-size": 10, "fill": Palette.quiet], text: voltage)
      }
      for column in columns { column.draw(bus, y: y, into: &writer) }
    }
  }
}
