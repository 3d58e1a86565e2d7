import ModelInputs

extension DataSection {
  mutating func addGenerators(_ grid: GridInputs, _ names: GridSymbols) {
    guard !grid.generators.isEmpty else { return }
    heading("power plants and imports")
    let rows = grid.generators
    let flats = rows.map { flat($0.available) }
    table(
      "GEN", "g_bus steps base P_min P_flat from_base g_fixed e_g", rows.indices, names.generators
    ) { row, text in
      let generator = rows[row]
      text.symbol(names.buses[generator.bus])
      text.number(Double(generator.steps.count))
      text.number(generator.base, default: 0)
      text.number(generator.minimum, default: 0)
      text.number(flats[row] ?? 0)
      text.number(generator.countsFromBase ? 1 : 0, default: 0)
      text.number(generator.fixedCost, default: 0)
      text.number(generator.emissions, default: 0)
    }
    addSteps(rows, names)
    bySnapshot("P", rows.indices.filter { flats[$0] == nil }, names.generators, names) {
      rows[$0].available
    }
    let priced = rows.indices.filter { rows[$0].costFactor.contains { $0 != 1 } }
    bySnapshot("factor", priced, names.generators, names) { rows[$0].costFactor }
    list("energy_limit", names.generators, default: .infinity) { rows[$0].budget ?? .infinity }
  }

  private mutating func addSteps(_ rows: [GeneratorInput], _ names: GridSymbols) {
    guard rows.contains(where: { !$0.steps.isEmpty }) else { return }
    text.text("param : width step_cost :=\n")
    for (row, generator) in rows.enumerated() {
      for (step, part) in generator.steps.enumerated() {
        text.symbol(names.generators[row])
        text.number(Double(step + 1))
        text.number(part.width)
        text.number(part.cost)
        text.newLine()
      }
    }
    text.end()
  }

  mutating func addLoads(_ whole: WholeGrid, _ names: GridSymbols) {
    heading("loads and requests")
    let hours = names.snapshots.indices
    byBus("load", hours.map { whole.limits.inputs.load($0) }, names)
    byBus("asked", whole.requests, names)
    guard let short = whole.short else { return }
    let buses = names.buses.indices.filter { bus in short.contains { $0[bus] != 0 } }
    bySnapshot("short", buses, names.buses, names) { bus in short.map { $0[bus] } }
  }

  /// MW by hour and bus: a number where it is the same at all hours, else a row.
  private mutating func byBus(_ parameter: String, _ power: [[Double]], _ names: GridSymbols) {
    let buses = names.buses.indices.map { bus in power.map { $0[bus] } }
    let flats = buses.map(flat)
    list("\(parameter)_flat", names.buses, default: 0) { flats[$0] ?? 0 }
    bySnapshot(parameter, buses.indices.filter { flats[$0] == nil }, names.buses, names) {
      buses[$0]
    }
  }

  private mutating func bySnapshot(
    _ parameter: String, _ rows: [Int], _ elements: [MathProgSymbol], _ names: GridSymbols,
    values: (Int) -> [Double]
  ) {
    matrix(parameter, rows, elements, by: names.snapshots, values: values)
  }
}
