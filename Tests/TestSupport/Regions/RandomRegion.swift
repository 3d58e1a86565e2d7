import Foundation
import Quantities
import RegionModel

/// A small region made at random, the same for the same seed on every machine, in which every
/// constraint family occurs and that always has a plan: what is bought and disposed of as today,
/// with the firm exchanges, keeps every limit.
public struct RandomRegion {
  /// What may occur.
  public struct Options: Sendable {
    /// Whether surpluses are got rid of at no cost and without emissions.
    public var freeDisposal = false
    /// Whether exchanges may be firm.
    public var firm = true
    /// Whether a budget, a CO2 cap and a limit on new links may occur.
    public var limits = true
    /// Whether links may have a fixed investment.
    public var fixedInvestments = true

    /// All of it.
    public init() {}
  }

  /// The region.
  public let region: Region

  /// Makes a region.
  public init(seed: UInt64, _ change: (inout Options) -> Void = { _ in }) {
    var options = Options()
    change(&options)
    var maker = Maker(seed: seed, options: options)
    maker.fill()
    region = maker.draft.region
  }
}

private struct Maker {
  let seed: UInt64
  let options: RandomRegion.Options
  var random: SeededGenerator
  var draft: RegionBuilder

  init(seed: UInt64, options: RandomRegion.Options) {
    self.seed = seed
    self.options = options
    random = SeededGenerator(seed: seed)
    draft = RegionBuilder("random-\(seed)")
  }

  mutating func fill() {
    fillCatalogue()
    fillSites()
    fillMaterials()
    fillHeat()
    fillConversions()
    fillLinks()
    fillSettings()
  }

  /// Quarter steps, so that numbers stay short in a failing test's output.
  private mutating func number(_ low: Double, _ high: Double) -> Double {
    let steps = Int((high - low) * 4)
    return low + Double(random.whole(0...max(1, steps))) / 4
  }

  private mutating func fillCatalogue() {
    draft.resources("slag", "ash", "binder", "sludge")
    draft.resources("aggregate", virgin: true)
    draft.resources("heat", kind: .heat)
    draft.resources("biogas", kind: .gas)
    draft.resources("electricity", kind: .electricity)
    draft.technology(
      draft.region.settings.heatPumpTechnology, outputs: [("heat", 1)],
      capital: options.fixedInvestments ? 500_000 : 0, variable: 2, lifetime: 20)
    draft.technology(
      "digester", inputs: [("sludge", 1), ("electricity", 0.05)],
      outputs: [("biogas", 0.8), ("ash", 0.1)], capital: 20_000, variable: 1)
    draft.substitution("slag", for: "aggregate", ratio: 0.9, treatment: number(1, 6))
    draft.substitution(
      "ash", for: "aggregate", ratio: 0.8, treatment: number(1, 9), removes: [("Zn", 0.25)],
      maxDistance: 90)
    draft.substitution("ash", for: "binder", ratio: 0.5, treatment: number(1, 9))
    draft.qualityLimit("ash--binder", "Zn", .max, 0.03)
    draft.transport(
      "truck", .material, handling: 3, perKm: 0.25, emissionsPerKm: 0.0001, detour: 1.25)
    draft.transport(
      "heat-pipe", .heat, handling: 1, lossPerKm: 0.002,
      investmentPerKm: options.fixedInvestments ? [(1, 40_000), (5, 60_000)] : [], lifetime: 40,
      range: 40)
    draft.transport(
      "gas-pipe", .gas, investmentPerKm: options.fixedInvestments ? [(20, 15_000)] : [], range: 40)
    draft.profile("winter", Self.season(amplitude: 0.5))
    draft.profile("summer", Self.season(amplitude: -0.4))
  }

  /// One wave a year, highest (amplitude above zero) at New Year.
  private static func season(amplitude: Double) -> [Double] {
    (0..<8760).map { 1 + amplitude * cos(2 * .pi * Double($0) / 8760) }
  }

  private mutating func fillSites() {
    for number in 0..<5 {
      draft.site(
        "s\(number)", km: Double(random.whole(0...60)),
        degreesEast: Double(random.whole(0...20)) / 40)
    }
    draft.area(
      "lake", .surcharge, factor: 1.5, from: (60.1, 15.1), to: (60.3, 15.3))
  }

  private mutating func disposal(_ low: Double, _ high: Double) -> Double {
    let price = number(low, high)
    return options.freeDisposal ? 0 : price
  }

