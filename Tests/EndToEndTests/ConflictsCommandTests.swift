import Testing

@Suite("krets conflicts")
struct ConflictsCommandTests {
  static let grid = [
    "buses.csv": "id,voltage_kv\na,130\nb,130\nc,130\n",
    "branches.csv":
      "id,from_bus,to_bus,reactance,impedance_unit,rating_mw\nab,a,b,0.1,pu,80\nac,a,c,0.1,pu,\n"
      + "cb,c,b,0.1,pu,\n",
    "generators.csv": "id,bus,capacity_mw,marginal_cost\ncheap,a,200,10\ndear,c,200,50\n",
    "loads.csv": "id,bus,peak_mw\ntown,b,150\n",
    "requests.csv": "id,name,bus,power_mw\nhall,The hall,b,100\n",
  ]

  @Test("0, and 4 where conflicts are to fail; text in both languages, JSON, CSV and a map")
  func codes() throws {
    try Krets.withTutorial(added: Self.grid) { path in
      let english = try Krets.run("conflicts", path, "--lang", "en")
      #expect(english.code == 0, "\(english.err)")
      #expect(
        english.out.contains("The hall, 100 MW: 30 MW short in 8 760 h/a (30 % of its energy)"))
      #expect(english.out.contains("Indicative, not a connection offer."))
      let swedish = try Krets.run("conflicts", path, "--lang", "sv")
      #expect(swedish.out.contains("Vägledande, inget anslutningsbesked."))
      for format in ["text", "json", "csv", "geojson"] {
        let run = try Krets.run("conflicts", path, "--fail-on-conflict", "--format", format)
        #expect(run.code == 4 && !run.out.isEmpty, "\(run.err)")
      }
      let small = try Krets.run(
        "conflicts", path, "--fail-on-conflict", "--set", "requests/hall/power_mw=60")
      #expect(small.code == 0, "\(small.err)")
    }
  }

  @Test("3: stopped before anything is known")
  func stopped() throws {
    try Krets.withTutorial(added: Self.grid) { path in
      let run = try Krets.run("conflicts", path, "--time-limit", "0.000001", "--lang", "en")
      #expect(run.code == 3 && run.out.contains("Stopped at the time limit."), "\(run.out)")
    }
  }
}
