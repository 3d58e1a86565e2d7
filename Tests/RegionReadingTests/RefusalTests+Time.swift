import RegionModel
import RegionReading
import Testing

extension RefusalTests {
  private static let shaped = ["needs.csv": "\(surplus),profile\nx,town,dh,1,MWh,p\n"]
  static let time: [Case] = [
    Case(
      "profile_length", at: "profiles.csv",
      shaped.merging([
        "profiles.csv": hours(100, "p") { _ in "1" }
      ]) { $1 }),
    Case(
      "profile_length", at: "profiles.csv",
      shaped.merging([
        "profiles.csv": hours(8759, "p") { _ in "1" }
      ]) { $1 }),
    Case(
      "below_absolute_zero", at: "profiles.csv:7:sea",
      [
        "needs.csv": "\(surplus),temperature_profile\nx,town,dh,1,MWh,sea\n",
        "profiles.csv": hours(8760, "sea") { $0 == 5 ? "-273.16" : "-12" },
      ]),
    Case(
      "negative_efficiency", at: "profiles.csv:5:cop",
      [
        "conversions.csv": "id,site,technology,efficiency_profile\nhp,town,pump,cop\n",
        "profiles.csv": hours(8760, "cop") { $0 == 3 ? "-1" : "3" },
      ]),
    Case(
      "profile_gap", at: "profiles.csv:7:p",
      shaped.merging([
        "profiles.csv": hours(8760, "p") { $0 == 5 ? "" : "1" }
      ]) { $1 }),
    Case(
      "profile_zero", at: "needs.csv:2:profile",
      shaped.merging([
        "profiles.csv": hours(8760, "p") { _ in "0" }
      ]) { $1 }),
    Case(
      "profile_negative", at: "needs.csv:2:profile",
      shaped.merging([
        "profiles.csv": hours(8760, "p") { $0 == 3 ? "-1" : "1" }
      ]) { $1 }),
    Case(
      "hour_out_of_order", at: "profiles.csv:3:hour",
      shaped.merging([
        "profiles.csv": hours(8760, "p") { _ in "1" }.replacing(
          "\n1,", with: "\n2,", maxReplacements: 1)
      ]) { $1 }),
    Case("empty_period", at: "periods.csv:2:hours", ["periods.csv": "period,hours\nx,0\ny,24\n"]),
    Case("negative", at: "periods.csv:2:hours", ["periods.csv": "period,hours\nx,-1\ny,24\n"]),
  ]

  static let horizon = "period,hours,weight,first_hour"
  static let horizons: [Case] = [
    Case(
      "period_without_weight", at: "periods.csv:3:weight",
      ["periods.csv": "\(horizon)\nx,24,1,\ny,24,0,\n"]),
    Case(
      "horizon_above_year", at: "periods.csv:weight",
      ["periods.csv": "\(horizon)\nwinter,24,200,\nsummer,24,165.5,\n"]),
    Case(
      "period_beyond_profiles", at: "periods.csv:3:first_hour",
      ["periods.csv": "\(horizon)\nx,24,1,0\ny,24,1,8740\n"]),
    Case(
      "period_beyond_profiles", at: "periods.csv:3:first_hour",
      shaped.merging([
        "periods.csv": "\(horizon)\nx,24,1,0\ny,24,1,26\n",
        "profiles.csv": hours(48, "p") { _ in "1" },
      ]) { $1 }),
    Case(
      "out_of_range", at: "periods.csv:2:first_hour",
      ["periods.csv": "\(horizon)\nx,24,1,-24\n"]),
    Case(
      "periods_overlap", at: "periods.csv:2:first_hour",
      ["periods.csv": "\(horizon)\nlate,24,1,120\nearly,24,1,100\n"]),
    Case(
      "periods_overlap", at: "periods.csv:4:first_hour",
      ["periods.csv": "\(horizon)\nlong,100,1,0\nafter,24,1,200\nwithin,24,1,24\n"]),
  ]
}
