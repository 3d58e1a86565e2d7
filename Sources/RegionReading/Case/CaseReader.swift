import Foundation
import RegionModel

/// A grid that was read from another program's file, not yet a region.
public struct ImportedGrid: Sendable {
  /// What kind of file it was.
  public let kind: ImportKind
  /// The file's name without its ending.
  public let name: String
  /// The file's name.
  public let file: String
  /// What the file says of itself: the comments before its first table.
  public let remarks: [String]
  /// Buses, branches, generators and loads; impedances per unit on 100 MVA, powers in MW.
  public let grid: Grid
  /// What is worth saying though the grid can be used: what was left out above all.
  public let findings: [Finding]
}

/// Reads MATPOWER cases (format version 2; Zimmerman, Murillo-Sánchez and Thomas 2011).
public enum CaseReader {
  /// Reads a case file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - costSteps: into how many equal steps a curved cost is cut; at least one.
  /// - Throws: ``RegionRejected`` with everything that is wrong with it.
  public static func read(
    _ path: String, costSteps: Int = 20
  ) throws(RegionRejected) -> ImportedGrid {
    let url = URL(fileURLWithPath: path)
    let name = url.lastPathComponent
    let bytes: FileBytes
    do {
      bytes = try FileBytes(path: path)
    } catch {
      throw RegionRejected(findings: [
        Finding(.error, at: SourceLocation(file: path), .file(.unreadable(reason: error.reason)))
      ])
    }
    return try read(bytes, name: name, costSteps: costSteps)
  }

  /// Reads a case's text, as if from a file of that name.
  ///
  /// - Throws: ``RegionRejected`` with everything that is wrong with it.
  public static func read(
    text: String, name: String, costSteps: Int = 20
  ) throws(RegionRejected) -> ImportedGrid {
    try read(FileBytes(Array(text.utf8)), name: name, costSteps: costSteps)
  }

  private static func read(
    _ source: FileBytes, name: String, costSteps: Int
  ) throws(RegionRejected) -> ImportedGrid {
    let report = Report()
    var bytes = source
    switch TextEncoding(of: source.bytes) {
    case .utf8, .utf8WithMark: break
    case .windows1252: bytes = FileBytes(TextEncoding.fromWindows1252(source.bytes))
    case .utf16:
      report.error(.file(.utf16), at: SourceLocation(file: name))
      throw RegionRejected(findings: report.findings)
    }
    let file = CaseParser.parse(bytes.bytes, name: name, report: report)
    guard file.isCase else {
      // what its lines do matters to nobody
      throw RegionRejected(findings: [
        Finding(.error, at: SourceLocation(file: name), .caseFile(.notACase))
      ])
    }
    var grid = CaseGrid(file, report, costSteps: max(1, costSteps))
    grid.read()
    withExtendedLifetime(bytes) {}
    if report.hasErrors { throw RegionRejected(findings: report.findings) }
    return ImportedGrid(
      kind: .matpower, name: (name as NSString).deletingPathExtension, file: name,
      remarks: file.remarks, grid: grid.grid, findings: report.findings)
  }
}
