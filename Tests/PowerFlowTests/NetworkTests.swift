import PowerFlow
import Quantities
import RegionModel
import Testing

@Suite("Which branches make the network of a year")
struct NetworkTests {
  @Test("candidates, branches to come and branches gone stay out")
  func service() throws {
    let drafts = [
      Draft(0, 1, 0.1) { $0.status = .candidate },
      Draft(0, 1, 0.1) { $0.opens = 2026 },
      Draft(0, 1, 0.1) { $0.closes = 2025 },
      Draft(0, 1, 0.1) {
        $0.opens = 2025
        $0.closes = 2026
      },
    ]
    let network = try Network(grid: grid(buses: 2, drafts), year: 2025)
    #expect(network.lines.map(\.branch) == [3])
  }

  @Test("islands are told apart, with one that is a bus alone")
  func islands() throws {
    let solved = try sensitivities(grid(buses: 5, [Draft(0, 3, 0.1), Draft(1, 4, 0.2)]))
    let network = solved.network
    #expect(network.island == [0, 1, 2, 0, 1])
    #expect(network.islands == [[0, 3], [1, 4], [2]])
    #expect(network.reference == [0, 1, 2])
    #expect(solved.ptdfRow(1) == [0, 0, 0, 0, -1])
    // Each surplus goes to its own island's reference; what bus 2 has stays with it.
    #expect(agree(solved.flows([0, 7, 9, 5, 3]), [-5, -3]))
  }

  @Test("a marked bus is the reference, otherwise the first id as text")
  func reference() throws {
    var marked = grid(buses: 3, [Draft(0, 1, 0.1), Draft(1, 2, 0.1)])
    marked.buses[2].isReference = true
    #expect(try Network(grid: marked, year: 2025).reference == [2])
    var named = grid(buses: 3, [Draft(0, 1, 0.1), Draft(1, 2, 0.1)])
    named.buses[0].id = "south"
    named.buses[1].id = "north"
    named.buses[2].id = "west"
    #expect(try Network(grid: named, year: 2025).reference == [1])
  }

  @Test("a direct-current link is no line, and joins no islands")
  func directCurrent() throws {
    let drafts = [
      Draft(0, 1, 0.1),
      Draft(1, 2, 0) {
        $0.kind = .hvdc
        $0.rating = 300
        $0.loss = 0.02
      },
      Draft(2, 0, 0) { $0.kind = .hvdc },
    ]
    let network = try Network(grid: grid(buses: 3, drafts), year: 2025)
    #expect(network.lines.map(\.branch) == [0])
    #expect(network.islands == [[0, 1], [2]])
    #expect(
      network.links == [
        Network.DirectLink(branch: 1, from: 1, to: 2, capacity: 300, loss: 0.02),
        Network.DirectLink(branch: 2, from: 2, to: 0, capacity: .infinity, loss: 0),
      ])
  }

  @Test("buses without any branch have islands, and no flows")
  func noBranches() throws {
    let solved = try sensitivities(grid(buses: 2, []))
    #expect(solved.network.islands == [[0], [1]])
    #expect(solved.flows([5, -5]) == [])
    #expect(solved.angles([5, -5]) == [0, 0])
    #expect(try sensitivities(Grid()).network.islands == [])
  }

  @Test("settings name the conventions")
  func settings() {
    var settings = Settings()
    #expect(Network.Conventions(settings: settings) == Network.Conventions())
    settings.susceptance = "r-x"
    settings.taps = false
    #expect(
      Network.Conventions(settings: settings)
        == Network.Conventions(susceptance: .impedance, taps: false))
    settings.susceptance = "b"
    #expect(Network.Conventions(settings: settings) == nil)
  }
}

@Suite("What a grid cannot be solved with")
struct NetworkErrorTests {
  @Test(
    "is told by branch",
    arguments: [
      (Draft(0, 1, 0), NetworkError.zeroReactance(branch: "l0")),
      (Draft(1, 1, 0.1), .branchToItself(branch: "l0")),
      (Draft(0, 1, 0.1) { $0.tapRatio = 0 }, .noSusceptance(branch: "l0")),
      (Draft(0, 1, .nan), .noSusceptance(branch: "l0")),
      (Draft(0, 1, .infinity), .noSusceptance(branch: "l0")),
      (
        Draft(0, 1, 0.1) {
          $0.angleMin = 20
          $0.angleMax = 30
          $0.rating = 100
        }, .crossedLimits(branch: "l0")
      ),
      (
        Draft(0, 1, -0.1) {
          $0.angleMin = 2
          $0.angleMax = 1
        }, .crossedLimits(branch: "l0")
      ),
    ])
  func branches(_ draft: Draft, _ error: NetworkError) {
    #expect(throws: error) { try Network(grid: grid(buses: 2, [draft]), year: 2025) }
  }

  @Test("a tap of zero is harmless where taps do not count")
  func uncountedTap() throws {
    let drafts = [Draft(0, 1, 0.1) { $0.tapRatio = 0 }]
    let network = try Network(
      grid: grid(buses: 2, drafts), year: 2025, conventions: .init(taps: false))
    #expect(network.lines[0].susceptance.isApproximately(1000))
  }

  @Test(
    "negative reactances that cancel the others are told by island, exact or but for rounding",
    arguments: [-0.1, -0.1 * (1 + 1e-15)])
  func singular(_ reactance: Double) {
    let drafts = [Draft(0, 1, 0.2), Draft(2, 3, 0.1), Draft(2, 3, reactance)]
    #expect(throws: NetworkError.singular(island: "b2")) {
      try sensitivities(grid(buses: 4, drafts))
    }
  }
}
