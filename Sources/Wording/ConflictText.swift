import Findings

/// Requests and conflicts as a person reads them.
public struct ConflictText {
  let report: ConflictReport
  let language: Language
  let style: Style
  let regionPath: String

  /// Takes a report and how to show it.
  public init(
    _ report: ConflictReport, language: Language, style: Style, regionPath: String
  ) {
    self.report = report
    self.language = language
    self.style = style
    self.regionPath = regionPath
  }

  private var number: NumberText { NumberText(language) }
  private var conflictText: ConflictBlockText {
    ConflictBlockText(requests: report.requests, hours: report.region.hours, language: language)
  }

  /// The whole text.
  public func text() -> String {
    var lines = [style.bold(title)]
    lines += baseCase()
    guard report.status.primal == "feasible" else {
      if report.status.termination != "infeasible" || lines.count == 1 {
        lines.append(StatusText(language).sentence(report.status))
      }
      return lines.joined(separator: "\n") + "\n"
    }
    lines.append(style.bold(bottomLine))
    if !report.requests.isEmpty { lines += [""] + table() }
    if !report.conflicts.isEmpty {
      lines += ["", style.bold(language("conflicts", "konflikter"))]
      for conflict in report.conflicts {
        let block = conflictText.lines(conflict)
        lines += fitted("!  ", block[0]).enumerated().map { $0 == 0 ? style.bad($1) : $1 }
        for line in block.dropFirst() { lines += fitted("   ", line) }
      }
    }
    lines += remarks()
    lines += [
      "",
      style.dim(
        language("Indicative, not a connection offer.", "Vägledande, inget anslutningsbesked.")),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private var title: String {
    let region = report.region
    return
      ([
        "\(region.title), \(region.year)",
        region.scenario.map { language("scenario ", "scenario ") + $0 },
        "\(region.buses) " + language("buses", "noder"),
        "\(region.branches) " + language("branches", "grenar"),
        region.requests == 1
          ? language("1 request", "1 ansökan")
          : "\(region.requests) " + language("requests", "ansökningar"),
        security,
      ] as [String?]).compactMap { $0 }.joined(separator: " · ")
  }

  private var bottomLine: String {
    guard !report.requests.isEmpty else {
      return language("No requests.", "Inga ansökningar.")
    }
    func sum(_ value: (RequestEntry) -> Double) -> String {
      number.significant(report.requests.reduce(0) { $0 + value($1) }, 4)
    }
    let full = report.requests.filter { $0.connectedMw >= $0.askedMw }.count
    let (asked, queue, most) = (sum(\.askedMw), sum(\.connectedMw), sum(\.mostMwAllocationMw))
    return language(
      "\(full) of \(report.requests.count) connected in full · in order of the queue \(queue) of \(asked) MW, at most \(most)",
      "\(full) av \(report.requests.count) ansluts helt · i köordning \(queue) av \(asked) MW, som mest \(most)"
    )
  }

  private func table() -> [String] {
    var table = TextTable([
      .init(language("queue", "kö"), number: true), .init(language("request", "ansökan")),
      .init(language("bus", "nod")), .init(language("asks MW", "begär MW"), number: true),
      .init(language("queue gives", "kön ger"), number: true),
      .init(language("most MW gives", "mest MW ger"), number: true),
    ])
    for request in report.requests {
      let name = request.name ?? request.id
      table.add([
        "\(request.queuePosition)",
        request.direction == "load" ? name : name + language(" (feeds in)", " (inmatning)"),
        request.bus, number.significant(request.askedMw), number.significant(request.connectedMw),
        number.significant(request.mostMwAllocationMw),
      ])
    }
    return table.lines(width: style.width).enumerated().map { $0 == 0 ? style.dim($1) : $1 }
  }

  /// A line broken at its separators so that it fits, later parts under the first.
  private func fitted(_ indent: String, _ line: [String]) -> [String] {
    let width = max(20, style.width - indent.count)
    let wrapped = PlanText.wrap(line, separator: " · ", width: width)
    return wrapped.enumerated().map { ($0 == 0 ? indent : "   ") + $1 }
  }

  /// What the grid does not hold before anything is connected, ahead of every figure.
  private func baseCase() -> [String] {
    let broken = report.findings.filter { Self.baseCodes.contains($0.code) }
    guard !broken.isEmpty else { return [] }
    let head = language(
      "The base case does not hold \(security): the grid breaks before any request is added.",
      "Grundfallet håller inte \(security): nätet brister innan någon ansökan läggs till.")
    return [style.bad(head)] + broken.flatMap { fitted("   ", [$0.text]) } + [""]
  }

  private static let baseCodes = ["unserved_load", "impossible_hours"]
  private var security: String { report.settings["contingencies"] == "n-1" ? "N-1" : "N-0" }

  private func remarks() -> [String] {
    let codes = report.findings.filter { $0.where == nil && !Self.baseCodes.contains($0.code) }
    var lines = codes.isEmpty ? [] : [""]
    lines += codes.map { "• " + $0.text }
    let count = report.findings.filter { $0.where != nil && $0.severity != "note" }.count
    if count > 0 {
      lines.append(
        style.dim(
          language(
            "\(count) findings about the data: krets check \(regionPath)",
            "\(count) anmärkningar på data: krets check \(regionPath)")))
    }
    return lines
  }
}
