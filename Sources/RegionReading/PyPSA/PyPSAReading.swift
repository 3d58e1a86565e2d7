import RegionModel

/// One reading of a PyPSA folder, class by class.
struct PyPSAReading {
  typealias Row = [String: String]

  let source: PyPSATables
  private(set) var left: [(part: PyPSAPart, names: [String])] = []
  private(set) var name: String?
  private var rows: [String: [Row]] = [:]
  private(set) var profiles: [(name: String, values: [Double])] = []
  /// Snapshots' labels and the hours that each stands for in costs.
  private var snapshots: [(label: String, hours: Double)] = []
  /// kV of each bus.
  private(set) var voltage: [String: Double] = [:]

  init(_ source: PyPSATables) { self.source = source }

  mutating func read() {
    let network = source.components("network").first
    name = network?.name
    if let network, source.number(network, "krets_objective_constant", 0, in: "network") != 0 {
      leave(.objectiveConstant)
    }
    readSnapshots()
    readBuses()
    readLines()
    readTransformers()
    readLinks()
    readGenerators()
    readLoads()
    readStores()
    let known = [
      "network", "snapshots", "buses", "carriers", "lines", "transformers", "links",
      "generators", "loads", "storage_units", "stores", "sub_networks",
    ]
    let others = source.files.filter { file in
      !known.contains(String(file.dropLast(4).prefix { $0 != "-" }))
    }
    if !others.isEmpty { leave(.tables, others) }
  }

  /// The year of the first snapshot, where snapshots have dates.
  var year: Int? {
    guard let label = snapshots.first?.label, label.count >= 10, let year = Int(label.prefix(4)),
      (1800...2300).contains(year)
    else { return nil }
    return year
  }

  /// Notes what is left out.
  mutating func leave(_ part: PyPSAPart, _ names: [String] = []) {
    if let at = left.firstIndex(where: { $0.part == part }) {
      left[at].names += names.filter { !left[at].names.contains($0) }
    } else {
      left.append((part, names))
    }
  }

  /// Adds a row; empty cells say nothing.
  mutating func add(_ table: String, _ row: KeyValuePairs<String, String?>) {
    var cells: Row = [:]
    for (column, text) in row where text != nil { cells[column] = text }
    rows[table, default: []].append(cells)
  }

  /// Keeps a series as a profile and says its name; nil where it does not vary from `flat`.
  mutating func profile(_ wanted: String, _ values: [Double], flat: Double = 1) -> String? {
    guard values.contains(where: { $0 != flat }) else { return nil }
    let name = String(wanted.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
    var unique = name
    var number = 2
    while profiles.contains(where: { $0.name == unique }) {
      unique = "\(name)-\(number)"
      number += 1
    }
    profiles.append((unique, values))
    return unique
  }

  /// Whether a component's bus is there.
  func knows(_ bus: String?, _ component: String, _ table: String) -> Bool {
    if let bus, voltage[bus] != nil { return true }
    source.report.error(
      .pypsa(.unknownBus(component: component, bus: bus ?? "")),
      at: SourceLocation(file: "\(table).csv"))
    return false
  }

  private mutating func readSnapshots() {
    guard source.files.contains("snapshots.csv"),
      let table = RegionTables.table("snapshots.csv", in: source.folder, source.report)
    else { return }
    if table.columns.contains("period") { leave(.investmentPeriods) }
    let label = table.columns.firstIndex(of: "snapshot") ?? 0
    let weight =
      table.columns.firstIndex(of: "objective") ?? table.columns.firstIndex(of: "weightings")
    let energy = table.columns.firstIndex(of: "generators")
    snapshots = table.rows.map { row in
      (row[label], weight.flatMap { Double(row[$0]) } ?? 1)
    }
    let differs = table.rows.contains { row in
      guard let weight, let energy else { return false }
      return Double(row[weight]) != Double(row[energy])
    }
    if differs || (snapshots.count == 1 && snapshots[0].hours != 1) { leave(.weightings) }
  }

  private mutating func readBuses() {
    for bus in source.components("buses") {
      let volts = source.number(bus, "v_nom", 1, in: "buses")
      voltage[bus.name] = volts
      let (x, y) = (
        source.number(bus, "x", 0, in: "buses"), source.number(bus, "y", 0, in: "buses")
      )
      let isPlace = (x != 0 || y != 0) && abs(x) <= 180 && abs(y) <= 90
      add(
        "buses",
        [
          "id": bus.name, "voltage_kv": Self.text(volts),
          "latitude": isPlace ? Self.text(y) : nil, "longitude": isPlace ? Self.text(x) : nil,
          "reference": bus.text("control") == "Slack" ? "true" : nil,
        ])
    }
  }

  /// The tables with the columns that are used, in the schemas' order; periods and profiles.
  func tables() -> [RegionTables.Table] {
    var tables: [RegionTables.Table] = []
    for schema in TableSchema.all {
      guard let rows = rows[schema.name], !rows.isEmpty else { continue }
      let columns = schema.fields.filter { field in
        field.isRequired || rows.contains { $0[field.name] != nil }
      }.map(\.name)
      tables.append(
        .init(
          name: schema.name, columns: columns,
          rows: rows.map { row in columns.map { row[$0] ?? "" } }))
    }
    guard snapshots.count > 1 else { return tables }
    let isYear =
      [8760, 8784].contains(snapshots.count) && snapshots.allSatisfy { $0.hours == 1 }
    if !isYear {
      tables.append(
        .init(
          name: "periods", columns: ["period", "hours", "weight", "first_hour"],
          rows: snapshots.enumerated().map { position, snapshot in
            [snapshot.label, "1", Self.text(snapshot.hours), "\(position)"]
          }))
    }
    if !profiles.isEmpty {
      tables.append(
        .init(
          name: "profiles", columns: ["hour"] + profiles.map(\.name),
          rows: snapshots.indices.map { hour in
            ["\(hour)"] + profiles.map { hour < $0.values.count ? Self.text($0.values[hour]) : "" }
          }))
    }
    return tables
  }

  /// The shortest text of a number that reads back the same.
  static func text(_ value: Double) -> String {
    if let whole = Int32(exactly: value) { return "\(whole)" }
    return "\(value)"
  }
}
