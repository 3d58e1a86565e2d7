import Testing

@Suite("explain tells what part of a stream's heat is warm enough")
struct PartlyWarmCommandTests {
  private func explained(_ language: String) throws -> String {
    let run = try Krets.run(
      "explain", Krets.tutorial, "alvbruk-hot-water", "stadby-heat", "--set",
      "surpluses/alvbruk-hot-water/return_temperature_c=60", "--lang", language)
    #expect(run.code == 0, "\(run.err)")
    return run.out
  }

  @Test("in both languages, as shares of both streams")
  func sentence() throws {
    #expect(
      try explained("en").contains(
        "\nWithout a heat pump temperatures allow a part: what the surplus has above 85 °C, 29 % of it, for what the need takes below 80 °C, 100 % of it.\n"
      ))
    #expect(
      try explained("sv").contains(
        "\nUtan värmepump medger temperaturerna en del: det överskottet har över 85 °C, 29 % av det, till det behovet tar under 80 °C, 100 % av det.\n"
      ))
  }
}
