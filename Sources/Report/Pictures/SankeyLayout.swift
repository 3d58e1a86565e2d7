/// Where the nodes and bands of a panel come to lie. A node's height is its amount; small ones keep
/// a line's height free about them for their name.
struct SankeyLayout {
  /// Rectangles of nodes by column.
  let nodes: [[Frame]]
  /// Bands: both ends' tops, thickness, flow, and which gap between columns.
  let bands: [Band]
  /// Height of all.
  let height: Double

  /// A band.
  struct Band {
    let from: Spot
    let to: Spot
    let thickness: Double
    let flow: SankeyFlow
  }

  /// Lays out a panel between two abscissas.
  init(_ panel: SankeyPanel, left: Double, right: Double, top: Double, bar: Double = 12) {
    let rows = panel.columns.map(\.count).max() ?? 1
    let perUnit = max(90, min(300, 26 * Double(rows))) / max(panel.total, 1e-9)
    let heights = panel.columns.map { Self.height($0, perUnit) }
    let tallest = heights.max() ?? 0
    let xs = [left, (left + right - bar) / 2, right - bar]
    var nodes: [[Frame]] = []
    for (column, entries) in panel.columns.enumerated() {
      var y = top + (tallest - heights[column]) / 2
      var frames: [Frame] = []
      for entry in entries {
        let height = max(entry.amount * perUnit, 1.5)
        let slot = max(height, Self.line)
        frames.append(
          Frame(x: xs[column], y: y + (slot - height) / 2, width: bar, height: height))
        y += slot + Self.gap
      }
      nodes.append(frames)
    }
    self.nodes = nodes
    height = tallest
    bands = Self.bands(panel, nodes: nodes, perUnit: perUnit)
  }

  private static let line = 17.0
  private static let gap = 7.0

  private static func height(_ nodes: [SankeyNode], _ perUnit: Double) -> Double {
    nodes.reduce(-gap) { $0 + max($1.amount * perUnit, line) + gap }
  }

  private static func bands(
    _ panel: SankeyPanel, nodes: [[Frame]], perUnit: Double
  ) -> [Band] {
    var bands: [Band] = []
    for gap in 0..<2 {
      let ends: (SankeyFlow) -> (Int, Int) =
        gap == 0 ? { ($0.giver, $0.resource) } : { ($0.resource, $0.taker) }
      var outs = nodes[gap].map(\.y)
      var ins = nodes[gap + 1].map(\.y)
      // Bands leave in the order in which they arrive, and the other way round: few crossings.
      let order = panel.flows.indices.sorted {
        let a = ends(panel.flows[$0])
        let b = ends(panel.flows[$1])
        return a != b ? a < b : $0 < $1
      }
      var arrivals = Array(repeating: 0.0, count: panel.flows.count)
      let byArrival = panel.flows.indices.sorted {
        let a = ends(panel.flows[$0])
        let b = ends(panel.flows[$1])
        return (a.1, a.0, $0) < (b.1, b.0, $1)
      }
      for place in byArrival {
        let to = ends(panel.flows[place]).1
        arrivals[place] = ins[to]
        ins[to] += panel.flows[place].amount * perUnit
      }
      for place in order {
        let flow = panel.flows[place]
        let (from, to) = ends(flow)
        let thickness = flow.amount * perUnit
        bands.append(
          Band(
            from: Spot(x: nodes[gap][from].right, y: outs[from]),
            to: Spot(x: nodes[gap + 1][to].x, y: arrivals[place]), thickness: thickness, flow: flow
          ))
        outs[from] += thickness
      }
    }
    return bands
  }
}
