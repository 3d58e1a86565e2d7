import GLPKSolver
import ModelInputs
import Quantities
import RegionModel
import Testing

@testable import Findings
@testable import Planning

/// A triangle of equal reactances, cheap power at `a`, dear at `c`, load at `b`; the line `ab` takes
/// 80 MW, so that 70 MW more fit at `b`.
enum ConflictRegion {
  static func grid() -> Grid {
    var grid = Grid()
    grid.buses = ["a", "b", "c"].map { Bus(id: $0) }
    grid.branches = [
      Branch(id: "ab", from: Index(0), to: Index(1), reactance: 0.1, rating: 80),
      Branch(id: "ac", from: Index(0), to: Index(2), reactance: 0.1),
      Branch(id: "cb", from: Index(2), to: Index(1), reactance: 0.1),
    ]
    grid.generators = [
      Generator(id: "cheap", bus: Index(0), capacity: 200, marginalCost: 10),
      Generator(id: "dear", bus: Index(2), capacity: 200, marginalCost: 50),
    ]
    grid.loads = [Load(id: "town", bus: Index(1), peak: 150)]
    grid.requests = [
      Request(id: "hall", name: "The hall", buses: [Index(1)], power: 100, fromYear: 2020)
    ]
    grid.reinforcements = [
      Reinforcement(
        id: "second", branch: Index(0), added: 40, cost: 5e6, permitYears: 4, buildYears: 2)
    ]
    return grid
  }

  static func report(_ grid: Grid = grid(), security: Security = .none) throws -> (
    ConflictReport, ConflictReading, ConnectionSearch
  ) {
    var region = Region(name: "triangle", title: "Triangle")
    region.grid = grid
    let limits = GridLimits(try GridInputs(region: region), security: security)
    let search = try ConnectionSearch(
      limits, solver: BlockSolver(engine: GLPKEngine(), threads: 1))
    let options = ConflictSearch.Options(security: security)
    let answer = try ConflictSearch(search, region: region, options: options).run()
    let reading = ConflictReading(region: region, limits: limits, answer: answer)
    return (reading.report(engine: "GLPK"), reading, search)
  }
}

