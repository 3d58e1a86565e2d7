import Findings

/// What was understood of a region, as a person reads it.
public struct CheckText {
  let report: CheckReport
  let names: ResourceNames
  let language: Language
  let style: Style
  let showsNotes: Bool
  let most: Int

  /// Takes a report and how to show it.
  public init(
    _ report: CheckReport, names: ResourceNames, language: Language, style: Style,
    showsNotes: Bool, most: Int
  ) {
    self.report = report
    self.names = names
    self.language = language
    self.style = style
    self.showsNotes = showsNotes
    self.most = most
  }

  private var number: NumberText { NumberText(language) }

  /// The whole text.
  public func text() -> String {
    var lines = [style.bold(report.title)]
    let counts = report.tables.map { "\(number.fixed(Double($0.rows), 0)) \($0.table)" }
    lines += wrap(counts)
    if report.extent.count == 4 {
      let degrees = report.extent.map { number.fixed($0, 2) }
      lines.append(
        language("map: ", "karta: ")
          + "\(degrees[0])–\(degrees[2])° N, \(degrees[1])–\(degrees[3])° E")
    }
    if let grid = report.grid {
      lines += [""]
      for line in CheckGridText(grid, language: language).lines() { lines += wrap(line) }
    }
    lines += [""] + sums()
    lines += ["", confidence()]
    lines += ["", language("settings", "inställningar")] + settings()
    lines += [""] + FindingList(report.findings, language, style, showsNotes: showsNotes).lines()
    return lines.joined(separator: "\n") + "\n"
  }

  private func wrap(_ parts: [String]) -> [String] {
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, last.count + 3 + part.count <= style.width {
        lines[lines.count - 1] = last + " · " + part
      } else {
        lines.append(part)
      }
    }
    return lines
  }

  private func sums() -> [String] {
    var table = TextTable([
      .init(language("resource", "resurs"), most: 46),
      .init(language("surpluses", "överskott"), number: true),
      .init(language("available/a", "tillgängligt/år"), number: true),
      .init(language("needs", "behov"), number: true),
      .init(language("needed/a", "behövs/år"), number: true),
    ])
    let ranked = report.resources.sorted {
      ($1.surpluses + $1.needs, $0.resource) < ($0.surpluses + $0.needs, $1.resource)
    }
    for row in ranked.prefix(most) {
      table.add([
        names.name(row.resource, language), row.surpluses == 0 ? "–" : "\(row.surpluses)",
        row.surpluses == 0 ? "–" : number.amount(row.available, row.unit),
        row.needs == 0 ? "–" : "\(row.needs)",
        row.needs == 0 ? "–" : number.amount(row.needed, row.unit),
      ])
    }
    var lines = table.lines(width: style.width)
    lines[0] = style.dim(lines[0])
    if ranked.count > most {
      lines.append(
        language(
          "… and \(ranked.count - most) more: --all", "… och \(ranked.count - most) till: --all"))
    }
    return lines
  }

  private func confidence() -> String {
    let total = max(1, report.confidence.values.reduce(0, +))
    let classes = ["measured", "reported", "estimated", "assumed"].map { name in
      "\(ConfidenceName(language).name(name)) \(number.percent(Double(report.confidence[name] ?? 0) / Double(total)))"
    }
    return language("streams by confidence: ", "strömmar efter tillförlitlighet: ")
      + classes.joined(separator: ", ")
  }

  private func settings() -> [String] {
    wrap(report.settings.keys.sorted().map { "\($0) \(report.settings[$0] ?? "")" })
      .map { style.dim("   " + $0) }
  }
}

/// What confidence classes are called.
struct ConfidenceName {
  let language: Language

  init(_ language: Language) { self.language = language }

  func name(_ id: String) -> String {
    switch id {
    case "measured": language("measured", "uppmätt")
    case "reported": language("reported", "rapporterat")
    case "estimated": language("estimated", "skattat")
    default: language("assumed", "antaget")
    }
  }
}

/// Findings, one a line, the worst first.
struct FindingList {
  let findings: [FindingEntry]
  let language: Language
  let style: Style
  let showsNotes: Bool

  init(
    _ findings: [FindingEntry], _ language: Language, _ style: Style, showsNotes: Bool
  ) {
    self.findings = findings
    self.language = language
    self.style = style
    self.showsNotes = showsNotes
  }

  func lines() -> [String] {
    func of(_ severity: String) -> [FindingEntry] { findings.filter { $0.severity == severity } }
    var lines = of("error").map { style.bad($0.text) }
    lines += of("warning").map(\.text)
    if showsNotes { lines += of("note").map { style.dim($0.text) } }
    lines.append(
      summary(errors: of("error").count, warnings: of("warning").count, notes: of("note").count))
    return lines
  }

  private func summary(errors: Int, warnings: Int, notes: Int) -> String {
    let hint =
      notes > 0 && !showsNotes
      ? language(" (--verbose shows the notes)", " (--verbose visar noteringarna)") : ""
    return language(
      "\(errors) errors, \(warnings) warnings, \(notes) notes\(hint)",
      "\(errors) fel, \(warnings) varningar, \(notes) noteringar\(hint)")
  }
}

/// Everything that is wrong with a region that cannot be used.
public struct RejectionText {
  private let list: FindingList
  private let language: Language

  /// Takes the findings and how to show them.
  public init(
    _ findings: [FindingEntry], language: Language, style: Style, showsNotes: Bool
  ) {
    list = FindingList(findings, language, style, showsNotes: showsNotes)
    self.language = language
  }

  /// The whole text.
  public func text() -> String {
    (list.lines()
      + [
        language(
          "The region cannot be used until the errors are mended.",
          "Regionen kan inte användas förrän felen är rättade.")
      ]).joined(separator: "\n") + "\n"
  }
}
