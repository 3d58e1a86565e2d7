/// Why there is no heat-reuse card.
public enum DatacentreFault: Error, Sendable, Hashable {
  /// No request and no site of that id.
  case unknown(id: String, nearest: String?)
  /// Neither its kind nor its NACE code is a datacentre's.
  case notADatacentre(id: String, kind: String?)
  /// A datacentre of whose heat the data say nothing.
  case noHeat(id: String, isRequest: Bool)
}
