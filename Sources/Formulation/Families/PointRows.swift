import ModelInputs

extension Assembly {
  /// `y_at[u,o,t] ≥ 0`: activity at operating points beyond the first.
  mutating func addPointColumns() {
    for (position, conversion) in inputs.conversions.enumerated() {
      for point in 0..<conversion.furtherPoints {
        for period in periods {
          _ = map.append(.point(conversion: position, point: point, period: period))
          addColumn()
        }
      }
    }
  }

  /// `sum_o y_at[u,o,t] ≤ y[u,t]`: the rest of the activity is at the first operating point.
  ///
  /// Points share the capacity, and between them lies all that the conversion can do: of an extraction
  /// turbine, whose points are full back pressure and full condensing, the region between its
  /// back-pressure line and its line of power lost to heat.
  mutating func addPointRows() {
    for (position, conversion) in inputs.conversions.enumerated() where conversion.furtherPoints > 0
    {
      for period in periods {
        let row = addRow(.points, position, period, upper: 0)
        builder.add(-1, row: row, column: map.activity(position, period))
        for point in 0..<conversion.furtherPoints {
          if let column = map.point(position, point, period) {
            builder.add(1, row: row, column: column)
          }
        }
      }
    }
  }

  /// Adds to a row what a port takes or gives, times a factor:
  /// `beta·y + sum_o (beta_at[o] − beta)·y_at[o]`.
  mutating func addPort(_ port: PortInput, _ period: Int, row: Int, factor: Double) {
    let first = port.perActivity[period]
    builder.add(factor * first, row: row, column: map.activity(port.conversion, period))
    for (point, amounts) in port.further.enumerated() {
      if let column = map.point(port.conversion, point, period) {
        builder.add(factor * (amounts[period] - first), row: row, column: column)
      }
    }
  }
}
