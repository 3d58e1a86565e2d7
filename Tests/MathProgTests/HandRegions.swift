import Formulation
import Foundation
import Quantities
import RegionModel
import Testing

/// Small regions, each about one family.
struct HandRegion: Sendable, CustomTestStringConvertible {
  let family: Family
  let region: Region
  var testDescription: String { region.name }

  static let all = [
    match(), mix(), secondary(), group(), pipe(), contract(), conversion(), candidateConversion(),
    leastLoad(), candidateLeastLoad(), operatingPoints(),
    budget(), maxLinks(), emissionCap(), heatPump(), partOfAYear(), tanks(), pool(),
    typicalDays(), seasons(), seasonsWithoutPump(), gliding(), glidingTank(),
    preheating(),
  ]

  /// Ids that MathProg would stumble over, two givers and two takers of one material.
  static func materials(_ name: String, periods: Settings.Periods = .annual) -> RegionDraft {
    var draft = RegionDraft(name, periods: periods)
    let near = draft.site("near")
    let far = draft.site("far", degrees: 0.5)
    let slag = draft.resource("slag")
    let gravel = draft.resource("gravel", virgin: true)
    draft.substitution(slag, gravel, ratio: 0.8, treatment: 4)
    draft.transport("truck", .material, handling: 2, perKm: 0.11, emissions: 1e-4)
    draft.surplus("Åsens \"slagg\"", near, slag, 900) {
      $0.disposalPrice = 30
      $0.disposalEmissions = 0.01
      $0.provisionCost = 1.5
    }
    draft.surplus("järn's slagg; end", far, slag, 500) { $0.disposalPrice = 12 }
    draft.need("väg → E4", near, gravel, 700, price: 25) { $0.supplyEmissions = 0.004 }
    draft.need("data", far, gravel, 650, price: 18)
    draft.region.settings.co2Price = 300
    return draft
  }

  private static func match() -> HandRegion {
    HandRegion(family: .supply, region: materials("match").region)
  }

  private static func mix() -> HandRegion {
    var draft = materials("mix")
    draft.region.substitutions[0].removes = [("Zn", 0.4)]
    draft.property(.surplus(Index(0)), "Zn", 0.09)
    draft.property(.surplus(Index(1)), "Zn", 0.01)
    draft.property(.surplus(Index(0)), "Ca", 0.2)
    draft.property(.need(Index(0)), "Zn", 0.03, limit: .max, today: 0.001)
    draft.property(.need(Index(1)), "Ca", 0.25, limit: .min, today: 0.4)
    draft.qualityLimit(Index(0), "Zn", .max, 0.02)
    return HandRegion(family: .mix, region: draft.region)
  }

  private static func secondary() -> HandRegion {
    var draft = materials("secondary")
    draft.region.needs[0].maxSecondaryShare = 0.35
    return HandRegion(family: .secondary, region: draft.region)
  }

  static func heat(_ name: String, periods: Settings.Periods = .monthly) -> RegionDraft {
    var draft = RegionDraft(name, periods: periods)
    let mill = draft.site("mill")
    let town = draft.site("town", degrees: 0.03)
    let heat = draft.resource("heat", .heat, .energy)
    draft.transport(
      "pipe", .heat, loss: 0.004, investment: [(capacity: 5, cost: 9e5), (capacity: 40, cost: 2e6)])
    let winter = draft.profile((0..<8760).map { $0 < 2000 || $0 > 7000 ? 3 : 1 })
    draft.surplus("flue gas", mill, heat, 60_000) { $0.temperature = 95 }
    draft.need("town", town, heat, 80_000, price: 320) {
      $0.temperature = 70
      $0.profile = winter
      $0.supplyPriceProfile = winter
      $0.supplyEmissions = 0.06
    }
    return draft
  }

  /// A tank before the links that loses and must keep something, one behind them to be built.
  private static func tanks() -> HandRegion {
    var draft = heat("tanks")
    draft.region.stores = [
      Store(
        id: "mill's tank", place: .surplus(Index(0)), energy: 900, chargePower: 8,
        dischargePower: 6, chargeEfficiency: 0.97, dischargeEfficiency: 0.95, lossPerHour: 1e-4,
        initial: 300, minimum: 90),
      Store(
        id: "pit", place: .need(Index(0)), energy: 4000, chargePower: 20, lossPerHour: 2e-5,
        minimum: 200, status: .candidate, investmentPerEnergy: 900, investmentPerPower: 4000),
      Store(
        id: "half full", place: .need(Index(0)), energy: 50, initial: 25, status: .candidate,
        investmentPerEnergy: 100),
    ]
    return HandRegion(family: .store, region: draft.region)
  }

