import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Report

@Suite("Periods as a report shows them")
struct ShownPeriodsTests {
  private func axis(_ fill: (inout RegionBuilder) -> Void) throws -> TimeAxis {
    try TimeAxis(region: RegionBuilder.make("time", fill))
  }

  private func row(_ hour: Int, weight: Double = 1) -> PeriodRow {
    PeriodRow(
      id: "h\(hour)", hours: 1, weight: weight,
      location: SourceLocation(file: "periods.csv", row: hour + 2))
  }

  @Test("twelve months and a week of hours are shown as they are")
  func few() throws {
    let months = try axis { $0.region.settings.periods = .monthly }
    let shown = ShownPeriods(months, kind: "monthly", .sv)
    #expect(shown.names.prefix(3) == ["jan", "feb", "mars"])
    #expect(shown.amounts(months.hours) == months.hours)
    let week = try axis { draft in
      draft.region.settings.periods = .own
      draft.region.periods = (0..<168).map { row($0) }
    }
    #expect(ShownPeriods(week, kind: "own", .en).names == week.names)
  }

  @Test(
    "the hours of a year are shown by the month, amounts added up", arguments: [8_760.0, 8_784])
  func year(hours: Double) throws {
    let year = try axis { draft in
      draft.region.settings.periods = .hourly
      draft.region.hoursPerYear = hours
    }
    let shown = ShownPeriods(year, kind: "hourly", .en)
    #expect(
      shown.names
        == ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
    let amounts = shown.amounts(year.hours.map { _ in 2 })
    #expect(amounts.reduce(0, +) == 2 * hours)
    #expect(amounts[0] == 2 * 744)
    #expect(amounts[1] == 2 * (hours == 8_760 ? 672 : 696))
    #expect(amounts[11] == 2 * 744)
    // The last hour of January and the first of February.
    var one = [Double](repeating: 0, count: year.count)
    one[743] = 1
    one[744] = 10
    #expect(shown.amounts(one).prefix(3) == [1, 10, 0])
  }

  @Test("a long horizon that is no year is shown by the day, each period as often as it occurs")
  func days() throws {
    let time = try axis { draft in
      draft.region.settings.periods = .own
      draft.region.periods = (0..<500).map { row($0, weight: 3) }
    }
    let shown = ShownPeriods(time, kind: "own", .sv)
    #expect(shown.names.count == 21)
    #expect(shown.names[20] == "dygn 21")
    let amounts = shown.amounts(time.hours)
    #expect(amounts[0] == 72)
    #expect(amounts[20] == 60)
  }
}
