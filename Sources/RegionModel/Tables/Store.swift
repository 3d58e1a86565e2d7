import Quantities

/// A store of energy or material.
public struct Store: Sendable {
  /// What a store stands on.
  public enum Place: Sendable, Hashable {
    /// A battery at a bus.
    case bus(Index<Bus>)
    /// Before all of a surplus's links.
    case surplus(Index<Surplus>)
    /// Behind all of a need's links.
    case need(Index<Need>)
    /// Pools a resource at a site.
    case pool(Index<Site>, Index<Resource>)
  }
  /// Unique id.
  public var id: String
  /// What it stands on.
  public var place: Place
  /// Base units it holds (MWh, t, m3).
  public var energy: Double
  /// Most base units an hour in; nil: no limit.
  public var chargePower: Double?
  /// Most base units an hour out; nil: no limit.
  public var dischargePower: Double?
  /// Share of what goes in that is stored.
  public var chargeEfficiency: Double
  /// Share of what is taken that comes out.
  public var dischargeEfficiency: Double
  /// Share of the level lost in an hour.
  public var lossPerHour: Double
  /// Level at the start, base units; nil: free where cyclic, else 0.
  public var initial: Double?
  /// Least level, base units.
  public var minimum: Double
  /// Whether each chain of periods ends at the level it began with.
  public var cyclic: Bool
  /// Stands or may be built.
  public var status: BuildStatus
  /// Money per base unit held.
  public var investmentPerEnergy: Double
  /// Money per base unit an hour.
  public var investmentPerPower: Double
  /// Years.
  public var lifetime: Double?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a store.
  public init(
    id: String, place: Place, energy: Double, chargePower: Double? = nil,
    dischargePower: Double? = nil, chargeEfficiency: Double = 1, dischargeEfficiency: Double = 1,
    lossPerHour: Double = 0, initial: Double? = nil, minimum: Double = 0, cyclic: Bool = true,
    status: BuildStatus = .existing, investmentPerEnergy: Double = 0,
    investmentPerPower: Double = 0, lifetime: Double? = nil,
    provenance: Provenance = Provenance(location: SourceLocation(file: "stores.csv"))
  ) {
    self.id = id
    self.place = place
    self.energy = energy
    self.chargePower = chargePower
    self.dischargePower = dischargePower
    self.chargeEfficiency = chargeEfficiency
    self.dischargeEfficiency = dischargeEfficiency
    self.lossPerHour = lossPerHour
    self.initial = initial
    self.minimum = minimum
    self.cyclic = cyclic
    self.status = status
    self.investmentPerEnergy = investmentPerEnergy
    self.investmentPerPower = investmentPerPower
    self.lifetime = lifetime
    self.provenance = provenance
  }
}
