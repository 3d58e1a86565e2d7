import ModelInputs
import Quantities
import RegionModel
import Testing

private func region(_ periods: [(hours: Double, weight: Double, chain: String?)], _ stores: [Store])
  -> Region
{
  var region = Region(name: "stores")
  region.grid.buses = [Bus(id: "b", isReference: true)]
  region.grid.loads = [Load(id: "town", bus: Index(0), peak: 10)]
  region.stores = stores
  if !periods.isEmpty { region.settings.periods = .own }
  region.periods = periods.enumerated().map {
    PeriodRow(
      id: "p\($0)", hours: $1.hours, weight: $1.weight, chain: $1.chain,
      location: SourceLocation(file: "periods.csv"))
  }
  return region
}

@Suite("Stores at buses as numbers")
struct GridStoreInputTests {
  @Test("hours that are alike are kept once without a store, each by itself with one")
  func chronology() throws {
    let alone = region([], [])
    #expect(try GridInputs(region: alone, hours: .ofStores(in: alone)).hours.count == 1)
    let with = region([], [Store(id: "s", place: .bus(Index(0)), energy: 1)])
    let hours = try GridInputs(region: with, hours: .ofStores(in: with)).hours
    #expect(hours.count == 8760 && hours.horizon == 8760 && hours.chains == [Array(0..<8760)])
    #expect(hours.calendar == Array(0..<8760))
  }

  @Test("periods that name the same chain follow on each other, those that name none too")
  func chains() throws {
    let periods: [(Double, Double, String?)] = [
      (2, 5, "a"), (1, 1, nil), (1, 2, "a"), (1.5, 4, nil),
    ]
    let region = region(periods, [Store(id: "s", place: .bus(Index(0)), energy: 1)])
    let hours = try GridInputs(region: region, hours: .chronological).hours
    #expect(hours.chains == [[0, 1, 3], [2, 4, 5]])
    #expect(hours.weight == [5, 5, 1, 2, 3, 3])
    #expect((0..<6).map { hours.length($0) } == [1, 1, 1, 1, 0.75, 0.75])
    #expect(close(hours.horizon, 10 + 1 + 2 + 6))
  }

  @Test("what is not limited is infinite; a start is free only where a store is cyclic")
  func defaults() throws {
    let region = region(
      [(24, 1, nil)],
      [
        Store(id: "z", place: .bus(Index(0)), energy: 5, chargePower: 2, cyclic: false),
        Store(id: "a", place: .bus(Index(0)), energy: 5, chargePower: 2, dischargePower: 4),
        Store(id: "tank", place: .surplus(Index(0)), energy: 5),
      ])
    let stores = try GridInputs(region: region).stores
    #expect(stores.map(\.id) == ["a", "z"])
    #expect(stores[0].start == nil && stores[1].start == 0)
    #expect(stores[1].discharge == .infinity && stores[1].chargePart == 1)
    #expect(stores[0].power == 4 && stores[0].chargePart == 0.5 && stores[0].dischargePart == 1)
  }

  /// 4 years without interest: a quarter a year, and a day of 365.
  @Test("annuities are of the horizon's share of the year")
  func annuities() throws {
    var region = region(
      [(24, 1, nil)],
      [
        Store(
          id: "s", place: .bus(Index(0)), energy: 5, lossPerHour: 0.19, status: .candidate,
          investmentPerEnergy: 1460, investmentPerPower: 2920, lifetime: 4)
      ])
    region.settings.discountRate = 0
    let store = try #require(try GridInputs(region: region).stores.first)
    #expect(store.isCandidate && close(store.energyAnnuity, 1) && close(store.powerAnnuity, 2))
    #expect(close(store.kept(1), 0.81) && close(store.kept(0.5), 0.9))
  }
}
