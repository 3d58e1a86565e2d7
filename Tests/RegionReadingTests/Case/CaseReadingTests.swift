import RegionModel
import RegionReading
import Testing

@Suite("A MATPOWER case becomes a grid")
struct CaseReadingTests {
  @Test("buses keep number, voltage, reference, shunt, area and zone")
  func buses() throws {
    let grid = try SmallCase().read().grid
    #expect(grid.buses.map(\.id) == ["1", "2", "3"])
    #expect(grid.buses.map(\.voltage) == [130, 130, 400])
    #expect(grid.buses.map(\.isReference) == [true, false, false])
    #expect(grid.buses.map(\.shunt) == [0, 0, 5])
    #expect(
      grid.buses[2].provenance.extra == [
        ExtraCell(column: "case_area", text: "2"), ExtraCell(column: "case_zone", text: "7"),
      ])
    #expect(grid.loads.map(\.id) == ["load-2", "load-3"])
    #expect(grid.loads.map(\.peak) == [50, 70])
  }

  @Test("impedances are made per unit on 100 MVA, whatever the case's base")
  func base() throws {
    var small = SmallCase()
    small.base = "mpc.baseMVA = 50;"
    let grid = try small.read().grid
    #expect(grid.branches.map(\.reactance) == [0.2, 0.4])
    #expect(grid.branches.map(\.resistance) == [0.02, 0])
    #expect(grid.loads.map(\.peak) == [50, 70])
  }

  @Test("branches: ratings, taps and angles, 0 being none")
  func branches() throws {
    let grid = try SmallCase().read().grid
    #expect(grid.branches.map(\.id) == ["1-2", "2-3"])
    #expect(grid.branches.map(\.kind) == [.line, .transformer])
    #expect(grid.branches.map(\.rating) == [60, nil])
    #expect(grid.branches.map(\.emergencyRating) == [80, nil])
    #expect(grid.branches.map(\.tapRatio) == [1, 0.98])
    #expect(grid.branches.allSatisfy { $0.angleMin == nil && $0.angleMax == nil })
  }

  @Test("emergency is C, else B, and left out below A, of which 0 is without limit")
  func emergency() throws {
    var small = SmallCase()
    small.branch = """
      mpc.branch = [
      1 2 0 0.1 0 60 70 80 0 0 1 -30 30;
      1 2 0 0.1 0 60 70 0 0 0 1 0 0;
      1 2 0 0.1 0 60 70 50 0 0 1 0 0;
      2 1 0 0.1 0 60 70 0 0 5 1 0 0;
      2 3 0 0.1 0 0 0 75 0 0 1 0 0;
      ];
      """
    let read = try small.read()
    #expect(read.grid.branches.map(\.emergencyRating) == [80, 70, nil, 70, nil])
    #expect(read.findings.map(\.fact).contains(.caseNote(.emergencyBelowRating(count: 2))))
    #expect(read.grid.branches.map(\.id) == ["1-2", "1-2#2", "1-2#3", "2-1", "2-3"])
    #expect(read.grid.branches.map(\.kind) == [.line, .line, .line, .transformer, .transformer])
    #expect(read.grid.branches[0].angleMin == -30 && read.grid.branches[0].angleMax == 30)
    #expect(read.grid.branches[3].phaseShift == 5)
  }

  @Test("a branch keeps its id when a parallel one goes out of service")
  func stableIds() throws {
    var small = SmallCase()
    small.branch = """
      mpc.branch = [
      1 2 0 0.1 0 0 0 0 0 0 0 0 0;
      1 2 0 0.1 0 0 0 0 0 0 1 0 0;
      ];
      """
    #expect(try small.read().grid.branches.map(\.id) == ["1-2#2"])
  }

  @Test("what is isolated or out of service is left out and counted")
  func outOfService() throws {
    var small = SmallCase()
    small.bus = small.bus.replacing("3 2 70", with: "3 4 70")
    small.gen = small.gen.replacing("100 1 200", with: "100 -1 200")
    let read = try small.read()
    #expect(read.grid.buses.map(\.id) == ["1", "2"])
    #expect(read.grid.branches.map(\.id) == ["1-2"])
    #expect(read.grid.generators.isEmpty)
    #expect(read.grid.loads.map(\.id) == ["load-2"])
    #expect(
      read.findings.map(\.fact).contains(
        .caseNote(.outOfService(buses: 1, branches: 1, generators: 2))))
  }

  @Test("a negative load becomes generation that must run")
  func negativeLoad() throws {
    var small = SmallCase()
    small.bus = small.bus.replacing("2 1 50", with: "2 1 -50")
    let read = try small.read()
    let infeed = try #require(read.grid.generators.first { $0.id == "infeed-2" })
    #expect(infeed.capacity == 50 && infeed.minimum == 50 && infeed.marginalCost == 0)
    #expect(read.grid.loads.map(\.id) == ["load-3"])
    #expect(
      read.findings.map(\.fact).contains(.caseNote(.negativeLoads(count: 1, power: 50))))
  }

  @Test("direct-current links carry both ways; what cannot be held is said")
  func directCurrent() throws {
    var small = SmallCase()
    small.rest = """
      mpc.dcline = [
      1 3 1 0 0 0 0 1 1 -40 40 0 0 0 0 0 0.02;
      1 3 1 0 0 0 0 1 1 10 30 0 0 0 0 1 0;
      1 3 0 0 0 0 0 1 1 -40 40 0 0 0 0 0 0;
      ];
      """
    let read = try small.read()
    let links = read.grid.branches.filter { $0.kind == .hvdc }
    #expect(links.map(\.id) == ["dc-1-3", "dc-1-3#2"])
    #expect(links.map(\.rating) == [40, 30])
    #expect(links.map(\.loss) == [0.02, 0])
    let warnings = read.findings.filter { $0.severity == .warning }
    #expect(
      warnings.map(\.fact) == [
        .caseNote(.directCurrentLimits(least: 10, most: 30, rating: 30))
      ])
    #expect(try leftOut(small).contains(.constantLosses))
  }

  @Test("names and fuels are taken where given")
  func names() throws {
    var small = SmallCase()
    small.rest = """
      mpc.bus_name = { % in order
        'North; 50% ]'; 'It''s', ...
        '   ';
      };
      mpc.genfuel = {'hydro'; "wind"};
      mpc.other = [1 2; 3 4];
      """
    let read = try small.read()
    #expect(read.grid.buses.map(\.name) == ["North; 50% ]", "It's", nil])
    #expect(read.grid.generators.map(\.kind) == ["hydro", "wind"])
    #expect(try leftOut(small).contains(.field("mpc.other")))
  }

  @Test("a list of names of another length is left out with a warning")
  func nameCount() throws {
    var small = SmallCase()
    small.rest = "mpc.bus_name = {'North'};"
    let read = try small.read()
    #expect(read.grid.buses.allSatisfy { $0.name == nil })
    #expect(
      read.findings.filter { $0.severity == .warning }.map(\.fact) == [
        .caseNote(.nameCount(list: "mpc.bus_name", found: 1, expected: 3))
      ])
  }

  @Test("what a grid of active power has no place for is named")
  func leftOutParts() throws {
    #expect(try leftOut(SmallCase()) == [.reactivePower, .voltages, .charging])
  }

  @Test("without a reference Krets picks one, and says so")
  func noReference() throws {
    var small = SmallCase()
    small.bus = small.bus.replacing("1 3 0", with: "1 2 0")
    #expect(try small.read().findings.map(\.fact).contains(.caseNote(.noReference)))
  }

  private func leftOut(_ small: SmallCase) throws -> [CasePart] {
    for finding in try small.read().findings {
      if case .caseNote(.leftOut(let parts)) = finding.fact { return parts }
    }
    return []
  }
}
