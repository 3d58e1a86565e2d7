import Quantities

/// Facts about what a cell refers to.
public enum ReferenceFact: Sendable, Hashable {
  /// No row of these tables has that id.
  case unknownReference(found: String, tables: [String], nearest: String?)
  /// No profile has that name.
  case unknownProfile(found: String, nearest: String?)
  /// An earlier row has the same key.
  case duplicateId(found: String, first: SourceLocation)
  /// A site that has no stream of the resource on that side.
  case noStreamAtSite(site: String, resource: String?, side: String)
  /// A site with several streams that would do.
  case severalStreamsAtSite(site: String, resource: String?, side: String, streams: [String])
  /// A stream on the wrong side: a need where a surplus is due, or the other way round.
  case wrongSide(found: String, expected: String)
  /// A port's row names another site or resource than its conversion.
  case portMismatch(found: String, expected: String)
  /// A table, in a scenario or an option, that does not exist.
  case unknownTableName(found: String, nearest: String?)
  /// A row, in a scenario or an option, that does not exist.
  case unknownRow(found: String, table: String, nearest: String?)
  /// A row, in a scenario or an option, that several could be.
  case severalRows(found: String, table: String)
  /// A column, in a scenario or an option, that does not exist.
  case unknownColumnName(found: String, table: String, nearest: String?)
  /// A setting that does not exist.
  case unknownSetting(found: String, nearest: String?)
  /// A path that is not table/id/column or settings/name.
  case badPath(found: String)
}
