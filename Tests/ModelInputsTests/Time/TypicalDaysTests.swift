import ModelInputs
import RegionModel
import TestSupport
import Testing

/// The hours of a year whose days are as a rule says.
func byDay(_ days: Int = 365, _ value: (_ day: Int, _ hour: Int) -> Double) -> [Double] {
  (0..<days * 24).map { value($0 / 24, $0 % 24) }
}

/// A town that needs heat along a profile, and a furnace that gives some.
func heatYear(_ values: [Double], _ fill: (inout RegionBuilder) -> Void = { _ in }) -> Region {
  var region = RegionBuilder.make { draft in
    draft.resources("heat", kind: .heat)
    draft.resources("electricity", kind: .electricity)
    draft.site("mill")
    draft.site("town", km: 1)
    draft.transport("heat-pipe", .heat)
    draft.profile("cold", values)
    draft.surplus("furnace", at: "mill", of: "heat", 8760, temperature: 90)
    draft.need(
      "dh", at: "town", of: "heat", 8760, price: 400, temperature: 70, profile: "cold")
    fill(&draft)
  }
  region.hoursPerYear = Double(values.count)
  return region
}

@Suite("Typical days")
struct TypicalDaysTests {
  /// A year without two equal days: cold in winter, and a little noise that no day shares.
  private let weather = byDay { day, hour in
    let season = 200 - Double(min(day, 365 - day))
    return season + Double((day * 7919 + hour * 104_729) % 97) / 10
  }

  @Test("Each day of the year has one that stands for it", arguments: [1, 2, 7, 12, 48])
  func weights(_ count: Int) throws {
    let typical = try TypicalDays(region: heatYear(weather), count: count)
    #expect(typical.count == count)
    #expect(typical.weights.reduce(0, +) == 365)
    #expect(typical.dayOf.count == 365)
    #expect(typical.medoids == typical.medoids.sorted())
    for (position, day) in typical.medoids.enumerated() {
      #expect(typical.dayOf[day] == position)
      #expect(typical.weights[position] == typical.dayOf.count { $0 == position })
    }
    #expect(!typical.isExact)
    #expect(!typical.isFewerThanAsked)
  }

  @Test("A leap year's 366 days are stood for")
  func leapYear() throws {
    let region = heatYear(byDay(366) { day, hour in Double(1 + (day * 31 + hour) % 53) })
    #expect(try TypicalDays(region: region, count: 5).weights.reduce(0, +) == 366)
    let whole = try TypicalDays(region: region, count: 366)
    #expect(whole.medoids == Array(0..<366))
  }

  @Test("Two sorts of days are found as they are, with the days of each")
  func twoSorts() throws {
    let values = byDay { day, hour in day % 3 == 0 ? Double(10 + hour) : Double(3 + hour % 2) }
    let typical = try TypicalDays(region: heatYear(values), count: 2)
    #expect(typical.medoids == [0, 1])
    #expect(typical.weights == [122, 243])
    #expect(typical.isExact)
    #expect((0..<365).allSatisfy { typical.dayOf[$0] == ($0 % 3 == 0 ? 0 : 1) })
  }

  @Test("Where fewer days differ than are asked for there are only those, and it says so")
  func fewer() throws {
    let values = byDay { day, _ in day % 3 == 0 ? 5 : 1 }
    let typical = try TypicalDays(region: heatYear(values), count: 12)
    #expect(typical.count == 2)
    #expect(typical.isFewerThanAsked)
    #expect(typical.asked == 12)
    #expect(typical.isExact)
  }

  @Test("A region without hourly profiles has one day, and no day stands out")
  func flat() throws {
    let region = RegionBuilder.make { draft in
      draft.resources("slag")
      draft.site("mill")
      draft.surplus("heap", at: "mill", of: "slag", 100)
    }
    let typical = try TypicalDays(region: region, count: 12)
    #expect(typical.medoids == [0])
    #expect(typical.weights == [365])
    #expect(typical.extremes.isEmpty)
    #expect(typical.isFewerThanAsked)
  }

  @Test("A profile that is the same all year decides nothing")
  func constant() throws {
    let typical = try TypicalDays(
      region: heatYear(byDay { _, _ in 7 }), count: 3)
    #expect(typical.medoids == [0])
    #expect(typical.extremes.isEmpty)
  }

  @Test("As many days as the year has are the year", arguments: [365, 366])
  func wholeYear(_ count: Int) throws {
    let typical = try TypicalDays(region: heatYear(weather), count: count)
    #expect(typical.medoids == Array(0..<365))
    #expect(typical.dayOf == Array(0..<365))
    #expect(typical.weights == [Int](repeating: 1, count: 365))
    #expect(typical.isExact)
  }

  @Test("One typical day is the one that all days are nearest to")
  func one() throws {
    // Days at 2 are the most, and lie between the others.
    let values = byDay { day, _ in day % 5 == 0 ? 10 : day % 5 == 1 ? 1 : 2 }
    let typical = try TypicalDays(region: heatYear(values), count: 1)
    #expect(typical.medoids == [2])
    #expect(typical.extremes.isEmpty)
  }

