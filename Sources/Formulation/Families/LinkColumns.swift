import ModelInputs

extension Assembly {
  /// `K[a]` at its annuity per capacity, and `z[a]` at its fixed annuity where there is one.
  ///
  /// Annuities count in full for a year and by the horizon's share of it for less.
  mutating func addLinkColumns() {
    let share = inputs.time.yearShare
    for (position, candidate) in inputs.candidates.enumerated() where isSized(candidate) {
      let open = mayUse(position)
      _ = map.append(.linkCapacity(candidate: position))
      addColumn(
        money: investment(share * candidate.capacityAnnuity),
        upper: open ? inputs.most(over: candidate) : 0)
      guard isYesNo(candidate), scope != .window else { continue }
      _ = map.append(.linkBuilt(candidate: position))
      addColumn(money: share * candidate.fixedAnnuity, upper: open ? 1 : 0, integer: integer)
    }
  }

  /// Whether a link is built or not, rather than by the unit.
  func isYesNo(_ candidate: Candidate) -> Bool {
    candidate.fixedAnnuity > 0 || (inputs.settings.maxLinks != nil && candidate.isNew)
  }
}
