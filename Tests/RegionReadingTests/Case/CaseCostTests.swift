import Foundation
import RegionModel
import RegionReading
import Testing

@Suite("What a case's generation costs is what the region's costs")
struct CaseCostTests {
  /// A generator with limits and a cost row, read back.
  private func generator(
    _ least: Double, _ most: Double, cost: String, steps: Int = 20
  ) throws -> Generator {
    var small = SmallCase()
    small.gen = "mpc.gen = [1 0 0 30 -30 1 100 1 \(most) \(least)];"
    small.gencost = "mpc.gencost = [\(cost)];"
    return try #require(try small.read(steps: steps).grid.generators.first)
  }

  /// Money per hour at an output, as the columns are documented.
  private func total(_ generator: Generator, at power: Double) -> Double {
    if generator.costCurve.isEmpty {
      return generator.fixedCost + generator.marginalCost * power
    }
    var sum = generator.fixedCost
    var begin = min(0, generator.minimum)
    for step in generator.costCurve where power > begin {
      sum += (min(power, step.upTo) - begin) * step.cost
      begin = step.upTo
    }
    return sum
  }

  @Test("a straight cost is a marginal cost and a fixed one")
  func straight() throws {
    let read = try generator(20, 90, cost: "2 0 0 3 0 12 7")
    #expect(read.marginalCost == 12 && read.fixedCost == 7)
    #expect(read.costCurve.isEmpty && read.curveError == 0)
  }

  @Test(
    "a curved cost is right at the ends of its steps and c2·δ²/4 too high between",
    arguments: [(0.0, 80.0), (20, 100), (-40, 40), (-60, 0)])
  func curved(_ least: Double, _ most: Double) throws {
    let read = try generator(least, most, cost: "2 0 0 3 0.05 12 7", steps: 8)
    func truth(_ power: Double) -> Double { 0.05 * power * power + 12 * power + 7 }
    let width = (most - least) / 8
    #expect(read.costCurve.count == 8)
    #expect(abs(read.curveError - 0.05 * width * width / 4) < 1e-12)
    for end in 0...8 {
      let power = least + Double(end) * width
      #expect(abs(total(read, at: power) - truth(power)) < 1e-9)
      if end < 8 {
        let middle = power + width / 2
        #expect(abs(total(read, at: middle) - truth(middle) - read.curveError) < 1e-9)
      }
    }
  }

  @Test("a cubic's largest overestimate is found, and never exceeded")
  func cubic() throws {
    let read = try generator(10, 100, cost: "2 0 0 4 0.002 0.01 3 50", steps: 5)
    func truth(_ power: Double) -> Double {
      0.002 * power * power * power + 0.01 * power * power + 3 * power + 50
    }
    let above = stride(from: 10.0, through: 100, by: 0.01).map { total(read, at: $0) - truth($0) }
    #expect(try #require(above.min()) > -1e-8)
    #expect(abs(try #require(above.max()) - read.curveError) < 1e-3)
    #expect(abs(total(read, at: 10) - truth(10)) < 1e-9)
    #expect(abs(total(read, at: 100) - truth(100)) < 1e-8)
  }

  @Test("a cubic that bends down somewhere is refused")
  func bendsDown() {
    var small = SmallCase()
    small.gen = "mpc.gen = [1 0 0 30 -30 1 100 1 100 0];"
    small.gencost = "mpc.gencost = [2 0 0 4 0.002 -0.01 3 50];"
    #expect(small.errors() == ["14:COST cost_not_convex"])
  }

  @Test("a generator that cannot move has its slope and its cost there")
  func pinned() throws {
    let read = try generator(40, 40, cost: "2 0 0 3 0.05 12 7")
    #expect(read.costCurve.isEmpty)
    #expect(abs(read.marginalCost - 16) < 1e-12)
    #expect(abs(total(read, at: 40) - 567) < 1e-9)
  }

  @Test("straight pieces are kept as they are, going on beyond their points")
  func pieces() throws {
    let read = try generator(5, 90, cost: "1 0 0 3 10 200 30 300 60 600")
    #expect(
      read.costCurve == [.init(upTo: 30, cost: 5), .init(upTo: 90, cost: 10)])
    #expect(total(read, at: 5) == 175)
    #expect(total(read, at: 30) == 300)
    #expect(total(read, at: 90) == 900)
    #expect(read.curveError == 0)
  }

  @Test("a dispatchable load's pieces begin at its minimum")
  func dispatchableLoad() throws {
    let read = try generator(-30, 0, cost: "1 0 0 3 -30 -3000 -20 -2200 0 0")
    #expect(read.kind == "dispatchable load")
    #expect(
      read.costCurve == [.init(upTo: -20, cost: 80), .init(upTo: 0, cost: 110)])
    #expect(total(read, at: -30) == -3000)
    #expect(total(read, at: -20) == -2200)
    #expect(total(read, at: 0) == 0)
  }

  @Test("slopes that fall only by the rounding of their points are held level, and the error said")
  func rounded() throws {
    let read = try generator(396, 400, cost: "1 0 0 3 396 3208.986 397.33333 3219.79067 400 3241.4")
    #expect(read.costCurve.isEmpty)
    #expect(read.curveError > 0 && read.curveError < 1e-3)
    #expect(abs(total(read, at: 400) - 3241.4) <= read.curveError + 1e-9)
  }

  @Test("costs of reactive power behind those of active power are left out")
  func reactive() throws {
    var small = SmallCase()
    small.gencost = "mpc.gencost = [2 0 0 2 10 5; 2 0 0 2 30 0; 2 0 0 2 1 1; 2 0 0 2 2 2];"
    #expect(try small.read().grid.generators.map(\.marginalCost) == [10, 30])
  }

  @Test("without costs every generator costs nothing, and that is said")
  func none() throws {
    var small = SmallCase()
    small.gencost = ""
    let read = try small.read()
    #expect(read.grid.generators.map(\.marginalCost) == [0, 0])
    #expect(read.findings.map(\.fact).contains(.caseNote(.noCosts)))
  }
}
