import RegionModel
import Wording

extension ReportMaker {
  /// The data of a report on a region that could not be planned: its sites, and why.
  public func unplanned(_ region: Region, why: String) -> ReportDocument {
    var document = ReportDocument(
      language: language.rawValue, title: region.title,
      subtitle: "\(region.settings.year)", made: options.made, version: options.version,
      currency: region.settings.currency, isYear: true, periods: [], labels: options.labels,
      method: MethodEntry(command: options.command))
    let settings = region.settings.listed
    document.method.settings = settings.keys.sorted().map { [$0, settings[$0] ?? ""] }
    var catalogue = ReportCatalogue(language)
    catalogue.add(sitesOf: region)
    document.sites = catalogue.sites
    document.plans = [
      PlanEntry(name: language("base", "grundfall"), bottomLine: why, hasPlan: false)
    ]
    document.borders = options.borders
    return document
  }
}
