import Foundation
import LinearModel
import MathProg
import Planning
import Quantities
import RegionModel
import Testing

@testable import Krets

@Suite("A user's own model beside a grid")
struct GridModelTests {
  private static let model = Shipped.datasets.deletingLastPathComponent()
    .appendingPathComponent("Models/symbiosis.mod").path

  private static let provenance = Provenance(location: SourceLocation(file: "test"))

  /// A heat pump at a town behind a narrow line of a triangle; 50 of heat wanted, 40 °C at hand.
  private func study(integer: Bool = true, security: String = "none") -> Study {
    var region = Region(name: "triangle")
    region.settings.periods = .own
    region.settings.integer = integer
    region.settings.gap = 0
    region.settings.contingencies = security
    region.periods = [
      PeriodRow(id: "cold", hours: 3, weight: 2920, location: SourceLocation(file: "test"))
    ]
    region.sites = ["mill", "town"].map { name in
      Site(
        id: name, position: GeoPoint(latitude: 0, longitude: name == "mill" ? 0 : 0.02),
        bus: name == "mill" ? nil : Index(1), provenance: Self.provenance)
    }
    region.resources = [
      Resource(id: "heat", kind: .heat, dimension: .energy, provenance: Self.provenance)
    ]
    region.transport = [
      TransportMode(
        mode: "pipe", kind: .heat, investmentPerKm: [(capacity: 5, cost: 2e5)],
        provenance: Self.provenance)
    ]
    region.technologies = [
      Technology(
        id: "pump", referenceFlow: "", capitalCost: 3e5, fixedCost: 2000, variableCost: 2,
        lifetime: 15, provenance: Self.provenance)
    ]
    region.settings.heatPumpTechnology = "pump"
    var flue = Surplus(
      id: "flue", site: Index(0), resource: Index(0), amount: 60 * 8760,
      provenance: Self.provenance)
    flue.temperature = 40
    var heating = Need(
      id: "heating", site: Index(1), resource: Index(0), amount: 50 * 8760, supplyPrice: 70,
      provenance: Self.provenance)
    heating.temperature = 70
    (region.surpluses, region.needs) = ([flue], [heating])
    region.grid.buses = ["a", "b", "c"].map { Bus(id: $0) }
    region.grid.branches = [
      Branch(id: "ab", from: Index(0), to: Index(1), reactance: 0.1, rating: 80),
      Branch(id: "ac", from: Index(0), to: Index(2), reactance: 0.1, rating: 110),
      Branch(id: "cb", from: Index(2), to: Index(1), reactance: 0.1, rating: 140),
    ]
    region.grid.generators = [
      Generator(id: "cheap", bus: Index(0), capacity: 200, marginalCost: 10),
      Generator(id: "dear", bus: Index(2), capacity: 200, marginalCost: 50),
    ]
    region.grid.loads = [Load(id: "street", bus: Index(1), peak: 60)]
    return Study(region: region, findings: [], scenario: nil, readSeconds: 0)
  }

  @Test("the shipped model gives Krets' own plan, dispatch counted", arguments: ["none", "n-1"])
  func shipped(security: String) throws {
    let study = study(security: security)
    let own = try study.plan().solution
    let theirs = try study.plan(model: Self.model).planned.solution
    let (plan, adopted) = (try #require(own.plan), try #require(theirs.plan))
    #expect(plan.cost != own.baseline?.cost)
    #expect(close(adopted.cost, plan.cost))
    #expect(close(theirs.outcome.objective, plan.cost))
    #expect(close(theirs.baseline?.cost ?? .nan, own.baseline?.cost ?? .infinity))
    #expect(close(theirs.grid?.plan ?? .nan, own.grid?.plan ?? .infinity))
    #expect(theirs.outcome.engine.contains("symbiosis.mod"))
  }

  @Test("a model that builds nothing has today's dispatch")
  func nothing() throws {
    let study = study()
    let own = try study.plan().solution
    let theirs = try changed("solve;", "s.t. none{a in A, t in T}: f[a,t] = 0;\nsolve;") {
      try study.plan(model: $0).planned.solution
    }
    #expect(close(theirs.plan?.cost ?? .nan, own.baseline?.cost ?? .infinity))
    #expect(close(theirs.grid?.plan ?? .nan, own.grid?.baseline ?? .infinity))
  }

  @Test("a model without a plan has none, and says why")
  func infeasible() throws {
    let theirs = try changed("solve;", "s.t. no: sum{j in J, t in T} b[j,t] <= -1;\nsolve;") {
      try study().plan(model: $0).planned.solution
    }
    #expect(theirs.plan == nil && theirs.outcome.status.termination == .infeasible)
    #expect(theirs.grid?.running == nil && theirs.baseline != nil)
  }

  private func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-6 * max(1, abs(b)) }

  /// Runs something on the shipped model with a change, in a file.
  private func changed<Result>(
    _ old: String, _ new: String, _ body: (String) throws -> Result
  ) throws -> Result {
    let shipped = try String(contentsOfFile: Self.model, encoding: .utf8)
    try #require(shipped.contains(old))
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-own-\(UUID().uuidString).mod")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(shipped.replacingOccurrences(of: old, with: new).utf8).write(to: file)
    return try body(file.path)
  }
}
