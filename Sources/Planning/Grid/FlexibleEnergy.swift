import Formulation
import LinearModel
import ModelInputs

/// Rows that hold what a draw which chooses its hours takes in a period to its amount:
/// `sum omega·p[d,v] + missing = energy·amount`, with `0 ≤ p[d,v] ≤` its ceiling among the hours'
/// columns. Nothing may be missing but while it is asked whether something has to be.
struct FlexibleEnergy {
  /// A draw in a period.
  struct Row {
    let draw: Int
    let period: Int
    /// Position of the row in the program.
    let row: Int
    /// Column of MWh that are missing.
    let missing: Int
    /// The period's hours.
    let hours: [Int]
    /// Most MWh.
    let most: Double
  }

  /// The exchange layer's draws.
  let draws: GridDraws
  /// Draw by draw, period by period.
  private(set) var rows: [Row] = []
  private let columns: DispatchColumns

  /// Adds the rows to a program whose hours' columns stand.
  init(_ draws: GridDraws, _ columns: DispatchColumns, to builder: inout LinearModelBuilder) {
    self.draws = draws
    self.columns = columns
    var hours = [[Int]](repeating: [], count: draws.time.count)
    for (hour, period) in draws.hours.period.enumerated() { hours[period].append(hour) }
    let weight = draws.hours.weight
    for draw in draws.flexible {
      for period in hours.indices {
        let row = builder.addRow(lower: 0, upper: 0)
        for hour in hours[period] {
          builder.add(weight[hour], row: row, column: column(draw, hour))
        }
        let missing = builder.addColumn(upper: 0)
        builder.add(1, row: row, column: missing)
        let most = hours[period].reduce(0) { $0 + weight[$1] * draws.ceilings[draw][$1] }
        rows.append(
          Row(
            draw: draw, period: period, row: row, missing: missing, hours: hours[period], most: most
          ))
      }
    }
  }

  /// Column of a draw's MW in an hour.
  private func column(_ draw: Int, _ hour: Int) -> Int {
    hour * columns.kinds.count + (columns.flexible[draw] ?? 0)
  }

  /// What holds the draws to amounts: base units per occurrence, by draw and period.
  func holding(_ amounts: [[Double]]) -> ModelChanges {
    var changes = ModelChanges()
    for row in rows {
      let amount = amounts[row.draw][row.period] - draws.held[row.draw][row.period]
      let wanted = max(0, draws.energy(row.draw, row.period) * amount)
      // An engine's rounding must not ask for more than the hours have room for.
      let energy = wanted <= row.most + 1e-6 * max(1, row.most) ? min(wanted, row.most) : wanted
      changes.rows.append(.init(row.row, lower: energy, upper: energy))
    }
    return changes
  }

  /// MWh missing in each period.
  func missing(_ values: [Double]) -> [Double] {
    var missing = [Double](repeating: 0, count: draws.time.count)
    for row in rows { missing[row.period] += values[row.missing] }
    return missing
  }

  /// Slopes per base unit, by draw and period.
  ///
  /// What one more MWh costs where it is least: among the hours below their ceiling. Any figure
  /// between the dearest hour at its ceiling and the cheapest below it is a dual of the row; this one
  /// does not make a draw that stands still look free.
  ///
  /// - Parameters:
  ///   - prices: money per MW more drawn, by hour and bus, the hour's weight counted.
  ///   - values: of the program's columns.
  ///   - missingPrice: money per MWh missing; nil: nothing may be.
  func slopes(_ prices: [[Double]], _ values: [Double], missingPrice: Double? = nil) -> [[Double]] {
    var slopes = draws.draws.map { _ in [Double](repeating: 0, count: draws.time.count) }
    for row in rows {
      let (bus, sign) = (draws.draws[row.draw].bus, draws.draws[row.draw].perUnit < 0 ? -1.0 : 1)
      var next = missingPrice ?? .infinity
      var dearest = -Double.infinity
      for hour in row.hours {
        let ceiling = draws.ceilings[row.draw][hour]
        let weight = draws.hours.weight[hour]
        guard ceiling > 0, weight > 0 else { continue }
        let price = sign * prices[hour][bus] / weight
        if values[column(row.draw, hour)] < ceiling - 1e-9 * max(1, ceiling) {
          next = min(next, price)
        } else {
          dearest = max(dearest, price)
        }
      }
      let dual = next < .infinity ? next : dearest
      slopes[row.draw][row.period] =
        dual > -.infinity ? dual * draws.energy(row.draw, row.period) : 0
    }
    return slopes
  }
}
