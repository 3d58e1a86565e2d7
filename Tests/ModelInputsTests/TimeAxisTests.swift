import ModelInputs
import RegionModel
import TestSupport
import Testing

@Suite("Time")
struct TimeAxisTests {
  private func region(_ periods: Settings.Periods, hours: Double = 8760) -> Region {
    var region = RegionBuilder.make { _ in }
    region.settings.periods = periods
    region.hoursPerYear = hours
    return region
  }

  /// Two days, the first as they are on 200 days of the year, the second on 165.
  private func typicalDays(_ fill: (inout RegionBuilder) -> Void = { _ in }) -> Region {
    RegionBuilder.make { draft in
      draft.period("winter", hours: 24, weight: 200, firstHour: 0)
      draft.period("summer", hours: 24, weight: 165, firstHour: 24)
      fill(&draft)
    }
  }

  @Test("Months have the hours of their days")
  func months() throws {
    let time = try TimeAxis(region: region(.monthly))
    #expect(time.hours == [744, 672, 744, 720, 744, 720, 744, 744, 720, 744, 720, 744])
    #expect(time.firstHour[2] == 1416)
    #expect(time.horizon == 8760)
    #expect(time.yearShare == 1)
    #expect(time.names.first == "01" && time.names.last == "12")
  }

  @Test("A leap year's February has 696 hours")
  func leapYear() throws {
    let time = try TimeAxis(region: region(.monthly, hours: 8784))
    #expect(time.hours[1] == 696)
    #expect(time.firstHour[2] == 1440)
    #expect(time.horizon == 8784)
  }

  @Test("Own periods count as often as their weight says")
  func ownPeriods() throws {
    let time = try TimeAxis(region: typicalDays())
    #expect(time.horizon == 24 * 365)
    #expect(time.yearShare == 1)
    #expect(time.firstHour == [0, 24])
  }

  @Test("A week is 168 hours of the year, its periods one after the other")
  func week() throws {
    let time = try TimeAxis(
      region: RegionBuilder.make { draft in
        for day in 0..<7 { draft.period("d\(day)", hours: 24) }
      })
    #expect(time.firstHour == [0, 24, 48, 72, 96, 120, 144])
    #expect(close(time.yearShare, 168.0 / 8760))
  }

  @Test("Every hour of a year is a period, and one follows on the other")
  func hourly() throws {
    let time = try TimeAxis(region: region(.hourly))
    #expect(time.count == 8760)
    #expect(time.names.first == "0000" && time.names.last == "8759")
    #expect(time.horizon == 8760 && time.yearShare == 1)
    #expect(time.chains == [Array(0..<8760)] && time.calendar == Array(0..<8760))
  }

  @Test("Rows of one chain follow on each other; rows without a chain are one")
  func chains() throws {
    let time = try TimeAxis(
      region: RegionBuilder.make { draft in
        draft.period("w1", hours: 2, chain: "winter")
        draft.period("s1", hours: 1, chain: "summer")
        draft.period("w2", hours: 3, chain: "winter")
      })
    #expect(time.chains == [[0, 2], [1]])
    #expect(time.calendar == [0, 0, 1, 2, 2, 2])
  }

  @Test("Without a profile an amount follows the hours")
  func flat() throws {
    let time = try TimeAxis(region: region(.monthly))
    let spread = time.spread(8760, along: nil)
    #expect(allClose(spread, time.hours))
  }

  @Test(
    "Whatever the profile's scale, the year adds up to the amount",
    arguments: [Settings.Periods.monthly, .annual], [8760.0, 8784])
  func conserved(_ periods: Settings.Periods, _ hours: Double) throws {
    let time = try TimeAxis(region: region(periods, hours: hours))
    let profile = Profile(id: "p", values: (0..<Int(hours)).map { Double($0 % 37) * 3 })
    let sum = time.spread(1000, along: profile).reduce(0, +)
    #expect(close(sum, 1000))
  }

  /// January holds 744 of the 1 000 units of shape: the profile is 1 in January, and 256/8 016
  /// in every other hour.
  @Test("A month gets its part of the profile")
  func january() throws {
    let time = try TimeAxis(region: region(.monthly))
    let profile = Profile(id: "p", values: (0..<8760).map { $0 < 744 ? 1 : 256.0 / 8016 })
    let spread = time.spread(1000, along: profile)
    #expect(close(spread[0], 744))
    #expect(close(spread[1], 672 * 256 / 8016))
  }

  /// The week is 168 of 8 760 hours, so 168 of an annual 8 760; the first day has half.
  @Test("A profile that covers only the horizon spreads the horizon's share of the year")
  func horizonOnly() throws {
    let time = try TimeAxis(
      region: RegionBuilder.make { draft in
        for day in 0..<7 { draft.period("d\(day)", hours: 24) }
      })
    let profile = Profile(id: "p", values: (0..<168).map { $0 < 24 ? 6 : 1 })
    let spread = time.spread(8760, along: profile)
    #expect(allClose(spread, [84, 14, 14, 14, 14, 14, 14]))
  }

  /// 200 days at 3 and 165 at 1: a winter day gets 3·365/765 of a mean day's 24.
  @Test("Over typical days with a profile of their own the year still adds up")
  func typicalDaysConserve() throws {
    let time = try TimeAxis(region: typicalDays())
    let profile = Profile(id: "p", values: (0..<48).map { $0 < 24 ? 3 : 1 })
    let spread = time.spread(8760, along: profile)
    let mean = 24.0 * 365 / 765
    let year = 200 * spread[0] + 165 * spread[1]
    #expect(allClose(spread, [3 * mean, mean]))
    #expect(close(year, 8760))
  }

  @Test("A profile of zeros spreads nothing")
  func zeros() throws {
    let time = try TimeAxis(region: region(.monthly))
    let spread = time.spread(5, along: Profile(id: "p", values: Array(repeating: 0, count: 8760)))
    #expect(spread == Array(repeating: 0, count: 12))
  }

  @Test("A price profile is a factor: its mean over each period")
  func priceFactor() throws {
    let inputs = try ModelInputs(
      region: typicalDays { draft in
        draft.resources("heat", kind: .heat)
        draft.site("town")
        draft.profile("price", (0..<48).map { $0 < 12 ? 1 : $0 < 24 ? 3 : 0.5 })
        draft.need("dh", at: "town", of: "heat", 1, price: 100, priceProfile: "price")
      })
    #expect(inputs.needs[0].price == [200, 50])
  }

  @Test("What is committed elsewhere is not available")
  func committed() throws {
    let inputs = try ModelInputs(
      region: RegionBuilder.make { draft in
        draft.resources("slag")
        draft.site("mill")
        draft.surplus("heap", at: "mill", of: "slag", 100, committed: 0.25)
      })
    #expect(inputs.surpluses[0].available == [75])
  }
}