@Suite("A conflict as plain values")
struct ConflictReportTests {
  @Test("Short, behind what, and whose load it is: 54.5 MW the town's, 25.5 the request's")
  func values() throws {
    let (report, _, _) = try ConflictRegion.report()
    let request = try #require(report.requests.first)
    #expect(request.bus == "b" && request.askedMw == 100 && close(request.connectedMw, 70, 1e-5))
    let conflict = try #require(report.conflicts.first)
    #expect(conflict.requests == ["hall"] && conflict.buses == ["b"])
    #expect(close(conflict.shortMw, 30, 1e-5) && close(conflict.energyShare, 0.3, 1e-5))
    #expect(conflict.restsOnAssumed && close(conflict.vanishesAtRatingMw, 100, 1e-4))
    let binding = try #require(conflict.binding.first)
    #expect(binding.branch == "ab" && binding.outage == nil)
    #expect(binding.shares.keys.sorted() == ["hall", "town"])
    #expect(close(binding.shares["town"], 150.0 * 80 / 220, 1e-5))
    #expect(close(binding.shares["hall"], 70.0 * 80 / 220, 1e-5))
    #expect(binding.largest.map(\.name) == ["town", "The hall"])
    #expect(close(binding.flowMw, 80, 1e-6) && close(binding.limitMw, 80))
    #expect(
      conflict.remedies.map(\.kind) == ["curtailment", "bus", "bus", "reinforcement", "rating"])
    let built = try #require(conflict.remedies.first { $0.kind == "reinforcement" })
    #expect(built.elements == ["second"] && built.cost == 5e6 && built.isNotBegun == true)
    #expect(built.readyYear == 2031 && built.readyYearParallel == 2029)
  }

  @Test("A measured rating is no assumption")
  func measured() throws {
    var grid = ConflictRegion.grid()
    grid.branches[0].provenance.confidence = .measured
    let (report, _, _) = try ConflictRegion.report(grid)
    #expect(try !#require(report.conflicts.first).restsOnAssumed)
  }

  @Test("A subscription's shares are what is drawn behind it")
  func subscription() throws {
    var grid = ConflictRegion.grid()
    grid.branches[0].rating = nil
    grid.buses[1].subscriptionOut = 200
    let binding = try #require(try ConflictRegion.report(grid).0.conflicts.first?.binding.first)
    #expect(binding.subscription == "b" && binding.branch == nil)
    #expect(close(binding.shares["town"], 150, 1e-5) && close(binding.shares["hall"], 50, 1e-5))
  }

  @Test("Under an outage the shares are of the flow with it")
  func outage() throws {
    var grid = ConflictRegion.grid()
    grid.branches[0].rating = 200
    let (report, _, _) = try ConflictRegion.report(grid, security: .oneOut)
    let binding = try #require(report.conflicts.first?.binding.first)
    #expect(binding.branch == "ab" && binding.outage == "cb")
    #expect(close(binding.shares["town"], 150, 1e-5) && close(binding.shares["hall"], 50, 1e-5))
  }

  @Test("JSON has the contract's keys")
  func keys() throws {
    let value = try json(try ConflictRegion.report().0)
    for key in ["krets", "region", "settings", "status", "requests", "conflicts", "findings"] {
      #expect(value[key] != nil, "\(key)")
    }
    let request = try #require((value["requests"] as? [[String: Any]])?.first)
    for key in [
      "id", "bus", "asked_mw", "connected_mw", "curtailed_mwh", "queue_position",
      "most_mw_allocation_mw",
    ] {
      #expect(request[key] != nil, "\(key)")
    }
    let conflict = try #require((value["conflicts"] as? [[String: Any]])?.first)
    for key in [
      "requests", "buses", "rests_on_assumed", "vanishes_at_rating_mw", "short_mw", "hours",
      "energy_mwh", "binding", "remedies", "remedies_complete",
    ] {
      #expect(conflict[key] != nil, "\(key)")
    }
    let binding = try #require((conflict["binding"] as? [[String: Any]])?.first)
    for key in ["branch", "outage", "hours", "mwh", "shares"] {
      #expect(binding[key] != nil, "\(key)")
    }
    let remedy = try #require((conflict["remedies"] as? [[String: Any]])?.first)
    for key in ["kind", "size", "unit", "cost", "ready_year", "text"] {
      #expect(remedy[key] != nil, "\(key)")
    }
  }

  @Test("CSV has a row a request")
  func csv() throws {
    let lines = ConflictCSV.text(of: try ConflictRegion.report().0).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("1,hall,The hall,load,b,2020,100.0,"))
  }

  @Test("On a map buses and branches with positions say whether they clash")
  func map() throws {
    var grid = ConflictRegion.grid()
    grid.buses[0].position = GeoPoint(latitude: 60, longitude: 15)
    grid.buses[1].position = GeoPoint(latitude: 60.1, longitude: 15.2)
    let map = try json(ConflictGeoJSON(try ConflictRegion.report(grid).1))
    let features = try #require(map["features"] as? [[String: Any]])
    #expect(features.map { $0["id"] as? String } == ["a", "b", "ab"])
    let line = try #require(features.last?["properties"] as? [String: Any])
    #expect(line["in_conflict"] as? Bool == true && close(line["loading"] as? Double, 1, 1e-5))
    let bus = try #require(features[1]["properties"] as? [String: Any])
    #expect(bus["asked_mw"] as? Double == 100 && bus["in_conflict"] as? Bool == true)
  }

  @Test("Load short today, outages that island, and what could not be tried are remarks")
  func remarks() throws {
    var grid = ConflictRegion.grid()
    grid.buses.append(Bus(id: "d"))
    grid.branches.append(
      Branch(id: "cd", from: Index(2), to: Index(3), reactance: 0.1, rating: 10))
    grid.loads.append(Load(id: "hamlet", bus: Index(3), peak: 12))
    grid.branches[0].rating = 200
    grid.reinforcements[0] = Reinforcement(id: "new", from: Index(0), to: Index(1), added: 10)
    let (_, reading, search) = try ConflictRegion.report(grid, security: .oneOut)
    let remarks = reading.remarks(search)
    guard case .unserved(let energy, let hours, let buses) = remarks.first else {
      Issue.record("no load short")
      return
    }
    #expect(close(energy, 2 * 8760, 1e-4) && hours == 8760 && buses == ["d"])
    #expect(remarks.dropFirst() == [.islanding(count: 1, first: ["cd"]), .untried("new")])
  }
}

