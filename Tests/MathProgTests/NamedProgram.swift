import Foundation
import Formulation
import LinearModel
import ModelInputs

@testable import MathProg

/// A linear program by names, whatever the order of its rows and columns.
struct NamedProgram {
  struct Row {
    var lower = -Double.infinity
    var upper = Double.infinity
    var entries: [ElementName: Double] = [:]
  }
  struct Column: Equatable {
    var lower = 0.0
    var upper = Double.infinity
    var cost = 0.0
  }
  var rows: [ElementName: Row] = [:]
  var columns: [ElementName: Column] = [:]
}

extension NamedProgram {
  /// What the Swift formulation says, by the names the MathProg model uses.
  init(_ program: Program, _ inputs: ModelInputs) {
    let symbols = ModelSymbols(inputs)
    let model = program.model
    let names = (0..<model.columnCount).map {
      Self.name(program.map.meaning(of: $0), symbols, inputs)
    }
    let cascade = HeatCascade(inputs)
    let tags = program.rows.map { Self.name($0, symbols, inputs, cascade) }
    for (row, tag) in tags.enumerated() {
      rows[tag] = Row(lower: model.rowLower[row], upper: model.rowUpper[row])
    }
    for (column, name) in names.enumerated() {
      let entries = Int(model.columnStart[column])..<Int(model.columnStart[column + 1])
      for entry in entries where model.value[entry] != 0 {
        rows[tags[Int(model.rowIndex[entry])]]?.entries[name] = model.value[entry]
      }
      // MathProg leaves out columns that stand nowhere.
      guard !entries.isEmpty || model.columnCost[column] != 0 else { continue }
      columns[name] = Column(
        lower: model.columnLower[column], upper: model.columnUpper[column],
        cost: model.columnCost[column])
    }
  }

  private static func name(
    _ column: VariableMap.Column, _ symbols: ModelSymbols, _ inputs: ModelInputs
  ) -> ElementName {
    switch column {
    case .flow(let a, let t): element("f", symbols.candidates[a], symbols.periods[t])
    case .disposed(let i, let t): element("y_d", symbols.surpluses[i], symbols.periods[t])
    case .bought(let j, let t): element("b", symbols.needs[j], symbols.periods[t])
    case .activity(let u, let t): element("y", symbols.conversions[u], symbols.periods[t])
    case .linkCapacity(let a): element("K", symbols.candidates[a])
    case .linkBuilt(let a): element("z", symbols.candidates[a])
    case .conversionBuilt(let u): element("zu", symbols.conversions[u])
    case .running(let u, let t): element("on", symbols.conversions[u], symbols.periods[t])
    case .point(let u, let o, let t):
      ElementName(
        name: "y_at",
        subscripts: [symbols.conversions[u].text, "\(o + 2)", symbols.periods[t].text])
    case .charge(let k, let port, let t):
      passage("in", inputs.stores[k].ports[port], symbols.stores[k], symbols.periods[t], symbols)
    case .discharge(let k, let port, let t):
      passage("out", inputs.stores[k].ports[port], symbols.stores[k], symbols.periods[t], symbols)
    case .level(let k, let t): element("E", symbols.stores[k], symbols.periods[t])
    case .storeEnergy(let k): element("E_built", symbols.stores[k])
    case .storePower(let k): element("P_built", symbols.stores[k])
    case .dayLevel(let k, let day):
      ElementName(name: "L", subscripts: [symbols.stores[k].text, "\(day + 1)"])
    case .swingUp(let k, let chain):
      element("swing_most", symbols.stores[k], symbols.periods[inputs.time.chains[chain][0]])
    case .swingDown(let k, let chain):
      element("swing_least", symbols.stores[k], symbols.periods[inputs.time.chains[chain][0]])
    case .heat(let a, let k, let t):
      ElementName(
        name: "qh", subscripts: [symbols.candidates[a].text, "\(k)", symbols.periods[t].text])
    // The text model holds the grid in another form: rows and columns are not compared one by one.
    case .grid, .dispatch, .startLevel, .slack, .busCharge, .busDischarge, .busLevel, .busEnergy,
      .busPower:
      ElementName(name: "grid", subscripts: [])
    }
  }

  private static func passage(
    _ name: String, _ port: StoreInput.Port, _ store: MathProgSymbol, _ period: MathProgSymbol,
    _ symbols: ModelSymbols
  ) -> ElementName {
    switch port {
    case .surplus(let i): element(name + "_i", store, symbols.surpluses[i], period)
    case .need(let j): element(name + "_j", store, symbols.needs[j], period)
    }
  }

