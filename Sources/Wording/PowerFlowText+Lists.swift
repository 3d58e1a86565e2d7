import Findings

extension PowerFlowText {
  private func listed(
    _ heading: String, _ columns: [TextTable.Column], _ rows: [[String]]
  ) -> [String] {
    guard !rows.isEmpty else { return [] }
    var table = TextTable(columns)
    for row in rows.prefix(most) { table.add(row) }
    var lines = table.lines(width: style.width)
    lines[0] = style.dim(lines[0])
    if rows.count > most {
      lines.append(
        style.dim(
          language("and \(rows.count - most) more: --all", "och \(rows.count - most) till: --all")))
    }
    return ["", style.bold(heading)] + lines
  }

  private func mw(_ value: Double?) -> String { value.map { number.significant($0, 4) } ?? "" }
  private func price(_ value: Double) -> String {
    number.fixed(value, abs(value) >= 1000 ? 0 : 2)
  }
  private var hours: TextTable.Column {
    .init(
      isSnapshot ? language("limit", "gräns") : language("h at limit", "h vid gräns"),
      number: true)
  }

  func unserved(_ grid: GridReport) -> [String] {
    listed(
      language("not served", "ej levererat"),
      [
        .init(language("bus", "nod")),
        .init(language("MW at most", "MW som mest"), number: true),
        .init("MWh", number: true),
      ],
      grid.unserved.sorted { ($1.mwh, $0.bus) < ($0.mwh, $1.bus) }.map {
        [$0.bus, mw($0.peakMw), number.significant($0.mwh, 4)]
      })
  }

  func branches(_ grid: GridReport) -> [String] {
    let used = grid.branches.filter { $0.loading != nil || $0.hoursAtLimit > 0 }
    let order = used.sorted {
      ($1.hoursAtLimit, $1.loading ?? 0, $0.id) < ($0.hoursAtLimit, $0.loading ?? 0, $1.id)
    }
    return listed(
      language("most loaded branches", "mest belastade grenar"),
      [
        .init(language("branch", "gren")), .init(language("from → to", "från → till")),
        .init(language("peak MW", "topp MW"), number: true),
        .init(language("rating", "märkeffekt"), number: true),
        .init(language("loading", "belastning"), number: true), hours,
        .init("\(currency)/MW·h", number: true), .init(language("outage", "bortfall")),
      ],
      order.map {
        [
          $0.id, "\($0.fromBus) → \($0.toBus)", mw($0.peakFlowMw), mw($0.ratingMw),
          $0.loading.map(number.percent) ?? "",
          isSnapshot
            ? ($0.hoursAtLimit > 0 ? language("binds", "binder") : "")
            : number.fixed($0.hoursAtLimit, 0),
          $0.meanShadowPrice.map { $0 > 0 ? price($0) : "" } ?? "", $0.bindingOutage ?? "",
        ]
      })
  }

  func limits(_ grid: GridReport) -> [String] {
    listed(
      language("interfaces and subscriptions", "snitt och abonnemang"),
      [
        .init("id"), .init(language("kind", "slag")),
        .init(language("peak MW", "topp MW"), number: true),
        .init(language("least", "minst"), number: true),
        .init(language("most", "högst"), number: true), hours,
        .init("\(currency)/MW·h", number: true),
      ],
      grid.limits.map {
        [
          $0.id, limitKind($0.kind), mw($0.peakMw), mw($0.lowerMw), mw($0.upperMw),
          isSnapshot
            ? ($0.hoursAtLimit > 0 ? language("binds", "binder") : "")
            : number.fixed($0.hoursAtLimit, 0),
          $0.meanShadowPrice > 0 ? price($0.meanShadowPrice) : "",
        ]
      })
  }

  private func limitKind(_ kind: String) -> String {
    switch kind {
    case "interface": language("interface", "snitt")
    case "bus": language("bus subscription", "nods abonnemang")
    default: language("area subscription", "områdes abonnemang")
    }
  }

  func generation(_ grid: GridReport) -> [String] {
    let kinds = grid.generationByKindMwh.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let parts = kinds.filter { $0.value != 0 }.map { kind, value in
      (kind.isEmpty ? language("generators", "kraftverk") : kind) + " "
        + (isSnapshot ? number.significant(value, 5) + " MW" : number.amount(value, "MWh"))
    }
    guard !parts.isEmpty else { return [] }
    return ["", style.bold(language("generation", "produktion"))]
      + PlanText.wrap(parts, separator: " · ", width: style.width)
  }

