import Foundation
import RegionModel
import TestSupport
import Testing

@testable import Planning

/// Problems of OR-Library and their published optima; `WarehouseLocation/README.md` says where from.
@Suite("Published warehouse location problems")
struct WarehouseLocationTests {
  static let optima: [(name: String, cost: Double)] = [
    ("cap41", 1_040_444.375), ("cap64", 1_045_650.250), ("cap71", 932_615.750),
    ("cap72", 977_799.400), ("cap73", 1_010_641.450), ("cap74", 1_034_976.975),
    ("cap101", 796_648.437), ("cap131", 793_439.562),
  ]

  private static func problem(_ name: String) throws -> WarehouseLocation {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "WarehouseLocation/\(name).txt")
    return try WarehouseLocation(String(contentsOf: file, encoding: .utf8))
  }

  @Test("are solved to the optimum", arguments: optima, WarehouseLocation.Opening.allCases)
  func optimum(_ published: (name: String, cost: Double), opening: WarehouseLocation.Opening)
    throws
  {
    let solution = try planned(try Self.problem(published.name).region(opening: opening))
    #expect(solution.outcome.status.termination == .optimal)
    #expect(close(try #require(solution.plan).cost, published.cost))
    #expect(close(solution.bound, published.cost))
  }

  @Test("open whole warehouses, none of them over its capacity")
  func whole() throws {
    let problem = try Self.problem("cap64")
    let solution = try planned(problem.region(opening: .conversion))
    let plan = try #require(solution.plan)
    var cost = 0.0
    for (number, warehouse) in problem.warehouses.enumerated() {
      let sent = problem.customers.indices.map { customer in
        let id = solution.inputs.candidates.firstIndex {
          solution.inputs.surpluses[$0.surplus].id == "w\(number):goods"
            && solution.inputs.needs[$0.need].id == "c\(customer)"
        }
        return id.map { solution.saving($0, at: plan).sent } ?? .nan
      }
      let total = sent.reduce(0, +)
      #expect(total <= warehouse.capacity * (1 + 1e-9))
      cost += total > 1e-6 ? warehouse.fixed : 0
      for (customer, amount) in zip(problem.customers, sent) {
        cost += amount / customer.demand * customer.costs[number]
      }
    }
    #expect(close(cost, plan.cost))
  }

  @Test("cut short are refused")
  func unreadable() {
    #expect(throws: WarehouseLocation.Unreadable.length(3, expected: 6)) {
      try WarehouseLocation("1 1 5")
    }
    #expect(throws: WarehouseLocation.Unreadable.word("capacity")) {
      try WarehouseLocation("1 1 capacity 7500. 20 100.")
    }
    #expect(throws: WarehouseLocation.Unreadable.length(1, expected: 2)) {
      try WarehouseLocation("16")
    }
  }
}
