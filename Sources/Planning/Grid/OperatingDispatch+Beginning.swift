import Formulation
import LinearModel
import ModelInputs

extension OperatingDispatch {
  /// Where a dispatch ended, for one of nearly the same hours to begin.
  struct End: Sendable {
    fileprivate let shape: Shape
    fileprivate let inForce: [WholeGrid.Limit]
    fileprivate let basis: Basis
  }

  /// What has to be alike for positions to mean the same.
  fileprivate struct Shape: Sendable, Equatable {
    let kinds: [DispatchColumns.Kind]
    let hours: Int
    let lines: Int
    let outages: Int
    let forms: Int
    let rows: Int
    let stores: [String]
  }

  private var shape: Shape {
    Shape(
      kinds: columns.kinds, hours: inputs.hours.count, lines: inputs.network.lines.count,
      outages: limits.contingencies.outages.count, forms: inputs.forms.count,
      rows: rowCount - rows.count, stores: block?.stores.map(\.id) ?? [])
  }

  /// Where it stands now.
  func end() throws(EngineError) -> End {
    End(shape: shape, inForce: inForce, basis: try engine.saveBasis())
  }

  /// Begins where another ended, with the limits that came up there; false where that one was of
  /// another shape. Nothing is taken on trust: limits that bind no more are slack.
  func begin(at end: End) throws(EngineError) -> Bool {
    guard rows.isEmpty, end.shape == shape else { return false }
    let none = [Double](repeating: 0, count: inputs.network.busCount)
    try hold(end.inForce, draws: inputs.hours.weight.map { _ in none })
    try engine.restore(end.basis)
    return true
  }
}
