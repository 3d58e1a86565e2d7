import LinearModel
import ModelInputs

/// Columns and rows of stores at buses in a program over all hours.
///
/// A level a store and hour, tied to the one before by
/// `E[v] = E[v−1]·(1 − loss)^h + eta_in·h·in − h·out/eta_out`; the first of a chain to the chain's
/// start, which is its last level where the store may begin anywhere and must end there. What a
/// candidate holds and how fast are two columns that its levels and powers stay below.
///
/// Over a window of the hours, where each store begins and ends and how large it is are columns that
/// others set; an end that cannot be reached is missed at a price.
public struct StoreBlock {
  /// The stores, in order of id.
  public let stores: [GridStoreInput]
  /// The hours they run over.
  public let hours: HourAxis
  /// First column: in, out and level of each hour, store by store.
  let first: Int
  /// Columns of each store's energy and power; nil where they are given.
  public private(set) var sizes: [(energy: Int?, power: Int?)] = []
  /// Columns of what each store begins and ends a window with; empty over all hours.
  public private(set) var ends: [(start: Int, end: Int)] = []
  /// Columns of MWh by which ends are missed.
  public private(set) var missed: [Int] = []
  /// What each row added is, in order.
  private(set) var rows: [(family: Family, store: Int, hour: Int)] = []

  /// Adds the stores to a program.
  ///
  /// - Parameters:
  ///   - price: money per MWh by which the end of a window is missed; nil: the hours are all there
  ///     are.
  ///   - isPaid: whether the objective is money, so that what is built costs there.
  public init(
    _ inputs: GridInputs, to builder: inout LinearModelBuilder, price: Double? = nil,
    isPaid: Bool = true
  ) {
    stores = inputs.stores
    hours = inputs.hours
    first = builder.columnCount
    for store in stores {
      for _ in 0..<hours.count { Self.addHour(of: store, to: &builder) }
    }
    for (position, store) in stores.enumerated() {
      sizes.append(Self.addSizes(of: store, isPaid: isPaid && price == nil, to: &builder))
      if let price { addEnds(store, price, to: &builder) }
      for chain in hours.chains { addLevels(position, chain, to: &builder) }
      addLimits(position, to: &builder)
    }
  }

  /// Column of the power into a store in an hour, MW at the bus.
  public func into(_ store: Int, _ hour: Int) -> Int { first + 3 * (store * hours.count + hour) }
  /// Column of the power out of a store in an hour, MW at the bus.
  public func out(_ store: Int, _ hour: Int) -> Int { into(store, hour) + 1 }
  /// Column of what a store holds at the end of an hour, MWh.
  public func level(_ store: Int, _ hour: Int) -> Int { into(store, hour) + 2 }

  private static func addHour(of store: GridStoreInput, to builder: inout LinearModelBuilder) {
    builder.addColumn(upper: store.charge)
    builder.addColumn(upper: store.discharge)
    builder.addColumn(
      lower: store.isCandidate ? 0 : store.minimum, upper: store.energy)
  }

  private static func addSizes(
    of store: GridStoreInput, isPaid: Bool, to builder: inout LinearModelBuilder
  ) -> (energy: Int?, power: Int?) {
    guard store.isCandidate else { return (nil, nil) }
    let energy = builder.addColumn(
      cost: isPaid ? store.energyAnnuity : 0, upper: store.energy)
    let power =
      store.powerAnnuity > 0
      ? builder.addColumn(cost: isPaid ? store.powerAnnuity : 0, upper: store.power) : nil
    return (energy, power)
  }

  private mutating func addEnds(
    _ store: GridStoreInput, _ price: Double, to builder: inout LinearModelBuilder
  ) {
    let start = builder.addColumn(upper: store.energy)
    let end = builder.addColumn(upper: store.energy)
    let row = addRow(.busEnding, ends.count, hours.count - 1, lower: 0, upper: 0, to: &builder)
    builder.add(1, row: row, column: level(ends.count, hours.count - 1))
    builder.add(-1, row: row, column: end)
    for sign in [1.0, -1] {
      let column = builder.addColumn(cost: price)
      builder.add(sign, row: row, column: column)
      missed.append(column)
    }
    ends.append((start, end))
  }

