import RegionModel
import RegionReading
import Testing

@Suite("A scenario changes cells before they are understood")
struct ScenarioTests {
  @Test("cells, rows and settings change; the command line beats the scenario")
  func scenario() throws {
    let (region, _) = try TinyRegion([
      "scenarios/growth.yaml": """
      title: Growth
      why: To see
      settings:
        co2_price: 800
        exchange_rates: {EUR: 11}
      set:
        needs/town-dh/amount: 900 GWh/a
        needs/town-dh/supply_price: 50
      remove: [surpluses/mill-slag]
      add:
        sites:
          - {id: new, name: New, latitude: 60.1, longitude: 15.1}
        needs:
          - {id: new-dh, site: new, resource: dh, amount: 1, unit: MW}
      """
    ]).read(
      scenario: "growth", settings: [("co2_price", "900")],
      overrides: [
        ("needs/town-dh/supply_price", "60 EUR/MWh"), ("needs/new-dh/supply_price", "7"),
      ])
    #expect(region.needs.map(\.amount) == [900_000, 8760])
    #expect(region.needs.map(\.supplyPrice) == [660, 7])
    #expect(region.needs[0].amountText == "900 GWh/a")
    #expect(region.settings.co2Price == 900)
    #expect(region.surpluses.map(\.id) == ["mill-hot"])
    #expect(region.sites.map(\.id) == ["mill", "town", "new"])
  }

  @Test("a row that is given another id is called by it from then on")
  func renamed() throws {
    let (region, _) = try TinyRegion().read(
      overrides: [
        ("needs/town-dh/supply_price", "5"), ("needs/town-dh/id", "town-heat"),
        ("needs/town-heat/supply_price", "7"),
      ])
    #expect(region.needs.map(\.id) == ["town-heat"])
    #expect(region.needs[0].supplyPrice == 7)
    let errors = try TinyRegion().errors(
      overrides: [("needs/town-dh/id", "town-heat"), ("needs/town-dh/supply_price", "7")])
    #expect(errors.count == 1)
  }

  @Test("a column that the file lacks can be set")
  func newColumn() throws {
    let (region, _) = try TinyRegion().read(
      overrides: [("needs/town-dh/temperature_c", "85"), ("transport/pipe+heat/cost_per_km", "3")])
    #expect(region.needs[0].temperature == 85)
    #expect(region.transport[0].costPerKm == 3)
  }

  struct Refusal: CustomTestStringConvertible {
    let path: String
    let text: String
    let code: String
    let nearest: String?
    var testDescription: String { path }
  }

  @Test(
    "what does not exist is refused with the nearest that does",
    arguments: [
      Refusal(
        path: "need/town-dh/amount", text: "1", code: "unknown_table_name", nearest: "needs"),
      Refusal(path: "needs/town-hd/amount", text: "1", code: "unknown_row", nearest: "town-dh"),
      Refusal(
        path: "needs/town-dh/amuont", text: "1", code: "unknown_column_name", nearest: "amount"),
      Refusal(path: "settings/co2_prize", text: "1", code: "unknown_setting", nearest: "co2_price"),
      Refusal(path: "nonsense", text: "1", code: "bad_path", nearest: nil),
      Refusal(
        path: "needs/town-dh/amount", text: "900 kt/a", code: "wrong_unit_kind", nearest: nil),
      Refusal(path: "settings/integer", text: "maybe", code: "not_a_boolean", nearest: nil),
    ])
  func refusals(_ refusal: Refusal) throws {
    let errors = try TinyRegion().errors(overrides: [(refusal.path, refusal.text)])
    #expect(errors.map(\.code) == [refusal.code])
    if let nearest = refusal.nearest { #expect("\(errors[0].fact)".contains("\"\(nearest)\"")) }
  }
}
