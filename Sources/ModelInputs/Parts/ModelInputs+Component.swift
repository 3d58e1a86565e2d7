extension ModelInputs {
  /// Whether a budget, a CO2 cap or a limit on the number of links ties everything together.
  private var isTied: Bool {
    settings.budget != nil || settings.co2Cap != nil || settings.maxLinks != nil
  }

  /// The part of the inputs that a surplus and a need hang together with: everything reachable
  /// over candidates, groups, stores and conversions.
  ///
  /// Where something ties everything together, that is everything.
  public func component(surplus: Int, need: Int) -> ModelInputs {
    guard !isTied else { return self }
    var sets = joined()
    let roots = [sets.root(surplus), sets.root(surpluses.count + need)]
    let isIn = (0..<surpluses.count + needs.count + conversions.count).map {
      roots.contains(sets.root($0))
    }
    var part = part(isIn).inputs
    part.grid = nil
    return part
  }

  /// The inputs in parts that have nothing to do with each other, the largest first; together they
  /// are the whole.
  ///
  /// Parts hang together over candidates, groups, stores, conversions, and where the grid is known
  /// by planes or hours that cannot carry, over what draws on it there.
  public func parts() -> [InputsPart] {
    let count = surpluses.count + needs.count + conversions.count
    guard !isTied else { return [part([Bool](repeating: true, count: count))] }
    var sets = joined()
    var order: [Int] = []
    var members: [Int: [Int]] = [:]
    for element in 0..<count {
      let root = sets.root(element)
      if members[root] == nil { order.append(root) }
      members[root, default: []].append(element)
    }
    let sorted = order.sorted {
      let (left, right) = (members[$0]?.count ?? 0, members[$1]?.count ?? 0)
      return left != right ? left > right : $0 < $1
    }
    return sorted.map { root in
      var isIn = [Bool](repeating: false, count: count)
      for element in members[root] ?? [] { isIn[element] = true }
      return part(isIn)
    }
  }

  /// Surpluses, needs and conversions, in this order, joined where they hang together.
  private func joined(overGrid: Bool = true) -> DisjointSets {
    var sets = DisjointSets(count: surpluses.count + needs.count + conversions.count)
    let firstNeed = surpluses.count
    let firstConversion = firstNeed + needs.count
    for candidate in candidates { sets.join(candidate.surplus, firstNeed + candidate.need) }
    for group in groups { for member in group.dropFirst() { sets.join(group[0], member) } }
    for store in stores {
      let places = store.ports.map { port in
        switch port {
        case .surplus(let surplus): surplus
        case .need(let need): firstNeed + need
        }
      }
      for place in places.dropFirst() { sets.join(places[0], place) }
    }
    for (position, row) in surpluses.enumerated() {
      if let port = row.port { sets.join(position, firstConversion + port.conversion) }
    }
    for (position, row) in needs.enumerated() {
      if let port = row.port { sets.join(firstNeed + position, firstConversion + port.conversion) }
    }
    guard overGrid, let grid else { return sets }
    let places = drawPlaces()
    if !grid.cuts.isEmpty || grid.whole != nil {
      for place in places.dropFirst() { sets.join(places[0], place) }
    }
    for row in grid.rows {
      let drawing = places.indices.filter { row.slopes[$0] != 0 }
      for draw in drawing.dropFirst() { sets.join(places[drawing[0]], places[draw]) }
    }
    return sets
  }

  /// Where each draw stands among surpluses, needs and conversions, in this order.
  private func drawPlaces() -> [Int] {
    (grid?.draws ?? []).map { draw in
      switch draw.stream {
      case .flow(let candidate): candidates[candidate].surplus
      case .bought(let need): surpluses.count + need
      case .disposed(let surplus): surplus
      }
    }
  }

  /// Which draws hang together by more than the grid: those with the same number.
  func drawRoots() -> [Int] {
    var sets = joined(overGrid: false)
    return drawPlaces().map { sets.root($0) }
  }
}
