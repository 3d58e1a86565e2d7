import ModelInputs

extension Assembly {
  /// The dispatch of every operating hour beside the exchange layer:
  ///
  ///     balance   sum of injections − sum of draws = loads + requests − forced output
  ///     energy    sum omega·g ≤ budget
  ///     limit     lower ≤ sum weight·injection ≤ upper, for the limits in force
  ///
  /// with draws in proportion to the exchange layer's amounts, but for those that choose their hours:
  ///
  ///     flexible  sum omega·p = energy·amount, over the hours of each period
  ///
  /// and stores at buses as `StoreBlock` has them, where they run
  mutating func addWholeGrid() {
    guard let whole = inputs.grid?.whole else { return }
    let grid = whole.limits.inputs
    let layout = WholeGridColumns(whole).columns
    switch inputs.settings.objective {
    case .cost: builder.addObjectiveOffset(grid.standingCost)
    case .emissions: builder.addObjectiveOffset(grid.standingEmissions)
    case .virgin: break
    }
    let first = map.count
    addGridColumns(whole, layout)
    let stores = grid.runsStores ? addBusStores(grid) : nil
    let energy = addEnergyRows(grid)
    for hour in 0..<grid.hours.count {
      let column = { (position: Int) in first + hour * layout.kinds.count + position }
      let fixed = whole.fixed(hour)
      let rows = grid.network.islands.enumerated().map { island, buses in
        let wanted = -buses.reduce(0) { $0 + fixed[$1] }
        return addRow(
          .balance, hour * grid.network.islands.count + island, lower: wanted, upper: wanted)
      }
      for position in layout.kinds.indices {
        for (bus, share) in layout.injections(position, grid) {
          builder.add(share, row: rows[grid.network.island[bus]], column: column(position))
        }
        if case .generation(let generator, _) = layout.kinds[position], let row = energy[generator]
        {
          builder.add(grid.hours.weight[hour], row: row, column: column(position))
        }
      }
      for (position, store) in (stores?.stores ?? []).enumerated() {
        let row = rows[grid.network.island[store.bus]]
        if let column = stores?.into(position, hour) { builder.add(-1, row: row, column: column) }
        if let column = stores?.out(position, hour) { builder.add(1, row: row, column: column) }
      }
      for (position, draw) in whole.draws.draws.enumerated() where draw.ceiling == nil {
        let amount = map.draw(draw.stream, grid.hours.period[hour])
        builder.add(
          -whole.draws.power(position, hour), row: rows[grid.network.island[draw.bus]],
          column: amount)
      }
    }
    addFlexibleRows(whole.draws, layout, first: first)
    addLimitRows(whole, layout, stores, first: first)
  }

  private mutating func addFlexibleRows(
    _ draws: GridDraws, _ layout: DispatchColumns, first: Int
  ) {
    for draw in draws.flexible {
      guard let position = layout.flexible[draw] else { continue }
      let rows = periods.map { period in
        let energy = draws.energy(draw, period)
        let held = energy * draws.held[draw][period]
        let row = addRow(.flexible, draw, period, lower: -held, upper: -held)
        builder.add(-energy, row: row, column: map.draw(draws.draws[draw].stream, period))
        return row
      }
      for (hour, period) in draws.hours.period.enumerated() {
        builder.add(
          draws.hours.weight[hour], row: rows[period],
          column: first + hour * layout.kinds.count + position)
      }
    }
  }

  private mutating func addGridColumns(_ whole: WholeGrid, _ layout: DispatchColumns) {
    let grid = whole.limits.inputs
    for hour in 0..<grid.hours.count {
      let omega = grid.hours.weight[hour]
      for (position, kind) in layout.kinds.enumerated() {
        _ = map.append(.grid(hour: hour, column: position))
        switch kind {
        case .generation(let generator, let step):
          let row = grid.generators[generator]
          let bounds = row.bounds(step: step, hour: hour)
          addColumn(
            money: omega * (row.cost(step: step, hour: hour) - row.carbonCost),
            emitted: omega * row.emissions, lower: bounds.lower, upper: bounds.upper)
        case .forward(let link), .backward(let link):
          addColumn(upper: grid.network.links[link].capacity)
        case .unserved(let bus): addColumn(upper: whole.short?[hour][bus] ?? 0)
        case .probe: addColumn(upper: 0)
        case .flexible(let draw, _, _): addColumn(upper: whole.draws.ceilings[draw][hour])
        }
      }
    }
  }

  private mutating func addEnergyRows(_ grid: GridInputs) -> [Int: Int] {
    var rows: [Int: Int] = [:]
    for (position, generator) in grid.generators.enumerated() {
      guard let budget = generator.budget else { continue }
      rows[position] = addRow(
        .energy, position, upper: budget - generator.base * grid.hours.horizon)
    }
    return rows
  }

  private mutating func addLimitRows(
    _ whole: WholeGrid, _ layout: DispatchColumns, _ stores: StoreBlock?, first: Int
  ) {
    let grid = whole.limits.inputs
    for (position, entry) in whole.inForce.enumerated() {
      let form = whole.limits.form(of: entry.limit)
      let fixed = whole.fixed(entry.hour)
      let constant = zip(form.buses, fixed).reduce(form.constant) { $0 + $1.0 * $1.1 }
      let row = addRow(
        .limit, position, lower: form.lower - constant, upper: form.upper - constant)
      for column in layout.kinds.indices {
        let value = layout.coefficient(column, in: form, grid)
        guard abs(value) > 1e-10 else { continue }
        builder.add(value, row: row, column: first + entry.hour * layout.kinds.count + column)
      }
      for (column, value) in stores?.entries(of: form, entry.hour) ?? [] {
        builder.add(value, row: row, column: column)
      }
      for (draw, input) in whole.draws.draws.enumerated() {
        let value = -form.buses[input.bus] * whole.draws.power(draw, entry.hour)
        guard abs(value) > 1e-14 else { continue }
        builder.add(
          value, row: row, column: map.draw(input.stream, grid.hours.period[entry.hour]))
      }
    }
  }
}
