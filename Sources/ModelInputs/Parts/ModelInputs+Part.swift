extension ModelInputs {
  /// The part made of some surpluses, needs and conversions, and of all that stands between them.
  ///
  /// - Parameters:
  ///   - isIn: whether each surplus, need and conversion, in this order, is in it; what hangs
  ///     together is in it together.
  ///   - keepsLink: whether a candidate between them is in it.
  ///   - keepsStore: whether a store on them is in it.
  func part(
    _ isIn: [Bool], keepsLink: (Candidate) -> Bool = { _ in true },
    keepsStore: (StoreInput) -> Bool = { _ in true }
  ) -> InputsPart {
    let firstNeed = surpluses.count
    let firstConversion = firstNeed + needs.count
    let kept = Kept(surpluses.indices.filter { isIn[$0] }, of: surpluses.count)
    let keptNeeds = Kept(needs.indices.filter { isIn[firstNeed + $0] }, of: needs.count)
    let keptConversions = Kept(
      conversions.indices.filter { isIn[firstConversion + $0] }, of: conversions.count)
    let keptGroups = Kept(
      groups.indices.filter { groups[$0].contains { kept.place[$0] >= 0 } }, of: groups.count)
    var part = ModelInputs(settings: settings, time: time)
    part.conversions = keptConversions.positions.map { conversions[$0] }
    part.groups = keptGroups.positions.map { groups[$0].map { kept.place[$0] } }
    part.surpluses = kept.positions.map { position in
      var row = surpluses[position]
      row.group = row.group.map { keptGroups.place[$0] }
      if let port = row.port { row.port?.conversion = keptConversions.place[port.conversion] }
      return row
    }
    part.needs = keptNeeds.positions.map { position in
      var row = needs[position]
      if let port = row.port { row.port?.conversion = keptConversions.place[port.conversion] }
      return row
    }
    let links = Kept(
      candidates.indices.filter {
        kept.place[candidates[$0].surplus] >= 0 && keepsLink(candidates[$0])
      }, of: candidates.count)
    part.candidates = links.positions.map { position in
      var row = candidates[position]
      row.surplus = kept.place[row.surplus]
      row.need = keptNeeds.place[row.need]
      return row
    }
    let (stores, storePositions) = stores(kept, keptNeeds, keepsStore)
    part.stores = stores
    let limits = mixLimits.indices.filter { keptNeeds.place[mixLimits[$0].need] >= 0 }
    part.mixLimits = limits.map { position in
      var row = mixLimits[position]
      row.need = keptNeeds.place[row.need]
      row.contents = row.contents.compactMap { entry in
        let place = links.place[entry.candidate]
        return place < 0 ? nil : (place, entry.content)
      }
      return row
    }
    let (terms, rows) = terms(kept, keptNeeds, links)
    part.grid = terms
    return InputsPart(
      inputs: part, surpluses: kept.positions, needs: keptNeeds.positions,
      conversions: keptConversions.positions, candidates: links.positions,
      stores: storePositions, mixLimits: limits, groups: keptGroups.positions, carryRows: rows)
  }

  /// The whole as far as it takes part today: only today's exchanges and the stores that stand.
  public func today() -> InputsPart {
    part(
      [Bool](repeating: true, count: surpluses.count + needs.count + conversions.count),
      keepsLink: \.isExisting, keepsStore: { !$0.isCandidate })
  }

  /// All of it as a part of itself.
  public func wholePart() -> InputsPart {
    part([Bool](repeating: true, count: surpluses.count + needs.count + conversions.count))
  }

  /// What is kept of a list, and where each of the list stands among it (−1: nowhere).
  private struct Kept {
    let positions: [Int]
    let place: [Int]

    init(_ positions: [Int], of count: Int) {
      self.positions = positions
      var place = [Int](repeating: -1, count: count)
      for (new, old) in positions.enumerated() { place[old] = new }
      self.place = place
    }
  }

  private func stores(
    _ kept: Kept, _ keptNeeds: Kept, _ keepsStore: (StoreInput) -> Bool
  ) -> ([StoreInput], [Int]) {
    var rows: [StoreInput] = []
    var positions: [Int] = []
    for (position, store) in stores.enumerated() where keepsStore(store) {
      var row = store
      row.ports = store.ports.compactMap { port in
        switch port {
        case .surplus(let surplus): kept.place[surplus] < 0 ? nil : .surplus(kept.place[surplus])
        case .need(let need): keptNeeds.place[need] < 0 ? nil : .need(keptNeeds.place[need])
        }
      }
      guard !row.ports.isEmpty else { continue }
      rows.append(row)
      positions.append(position)
    }
    return (rows, positions)
  }

  private func terms(_ kept: Kept, _ keptNeeds: Kept, _ links: Kept) -> (GridTerms?, [Int]) {
    guard let grid else { return (nil, []) }
    var terms = grid
    var drawing: [Int] = []
    terms.draws = []
    for (position, draw) in grid.draws.enumerated() {
      let place =
        switch draw.stream {
        case .flow(let candidate): links.place[candidate]
        case .bought(let need): keptNeeds.place[need]
        case .disposed(let surplus): kept.place[surplus]
        }
      guard place >= 0 else { continue }
      var row = draw
      row.stream =
        switch draw.stream {
        case .flow: .flow(place)
        case .bought: .bought(place)
        case .disposed: .disposed(place)
        }
      drawing.append(position)
      terms.draws.append(row)
    }
    let rows = grid.rows.indices.filter { row in
      drawing.contains { grid.rows[row].slopes[$0] != 0 }
    }
    terms.rows = rows.map { position in
      var row = grid.rows[position]
      row.slopes = drawing.map { row.slopes[$0] }
      return row
    }
    terms.cuts =
      drawing.isEmpty
      ? []
      : grid.cuts.map { cut in
        GridTerms.Cut(
          slopes: drawing.map { cut.slopes[$0] }, constant: cut.constant,
          isRefusal: cut.isRefusal)
      }
    return (terms, rows)
  }
}
