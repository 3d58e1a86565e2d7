import Quantities

/// A person or organisation.
public struct Actor: Sendable {
  /// What an actor is.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Company.
    case company
    /// University.
    case university
    /// Research institute.
    case institute
    /// Cluster or trade body.
    case cluster
    /// Regional council.
    case region
    /// Municipality.
    case municipality
    /// Authority.
    case authority
    /// Incubator.
    case incubator
    /// Test bed.
    case testBed = "test_bed"
  }
  /// Unique id.
  public var id: String
  /// Name.
  public var name: String?
  /// What it is.
  public var kind: Kind?
  /// Where.
  public var site: Index<Site>?
  /// Municipality.
  public var municipality: String?
  /// Address on the web.
  public var url: String?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes an actor.
  public init(
    id: String, name: String? = nil, kind: Kind? = nil, site: Index<Site>? = nil,
    municipality: String? = nil, url: String? = nil,
    provenance: Provenance = Provenance(location: SourceLocation(file: "actors.csv"))
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.site = site
    self.municipality = municipality
    self.url = url
    self.provenance = provenance
  }
}

/// A tie between two actors.
public struct Tie: Sendable {
  /// From.
  public var from: Index<Actor>
  /// To.
  public var to: Index<Actor>
  /// Kind in words (owns, supplies, works with …).
  public var kind: String
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a tie.
  public init(
    from: Index<Actor>, to: Index<Actor>, kind: String,
    provenance: Provenance = Provenance(location: SourceLocation(file: "ties.csv"))
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.provenance = provenance
  }
}
