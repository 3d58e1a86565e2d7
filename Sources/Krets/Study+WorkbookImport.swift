import Foundation
import RegionModel
import RegionReading
import RegionWriting
import Workbook

/// A region folder's files, made of another program's.
public struct ImportedFolder: Sendable {
  /// The files: data package and tables.
  public let files: [RegionFile]
  /// What is worth saying though the region can be used.
  public let findings: [Finding]
}

extension Study {
  /// Reads a workbook whose sheets are named as a region's tables, and its sheet `settings`.
  ///
  /// The tables are read and connected as a folder's are; a problem is named by sheet, row and
  /// column of the workbook. Sheets of choices and of a plan, which an export has, are passed over;
  /// others that are no tables are named.
  ///
  /// - Throws: `RegionRejected` with everything that is wrong with it.
  public static func importWorkbook(
    _ path: String, models: String? = nil
  ) throws(RegionRejected) -> ImportedFolder {
    let url = URL(fileURLWithPath: path)
    let sheets = try sheets(of: path)
    let tables = sheets.filter { SheetTable.isTable($0.name) && !$0.rows.isEmpty }
      .map { SheetTable($0) }
    guard !tables.isEmpty else {
      throw RegionRejected(findings: [
        Finding(.error, at: SourceLocation(file: path), .workbook(.noTables))
      ])
    }
    let settings = sheets.first { SheetTable.name($0.name) == RegionSheets.settingsName }
    let package = package(
      settings, tables, fallback: url.deletingPathExtension().lastPathComponent)
    let files: [RegionFile] =
      [("datapackage.json", package.bytes())] + tables.map { ("\($0.name).csv", $0.bytes) }
    var findings = try checked(files, tables, of: url.lastPathComponent, models: models)
    let known = [RegionSheets.settingsName, WorkbookWriter.listsName]
    let left = sheets.map(\.name).filter {
      !SheetTable.isTable($0) && !known.contains(SheetTable.name($0))
        && !$0.hasPrefix(PlanSheets.prefix)
    }
    if !left.isEmpty {
      findings.append(
        Finding(.warning, at: SourceLocation(file: path), .workbook(.sheetsLeftOut(left))))
    }
    return ImportedFolder(files: files, findings: findings)
  }

  private static func sheets(of path: String) throws(RegionRejected) -> [WorkbookReader.Sheet] {
    let fact: DataFact
    do {
      return try WorkbookReader.read(path)
    } catch {
      switch error {
      case .unreadable(let reason): fact = .file(.unreadable(reason: reason))
      case .notAWorkbook: fact = .workbook(.notAWorkbook)
      case .damaged(let part): fact = .workbook(.damaged(part: part))
      case .unsupported(let part): fact = .workbook(.unsupported(part: part))
      }
    }
    throw RegionRejected(findings: [Finding(.error, at: SourceLocation(file: path), fact)])
  }

  private static func package(
    _ settings: WorkbookReader.Sheet?, _ tables: [SheetTable], fallback: String
  ) -> DataPackage {
    var name = RegionTemplate(name: fallback).name
    var title = fallback
    var members: [JSONText.Member] = []
    for row in settings?.rows.dropFirst() ?? [] where row.cells.count > 1 {
      let text = row.cells[1]
      switch row.cells[0] {
      case "name": name = text
      case "title": title = text
      case let key: members.append(.init(key, value(text)))
      }
    }
    return DataPackage(
      name: name, title: title, settings: members,
      tables: tables.map { table in
        TableSchema.named(table.name).map { .init(schema: $0, columns: table.columns) }
          ?? .profiles(table.columns)
      })
  }

  /// A setting as JSON: a short number, a truth value, or text.
  private static func value(_ text: String) -> JSONText {
    if text == "true" || text == "false" { return .flag(text == "true") }
    let decimals = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first
    guard let number = Double(text), abs(number) < 1e9, (decimals?.count ?? 0) <= 6,
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 || $0 == 46 })
    else { return .text(text) }
    return .number(number)
  }

  /// Reads the files as a region; findings name sheets and their rows.
  static func checked(
    _ files: [RegionFile], _ tables: [SheetTable], of workbook: String, models: String?
  ) throws(RegionRejected) -> [Finding] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-import-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      try RegionWriter.write(files: files, to: folder)
    } catch {
      throw RegionRejected(findings: [
        Finding(.error, at: SourceLocation(file: folder), .file(.unreadable(reason: "\(error)")))
      ])
    }
    func placed(_ findings: [Finding]) -> [Finding] {
      findings.map { finding in
        guard let table = tables.first(where: { "\($0.name).csv" == finding.location.file })
        else { return finding }
        var finding = finding
        finding.location = SourceLocation(
          file: "\(workbook)/\(table.name)",
          row: finding.location.row == 0 ? 0 : table.row(ofLine: finding.location.row),
          column: finding.location.column)
        return finding
      }
    }
    do {
      return placed(try RegionFolder.read(folder, models: models ?? builtInModels).findings)
    } catch {
      throw RegionRejected(findings: placed(error.findings))
    }
  }

  /// A new region's files with a workbook of the same tables: headings, choices, a worked row each.
  ///
  /// - Throws: `WorkbookWriter.Fault` where the workbook cannot be written, `RegionRejected` or
  ///   `WriteError` where the system refuses a folder for the time being.
  public static func templateFiles(name: String) throws -> [RegionFile] {
    let template = RegionTemplate(name: name)
    let files = template.files()
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-new-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try RegionWriter.write(files: files, to: folder)
    let read = try RegionTables(folder: folder)
    let pages = RegionSheets(read.tables, settings: read.settings, catalogue: [])
    let path = "\(folder)/\(template.name).xlsx"
    try WorkbookWriter.write(pages.sheets, lists: pages.lists, to: path)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    return files + [("\(template.name).xlsx", bytes)]
  }
}
