import Foundation
import RegionModel

/// A region folder's tables as they stand: texts of cells, nothing understood yet.
public struct RegionTables: Sendable {
  /// A table.
  public struct Table: Sendable {
    /// Its file without `.csv`.
    public var name: String
    /// Its headings as written.
    public var columns: [String]
    /// Its rows, each as long as the headings.
    public var rows: [[String]]
  }

  /// The tables that exist, in the order in which a person would fill them in; `profiles` last.
  public var tables: [Table] = []
  /// What `datapackage.json` says: `name`, `title`, and the settings.
  public var settings: [(name: String, text: String)] = []
  /// Files of the folder that are no tables.
  public var otherFiles: [String] = []

  /// Reads a folder.
  ///
  /// - Throws: `RegionRejected` where the folder or a file cannot be read.
  public init(folder: String) throws(RegionRejected) {
    let report = Report()
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw RegionRejected(findings: [
        Finding(.error, at: SourceLocation(file: folder), .file(.notAFolder(path: folder)))
      ])
    }
    let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    for name in TableSchema.all.map(\.name) + ["profiles"] where files.contains("\(name).csv") {
      if let table = Self.table("\(name).csv", in: folder, report) { tables.append(table) }
    }
    let package = DataPackage(folder: URL(fileURLWithPath: folder), report: report)
    settings = [("name", package.name), ("title", package.title ?? package.name)]
    settings += package.settings.map { ($0.name, $0.text) }
    let known = Set(tables.map { "\($0.name).csv" } + ["datapackage.json"])
    otherFiles = files.filter { !known.contains($0) && !$0.hasPrefix(".") }
    if report.hasErrors { throw RegionRejected(findings: report.findings) }
  }

  /// A file's cells; nil, with a finding, where it cannot be read.
  static func table(_ file: String, in folder: String, _ report: Report) -> Table? {
    let reader = CSVReader(file: file, isModels: false, keepsCase: true, report: report)
    guard let raw = reader.read(path: "\(folder)/\(file)") else { return nil }
    let view = raw.view
    let rows = (0..<raw.rowCount).map { row in
      raw.header.indices.map { view.raw(row, $0).text }
    }
    withExtendedLifetime(raw) {}
    return Table(name: String(file.dropLast(4)), columns: raw.header, rows: rows)
  }
}
