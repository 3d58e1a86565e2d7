import Foundation
import Testing

@Suite("Every command answers on the data that ships")
struct CommandTests {
  private static func commands(
    _ region: String, _ ends: [String], _ scenario: String, grid: [String] = []
  ) -> [[String]] {
    let exchange: [[String]] = [
      ["check", region], ["check", region, "--all", "--verbose"],
      ["check", region, "--confidence"], ["check", region, "--format", "json"],
      ["check", region, "--confidence", "--format", "json"],
      ["plan", region, "--all"], ["plan", region, "--no-integer"],
      ["plan", region, "--format", "json"], ["plan", region, "--format", "csv"],
      ["plan", region, "--objective", "emissions"], ["plan", region, "--objective", "virgin"],
      ["plan", region, "--max-links", "2"], ["plan", region, "--budget", "50000000"],
      ["plan", region, "--scenario", scenario],
      ["explain", region] + ends, ["explain", region] + ends + ["--format", "json"],
      ["compare", region, scenario], ["compare", region, scenario, "--format", "json"],
      ["export", region, "lp"], ["export", region, "mps"], ["export", region, "mathprog"],
    ]
    return exchange.map { $0[0] == "check" ? $0 : $0 + grid } + [["plan", region]]
  }

  static let all =
    commands(Krets.tutorial, ["alvbruk", "lunden"], "no-clean-ash")
    + commands(
      Krets.region, ["gruvon-hot-water", "grums-district-heat"], "carbon-1500",
      grid: ["--no-grid"])
    + [
      ["explain", Krets.region, "falun-ecodatacenter", "--datacentre", "--no-grid"],
      [
        "explain", Krets.region, "falun-ecodatacenter", "--datacentre", "--no-grid", "--format",
        "json",
      ],
    ]
    + [["--help"], ["--version"], ["plan", "--help"], ["help", "explain"]]

  @Test("in both languages, the result and nothing else on standard output", arguments: all)
  func runs(_ command: [String]) throws {
    let takesLanguage = FileManager.default.fileExists(atPath: command.dropFirst().first ?? "")
    for language in takesLanguage ? ["en", "sv"] : [""] {
      let run = try Krets.run(command + (language.isEmpty ? [] : ["--lang", language]))
      #expect(run.code == 0, "\(run.err)")
      #expect(!run.out.isEmpty)
      #expect(run.out.hasSuffix("\n"))
      #expect(!(run.out + run.err).contains("\u{1B}"))
      #expect(run.err.isEmpty)
      for chatter in ["Simplex Optimizer", "lower triangular", "rows,", "OPTIMAL", "Long-step"] {
        #expect(!(run.out + run.err).contains(chatter))
      }
      if command.contains("json") {
        _ = try JSONSerialization.jsonObject(with: Data(run.out.utf8))
      }
    }
  }

  @Test("the two languages differ")
  func languages() throws {
    let english = try Krets.run("plan", Krets.tutorial, "--lang", "en").out
    let swedish = try Krets.run("plan", Krets.tutorial, "--lang", "sv").out
    #expect(english.contains("Saving 19.9 MSEK/a"))
    #expect(swedish.contains("Besparing 19,9 MSEK/år"))
  }

  @Test("compare: two folders, a scenario after a colon, or a scenario of the first")
  func compareForms() throws {
    let name = try Krets.run("compare", Krets.tutorial, "no-clean-ash", "--lang", "en")
    let colon = try Krets.run(
      "compare", Krets.tutorial, "\(Krets.tutorial):no-clean-ash", "--lang", "en")
    #expect(name.code == 0)
    #expect(name.out == colon.out)
    #expect(name.out.contains("boiler ash"))
    let turned = try Krets.run(
      "compare", "\(Krets.tutorial):no-clean-ash", Krets.tutorial, "--lang", "en")
    #expect(turned.code == 0)
    #expect(turned.out != name.out)
    try Krets.withTutorial { copy in
      let same = try Krets.run("compare", Krets.tutorial, copy, "--lang", "en")
      #expect(same.code == 0)
      #expect(same.out.contains("The links are the same."))
    }
  }
}

@Suite("Folders and files are written whole or not at all")
struct WritingTests {
  @Test("-o writes what standard output would get, and leaves nothing beside it")
  func output() throws {
    try Krets.inFolder { folder in
      let file = folder.appendingPathComponent("plan.csv")
      try Data("older".utf8).write(to: file)
      let run = try Krets.run(
        "plan", Krets.tutorial, "--format", "csv", "-o", file.path)
      #expect(run.code == 0)
      #expect(run.out.isEmpty)
      let direct = try Krets.run("plan", Krets.tutorial, "--format", "csv").out
      #expect(try String(contentsOf: file, encoding: .utf8) == direct)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["plan.csv"])
    }
  }

