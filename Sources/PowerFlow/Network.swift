import Quantities
import RegionModel

/// The grid of one year as a direct-current load-flow network: voltages at their nominal values,
/// no losses, flows proportional to differences of angle (Wood, Wollenberg and Sheblé, *Power
/// Generation, Operation and Control*, 3rd edition, section 6.17).
///
/// Power in MW, angles in radians, susceptances in MW/rad on 100 MVA. Buses are positions in the
/// grid's buses.
public struct Network: Sendable, Equatable {
  /// How many buses the grid has, in islands of their own too.
  public let busCount: Int
  /// Alternating-current branches in service, in order of branch.
  public let lines: [Line]
  /// Direct-current links in service, in order of branch.
  public let links: [DirectLink]
  /// Island of each bus; direct-current links join nothing here.
  public let island: [Int]
  /// Buses of each island, ascending; islands in order of their first bus.
  public let islands: [[Int]]
  /// The bus of each island that angles are counted from and that balances it: of those marked
  /// as reference, or of all where none is, the one whose id comes first as text.
  public let reference: [Int]
  /// The choices made.
  public let conventions: Conventions
  /// Ids of the buses, for errors to name.
  let busIds: [String]

  /// The network of branches that exist, have opened and have not closed in a year.
  ///
  /// Throws where a branch has no usable susceptance, joins a bus to itself, or has angle limits
  /// and a rating that exclude each other.
  public init(
    grid: Grid, year: Int, conventions: Conventions = Conventions()
  ) throws(NetworkError) {
    var lines: [Line] = []
    var links: [DirectLink] = []
    for (position, branch) in grid.branches.enumerated() where branch.isInService(year) {
      switch branch.kind {
      case .line, .transformer:
        lines.append(try Line(branch, at: position, conventions: conventions))
      case .hvdc:
        links.append(
          DirectLink(
            branch: position, from: branch.from.value, to: branch.to.value,
            capacity: branch.rating ?? .infinity, loss: branch.loss))
      }
    }
    self.init(grid: grid, lines: lines, links: links, conventions: conventions)
  }

  private init(grid: Grid, lines: [Line], links: [DirectLink], conventions: Conventions) {
    let islands = Islands(busCount: grid.buses.count, lines: lines)
    busCount = grid.buses.count
    self.lines = lines
    self.links = links
    island = islands.ofBus
    self.islands = islands.buses
    reference = islands.buses.map { members in
      let marked = members.filter { grid.buses[$0].isReference }
      let eligible = marked.isEmpty ? members : marked
      return eligible.dropFirst().reduce(eligible[0]) { first, bus in
        grid.buses[bus].id < grid.buses[first].id ? bus : first
      }
    }
    self.conventions = conventions
    busIds = grid.buses.map(\.id)
  }
}

extension Branch {
  /// Whether it stands, has opened and has not closed.
  fileprivate func isInService(_ year: Int) -> Bool {
    status == .existing && (opens.map { $0 <= year } ?? true) && (closes.map { year < $0 } ?? true)
  }
}
