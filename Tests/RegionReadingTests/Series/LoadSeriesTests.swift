import Foundation
import RegionModel
import RegionReading
import Testing

/// Files that are there while a test runs.
struct SeriesFiles {
  struct Outcome {
    var series: LoadSeries?
    var seasons: AreaSeasons?
    var findings: [Finding]
  }

  /// Reads loads, and seasons where some are given; places are told without the folder.
  static func read(
    _ loads: String, seasons: String? = nil, changes: SeasonChanges = SeasonChanges()
  ) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-series-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("loads.csv")
    try Data(loads.utf8).write(to: file)
    var yaml: URL?
    if let seasons {
      yaml = folder.appendingPathComponent("seasons.yaml")
      try yaml.map { try Data(seasons.utf8).write(to: $0) }
    }
    do {
      let read = try LoadSeriesFile.read(file.path, seasons: yaml?.path, changes: changes)
      return Outcome(series: read.series, seasons: read.seasons, findings: read.findings)
    } catch {
      return Outcome(findings: error.findings)
    }
  }

  /// `row:column fact`, for tests to compare.
  static func told(_ findings: [Finding]) -> [String] {
    findings.map { finding in
      let place = [
        finding.location.row == 0 ? nil : "\(finding.location.row)", finding.location.column,
      ]
      return "\(finding.severity) " + place.compactMap { $0 }.joined(separator: ":")
        + " \(finding.code)"
    }
  }
}

@Suite("A series of loads is read as it stands, and what it lacks is said")
struct LoadSeriesTests {
  @Test("areas keep their letters, hours their calendar")
  func plain() throws {
    let read = try SeriesFiles.read(
      """
      Time,ERCOT,Duke Energy
      2023-12-31T23:00Z,10.5,1
      2024-01-01T00:00Z,20,-2
      """)
    let series = try #require(read.series)
    #expect(series.areas.map(\.name) == ["ERCOT", "Duke Energy"])
    #expect(series.areas.map(\.loads) == [[10.5, 20], [1, -2]])
    #expect(series.hours.map(\.year) == [2023, 2024])
    #expect(series.hours.map(\.month) == [12, 1])
    #expect(read.seasons == AreaSeasons())
    #expect(
      SeriesFiles.told(read.findings) == [
        "warning 3:Duke Energy negative_loads", "warning  partial_year", "warning  partial_year",
      ])
  }

  @Test(
    "times in every form of ISO 8601 that names the hour",
    arguments: [
      "2024-01-31T17:00Z", "2024-01-31T17Z", "2024-01-31 17:00:00+00:00",
      "2024-01-31t17:00:00.000z",
      "2024-01-31T18:00+01:00", "2024-01-31T12:00:00-0500", "2024-01-31T17:00", "2024-02-01T00+07",
    ])
  func times(_ time: String) throws {
    let read = try SeriesFiles.read("time,a\n\(time),1\n")
    #expect(read.series?.hours.map(\.text) == ["2024-01-31T17:00Z"])
    #expect(
      SeriesFiles.told(read.findings).contains("note 2:time no_zone")
        == (time == "2024-01-31T17:00"))
  }

  @Test(
    "what is no time is refused",
    arguments: [
      "2024-01-31", "31/01/2024 17:00", "2024-02-30T00:00Z", "2023-02-29T00:00Z",
      "2024-01-31T24:00Z",
      "2024-01-31T17:60Z", "2024-01-31T17:00:00.5Z", "2024-01-31T17:00CET", "1706720400", "x",
    ])
  func noTimes(_ time: String) throws {
    let read = try SeriesFiles.read("time,a\n\(time),1\n")
    #expect(read.findings.map(\.fact) == [.series(.notATime(found: time))])
  }

  @Test("missing hours and empty cells are left out and counted")
  func gaps() throws {
    let read = try SeriesFiles.read(
      """
      time;a;b
      2024-01-01T00:00Z;1,5;
      2024-01-01T01:00Z;2;
      2024-01-01T02:00Z;3;7
      2024-01-01T05:00Z;4;8
      """)
    let series = try #require(read.series)
    #expect(series.hours.count == 4)
    #expect(series.areas[0].loads == [1.5, 2, 3, 4])
    #expect(series.areas[1].loads.map(\.isNaN) == [true, true, false, false])
    #expect(
      SeriesFiles.told(read.findings) == [
        "note  semicolons", "warning 5:time missing_hours", "warning 2:b empty_loads",
        "note  decimal_commas", "warning  partial_year",
      ])
    #expect(
      read.findings.map(\.fact).contains(
        .series(.missingHours(count: 2, after: "2024-01-01T02:00Z"))))
    #expect(read.findings.map(\.fact).contains(.series(.emptyLoads(count: 2))))
    #expect(
      read.findings.map(\.fact).contains(.series(.partialYear(year: 2024, hours: 4, of: 8784))))
  }

  @Test("an area without loads in a year is said")
  func emptyYear() throws {
    let read = try SeriesFiles.read("time,a\n2023-12-31T23:00Z,1\n2024-01-01T00:00Z,\n")
    #expect(read.findings.map(\.fact).contains(.series(.yearWithoutLoads(year: 2024))))
  }

  @Test("every error of the file at once, each with its row and column")
  func errors() throws {
    let read = try SeriesFiles.read(
      """
      time,a,,b
      2024-01-01T00:00Z,1,,x
      2024-01-01T01:00Z,12 MW,,2
      2024-01-01T01:00Z,nan,,2
      2024-01-01T00:00Z,1,,1e999
      2024-01-01T01:00Z,1,,2
      2024-01-01T02:00Z,1,,2
      yesterday,1,,2
      ,1,,2
      """)
    #expect(read.series == nil)
    #expect(
      SeriesFiles.told(read.findings) == [
        "error 1 unnamed_column", "error 8:time not_a_time", "error 9:time missing_cell",
        "error 4:time repeated_time", "error 5:time time_not_rising", "error 3:a not_a_number",
        "error 4:a not_finite", "error 2:b not_a_number", "error 5:b not_finite",
      ])
  }

  @Test(
    "only hourly series: half hours, days, or a row between two hours",
    arguments: [
      ["00:00", "00:30", "01:00"], ["00:00", "02:00", "04:00"],
      ["00:00", "01:00", "02:00", "02:30"],
    ])
  func notHourly(_ times: [String]) throws {
    let rows = times.map { "2024-01-01T\($0)Z,1\n" }.joined()
    let read = try SeriesFiles.read("time,a\n" + rows)
    let (first, second) = times.count == 4 ? (2, 3) : (0, 1)
    #expect(
      read.findings.map(\.fact) == [
        .series(
          .notHourly(
            first: "2024-01-01T\(times[first])Z", second: "2024-01-01T\(times[second])Z"))
      ])
    #expect(read.findings.map(\.location.row) == [second + 2])
  }

  @Test(
    "files that hold no series",
    arguments: [
      ("a,b\n1,2\n", "error 1 missing_column"), ("time\n2024-01-01T00:00Z\n", "error 1 no_areas"),
      ("time,a\n", "error  no_hours"),
      ("time,a\n2024-01-01T00:00Z,\n", "error a area_without_loads"),
      ("time,a,a\n2024-01-01T00:00Z,1,2\n", "error 1 duplicate_column"),
    ])
  func none(_ text: String, _ finding: String) throws {
    #expect(SeriesFiles.told(try SeriesFiles.read(text).findings) == [finding])
  }

  @Test("a file that is not there")
  func absent() {
    #expect(throws: RegionRejected.self) { try LoadSeriesFile.read("no-such-file.csv") }
  }
}
