import PowerFlow
import RegionModel

/// PTDFs and LODFs as tables that open in a spreadsheet, row by row: the table of a national grid
/// does not fit in memory as text.
///
/// RFC 4180, UTF-8, decimal point; a row a line or transformer in service in order of the region's
/// rows, its id first; factors to 12 decimals.
public struct FactorCSV {
  let network: Network
  let sensitivities: Sensitivities
  let grid: Grid

  /// Takes the factors of a grid's network.
  public init(_ sensitivities: Sensitivities, grid: Grid) {
    network = sensitivities.network
    self.sensitivities = sensitivities
    self.grid = grid
  }

  /// MW on each line for 1 MW put in at each bus and taken out at its island's reference: a column
  /// a bus.
  ///
  /// - Parameter write: takes the table line by line.
  public func ptdf(_ write: (String) throws -> Void) rethrows {
    try write(row("branch", grid.buses.map { PlanCSV.cell($0.id) }))
    for line in network.lines.indices {
      try write(row(id(line), sensitivities.ptdfRow(line).map(Self.number)))
    }
  }

  /// Part of an outage's flow that each line takes over: a column an outage; empty where it splits
  /// its island.
  ///
  /// - Parameter write: takes the table line by line.
  public func lodf(_ write: (String) throws -> Void) rethrows {
    try write(row("branch", network.lines.indices.map(id)))
    let beside = network.lines.indices.map(beside)
    for line in network.lines.indices {
      let factors = sensitivities.ptdfRow(line)
      try write(
        row(
          id(line),
          network.lines.indices.map { outage in
            guard let beside = beside[outage] else { return "" }
            if outage == line { return "-1" }
            let ends = network.lines[outage]
            return Self.number((factors[ends.from] - factors[ends.to]) / beside)
          }))
    }
  }

  /// Part of a transfer between a line's ends that goes beside it; nil where nothing can.
  private func beside(_ line: Int) -> Double? {
    guard !sensitivities.isIslanding(line) else { return nil }
    let factors = sensitivities.ptdfRow(line)
    let ends = network.lines[line]
    let beside = 1 - (factors[ends.from] - factors[ends.to])
    return abs(beside) > 1e-10 ? beside : nil
  }

  private func id(_ line: Int) -> String {
    PlanCSV.cell(grid.branches[network.lines[line].branch].id)
  }

  private func row(_ id: String, _ cells: [String]) -> String {
    var text = id
    for cell in cells {
      text += ","
      text += cell
    }
    return text + "\n"
  }

  private static func number(_ value: Double) -> String {
    let rounded = (value * 1e12).rounded() / 1e12
    return rounded == 0 ? "0" : "\(rounded)"
  }
}
