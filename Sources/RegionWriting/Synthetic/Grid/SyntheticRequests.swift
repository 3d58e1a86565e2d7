/// The queue of large loads that want to be connected to a synthetic grid.
struct SyntheticRequests {
  /// One who asks.
  struct Asking {
    /// The datacentre it belongs to, where the station has one.
    let site: Int?
    /// Stations that would do, the first preferred.
    let stations: [Int]
    /// MW.
    let power: Double
    let kind: String
    let fromYear: Int
    let firmShare: Double
    let curtailmentRate: Double
  }

  /// A branch that could be made stronger by a circuit or a unit.
  struct Strengthening {
    let branch: Int
    /// MW.
    let added: Double
    /// SEK.
    let cost: Double
  }

  private(set) var asking: [Asking] = []
  private(set) var reinforcements: [Strengthening] = []

  /// Requests for so many sites: one in five hundred, one at least from fifty sites on. Every other
  /// asks for more than is left at everybody's peak between its station and the transmission grid,
  /// which is the conflict that people come with; what would be too narrow for it can be made
  /// stronger.
  init(draft: SyntheticDraft, grid: SyntheticGrid, random: inout SplitMix64) {
    let sites = draft.sites.count
    let wanted = sites < 50 ? 0 : max(1, sites / 500)
    var halls = [[Int]](repeating: [], count: grid.stations.stations.count)
    for (index, site) in draft.sites.enumerated()
    where Archetype.all[site.archetype].kind == "datacentre" {
      halls[grid.stations.stationOfSite[index]].append(index)
    }
    var isStrengthened = Set<Int>()
    for index in 0..<wanted {
      let station = random.below(halls.count)
      let narrow = Self.narrowest(of: grid.way(from: station), grid)
      let beyond = random.uniform(0.4...0.9)
      let ordinary = random.logNormal(median: 60, spread: 1.7)
      let tooMuch = index.isMultiple(of: 2)
      let other = random.below(halls.count)
      let mayChoose = random.chance(0.3) && !tooMuch && other != station
      let isHall = random.chance(0.7)
      let year = random.chance(0.6) ? 2025 : 2026 + random.below(6)
      let isConditional = random.chance(0.4) && index > 0
      asking.append(
        Asking(
          site: isHall && !halls[station].isEmpty ? halls[station].removeLast() : nil,
          stations: mayChoose ? [station, other] : [station],
          power: max(10, (tooMuch ? narrow.left + narrow.more * beyond : ordinary).rounded(.up)),
          kind: isHall ? "datacentre" : "electrolyser", fromYear: index == 0 ? 2025 : year,
          firmShare: isConditional ? 0.5 : 1, curtailmentRate: isConditional ? 0.02 : 0))
      if tooMuch && isStrengthened.insert(narrow.branch).inserted {
        reinforcements.append(Self.strengthening(narrow.branch, grid))
      }
    }
  }

  /// Where least is left on a way, how much, and how much more can be asked for before another branch
  /// is too narrow too, MW: a request in between is one that a single circuit would resolve. Seven
  /// tenths more at most; five MW where two are equally narrow.
  private static func narrowest(
    of way: [Int], _ grid: SyntheticGrid
  ) -> (branch: Int, left: Double, more: Double) {
    let left = way.map { (branch: $0, left: grid.branches[$0].rating - grid.branches[$0].flow) }
    guard let least = left.min(by: { $0.left < $1.left }) else { return (0, 0, 0) }
    let next = left.filter { $0.branch != least.branch }.map(\.left).min() ?? .infinity
    return (least.branch, least.left, max(5, min(next - least.left, 0.7 * least.left)))
  }

  /// A circuit or unit more: five million kronor a kilometre of 130 kV line and twenty for its bays,
  /// sixty for a transformer with its bays. Assumed, in the order of what regional lines cost.
  private static func strengthening(_ branch: Int, _ grid: SyntheticGrid) -> Strengthening {
    let row = grid.branches[branch]
    let cost = row.length.map { 20e6 + 5e6 * $0 } ?? 60e6
    return Strengthening(branch: branch, added: row.equipment.rating, cost: cost.rounded())
  }
}
