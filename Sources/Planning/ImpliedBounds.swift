import LinearModel

/// Rows `x ≤ U·z` that a program with yes/no columns implies but its relaxation may break.
///
/// A program says `x ≤ M·z` once for all that a switch `z` lets through, such as everything that
/// leaves a plant that may be built; each part `x` of it has a lower ceiling `U` of its own, such as
/// the need it goes to. With `z` a fraction the sum may hold where the parts do not. Which columns a
/// switch shuts is found by shutting it and following the rows; ceilings follow from the rows too. So
/// it holds for links, conversions and what lies behind them alike. Savelsbergh, Preprocessing and
/// probing techniques for mixed integer programming problems, ORSA Journal on Computing 6 (1994),
/// 445–454; for warehouses these are the strong rows of Akinc and Khumawala, Management Science 23
/// (1977), 585–594.
struct ImpliedBounds {
  /// A column that a switch shuts, and the most it can be.
  private struct Part {
    var column: Int32
    var choice: Int32
    var most: Double
  }

  private var parts: [Part] = []

  /// Whether there is nothing to say.
  var isEmpty: Bool { parts.isEmpty }

  init(_ model: LinearModel) {
    let choices = (0..<model.columnCount).filter {
      model.columnIsInteger[$0] && model.columnLower[$0] == 0 && model.columnUpper[$0] == 1
    }
    guard !choices.isEmpty else { return }
    var ceilings = Ceilings(model)
    // Streams bound flows, flows what they feed: two turns see through a conversion.
    ceilings.lower()
    ceilings.lower()
    for choice in choices {
      for column in ceilings.shut(by: choice) where !model.columnIsInteger[column] {
        let most = ceilings.most[column]
        guard most > 0, most < .infinity else { continue }
        parts.append(
          Part(
            column: Int32(truncatingIfNeeded: column), choice: Int32(truncatingIfNeeded: choice),
            // Exactly so: a hair more would leave a hair of a switch over for another.
            most: most))
      }
    }
  }

  /// The rows that a point breaks, by more than a hair of the switch.
  func broken(at point: [Double]) -> SparseVectors {
    var rows = SparseVectors()
    for part in parts
    where point[Int(part.column)] > (point[Int(part.choice)] + Self.hair) * part.most {
      rows.lower.append(-.infinity)
      rows.upper.append(0)
      rows.index += [part.column, part.choice]
      rows.value += [1, -part.most]
      rows.start.append(Int32(truncatingIfNeeded: rows.index.count))
    }
    return rows
  }

  private static let hair = 1e-6
  /// Turns after which the search goes on with what it has.
  static let turns = 50

  /// Adds to a session the rows that its relaxations break, turn by turn, until one breaks none.
  func hold(in session: any EngineSession, remaining: () -> Double?) throws(EngineError) {
    guard !isEmpty else { return }
    var options = SolveOptions()
    options.relaxed = true
    for _ in 0..<Self.turns {
      options.timeLimit = remaining()
      let relaxed = try session.solve(options)
      guard relaxed.status.termination == .optimal else { return }
      let rows = broken(at: relaxed.columnValue)
      guard rows.count > 0 else { return }
      try session.addRows(rows)
      options.method = .dual
    }
  }
}

extension SparseVectors {
  /// Rows over a program's columns as rows over some of them.
  func over(_ columns: [Int]) -> SparseVectors {
    var place: [Int: Int32] = [:]
    for (position, column) in columns.enumerated() {
      place[column] = Int32(truncatingIfNeeded: position)
    }
    var rows = self
    rows.index = index.map { place[Int($0)] ?? -1 }
    return rows
  }
}
