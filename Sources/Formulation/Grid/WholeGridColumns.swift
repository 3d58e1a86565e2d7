import ModelInputs

/// Dispatch columns of a grid that a program holds: the same in every hour.
struct WholeGridColumns {
  let columns: DispatchColumns
  var kinds: [DispatchColumns.Kind] { columns.kinds }

  init(_ whole: WholeGrid) {
    let drawn = whole.short == nil ? [] : Set(whole.limits.inputs.loads.map(\.bus)).sorted()
    columns = DispatchColumns(
      whole.limits.inputs, unserved: drawn, probes: [], draws: whole.draws)
  }
}
