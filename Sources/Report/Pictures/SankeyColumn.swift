/// A column of nodes: the largest, and all others as one.
struct SankeyColumn {
  /// Largest first, all others last.
  let nodes: [SankeyNode]
  private let places: [Int: Int]

  /// A column of what `key` says of each link sent.
  init(
    _ sent: [Sent], most: Int, others: (Int) -> String, key: (Sent) -> Int,
    look: (Int) -> (name: String, colour: String)
  ) {
    var amounts: [Int: Double] = [:]
    for link in sent { amounts[key(link), default: 0] += link.amount }
    let order = amounts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    // One alone is better named than called "1 other".
    let named = order.count <= most + 1 ? order.count : most
    var nodes = order.prefix(named).map { entry in
      let (name, colour) = look(entry.key)
      return SankeyNode(name: name, amount: entry.value, colour: colour)
    }
    var places: [Int: Int] = [:]
    for (place, entry) in order.enumerated() { places[entry.key] = min(place, named) }
    if named < order.count {
      let rest = order.dropFirst(named)
      nodes.append(
        SankeyNode(
          name: others(rest.count), amount: rest.reduce(0) { $0 + $1.value },
          colour: Palette.quiet))
    }
    self.nodes = nodes
    self.places = places
  }

  /// The node of a site or resource, by position.
  func place(_ index: Int) -> Int { places[index, default: nodes.count - 1] }
}
