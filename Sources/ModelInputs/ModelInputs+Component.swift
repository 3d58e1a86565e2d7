extension ModelInputs {
  /// The part of the inputs that a surplus and a need hang together with: everything reachable
  /// over candidates, groups and conversions.
  ///
  /// Where a budget, a CO2 cap or a limit on the number of links ties everything together, that is
  /// everything.
  public func component(surplus: Int, need: Int) -> ModelInputs {
    guard settings.budget == nil, settings.co2Cap == nil, settings.maxLinks == nil else {
      return self
    }
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
    let roots = [sets.root(surplus), sets.root(firstNeed + need)]
    let isIn = (0..<surpluses.count + needs.count + conversions.count).map {
      roots.contains(sets.root($0))
    }
    return restricted(
      surpluses: Array(isIn[..<firstNeed]), needs: Array(isIn[firstNeed..<firstConversion]),
      conversions: Array(isIn[firstConversion...]))
  }

  private func restricted(surpluses keepS: [Bool], needs keepN: [Bool], conversions keepC: [Bool])
    -> ModelInputs
  {
    func places(_ keep: [Bool]) -> [Int] {
      var next = -1
      return keep.map { kept in
        if kept { next += 1 }
        return next
      }
    }
    let (placeS, placeN, placeC) = (places(keepS), places(keepN), places(keepC))
    var part = ModelInputs(settings: settings, time: time)
    part.conversions = conversions.indices.filter { keepC[$0] }.map { conversions[$0] }
    var groupPlace: [Int: Int] = [:]
    for (position, members) in groups.enumerated() where members.contains(where: { keepS[$0] }) {
      groupPlace[position] = part.groups.count
      part.groups.append(members.map { placeS[$0] })
    }
    for position in surpluses.indices where keepS[position] {
      var row = surpluses[position]
      row.group = row.group.flatMap { groupPlace[$0] }
      if let port = row.port { row.port?.conversion = placeC[port.conversion] }
      part.surpluses.append(row)
    }
    for position in needs.indices where keepN[position] {
      var row = needs[position]
      if let port = row.port { row.port?.conversion = placeC[port.conversion] }
      part.needs.append(row)
    }
    part.stores = stores.compactMap { store in
      var row = store
      row.ports = store.ports.compactMap { port in
        switch port {
        case .surplus(let surplus): keepS[surplus] ? .surplus(placeS[surplus]) : nil
        case .need(let need): keepN[need] ? .need(placeN[need]) : nil
        }
      }
      return row.ports.isEmpty ? nil : row
    }
    var candidatePlace: [Int: Int] = [:]
    for (position, candidate) in candidates.enumerated() where keepS[candidate.surplus] {
      var row = candidate
      row.surplus = placeS[candidate.surplus]
      row.need = placeN[candidate.need]
      candidatePlace[position] = part.candidates.count
      part.candidates.append(row)
    }
    part.mixLimits = mixLimits.filter { keepN[$0.need] }.map { limit in
      var row = limit
      row.need = placeN[limit.need]
      row.contents = limit.contents.compactMap { entry in
        candidatePlace[entry.candidate].map { ($0, entry.content) }
      }
      return row
    }
    return part
  }
}

/// Union–find with path halving.
struct DisjointSets {
  private var parent: [Int32]

  init(count: Int) { parent = (0..<count).map { Int32(truncatingIfNeeded: $0) } }

  mutating func root(_ element: Int) -> Int {
    var at = Int32(truncatingIfNeeded: element)
    while parent[Int(at)] != at {
      parent[Int(at)] = parent[Int(parent[Int(at)])]
      at = parent[Int(at)]
    }
    return Int(at)
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (root(a), root(b))
    if first != second {
      parent[max(first, second)] = Int32(truncatingIfNeeded: min(first, second))
    }
  }
}
