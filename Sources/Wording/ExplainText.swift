import Findings
import ModelInputs

/// Why links between two places are, or are not, in the plan, as a person reads it.
public struct ExplainText {
  let report: ExplainReport
  let names: ResourceNames
  let language: Language
  let style: Style

  /// Takes a report and how to show it.
  public init(
    _ report: ExplainReport, names: ResourceNames, language: Language, style: Style
  ) {
    self.report = report
    self.names = names
    self.language = language
    self.style = style
  }

  var number: NumberText { NumberText(language) }

  /// The whole text.
  public func text() -> String {
    var lines: [String] = []
    let ordered = report.pairs.sorted { rank($0) < rank($1) }
    for pair in ordered {
      if !lines.isEmpty { lines.append("") }
      lines += block(pair)
    }
    lines += strangers(isAlone: report.pairs.isEmpty)
    return lines.joined(separator: "\n") + "\n"
  }

  private func rank(_ pair: PairReport) -> Int {
    if pair.links.contains(where: \.used) { return 0 }
    return pair.links.isEmpty ? 2 : 1
  }

  private func strangers(isAlone: Bool) -> [String] {
    guard !report.strangers.isEmpty else { return [] }
    var lines: [String] = isAlone ? [] : [""]
    if report.strangers.count <= 3 || isAlone {
      for pair in report.strangers.prefix(8) { lines += block(pair) }
      if report.strangers.count > 8 { lines.append("…") }
      return lines
    }
    let count = report.strangers.count
    lines.append(
      style.dim(
        language(
          "\(count) more pairs of their streams have no use for each other in the catalogue.",
          "\(count) par till av deras strömmar saknar användning för varandra i katalogen.")))
    return lines
  }

  private func block(_ pair: PairReport) -> [String] {
    var lines = [
      style.bold(
        "\(pair.fromName) → \(pair.toName): \(names.name(pair.surplusResource, language)) "
          + language("as", "som") + " \(names.name(pair.needResource, language))"),
      style.dim("\(pair.surplus) → \(pair.need)"),
    ]
    for link in pair.links { lines += LinkText(link, pair, self).lines() }
    let refusals = RefusalText(language, names: names)
    for option in pair.refused {
      let way = option.mode.map { " (\($0), \(number.fixed(option.distanceKm, 1)) km)" } ?? ""
      lines.append(language("not possible", "inte möjligt") + way + ":")
      lines += option.reasons.map { "  • " + refusals.sentence($0) }
    }
    return lines
  }
}
