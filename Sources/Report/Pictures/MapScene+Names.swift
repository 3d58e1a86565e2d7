import Foundation
import Wording

extension MapScene {
  /// Names of the sites whose links are worth most, then of those that give or take most.
  func drawNames(into writer: inout SVGWriter) {
    let corner = projection.frame
    let scaleBar = Frame(
      x: corner.x, y: corner.bottom - 44, width: corner.width * 0.36, height: 44)
    var placer = LabelPlacer(corner.inset(by: 3), clearOf: [scaleBar])
    let order = namedSites()
    for site in Set(order + links.flatMap { [$0.from, $0.to] }).sorted() {
      let spot = spot(site)
      let r = 5 * scale
      placer.block(Frame(x: spot.x - r, y: spot.y - r, width: 2 * r, height: 2 * r))
    }
    for site in order {
      let text = TextFit.fitted(document.sites[site].name, size: textSize, width: 17 * textSize)
      let width = TextFit.width(text, size: textSize)
      guard
        let box = placer.place(
          beside: spot(site), width: width, height: textSize * 1.15, gap: 7 * scale)
      else { continue }
      // The box is as wide as the widest font makes the text; towards the site it must stand close.
      let isLeft = box.right <= spot(site).x
      let isMiddle = !isLeft && box.x < spot(site).x
      let x = isLeft ? box.right : isMiddle ? box.x + width / 2 : box.x
      writer.element(
        "text",
        [
          "x": x, "y": box.y + textSize * 0.9, "font-size": textSize,
          "text-anchor": isLeft ? "end" : isMiddle ? "middle" : "start",
          "stroke": Palette.paper, "stroke-width": textSize * 0.28, "stroke-linejoin": "round",
          "paint-order": "stroke",
        ], text: text)
    }
    drawScaleBar(into: &writer)
  }

  private func namedSites() -> [Int] {
    var worth = Array(repeating: 0.0, count: document.sites.count)
    for link in links {
      worth[link.from] += max(link.value ?? 0, 0)
      worth[link.to] += max(link.value ?? 0, 0)
    }
    var amount = Array(repeating: 0.0, count: document.sites.count)
    for stream in document.streams where amount.indices.contains(stream.site) {
      amount[stream.site] += stream.amount.isFinite ? stream.amount : 0
    }
    let order = document.sites.indices.sorted {
      if worth[$0] != worth[$1] { return worth[$0] > worth[$1] }
      return amount[$0] != amount[$1] ? amount[$0] > amount[$1] : $0 < $1
    }
    return Array(order.prefix(labels))
  }

  /// A bar of a round length, and where north is.
  private func drawScaleBar(into writer: inout SVGWriter) {
    let frame = projection.frame
    let most = frame.width * 0.24 * projection.metresPerUnit / 1000
    let power = pow(10, (log10(max(most, 0.001))).rounded(.down))
    let km = (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1) * power
    let length = km * 1000 / projection.metresPerUnit
    let x = frame.x + 12
    let y = frame.bottom - 14
    writer.element(
      "path",
      [
        "d": "M\(SVGWriter.number(x)) \(SVGWriter.number(y - 5))v5h\(SVGWriter.number(length))v-5",
        "fill": "none", "stroke": Palette.ink, "stroke-width": 1.2,
      ])
    let text = NumberText(document.language == "sv" ? .sv : .en)
    writer.element(
      "text",
      [
        "x": x + length / 2, "y": y - 5, "font-size": textSize * 0.95, "text-anchor": "middle",
        "stroke": Palette.paper, "stroke-width": 2.5, "paint-order": "stroke",
      ], text: text.significant(km) + " km")
    let north = Spot(x: frame.right - 18, y: frame.y + 14)
    writer.element(
      "path",
      [
        "d":
          "M\(SVGWriter.number(north.x)) \(SVGWriter.number(north.y))l5 14l-5 -3.5l-5 3.5z",
        "fill": Palette.ink, "stroke": Palette.paper, "stroke-width": 0.5,
      ])
    writer.element(
      "text",
      [
        "x": north.x, "y": north.y + 26, "font-size": textSize, "text-anchor": "middle",
        "stroke": Palette.paper, "stroke-width": 2.5, "paint-order": "stroke",
      ], text: "N")
  }
}
