import Quantities
import RegionModel
import TestSupport

/// A region drawn from a seed, with every family in it.
struct RandomRegion {
  private var random: SeededGenerator
  private var draft: RegionDraft
  private let size: Int
  private var sites: [Index<Site>] = []

  /// Draws a region of so many sites; the seed also chooses the objective and how the year is cut.
  static func draw(seed: UInt64, size: Int = 4) -> Region {
    var drawing = RandomRegion(seed: seed, size: size)
    drawing.addSites()
    drawing.addMaterials()
    drawing.addHeat()
    drawing.addConversions()
    drawing.addGivenLinks()
    drawing.addStores(odd: seed % 2 == 1)
    drawing.addSettings(seed: seed)
    var region = drawing.draft.region
    if seed % 4 == 1 { HandRegion.follow(&region) }
    return region
  }

  private init(seed: UInt64, size: Int) {
    random = SeededGenerator(seed: seed)
    let cuts: [Settings.Periods] = [.annual, .monthly, .own]
    draft = RegionDraft("random \(seed)", periods: cuts[Int(seed % 3)])
    self.size = size
    guard seed % 3 == 2 else { return }
    draft.period("winter", hours: 36, weight: number(1, 4))
    draft.period("summer's \"day\"", hours: 24, weight: 1)
    draft.period("3", hours: 12, weight: number(0.5, 2))
  }

  private mutating func number(_ low: Double, _ high: Double) -> Double {
    Double.random(in: low...high, using: &random)
  }

  /// An annual amount for a flow of about `rate` base units per hour.
  private mutating func amount(_ rate: Double) -> Double { 8760 * number(0.3, 1.7) * rate }

  private mutating func profile(_ low: Double = 0) -> Index<Profile> {
    let levels: [Double] = (0..<6).map { _ in number(low, 1) }
    let values: [Double] = (0..<8760).map { hour in
      let season = hour / 2190 == 1 ? 0.5 : 1.0
      return levels[hour / 12 % 6] * season
    }
    return draft.profile(values)
  }

  private mutating func chance(_ percent: Int) -> Bool { random.whole(1...100) <= percent }

  private mutating func addSites() {
    for place in 0..<size {
      sites.append(draft.site("site \(place)", degrees: number(0, 0.2)))
    }
  }

  private mutating func addMaterials() {
    let slag = draft.resource("slag")
    let ash = draft.resource("ash")
    let gravel = draft.resource("gravel", virgin: true)
    let slagUse = draft.substitution(
      slag, gravel, ratio: number(0.6, 1.1), treatment: number(0, 5), removes: [("Zn", 0.3)])
    draft.substitution(ash, gravel, ratio: number(0.4, 0.9))
    draft.transport(
      "truck", .material, handling: number(0, 4), perKm: number(0.05, 0.3), emissions: 1e-4)
    for (place, site) in sites.enumerated() {
      let resource = chance(50) ? slag : ash
      let shape = chance(50) ? profile() : nil
      let surplus = draft.surplus("by-product \(place)", site, resource, amount(1)) {
        $0.profile = shape
      }
      draft.region.surpluses[surplus].disposalPrice = number(-5, 40)
      draft.region.surpluses[surplus].disposalEmissions = number(0, 0.05)
      draft.region.surpluses[surplus].provisionCost = number(0, 3)
      draft.region.surpluses[surplus].committedShare = chance(30) ? 0.25 : 0
      if chance(80) { draft.property(.surplus(surplus), "Zn", number(0, 0.1)) }
      draft.property(.surplus(surplus), "Ca", number(0.1, 0.4))
      let need = draft.need("gravel → \(place)", site, gravel, amount(0.8), price: number(5, 40))
      draft.region.needs[need].supplyEmissions = number(0, 0.02)
      draft.region.needs[need].maxSecondaryShare = chance(40) ? number(0.2, 0.9) : 1
      if chance(50) {
        draft.property(.need(need), "Zn", number(0.02, 0.06), limit: .max, today: 0.001)
      }
      if chance(50) { draft.property(.need(need), "Ca", 0.2, limit: .min, today: 0.3) }
    }
    draft.qualityLimit(slagUse, "Zn", .max, 0.05)
  }

  private mutating func addHeat() {
    let heat = draft.resource("heat", .heat, .energy)
    draft.transport(
      "pipe", .heat, perKm: 0.05, loss: number(0.001, 0.01),
      investment: [(capacity: 2, cost: 4e5), (capacity: number(8, 30), cost: 1.2e6)])
    let pump = draft.technology("pump", capital: 3e5, fixed: 1500, variable: 2)
    draft.region.settings.heatPumpTechnology = draft.region.technologies[pump].id
    let hot = draft.surplus("flue, hot", sites[0], heat, amount(6)) {
      $0.temperature = 90
      $0.group = "flue"
    }
    draft.surplus("flue, warm", sites[0], heat, amount(9)) {
      $0.temperature = 40
      $0.returnTemperature = 25
      $0.group = "flue"
    }
    draft.region.surpluses[hot].profile = chance(50) ? profile() : nil
    for place in 1..<size {
      let shape = profile(0.2)
      let need = draft.need(
        "town \(place)", sites[place], heat, amount(4), price: number(150, 500))
      draft.region.needs[need].temperature = number(30, 85)
      if place % 2 == 1 { draft.region.needs[need].returnTemperature = 22 }
      draft.region.needs[need].profile = shape
      draft.region.needs[need].supplyPriceProfile = chance(50) ? shape : nil
      draft.region.needs[need].supplyEmissions = number(0, 0.2)
    }
  }

