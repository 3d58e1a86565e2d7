/// A flow of a panel: from a giver through a resource to a taker, by position in the panel's nodes.
struct SankeyFlow {
  var giver: Int
  var resource: Int
  var taker: Int
  var amount: Double
  var isKept: Bool
}

/// A node of a column.
struct SankeyNode {
  /// What it is called.
  var name: String
  /// What flows through it.
  var amount: Double
  /// Its colour.
  var colour: String
}

/// The flows of one base unit: energy, mass or volume.
struct SankeyPanel {
  /// Base unit.
  let unit: String
  /// Givers, resources and takers, largest first, the rest of each together last.
  let columns: [[SankeyNode]]
  /// Flows between them.
  let flows: [SankeyFlow]
  /// What is sent.
  let total: Double
  /// What of it goes already today.
  let kept: Double
  /// What is sent today.
  let today: Double

  /// The panel of a unit; nil where the plan sends none of it.
  init?(
    _ document: ReportDocument, plan: PlanEntry, unit: String, most: Int,
    others: (Int) -> String
  ) {
    let sent = plan.links.compactMap { link in
      Sent(document, link.surplus, link.need, link.amount, isKept: link.isExisting)
    }.filter { $0.unit == unit && $0.amount > 0 }
    guard !sent.isEmpty else { return nil }
    self.unit = unit
    total = sent.reduce(0) { $0 + $1.amount }
    kept = sent.reduce(0) { $0 + ($1.isKept ? $1.amount : 0) }
    today = plan.todayLinks.reduce(0) { sum, link in
      let sent = Sent(document, link.surplus, link.need, link.amount, isKept: true)
      return sum + (sent?.unit == unit ? sent?.amount ?? 0 : 0)
    }
    let sites = document.sites.map(\.name)
    let givers = SankeyColumn(sent, most: most, others: others, key: \.giver) {
      (sites[$0], Palette.ink)
    }
    let resources = SankeyColumn(sent, most: most, others: others, key: \.resource) {
      (document.resources[$0].name, Palette.resource(document.resources[$0].colour))
    }
    let takers = SankeyColumn(sent, most: most, others: others, key: \.taker) {
      (sites[$0], Palette.ink)
    }
    columns = [givers.nodes, resources.nodes, takers.nodes]
    flows = Self.merged(
      sent.map {
        SankeyFlow(
          giver: givers.place($0.giver), resource: resources.place($0.resource),
          taker: takers.place($0.taker), amount: $0.amount, isKept: $0.isKept)
      })
  }

  private static func merged(_ flows: [SankeyFlow]) -> [SankeyFlow] {
    var order: [[Int]: SankeyFlow] = [:]
    for flow in flows {
      let key = [flow.giver, flow.resource, flow.taker, flow.isKept ? 0 : 1]
      order[key, default: flow].amount += order[key] == nil ? 0 : flow.amount
    }
    return order.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }
}

/// What a link sends, by position of sites and resource.
struct Sent {
  let giver: Int
  let resource: Int
  let taker: Int
  let unit: String
  let amount: Double
  let isKept: Bool

  /// What a link sends; nil where its streams are not in the document.
  init?(
    _ document: ReportDocument, _ surplus: Int, _ need: Int, _ amount: Double, isKept: Bool
  ) {
    let streams = document.streams
    guard streams.indices.contains(surplus), streams.indices.contains(need),
      document.sites.indices.contains(streams[surplus].site),
      document.sites.indices.contains(streams[need].site),
      document.resources.indices.contains(streams[surplus].resource)
    else { return nil }
    giver = streams[surplus].site
    resource = streams[surplus].resource
    taker = streams[need].site
    unit = document.resources[resource].unit
    self.amount = amount.isFinite ? amount : 0
    self.isKept = isKept
  }
}
