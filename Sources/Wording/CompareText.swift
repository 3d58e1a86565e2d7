import Findings

/// Two plans side by side, as a person reads it.
public struct CompareText {
  let comparison: Comparison
  let names: ResourceNames
  let language: Language
  let style: Style
  let most: Int

  /// Takes a comparison and how to show it.
  public init(
    _ comparison: Comparison, names: ResourceNames, language: Language, style: Style,
    most: Int = 25
  ) {
    self.comparison = comparison
    self.names = names
    self.language = language
    self.style = style
    self.most = most
  }

  private var number: NumberText { NumberText(language) }

  /// The whole text.
  public func text() -> String {
    var lines = [
      style.bold("A  \(label(comparison.a))"), style.bold("B  \(label(comparison.b))"),
    ]
    for change in comparison.settings {
      lines.append(
        style.dim("   \(change.name): \(change.a ?? "–") → \(change.b ?? "–")"))
    }
    lines += [""] + totals()
    lines += [""] + links()
    return lines.joined(separator: "\n") + "\n"
  }

  private func label(_ summary: RegionSummary) -> String {
    ([summary.title, "\(summary.year)", summary.scenario] as [String?]).compactMap { $0 }
      .joined(separator: ", ")
  }

  private func totals() -> [String] {
    var table = TextTable([
      .init(""), .init("A", number: true), .init("B", number: true), .init("B − A", number: true),
    ])
    func row(_ name: String, _ value: (ObjectiveReport) -> Double?, _ scale: Double) {
      let a = comparison.objectiveA.flatMap(value).map { $0 / scale }
      let b = comparison.objectiveB.flatMap(value).map { $0 / scale }
      let difference = a.flatMap { first in b.map { $0 - first } }
      table.add([name] + [a, b, difference].map { $0.map { number.fixed($0, 1) } ?? "–" })
    }
    let unit = comparison.objectiveA?.unit ?? comparison.objectiveB?.unit ?? ""
    row(language("total cost, M\(unit)", "total kostnad, M\(unit)"), { $0.total }, 1e6)
    row(language("today, M\(unit)", "i dag, M\(unit)"), { $0.baseline }, 1e6)
    row(language("saving, M\(unit)", "besparing, M\(unit)"), { $0.saving }, 1e6)
    row(language("investment, M", "investering, M"), { $0.investment }, 1e6)
    row(language("emissions, kt CO2e", "utsläpp, kt CO2e"), { $0.emissionsT }, 1e3)
    row(language("heat recovered, GWh", "återvunnen värme, GWh"), { $0.heatRecoveredMwh }, 1e3)
    row(
      language("kept from disposal, kt", "slipper bortskaffas, kt"), { $0.keptFromDisposalT }, 1e3)
    var lines = table.lines(width: style.width)
    for (name, status) in [("A", comparison.statusA), ("B", comparison.statusB)]
    where status.termination != "optimal" {
      lines.append(style.bad("\(name): " + StatusText(language).sentence(status)))
    }
    return lines
  }

  private func links() -> [String] {
    guard !comparison.links.isEmpty else {
      return [language("The links are the same.", "Länkarna är desamma.")]
    }
    var table = TextTable([
      .init(language("link", "länk"), most: 60), .init(language("what", "vad"), most: 30),
      .init("A", number: true), .init("B", number: true),
      .init(language("M/a A", "M/år A"), number: true),
      .init(language("M/a B", "M/år B"), number: true),
    ])
    for change in comparison.links.prefix(most) {
      table.add([
        "\(change.fromName) → \(change.toName)", names.name(change.resource, language),
        change.amountA.map { number.amount($0, change.unit) } ?? "–",
        change.amountB.map { number.amount($0, change.unit) } ?? "–",
        change.savingA.map { number.millions($0) } ?? "–",
        change.savingB.map { number.millions($0) } ?? "–",
      ])
    }
    var lines = [language("what changes", "vad som ändras")] + table.lines(width: style.width)
    lines[1] = style.dim(lines[1])
    if comparison.links.count > most {
      lines.append(
        language(
          "… and \(comparison.links.count - most) more: --format json",
          "… och \(comparison.links.count - most) till: --format json"))
    }
    lines.append(
      style.dim(
        language(
          "\(comparison.unchanged) links are the same in both",
          "\(comparison.unchanged) länkar är desamma i båda")))
    return lines
  }
}
