import Foundation
import GeoPackage
import GraphImport
import RegionModel
import RegionReading
import RegionWriting

extension Study {
  /// Reads a region from a graph that `krets export` wrote and somebody may have changed.
  ///
  /// - Parameter path: node-link JSON or a GeoPackage.
  /// - Throws: `RegionRejected` with everything that is wrong with it, the region made of it
  ///   included.
  public static func importRegion(_ path: String) throws(RegionRejected) -> ImportedRegion {
    let imported =
      ImportKind(of: path) == .geoPackage
      ? try GeoPackageReader.read(path) : try NodeLinkReader.read(path)
    try requireReadable(imported)
    return imported
  }

  /// A region that would not be read is not worth writing.
  private static func requireReadable(_ imported: ImportedRegion) throws(RegionRejected) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      try RegionWriter.write(files: imported.files(), to: folder)
    } catch {
      throw RegionRejected(findings: [
        Finding(
          .error, at: SourceLocation(file: folder), .file(.unreadable(reason: "\(error)")))
      ])
    }
    _ = try RegionFolder.read(folder, models: builtInModels)
  }
}
