import PowerFlow

/// What flows become when one line, or one of a row's circuits, is out.
///
/// With `h` the flow change on each line for a transfer between the lost line's ends, the loss of
/// one of `n` circuits moves `h[l]/(n − h[o])` of its flow to line `l`, and leaves `(n−1)/(n − h[o])`
/// on the circuits that stay: for one circuit the usual LODF (Wood and Wollenberg, Power
/// Generation, Operation and Control). Direct-current links keep what they carry.
public struct Contingencies: Sendable {
  /// One credible outage.
  public struct Outage: Sendable {
    /// The line lost, or losing one circuit; position among the network's lines.
    public var line: Int
    /// Circuits before.
    public var circuits: Int
    /// Part of its flow that each line takes over; at the line itself what is kept, less 1.
    public var factors: [Double]
    /// Part of the line's own limits that is left.
    public var left: Double
  }

  /// Outages that leave every island whole.
  public let outages: [Outage]
  /// Lines whose loss splits an island.
  public let islanding: [Int]

  /// No outages: N-0.
  public init() {
    outages = []
    islanding = []
  }

  /// Every line of a network, one at a time.
  public init(_ inputs: GridInputs) {
    let network = inputs.network
    let bridges = Set(inputs.sensitivities.islandingOutages)
    var outages: [Outage] = []
    var islanding: [Int] = []
    for (position, line) in network.lines.enumerated() {
      let circuits = max(1, inputs.grid.branches[line.branch].circuits)
      if circuits == 1, bridges.contains(position) {
        islanding.append(position)
        continue
      }
      var factors = inputs.sensitivities.transfer(from: line.from, to: line.to)
      let n = Double(circuits)
      let denominator = n - factors[position]
      for other in factors.indices { factors[other] /= denominator }
      factors[position] = (n - 1) / denominator - 1
      outages.append(
        Outage(line: position, circuits: circuits, factors: factors, left: (n - 1) / n))
    }
    self.outages = outages
    self.islanding = islanding
  }
}
