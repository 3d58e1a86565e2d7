import Testing

@Suite("explain --datacentre refuses what it cannot tell")
struct DatacentreCommandTests {
  @Test(
    "unknown, no datacentre, without heat",
    arguments: [
      ("nowhere", "No request and no site is called nowhere."),
      (
        "gavle-mill",
        "gavle-mill is not a datacentre but pulp and board mill: its kind should say datacentre, or its NACE code be 63.11."
      ),
      (
        "google-horndal",
        "The data say nothing of the heat of google-horndal: give heat_share, heat_resource and heat_temperature_c in requests.csv, or its site a surplus of heat."
      ),
    ])
  func refused(_ id: String, _ sentence: String) throws {
    let run = try Krets.run("explain", Krets.region, id, "--datacentre", "--lang", "en")
    #expect(run.code == 64)
    #expect(run.out.isEmpty)
    #expect(run.err.contains(sentence), "\(run.err)")
  }

  @Test("beside a taker, or without one where links are explained, is a mistake of usage")
  func usage() throws {
    #expect(try Krets.run("explain", Krets.region, "a", "b", "--datacentre").code == 64)
    #expect(try Krets.run("explain", Krets.region, "a").code == 64)
  }
}
