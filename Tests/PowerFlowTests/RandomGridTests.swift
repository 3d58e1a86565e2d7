@testable import PowerFlow
import Quantities
import RegionModel
import TestSupport
import Testing

@Suite("Grids made at random")
struct RandomGridTests {
  /// Two meshed islands with a spur each; taps, phase shifts, parallel lines and now and then a
  /// series capacitor.
  private static func drafts(_ random: inout SeededGenerator, buses: Int = 14) -> [Draft] {
    var drafts: [Draft] = []
    let half = buses / 2
    for first in [0, half] {
      for bus in 1..<half {
        drafts.append(draft(first + random.whole(0...(bus - 1)), first + bus, &random))
      }
      for _ in 0..<half {
        let from = random.whole(0...(half - 2))
        let to = (from + random.whole(1...(half - 2))) % (half - 1)
        drafts.append(draft(first + from, first + to, &random))
      }
    }
    return drafts
  }

  private static func draft(_ from: Int, _ to: Int, _ random: inout SeededGenerator) -> Draft {
    let isCapacitor = random.whole(0...9) == 0
    let reactance = Double(random.whole(1...40)) / (isCapacitor ? -1300 : 100)
    let tap = random.whole(0...3) == 0 ? Double(random.whole(90...110)) / 100 : 1
    let shift = random.whole(0...3) == 0 ? Double(random.whole(-10...10)) : 0
    return Draft(from, to, reactance) {
      $0.tapRatio = tap
      $0.phaseShift = shift
    }
  }

  private static func injections(_ random: inout SeededGenerator, buses: Int = 14) -> [Double] {
    (0..<buses).map { _ in Double(random.whole(-100...100)) }
  }

  private static func near(_ some: [Double], _ others: [Double]) -> Bool {
    agree(some, others, within: 1e-7 * (some + others).map(\.magnitude).reduce(1, max))
  }

  @Test(
    "power is conserved at every bus but the reference", arguments: 1...30 as ClosedRange<UInt64>)
  func conservation(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let solved = try sensitivities(grid(buses: 14, Self.drafts(&random)))
    let injections = Self.injections(&random)
    var left = injections
    for (line, flow) in zip(solved.network.lines, solved.flows(injections)) {
      left[line.from] -= flow
      left[line.to] += flow
    }
    for (island, buses) in solved.network.islands.enumerated() {
      let reference = solved.network.reference[island]
      let surplus = buses.reduce(0) { $0 + injections[$1] }
      #expect((left[reference] - surplus).magnitude < 1e-6)
      left[reference] = 0
    }
    #expect(Self.near(left, Array(repeating: 0, count: 14)))
  }

  @Test("PTDFs and angles give the same flows", arguments: 1...30 as ClosedRange<UInt64>)
  func twoForms(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let solved = try sensitivities(grid(buses: 14, Self.drafts(&random)))
    let injections = Self.injections(&random)
    let angles = solved.angles(injections)
    let byAngle = solved.network.lines.map {
      $0.susceptance * (angles[$0.from] - angles[$0.to]) + $0.shiftFlow
    }
    let byTransfer = solved.network.lines.indices.map { line in
      zip(solved.ptdfRow(line), injections).reduce(solved.shiftFlows[line]) { $0 + $1.0 * $1.1 }
    }
    #expect(Self.near(solved.flows(injections), byAngle))
    #expect(Self.near(byTransfer, byAngle))
  }

  @Test(
    "with a table and without, the answers are the same", arguments: 1...30 as ClosedRange<UInt64>)
  func tableOrFactors(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let network = try Network(grid: grid(buses: 14, Self.drafts(&random)), year: 2025)
    let tabled = try Sensitivities(network)
    let sparse = try Sensitivities(network, largestTable: 0)
    #expect(tabled.table != nil)
    #expect(sparse.table == nil)
    let injections = Self.injections(&random)
    #expect(Self.near(tabled.flows(injections), sparse.flows(injections)))
    #expect(Self.near(tabled.shiftFlows, sparse.shiftFlows))
    for line in network.lines.indices {
      #expect(Self.near(tabled.ptdfRow(line), sparse.ptdfRow(line)))
      let columns = (tabled.lodfColumn(line), sparse.lodfColumn(line))
      #expect((columns.0 == nil) == (columns.1 == nil))
      #expect(Self.near(columns.0 ?? [], columns.1 ?? []))
    }
    #expect(Self.near(tabled.transfer(from: 1, to: 5), sparse.transfer(from: 1, to: 5)))
    #expect(Self.near(tabled.transfer(from: 1, to: 12), sparse.transfer(from: 1, to: 12)))
  }

  @Test(
    "LODFs are what the network without the line gives", arguments: 1...30 as ClosedRange<UInt64>)
  func recomputed(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let whole = grid(buses: 14, Self.drafts(&random))
    let solved = try sensitivities(whole)
    let injections = Self.injections(&random)
    let flows = solved.flows(injections)
    for outage in whole.branches.indices {
      var without = whole
      without.branches[outage].status = .candidate
      let islands = try Network(grid: without, year: 2025).islands.count
      #expect((islands > 2) == solved.islandingOutages.contains(outage))
      #expect((islands > 2) == (solved.lodfColumn(outage) == nil))
      #expect((islands > 2) == !solved.islandsWithout(outage).isEmpty)
      guard let column = solved.lodfColumn(outage) else { continue }
      var expected = try sensitivities(without).flows(injections)
      expected.insert(0, at: outage)
      #expect(Self.near(zip(flows, column).map { $0 + $1 * flows[outage] }, expected))
    }
  }

  @Test("a transfer does not depend on the reference", arguments: 1...30 as ClosedRange<UInt64>)
  func reference(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var some = grid(buses: 14, Self.drafts(&random))
    let solved = try sensitivities(some)
    some.buses[4].isReference = true
    let other = try sensitivities(some)
    #expect(other.network.reference[0] == 4)
    #expect(Self.near(solved.transfer(from: 1, to: 5), other.transfer(from: 1, to: 5)))
  }

  @Test("what an outage cuts off is the part without the reference")
  func cutOff() throws {
    // 0 = 1 − 2 = 3 with the bridge in the middle, counted from 3.
    var parts = grid(
      buses: 4,
      [Draft(0, 1, 0.1), Draft(0, 1, 0.1), Draft(1, 2, 0.1), Draft(2, 3, 0.1), Draft(2, 3, 0.1)])
    parts.buses[3].isReference = true
    let solved = try sensitivities(parts)
    #expect(solved.islandingOutages == [2])
    #expect(solved.islandsWithout(2) == [0, 1])
  }

  @Test("one object answers several threads at once")
  func threads() async throws {
    var random = SeededGenerator(seed: 7)
    let network = try Network(grid: grid(buses: 14, Self.drafts(&random)), year: 2025)
    let solved = try Sensitivities(network, largestTable: 0)
    let snapshots = (0..<200).map { _ in Self.injections(&random) }
    let expected = snapshots.map { solved.flows($0) }
    let found = await withTaskGroup(of: (Int, [Double]).self) { group in
      for (position, snapshot) in snapshots.enumerated() {
        group.addTask { (position, solved.flows(snapshot)) }
      }
      return await group.reduce(into: [Int: [Double]]()) { $0[$1.0] = $1.1 }
    }
    #expect(snapshots.indices.allSatisfy { found[$0] == expected[$0] })
  }
}
