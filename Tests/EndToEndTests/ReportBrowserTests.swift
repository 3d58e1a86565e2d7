import Foundation
import Testing

/// Chromium and what drives it, which Scripts/test installs.
enum Chromium {
  static let script = Krets.package
    .appendingPathComponent("Tests/EndToEndTests/Peers/report/report_page.py").path

  static let isThere: Bool = {
    guard FileManager.default.isExecutableFile(atPath: Peers.python) else { return false }
    let ask =
      "import selenium, axe_core_python, shutil, sys; sys.exit(not shutil.which('chromium'))"
    return (try? Krets.start(Peers.python, ["-c", ask]))?.code == 0
  }()

  struct Answer: Decodable {
    let checks: Int
    let failures: [String]
  }
}

@Suite(
  "A report's page in a real browser",
  .enabled(
    if: Chromium.isThere,
    "no chromium, or no .venv with selenium and axe-core-python: run Scripts/test"))
struct ReportBrowserTests {
  /// A grid that is too narrow for the hall, on the map.
  private static let grid = ConflictsCommandTests.grid.merging([
    "buses.csv":
      "id,name,voltage_kv,latitude,longitude\na,<b>A</b>,130,60.4,15.0\nb,B,130,60.5,15.2\n"
      + "c,C,130,60.3,15.1\n"
  ]) { _, new in new }

  /// Names that would break out of a page that trusts them.
  private static let names = [
    "<script>alert(1)</script>", "\"\"Quoted\"\" & 'single' </script>", "Emoji 🏭🔥 \u{202E}bakåt",
    String(repeating: "Ett mycket långt namn ", count: 9), "{{data}} <img src=x onerror=alert(2)>",
    "=cmd()|' /C calc'!A0",
  ]

  private func make(_ arguments: [String], at path: String, code: Int32 = 0) throws {
    let run = try Krets.run(["report"] + arguments + ["-o", path, "--quiet"])
    #expect(run.code == code, "\(run.err)")
  }

  /// The tutorial with hostile names, one site at the pole.
  private func renamed(_ body: (String) throws -> Void) throws {
    try Krets.withTutorial(added: Self.grid) { path in
      let file = URL(fileURLWithPath: path).appendingPathComponent("sites.csv")
      var rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      for row in rows.indices.dropFirst() {
        rows[row][1] = "\"" + Self.names[(row - 1) % Self.names.count] + "\""
        if row == rows.count - 1 { rows[row][7] = "90" }
      }
      let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: file)
      try body(path)
    }
  }

  @Test("every region, every control, both themes, three widths: nothing to complain of")
  func pages() throws {
    try Krets.inFolder { folder in
      func at(_ name: String) -> String { folder.appendingPathComponent(name).path }
      try make([Krets.tutorial, "--lang", "sv"], at: at("tutorial.html"))
      try make([Krets.region, "--lang", "en", "--no-headroom"], at: at("region.html"))
      let north = Krets.package.appendingPathComponent("Datasets/norrbotten-vasterbotten").path
      try make([north, "--lang", "sv", "--no-headroom"], at: at("north.html"))
      try renamed { try make([$0, "--lang", "en"], at: at("hostile.html")) }
      try make(
        [Krets.tutorial, "--compare", "no-carbon-price", "--lang", "en"], at: at("compare.html"))
      try make([Krets.tutorial, "--co2-cap", "0", "--lang", "sv"], at: at("none.html"), code: 2)
      try Krets.withTutorial { path in
        try make([path, "--max-links", "0", "--lang", "en"], at: at("nothing.html"))
      }
      let run = try Krets.start(
        Peers.python,
        [
          Chromium.script, at("tutorial.html"), at("north.html"), at("nothing.html"), "--halls",
          at("region.html"), "--grid", at("hostile.html"), "--compare", at("compare.html"),
          "--none", at("none.html"),
        ])
      #expect(run.code == 0, "\(run.err)")
      let answer = try run.json(Chromium.Answer.self)
      #expect(answer.checks > 150)
      #expect(answer.failures.isEmpty, "\(answer.failures.joined(separator: "\n"))")
    }
  }
}
