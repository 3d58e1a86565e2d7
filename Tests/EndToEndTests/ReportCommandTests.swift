import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("krets report")
struct ReportCommandTests {
  @Test("writes one file in either language, the same bytes on the same day")
  func writes() throws {
    try Krets.inFolder { folder in
      for (language, word) in [("en", "would save"), ("sv", "skulle spara")] {
        let (one, two) = (folder.path + "/one.html", folder.path + "/two.html")
        for path in [one, two] {
          let run = try Krets.run("report", Krets.tutorial, "--lang", language, "-o", path)
          #expect(run.code == 0 && run.out.isEmpty && run.err.isEmpty, "\(run.err)")
        }
        let page = try String(contentsOfFile: one, encoding: .utf8)
        #expect(page.contains("<html lang=\"\(language)\">") && page.contains(word))
        let other = try String(contentsOfFile: two, encoding: .utf8)
        #expect(page.replacing("one.html", with: "") == other.replacing("two.html", with: ""))
      }
    }
  }

  @Test("summary and pictures are SVG, to a file or to standard output")
  func pictures() throws {
    for arguments in [["--summary"], ["--picture", "map"], ["--picture", "sankey"]] {
      for language in ["en", "sv"] {
        let run = try Krets.run(["report", Krets.tutorial, "--lang", language] + arguments)
        #expect(run.code == 0 && run.err.isEmpty, "\(run.err)")
        #expect(run.out.contains("<svg") && run.out.hasSuffix("</svg>\n"))
        #expect(XMLParser(data: Data(run.out.utf8)).parse())
      }
    }
    try Krets.withTutorial(added: ConflictsCommandTests.grid) { path in
      let run = try Krets.run("report", path, "--picture", "headroom", "--lang", "en")
      #expect(run.code == 0 && XMLParser(data: Data(run.out.utf8)).parse(), "\(run.err)")
    }
  }

  @Test("without a plan the report says why, and the exit code too")
  func infeasible() throws {
    try Krets.inFolder { folder in
      let path = folder.path + "/none.html"
      let run = try Krets.run(
        "report", Krets.tutorial, "--lang", "en", "--co2-cap", "0", "-o", path)
      #expect(run.code == 2)
      #expect(
        run.err == "No plan exists: the region's demands contradict each other.\n", "\(run.err)")
      let page = try String(contentsOfFile: path, encoding: .utf8)
      #expect(page.contains("No plan exists: the region's demands contradict each other."))
    }
  }

  @Test("confidential rows stay out unless they are asked for")
  func confidential() throws {
    try Krets.withTutorial { path in
      let file = URL(fileURLWithPath: path).appendingPathComponent("surpluses.csv")
      var lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: true
      ).map(String.init)
      let id = try #require(lines[1].split(separator: ",").first)
      lines[0] += ",confidential"
      lines = lines.enumerated().map { $0 == 0 ? $1 : $1 + ($0 == 1 ? ",true" : ",false") }
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
      let out = path + "/r.html"
      #expect(try Krets.run("report", path, "-o", out, "--lang", "en").code == 0)
      var page = try String(contentsOfFile: out, encoding: .utf8)
      #expect(!page.contains("\"\(id)\"") && !page.contains("\(id)→"))
      #expect(page.contains("One confidential row is left out of every list"))
      let told = try Krets.run("report", path, "-o", out, "--include-confidential")
      #expect(told.code == 0)
      page = try String(contentsOfFile: out, encoding: .utf8)
      #expect(page.contains("\"\(id)\""))
    }
  }

  @Test("64: two things at once, or a name that says otherwise")
  func usage() throws {
    for arguments in [
      ["--summary", "--picture", "map"], ["--picture", "map", "-o", "map.png"],
      ["--summary", "-o", "summary.html"], ["--picture", "globe"],
    ] {
      let run = try Krets.run(["report", Krets.tutorial] + arguments)
      #expect(run.code == 64 && run.out.isEmpty, "\(arguments)")
    }
  }
}
