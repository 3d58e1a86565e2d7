import Findings

extension Planned {
  /// What the heat of a datacentre, a request or a site, is worth to its neighbours.
  ///
  /// - Throws: `DatacentreFault` where the id is unknown, no datacentre's, or one whose heat the data
  ///   do not know.
  public func datacentre(_ id: String) throws(DatacentreFault) -> DatacentreReport {
    try DatacentreReading(region: study.region, solution: solution, requests: requests)
      .report(of: id)
  }
}

extension Study {
  /// Whether a datacentre's card can be made, told before anything is solved.
  ///
  /// - Throws: `DatacentreFault` as `Planned.datacentre` would.
  public func requireDatacentre(_ id: String) throws(DatacentreFault) {
    try DatacentreReading.require(id, in: region)
  }
}
