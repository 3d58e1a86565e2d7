import Findings
import Quantities
import RegionModel
import Wording

/// Makes the entries of conversions and stores that a plan uses.
struct EquipmentMaker {
  private let maker: PlanMaker
  private var region: Region { maker.region }
  private var report: PlanReport { maker.subject.report }
  /// Amounts below which nothing runs.
  private static let nothing = 1e-6

  init(_ maker: PlanMaker) { self.maker = maker }

  /// Conversions that run, what is built first, by id.
  func conversions() -> [ConversionEntry] {
    report.conversions.filter { $0.activity > Self.nothing && shows(portsOf: $0.id) }
      .sorted { ($1.candidate ? 1 : 0, $0.id) < ($0.candidate ? 1 : 0, $1.id) }
      .compactMap { row in
        maker.catalogue.site(row.site).map { site in
          ConversionEntry(
            id: row.id, site: site, technology: maker.names.name(row.technology, maker.language),
            isBuilt: row.candidate, part: row.built, use: row.utilisation,
            investment: row.investment)
        }
      }
  }

  /// Stores that are used, those at buses among them.
  func stores() -> [StoreEntry] {
    atSites() + atBuses()
  }

  private func atSites() -> [StoreEntry] {
    report.stores.filter { row in
      row.energy > Self.nothing && row.charged + row.discharged > Self.nothing
        && row.streams.allSatisfy {
          maker.catalogue.surplus($0) != nil || maker.catalogue.need($0) != nil
        }
    }.map { row in
      StoreEntry(
        id: row.id, place: region.sites.first { $0.id == row.site }?.name ?? row.site,
        content: maker.names.name(row.resource, maker.language), unit: row.unit,
        energy: row.energy, power: row.dischargePower ?? row.chargePower, isBuilt: row.candidate,
        cycles: row.cycles, given: row.discharged, hoursAtLimit: row.hoursAtLimit,
        investment: row.investment)
    }
  }

  private func atBuses() -> [StoreEntry] {
    (report.grid?.stores ?? []).filter { $0.energyMwh > Self.nothing }.map { row in
      StoreEntry(
        id: row.id,
        place: region.grid.buses.first { $0.id == row.bus }?.name ?? row.bus,
        content: maker.language("electricity", "el"), unit: "MWh", energy: row.energyMwh,
        power: row.dischargeMw ?? row.chargeMw, isBuilt: row.candidate,
        cycles: row.cycles, given: row.dischargedMwh, hoursAtLimit: row.hoursAtLimit,
        earned: row.earned, investment: row.investment)
    }
  }

  /// Whether no row of a conversion's streams is kept from readers.
  private func shows(portsOf conversion: String) -> Bool {
    let prefix = conversion + ":"
    return region.surpluses.indices.allSatisfy {
      !region.surpluses[$0].id.hasPrefix(prefix) || maker.disclosure.shows(Index<Surplus>($0))
    }
      && region.needs.indices.allSatisfy {
        !region.needs[$0].id.hasPrefix(prefix) || maker.disclosure.shows(Index<Need>($0))
      }
  }
}
