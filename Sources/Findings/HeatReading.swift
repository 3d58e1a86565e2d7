import ModelInputs
import Quantities
import RegionModel

/// Puts together a region's heat-recovery targets, jointly and site by site.
public struct HeatReading {
  let region: Region
  let streams: HeatStreams
  let hour: Int?
  let scenario: String?

  /// Gathers a region's heat streams.
  ///
  /// - Parameter hour: an hour of the year, counted from 0; nil: the mean over the year.
  /// - Throws: `HeatRefusal` where there is no such hour.
  public init(region: Region, hour: Int? = nil, scenario: String? = nil) throws(HeatRefusal) {
    self.region = region
    self.hour = hour
    self.scenario = scenario
    streams = try HeatStreams(region: region, hour: hour)
  }

  /// The report, with remarks given.
  public func report(findings: [FindingEntry] = []) -> HeatReport {
    let all = streams.streams
    let sites = Set(all.map(\.site)).sorted { region.sites[$0].id < region.sites[$1].id }
    let summary = HeatSummary(
      name: region.name, title: region.title, scenario: scenario, year: region.settings.year,
      hour: hour, hours: region.hoursPerYear, sites: sites.count,
      surpluses: all.filter(\.isHot).count, needs: all.filter { !$0.isHot }.count)
    return HeatReport(
      region: summary, settings: region.settings.listed, heat: targets(sites),
      leftOut: streams.leftOut, findings: findings)
  }

  private func targets(_ sites: [Index<Site>]) -> HeatTargets {
    let approach = region.settings.dtMin
    let table = ProblemTable(streams.streams, approach: approach)
    let bySite = sites.map { site in
      let own = ProblemTable(streams.streams.filter { $0.site == site }, approach: approach)
      return HeatSite(
        site: region.sites[site].id, name: region.sites[site].name, availableMw: own.available,
        neededMw: own.needed, recoveredMw: own.recovered, hotUtilityMw: own.hotUtility,
        coldUtilityMw: own.coldUtility)
    }
    return HeatTargets(
      dtMinK: approach, availableMw: table.available, neededMw: table.needed,
      hotUtilityMw: table.hotUtility, coldUtilityMw: table.coldUtility,
      recoveredMw: table.recovered,
      recoveredWithinSitesMw: bySite.reduce(0) { $0 + $1.recoveredMw }, pinchC: table.pinches,
      pinchHotC: table.pinches.map { $0 + approach / 2 },
      pinchColdC: table.pinches.map { $0 - approach / 2 }, bySite: bySite,
      grandComposite: table.curve.map {
        HeatTargets.Point(temperatureC: $0.temperature, heatMw: $0.heat)
      })
  }
}
