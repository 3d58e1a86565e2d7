import Findings

/// Headroom as a person reads it: what fits at each bus and what holds it back, most first.
public struct HeadroomText {
  let report: HeadroomReport
  let language: Language
  let style: Style
  /// Most rows of a list; the rest is counted.
  let most: Int

  /// Takes a report and how to show it.
  public init(_ report: HeadroomReport, language: Language, style: Style, most: Int = 25) {
    self.report = report
    self.language = language
    self.style = style
    self.most = most
  }

  private var number: NumberText { NumberText(language) }

  /// The whole text.
  public func text() -> String {
    var lines = [style.bold(title)]
    lines += report.findings.filter { $0.severity == "warning" && $0.where == nil }
      .map { style.bad($0.text) }
    for year in years { lines += table(year) }
    lines += together() + islanding() + [""] + conventions().map(style.dim)
    return lines.joined(separator: "\n") + "\n"
  }

  private var years: [Int] { Set(report.headroom.map(\.year)).sorted() }

  private var title: String {
    let buses = Set(report.headroom.map(\.bus)).count
    let scenario = report.headroom.first?.scenario
    return
      ([
        "\(report.region), " + years.map { "\($0)" }.joined(separator: ", "),
        scenario.map { language("scenario ", "scenario ") + $0 },
        language("headroom at \(buses) buses", "utrymme vid \(buses) noder"),
        isSecure ? "N-1" : "N-0",
      ] as [String?]).compactMap { $0 }.joined(separator: " · ")
  }

  private var isSecure: Bool { report.settings["contingencies"] != "none" }

  /// The rate shown beside firm: 1 % where it was asked for, else the first.
  private var rate: Double? {
    let rates = Set(report.headroom.map(\.curtailmentRate)).subtracting([0])
    return rates.contains(0.01) ? 0.01 : rates.min()
  }

  // MARK: buses

  private func table(_ year: Int) -> [String] {
    let rows = report.headroom.filter { $0.year == year }
    let firm = rows.filter { $0.kind == "firm" }
    let fedIn = Dictionary(grouping: firm.filter { $0.direction == "feed_in" }, by: \.bus)
    let conditional = Dictionary(
      grouping: rows.filter { $0.curtailmentRate == rate && $0.direction == "load" }, by: \.bus)
    var table = TextTable(columns())
    let loads = firm.filter { $0.direction == "load" }.sorted {
      ($1.headroomMw ?? -1, $0.bus) < ($0.headroomMw ?? -1, $1.bus)
    }
    for load in loads.prefix(most) {
      let feed = fedIn[load.bus]?.first
      var cells = [
        load.name, load.voltageKv.map { number.significant($0) } ?? "", megawatts(load),
      ]
      if rate != nil { cells.append(conditional[load.bus]?.first.map(megawatts) ?? "") }
      cells += [binding(load), hour(load), feed.map(megawatts) ?? "", feed.map(binding) ?? ""]
      table.add(cells)
    }
    var lines = table.lines(width: style.width)
    lines[0] = style.dim(lines[0])
    if loads.count > most {
      let rest = loads.count - most
      lines.append(style.dim(language("and \(rest) more: --all", "och \(rest) till: --all")))
    }
    return ["", style.bold("\(year)")] + lines
  }

  private func columns() -> [TextTable.Column] {
    var columns: [TextTable.Column] = [
      .init(language("bus", "nod"), most: 30), .init("kV", number: true),
      .init(language("load MW", "uttag MW"), number: true),
    ]
    if let rate {
      let share = number.significant(rate * 100) + " %"
      columns.append(.init(language("at \(share)", "vid \(share)"), number: true))
    }
    return columns + [
      .init(language("what binds", "vad som binder")), .init(language("when", "när")),
      .init(language("feed-in MW", "inmatning MW"), number: true),
      .init(language("what binds", "vad som binder")),
    ]
  }

  private func megawatts(_ row: HeadroomRow) -> String { megawatts(row.headroomMw) }

  private func megawatts(_ value: Double?) -> String {
    guard let value else { return "–" }
    return value.isFinite && value >= 100 ? number.fixed(value, 0) : number.significant(value)
  }

