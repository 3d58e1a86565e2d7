import ModelInputs
import RegionModel
import TestSupport

/// A mill, a hall and a town over some hours, drawn from a seed: heat by two pipes that have still to
/// be built, one of them at a fixed cost, and a pit behind the town.
func longRegion(_ seed: UInt64, hours: Int, stores: Bool = true, repeats: Int? = nil) -> Region {
  var random = SeededGenerator(seed: seed)
  func number(_ low: Double, _ high: Double) -> Double {
    Double.random(in: low...high, using: &random)
  }
  let levels = (0..<(repeats ?? hours)).map { _ in number(0.2, 2) }
  let prices = (0..<(repeats ?? hours)).map { _ in number(0.5, 1.5) }
  return RegionBuilder.make("long \(seed)") { draft in
    draft.resources("heat", kind: .heat)
    draft.resources("slag")
    draft.site("mill")
    draft.site("hall")
    draft.site("town")
    draft.site("road")
    for hour in 0..<hours { draft.period("\(hour)", hours: 1) }
    draft.profile("cold", (0..<hours).map { levels[$0 % levels.count] })
    draft.profile("price", (0..<hours).map { prices[$0 % prices.count] })
    let year = 8760.0
    draft.surplus("flue", at: "mill", of: "heat", number(3, 8) * year)
    draft.surplus("air", at: "hall", of: "heat", number(1, 4) * year, provision: 2)
    draft.need(
      "network", at: "town", of: "heat", 8 * year, price: 300, profile: "cold",
      priceProfile: "price")
    draft.link("flue", "network", unitCost: 5, capacityInvestment: number(1, 3) * 1e5)
    draft.link("air", "network", fixedInvestment: number(1, 4) * 1e6, capacityInvestment: 1e4)
    draft.surplus("heap", at: "mill", of: "slag", 2 * year, disposal: 3)
    draft.need("base", at: "road", of: "slag", year, price: 20)
    draft.link("heap", "base", unitCost: 4)
    guard stores else { return }
    draft.store("pit", on: "network", energy: 60, status: .candidate) {
      $0.chargePower = 5
      $0.dischargePower = 4
      $0.chargeEfficiency = 0.95
      $0.lossPerHour = 0.001
      $0.investmentPerEnergy = number(2, 8) * 1e3
      $0.investmentPerPower = 1e4
    }
    draft.store("tank", on: "flue", energy: 12) {
      $0.initial = 4
      $0.minimum = 1
    }
  }
}

/// The same with a flue of which half is warm enough for the town.
func glidingRegion(_ seed: UInt64, hours: Int, stores: Bool = true, repeats: Int? = nil) -> Region {
  var region = longRegion(seed, hours: hours, stores: stores, repeats: repeats)
  for surplus in region.surpluses.indices where region.surpluses[surplus].id == "flue" {
    region.surpluses[surplus].temperature = 90
    region.surpluses[surplus].returnTemperature = 60
  }
  for need in region.needs.indices where region.needs[need].id == "network" {
    region.needs[need].temperature = 70
  }
  return region
}