  /// A tank on the hot flue, a pit behind a town, one pool of its heat.
  private mutating func addStores(odd: Bool) {
    func named(_ id: String) -> Index<Need> {
      Index(draft.region.needs.firstIndex { $0.id == id } ?? 0)
    }
    let heat = draft.region.needs[named("town 1")].resource
    draft.region.stores = [
      Store(
        id: "tank", place: .surplus(Index(0)), energy: number(10, 200),
        chargePower: number(1, 5), chargeEfficiency: number(0.8, 1),
        dischargeEfficiency: number(0.8, 1), lossPerHour: 1e-4, initial: odd ? 10 : nil),
      Store(
        id: "pit", place: .need(named("town 1")), energy: number(100, 2000),
        minimum: odd ? 20 : 0, status: .candidate, investmentPerEnergy: number(1, 40),
        investmentPerPower: number(10, 4000)),
      Store(
        id: "pool", place: .pool(sites[0], heat), energy: number(5, 50), dischargePower: 3,
        initial: odd ? nil : 5, cyclic: !odd, status: .candidate,
        investmentPerEnergy: number(1, 10)),
    ]
    draft.surplus("flue, small", sites[0], heat, amount(1)) { $0.temperature = 60 }
    draft.region.stores.append(
      Store(
        id: "common", place: .pool(sites[0], heat), energy: 40, chargePower: 2,
        dischargePower: 3, initial: 8, minimum: 2, status: .candidate, investmentPerEnergy: 3,
        investmentPerPower: 9))
  }

  private mutating func addConversions() {
    let sludge = draft.resource("sludge")
    let gas = draft.resource("gas", .gas, .energy)
    draft.transport("pipe", .gas, handling: 1)
    let digester = draft.technology("digester", capital: 2e4, fixed: 300, variable: number(0, 5))
    for (place, site) in sites.enumerated() {
      draft.surplus("sludge \(place)", site, sludge, amount(0.5)) { $0.disposalPrice = 80 }
      draft.need("gas \(place)", site, gas, amount(0.4), price: number(40, 120))
    }
    for (place, status) in [BuildStatus.existing, .candidate, .candidate].enumerated() {
      let availability = profile(0.3)
      let site = sites[place % size]
      let plant = draft.conversion("plant \(place)", site, digester, capacity: number(0.2, 1.5)) {
        $0.status = status
        $0.profile = availability
        $0.efficiencyProfile = place == 0 ? availability : nil
      }
      let price = chance(30) ? number(0, 40) : nil
      draft.need("plant \(place):sludge", site, sludge, 0, price: price) {
        $0.port = Port(conversion: plant, perActivity: 1.2)
      }
      draft.region.needs[draft.region.needs.count - 1].maxSecondaryShare = price == nil ? 1 : 0.8
      draft.surplus("plant \(place):gas", site, gas, 0) {
        $0.port = Port(conversion: plant, perActivity: 0.6)
      }
    }
  }

  /// An agreed exchange that can be kept, and links given by hand, built and not.
  private mutating func addGivenLinks() {
    let first = Index<Surplus>(0)
    let last = Index<Need>(size - 1)
    let small = min(draft.region.surpluses[first].amount, draft.region.needs[last].amount)
    draft.exchange("agreed", first, last, amount: small * 0.01, firm: chance(50))
    draft.exchange("today", Index(1), Index(0), amount: nil, capacity: number(0.1, 0.5))
    let fixed = number(1000, 9e4)
    draft.link(Index(1), Index(1)) {
      $0.capacity = 0.7
      $0.fixedInvestment = fixed
      $0.capacityInvestment = 2000
    }
    draft.link(Index(0), Index(1)) {
      $0.status = .built
      $0.fixedCostPerYear = 50
    }
  }

  private mutating func addSettings(seed: UInt64) {
    draft.region.settings.co2Price = chance(60) ? number(100, 1500) : 0
    draft.region.settings.electricityPrice = number(20, 80)
    draft.region.settings.electricityEmissions = number(0, 0.05)
    draft.region.settings.objective = Settings.Objective.allCases[Int(seed / 3 % 3)]
    if chance(60) { draft.region.settings.budget = number(1e6, 2e7) }
    if chance(60) { draft.region.settings.maxLinks = random.whole(2...8) }
    // Generous in a year, a real bound only in a part of one: kept feasible by what stands.
    draft.region.settings.co2Cap = 2e4
  }
}
