import Foundation
import Testing

/// What a run of a program left behind.
struct Run {
  let code: Int32
  let out: String
  let err: String

  /// Standard output as JSON.
  func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(out.utf8))
  }

  /// A plan read from standard output, where the run succeeded.
  func plan() throws -> PlanJSON {
    #expect(code == 0, "\(err)")
    return try json(PlanJSON.self)
  }
}

/// The part of a plan's JSON that the tests look at.
struct PlanJSON: Decodable {
  struct Objective: Decodable {
    let total: Double
    let baseline: Double
    let saving: Double
    let bound: Double
    let gap: Double
  }
  struct Status: Decodable {
    let termination: String
    let primal: String
    let engine: String
    let engines: [Engine]
    let blocks: Int
    let integerBlocks: Int
  }
  struct Engine: Decodable, Equatable {
    let name: String
    let blocks: Int
    let integerBlocks: Int
  }
  struct Link: Decodable {
    let id: String
    let existing: Bool
    let amount: Double
  }
  struct Clash: Decodable {
    let family: String
    let element: String
  }
  let krets: String
  let status: Status
  let objective: Objective?
  let proposals: [Link]
  let clash: [Clash]

  func known() throws -> Objective { try #require(objective) }
}

/// The built program and the data that ships with it.
enum Krets {
  struct Missing: Error, CustomStringConvertible {
    let places: [String]
    var description: String {
      "the krets program is not beside the tests (looked for \(places)): swift build first"
    }
  }

  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let tutorial = package.appendingPathComponent("Datasets/tutorial").path
  static let region = package.appendingPathComponent("Datasets/norra-mellansverige").path
  static let mathprog = package.appendingPathComponent("Models/symbiosis.mod").path

  static func program() throws -> String {
    let folders = [
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
      Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent(),
      package.appendingPathComponent(".build/debug"),
    ]
    let places = folders.map { $0.appendingPathComponent("krets").path }
    guard let found = places.first(where: FileManager.default.isExecutableFile) else {
      throw Missing(places: places)
    }
    return found
  }

  /// Runs krets; `interruptedAfter`: seconds until it gets what Ctrl-C sends.
  static func run(
    _ arguments: [String], interruptedAfter seconds: Double? = nil,
    with settings: [String: String] = [:]
  ) throws -> Run {
    try start(try program(), arguments, interruptedAfter: seconds, with: settings)
  }

  /// Runs krets.
  static func run(_ arguments: String...) throws -> Run { try run(arguments) }

  /// Runs any program with its output in files, so that nothing waits for a full pipe.
  static func start(
    _ program: String, _ arguments: [String], interruptedAfter seconds: Double? = nil,
    with settings: [String: String] = [:]
  ) throws -> Run {
    try inFolder { folder in
      let (out, err) = (
        folder.appendingPathComponent("out"), folder.appendingPathComponent("err")
      )
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
      var environment = ProcessInfo.processInfo.environment
      for name in ["LC_ALL", "LC_MESSAGES", "COLUMNS", "NO_COLOR"] { environment[name] = nil }
      environment["LANG"] = "C.UTF-8"
      environment.merge(settings) { $1 }
      process.environment = environment
      process.standardInput = FileHandle.nullDevice
      for file in [out, err] { try Data().write(to: file) }
      let (outHandle, errHandle) = (
        try FileHandle(forWritingTo: out), try FileHandle(forWritingTo: err)
      )
      process.standardOutput = outHandle
      process.standardError = errHandle
      try process.run()
      if let seconds {
        Thread.sleep(forTimeInterval: seconds)
        process.interrupt()
      }
      process.waitUntilExit()
      return Run(
        code: process.terminationStatus, out: try String(contentsOf: out, encoding: .utf8),
        err: try String(contentsOf: err, encoding: .utf8))
    }
  }

  /// Runs something in a folder that is gone afterwards.
  static func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-end-to-end-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Runs something on a copy of the tutorial, changed file by file.
  static func withTutorial<Result>(
    _ changes: [(file: String, from: String, to: String)] = [],
    added: [String: String] = [:], _ body: (String) throws -> Result
  ) throws -> Result {
    try inFolder { folder in
      let copy = folder.appendingPathComponent("tutorial")
      try FileManager.default.copyItem(atPath: tutorial, toPath: copy.path)
      for change in changes {
        let file = copy.appendingPathComponent(change.file)
        let text = try String(contentsOf: file, encoding: .utf8)
        try #require(text.contains(change.from), "\(change.file) has no \(change.from)")
        try Data(text.replacingOccurrences(of: change.from, with: change.to).utf8).write(to: file)
      }
      for (name, text) in added {
        try Data(text.utf8).write(to: copy.appendingPathComponent(name))
      }
      return try body(copy.path)
    }
  }
}

func close(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
  abs(a - b) <= tolerance * max(1, abs(b))
}
