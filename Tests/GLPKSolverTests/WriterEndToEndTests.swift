import Foundation
import GLPKSolver
import LinearModel
import TestSupport
import Testing

@Suite("Files that other programs read")
struct WriterEndToEndTests {
  struct MissingProgram: Error, CustomStringConvertible {
    let description = "glpsol is missing: apt-get install glpk-utils"
  }

  /// Objective as glpsol reports it for a file, in full precision.
  static func glpsol(_ flag: String, _ text: String, integer: Bool) throws -> Double {
    let program = URL(fileURLWithPath: "/usr/bin/glpsol")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw MissingProgram()
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("model")
    let answer = folder.appendingPathComponent("answer")
    try Data(text.utf8).write(to: file)
    let process = Process()
    process.executableURL = program
    process.arguments = [flag, file.path, "--write", answer.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(said)\n\(text)")
    // "s bas ROWS COLUMNS PRIMAL DUAL OBJECTIVE", "s mip ROWS COLUMNS STATUS OBJECTIVE"
    let lines = try String(decoding: Data(contentsOf: answer), as: UTF8.self)
      .split(separator: "\n")
    let summary = try #require(lines.first { $0.hasPrefix("s ") }).split(separator: " ")
    #expect(summary[1] == (integer ? "mip" : "bas"))
    #expect(summary[4] == (integer ? "o" : "f"), "\(said)")
    return try #require(summary.last.flatMap { Double($0) })
  }

  @Test("glpsol finds our objective in the LP and the MPS file", arguments: 0..<24)
  func agreement(seed: Int) throws {
    let integer = seed % 2 == 1
    let model = RandomPrograms.feasible(
      seed: UInt64(1000 + seed), columns: 10, rows: 10, integer: integer)
    let names = ModelNames(
      columns: (0..<10).map { "flöde \($0 / 2)" }, rows: (0..<10).map { "\($0)e" })
    let ours = try solve(model)
    #expect(ours.status.termination == .optimal)
    let lp = try Self.glpsol("--lp", LPWriter.text(model, names: names), integer: integer)
    let mps = try Self.glpsol(
      "--freemps", MPSWriter.text(model, names: names), integer: integer)
    #expect(close(lp, ours.objective))
    #expect(close(mps, ours.objective))
  }
}
