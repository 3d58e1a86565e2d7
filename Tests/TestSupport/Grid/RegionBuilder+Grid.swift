import Quantities
import RegionModel

extension RegionBuilder {
  /// Three buses in a triangle of equal reactances: cheap power at `a` (10 a MWh), dear power at `c`
  /// (50), 200 MW each, and 80 MW at most from `a` to `b`.
  ///
  /// `flow(a→b) = 2/3·P[a] + 1/3·P[c]`.
  public mutating func triangle(rating: Double = 80) {
    region.grid.buses = ["a", "b", "c"].map { Bus(id: $0) }
    region.grid.branches = [
      Branch(id: "ab", from: Index(0), to: Index(1), reactance: 0.1, rating: rating),
      Branch(id: "ac", from: Index(0), to: Index(2), reactance: 0.1),
      Branch(id: "cb", from: Index(2), to: Index(1), reactance: 0.1),
    ]
    region.grid.generators = [
      Generator(id: "cheap", bus: Index(0), capacity: 200, marginalCost: 10),
      Generator(id: "dear", bus: Index(2), capacity: 200, marginalCost: 50),
    ]
  }

  /// Connects a site to a bus.
  public mutating func connect(_ site: String, to bus: String) {
    let position = region.grid.buses.firstIndex { $0.id == bus }
    region.sites[self.site(named: site)].bus = position.map { Index($0) }
  }

  /// Two hours in one period, and a site behind the triangle's line, where others draw so many MW in
  /// one hour and in the next.
  ///
  /// Below 120 MW at `b` all is cheap, at 10; above, `P` MW cost `90·P − 9 600` an hour; 220 at most.
  public mutating func twoHours(at site: String, loads: [Double]) {
    period("both", hours: 2)
    resources("power", kind: .electricity)
    self.site(site)
    triangle()
    connect(site, to: "b")
    profile("uneven", (0..<8760).map { loads[$0 % 2] })
    region.grid.loads = [
      Load(id: "others", bus: Index(1), peak: 1, profile: profile(named: "uneven"))
    ]
  }

  /// An electrolyser, the first conversion, and someone who wants 20 MWh of hydrogen
  /// in two hours, half of what it draws, or pays 500 a MWh.
  public mutating func electrolyser(at site: String, capacity: Double = 100, flexible: Bool = true)
  {
    resources("hydrogen", kind: .gas)
    technology("electrolyser", inputs: [("power", 1)], outputs: [("hydrogen", 0.5)])
    conversion("el", at: site, "electrolyser", capacity: capacity)
    region.conversions[0].flexible = flexible
    need("steel", at: site, of: "hydrogen", 10 * 8760, price: 500)
    link("el:hydrogen", "steel", unitCost: 0)
  }

  /// A battery of 20 MWh and 20 MW that may be built at a bus of the triangle: in two hours, without
  /// interest over 20 years, a MWh costs 30 and a MW 1.
  public mutating func battery(at bus: Int = 1) {
    region.stores.append(
      Store(
        id: "battery", place: .bus(Index(bus)), energy: 20, chargePower: 20, dischargePower: 20,
        status: .candidate, investmentPerEnergy: 30 * 87_600, investmentPerPower: 87_600))
  }
}
