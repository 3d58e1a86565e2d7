import Foundation
import Testing

@Suite("krets import")
struct ImportTests {
  private static let small = """
    function mpc = small
    %SMALL  Two buses, made for a test.
    mpc.version = '2';
    mpc.baseMVA = 100;
    mpc.bus = [
    1 3 0 0 0 0 1 1 0 130 1 1.1 0.9;
    2 1 50 10 0 0 1 1 0 130 1 1.1 0.9;
    ];
    mpc.gen = [1 0 0 30 -30 1 100 1 200 0];
    mpc.branch = [1 2 0.01 0.1 0.02 60 0 80 0 0 1 -360 360];
    mpc.gencost = [2 0 0 3 0.05 10 5];

    """

  /// A folder of its own with a file in it.
  private func withFile(
    _ name: String, _ text: String, _ body: (_ file: String, _ folder: String) throws -> Void
  ) throws {
    let base = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: base) }
    let file = base.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    try body(file.path, base.appendingPathComponent("region").path)
  }

  @Test("a case becomes a folder that krets check accepts, and says what was understood")
  func imports() throws {
    try withFile("small.m", Self.small) { file, folder in
      let run = try Krets.run("import", file, "-o", folder, "--lang", "en")
      #expect(run.code == 0, "\(run.err)")
      #expect(
        run.out == """
          small
          2 buses, 130 kV
          1 branch: 1 line
          1 generator, 200 MW
          1 load, 50 MW

          """)
      #expect(
        run.err == """
          small.m: Curved costs became 20 equal steps, at 1 generator; together they are at most \
          1.25 an hour too high.
          small.m: Left out: reactive power, voltages and their limits and susceptances to earth.
          Wrote \(folder). Next: krets check \(folder)

          """)
      let check = try Krets.run("check", folder, "--lang", "en")
      #expect(check.code == 0)
      #expect(check.out.contains("2 buses · 1 branches · 1 generators · 1 loads"))
      #expect(check.out.contains("0 errors, 0 warnings"))
      let readme = try String(contentsOfFile: folder + "/README.md", encoding: .utf8)
      #expect(readme.contains("Two buses, made for a test."))
    }
  }

  @Test("in Swedish, and with as many cost steps as asked for")
  func swedish() throws {
    try withFile("small.txt", Self.small) { file, folder in
      let run = try Krets.run("import", file, "-o", folder, "--lang", "sv", "--cost-steps", "50")
      #expect(run.code == 0, "\(run.err)")
      #expect(run.out.contains("1 gren: 1 ledning\n1 generator, 200 MW\n1 last, 50 MW"))
      #expect(run.err.contains("Krökta kostnader blev 50 lika steg, för 1 generator;"))
      let quiet = try Krets.run("import", file, "-o", folder + "2", "--quiet")
      #expect(quiet.code == 0 && quiet.out.isEmpty && quiet.err.isEmpty)
    }
  }

  @Test("a file of another kind, a missing one, and a broken case end with 1 and write nothing")
  func refusals() throws {
    try withFile("table.csv", "id,name\n") { file, folder in
      let run = try Krets.run("import", file, "-o", folder, "--lang", "en")
      #expect(run.code == 1 && run.out.isEmpty)
      #expect(
        run.err == "\(file): This is none of the files that can be imported: a MATPOWER case of "
          + "format version 2 (.m), networkx' node-link JSON from krets export (.json) and a "
          + "GeoPackage from krets export (.gpkg).\n")
      let missing = try Krets.run("import", file + ".m", "-o", folder, "--lang", "en")
      #expect(missing.code == 1)
      #expect(missing.err.contains("The file cannot be read: No such file or directory."))
      #expect(!FileManager.default.fileExists(atPath: folder))
    }
    try withFile("small.m", String(Self.small.prefix(150))) { file, folder in
      let run = try Krets.run("import", file, "-o", folder, "--lang", "sv")
      #expect(run.code == 1)
      #expect(run.err.contains("small.m:5: mpc.bus börjar här och tar aldrig slut"))
      #expect(!FileManager.default.fileExists(atPath: folder))
    }
  }

  @Test("a folder that holds something is left as it was")
  func fullFolder() throws {
    try withFile("small.m", Self.small) { file, _ in
      let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
      let run = try Krets.run("import", file, "-o", folder, "--lang", "en")
      #expect(run.code == 1)
      #expect(run.err.contains("is not empty: nothing was written."))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["small.m"])
    }
  }
}
