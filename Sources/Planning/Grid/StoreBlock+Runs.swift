import Formulation
import ModelInputs

extension StoreBlock {
  /// Money of what is built, for the horizon.
  func investment(_ values: [Double]) -> Double {
    sizeCosts.reduce(0) { $0 + Self.plain(values[$1.column]) * $1.cost }
  }

  /// How each store runs.
  ///
  /// - Parameter prices: money per MW more drawn, by hour and bus, the hour's weight counted.
  func runs(_ values: [Double], _ prices: [[Double]]) -> [StoreRun] {
    stores.enumerated().map { position, store in
      let energy = sizes[position].energy.map { Self.plain(values[$0]) } ?? store.energy
      let power = sizes[position].power.map { Self.plain(values[$0]) }
      let all = 0..<hours.count
      let earned = all.reduce(0.0) { sum, hour in
        let given = values[out(position, hour)] - values[into(position, hour)]
        return sum + prices[hour][store.bus] * given
      }
      return StoreRun(
        store: store, energy: energy,
        charge: power.map { $0 * store.chargePart } ?? store.charge,
        discharge: power.map { $0 * store.dischargePart } ?? store.discharge,
        into: all.map { Self.plain(values[into(position, $0)]) },
        out: all.map { Self.plain(values[out(position, $0)]) },
        level: all.map { Self.plain(values[level(position, $0)]) }, earned: earned)
    }
  }

  /// A MW or MWh without the engine's rounding about nothing.
  private static func plain(_ value: Double) -> Double { abs(value) < 1e-9 ? 0 : value }
}
