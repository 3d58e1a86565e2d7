import Foundation
import Krets
import Testing

@Suite("What is confidential stays out of a PyPSA folder")
struct PyPSAConfidentialTests {
  @Test("no file names a hidden stream, and the command says how many were left out")
  func hidden() throws {
    try Krets.inFolder { folder in
      let region = folder.appendingPathComponent("region").path
      #expect(try Krets.run("new", region, "--random", "30", "--seed", "1", "--quiet").code == 0)
      let hidden = try Study.read(region).region
      let ids =
        hidden.surpluses.filter(\.confidential).map(\.id)
        + hidden.needs.filter(\.confidential).map(\.id)
      try #require(!ids.isEmpty)
      let out = folder.appendingPathComponent("pypsa")
      let run = try Krets.run("export", region, "pypsa", "-o", out.path, "--lang", "en")
      #expect(run.code == 0, "\(run.err)")
      #expect(run.err.contains("Left out: \(ids.count) confidential surpluses and needs"))
      let files = try #require(
        FileManager.default.enumerator(at: out, includingPropertiesForKeys: nil))
      for case let file as URL in files where !file.hasDirectoryPath {
        let text = try String(contentsOf: file, encoding: .utf8)
        for id in ids { #expect(!text.contains(id), "\(file.lastPathComponent): \(id)") }
      }
    }
  }
}
