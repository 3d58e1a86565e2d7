import Quantities
import RegionModel
import TestSupport
import Testing

@testable import ModelInputs

/// A pump that may draw 10 MW of electricity, a fan that may draw 0.2 MW, and 3 MW of light, in hours
/// in which they may draw so much together.
private func inputs(carrying upper: Double, fan: Double = 0.02) throws -> ModelInputs {
  let region = RegionBuilder.make { draft in
    draft.resources("heat", kind: .heat)
    draft.resources("air", kind: .heat)
    draft.resources("power", kind: .electricity)
    draft.site("mill")
    for hour in 0..<3 { draft.period("\(hour)", hours: 1) }
    draft.surplus("flue", at: "mill", of: "heat", 20 * 8760)
    draft.need("town", at: "mill", of: "heat", 40 * 8760, price: 1)
    draft.link("flue", "town")
    draft.surplus("vent", at: "mill", of: "air", 30 * 8760)
    draft.need("dryer", at: "mill", of: "air", 10 * 8760, price: 1)
    draft.link("vent", "dryer")
    draft.need("light", at: "mill", of: "power", 3 * 8760, price: 1)
  }
  var inputs = try ModelInputs(region: region)
  let light = try #require(inputs.needs.firstIndex { $0.id == "light" })
  func link(_ id: String) throws -> Int {
    try #require(inputs.candidates.firstIndex { inputs.surpluses[$0.surplus].id == id })
  }
  let streams: [GridCoupling.Stream] = [
    .flow(try link("flue")), .flow(try link("vent")), .bought(light),
  ]
  inputs.grid = GridTerms(
    draws: streams.map {
      GridCoupling.Draw(
        stream: $0, bus: 0, perUnit: 1, byPeriod: nil, profile: nil, ceiling: nil)
    }, emissions: 0)
  inputs.grid?.rows = [GridTerms.Row(slopes: [0.5, fan, 1], period: 1, upper: upper, hour: 1)]
  return inputs
}

@Suite("What can move little in a full hour")
struct SettingAsideTests {
  @Test("the most it can come to is set aside, and what it may leave is told")
  func byHand() throws {
    let inputs = try inputs(carrying: 8)
    let row = try #require(inputs.settingLittleAside().grid?.rows.first)
    #expect(row.slopes == [0.5, 0, 0])
    // 8 MW without 0.02 × 10 of the fan and 3 of the light, which is the same in any case.
    #expect(close(row.upper, 4.8))
    #expect(close(row.spare, 0.2))
    #expect(row.period == 1 && row.hour == 1)
    let aside = inputs.settingLittleAside()
    #expect(inputs.parts().count == 1)
    #expect(aside.parts().count == 3)
  }

  @Test("what moves more than a twentieth of the chief draws stays in the row")
  func much() throws {
    let inputs = try inputs(carrying: 8, fan: 0.06)
    let row = try #require(inputs.settingLittleAside().grid?.rows.first)
    #expect(row.slopes == [0.5, 0.06, 1])
    #expect(row.upper == 8 && row.spare == 0)
  }

  @Test("draws that relieve the hour are set aside at the least they relieve it by")
  func relief() throws {
    var inputs = try inputs(carrying: 8)
    inputs.grid?.rows[0].slopes = [0.5, -0.02, 1]
    let row = try #require(inputs.settingLittleAside().grid?.rows.first)
    #expect(close(row.upper, 5))
    #expect(close(row.spare, 0.2))
  }

  @Test("without full hours nothing is changed")
  func none() throws {
    var inputs = try inputs(carrying: 8)
    inputs.grid?.rows = []
    #expect(inputs.settingLittleAside().grid?.rows.isEmpty == true)
    inputs.grid = nil
    #expect(inputs.settingLittleAside().grid == nil)
  }
}
