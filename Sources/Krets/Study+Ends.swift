import Findings
import LinearModel
import ModelInputs
import Planning
import Quantities
import RegionModel
import Wording

extension Study {
  /// The streams meant by two ids, each a site's or a stream's.
  ///
  /// - Throws: `UnknownEnd` where an id is neither.
  public func ends(from: String, to: String) throws(UnknownEnd) -> (
    surpluses: [Index<Surplus>], needs: [Index<Need>]
  ) {
    let surpluses = region.surpluses.indices.filter { position in
      let row = region.surpluses[position]
      return row.id == from || region.sites[row.site].id == from
    }
    if surpluses.isEmpty { throw unknown(from, isGiving: true) }
    let needs = region.needs.indices.filter { position in
      let row = region.needs[position]
      return row.id == to || region.sites[row.site].id == to
    }
    if needs.isEmpty { throw unknown(to, isGiving: false) }
    return (surpluses.map { Index($0) }, needs.map { Index($0) })
  }

  private func unknown(_ id: String, isGiving: Bool) -> UnknownEnd {
    if region.sites.contains(where: { $0.id == id }) {
      return UnknownEnd(id: id, isGiving: isGiving, isSite: true, nearest: nil)
    }
    let streams = isGiving ? region.surpluses.map(\.id) : region.needs.map(\.id)
    let nearest = Spelling.nearest(to: id, among: region.sites.map(\.id) + streams)
    return UnknownEnd(id: id, isGiving: isGiving, isSite: false, nearest: nearest)
  }
}

extension Study {
  /// Requires a horizon whose links can be explained one by one.
  ///
  /// - Throws: `InputError.tooLongToExplain`.
  public func requireExplainable() throws(InputError) {
    let time = try TimeAxis(region: region)
    guard time.count <= ModelInputs.mostSingly else { throw .tooLongToExplain(periods: time.count) }
  }
}

extension Planned {
  /// Explains every pair of the streams given.
  ///
  /// - Throws: `EngineError` where the engine fails.
  public func explain(
    from: String, to: String, surpluses: [Index<Surplus>], needs: [Index<Need>],
    effort: Effort = Effort()
  ) throws(EngineError) -> ExplainReport {
    try ExplainReading(region: study.region, solution: solution, planner: effort.planner())
      .report(from: from, to: to, surpluses: surpluses, needs: needs)
  }
}
