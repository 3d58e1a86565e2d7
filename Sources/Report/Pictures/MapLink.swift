/// A link as a map draws it.
struct MapLink {
  /// What a line says about the link.
  enum Standing { case proposed, kept, left }

  /// Giving site, by position.
  let from: Int
  /// Taking site, by position.
  let to: Int
  /// Its resource, by position.
  let resource: Int
  /// Money; nil where today's exchange is no longer in the plan.
  let value: Double?
  /// Proposed, kept from today, or left out of the plan.
  let standing: Standing

  /// The links of a plan and today's exchanges that it leaves, largest value last; those with
  /// streams or sites that are not in the document are passed over.
  static func all(_ document: ReportDocument, plan: PlanEntry) -> [MapLink] {
    let planned = plan.links.compactMap { link in
      MapLink(
        document, surplus: link.surplus, need: link.need, value: link.saving,
        standing: link.isExisting ? .kept : .proposed)
    }
    let known = Set(plan.links.map { [$0.surplus, $0.need] })
    let left = plan.todayLinks.filter { !known.contains([$0.surplus, $0.need]) }.compactMap {
      MapLink(document, surplus: $0.surplus, need: $0.need, value: nil, standing: .left)
    }
    let ordered = planned.enumerated().sorted {
      let a = $0.element.value ?? 0
      let b = $1.element.value ?? 0
      return a != b ? a < b : $0.offset > $1.offset
    }
    return left + ordered.map(\.element)
  }

  private init?(
    _ document: ReportDocument, surplus: Int, need: Int, value: Double?, standing: Standing
  ) {
    let streams = document.streams
    guard streams.indices.contains(surplus), streams.indices.contains(need),
      document.sites.indices.contains(streams[surplus].site),
      document.sites.indices.contains(streams[need].site),
      document.resources.indices.contains(streams[surplus].resource)
    else { return nil }
    from = streams[surplus].site
    to = streams[need].site
    resource = streams[surplus].resource
    self.value = value
    self.standing = standing
  }
}