  private mutating func fillMaterials() {
    let shapes: [String?] = [nil, "winter", "summer"]
    let emitted = options.freeDisposal ? 0 : 0.02
    for place in 0..<3 {
      draft.surplus(
        "slag-\(place)", at: "s\(place)", of: "slag", number(800, 4000), disposal: disposal(0, 20),
        provision: number(0, 2), emissions: emitted, committed: place == 1 ? 0.2 : 0,
        profile: shapes[random.whole(0...2)])
      draft.need(
        "agg-\(place)", at: "s\(place + 2)", of: "aggregate", number(800, 4000),
        price: number(15, 60), emissions: 0.1, secondary: place == 1 ? 0.6 : 1,
        profile: shapes[random.whole(0...2)], priceProfile: place == 2 ? "winter" : nil)
    }
    draft.surplus(
      "ash-0", at: "s1", of: "ash", number(400, 900), disposal: disposal(10, 40),
      emissions: emitted)
    draft.need("binder-0", at: "s4", of: "binder", number(200, 600), price: number(40, 120))
    draft.surplus("sludge-0", at: "s2", of: "sludge", number(500, 900), disposal: disposal(5, 30))
    draft.content("slag-0", "Zn", number(1, 4) / 100)
    draft.content("slag-1", "Zn", number(1, 4) / 200)
    draft.content("ash-0", "Zn", 0.04)
    draft.limit("agg-1", "Zn", .max, 0.01, supply: 0.002)
    draft.content("slag-2", "CaO", 0.3)
    draft.content("slag-1", "CaO", 0.5)
    draft.limit("agg-2", "CaO", .min, 0.35, supply: 0.4)
  }

  private mutating func fillHeat() {
    draft.surplus(
      "furnace-45", at: "s0", of: "heat", number(4000, 9000), temperature: 45, group: "furnace")
    draft.surplus(
      "furnace-80", at: "s0", of: "heat", number(2000, 4000), temperature: 80, group: "furnace")
    draft.need(
      "dh", at: "s1", of: "heat", number(3000, 9000), price: number(200, 500), emissions: 0.05,
      temperature: 70, returning: 45, profile: "winter")
    draft.need(
      "greenhouse", at: "s3", of: "heat", number(1000, 3000), price: number(200, 400),
      temperature: 38, profile: "winter")
  }

  private mutating func fillConversions() {
    draft.need("buses", at: "s3", of: "biogas", number(300, 700), price: number(300, 700))
    draft.conversion(
      "old", at: "s2", "digester", capacity: number(1, 2) / 24, prices: ["electricity": 500],
      disposal: ["ash": options.freeDisposal ? 0 : 8])
    draft.conversion(
      "new", at: "s3", "digester", capacity: number(2, 4) / 24, status: .candidate,
      prices: ["electricity": 500])
  }

  private mutating func fillLinks() {
    let sent = draft.region.surpluses[draft.surplus(named: "slag-0")].amount
    let due = draft.region.needs[draft.need(named: "agg-0")].amount
    draft.exchange(
      "today", "slag-0", "agg-0", amount: 0.15 * min(sent, due),
      firm: options.firm && random.whole(0...1) == 0)
    draft.exchange("all", "slag-1", "agg-1", capacity: 0.05)
    draft.exchange("over", "slag-2", "agg-2", until: 2020)
    draft.link(
      "slag-2", "agg-0", mode: "conveyor", unitCost: number(1, 4), capacity: 0.2,
      fixedInvestment: options.fixedInvestments ? 5000 : nil, capacityInvestment: 2000)
    draft.link("slag-0", "agg-2", mode: "truck", unitCost: 5, efficiency: 0.95, status: .built)
    draft.link("slag-1", "agg-0", status: .forbidden)
    draft.barrier(
      from: .stream(.surplus(draft.surplus(named: "ash-0"))),
      to: .site(draft.site(named: "s\(random.whole(2...4))")))
  }

  private mutating func fillSettings() {
    draft.region.settings.discountRate = 0.05
    draft.region.settings.electricityPrice = 500
    draft.region.settings.electricityEmissions = 0.05
    draft.region.settings.co2Price = number(0, 100)
    switch seed % 3 {
    case 0: draft.region.settings.periods = .monthly
    case 1: draft.region.settings.periods = .annual
    default:
      // Half of them cover a part of the year only.
      let weight = seed % 2 == 0 ? 91.25 : 40
      for quarter in 0..<4 {
        draft.period("q\(quarter)", hours: 24, weight: weight, firstHour: quarter * 2190)
      }
    }
    guard options.limits else { return }
    if seed % 4 == 1 { draft.region.settings.budget = number(1000, 400_000) }
    if seed % 4 == 2 { draft.region.settings.maxLinks = random.whole(1...4) }
    if seed % 4 == 3, seed % 3 != 2 { draft.region.settings.co2Cap = 1.02 * emissionsOfToday }
  }

  private var emissionsOfToday: Double {
    draft.region.surpluses.reduce(0) { $0 + $1.amount * $1.disposalEmissions }
      + draft.region.needs.reduce(0) { $0 + $1.amount * $1.supplyEmissions }
  }
}
