import Findings

extension PlanText {
  /// Who asks to connect and what clashes; nothing without requests.
  func requests() -> [String] {
    guard !report.requests.isEmpty else { return [] }
    let asked = report.requests.reduce(0) { $0 + $1.askedMw }
    let got = report.requests.reduce(0) { $0 + $1.connectedMw }
    var lines = ["", style.bold(language("requests to connect", "ansökningar om anslutning"))]
    lines.append(
      language(
        "\(report.requests.count) ask for \(number.fixed(asked, 0)) MW and get \(number.fixed(got, 0)) MW in order of the queue",
        "\(report.requests.count) ber om \(number.fixed(asked, 0)) MW och får \(number.fixed(got, 0)) MW i köordning"
      ))
    let text = ConflictBlockText(requests: report.requests, hours: 8760, language: language)
    for conflict in report.conflicts {
      for (position, parts) in text.lines(conflict).prefix(3).enumerated() {
        let mark = position == 0 ? style.bad("!") + "  " : "   "
        lines += Self.wrap(parts, separator: " · ", width: style.width - 3).enumerated().map {
          ($0.offset == 0 ? mark : "   ") + $0.element
        }
      }
    }
    if !report.conflicts.isEmpty {
      lines.append(
        language(
          "what would resolve them: krets conflicts \(regionPath)",
          "vad som skulle lösa dem: krets conflicts \(regionPath)"))
    }
    lines.append(
      style.dim(
        language(
          "indicative, not a connection offer", "vägledande, inget anslutningsbesked")))
    return lines
  }
}