  func budgets(_ grid: GridReport) -> [String] {
    listed(
      language("energy budgets", "energibudgetar"),
      [
        .init(language("generator", "kraftverk")),
        .init(language("used MWh", "använt MWh"), number: true),
        .init(language("budget MWh", "budget MWh"), number: true),
        .init(language("water value", "vattenvärde") + " \(currency)/MWh", number: true),
      ],
      grid.budgets.map {
        [
          $0.generator, $0.usedMwh.map { number.fixed($0, 0) } ?? "–",
          number.fixed($0.budgetMwh, 0), price($0.waterValue),
        ]
      })
  }

  func stores() -> [String] {
    listed(
      language("stores", "lager"),
      [
        .init(language("store", "lager")), .init(language("bus", "nod")),
        .init("MWh", number: true), .init(language("MW in", "MW in"), number: true),
        .init(language("MW out", "MW ut"), number: true),
        .init(language("built", "byggt"), number: true),
        .init(language("cycles", "cykler"), number: true),
        .init(language("given MWh", "gett MWh"), number: true),
        .init(language("h at limit", "h vid gräns"), number: true),
      ],
      report.stores.map {
        [
          $0.id, $0.bus, mw($0.energyMwh), mw($0.chargeMw), mw($0.dischargeMw),
          number.percent($0.builtShare), number.fixed($0.cycles, 1), mw($0.dischargedMwh),
          number.fixed($0.hoursAtLimit, 0),
        ]
      })
  }

  func prices(_ grid: GridReport) -> [String] {
    let all = grid.prices
    guard let low = all.map(\.min).min(), let high = all.map(\.max).max() else { return [] }
    if high - low < 0.005 {
      return [
        "",
        language(
          "Price \(price(low)) \(currency)/MWh at every bus",
          "Pris \(price(low)) \(currency)/MWh vid varje nod"),
      ]
    }
    let heading =
      language("prices by bus, ", "priser per nod, ") + "\(currency)/MWh"
    let dearest = all.sorted { ($1.mean, $0.bus) < ($0.mean, $1.bus) }
    if isSnapshot {
      return listed(
        heading, [.init(language("bus", "nod")), .init(language("price", "pris"), number: true)],
        dearest.map { [$0.bus, price($0.mean)] })
    }
    return listed(
      heading,
      [
        .init(language("bus", "nod")), .init(language("least", "minst"), number: true),
        .init(language("mean", "medel"), number: true),
        .init(language("most", "högst"), number: true),
      ], dearest.map { [$0.bus, price($0.min), price($0.mean), price($0.max)] })
  }

  /// Every convention behind the figures.
  func conventions() -> [String] {
    let settings = report.settings
    let susceptance = settings["susceptance"] == "r-x" ? "x/(r² + x²)" : "1/x"
    let taps =
      settings["taps"] == "true"
      ? language("taps and phase shifts count", "omsättningar och fasvridning räknas")
      : language("taps and phase shifts left out", "omsättningar och fasvridning räknas inte")
    let security =
      settings["contingencies"] == "n-1"
      ? language(
        "N-1: held with any one line or circuit out",
        "N-1: håller med vilken ledning som helst borta"
      )
      : language("N-0: everything in service", "N-0: allt i drift")
    var parts = [
      language("DC load flow at nominal voltage", "DC-lastflöde vid nominell spänning"),
      language("susceptance ", "susceptans ") + susceptance, taps, security,
      language("losses only in HVDC", "förluster bara i HVDC"),
      language(
        "balance of each island by dispatch, so the slack bus moves no figure",
        "varje ö balanseras av driftläggningen, så slacknoden ändrar inga tal"),
      language("angles from ", "vinklar från ") + references,
      language(
        "load unserved is least first and has no price",
        "ej levererad last minimeras först och har inget pris"),
    ]
    switch settings["energy_budgets"] {
    case "exact":
      parts.append(
        language("energy budgets kept exactly", "energibudgetar hålls exakt"))
    case "water-values":
      parts.append(
        language(
          "energy budgets kept through water values of the operating hours",
          "energibudgetar hålls genom drifttimmarnas vattenvärden"))
    default: break
    }
    parts.append(report.status.engine)
    return [""]
      + PlanText.wrap(parts, separator: " · ", width: style.width).map { style.dim($0) }
  }

  private var references: String {
    let ids = (report.settings["reference_buses"] ?? "").split(separator: " ").map(String.init)
    return ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? " …" : "")
  }
}
