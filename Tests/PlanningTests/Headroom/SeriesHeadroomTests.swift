import Planning
import RegionModel
import Testing

/// A series of loads that are flat but for the hours named.
struct FlatYears {
  let hours: [UTCHour]
  var loads: [Double]

  init(_ years: ClosedRange<Int>, flat: Double) throws {
    let start = try #require(UTCHour(year: years.lowerBound, month: 1, day: 1)).seconds
    let end = try #require(UTCHour(year: years.upperBound + 1, month: 1, day: 1)).seconds
    hours = stride(from: start, to: end, by: UTCHour.length).map { UTCHour(seconds: $0) }
    loads = Array(repeating: flat, count: hours.count)
  }

  /// Sets the loads from an hour on.
  mutating func set(
    _ year: Int, _ month: Int, _ day: Int, hour: Int = 0, _ values: [Double]
  ) throws {
    let first = try #require(UTCHour(year: year, month: month, day: day, hour: hour))
    let position = try #require(hours.firstIndex(of: first))
    for (offset, value) in values.enumerated() { loads[position + offset] = value }
  }

  func headroom(_ rates: [Double], _ seasons: Seasons = .standard) throws -> SeriesHeadroom {
    try SeriesHeadroom(loads: loads, hours: hours, seasons: seasons, rates: rates)
  }
}

@Suite("Headroom of an area by its own loads, solved by hand")
struct SeriesHeadroomTests {
  /// 60 MW all the time but 100 MW in one hour of July, 90 in the next, 80 in one of January.
  private func year() throws -> FlatYears {
    var year = try FlatYears(2021...2021, flat: 60)
    try year.set(2021, 7, 1, hour: 12, [100, 90])
    try year.set(2021, 1, 10, [80])
    return year
  }

  @Test("each season's threshold is the highest load of its peak months")
  func thresholds() throws {
    let headroom = try year().headroom([0])
    #expect(headroom.thresholds.map(\.season) == [.summer, .winter])
    #expect(headroom.thresholds.map(\.load) == [100, 80])
    #expect(headroom.thresholds.map(\.hour.text) == ["2021-07-01T12:00Z", "2021-01-10T00:00Z"])
    #expect(headroom.thresholds.map(\.hoursAbove) == [0, 0])
    #expect(headroom.years == [2021])
    #expect(headroom.hours == 8760)
  }

  @Test("a rate between plateaus is solved from the gaps: 0, 0, 10, then 20 all winter")
  func solved() throws {
    // Three hours are short at L: Σc = 3 L − 10 = rate · 8760 · L. With 2.5 hours allowed, L = 20.
    let level = try #require(try year().headroom([2.5 / 8760]).levels.first)
    #expect(abs(level.load - 20) < 1e-9)
    #expect(level.hoursPerYear == 3)
    #expect(level.longestSpell == 2)
    let depth = try #require(level.meanDepth)
    #expect(abs(depth - 2.5 / 3) < 1e-9)
  }

  @Test("on a plateau the largest load is taken: two hours lost whole, until a third is short")
  func plateau() throws {
    let level = try #require(try year().headroom([2.0 / 8760]).levels.first)
    #expect(level.load == 10)
    #expect(level.hoursPerYear == 2)
    #expect(level.longestSpell == 1)
    #expect(level.meanDepth == 1)
  }

  @Test("a rate below the least that any load causes leaves no headroom")
  func tooLow() throws {
    let level = try #require(try year().headroom([1.9 / 8760]).levels.first)
    #expect(level.load == 0)
    #expect(level.hoursPerYear == 0)
    #expect(level.longestSpell == 0)
    #expect(level.meanDepth == nil)
  }

  @Test("nothing is firm: the hour that set the peak has no room, whichever months set it")
  func firm() throws {
    var swapped = Seasons.standard
    swapped.summerPeakMonths = MonthSet([1])
    swapped.winterPeakMonths = MonthSet([7])
    for seasons in [Seasons.standard, swapped] {
      let level = try #require(try year().headroom([0], seasons).levels.first)
      #expect(level.load == 0)
      #expect(level.hoursPerYear == 0)
      #expect(level.meanDepth == nil)
    }
  }

