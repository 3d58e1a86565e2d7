import Quantities

/// An exchange that exists, or has been agreed, today.
public struct Exchange: Sendable {
  /// How far it has come.
  public enum Status: String, Sendable, CaseIterable, Codable {
    /// Runs today: part of the baseline.
    case operating
    /// Built, stands still.
    case idle
    /// Only intended.
    case letterOfIntent = "letter_of_intent"
    /// Over.
    case ended
  }
  /// Unique id.
  public var id: String
  /// Giver's stream.
  public var surplus: Index<Surplus>
  /// Taker's stream.
  public var need: Index<Need>
  /// Agreed base units a year, as sent; nil: all there is.
  public var amount: Double?
  /// Most base units per hour; nil: no limit.
  public var capacity: Double?
  /// Price between the two, money per base unit: a transfer, outside the system's cost.
  public var price: Double?
  /// Whether the agreed amount must be taken.
  public var firm: Bool
  /// How far it has come.
  public var status: Status
  /// First year.
  public var since: Int?
  /// Last year.
  public var until: Int?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes an exchange.
  public init(
    id: String, surplus: Index<Surplus>, need: Index<Need>, amount: Double? = nil,
    capacity: Double? = nil, price: Double? = nil, firm: Bool = false,
    status: Status = .operating, since: Int? = nil, until: Int? = nil, provenance: Provenance
  ) {
    self.id = id
    self.surplus = surplus
    self.need = need
    self.amount = amount
    self.capacity = capacity
    self.price = price
    self.firm = firm
    self.status = status
    self.since = since
    self.until = until
    self.provenance = provenance
  }
}

/// A candidate link given by hand; empty cells are nil and fall back to what would be generated.
public struct Link: Sendable, Equatable {
  /// How far it has come.
  public enum Status: String, Sendable, CaseIterable, Codable {
    /// May be built.
    case candidate
    /// Exists: its investment is sunk.
    case built
    /// Must not be built.
    case forbidden
  }
  /// Giver's stream.
  public var surplus: Index<Surplus>
  /// Taker's stream.
  public var need: Index<Need>
  /// Transport mode; nil: replaces every generated link of the pair.
  public var mode: String?
  /// Route, km; nil: from the coordinates.
  public var distance: Double?
  /// Money per base unit sent, for all of handling, treatment and transport.
  public var unitCost: Double?
  /// Share that arrives.
  public var efficiency: Double?
  /// Need replaced per unit delivered.
  public var ratio: Double?
  /// Most base units per hour.
  public var capacity: Double?
  /// Money, once where the link is built.
  public var fixedInvestment: Double?
  /// Money per (base unit per hour).
  public var capacityInvestment: Double?
  /// Money a year where the link is built.
  public var fixedCostPerYear: Double?
  /// What it passes through.
  public var technology: Index<Technology>?
  /// Years.
  public var lifetime: Double?
  /// How far it has come.
  public var status: Status
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a link.
  public init(
    surplus: Index<Surplus>, need: Index<Need>, mode: String? = nil, distance: Double? = nil,
    unitCost: Double? = nil, efficiency: Double? = nil, ratio: Double? = nil,
    capacity: Double? = nil, fixedInvestment: Double? = nil, capacityInvestment: Double? = nil,
    fixedCostPerYear: Double? = nil, technology: Index<Technology>? = nil, lifetime: Double? = nil,
    status: Status = .candidate, provenance: Provenance
  ) {
    self.surplus = surplus
    self.need = need
    self.mode = mode
    self.distance = distance
    self.unitCost = unitCost
    self.efficiency = efficiency
    self.ratio = ratio
    self.capacity = capacity
    self.fixedInvestment = fixedInvestment
    self.capacityInvestment = capacityInvestment
    self.fixedCostPerYear = fixedCostPerYear
    self.technology = technology
    self.lifetime = lifetime
    self.status = status
    self.provenance = provenance
  }
}

/// Something that forbids links, with its reason.
public struct Barrier: Sendable, Equatable {
  /// What sort of barrier.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// Law.
    case legal
    /// A permit that is missing.
    case permit
    /// A contract elsewhere.
    case contract
    /// A river, a railway, no room.
    case physical
    /// Land that cannot be had.
    case land
  }
  /// One side of a barrier.
  public enum End: Sendable, Hashable {
    /// Any stream of a site.
    case site(Index<Site>)
    /// One stream.
    case stream(Stream)
  }
  /// Giving side; nil: any.
  public var from: End?
  /// Taking side; nil: any.
  public var to: End?
  /// Only for this resource; nil: any.
  public var resource: Index<Resource>?
  /// What sort.
  public var kind: Kind
  /// Why, in words.
  public var reason: String
  /// Last year it holds; nil: for good.
  public var until: Int?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a barrier.
  public init(
    from: End? = nil, to: End? = nil, resource: Index<Resource>? = nil, kind: Kind,
    reason: String, until: Int? = nil, provenance: Provenance
  ) {
    self.from = from
    self.to = to
    self.resource = resource
    self.kind = kind
    self.reason = reason
    self.until = until
    self.provenance = provenance
  }
}
