import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@Suite("The grid over typical days")
struct TypicalGridTests {
  private func region() -> Region {
    let cold = byDay { day, hour in
      1 + Double(abs(182 - day)) / 40 + Double((day * 7919 + hour * 31) % 13) / 5
    }
    return heatYear(cold) { draft in
      draft.triangle()
      draft.connect("town", to: "b")
      draft.need("power", at: "town", of: "electricity", 8760, price: 500, profile: "cold")
      draft.region.grid.loads = [
        Load(id: "rest", bus: .init(1), energy: 4380, profile: draft.profile(named: "cold"))
      ]
    }
  }

  @Test("Operating hours are the typical days' own, and loads keep their annual energy")
  func energy() throws {
    var region = region()
    region.settings.periods = .typical(6)
    let time = try TimeAxis(region: region)
    let grid = try GridInputs(region: region, hours: .operating(time))
    #expect(grid.hours.count == 144 && grid.hours.horizon == 8760)
    #expect(grid.hours.members == time.firstHour.map { [$0] })
    for (load, energy) in zip(grid.loads, [4380.0, 8760]) {
      let sum = zip(grid.hours.weight, load.power).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(close(sum, energy, 1e-9))
    }
    let inputs = try ModelInputs(region: region)
    let need = try #require(inputs.needs.first { $0.id == "power" })
    let load = try #require(grid.loads.first { $0.id == "power" })
    #expect(allClose(need.required, load.power, 1e-9))
  }

  @Test("What must fit is still looked at in every hour of the year, as it is")
  func every() throws {
    var region = region()
    let whole = try GridInputs(region: region)
    region.settings.periods = .typical(6)
    let typical = try GridInputs(region: region)
    #expect(typical.hours.count == whole.hours.count)
    #expect(typical.loads.map(\.power) == whole.loads.map(\.power))
  }
}
