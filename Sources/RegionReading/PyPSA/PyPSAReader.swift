import Foundation
import RegionModel

/// A region's tables made of another program's folder, not yet written.
public struct ImportedTables: Sendable {
  /// The region's name.
  public let name: String
  /// The year of its first hour; nil where it does not say.
  public let year: Int?
  /// The tables.
  public let tables: [RegionTables.Table]
  /// What is worth saying though they can be used: what was left out above all.
  public let findings: [Finding]
}

/// Reads PyPSA's folders of CSV tables: buses, lines, transformers, links, generators, loads,
/// storage units, stores, snapshots with their weightings.
public enum PyPSAReader {
  /// Reads a folder.
  ///
  /// Powers are MW, reactances become per unit on 100 MVA. Snapshots become periods of an hour with
  /// the objective's weightings, or a year's hours where there are as many.
  ///
  /// - Throws: `RegionRejected` with everything that is wrong with it.
  public static func read(_ folder: String) throws(RegionRejected) -> ImportedTables {
    let report = Report()
    let source = PyPSATables(folder: folder, report: report)
    guard source.files.contains("buses.csv") else {
      throw RegionRejected(findings: [
        Finding(.error, at: SourceLocation(file: folder), .pypsa(.noBuses))
      ])
    }
    var reading = PyPSAReading(source)
    reading.read()
    if report.hasErrors { throw RegionRejected(findings: report.findings) }
    let name = URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
    return ImportedTables(
      name: reading.name ?? name, year: reading.year, tables: reading.tables(),
      findings: report.findings
        + reading.left.map { part, names in
          Finding(
            .warning, at: SourceLocation(file: folder), .pypsa(.leftOut(part, names: names)))
        })
  }
}
