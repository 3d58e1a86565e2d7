/// How flows follow from injections (PTDF) and from outages (LODF), of one network.
///
/// Ready for use from several threads at once. Small networks keep the whole table of PTDFs; large
/// ones keep the factors of their susceptance matrix and solve when asked.
public final class Sensitivities: Sendable {
  /// The most lines times buses whose table is kept: 32 MB.
  static let largestTable = 4_000_000

  /// The network they are of.
  public let network: Network
  /// MW on each line where nothing is injected: what phase shifters drive.
  public let shiftFlows: [Double]
  /// Lines whose outage splits their island, ascending: bridges of the graph (Tarjan 1974), which
  /// a line with another beside it is not.
  public let islandingOutages: [Int]
  let angleSolver: AngleSolver
  /// PTDFs, a row a line and a column a bus; nil where the network is large.
  let table: [Double]?
  private let isBridge: [Bool]

  /// Factors a network's susceptance matrix.
  ///
  /// Throws where negative reactances leave an island's angles undetermined, or memory runs out.
  public convenience init(_ network: Network) throws(NetworkError) {
    try self.init(network, largestTable: Self.largestTable)
  }

  /// Keeps the table of PTDFs up to a size.
  init(_ network: Network, largestTable: Int) throws(NetworkError) {
    let solver = try AngleSolver(network)
    self.network = network
    angleSolver = solver
    shiftFlows = solver.flows(
      angles: solver.angles(solver.shiftInjections), of: network.lines, shifted: true)
    let isTabled = network.lines.count * network.busCount <= largestTable
    table = isTabled ? solver.transferTable(network) : nil
    islandingOutages = bridges(busCount: network.busCount, lines: network.lines)
    var isBridge = Array(repeating: false, count: network.lines.count)
    for line in islandingOutages { isBridge[line] = true }
    self.isBridge = isBridge
  }

  /// Whether a line's outage splits its island.
  public func isIslanding(_ outage: Int) -> Bool { isBridge[outage] }
}
