import Quantities
import RegionModel

/// A region's generated links that nobody has listed: needs stand in a grid by resource, and a pair
/// is made when it is asked for.
///
/// Only links whose terms follow from their length alone are here: a constant, a rate by the
/// kilometre, losses on the way. Heat, which follows temperatures, and links with something to
/// build or a draw of electricity are listed; their pipes are short, so there are few. So are all
/// pairs of needs that cannot do without a link.
public final class CandidateSource: Sendable {
  let maker: PairMaker
  let time: TimeAxis
  /// Ways out of each resource, as positions in `ways`.
  let waysOf: [Range<Int>]
  let ways: [LinkWay]
  /// A link of no length for each way, where terms follow from length alone.
  let templates: [Candidate?]
  /// Ids of surpluses and needs.
  let ids: (surpluses: [String], needs: [String])
  /// Where each surplus is, as a point on a sphere of radius 1.
  public let points: [SIMD3<Double>]
  /// Where each need is, likewise.
  public let needPoints: [SIMD3<Double>]
  let resources: [Int]
  let conversions: [Int32]
  let needConversions: [Int32]
  /// Needs by resource: those whose plain pairs are left out, and those whose pairs are all listed.
  let open: [PointGrid]
  private let held: [PointGrid]
  /// First cell of each resource in a count over all of them.
  let firstCell: [Int]
  let contents: Contents
  /// What surpluses hold of what is limited, by position.
  let table: ContentTable
  let provision: [Double]
  /// Whether areas may lie in some pair's way.
  private let hasAreas: Bool
  /// Whether barriers or rows given by hand may stand before each surplus, and each need.
  private let barred: (surpluses: [Bool], needs: [Bool])
  /// Least surcharge that areas can bring on any way.
  let leastSurcharge: Double

  init(
    _ maker: PairMaker, surpluses: [SurplusInput], needs: [NeedInput], time: TimeAxis
  ) {
    let region = maker.region
    self.maker = maker
    self.time = time
    let contents = Contents(region: region)
    self.contents = contents
    table = ContentTable(contents, region, surpluses: surpluses.map(\.row))
    resources = surpluses.map { region.surpluses[$0.row].resource.value }
    points = surpluses.map { maker.appraiser.routes.point(region.surpluses[$0.row].site) }
    provision = surpluses.map(\.provisionCost)
    hasAreas = maker.appraiser.hasAreas
    let given = Set(region.links.map(\.surplus))
    let taken = Set(region.links.map(\.need))
    barred = (
      surpluses.map {
        given.contains($0.row) || maker.appraiser.mayBar(region.surpluses[$0.row])
      },
      needs.map { taken.contains($0.row) || maker.appraiser.mayBar(region.needs[$0.row]) }
    )
    leastSurcharge = maker.appraiser.leastSurcharge
    conversions = surpluses.map { Int32($0.port?.conversion ?? -1) }
    needConversions = needs.map { Int32($0.port?.conversion ?? -2) }
    var openOf: [[Int]] = Array(repeating: [], count: region.resources.count)
    var heldOf = openOf
    for (position, need) in needs.enumerated() {
      let resource = region.needs[need.row].resource.value
      if contents.demandsLinks(need) {
        heldOf[resource].append(position)
      } else {
        openOf[resource].append(position)
      }
    }
    let needPoints = needs.map { maker.appraiser.routes.point(region.needs[$0.row].site) }
    self.needPoints = needPoints
    let grid = { (streams: [Int]) in PointGrid(streams, at: streams.map { needPoints[$0] }) }
    open = openOf.map(grid)
    held = heldOf.map(grid)
    var ways: [LinkWay] = []
    waysOf = region.resources.indices.map { given in
      let first = ways.count
      for wanted in region.resources.indices
      where !openOf[wanted].isEmpty || !heldOf[wanted].isEmpty {
        ways += maker.appraiser.ways(from: Index(given), to: Index(wanted))
      }
      return first..<ways.count
    }
    self.ways = ways
    ids = (surpluses.map(\.id), needs.map(\.id))
    var templates: [Candidate?] = []
    for given in region.resources.indices {
      for way in ways[waysOf[given]] {
        let terms = maker.appraiser.plainTerms(
          from: region.resources[given], to: region.resources[way.wanted], by: way)
        templates.append(
          terms.map { Candidate(id: "", origin: .generated, surplus: 0, need: 0, terms: $0) })
      }
    }
    self.templates = templates
    var firstCell = [0]
    for grid in open { firstCell.append(firstCell[firstCell.count - 1] + grid.cells.count) }
    self.firstCell = firstCell
  }

