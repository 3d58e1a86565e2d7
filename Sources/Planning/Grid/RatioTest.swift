import ModelInputs

/// How far a point is from every limit in a direction and against it.
struct RatioTest {
  let limits: GridLimits
  let flows: [Double]
  let forms: [Double]

  init(_ limits: GridLimits, flows: [Double], sent: [Double], net: [Double]) {
    self.limits = limits
    self.flows = flows
    forms = limits.inputs.forms.indices.map {
      limits.value(of: .form($0), flows: flows, sent: sent, net: net)
    }
  }

  /// The nearest limit either way.
  private struct Nearest {
    var load = HourHeadroom(megawatts: .infinity, binding: nil)
    var feedIn = HourHeadroom(megawatts: .infinity, binding: nil)

    /// Notes a limit with its slacks and its change by a MW of load.
    mutating func note(
      _ above: Double, _ below: Double, _ change: Double, _ limit: @autoclosure () -> GridLimit
    ) {
      guard abs(change) > 1e-9 else { return }
      let forward = max(0, change > 0 ? above : below) / abs(change)
      let backward = max(0, change > 0 ? below : above) / abs(change)
      if forward < load.megawatts {
        load = HourHeadroom(megawatts: forward, binding: limit())
      }
      if backward < feedIn.megawatts {
        feedIn = HourHeadroom(megawatts: backward, binding: limit())
      }
    }
  }

  /// - Parameters:
  ///   - change: MW on each line for a MW of load.
  ///   - injection: MW put in at a bus for a MW of load.
  func room(_ change: [Double], injection: (Int) -> Double) -> (
    load: HourHeadroom, feedIn: HourHeadroom
  ) {
    var nearest = Nearest()
    for (position, line) in limits.inputs.network.lines.enumerated() {
      nearest.note(
        line.upper - flows[position], flows[position] - line.lower, change[position],
        .line(position))
    }
    for (position, form) in limits.inputs.forms.enumerated() {
      let total =
        form.lines.reduce(0) { $0 + $1.weight * change[$1.line] }
        + form.buses.reduce(0) { $0 + injection($1) }
      nearest.note(
        form.upper - forms[position], forms[position] - form.lower, total, .form(position))
    }
    for position in limits.contingencies.outages.indices { outage(position, change, &nearest) }
    return (nearest.load, nearest.feedIn)
  }

  private func outage(_ position: Int, _ change: [Double], _ nearest: inout Nearest) {
    let outage = limits.contingencies.outages[position]
    let (lost, lostChange) = (flows[outage.line], change[outage.line])
    for (line, row) in limits.inputs.network.lines.enumerated() {
      let left = line == outage.line ? outage.left : 1
      guard left > 0 else { continue }
      let flow = flows[line] + outage.factors[line] * lost
      nearest.note(
        row.emergencyUpper * left - flow, flow - row.emergencyLower * left,
        change[line] + outage.factors[line] * lostChange, .outage(line: line, outage: position))
    }
  }
}
