import Foundation
import Quantities
import RegionModel

/// Reads a region folder into a region.
public enum RegionFolder {
  /// Reads, checks and connects everything in a folder.
  ///
  /// - Parameters:
  ///   - path: the region folder.
  ///   - models: folder of the catalogues that hold in every region; nil: the region brings its own.
  ///   - scenario: what to change before reading; nil: nothing.
  ///   - settings: settings by name that beat the scenario's, as from a command line.
  ///   - overrides: cells by path (`needs/luleaa-dh/amount`) that beat the scenario's.
  /// - Returns: the region, and what is worth saying though it can be used.
  /// - Throws: ``RegionRejected`` with every finding of every file.
  public static func read(
    _ path: String, models: String?, scenario: Scenario? = nil,
    settings: [(name: String, text: String)] = [],
    overrides: [(path: String, text: String)] = []
  ) throws(RegionRejected) -> (region: Region, findings: [Finding]) {
    var reading = FolderReading(path: path, models: models)
    return try reading.run(scenario: scenario, settings: settings, overrides: overrides)
  }

  /// Names of the scenarios in a region folder, sorted.
  public static func scenarioNames(in path: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/scenarios")) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }
}

/// One reading of a folder, step by step.
private struct FolderReading {
  let path: String
  let models: String?
  let report = Report()
  private var sources: [String: [RawTable]] = [:]

  init(path: String, models: String?) {
    self.path = path
    self.models = models
  }

  mutating func run(
    scenario: Scenario?, settings: [(name: String, text: String)],
    overrides: [(path: String, text: String)]
  ) throws(RegionRejected) -> (region: Region, findings: [Finding]) {
    guard isFolder(path) else { throw rejected(.notAFolder(path: path)) }
    if let models, !isFolder(models) { throw rejected(.notAFolder(path: models)) }
    var command = Scenario(name: "command line")
    for (name, text) in settings {
      command.set("settings/\(name)", to: text, at: SourceLocation(file: "--set"), report: report)
    }
    for (path, text) in overrides {
      command.set(path, to: text, at: SourceLocation(file: "--set"), report: report)
    }
    let changes = [scenario, command].compactMap { $0 }
    let package = DataPackage(folder: URL(fileURLWithPath: path), report: report)
    var region = Region(name: package.name, title: package.title)
    readTables(changes)
    readSettings(package.settings + changes.flatMap(\.settings), into: &region.settings)
    Overrides(report: report, scenarios: changes).apply(to: &sources)
    let result = connect(region)
    if report.hasErrors { throw RegionRejected(findings: report.findings) }
    return (result, report.findings)
  }

  private func rejected(_ fact: FileFact) -> RegionRejected {
    RegionRejected(findings: [Finding(.error, at: SourceLocation(file: path), .file(fact))])
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".csv") }.sorted()
  }

  private mutating func readTables(_ changes: [Scenario]) {
    let own = files(in: path)
    let known = TableSchema.all.map(\.file)
    for file in own where !known.contains(file) && file != "profiles.csv" {
      // Only a slip of one letter: other files of a like name may lie beside the tables.
      let nearest = known.first { !own.contains($0) && Spelling.distance(file, $0) == 1 }
      report.add(
        nearest == nil ? .note : .warning, .file(.unknownTable(file, nearest: nearest)),
        at: SourceLocation(file: file))
    }
    for schema in TableSchema.all {
      let extra = Overrides.columns(of: schema.name, in: changes)
        .filter { schema.field($0) != nil }
      var tables: [RawTable] = []
      if schema.place == .models, let models, exists("\(models)/\(schema.file)") {
        let reader = CSVReader(
          file: "Models/\(schema.file)", isModels: true, extraColumns: extra, report: report)
        if let table = reader.read(path: "\(models)/\(schema.file)") { tables.append(table) }
      }
      if own.contains(schema.file) {
        let reader = CSVReader(
          file: schema.file, isModels: false, extraColumns: extra, report: report)
        if let table = reader.read(path: "\(path)/\(schema.file)") { tables.append(table) }
      }
      if !tables.isEmpty { sources[schema.name] = tables }
    }
  }

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// A region with its own horizon is planned over that, unless someone asks for something else.
  private func readSettings(_ texts: [Scenario.Setting], into settings: inout Settings) {
    if sources["periods"] != nil { settings.periods = .own }
    SettingsReader(report: report).read(texts, into: &settings)
  }

  private func connect(_ region: Region) -> Region {
    let context = ReadingContext(report: report)
    context.money = SettingsReader(report: report).money(region.settings)
    let profiles = ProfileLoader(
      table: exists("\(path)/profiles.csv")
        ? CSVReader(file: "profiles.csv", isModels: false, report: report)
          .read(path: "\(path)/profiles.csv") : nil, modelsFolder: models, report: report)
    let shared = models.map { files(in: "\($0)/profiles").map { String($0.dropLast(4)) } } ?? []
    profiles.offer(to: context.profiles, files: shared)
    if profiles.hours == 8784 { context.hoursPerYear = 8784 }
    let reader = RegionReader(region: region, sources: sources, report: report, context: context)
    reader.region.hoursPerYear = context.hoursPerYear
    reader.readPeriods()
    reader.requireSoundHorizon(profileHours: profiles.hours)
    reader.readAll()
    var expected = profiles.hours == 8784 ? [8784] : profiles.hours == 8760 ? [8760] : [8760, 8784]
    let horizon = Int(reader.region.periods.reduce(0) { $0 + $1.hours })
    if horizon > 0, !expected.contains(horizon) { expected.append(horizon) }
    reader.region.profiles = profiles.load(context.profiles, context: context, expected: expected)
    reader.region.areas = AreasFile(report: report).read(folder: URL(fileURLWithPath: path))
    return reader.region
  }
}
