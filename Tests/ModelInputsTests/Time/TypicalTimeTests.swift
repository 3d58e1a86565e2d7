import ModelInputs
import RegionModel
import TestSupport
import Testing

@Suite("Time over typical days")
struct TypicalTimeTests {
  /// A winter of 100 cold days, and a mild rest; the 50th day is colder still.
  private let cold = byDay { day, hour in
    (day == 50 ? 40 : day < 100 ? 20 : 5) + Double(hour % 6) + Double(day % 3)
  }

  private func region(
    _ periods: Settings.Periods, _ values: [Double],
    _ fill: (inout RegionBuilder) -> Void = { _ in
    }
  ) -> Region {
    var region = heatYear(values, fill)
    region.settings.periods = periods
    return region
  }

  @Test("Each typical day has 24 hours of its own day, as often as it stands for one")
  func hours() throws {
    let region = region(.typical(3), cold)
    let days = try TypicalDays(region: region, count: 3)
    let time = try TimeAxis(region: region)
    #expect(time.count == 72)
    #expect(time.names[0] == "d01h00" && time.names[47] == "d02h23")
    #expect(time.hours == [Double](repeating: 1, count: 72))
    #expect(time.horizon == 8760 && time.yearShare == 1)
    for day in 0..<3 {
      #expect(time.firstHour[day * 24 + 5] == days.medoids[day] * 24 + 5)
      #expect(time.weight[day * 24 + 5] == Double(days.weights[day]))
      #expect(time.chains[day] == Array(day * 24..<day * 24 + 24))
    }
  }

  @Test("Every hour of the year has the period that stands for it")
  func calendar() throws {
    let time = try TimeAxis(region: region(.typical(4), cold))
    let dayOf = try #require(time.dayOf)
    #expect(time.calendar.count == 8760)
    #expect((0..<8760).allSatisfy { time.calendar[$0] == dayOf[$0 / 24] * 24 + $0 % 24 })
    for period in 0..<time.count {
      #expect(Double(time.calendar.count { $0 == period }) == time.weight[period])
    }
  }

  @Test("Names stay in order where days are many")
  func names() throws {
    let time = try TimeAxis(region: region(.typical(120), byDay { Double($0 * 24 + $1 + 1) }))
    #expect(time.names == time.names.sorted())
    #expect(time.names.first == "d001h00" && time.names.last == "d120h23")
  }

  @Test("Annual amounts keep their total", arguments: [1, 2, 7, 30])
  func totals(_ count: Int) throws {
    let time = try TimeAxis(region: region(.typical(count), cold))
    for values in [cold, byDay { day, hour in Double(day * hour % 19) }] {
      let spread = time.spread(1000, along: Profile(id: "p", values: values))
      #expect(close(zip(spread, time.weight).reduce(0) { $0 + $1.0 * $1.1 }, 1000, 1e-9))
    }
    let flat = time.spread(8760, along: nil)
    #expect(flat == [Double](repeating: 1, count: time.count))
  }

  @Test("A need of days that none of the typical days is one of keeps its total and its season")
  func unrepresented() throws {
    let time = try TimeAxis(region: region(.typical(2), cold))
    let rare = Profile(id: "rare", values: byDay { day, _ in day == 3 ? 1 : 0 })
    let spread = time.spread(48, along: rare)
    #expect(close(zip(spread, time.weight).reduce(0) { $0 + $1.0 * $1.1 }, 48, 1e-9))
    let dayOf = try #require(time.dayOf)
    for period in 0..<time.count where period / 24 != dayOf[3] { #expect(spread[period] == 0) }
  }

  @Test("Two sorts of days are spread as the year is, hour by hour")
  func exact() throws {
    let values = byDay { day, hour in day % 3 == 0 ? Double(10 + hour) : Double(3 + hour % 2) }
    let typical = try TimeAxis(region: region(.typical(2), values))
    let year = try TimeAxis(region: region(.hourly, values))
    let profile = Profile(id: "p", values: values)
    let (some, all) = (typical.spread(500, along: profile), year.spread(500, along: profile))
    #expect((0..<8760).allSatisfy { close(some[typical.calendar[$0]], all[$0], 1e-9) })
  }

  @Test("As many typical days as the year has are the year, hour by hour", arguments: [365, 366])
  func wholeYear(_ count: Int) throws {
    let time = try TimeAxis(region: region(.typical(count), cold))
    let year = try TimeAxis(region: region(.hourly, cold))
    #expect(time.names == year.names && time.weight == year.weight)
    #expect(time.firstHour == year.firstHour && time.chains == year.chains)
    #expect(time.calendar == year.calendar)
    let profile = Profile(id: "p", values: cold)
    #expect(time.spread(1, along: profile) == year.spread(1, along: profile))
  }

  @Test("Typical days of less than a year are refused")
  func ownHorizon() {
    var short = region(.typical(2), byDay(2) { _, hour in Double(hour + 1) })
    short.hoursPerYear = 8760
    #expect(throws: InputError.typicalNeedsYear(profile: "cold", hours: 48)) {
      try TimeAxis(region: short)
    }
  }
}