  /// Whether a barrier, an area or a row given by hand may forbid a pair or make it dearer.
  @inline(__always)
  func mayBeBarred(_ surplus: Int, _ need: Int) -> Bool {
    hasAreas || (barred.surpluses[surplus] && barred.needs[need])
  }

  /// Number of cells that unlisted needs stand in.
  public var cellCount: Int { firstCell[firstCell.count - 1] }

  /// Needs in a cell.
  public func needs(inCell cell: Int) -> [Int] {
    let resource = resource(ofCell: cell)
    let members = open[resource].cells[cell - firstCell[resource]].members
    return open[resource].members[members].map(Int.init)
  }

  func resource(ofCell cell: Int) -> Int {
    var (low, high) = (0, open.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if firstCell[middle] <= cell { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Whether plain pairs are left out, where so asked: there are enough, cost is what is minimised,
  /// in one program, and no bus draws a difference between hours.
  func leavesOut(_ pairs: PairListing) -> Bool {
    guard case .asNeeded(let most) = pairs else { return false }
    let settings = maker.region.settings
    let hasGrid =
      settings.grid && !maker.region.grid.buses.isEmpty && !maker.region.grid.generators.isEmpty
    guard settings.objective == .cost, !hasGrid, time.count <= 1000,
      leastSurcharge > -1
    else { return false }
    var count = 0
    for surplus in points.indices {
      forEachCell(of: surplus) { cell, resource, _ in
        count += open[resource].cells[cell - firstCell[resource]].members.count
      }
      if count > most { return true }
    }
    return false
  }

  /// Calls with every cell that a surplus may reach by a plain way.
  public func forEachReachedCell(of surplus: Int, _ body: (Int) -> Void) {
    forEachCell(of: surplus) { cell, _, _ in body(cell) }
  }

  private func forEachCell(of surplus: Int, _ body: (Int, Int, Int) -> Void) {
    for position in waysOf[resources[surplus]] where ways[position].plain != nil {
      let way = ways[position]
      let resource = way.wanted.value
      open[resource].forEachCell(from: points[surplus], by: way) { cell, _ in
        body(firstCell[resource] + cell, resource, position)
      }
    }
  }

  /// Calls with every pair near enough, way by way.
  ///
  /// - Parameter listedOnly: whether those left out are passed over.
  func forEachPair(listedOnly: Bool, _ body: (Int, Int, LinkWay) -> Void) {
    for surplus in points.indices {
      for way in ways[waysOf[resources[surplus]]] {
        let grids = listedOnly && way.plain != nil ? [held] : [open, held]
        for grid in grids.map({ $0[way.wanted.value] }) {
          forEachNeed(of: surplus, by: way, in: grid) { body(surplus, $0, way) }
        }
      }
    }
  }

  func forEachNeed(
    of surplus: Int, by way: LinkWay, in grid: PointGrid, _ body: (Int) -> Void
  ) {
    grid.forEachCell(from: points[surplus], by: way) { cell, _ in
      for member in grid.members[grid.cells[cell].members] {
        let need = Int(member)
        guard conversions[surplus] != needConversions[need],
          straight(surplus, need) * way.detour <= way.reach
        else { continue }
        body(need)
      }
    }
  }

  /// Straight line between a pair's sites, km.
  @inline(__always)
  func straight(_ surplus: Int, _ need: Int) -> Double {
    Routes.distance(points[surplus], needPoints[need])
  }

  /// How many unlisted pairs are near enough; barriers, areas and rows given by hand aside.
  public var pairCount: Int { points.indices.reduce(0) { $0 + pairCount(of: $1) } }

  private func pairCount(of surplus: Int) -> Int {
    var count = 0
    for way in ways[waysOf[resources[surplus]]] where way.plain != nil {
      forEachNeed(of: surplus, by: way, in: open[way.wanted.value]) { _ in count += 1 }
    }
    return count
  }
}