  /// Stores over typical days, with and without a given start.
  private static func typicalDays() -> HandRegion {
    var draft = heat("typical days", periods: .typical(3))
    draft.region.stores = [
      Store(
        id: "tank", place: .surplus(Index(0)), energy: 900, chargePower: 8,
        dischargeEfficiency: 0.95, lossPerHour: 1e-4, initial: 300, minimum: 90),
      Store(id: "once", place: .need(Index(0)), energy: 60, initial: 25, cyclic: false),
      Store(
        id: "pit", place: .need(Index(0)), energy: 4000, lossPerHour: 2e-5, minimum: 200,
        status: .candidate, investmentPerEnergy: 900, investmentPerPower: 4000),
      Store(
        id: "half full", place: .need(Index(0)), energy: 50, initial: 25, status: .candidate,
        investmentPerEnergy: 100),
    ]
    return HandRegion(family: .season, region: draft.region)
  }

  /// One tank for all heat of the town, from where it is and to where it is wanted.
  private static func pool() -> HandRegion {
    var draft = heat("pool")
    draft.surplus("incinerator", Index(1), Index(0), 30_000)
    draft.region.stores = [
      Store(
        id: "tank", place: .pool(Index(1), Index(0)), energy: 700, chargePower: 5,
        dischargePower: 4, cyclic: false),
      Store(
        id: "more", place: .pool(Index(1), Index(0)), energy: 700, initial: 70,
        status: .candidate, investmentPerEnergy: 40, investmentPerPower: 100),
    ]
    return HandRegion(family: .charging, region: draft.region)
  }

  private static func group() -> HandRegion {
    var draft = heat("group")
    draft.region.surpluses[0].group = "flue"
    draft.surplus("flue gas, warm", Index(0), Index(0), 90_000) {
      $0.temperature = 40
      $0.group = "flue"
      $0.disposalPrice = 3
    }
    draft.need("greenhouse", Index(1), Index(0), 30_000, price: 200) { $0.temperature = 30 }
    return HandRegion(family: .group, region: draft.region)
  }

  private static func pipe() -> HandRegion {
    HandRegion(family: .link, region: heat("pipe").region)
  }

  private static func contract() -> HandRegion {
    var draft = materials("contract")
    draft.exchange("agreed", Index(1), Index(0), amount: 200, firm: true)
    draft.exchange("narrow", Index(0), Index(1), amount: nil, capacity: 0.01)
    draft.exchange("loose", Index(1), Index(1), amount: 90)
    draft.link(Index(0), Index(0)) {
      $0.status = .built
      $0.capacity = 0.05
      $0.fixedCostPerYear = 100
    }
    return HandRegion(family: .contract, region: draft.region)
  }

  /// A dryer between slag and gravel: takes fuel that can be bought, gives chips.
  private static func withDryer(_ name: String) -> RegionDraft {
    var draft = materials(name, periods: .monthly)
    let chips = draft.resource("chips", .material, .energy)
    let sludge = draft.resource("sludge")
    let dryer = draft.technology("dryer", capital: 800, fixed: 20, variable: 3)
    let stop = draft.profile((0..<8760).map { $0 / 730 == 5 ? 0.2 : 1 })
    let plant = draft.conversion("dryer", Index(0), dryer, capacity: 0.2) {
      $0.profile = stop
      $0.efficiencyProfile = stop
    }
    draft.surplus("sludge", Index(1), sludge, 1000) { $0.disposalPrice = 60 }
    draft.need("dryer:sludge", Index(0), sludge, 0) {
      $0.port = Port(conversion: plant, perActivity: 1)
      $0.maxSecondaryShare = 0.9
      $0.supplyPrice = 5
    }
    draft.surplus("dryer:chips", Index(0), chips, 0) {
      $0.port = Port(conversion: plant, perActivity: 0.7)
    }
    draft.need("boiler", Index(1), chips, 900, price: 55)
    return draft
  }

