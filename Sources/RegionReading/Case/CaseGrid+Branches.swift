import Quantities
import RegionModel

extension CaseGrid {
  /// Lines and transformers in service.
  mutating func readBranches(_ table: CaseTable) {
    var seen: [String: Int] = [:]
    var below = 0
    grid.branches.reserveCapacity(table.count)
    for row in 0..<table.count {
      // every row counts, so that a branch keeps its id when another goes out of service
      let id = id(table, row, prefix: "", seen: &seen)
      guard table[row, BranchColumn.status] > 0 else {
        branchesOut += 1
        continue
      }
      guard let (from, to) = ends(table, row) else { continue }
      let reactance = finite(table, row, BranchColumn.reactance, "BR_X")
      if reactance == 0 {
        report.error(.grid(.zeroReactance(found: "0")), at: place(table, row, "BR_X"))
      }
      let tap = table[row, BranchColumn.tap]
      let shift = number(table, row, BranchColumn.shift, "SHIFT", in: -360...360, unit: "deg")
      let isTransformer =
        tap != 0 || shift != 0 || grid.buses[from].voltage != grid.buses[to].voltage
      let rating = powerLimit(table, row, BranchColumn.ratingA, "RATE_A")
      var emergency =
        powerLimit(table, row, BranchColumn.ratingC, "RATE_C")
        ?? powerLimit(table, row, BranchColumn.ratingB, "RATE_B")
      // no rating is no limit, which nothing in an emergency may be tighter than
      if let most = emergency, most < rating ?? .infinity {
        below += 1
        emergency = nil
      }
      let angles = angles(table, row)
      grid.branches.append(
        Branch(
          id: id, from: from, to: to, kind: isTransformer ? .transformer : .line,
          reactance: reactance * impedanceFactor,
          resistance: finite(table, row, BranchColumn.resistance, "BR_R") * impedanceFactor,
          rating: rating, emergencyRating: emergency,
          tapRatio: tap == 0
            ? 1 : number(table, row, BranchColumn.tap, "TAP", in: 0.1...10), phaseShift: shift,
          angleMin: angles.min, angleMax: angles.max,
          provenance: Provenance(location: place(table, row))))
    }
    if below > 0 {
      report.add(
        .note, .caseNote(.emergencyBelowRating(count: below)),
        at: SourceLocation(file: file.name))
    }
  }

  /// Direct-current links in service.
  ///
  /// A region's link carries up to its rating both ways; a case's may have a least flow, or another
  /// limit backwards.
  mutating func readDirectCurrent(_ table: CaseTable) {
    guard table.columns >= DirectCurrentColumn.least else {
      report.error(
        .caseFile(
          .tooFewColumns(
            table: "\(file.owner).dcline", found: table.columns,
            expected: DirectCurrentColumn.least)), at: place(table, 0))
      return
    }
    var seen: [String: Int] = [:]
    for row in 0..<table.count {
      let id = id(table, row, prefix: "dc-", seen: &seen)
      guard table[row, DirectCurrentColumn.status] > 0 else {
        branchesOut += 1
        continue
      }
      guard let (from, to) = ends(table, row) else { continue }
      let least = finite(table, row, DirectCurrentColumn.smallest, "PMIN")
      let most = finite(table, row, DirectCurrentColumn.largest, "PMAX")
      let rating = max(abs(least), abs(most))
      if least != -most {
        report.warning(
          .caseNote(.directCurrentLimits(least: least, most: most, rating: rating)),
          at: place(table, row))
      }
      if table[row, DirectCurrentColumn.constantLoss] != 0 { leftOut.insert(.constantLosses) }
      grid.branches.append(
        Branch(
          id: id, from: from, to: to, kind: .hvdc, reactance: 0, rating: rating,
          loss: number(table, row, DirectCurrentColumn.loss, "LOSS1", in: 0...1),
          provenance: Provenance(location: place(table, row))))
    }
  }

  /// `from-to`, and `#2` … behind it for those that are parallel in the same direction.
  private func id(
    _ table: CaseTable, _ row: Int, prefix: String, seen: inout [String: Int]
  ) -> String {
    let plain =
      "\(prefix)\(text(table[row, BranchColumn.from]))-\(text(table[row, BranchColumn.to]))"
    let count = seen[plain, default: 0] + 1
    seen[plain] = count
    return count == 1 ? plain : "\(plain)#\(count)"
  }

  /// Both ends; nil where one is isolated, or wrong, which is an error.
  private mutating func ends(
    _ table: CaseTable, _ row: Int
  ) -> (Quantities.Index<Bus>, Quantities.Index<Bus>)? {
    let from = bus(table, row, BranchColumn.from, "F_BUS")
    let to = bus(table, row, BranchColumn.to, "T_BUS")
    guard let from, let to else {
      branchesOut += 1
      return nil
    }
    if from == to {
      report.error(
        .grid(.branchToItself(bus: grid.buses[from].id)), at: place(table, row, "T_BUS"))
      return nil
    }
    return (from, to)
  }

  /// A rating; nil where there is none: 0 or infinite.
  private func powerLimit(
    _ table: CaseTable, _ row: Int, _ column: Int, _ name: String
  ) -> Double? {
    let value = table[row, column]
    if value == 0 || value == .infinity { return nil }
    if value > 0 { return value }
    report.error(
      .cell(value.isNaN ? .notFinite(found: "NaN") : .negative(found: text(value))),
      at: place(table, row, name))
    return nil
  }

  /// Angle limits; 0 at both ends, or a full turn, is no limit.
  private func angles(_ table: CaseTable, _ row: Int) -> (min: Double?, max: Double?) {
    guard table.has(BranchColumn.angleMax) else { return (nil, nil) }
    let (low, high) = (table[row, BranchColumn.angleMin], table[row, BranchColumn.angleMax])
    if low == 0 && high == 0 { return (nil, nil) }
    return (abs(low) < 360 ? low : nil, abs(high) < 360 ? high : nil)
  }
}

/// Columns of `dcline`, from one; its ends are where a branch's are.
enum DirectCurrentColumn {
  static let (status, smallest, largest, constantLoss, loss) = (3, 10, 11, 16, 17)
  /// Columns that every link has.
  static let least = 17
}
