import RegionModel
import Testing

@testable import RegionReading

@Suite("Seasons are months, the same for all areas or an area's own")
struct SeasonsTests {
  private let loads = "time,ERCOT,ISO-NE\n2024-01-01T00:00Z,1,2\n"

  @Test(
    "months are ranges, over new year too, or lists",
    arguments: [
      ("6-8", [6, 7, 8], "6-8"), ("12-2", [1, 2, 12], "12-2"), ("6,7,8", [6, 7, 8], "6-8"),
      ("11-1, 3", [1, 3, 11, 12], "3,11-1"), ("7", [7], "7"), ("1-12", Array(1...12), "1-12"),
      ("2-1", Array(1...12), "1-12"),
    ])
  func months(_ text: String, _ months: [Int], _ shown: String) throws {
    let set = try #require(MonthSet(text))
    #expect(set.months == months)
    #expect("\(set)" == shown)
    #expect(MonthSet(shown) == set)
    #expect(set.others.months == (1...12).filter { !months.contains($0) })
  }

  @Test("what names no months", arguments: ["", "0", "13", "6-", "-8", "June", "6-8-10", "6,,7"])
  func noMonths(_ text: String) { #expect(MonthSet(text) == nil) }

  @Test("the calendar is the proleptic Gregorian one, before 1970 too")
  func calendar() throws {
    for (text, seconds) in [
      ("1970-01-01T00:00Z", 0), ("2000-02-29T23:00Z", 951_865_200),
      ("1969-12-31T23:00Z", -3600), ("2100-03-01T00:00Z", 4_107_542_400),
    ] {
      #expect(UTCHour(seconds: seconds).text == text)
    }
    #expect(UTCHour(seconds: 61).text == "1970-01-01T00:01:01Z")
    #expect(UTCHour(year: 2000, month: 2, day: 29, hour: 23)?.seconds == 951_865_200)
    #expect(UTCHour(year: 2100, month: 2, day: 29) == nil)
    #expect([1900, 2000, 2023, 2024].map(UTCHour.hours(in:)) == [8760, 8784, 8760, 8784])
  }

  @Test("an area's own beat the options, which beat the file's shared ones")
  func precedence() throws {
    let read = try SeriesFiles.read(
      loads,
      seasons: """
        default: {summer_peak_months: 5-9, winter_peak_months: [12, 1]}
        areas:
          ERCOT: {winter_peak_months: 12-3, summer_months: 3-11}
        """, changes: SeasonChanges(summerPeakMonths: MonthSet("7")))
    let seasons = try #require(read.seasons)
    #expect("\(seasons["ISO-NE"].summerPeakMonths)" == "7")
    #expect("\(seasons["ISO-NE"].winterPeakMonths)" == "12-1")
    #expect("\(seasons["ISO-NE"].summerMonths)" == "4-10")
    #expect("\(seasons["ERCOT"].summerPeakMonths)" == "7")
    #expect("\(seasons["ERCOT"].winterPeakMonths)" == "12-3")
    #expect("\(seasons["ERCOT"].winterMonths)" == "12-2")
  }

  @Test("an empty file changes nothing")
  func empty() throws {
    #expect(try SeriesFiles.read(loads, seasons: "").seasons == AreaSeasons())
  }

  @Test("every error of the file at once, each with its line")
  func errors() throws {
    let read = try SeriesFiles.read(
      loads,
      seasons: """
        default: {summer_peak_months: June}
        area: {}
        areas:
          ERCOTT: {winter_peaks: 1}
          ISO-NE: {summer_months: 4-10, winter_months: 10-2}
          ERCOT: 7
        """)
    #expect(
      SeriesFiles.told(read.findings.filter { $0.severity == .error }) == [
        "error 1:summer_peak_months not_in_form", "error 2 unknown_choice",
        "error 4 unknown_choice", "error 6 not_keys_and_values", "error 4 unknown_area",
        "error 5 seasons_not_a_year",
      ])
    let facts = read.findings.map(\.fact)
    #expect(facts.contains(.series(.unknownArea(found: "ERCOTT", nearest: "ERCOT"))))
    #expect(facts.contains(.series(.seasonsNotAYear(missing: [3], twice: [10]))))
  }

  @Test("options that make up no year are refused")
  func options() throws {
    let read = try SeriesFiles.read(
      loads,
      changes: SeasonChanges(summerMonths: MonthSet("4-9"), winterMonths: MonthSet("11-3")))
    #expect(read.findings.map(\.fact).contains(.series(.seasonsNotAYear(missing: [10], twice: []))))
    #expect(read.findings.last?.location.file == "--summer-months, --winter-months")
  }

  @Test("a file that is no YAML, or not there")
  func broken() throws {
    #expect(
      try SeriesFiles.read(loads, seasons: "a: [").findings.contains { $0.code == "bad_yaml" })
    let report = Report()
    let seasons = SeasonsFile(report: report)
      .read("no-such-file.yaml", changes: SeasonChanges(), areas: nil)
    #expect(seasons == nil)
    #expect(report.findings.map(\.code) == ["unreadable"])
  }
}
