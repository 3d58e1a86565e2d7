import Foundation
import Testing

/// GLPK's own program, as a researcher runs it.
enum Glpsol {
  struct Missing: Error, CustomStringConvertible {
    var description: String {
      "glpsol is not on the PATH: the MathProg model cannot be checked (Debian: glpk-utils)"
    }
  }

  /// What a run said.
  struct Answer {
    /// The optimum; nil where there is none.
    var objective: Double?
    /// Everything it printed.
    var printed: String
  }

  /// The model that ships with Krets.
  static let model = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Models/symbiosis.mod").path

  /// Solves a model with a data section to the end (no gap).
  static func solve(model: String = model, data: String) throws -> Answer {
    try solve(["-m", model, "-d"], data)
  }

  /// Solves a program in CPLEX LP format to the end.
  static func solve(lp text: String) throws -> Answer { try solve(["--lp"], text) }

  /// Solves a program in free MPS format to the end.
  static func solve(mps text: String) throws -> Answer { try solve(["--freemps"], text) }

  private static func solve(_ options: [String], _ text: String) throws -> Answer {
    try inFolder { folder in
      let file = folder.appendingPathComponent("region.dat")
      let answer = folder.appendingPathComponent("answer.txt")
      try Data(text.utf8).write(to: file)
      let printed = try run(options + [file.path, "-w", answer.path])
      guard let written = try? String(contentsOf: answer, encoding: .utf8) else {
        return Answer(objective: nil, printed: printed)
      }
      return Answer(objective: objective(in: written), printed: printed)
    }
  }

  /// The program that the model makes of a data section, in GLPK's own format.
  static func program(model: String = model, data: String) throws -> String {
    try inFolder { folder in
      let file = folder.appendingPathComponent("region.dat")
      let program = folder.appendingPathComponent("program.glp")
      try Data(data.utf8).write(to: file)
      let printed = try run(
        ["-m", model, "-d", file.path, "--check", "--wglp", program.path])
      let written = try? String(contentsOf: program, encoding: .utf8)
      return try #require(written, "glpsol made no program:\n\(printed)")
    }
  }

  /// Runs something in a folder that is gone afterwards.
  static func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-mathprog-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  static func run(_ arguments: [String]) throws -> String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let program = folders.map { "\($0)/glpsol" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let program else { throw Missing() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let printed = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: printed, as: UTF8.self)
  }

  /// Line `s bas ROWS COLS f f OBJECTIVE` or `s mip ROWS COLS o OBJECTIVE`.
  private static func objective(in answer: String) -> Double? {
    guard let line = answer.split(separator: "\n").first(where: { $0.hasPrefix("s ") }) else {
      return nil
    }
    let words = line.split(separator: " ")
    guard words.count > 5, let value = words.last.flatMap({ Double($0) }) else { return nil }
    let solved = words[1] == "mip" ? words[4] == "o" : words[4] == "f" && words[5] == "f"
    return solved ? value : nil
  }
}
