/// The susceptance matrix of a network without its reference buses, MW/rad, symmetric, in
/// compressed columns with rows ascending.
struct SusceptanceMatrix {
  /// Column of each bus; nil at a reference bus.
  let column: [Int?]
  /// Bus of each column.
  let bus: [Int]
  /// Where each column's entries start, and where the last one's end.
  private(set) var starts: [Int] = [0]
  /// Row of each entry.
  private(set) var rows: [Int] = []
  /// Value of each entry.
  private(set) var values: [Double] = []
  /// Susceptances at each column's bus added up without their signs.
  let magnitudes: [Double]

  init(_ network: Network) {
    let references = Set(network.reference)
    let bus = (0..<network.busCount).filter { !references.contains($0) }
    var column: [Int?] = Array(repeating: nil, count: network.busCount)
    for (position, bus) in bus.enumerated() { column[bus] = position }
    self.bus = bus
    self.column = column
    var entries: [[(row: Int, value: Double)]] = Array(repeating: [], count: bus.count)
    for line in network.lines {
      let (from, to) = (column[line.from], column[line.to])
      if let from { entries[from].append((from, line.susceptance)) }
      if let to { entries[to].append((to, line.susceptance)) }
      if let from, let to {
        entries[from].append((to, -line.susceptance))
        entries[to].append((from, -line.susceptance))
      }
    }
    var magnitudes = Array(repeating: 0.0, count: bus.count)
    for line in network.lines {
      for end in [column[line.from], column[line.to]].compactMap(\.self) {
        magnitudes[end] += line.susceptance.magnitude
      }
    }
    self.magnitudes = magnitudes
    for entry in entries { append(entry.sorted { $0.row < $1.row }) }
  }

  /// Parallel branches and the diagonal have several entries at one place: their sum counts.
  private mutating func append(_ entries: [(row: Int, value: Double)]) {
    for (row, value) in entries {
      if rows.count > starts[starts.count - 1], rows[rows.count - 1] == row {
        values[values.count - 1] += value
      } else {
        rows.append(row)
        values.append(value)
      }
    }
    starts.append(rows.count)
  }
}
