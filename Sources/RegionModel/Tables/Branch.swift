import Quantities

/// A line, a transformer or a direct-current link between two buses.
public struct Branch: Sendable {
  /// What a branch is.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Overhead line or cable.
    case line
    /// Between two voltages.
    case transformer
    /// A controllable transfer; no reactance.
    case hvdc
  }
  /// Unique id.
  public var id: String
  /// The end that positive flow leaves.
  public var from: Index<Bus>
  /// The end that positive flow reaches.
  public var to: Index<Bus>
  /// What it is.
  public var kind: Kind
  /// Per unit on 100 MVA; 0 only for a direct-current link.
  public var reactance: Double
  /// Per unit on 100 MVA.
  public var resistance: Double
  /// MW at all times; nil: unlimited.
  public var rating: Double?
  /// MW while something else is out; nil: `rating`.
  public var emergencyRating: Double?
  /// Off-nominal turns ratio at the from end.
  public var tapRatio: Double
  /// Degrees.
  public var phaseShift: Double
  /// Least angle across it, degrees; nil: no limit.
  public var angleMin: Double?
  /// Largest angle across it, degrees; nil: no limit.
  public var angleMax: Double?
  /// Share of what is sent that is lost (direct current).
  public var loss: Double
  /// km.
  public var length: Double?
  /// Circuits the row stands for; its figures are of all of them together.
  public var circuits: Int
  /// Stands or may be built.
  public var status: BuildStatus
  /// First year.
  public var opens: Int?
  /// First year it is gone.
  public var closes: Int?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a branch.
  public init(
    id: String, from: Index<Bus>, to: Index<Bus>, kind: Kind = .line, reactance: Double,
    resistance: Double = 0, rating: Double? = nil, emergencyRating: Double? = nil,
    tapRatio: Double = 1, phaseShift: Double = 0, angleMin: Double? = nil,
    angleMax: Double? = nil, loss: Double = 0, length: Double? = nil, circuits: Int = 1,
    status: BuildStatus = .existing, opens: Int? = nil, closes: Int? = nil,
    provenance: Provenance = Provenance(location: SourceLocation(file: "branches.csv"))
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.kind = kind
    self.reactance = reactance
    self.resistance = resistance
    self.rating = rating
    self.emergencyRating = emergencyRating
    self.tapRatio = tapRatio
    self.phaseShift = phaseShift
    self.angleMin = angleMin
    self.angleMax = angleMax
    self.loss = loss
    self.length = length
    self.circuits = circuits
    self.status = status
    self.opens = opens
    self.closes = closes
    self.provenance = provenance
  }
}

/// A set of branches whose signed sum of flows has a limit (snitt 1, 2, 4).
public struct GridInterface: Sendable {
  /// One branch of the sum.
  public struct Term: Sendable, Hashable {
    /// The branch.
    public var branch: Index<Branch>
    /// 1 or −1, or a share.
    public var sign: Double

    /// Makes a term.
    public init(branch: Index<Branch>, sign: Double = 1) {
      self.branch = branch
      self.sign = sign
    }
  }
  /// Unique id.
  public var id: String
  /// Name as people say it.
  public var name: String?
  /// Branches and signs.
  public var terms: [Term]
  /// Most MW in the direction of the signs; nil: no limit.
  public var limit: Double?
  /// Most MW the other way; nil: no limit.
  public var limitReverse: Double?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a grid interface.
  public init(
    id: String, name: String? = nil, terms: [Term] = [], limit: Double? = nil,
    limitReverse: Double? = nil,
    provenance: Provenance = Provenance(location: SourceLocation(file: "interfaces.csv"))
  ) {
    self.id = id
    self.name = name
    self.terms = terms
    self.limit = limit
    self.limitReverse = limitReverse
    self.provenance = provenance
  }
}
