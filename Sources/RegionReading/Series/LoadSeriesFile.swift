import Quantities
import RegionModel

/// Reads a CSV file of loads: a column `time`, and a column of MW a balancing area.
public enum LoadSeriesFile {
  /// A series and the seasons of its areas.
  ///
  /// Rows are an hour apart and rise; hours that are missing, and cells that are empty, are left
  /// out and found. Times without a zone are UTC.
  ///
  /// - Parameters:
  ///   - path: the CSV file.
  ///   - seasons: a YAML file of seasons, shared and by area.
  ///   - changes: what options say about the seasons; they beat the file's shared seasons and are
  ///     beaten by an area's own.
  /// - Throws: ``RegionRejected`` with everything wrong in both files.
  public static func read(
    _ path: String, seasons: String? = nil, changes: SeasonChanges = SeasonChanges()
  ) throws(RegionRejected) -> (series: LoadSeries, seasons: AreaSeasons, findings: [Finding]) {
    let report = Report()
    let table = CSVReader(file: path, isModels: false, keepsCase: true, report: report)
      .read(path: path)
    let series = table.flatMap { LoadSeriesReader(table: $0, report: report).read() }
    let own = SeasonsFile(report: report)
      .read(seasons, changes: changes, areas: series?.areas.map(\.name))
    guard let series, let own, !report.hasErrors else {
      throw RegionRejected(findings: report.findings)
    }
    return (series, own, report.findings)
  }
}

/// Makes a series of a table.
struct LoadSeriesReader {
  let table: RawTable
  let report: Report

  /// The series; nil, with findings, where there is none. After other errors it may have gaps.
  func read() -> LoadSeries? {
    guard let time = table.header.firstIndex(where: { $0.lowercased() == "time" }) else {
      report.error(.file(.missingColumn("time")), at: SourceLocation(file: table.file, row: 1))
      return nil
    }
    let columns = areaColumns(besides: time)
    guard table.rowCount > 0 else {
      report.error(.series(.noHours), at: SourceLocation(file: table.file))
      return nil
    }
    let times = SeriesTimes(table: table, column: time, report: report)
    let seconds = times.read()
    var sawComma = false
    let areas = columns.map { column in
      LoadSeries.Area(name: table.header[column], loads: loads(column, &sawComma))
    }
    if sawComma { report.add(.note, .file(.decimalCommas), at: SourceLocation(file: table.file)) }
    // Rows whose time is unknown are errors already; the rest can still be judged.
    guard !areas.isEmpty, !seconds.contains(nil) else { return nil }
    let series = LoadSeries(
      hours: seconds.compactMap { $0.map(UTCHour.init(seconds:)) }, areas: areas)
    if !report.hasErrors { RequireWholeYears(table: table, report: report).check(series) }
    return series
  }

  private func areaColumns(besides time: Int) -> [Int] {
    let columns = table.header.indices.filter { $0 != time }
    for column in columns where table.header[column].isEmpty {
      report.error(
        .series(.unnamedColumn(number: column + 1)), at: SourceLocation(file: table.file, row: 1))
    }
    if columns.isEmpty {
      report.error(.series(.noAreas), at: SourceLocation(file: table.file, row: 1))
    }
    return columns.filter { !table.header[$0].isEmpty }
  }

  /// One area's loads, NaN where its cell is empty or wrong.
  private func loads(_ column: Int, _ sawComma: inout Bool) -> [Double] {
    let view = table.view
    var loads = [Double](repeating: .nan, count: table.rowCount)
    var empty: (count: Int, first: Int)?
    var negative: (count: Int, first: Int)?
    for row in loads.indices {
      let cell = view.cell(row, column)
      if cell.isEmpty {
        empty = ((empty?.count ?? 0) + 1, empty?.first ?? row)
        continue
      }
      guard let parsed = NumberText.parse(cell), parsed.end == cell.count, parsed.value.isFinite
      else {
        report.error(.cell(wrong(cell)), at: place(row, column))
        continue
      }
      sawComma = sawComma || parsed.decimalComma
      if parsed.value < 0 { negative = ((negative?.count ?? 0) + 1, negative?.first ?? row) }
      loads[row] = parsed.value
    }
    if let empty, empty.count == loads.count {
      report.error(
        .series(.areaWithoutLoads),
        at: SourceLocation(file: table.file, column: table.header[column]))
    } else if let empty {
      report.warning(.series(.emptyLoads(count: empty.count)), at: place(empty.first, column))
    }
    if let negative {
      report.warning(
        .series(.negativeLoads(count: negative.count)), at: place(negative.first, column))
    }
    return loads
  }

  private func wrong(_ cell: Cell) -> CellFact {
    let isNumber = NumberText.parse(cell).map { $0.end == cell.count } ?? false
    return isNumber || NumberText.isNotFinite(cell.text)
      ? .notFinite(found: cell.text) : .notANumber(found: cell.text)
  }

  private func place(_ row: Int, _ column: Int) -> SourceLocation {
    SourceLocation(file: table.file, row: table.line(row), column: table.header[column])
  }
}
