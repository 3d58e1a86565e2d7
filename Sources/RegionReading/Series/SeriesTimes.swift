import RegionModel

/// The times of a series' rows, and whether they rise by an hour.
struct SeriesTimes {
  let table: RawTable
  let column: Int
  let report: Report

  /// Seconds since 1970-01-01T00:00Z of each row; nil where they cannot be read.
  func read() -> [Int?] {
    let view = table.view
    var withoutZone: Int?
    let times: [Int?] = (0..<table.rowCount).map { row in
      let cell = view.cell(row, column)
      guard let time = TimeText(cell) else {
        report.error(
          cell.isEmpty ? .cell(.missingCell) : .series(.notATime(found: cell.text)), at: place(row))
        return nil
      }
      if !time.hasZone, withoutZone == nil { withoutZone = row }
      return time.seconds
    }
    if let withoutZone { report.add(.note, .series(.noZone), at: place(withoutZone)) }
    checkSteps(times)
    return times
  }

  private func checkSteps(_ times: [Int?]) {
    var steps: [(row: Int, from: Int, to: Int)] = []
    for row in times.indices.dropFirst() {
      if let from = times[row - 1], let to = times[row] { steps.append((row, from, to)) }
    }
    if let other = usualStepOtherThanAnHour(steps) {
      sayNotHourly(other)
      return
    }
    var missing: (count: Int, first: (row: Int, from: Int, to: Int))?
    var saidNotHourly = false
    for step in steps where step.to - step.from != UTCHour.length {
      let length = step.to - step.from
      if length == 0 {
        report.error(.series(.repeatedTime(found: text(step.to))), at: place(step.row))
      } else if length < 0 {
        report.error(
          .series(.timeNotRising(found: text(step.to), before: text(step.from))),
          at: place(step.row))
      } else if length % UTCHour.length == 0 {
        missing = ((missing?.count ?? 0) + length / UTCHour.length - 1, missing?.first ?? step)
      } else if !saidNotHourly {
        saidNotHourly = true
        sayNotHourly(step)
      }
    }
    if let missing {
      report.warning(
        .series(.missingHours(count: missing.count, after: text(missing.first.from))),
        at: place(missing.first.row))
    }
  }

  /// The first step of the length that most steps have, where that is no hour: a series of half
  /// hours or days, which is one error and not one a row.
  private func usualStepOtherThanAnHour(
    _ steps: [(row: Int, from: Int, to: Int)]
  ) -> (row: Int, from: Int, to: Int)? {
    var counts: [Int: Int] = [:]
    for step in steps where step.to > step.from { counts[step.to - step.from, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    guard counts[UTCHour.length] ?? 0 < most else { return nil }
    return steps.first { counts[$0.to - $0.from] == most }
  }

  private func sayNotHourly(_ step: (row: Int, from: Int, to: Int)) {
    report.error(
      .series(.notHourly(first: text(step.from), second: text(step.to))), at: place(step.row))
  }

  private func text(_ seconds: Int) -> String { UTCHour(seconds: seconds).text }

  private func place(_ row: Int) -> SourceLocation {
    SourceLocation(file: table.file, row: table.line(row), column: table.header[column])
  }
}
