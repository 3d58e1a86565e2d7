import ModelInputs

/// The amounts of one kind that draw on a grid, as the model tells them apart.
private struct DrawKind {
  /// The model's prefix: `a`, `j`, `i`.
  var letter: String
  /// The set they are within: `A`, `J`, `I`.
  var set: String
  /// Names of all of that set.
  var names: [MathProgSymbol]
  /// Positions of the draws, and of what draws in its set.
  var draws: [(draw: Int, element: Int)]
}

extension DataSection {
  private func drawKinds(_ draws: [GridCoupling.Draw]) -> [DrawKind] {
    func those(_ element: (GridCoupling.Stream) -> Int?) -> [(draw: Int, element: Int)] {
      draws.indices.compactMap { draw in element(draws[draw].stream).map { (draw, $0) } }
    }
    return [
      DrawKind(
        letter: "a", set: "A", names: symbols.candidates,
        draws: those { if case .flow(let candidate) = $0 { candidate } else { nil } }),
      DrawKind(
        letter: "j", set: "J", names: symbols.needs,
        draws: those { if case .bought(let need) = $0 { need } else { nil } }),
      DrawKind(
        letter: "i", set: "I", names: symbols.surpluses,
        draws: those { if case .disposed(let surplus) = $0 { surplus } else { nil } }),
    ]
  }

  /// What of the exchange layer draws where, and how much of it the loads hold already.
  mutating func addDraws(_ whole: WholeGrid, _ names: GridSymbols) {
    let coupled = whole.draws
    guard !coupled.draws.isEmpty else { return }
    heading("what draws of the exchange layer")
    for kind in drawKinds(coupled.draws) where !kind.draws.isEmpty {
      let elements = kind.draws.map { kind.names[$0.element] }
      let rows = kind.draws.map(\.draw)
      let letter = kind.letter
      table("\(kind.set)_GRID", "\(letter)_bus \(letter)_drawn", rows.indices, elements) {
        row, text in
        text.symbol(names.buses[coupled.draws[rows[row]].bus])
        text.number(coupled.draws[rows[row]].perUnit)
      }
      let seasonal = rows.indices.filter { coupled.draws[rows[$0]].byPeriod != nil }
      byPeriod("\(letter)_drawn_at", seasonal, elements) {
        coupled.draws[rows[$0]].byPeriod ?? []
      }
      let shaped = rows.indices.filter { coupled.shapes[rows[$0]].contains { $0 != 1 } }
      matrix("\(letter)_shape", shaped, elements, by: names.snapshots) {
        coupled.shapes[rows[$0]]
      }
      addFlexible(kind, elements, coupled, names)
      let isBought = letter == "j"
      let held = kind.draws.indices.filter { row in
        let usual = isBought ? inputs.needs[kind.draws[row].element].required : nil
        return usual.map { $0 != coupled.held[rows[row]] }
          ?? coupled.held[rows[row]].contains { $0 != 0 }
      }
      byPeriod("\(letter)_held", held, elements) { coupled.held[rows[$0]] }
    }
  }

  /// What of a kind chooses its hours, and the most it can be in each.
  private mutating func addFlexible(
    _ kind: DrawKind, _ elements: [MathProgSymbol], _ coupled: GridDraws, _ names: GridSymbols
  ) {
    let rows = kind.draws.indices.filter { coupled.draws[kind.draws[$0].draw].ceiling != nil }
    guard !rows.isEmpty else { return }
    set("\(kind.set)_FLEX", rows.lazy.map { elements[$0] })
    matrix("\(kind.letter)_most", rows, elements, by: names.snapshots) {
      coupled.ceilings[kind.draws[$0].draw]
    }
  }

  /// What hours of the year cannot carry.
  mutating func addCarry(_ terms: GridTerms, _ names: GridSymbols) {
    guard !terms.rows.isEmpty else { return }
    heading("hours that cannot carry everything")
    table("CARRY", "carry_most", terms.rows.indices, names.carry) { row, text in
      text.number(terms.rows[row].upper)
    }
    for kind in drawKinds(terms.draws) {
      var isOpen = false
      for (row, limit) in terms.rows.enumerated() {
        for (draw, element) in kind.draws where limit.slopes[draw] != 0 {
          if !isOpen { text.text("param carry_\(kind.letter) :=\n") }
          isOpen = true
          text.symbol(names.carry[row])
          text.symbol(kind.names[element])
          text.symbol(symbols.periods[limit.period])
          text.number(limit.slopes[draw])
          text.newLine()
        }
      }
      if isOpen { text.end() }
    }
  }
}
