import RegionModel

extension RegionReader {
  /// A branch joins two buses, has a reactance unless it is direct current, and may do more in an
  /// emergency than always. Parallel branches are lawful.
  func requireSoundBranch(
    _ table: TableReader, _ row: Int, _ columns: BranchColumns, _ branch: Branch
  ) {
    if branch.from.isKnown, branch.from == branch.to {
      table.error(
        .grid(.branchToItself(bus: region.grid.buses[branch.from].id)), row, columns.to)
    }
    if branch.kind != .hvdc, branch.reactance == 0, table.isFilled(row, columns.reactance),
      NumberCheck.isZero(table, row, columns.reactance)
    {
      table.error(
        .grid(
          .zeroReactance(found: table.view.cell(row, columns.reactance.position).text)), row,
        columns.reactance)
    }
    guard let rating = branch.rating else {
      if !table.isFilled(row, columns.rating) {
        table.context.report.add(
          .note, .grid(.unlimitedRating), at: table.location(row, columns.rating))
      }
      return
    }
    if let emergency = branch.emergencyRating, emergency < rating {
      table.warning(
        .grid(.emergencyBelowRating(rating: rating, emergency: emergency)), row,
        columns.emergency)
    }
  }
}

/// Tells a zero from a cell that could not be read, which has been said already.
enum NumberCheck {
  static func isZero(_ table: TableReader, _ row: Int, _ column: Column) -> Bool {
    let cell = table.view.cell(row, column.position)
    return cell.allSatisfy { $0 == 0x30 || $0 == 0x2E || $0 == 0x2C || $0 == 0x2D }
  }
}