  @Test("where -o cannot be written, a sentence says so", arguments: ["text", "json", "csv"])
  func noFolder(format: String) throws {
    try Krets.inFolder { folder in
      let file = folder.appendingPathComponent("missing/plan").path
      let run = try Krets.run(
        "plan", Krets.tutorial, "-o", file, "--format", format, "--lang", "en")
      #expect(run.code == 1)
      #expect(run.err == "\(file) could not be written: No such file or directory.\n")
    }
  }

  @Test("a file stays behind its link, as readable as it was")
  func linked() throws {
    try Krets.inFolder { folder in
      let files = FileManager.default
      let file = folder.appendingPathComponent("plan.csv")
      try Data("older".utf8).write(to: file)
      try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      let link = folder.appendingPathComponent("link.csv")
      try files.createSymbolicLink(at: link, withDestinationURL: file)
      let run = try Krets.run("plan", Krets.tutorial, "--format", "csv", "-o", link.path)
      #expect(run.code == 0)
      #expect(try files.destinationOfSymbolicLink(atPath: link.path) == file.path)
      #expect(
        try files.attributesOfItem(atPath: file.path)[.posixPermissions] as? NSNumber == 0o600)
      let direct = try Krets.run("plan", Krets.tutorial, "--format", "csv").out
      #expect(try String(contentsOf: file, encoding: .utf8) == direct)
    }
  }

  @Test("what is no file is written into, and not replaced")
  func device() throws {
    let run = try Krets.run(
      "plan", Krets.tutorial, "--format", "csv", "-o", "/dev/stdout", "--lang", "en")
    #expect(run.code == 0)
    #expect(run.out == (try Krets.run("plan", Krets.tutorial, "--format", "csv").out))
    let full = try Krets.run(
      "plan", Krets.tutorial, "--format", "json", "-o", "/dev/full", "--lang", "en")
    #expect(full.code == 1)
    #expect(full.err == "/dev/full could not be written: No space left on device.\n")
    var status = stat()
    #expect(stat("/dev/full", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test("JSON goes to a file as to standard output, in place of what was there")
  func json() throws {
    try Krets.inFolder { folder in
      let file = folder.appendingPathComponent("plan.json")
      try Data("older".utf8).write(to: file)
      let run = try Krets.run("plan", Krets.tutorial, "--format", "json", "-o", file.path)
      #expect(run.code == 0 && run.out.isEmpty)
      let written = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
      let out = try Krets.run("plan", Krets.tutorial, "--format", "json").out
      let printed = try #require(
        try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any])
      #expect(Set(written.keys) == Set(printed.keys))
      #expect(
        written["proposals"] as? [NSDictionary] == printed["proposals"] as? [NSDictionary])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["plan.json"])
    }
  }

  @Test("a broken region leaves the older result as it was")
  func kept() throws {
    try Krets.withTutorial([("needs.csv", "87600", "-1")]) { path in
      let file = URL(fileURLWithPath: path).appendingPathComponent("plan.txt")
      try Data("older".utf8).write(to: file)
      #expect(try Krets.run("plan", path, "-o", file.path).code == 1)
      #expect(try String(contentsOf: file, encoding: .utf8) == "older")
    }
  }

  @Test(
    "new: a folder that checks and plans as it stands",
    arguments: [
      [], ["--random", "20", "--seed", "3"],
    ])
  func newFolder(_ options: [String]) throws {
    try Krets.inFolder { folder in
      let region = folder.appendingPathComponent("mine").path
      let new = try Krets.run(["new", region, "--lang", "en"] + options)
      #expect(new.code == 0)
      #expect(new.out.isEmpty)
      #expect(new.err.contains("Wrote \(region)"))
      #expect(try Krets.run("check", region).code == 0)
      #expect(try Krets.run("plan", region, "--format", "json").plan().objective != nil)
    }
  }

  @Test("new refuses a folder that holds something, and a file", arguments: ["folder", "file"])
  func refuses(_ kind: String) throws {
    try Krets.inFolder { folder in
      let kept = folder.appendingPathComponent("kept.txt")
      try Data("mine".utf8).write(to: kept)
      let path = kind == "folder" ? folder.path : kept.path
      let run = try Krets.run("new", path, "--lang", "en")
      #expect(run.code == 1)
      #expect(run.err.contains("nothing was written"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kept.txt"])
      #expect(try String(contentsOf: kept, encoding: .utf8) == "mine")
    }
  }

  @Test("new: the same seed gives the same bytes, another seed others")
  func seeds() throws {
    try Krets.inFolder { folder in
      func files(_ name: String, _ seed: String) throws -> [String: Data] {
        let path = folder.appendingPathComponent(name).appendingPathComponent("region").path
        try FileManager.default.createDirectory(
          at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
        #expect(try Krets.run("new", path, "--random", "30", "--seed", seed).code == 0)
        var all: [String: Data] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: path) {
          all[file] = FileManager.default.contents(atPath: "\(path)/\(file)")
        }
        return all
      }
      let first = try files("a", "7")
      #expect(first.count > 5)
      #expect(first == (try files("b", "7")))
      #expect(first != (try files("c", "8")))
    }
  }
}
