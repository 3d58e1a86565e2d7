import Foundation
import RegionModel
import RegionReading
import RegionWriting
import Wording

extension Study {
  /// Reads another program's file as a grid, by what the file is.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - costSteps: into how many equal steps a curved cost is cut.
  /// - Throws: `RegionRejected` with everything that is wrong with it; a file of a kind that is not
  ///   known is refused with those that are.
  public static func importGrid(
    _ path: String, costSteps: Int = 20
  ) throws(RegionRejected) -> ImportedGrid {
    switch ImportKind(of: path) {
    case .matpower: return try CaseReader.read(path, costSteps: costSteps)
    case .nodeLink, .geoPackage, nil:
      throw RegionRejected(findings: [
        Finding(
          .error, at: SourceLocation(file: path),
          .caseFile(.unknownKind(known: ImportKind.allCases)))
      ])
    }
  }
}

extension ImportKind {
  /// The kind of file at a path; nil where it is none of them. A file that cannot be opened is what
  /// its name says.
  public init?(of path: String) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if isFolder.boolValue { return nil }
    let name = path.lowercased()
    if exists, name.hasSuffix(".gpkg") {
      self = .geoPackage
    } else if exists, [".json", ".node-link"].contains(where: name.hasSuffix) {
      self = .nodeLink
    } else if !exists || name.hasSuffix(".m") || Self.mentionsCase(path) {
      self = .matpower
    } else {
      return nil
    }
  }

  /// Whether a file with another ending sets a case's tables near its beginning.
  private static func mentionsCase(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    guard let head = try? handle.read(upToCount: 1 << 20) else { return false }
    return head.range(of: Data("mpc.baseMVA".utf8)) != nil
  }
}

extension ImportedGrid {
  /// The grid as a region folder's files: a README in the language, data package, tables.
  ///
  /// Prices are in `USD`, since a case does not say and most are.
  public func files(_ language: Language) -> [RegionFile] {
    let text = ImportText(
      name: name, grid: grid, language: language, style: Style(color: false, width: 100))
    let readme = text.readme(
      file: file, findings: findings.map { sentence(for: $0, in: language) }, remarks: remarks)
    let folder = GridFolder(
      name: name, title: name, description: "Imported from \(file).",
      terms: [.init("sources", .list([.object([.init("title", .text(file))])]))],
      settings: [.init("currency", .text("USD"))], grid: grid)
    return [("README.md", Array(readme.utf8))] + folder.files()
  }
}