  @Test("The days that stand out are kept as days of their own, and named")
  func extremes() throws {
    let cold = byDay { day, hour in
      day == 40 ? 30 : 10 + Double(hour % 2) + (day < 180 ? 5 : 0)
    }
    let region = heatYear(cold) { draft in
      draft.profile("wind", byDay { day, hour in day == 200 ? 0 : 0.3 + Double(hour) / 100 })
      draft.profile("spot", byDay { day, _ in day == 300 ? 9 : day % 2 == 0 ? 1 : 1.1 })
      draft.profile("load", byDay { day, _ in day == 100 ? 1 : 0.5 })
      draft.triangle()
      draft.region.grid.generators[0].profile = draft.profile(named: "wind")
      draft.region.grid.generators[0].marginalCost = 0
      draft.region.grid.generators[1].costProfile = draft.profile(named: "spot")
      draft.region.grid.loads = [
        Load(
          id: "town", bus: draft.region.grid.generators[0].bus, peak: 900,
          profile: draft.profile(named: "load"))
      ]
    }
    let typical = try TypicalDays(region: region, count: 8)
    #expect(typical.extremes.map(\.extreme) == [.heatNeed, .netLoad, .leastRenewable, .price])
    #expect(typical.extremes.map { typical.medoids[$0.position] } == [40, 100, 200, 300])
    for kept in typical.extremes { #expect(typical.weights[kept.position] == 1) }

    let three = try TypicalDays(region: region, count: 3)
    #expect(three.extremes.map(\.extreme) == [.heatNeed, .netLoad])
    #expect(three.count == 3)

    var withoutGrid = region
    withoutGrid.settings.grid = false
    let heatOnly = try TypicalDays(region: withoutGrid, count: 8)
    #expect(heatOnly.extremes.map(\.extreme) == [.heatNeed])
    #expect(heatOnly.isFewerThanAsked)
  }

  @Test("A day that stands out in two ways is kept once, with both names")
  func twoReasons() throws {
    let cold = byDay { day, hour in day == 40 ? 30 : 10 + Double((day + hour) % 5) }
    let region = heatYear(cold) { draft in
      draft.need("power", at: "town", of: "electricity", 100, price: 500, profile: "cold")
    }
    let typical = try TypicalDays(region: region, count: 4)
    #expect(typical.count == 4)
    #expect(typical.extremes.map(\.extreme) == [.heatNeed, .netLoad])
    #expect(typical.extremes.map { typical.medoids[$0.position] } == [40, 40])
  }

  @Test("Rows in another order choose the same days", arguments: [1, 2, 3] as [UInt64])
  func permuted(_ seed: UInt64) throws {
    let region = heatYear(weather) { draft in
      draft.profile("shift", byDay { day, hour in hour < 8 || day % 7 > 4 ? 0.2 : 1 })
      draft.profile("summer", byDay { day, hour in Double(day * hour % 31 + 1) })
      draft.resources("slag")
      for number in 0..<5 {
        draft.surplus(
          "heap\(number)", at: "mill", of: "slag", 100 / Double(number + 3), profile: "shift")
        draft.need(
          "steam\(number)", at: "town", of: "heat", 1000 / Double(number + 1), price: 10,
          temperature: 80, profile: "summer")
      }
    }
    let first = try TypicalDays(region: region, count: 9)
    #expect(try TypicalDays(region: region.permuted(seed: seed), count: 9) == first)
  }

  @Test("What is not there in the planned year chooses no days")
  func otherYears() throws {
    let region = heatYear(byDay { day, _ in day % 2 == 0 ? 1 : 2 }) { draft in
      draft.profile("later", byDay { day, hour in Double((day * hour) % 11 + 1) })
      draft.need(
        "new", at: "town", of: "heat", 1e6, price: 1, temperature: 70, profile: "later",
        opens: draft.region.settings.year + 1)
    }
    #expect(try TypicalDays(region: region, count: 12).count == 2)
  }

  @Test("What moves much decides more than what moves little")
  func importance() throws {
    // The great need tells days by their evenness, the small one by their thirds.
    let region = heatYear(byDay { day, _ in day % 2 == 0 ? 1 : 2 }) { draft in
      draft.profile("thirds", byDay { day, _ in day % 3 == 0 ? 1 : 2 })
      draft.need(
        "small", at: "town", of: "heat", 100, price: 1, temperature: 70, profile: "thirds")
    }
    let typical = try TypicalDays(region: region, count: 2)
    #expect((0..<363).allSatisfy { typical.dayOf[$0] == typical.dayOf[$0 + 2] })
    #expect(typical.dayOf[0] != typical.dayOf[1])
  }

  @Test("Profiles that cover less than a year are refused, with their hours")
  func ownHorizon() {
    #expect(throws: InputError.typicalNeedsYear(profile: "cold", hours: 48)) {
      var region = heatYear(byDay(2) { _, hour in Double(hour + 1) })
      region.hoursPerYear = 8760
      return try TypicalDays(region: region, count: 2)
    }
  }
}
