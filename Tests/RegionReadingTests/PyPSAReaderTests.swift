import Foundation
import RegionModel
import RegionReading
import Testing

@Suite("PyPSA folders as tables of a grid")
struct PyPSAReaderTests {
  private func read(_ files: [String: String]) throws -> ImportedTables {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-pypsa-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return try PyPSAReader.read(folder.path)
  }

  private func cell(
    _ read: ImportedTables, _ table: String, _ id: String, _ column: String
  ) -> String? {
    guard let table = read.tables.first(where: { $0.name == table }),
      let at = table.columns.firstIndex(of: column)
    else { return nil }
    return table.rows.first { $0.first == id }?[at]
  }

  private let buses = "name,v_nom\na,100\nb,100\n"

  @Test("reactances become per unit on 100 MVA, whichever way they were given")
  func reactances() throws {
    let read = try read([
      "buses.csv": buses, "lines.csv": "name,bus0,bus1,x,s_nom\nab,a,b,10,inf\n",
      "transformers.csv": "name,bus0,bus1,x,s_nom,tap_ratio\nt,a,b,0.1,50,1.05\n",
    ])
    #expect(cell(read, "branches", "ab", "reactance") == "0.1")
    #expect(cell(read, "branches", "ab", "rating_mw") == "")
    #expect(cell(read, "branches", "t", "reactance") == "0.2")
    #expect(cell(read, "branches", "t", "rating_mw") == "50")
    #expect(cell(read, "branches", "t", "tap_ratio") == "1.05")
  }

  @Test(
    "a load that gives for a while is one that never does, beside a generator that always gives")
  func negativeLoad() throws {
    let read = try read([
      "buses.csv": buses, "loads.csv": "name,bus\nd,a\n",
      "snapshots.csv": "snapshot,objective,stores,generators\n0,10,10,10\n1,20,20,20\n",
      "loads-p_set.csv": "snapshot,d\n0,-5\n1,15\n",
    ])
    #expect(cell(read, "loads", "d", "peak_mw") == "20")
    #expect(cell(read, "generators", "d gives", "minimum_mw") == "5")
    #expect(read.tables.first { $0.name == "profiles" }?.rows == [["0", "0"], ["1", "1"]])
    #expect(
      read.tables.first { $0.name == "periods" }?.rows
        == [["0", "1", "10", "0"], ["1", "1", "20", "1"]])
  }

  @Test("what a grid has no place for is named")
  func leftOut() throws {
    let read = try read([
      "buses.csv": buses, "global_constraints.csv": "name,type\nco2,primary_energy\n",
      "lines.csv": "name,bus0,bus1,x,s_nom\ntyped,a,b,0,10\n",
      "generators.csv":
        "name,bus,p_nom,sign,p_nom_extendable,p_nom_max,capital_cost\nsink,a,1,-1,False,inf,0\nall,a,0,1,True,inf,0\nnew,b,3,1,True,inf,9\n",
    ])
    let expected: [PyPSAFact] = [
      .leftOut(.noReactance, names: ["typed"]), .leftOut(.negativeSign, names: ["sink"]),
      .leftOut(.unlimitedGenerators, names: ["all"]), .leftOut(.extendable, names: ["new"]),
      .leftOut(.tables, names: ["global_constraints.csv"]),
    ]
    for fact in expected { #expect(read.findings.contains { $0.fact == .pypsa(fact) }) }
    #expect(cell(read, "generators", "new", "capacity_mw") == "3")
  }

  @Test("a bus that is not there, text for a number, and a folder without buses are errors")
  func refusals() {
    func facts(_ files: [String: String]) -> [DataFact] {
      do {
        _ = try read(files)
        return []
      } catch {
        return (error as? RegionRejected)?.errors.map(\.fact) ?? []
      }
    }
    #expect(facts([:]) == [.pypsa(.noBuses)])
    #expect(
      facts(["buses.csv": buses, "loads.csv": "name,bus,p_set\nd,x,1\ne,a,many\n"]) == [
        .pypsa(.unknownBus(component: "d", bus: "x")),
        .pypsa(.notANumber(component: "e", attribute: "p_set", found: "many")),
      ])
  }
}
