import ModelInputs
import RegionModel
import TestSupport
import Testing
import Wording

@Suite("What typical days stand for, in whole sentences")
struct TypicalDaysTextTests {
  private func typical(_ count: Int, _ cold: (Int) -> Double) throws -> TypicalDays {
    let region = RegionBuilder.make { draft in
      draft.resources("heat", kind: .heat)
      draft.site("town")
      draft.profile("cold", (0..<8760).map { cold($0 / 24) })
      draft.need("dh", at: "town", of: "heat", 100, price: 400, profile: "cold")
    }
    return try TypicalDays(region: region, count: count)
  }

  @Test("an approximation says so, and names the days that stand out")
  func approximation() throws {
    let days = try typical(12) { $0 == 40 ? 500 : Double(($0 * 37) % 101) }
    #expect(
      TypicalDaysText(.en).sentences(days) == [
        "The year's 365 days are planned as 12 typical days: an approximation.",
        "Kept, because they stand out: most heat needed, Feb 10.",
      ])
    #expect(
      TypicalDaysText(.sv).sentences(days) == [
        "Årets 365 dygn planeras som 12 typdygn: en approximation.",
        "Med därför att de sticker ut: störst värmebehov, 10 feb.",
      ])
  }

  @Test("fewer days than asked for are counted, and what they are exact for is said")
  func fewer() throws {
    let days = try typical(12) { _ in 1 }
    #expect(
      TypicalDaysText(.en).sentences(days) == [
        "Different days in the year: 1, fewer than the 12 asked for. They stand for it exactly where nothing is stored from day to day."
      ])
    #expect(
      TypicalDaysText(.sv).sentences(days) == [
        "Olika dygn under året: 1, färre än de 12 som önskades. De står för det exakt där inget lagras från dygn till dygn."
      ])
  }

  @Test("as many as differ are exact")
  func exact() throws {
    let days = try typical(2) { $0 % 2 == 0 ? 1 : 2 }
    #expect(
      TypicalDaysText(.en).sentences(days) == [
        "The year's 365 days are planned as the 2 that differ: exactly, where nothing is stored from day to day.",
        "Kept, because they stand out: most heat needed, Jan 2.",
      ])
    #expect(
      TypicalDaysText(.sv).sentences(days) == [
        "Årets 365 dygn planeras som de 2 som skiljer sig åt: exakt, där inget lagras från dygn till dygn.",
        "Med därför att de sticker ut: störst värmebehov, 2 jan.",
      ])
  }

  @Test("the year itself is no approximation")
  func year() throws {
    let days = try typical(365) { Double($0 + 1) }
    #expect(
      TypicalDaysText(.en).sentences(days) == ["Every day of the year is planned, hour by hour."])
    #expect(
      TypicalDaysText(.sv).sentences(days) == ["Årets alla dygn planeras, timme för timme."])
  }
}