  private static func name(
    _ tag: RowTag, _ symbols: ModelSymbols, _ inputs: ModelInputs, _ cascade: HeatCascade
  ) -> ElementName {
    let among: [MathProgSymbol]? =
      switch tag.family {
      case .supply, .groupStore: symbols.surpluses
      case .need, .secondary: symbols.needs
      case .mix: symbols.mixLimits
      case .group: symbols.groups
      case .capacity, .link, .contract, .glide: symbols.candidates
      case .conversion, .running, .leastLoad, .runningBuilt, .points: symbols.conversions
      case .cascade: cascade.givers.map { symbols.surpluses[$0.stream] }
      case .interval: cascade.takers.map { symbols.needs[$0.stream] }
      case .store, .level, .least, .ending, .charging, .discharging, .chargeBuilt,
        .dischargeBuilt, .swingUp, .swingDown, .dayStart:
        symbols.stores
      case .season, .dayMost, .dayLeast: nil
      case .budget, .links, .emissions, .dispatch, .carry, .balance, .energy, .limit, .flexible,
        .busStore, .busEnding, .busLevel, .busLeast, .busCharge, .busDischarge:
        nil
      }
    var name = ElementName(name: tag.family.rawValue[...], subscripts: [])
    if [.season, .dayMost, .dayLeast].contains(tag.family), let days = inputs.time.dayOf?.count {
      name.subscripts = [
        symbols.stores[tag.element / days].text, "\(tag.element % days + 1)",
      ]
      return name
    }
    name.subscripts = among.map { [$0[tag.element].text] } ?? ["1"]
    switch tag.family {
    case .cascade: name.subscripts.append("\(cascade.givers[tag.element].step)")
    case .interval: name.subscripts.append("\(cascade.takers[tag.element].step)")
    default: break
    }
    if let period = tag.period { name.subscripts.append(symbols.periods[period].text) }
    return name
  }

  private static func element(_ name: String, _ symbols: MathProgSymbol...) -> ElementName {
    ElementName(name: name[...], subscripts: symbols.map(\.text))
  }
}

extension NamedProgram {
  /// Reads what `glpsol --wglp` writes: GLPK's own format, names included.
  init(glpk text: String) {
    var rowNames: [String: ElementName] = [:]
    var columnNames: [String: ElementName] = [:]
    var objectiveRow = ""
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 3).map(String.init)
      switch (words[0], words.count > 1 ? words[1] : "") {
      case ("n", "i"): rowNames[words[2]] = ElementName(words[3])
      case ("n", "j"): columnNames[words[2]] = ElementName(words[3])
      default: continue
      }
    }
    for (number, name) in rowNames {
      guard name.name != "total" else {
        objectiveRow = number
        continue
      }
      rows[name] = Row(lower: 0, upper: 0)
    }
    for name in columnNames.values { columns[name] = Column() }
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      switch words[0] {
      case "i" where words[1] != objectiveRow:
        guard let name = rowNames[words[1]], let row = rows[name] else { continue }
        let (lower, upper) = Self.bounds(words[2...])
        rows[name] = Row(lower: lower, upper: upper, entries: row.entries)
      case "j":
        guard let name = columnNames[words[1]] else { continue }
        (columns[name, default: Column()].lower, columns[name, default: Column()].upper) =
          Self.bounds(words[2...])
      case "a" where words[1] == "0":
        if let name = columnNames[words[2]], let cost = Double(words[3]) {
          columns[name, default: Column()].cost = cost
        }
      case "a":
        if let row = rowNames[words[1]], let column = columnNames[words[2]] {
          rows[row]?.entries[column] = Double(words[3])
        }
      default: continue
      }
    }
  }

  private static func bounds(_ words: ArraySlice<String>) -> (Double, Double) {
    let kind = words.first ?? ""
    let numbers = words.dropFirst().compactMap { Double($0) }
    return switch kind {
    case "f": (-.infinity, .infinity)
    case "l": (numbers.first ?? .nan, .infinity)
    case "u": (-.infinity, numbers.first ?? .nan)
    case "d": (numbers.first ?? .nan, numbers.last ?? .nan)
    default: (numbers.first ?? .nan, numbers.first ?? .nan)
    }
  }
}

extension NamedProgram {
  /// What differs from another program by more than rounding, in words.
  func differences(from other: NamedProgram) -> [String] {
    var found: [String] = []
    for name in Set(rows.keys).union(other.rows.keys) {
      guard let mine = rows[name], let theirs = other.rows[name] else {
        found.append("row \(name.name)\(name.subscripts) is only in \(rows[name] == nil ? 2 : 1)")
        continue
      }
      var same = Self.close(mine.upper, theirs.upper)
      // A least amount of nothing is no limit where nothing is negative.
      same = same && (Self.close(mine.lower, theirs.lower) || max(mine.lower, theirs.lower) == 0)
      for column in Set(mine.entries.keys).union(theirs.entries.keys) {
        same = same && Self.close(mine.entries[column] ?? 0, theirs.entries[column] ?? 0)
      }
      if !same { found.append("row \(name.name)\(name.subscripts): \(mine) | \(theirs)") }
    }
    for name in Set(columns.keys).union(other.columns.keys) {
      guard let mine = columns[name], let theirs = other.columns[name] else {
        found.append("column \(name.name)\(name.subscripts) is only in one")
        continue
      }
      if !Self.close(mine.lower, theirs.lower) || !Self.close(mine.upper, theirs.upper)
        || !Self.close(mine.cost, theirs.cost)
      {
        found.append("column \(name.name)\(name.subscripts): \(mine) | \(theirs)")
      }
    }
    return found.sorted()
  }

  private static func close(_ a: Double, _ b: Double) -> Bool {
    a == b || abs(a - b) <= 1e-11 * max(abs(a), abs(b))
  }
}
