import Quantities
import RegionModel

/// Makes settings of their texts, which go through the same cells as tables do.
struct SettingsReader {
  let report: Report

  /// Settings from texts, of which a later one beats an earlier of the same name.
  func read(_ texts: [Scenario.Setting], into settings: inout Settings) {
    var last: [String: Scenario.Setting] = [:]
    for text in texts {
      let name = text.name.lowercased()
      if Settings.fields.contains(where: { $0.name == name }) {
        last[name] = text
      } else {
        let names = Settings.fields.map(\.name)
        report.error(
          .reference(
            .unknownSetting(
              found: text.name, nearest: Spelling.nearest(to: name, among: names))),
          at: text.location)
      }
    }
    // In the order of the fields: currency and rates come before prices.
    for field in Settings.fields {
      if let setting = last[field.name] { apply(setting, field, &settings) }
    }
  }

  private func apply(
    _ setting: Scenario.Setting, _ field: Field, _ settings: inout Settings
  ) {
    let cell = SettingCell(setting, field, money(settings), report)
    switch field.name {
    case "currency": cell.text { settings.currency = $0 }
    case "year": cell.whole { settings.year = $0 }
    case "price_year": cell.whole { settings.priceYear = $0 }
    case "exchange_rates": cell.map { settings.exchangeRates = $0 }
    case "price_index":
      cell.map { map in
        settings.priceIndex = [:]
        for (year, level) in map {
          if let year = Int(year) { settings.priceIndex[year] = level }
        }
      }
    case "periods": cell.periods { settings.periods = $0 }
    case "objective": cell.choice { settings.objective = $0 }
    case "candidates": cell.choice { settings.candidates = $0 }
    case "max_links": cell.whole { settings.maxLinks = $0 }
    case "integer": cell.flag { settings.integer = $0 }
    case "min_load": cell.flag { settings.minLoad = $0 }
    case "grid": cell.flag { settings.grid = $0 }
    case "contingencies": cell.word(["none", "n-1"]) { settings.contingencies = $0 }
    case "taps": cell.flag { settings.taps = $0 }
    case "heat_pump_technology": cell.text { settings.heatPumpTechnology = $0 }
    case "balance": cell.text { settings.balance = $0 }
    case "susceptance": cell.word(["x", "r-x"]) { settings.susceptance = $0 }
    default: applyNumber(field.name, cell, &settings)
    }
  }

  private func applyNumber(_ name: String, _ cell: SettingCell, _ settings: inout Settings) {
    switch name {
    case "co2_price": cell.price(.mass) { settings.co2Price = $0 }
    case "electricity_price": cell.price(.energy) { settings.electricityPrice = $0 }
    case "electricity_emissions": cell.emissions { settings.electricityEmissions = $0 }
    case "budget": cell.price(nil) { settings.budget = $0 }
    case "co2_cap": cell.number { settings.co2Cap = $0 }
    case "max_distance": cell.number { settings.maxDistance = $0 }
    case "discount_rate": cell.number { settings.discountRate = $0 }
    case "default_lifetime": cell.number { settings.defaultLifetime = $0 }
    case "gap": cell.number { settings.gap = $0 }
    case "dt_min": cell.number { settings.dtMin = $0 }
    case "cop_max": cell.number { settings.copMax = $0 }
    case "hp_efficiency": cell.number { settings.hpEfficiency = $0 }
    default: preconditionFailure("setting \(name) is listed but not read")
    }
  }

  /// What money is worth under settings.
  func money(_ settings: Settings) -> MoneyContext {
    MoneyContext(
      currency: settings.currency, priceYear: settings.priceYear ?? settings.year,
      exchangeRates: settings.exchangeRates, priceIndex: settings.priceIndex)
  }
}

/// A setting's text as a table of one cell. An empty text leaves the setting as it is.
private struct SettingCell {
  private let table: TableReader
  private let column: Column
  private let setting: Scenario.Setting

  init(_ setting: Scenario.Setting, _ field: Field, _ money: MoneyContext, _ report: Report) {
    self.setting = setting
    let context = ReadingContext(report: report)
    context.money = money
    // The heading is what findings name, so it is the column of the setting's own place.
    let name = setting.location.column ?? field.name
    let place = Field(
      name, field.kind, required: false, default: field.defaultText, doc: field.doc)
    let schema = TableSchema("settings", key: [], evidence: false, doc: "", fields: [place])
    table = TableReader(
      schema,
      RawTable(
        row: Scenario.Addition(
          table: "settings", cells: [ExtraCell(column: name, text: setting.text)],
          location: setting.location)), context)
    column = table.column(name)
  }

  func text(_ set: (String) -> Void) {
    if let value = table.text(0, column) { set(value) }
  }

  func number(_ set: (Double) -> Void) {
    if let value = table.number(0, column) { set(value) }
  }

  func whole(_ set: (Int) -> Void) {
    if let value = table.whole(0, column) { set(value) }
  }

  func flag(_ set: (Bool) -> Void) {
    if let value = table.flag(0, column) { set(value) }
  }

  func choice<Word: CaseIterable & RawRepresentable<String>>(_ set: (Word) -> Void) {
    if let value = table.choice(0, column, of: Word.self) { set(value) }
  }

  func word(_ words: [String], _ set: (String) -> Void) {
    guard let value = table.text(0, column) else { return }
    if words.contains(value) { return set(value) }
    table.error(
      .cell(
        .unknownChoice(
          found: value, choices: words, nearest: Spelling.nearest(to: value, among: words))), 0,
      column)
  }

  func price(_ dimension: Dimension?, _ set: (Double) -> Void) {
    let measure = dimension.map {
      ResourceMeasure(dimension: $0, factors: ConversionFactors(), resource: -1)
    }
    if let value = table.price(0, column, of: measure) { set(value) }
  }

  func emissions(_ set: (Double) -> Void) {
    let measure = ResourceMeasure(
      dimension: .energy, factors: ConversionFactors(), resource: -1)
    if let value = table.emissions(0, column, of: measure) { set(value) }
  }

  /// `EUR:11.2;USD:10.5`.
  func map(_ set: ([String: Double]) -> Void) {
    guard let text = table.text(0, column) else { return }
    var map: [String: Double] = [:]
    for part in text.split(separator: ";") {
      let halves = part.split(separator: ":").map { String($0).trimmingSpaces() }
      guard halves.count == 2, let number = NumberText.parse(halves[1]),
        number.end == halves[1].utf8.count, number.value > 0
      else {
        table.error(.cell(.notInForm(found: text, form: "EUR:11.2;USD:10.5")), 0, column)
        return
      }
      map[halves[0]] = number.value
    }
    set(map)
  }

  func periods(_ set: (Settings.Periods) -> Void) {
    guard let text = table.text(0, column)?.lowercased() else { return }
    let named: [String: Settings.Periods] = [
      "annual": .annual, "monthly": .monthly, "hourly": .hourly, "own": .own,
    ]
    if let periods = named[text] { return set(periods) }
    if text.hasPrefix("typical:"), let days = Int(text.dropFirst(8)), (1...366).contains(days) {
      return set(.typical(days))
    }
    let choices = ["annual", "monthly", "typical:K", "hourly", "own"]
    table.error(
      .cell(
        .unknownChoice(
          found: text, choices: choices, nearest: Spelling.nearest(to: text, among: choices))), 0,
      column)
  }
}
