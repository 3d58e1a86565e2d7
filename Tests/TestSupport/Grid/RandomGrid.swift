import Quantities
import RegionModel

extension Region {
  /// The region over an own horizon of two periods of a few hours, with a random meshed grid under
  /// its sites: every other site has a bus and draws power, ratings are narrow, one import is
  /// wide. Some seeds have a direct-current link, a subscription, a phase shifter, an energy budget
  /// or a request.
  public func onRandomGrid(seed: UInt64) -> Region {
    var region = self
    var random = SeededGenerator(seed: seed &+ 77)
    func number(_ low: Int, _ high: Int) -> Double { Double(random.whole(low...high)) }
    region.settings.periods = .own
    region.periods = [("night", 3.0, 1000.0), ("day", 4.0, 1200.0)].enumerated().map { row, entry in
      PeriodRow(
        id: entry.0, hours: entry.1, weight: entry.2,
        location: SourceLocation(file: "periods.csv", row: row + 2))
    }
    // Profiles of a whole year stay; those hours are read from them.
    let shape = Index<Profile>(region.profiles.count)
    region.profiles.append(
      Profile(id: "use", values: (0..<8760).map { _ in 0.4 + 0.1 * number(0, 6) }))
    let buses = 5 + Int(seed % 4)
    region.grid.buses = (0..<buses).map { Bus(id: "bus-\($0)") }
    func branch(_ from: Int, _ to: Int, _ id: String) -> Branch {
      Branch(
        id: id, from: Index(from), to: Index(to), reactance: 0.05 * number(1, 6),
        rating: number(16, 48))
    }
    region.grid.branches = (0..<buses).map { branch($0, ($0 + 1) % buses, "ring-\($0)") }
    region.grid.branches.append(branch(0, buses / 2, "chord"))
    if seed % 3 == 0 { region.grid.branches[1].phaseShift = number(-4, 4) }
    if seed % 2 == 0 {
      region.grid.branches.append(
        Branch(
          id: "cable", from: Index(1), to: Index(buses - 1), kind: .hvdc, reactance: 0, rating: 10,
          loss: 0.03))
    }
    region.grid.generators = (0..<4).map { row in
      Generator(
        id: "plant-\(row)", bus: Index(Int(number(0, buses - 1))), capacity: number(15, 60),
        marginalCost: number(5, 80), emissions: 0.1 * number(0, 5),
        profile: row == 1 ? shape : nil, energyBudget: row == 2 && seed % 3 == 1 ? 60_000 : nil)
    }
    region.grid.generators += (0..<buses).map {
      Generator(id: "import-\($0)", bus: Index($0), capacity: 400, marginalCost: 200 + Double($0))
    }
    if seed % 4 == 1 {
      region.grid.buses[0].subscriptionIn = 20
      region.grid.buses[0].subscriptionOut = 60
    }
    region.grid.loads = (0..<buses).map {
      Load(id: "load-\($0)", bus: Index($0), peak: number(2, 20), profile: shape)
    }
    region.connect(buses: buses, use: shape, &random)
    if seed % 5 == 2, let site = region.sites.indices.last {
      region.grid.requests = [
        Request(
          id: "hall", site: Index(site), buses: [Index(buses / 2)], power: 30,
          queuePosition: 1)
      ]
    }
    return region
  }

  /// Puts sites on buses, and gives every other a need for power.
  private mutating func connect(
    buses: Int, use: Index<Profile>, _ random: inout SeededGenerator
  ) {
    guard
      let power = resources.firstIndex(where: { $0.kind == .electricity })
    else { return }
    for site in sites.indices where site % 3 != 2 {
      sites[site].bus = Index(site % buses)
      guard site % 2 == 0 else { continue }
      needs.append(
        Need(
          id: "zz-power-\(site)", site: Index(site), resource: Index(power),
          amount: Double(random.whole(1...8)) * 8760, profile: use,
          provenance: Provenance(location: SourceLocation(file: "needs.csv"))))
    }
  }
}
