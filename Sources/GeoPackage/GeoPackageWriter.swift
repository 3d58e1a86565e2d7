import Foundation
import GRDB
import GraphExport
import Quantities
import RegionModel
import RegionWriting

/// Writes a graph as a GeoPackage 1.3 (OGC 12-128r17): SQLite with layers of points, lines and
/// polygons in WGS 84, and tables without a place.
///
/// A layer a type of node; `links` holds exchanges, links given, candidates and proposals, told apart
/// by `krets_type`. Where sites and buses are is in their geometry alone, so that they can be moved.
public enum GeoPackageWriter {
  /// When contents were last changed, where nobody says: the same graph gives the same bytes.
  public static let unknownTime = "1970-01-01T00:00:00.000Z"

  /// The file's bytes.
  ///
  /// - Parameters:
  ///   - graph: what to write.
  ///   - changed: when it was last changed, ISO 8601 with milliseconds, UTC.
  /// - Throws: what the system or SQLite says.
  public static func bytes(_ graph: Graph, changed: String = unknownTime) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("region.gpkg")
    let queue = try DatabaseQueue(path: file.path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA application_id = 1196444487; PRAGMA user_version = 10300")
      try database.inTransaction {
        try GeoPackageSchema.create(in: database)
        var writer = LayerWriter(database: database, changed: changed)
        try writer.write(graph)
        return .commit
      }
    }
    try queue.close()
    return Array(try Data(contentsOf: file))
  }
}

/// The tables that make SQLite a GeoPackage.
enum GeoPackageSchema {
  /// WGS 84, longitude first.
  static let wgs84 = 4326

  static func create(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE gpkg_spatial_ref_sys (
          srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
          organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
        CREATE TABLE gpkg_contents (
          table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
          description TEXT DEFAULT '',
          last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
          CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id)
            REFERENCES gpkg_spatial_ref_sys(srs_id));
        CREATE TABLE gpkg_geometry_columns (
          table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
          srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
          CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
          CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
        """)
    let systems: [(String, Int, String, Int, String)] = [
      ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined"),
      ("Undefined geographic SRS", 0, "NONE", 0, "undefined"),
      ("WGS 84 geodetic", wgs84, "EPSG", wgs84, wgs84Definition),
    ]
    for system in systems {
      try database.execute(
        sql: """
          INSERT INTO gpkg_spatial_ref_sys
          (srs_name, srs_id, organization, organization_coordsys_id, definition)
          VALUES (?, ?, ?, ?, ?)
          """, arguments: [system.0, system.1, system.2, system.3, system.4])
    }
  }

  private static let wgs84Definition = """
    GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,\
    AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,\
    AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],\
    AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]
    """
}