@Suite("Shares of a limit's flow")
struct ShareReadingTests {
  /// A ring with a phase shifter and a direct-current link, an interface over both, a pump.
  private func limits(_ seed: Int) throws -> GridLimits {
    var grid = Grid()
    grid.buses = ["a", "b", "c", "d"].map { Bus(id: $0, shunt: $0 == "c" ? 3 : 0) }
    for (position, (from, to)) in [(0, 1), (1, 2), (2, 3), (3, 0)].enumerated() {
      grid.branches.append(
        Branch(
          id: "l\(position)", from: Index(from), to: Index(to),
          reactance: 0.1 + 0.01 * Double((seed + position) % 5), rating: 60,
          phaseShift: position == 1 ? Double(seed) - 2 : 0))
    }
    grid.branches.append(
      Branch(
        id: "cable", from: Index(0), to: Index(2), kind: .hvdc, reactance: 0, rating: 15,
        loss: 0.04))
    grid.generators = [
      Generator(id: "works", bus: Index(0), capacity: 200, marginalCost: 10),
      Generator(id: "dear", bus: Index(3), capacity: 30, marginalCost: 30),
      Generator(id: "pump", bus: Index(1), capacity: 0, minimum: -8, marginalCost: 40),
    ]
    grid.loads = [
      Load(id: "town", bus: Index(2), peak: 40 + Double(seed)),
      Load(id: "mill", bus: Index(1), peak: 20),
    ]
    grid.requests = [
      Request(id: "wind", buses: [Index(1)], power: 12, direction: .feedIn),
      Request(id: "hall", buses: [Index(2)], power: 10),
    ]
    grid.interfaces = [
      GridInterface(
        id: "cut",
        terms: [
          .init(branch: Index(0)), .init(branch: Index(3), sign: -1), .init(branch: Index(4)),
        ], limit: 200)
    ]
    grid.buses[2].subscriptionOut = 500
    var region = Region(name: "ring")
    region.grid = grid
    return GridLimits(try GridInputs(region: region), security: .oneOut)
  }

  @Test("add up to the flow, whatever bus the weights are counted from", arguments: 0..<5)
  func add(_ seed: Int) throws {
    let limits = try limits(seed)
    let session = try DispatchSession(
      limits, solver: BlockSolver(engine: GLPKEngine(), threads: 1))
    let draws = [(request: 0, bus: 1, power: -12.0), (request: 1, bus: 2, power: 10.0)]
    guard
      case .optimal(let point) = try session.solve(
        hour: 0, draw: [0, -12, 10, 0], aim: .cost(short: nil))
    else {
      Issue.record("no dispatch")
      return
    }
    #expect(point.sent[0] != 0 && point.generation[1] < 0)
    let outages = limits.contingencies.outages.indices
    let all: [GridLimit] =
      (0..<4).map { .line($0) } + [.form(0), .form(1)]
      + outages.flatMap { outage in (0..<4).map { .outage(line: $0, outage: outage) } }
    let reading = ShareReading(limits)
    for limit in all {
      let flow = reading.flow(on: limit, point: point, hour: 0, draws: draws)
      let shares = reading.shares(of: limit, hour: 0, point: point, draws: draws)
      #expect(close(shares.reduce(0) { $0 + $1.power }, flow, 1e-6), "\(limit)")
      let moved = reading.shares(of: limit, hour: 0, point: point, draws: draws, offset: 7.5)
      for share in shares {
        let same = moved.first { $0.owner == share.owner }
        #expect(close(same?.power, share.power, 1e-6), "\(limit) \(share.owner)")
      }
      #expect(!shares.contains { $0.owner == .request(0) })
    }
  }
}
