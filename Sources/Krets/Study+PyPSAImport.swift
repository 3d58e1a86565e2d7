import Foundation
import RegionModel
import RegionReading
import RegionWriting

extension Study {
  /// Reads a folder that PyPSA wrote (`export_to_csv_folder`), or one of our own, as a grid.
  ///
  /// Findings name what could not be carried over. Prices are in `EUR`, since PyPSA does not say and
  /// most are.
  ///
  /// - Throws: `RegionRejected` with everything that is wrong with it.
  public static func importPyPSA(_ folder: String) throws(RegionRejected) -> ImportedFolder {
    let imported = try PyPSAReader.read(folder)
    var settings: [JSONText.Member] = [.init("currency", .text("EUR"))]
    if let year = imported.year { settings.append(.init("year", .number(Double(year)))) }
    let source = URL(fileURLWithPath: folder).lastPathComponent
    let package = DataPackage(
      name: RegionTemplate(name: imported.name).name, title: imported.name,
      description: "Imported from the PyPSA folder \(source).",
      terms: [.init("sources", .list([.object([.init("title", .text(source))])]))],
      settings: settings,
      tables: imported.tables.map { table in
        TableSchema.named(table.name).map { .init(schema: $0, columns: table.columns) }
          ?? .profiles(table.columns)
      })
    let files: [RegionFile] =
      [("datapackage.json", package.bytes())]
      + imported.tables.map { table in
        var text = CSVText(table.columns)
        for row in table.rows { for cell in row { text.cell(cell) } }
        return ("\(table.name).csv", text.bytes)
      }
    let findings = try checked(files, [], of: source, models: nil)
    return ImportedFolder(files: files, findings: imported.findings + findings)
  }

  /// Whether a path is a folder.
  public static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
