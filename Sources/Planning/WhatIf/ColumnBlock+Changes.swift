import LinearModel
import ModelInputs

extension ColumnBlock {
  /// What of the block's columns and rows differs between two programs of the same shape.
  func changes(from before: LinearModel, to model: LinearModel) -> ModelChanges {
    var changes = ModelChanges()
    for (place, column) in columns.enumerated() {
      let cost = model.columnCost[column]
      if cost != before.columnCost[column] { changes.costs.append((column: place, cost: cost)) }
      let (lower, upper) = (model.columnLower[column], model.columnUpper[column])
      let known = inForce[place] ?? (before.columnLower[column], before.columnUpper[column])
      if known != (lower, upper) {
        changes.columns.append(.init(place, lower: lower, upper: upper))
      }
    }
    for (place, row) in rows.enumerated() {
      let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
      if (lower, upper) != (before.rowLower[row], before.rowUpper[row]) {
        changes.rows.append(.init(place, lower: lower, upper: upper))
      }
    }
    return changes
  }

  /// Whether entries of its columns have other values in one program than in another of the same
  /// shape.
  func hasOtherEntries(_ model: LinearModel, than before: LinearModel) -> Bool {
    model.value != before.value
      && columns.contains { column in
        (model.columnStart[column]..<model.columnStart[column + 1]).contains {
          model.value[Int($0)] != before.value[Int($0)]
        }
      }
  }

  /// What the links added cost by a search's prices, column by column.
  func costsOfAdded(in search: ColumnSearch) -> [Double] {
    added.indices.flatMap { place in
      link(place, of: search.source).map { search.rows.columns(of: $0).cost } ?? []
    }
  }

  /// The same as changes, with what lifts the cap on CO2.
  func costs(of added: [Double], in search: ColumnSearch) -> [(column: Int, cost: Double)] {
    let lift = relief.map { [(column: $0, cost: search.reliefCost)] } ?? []
    return lift + added.enumerated().map { (column: firstAdded + $0, cost: $1) }
  }
}
