/// A DC load flow of a mesh: dense, from +, −, × and ÷ alone, so that it is the same to the last bit
/// on every machine. A few hundred nodes at most.
struct SyntheticFlow {
  private let lines: [(from: Int, to: Int)]
  private let susceptances: [Double]
  /// L and D of the Laplacian without its last node, L·D·Lᵀ, row by row.
  private var factor: [[Double]]

  /// Factors a connected mesh's Laplacian; reactances per unit.
  init(nodes: Int, lines: [(from: Int, to: Int)], reactances: [Double]) {
    self.lines = lines
    susceptances = reactances.map { 1 / $0 }
    let size = max(0, nodes - 1)
    factor = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for (line, b) in zip(lines, susceptances) {
      if line.from < size { factor[line.from][line.from] += b }
      if line.to < size { factor[line.to][line.to] += b }
      if line.from < size && line.to < size {
        factor[max(line.from, line.to)][min(line.from, line.to)] -= b
      }
    }
    for i in 0..<size {
      for j in 0..<i {
        var sum = factor[i][j]
        for k in 0..<j { sum -= factor[i][k] * factor[j][k] * factor[k][k] }
        factor[i][j] = sum / factor[j][j]
      }
      for k in 0..<i { factor[i][i] -= factor[i][k] * factor[i][k] * factor[k][k] }
    }
  }

  /// Flow of each line, MW, for injections that add up to nothing.
  func flows(_ injections: [Double]) -> [Double] {
    let size = factor.count
    var angle = Array(injections.prefix(size))
    for i in 0..<size { for k in 0..<i { angle[i] -= factor[i][k] * angle[k] } }
    for i in 0..<size { angle[i] /= factor[i][i] }
    for i in stride(from: size - 1, through: 0, by: -1) {
      for k in (i + 1)..<max(size, i + 1) { angle[i] -= factor[k][i] * angle[k] }
    }
    angle.append(0)
    return zip(lines, susceptances).map { line, b in b * (angle[line.from] - angle[line.to]) }
  }
}