  private mutating func addLevels(
    _ store: Int, _ chain: [Int], to builder: inout LinearModelBuilder
  ) {
    guard let last = chain.last else { return }
    let row = stores[store]
    var before: Int?
    for hour in chain {
      let length = hours.length(hour)
      let kept = row.kept(length)
      // What the start leaves is known of a store that stands, and follows a candidate's size.
      let isKnown = before == nil && ends.isEmpty && sizes[store].energy == nil
      let known = isKnown ? kept * (row.start ?? 0) : 0
      let balance = addRow(.busStore, store, hour, lower: known, upper: known, to: &builder)
      builder.add(1, row: balance, column: level(store, hour))
      builder.add(-row.chargeEfficiency * length, row: balance, column: into(store, hour))
      builder.add(length / row.dischargeEfficiency, row: balance, column: out(store, hour))
      if let before {
        builder.add(-kept, row: balance, column: level(store, before))
      } else if !ends.isEmpty {
        builder.add(-kept, row: balance, column: ends[store].start)
      } else if let start = row.start {
        addStart(start, -kept, store, row: balance, to: &builder)
      } else {
        builder.add(-kept, row: balance, column: level(store, last))
      }
      before = hour
    }
    guard ends.isEmpty, row.isCyclic, let start = row.start else { return }
    let known = sizes[store].energy == nil ? start : 0
    let closing = addRow(.busEnding, store, last, lower: known, upper: known, to: &builder)
    builder.add(1, row: closing, column: level(store, last))
    addStart(start, -1, store, row: closing, to: &builder)
  }

  /// The part of a candidate's energy that it starts with.
  private func addStart(
    _ start: Double, _ factor: Double, _ store: Int, row: Int,
    to builder: inout LinearModelBuilder
  ) {
    guard let energy = sizes[store].energy, stores[store].energy > 0 else { return }
    builder.add(factor * start / stores[store].energy, row: row, column: energy)
  }

  private mutating func addLimits(_ store: Int, to builder: inout LinearModelBuilder) {
    let row = stores[store]
    for hour in 0..<hours.count {
      if let energy = sizes[store].energy {
        keep(.busLevel, store, hour, level(store, hour), below: 1, of: energy, &builder)
        if row.minimum > 0 {
          let least = addRow(.busLeast, store, hour, lower: 0, to: &builder)
          builder.add(1, row: least, column: level(store, hour))
          builder.add(-row.minimum / row.energy, row: least, column: energy)
        }
      }
      if let power = sizes[store].power {
        keep(.busCharge, store, hour, into(store, hour), below: row.chargePart, of: power, &builder)
        keep(
          .busDischarge, store, hour, out(store, hour), below: row.dischargePart, of: power,
          &builder)
      }
    }
  }

  private mutating func keep(
    _ family: Family, _ store: Int, _ hour: Int, _ column: Int, below part: Double, of size: Int,
    _ builder: inout LinearModelBuilder
  ) {
    let row = addRow(family, store, hour, upper: 0, to: &builder)
    builder.add(1, row: row, column: column)
    builder.add(-part, row: row, column: size)
  }

  private mutating func addRow(
    _ family: Family, _ store: Int, _ hour: Int, lower: Double = -.infinity,
    upper: Double = .infinity, to builder: inout LinearModelBuilder
  ) -> Int {
    rows.append((family, store, hour))
    return builder.addRow(lower: lower, upper: upper)
  }

  // MARK: reading

  /// MW that the stores put into the grid in an hour, store by store.
  public func injections(_ hour: Int, _ values: [Double]) -> [(bus: Int, power: Double)] {
    stores.indices.map {
      (stores[$0].bus, values[out($0, hour)] - values[into($0, hour)])
    }
  }

  /// Columns of an hour with a part in a limit of the grid, and how large a part.
  public func entries(of form: GridLimits.Form, _ hour: Int) -> [(column: Int, value: Double)] {
    stores.indices.flatMap { store -> [(column: Int, value: Double)] in
      let part = form.buses[stores[store].bus]
      guard abs(part) > 1e-10 else { return [] }
      return [(into(store, hour), -part), (out(store, hour), part)]
    }
  }

  /// Money for the horizon per unit of each size, by column.
  public var sizeCosts: [(column: Int, cost: Double)] {
    zip(stores, sizes).flatMap { store, size in
      [size.energy.map { ($0, store.energyAnnuity) }, size.power.map { ($0, store.powerAnnuity) }]
        .compactMap { $0 }
    }
  }
}
