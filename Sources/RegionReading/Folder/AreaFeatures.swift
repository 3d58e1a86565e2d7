import RegionModel

/// Areas among another file's contents.
public enum AreaFeatures {
  /// Areas of a list of GeoJSON features with `id`, `name`, `kind`, `rule` and `factor`.
  ///
  /// - Throws: `RegionRejected` with everything that is wrong with them.
  public static func read(_ features: [JSONValue]) throws(RegionRejected) -> [Area] {
    let report = Report()
    let file = AreasFile(report: report)
    let areas = features.enumerated().compactMap { file.area($1, number: $0 + 1) }
    if report.hasErrors { throw RegionRejected(findings: report.findings) }
    return areas
  }
}
