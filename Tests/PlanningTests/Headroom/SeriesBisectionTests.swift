import Planning
import RegionModel
import TestSupport
import Testing

@Suite("The closed form agrees with a search that knows only the definition")
struct SeriesBisectionTests {
  /// The mean over the years of Σ min(L, max(0, D + L − T)) / (L · 8760).
  private func rate(_ load: Double, _ years: FlatYears, _ seasons: Seasons) -> Double {
    func peak(_ months: MonthSet) -> Double {
      zip(years.loads, years.hours).filter { months.contains($0.1.month) }.map(\.0).max() ?? .nan
    }
    let (summer, winter) = (peak(seasons.summerPeakMonths), peak(seasons.winterPeakMonths))
    var byYear: [Int: Double] = [:]
    for (demand, hour) in zip(years.loads, years.hours) {
      let threshold = seasons.summerMonths.contains(hour.month) ? summer : winter
      byYear[hour.year, default: 0] += min(load, max(0, demand + load - threshold))
    }
    return byYear.values.reduce(0) { $0 + $1 / (load * 8760) } / Double(byYear.count)
  }

  @Test("on random years, with other seasons too", arguments: 1...2)
  func agrees(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var years = try FlatYears(2019...(2019 + seed % 3), flat: 0)
    years.loads = years.hours.map { hour in
      let season = [0, 90, 80, 50, 20, 40, 80, 95, 85, 50, 20, 40, 80][hour.month]
      return 500 + Double(season) + Double(random.whole(0...4000)) / 100
    }
    var seasons = Seasons.standard
    if seed % 2 == 0 {
      seasons = SeasonChanges(
        summerMonths: MonthSet(5...9), summerPeakMonths: MonthSet([6, 7, 9]),
        winterPeakMonths: MonthSet([11, 12, 1])
      ).applied(to: .standard)
    }
    let rates = [0.0025, 0.01, 0.3]
    let headroom = try years.headroom(rates, seasons)
    for level in headroom.levels {
      var (low, high) = (0.0, 1e5)
      for _ in 0..<45 {
        let middle = (low + high) / 2
        if rate(middle, years, seasons) <= level.rate { low = middle } else { high = middle }
      }
      #expect(abs(level.load - low) <= 1e-7 * max(1, low), "\(level.rate)")
      // Hours and depth are of one piece with the rate.
      if let depth = level.meanDepth {
        #expect(abs(level.hoursPerYear * depth / 8760 - level.rate) < 1e-9)
      }
    }
    #expect(headroom.levels.map(\.load) == headroom.levels.map(\.load).sorted())
    #expect(headroom.levels.contains { $0.load > 1 })
  }
}