  private func binding(_ row: HeadroomRow) -> String { HeadroomBinding(language).phrase(row) }

  private func hour(_ row: HeadroomRow) -> String {
    guard let hour = row.bindingHour else { return "" }
    if report.settings["distinct_hours"] == "1" { return language("all hours", "alla timmar") }
    let year = Double(report.settings["hours_per_year"] ?? "").map { Int($0) } ?? 8760
    return HourText(language, hoursPerYear: year).text(hour)
  }

  // MARK: together, outages, conventions

  private func together() -> [String] {
    report.joint.flatMap { joint -> [String] in
      let way =
        joint.direction == "load" ? language("load", "uttag") : language("feed-in", "inmatning")
      let names = joint.buses.joined(separator: " + ")
      guard let most = joint.headroomMw, let split = joint.split else {
        return [
          "",
          language(
            "\(names), \(joint.year), \(way): no number",
            "\(names), \(joint.year), \(way): inget tal"),
        ]
      }
      let parts = split.map { megawatts($0) }.joined(separator: " + ")
      let (all, equal) = (megawatts(most), megawatts(joint.equalSharesMw))
      let singles = megawatts(joint.sumOfSinglesMw)
      return [
        "",
        language(
          "\(names), \(joint.year), \(way): together \(all) MW (\(parts)), in equal shares \(equal) MW; each alone adds up to \(singles) MW",
          "\(names), \(joint.year), \(way): tillsammans \(all) MW (\(parts)), i lika delar \(equal) MW; var för sig blir summan \(singles) MW"
        ),
      ]
    }
  }

  private func islanding() -> [String] {
    guard !report.islandingOutages.isEmpty else { return [] }
    var table = TextTable([
      .init(language("outage", "bortfall")), .init(language("cuts off", "skär av"), most: 50),
      .init(language("load MW", "last MW"), number: true),
      .init(language("generation MW", "produktion MW"), number: true),
    ])
    for row in report.islandingOutages.prefix(most) {
      table.add([
        row.outage, row.buses.joined(separator: ", "), megawatts(row.loadMw),
        megawatts(row.generationMw),
      ])
    }
    var lines = table.lines(width: style.width)
    lines[0] = style.dim(lines[0])
    let rest = report.islandingOutages.count - most
    if rest > 0 {
      lines.append(style.dim(language("and \(rest) more: --all", "och \(rest) till: --all")))
    }
    return [
      "",
      style.bold(
        language(
          "outages that split an island, not held", "bortfall som delar en ö, hålls inte")),
    ] + lines
  }

  /// How the figures came about, a sentence a line.
  private func conventions() -> [String] {
    let settings = report.settings
    let hours = number.fixed(Double(settings["hours"] ?? "") ?? 0, 0)
    let distinct = settings["distinct_hours"] ?? ""
    let dispatch =
      settings["redispatch"] == "on"
      ? language(
        "every hour is dispatched anew for the new power",
        "varje timme körs om för den nya effekten")
      : language(
        "each hour's least-cost dispatch stays, balanced by \(settings["balance"] ?? "") without regard to its own limits",
        "varje timmes billigaste driftläggning ligger fast, balanserad av \(settings["balance"] ?? "") utan hänsyn till dess egna gränser"
      )
    return [
      isSecure
        ? language(
          "N-1: any one branch may be out, at emergency ratings; \(hours) h, \(distinct) of them distinct; \(dispatch).",
          "N-1: vilken gren som helst får vara borta, vid tillfällig märkeffekt; \(hours) h, varav \(distinct) olika; \(dispatch)."
        )
        : language(
          "N-0: everything in service; \(hours) h, \(distinct) of them distinct; \(dispatch).",
          "N-0: allt i drift; \(hours) h, varav \(distinct) olika; \(dispatch)."),
      language(
        "Headrooms of single buses do not add up.", "Enskilda noders utrymmen kan inte adderas."),
      language(
        "DC load flow, schematic and indicative: not a connection offer.",
        "DC-lastflöde, schematiskt och vägledande: inget anslutningserbjudande."),
    ]
  }
}
