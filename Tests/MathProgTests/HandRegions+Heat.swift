import Quantities
import RegionModel

/// Heat of which temperatures allow only a part to go by itself.
extension HandRegion {
  /// A gliding source of which two needs want different parts.
  static func gliding() -> HandRegion {
    var draft = heat("gliding")
    draft.region.surpluses[0].returnTemperature = 50
    draft.need("greenhouse; warm", Index(1), Index(0), 30_000, price: 200) {
      $0.temperature = 60
    }
    return HandRegion(family: .cascade, region: draft.region)
  }

  /// The same behind a tank, and behind it a network part of whose heat is lifted by the season.
  static func glidingTank() -> HandRegion {
    var draft = heat("gliding tank")
    draft.region.surpluses[0].returnTemperature = 50
    draft.region.needs[0].returnTemperature = 40
    let pump = draft.technology("pump", capital: 4e5, fixed: 2000, variable: 2)
    draft.region.settings.heatPumpTechnology = draft.region.technologies[pump].id
    draft.surplus("lake", Index(1), Index(0), 20_000) { $0.temperature = 20 }
    follow(&draft.region)
    draft.region.surpluses[0].temperatureProfile = nil
    draft.region.needs[0].temperatureProfile = nil
    draft.region.stores = [
      Store(id: "tank", place: .surplus(Index(0)), energy: 900, chargePower: 8),
      Store(id: "pit", place: .need(Index(0)), energy: 4000, lossPerHour: 2e-5),
    ]
    return HandRegion(family: .interval, region: draft.region)
  }

  /// A gliding need that two levels can warm to different temperatures, one of them in a group.
  static func preheating() -> HandRegion {
    var draft = heat("preheating")
    draft.region.needs[0].returnTemperature = 45
    draft.region.surpluses[0].temperature = 60
    draft.region.surpluses[0].group = "flue"
    draft.surplus("flue gas, cold", Index(0), Index(0), 90_000) {
      $0.temperature = 40
      $0.group = "flue"
    }
    draft.surplus("cooling", Index(1), Index(0), 20_000) { $0.temperature = 55 }
    return HandRegion(family: .interval, region: draft.region)
  }
}