  @Test("an hour above the threshold is lost whole and never more than whole")
  func above() throws {
    var year = try year()
    try year.set(2021, 9, 15, [130])
    let headroom = try year.headroom([3.0 / 8760])
    #expect(headroom.thresholds.map(\.hoursAbove) == [1, 0])
    #expect(headroom.levels.map(\.load) == [10])
    #expect(headroom.levels.map(\.meanDepth) == [1])
  }

  @Test("rates are averaged over the years, and a leap year has 8 760 h below the line, too")
  func years() throws {
    var years = try FlatYears(2023...2024, flat: 60)
    try years.set(2023, 7, 1, [100, 90])
    try years.set(2024, 1, 10, [80])
    // Gaps 0, 0, 10 over two years: 3 L − 10 = rate · 2 · 8760 · L.
    let level = try #require(try years.headroom([1.25 / 8760]).levels.first)
    #expect(abs(level.load - 20) < 1e-9)
    #expect(level.hoursPerYear == 1.5)
    #expect(try years.headroom([0]).hours == 8760 + 8784)
  }

  @Test("thresholds come of all years, not of each")
  func thresholdOfAllYears() throws {
    var years = try FlatYears(2022...2023, flat: 60)
    try years.set(2022, 7, 1, [100])
    try years.set(2023, 7, 1, [90])
    #expect(try years.headroom([0]).thresholds.first?.load == 100)
  }

  @Test("an unknown hour curtails nothing and ends a spell; a year without loads is no year")
  func unknown() throws {
    var year = try FlatYears(2021...2022, flat: 60)
    try year.set(2021, 7, 1, [100, 100, .nan, 100, 100, 100])
    try year.set(2021, 1, 10, [80])
    let first = try #require(year.hours.firstIndex { $0.year == 2022 })
    for position in first..<year.loads.count { year.loads[position] = .nan }
    let headroom = try year.headroom([6.0 / 8760])
    #expect(headroom.years == [2021])
    #expect(headroom.hours == 8759)
    let level = try #require(headroom.levels.first)
    #expect(level.load == 20)
    #expect(level.hoursPerYear == 6)
    #expect(level.longestSpell == 3)
  }

  @Test("a spell ends where hours have no row")
  func missingRow() throws {
    var year = try year()
    try year.set(2021, 7, 1, [100, 100, 100, 100])
    let gap = try #require(year.loads.firstIndex(of: 100)) + 1
    year.loads.remove(at: gap)
    var hours = year.hours
    hours.remove(at: gap)
    let headroom = try SeriesHeadroom(
      loads: year.loads, hours: hours, seasons: .standard, rates: [5.0 / 8760])
    #expect(headroom.levels.map(\.longestSpell) == [2])
  }

  @Test("a rate at which every known hour may be lost bounds nothing")
  func unbounded() throws {
    let level = try #require(try year().headroom([1]).levels.first)
    #expect(level.load == .infinity)
    #expect(level.hoursPerYear == 8760)
    #expect(level.longestSpell == 8760)
    #expect(level.meanDepth == 1)
  }

  @Test("a season that has hours but no load in its peak months has no threshold")
  func withoutPeak() throws {
    var year = try FlatYears(2021...2021, flat: 60)
    for (position, hour) in year.hours.enumerated() where [6, 7, 8, 12, 1, 2].contains(hour.month) {
      year.loads[position] = .nan
    }
    #expect(throws: SeasonsWithoutPeak(seasons: [.summer, .winter])) { try year.headroom([0]) }
  }

  @Test("a season without hours needs no threshold")
  func oneSeason() throws {
    var year = try year()
    for (position, hour) in year.hours.enumerated()
    where !Seasons.standard.summerMonths.contains(hour.month) { year.loads[position] = .nan }
    #expect(try year.headroom([0]).thresholds.map(\.season) == [.summer])
  }
}