  private static func conversion() -> HandRegion {
    HandRegion(family: .need, region: withDryer("conversion").region)
  }

  private static func candidateConversion() -> HandRegion {
    var draft = withDryer("candidate conversion")
    draft.region.conversions[0].status = .candidate
    return HandRegion(family: .conversion, region: draft.region)
  }

  private static func leastLoad() -> HandRegion {
    var draft = withDryer("least load")
    draft.region.conversions[0].minimumLoad = 0.6
    return HandRegion(family: .leastLoad, region: draft.region)
  }

  private static func candidateLeastLoad() -> HandRegion {
    var draft = withDryer("candidate's least load")
    draft.region.conversions[0].minimumLoad = 0.6
    draft.region.conversions[0].status = .candidate
    return HandRegion(family: .runningBuilt, region: draft.region)
  }

  /// A dryer that can also run gently, taking and giving less, and one way more: three points.
  private static func operatingPoints() -> HandRegion {
    var draft = withDryer("operating points")
    let sludge = draft.region.needs.firstIndex { $0.id == "dryer:sludge" } ?? 0
    let chips = draft.region.surpluses.firstIndex { $0.id == "dryer:chips" } ?? 0
    draft.region.needs[sludge].port?.further = [0.8, 0]
    draft.region.surpluses[chips].port?.further = [0.65, 0.1]
    draft.region.conversions[0].minimumLoad = 0.2
    return HandRegion(family: .points, region: draft.region)
  }

  private static func budget() -> HandRegion {
    var draft = heat("budget")
    draft.region.settings.budget = 4.2e6
    return HandRegion(family: .budget, region: draft.region)
  }

  private static func maxLinks() -> HandRegion {
    var draft = materials("max links")
    draft.region.settings.maxLinks = 2
    return HandRegion(family: .links, region: draft.region)
  }

  private static func emissionCap() -> HandRegion {
    var draft = heat("emission cap")
    draft.region.settings.objective = .virgin
    draft.region.settings.co2Cap = 3000
    return HandRegion(family: .emissions, region: draft.region)
  }

  private static func heatPump() -> HandRegion {
    var draft = heat("heat pump")
    let pump = draft.technology("pump", capital: 4e5, fixed: 2000, variable: 2)
    draft.region.settings.heatPumpTechnology = draft.region.technologies[pump].id
    draft.region.settings.electricityPrice = 55
    draft.region.settings.electricityEmissions = 0.02
    draft.region.settings.co2Price = 900
    draft.region.surpluses[0].temperature = 45
    draft.region.surpluses[0].returnTemperature = 25
    return HandRegion(family: .capacity, region: draft.region)
  }

  /// A network whose supply and a source that follow the year, warm enough for each other in summer.
  private static func seasons() -> HandRegion {
    var region = heatPump().region
    region.name = "seasons"
    follow(&region)
    return HandRegion(family: .capacity, region: region)
  }

  private static func seasonsWithoutPump() -> HandRegion {
    var region = heat("seasons without a pump").region
    region.surpluses[0].temperature = 72
    follow(&region)
    return HandRegion(family: .link, region: region)
  }

  static func follow(_ region: inout Region) {
    let year = { (mean: Double, swing: Double) in
      (0..<8760).map { mean + swing * cos(2 * Double.pi * Double($0) / 8760) }
    }
    region.profiles.append(Profile(id: "network by the season", values: year(75, 30)))
    region.profiles.append(Profile(id: "source by the season", values: year(55, -8)))
    for need in region.needs.indices where region.needs[need].temperature != nil {
      region.needs[need].temperatureProfile = Index(region.profiles.count - 2)
    }
    for surplus in region.surpluses.indices where region.surpluses[surplus].temperature != nil {
      region.surpluses[surplus].temperatureProfile = Index(region.profiles.count - 1)
    }
  }

  private static func partOfAYear() -> HandRegion {
    var draft = heat("part of a year", periods: .own)
    draft.period("cold day", hours: 24, weight: 3)
    draft.period("0.1", hours: 48, weight: 1.5)
    return HandRegion(family: .capacity, region: draft.region)
  }
}
