import RegionWriting

extension PyPSANetwork {
  /// The network as PyPSA's folder of CSV tables: `network.csv`, `snapshots.csv`, a table a class of
  /// components, and a table an attribute that varies over the snapshots.
  public func files() -> [RegionFile] {
    var files: [RegionFile] = [networkFile(), snapshotFile()]
    for component in Component.allCases {
      guard let rows = rows[component], !rows.isEmpty else { continue }
      files.append(table(component, rows))
      files += series(component, rows)
    }
    return files
  }

  private func networkFile() -> RegionFile {
    var text = CSVText(["name", "srid", "krets_objective_constant"])
    text.cell(name)
    text.cell("4326")
    text.cell(Self.exact(constant))
    return ("network.csv", text.bytes)
  }

  private func snapshotFile() -> RegionFile {
    var text = CSVText(["snapshot", "objective", "stores", "generators"])
    for snapshot in snapshots {
      text.cell(snapshot.label)
      for hours in [snapshot.hours, snapshot.length, snapshot.hours] {
        text.cell(Self.exact(hours))
      }
    }
    return ("snapshots.csv", text.bytes)
  }

  private func table(_ component: Component, _ rows: [Row]) -> RegionFile {
    var columns: [String] = []
    for row in rows {
      for attribute in row.attributes where !columns.contains(attribute.name) {
        columns.append(attribute.name)
      }
    }
    var text = CSVText(["name"] + columns)
    for row in rows {
      text.cell(row.name)
      for column in columns {
        switch row.attributes.first(where: { $0.name == column })?.value {
        case .text(let word): text.cell(word)
        case .number(let number): text.cell(Self.exact(number))
        case .flag(let flag): text.cell(flag ? "True" : "False")
        case .series(let values):
          text.cell(Self.constant(values).map(Self.exact) ?? Self.usual(column))
        case nil: text.cell(Self.usual(column))
        }
      }
    }
    return ("\(component.rawValue).csv", text.bytes)
  }

  private func series(_ component: Component, _ rows: [Row]) -> [RegionFile] {
    var varying: [(attribute: String, columns: [(name: String, values: [Double])])] = []
    for row in rows {
      for (name, value) in row.attributes {
        guard case .series(let values) = value, Self.constant(values) == nil else { continue }
        if let at = varying.firstIndex(where: { $0.attribute == name }) {
          varying[at].columns.append((row.name, values))
        } else {
          varying.append((name, [(row.name, values)]))
        }
      }
    }
    return varying.map { attribute, columns in
      var text = CSVText(["snapshot"] + columns.map(\.name))
      for (position, snapshot) in snapshots.enumerated() {
        text.cell(snapshot.label)
        for column in columns { text.cell(Self.exact(column.values[position])) }
      }
      return ("\(component.rawValue)-\(attribute).csv", text.bytes)
    }
  }

  /// The one value of a series that does not vary.
  private static func constant(_ values: [Double]) -> Double? {
    guard let first = values.first, values.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// PyPSA's own default of an attribute, which an empty cell would not mean.
  private static func usual(_ attribute: String) -> String {
    switch attribute {
    case "p_max_pu", "e_max_pu", "sign", "tap_ratio": "1"
    case "p_nom_max", "s_nom_max", "e_nom_max", "e_sum_max": "inf"
    case "e_sum_min": "-inf"
    case "p_nom_extendable", "s_nom_extendable", "e_nom_extendable", "e_cyclic": "False"
    case _ where attribute.hasPrefix("efficiency"): "1"
    case "bus2", "bus3", "bus4", "carrier", "unit", "krets_type", "krets_id", "type": ""
    case _ where attribute.hasPrefix("bus"): ""
    default: "0"
    }
  }

  /// The shortest text that reads back as the same number.
  static func exact(_ value: Double) -> String {
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    if let whole = Int32(exactly: value) { return "\(whole)" }
    return "\(value)"
  }
}
