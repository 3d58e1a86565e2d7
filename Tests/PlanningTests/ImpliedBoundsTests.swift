import Formulation
import LinearModel
import ModelInputs
import TestSupport
import Testing

@testable import Planning

@Suite("Rows that yes/no columns imply")
struct ImpliedBoundsTests {
  /// A plant of 200 feeds two needs of 30 and 80 and costs 60 to build; bought, a unit costs 1.
  ///
  /// Columns: z, y, f1, f2, b1, b2; rows: y ≤ 200·z, f1 + f2 = y, f1 + b1 = 30, f2 + b2 = 80.
  private static let plant: LinearModel = {
    var builder = LinearModelBuilder(name: "plant")
    let link = builder.addRow(upper: 0)
    let balance = builder.addRow(lower: 0, upper: 0)
    let small = builder.addRow(lower: 30, upper: 30)
    let large = builder.addRow(lower: 80, upper: 80)
    let built = builder.addColumn(cost: 60, upper: 1, integer: true)
    builder.add(-200, row: link, column: built)
    let activity = builder.addColumn()
    builder.add(1, row: link, column: activity)
    builder.add(-1, row: balance, column: activity)
    for need in [small, large] {
      let flow = builder.addColumn()
      builder.add(1, row: balance, column: flow)
      builder.add(1, row: need, column: flow)
    }
    for need in [small, large] {
      let bought = builder.addColumn(cost: 1)
      builder.add(1, row: need, column: bought)
    }
    return builder.freeze()
  }()

  @Test("give each part of what a switch lets through its own ceiling")
  func byHand() {
    let implied = ImpliedBounds(Self.plant)
    // Half a plant: both parts over half their needs, the sum of them within half the capacity.
    let broken = implied.broken(at: [0.5, 50, 20, 30, 10, 50])
    #expect(broken.start == [0, 2])
    #expect(broken.index == [2, 0])
    #expect(broken.value[0] == 1)
    #expect(close(broken.value[1], -30, 1e-8))
    #expect(broken.upper == [0] && broken.lower == [-.infinity])
    #expect(implied.broken(at: [1, 100, 30, 70, 0, 10]).count == 0)
    #expect(implied.broken(at: [0.5, 50, 15, 35, 15, 45]).count == 0)
  }

  @Test("are none where there is no switch")
  func none() {
    #expect(ImpliedBounds(RandomPrograms.assignment(size: 3)).isEmpty)
  }

  @Test("raise what the relaxation proves, and leave the optimum as it is")
  func stronger() throws {
    let session = try engine()
    try session.load(Self.plant)
    var options = SolveOptions()
    options.relaxed = true
    let weak = try session.solve(options).objective
    try ImpliedBounds(Self.plant).hold(in: session) { nil }
    let strong = try session.solve(options).objective
    options.relaxed = false
    // 110 of 200 is 0.55 of a plant; but no part of a plant serves all of a need.
    #expect(close(weak, 0.55 * 60))
    #expect(close(strong, 60))
    #expect(close(try session.solve(options).objective, 60))
  }

  /// Whatever is paid for what: no whole point of a region's program breaks them.
  @Test("cut no whole point off", arguments: 1...12 as ClosedRange<UInt64>)
  func valid(seed: UInt64) throws {
    var region = RandomRegion(seed: seed).region
    if region.settings.periods == .monthly { region.settings.periods = .annual }
    let model = Program(try ModelInputs(region: region), integer: true).model
    let implied = ImpliedBounds(model)
    #expect(!implied.isEmpty)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<4 {
      // Costs drawn anew, none below zero, so that there is an optimum.
      let costs = (0..<model.columnCount).map { _ in Double(random.whole(0...9)) }
      let solution = try solvedWhole(model.minimising(costs))
      guard solution.status.primal == .feasible else { continue }
      let broken = implied.broken(at: solution.columnValue)
      #expect(broken.count == 0, "\(broken.index)")
    }
  }

  @Test("change no optimum of a random region", arguments: 1...12 as ClosedRange<UInt64>)
  func optimum(seed: UInt64) throws {
    var region = RandomRegion(seed: seed).region
    if region.settings.periods == .monthly { region.settings.periods = .annual }
    let model = Program(try ModelInputs(region: region), integer: true).model
    let session = try engine()
    try session.load(model)
    try ImpliedBounds(model).hold(in: session) { nil }
    let strong = try session.solve(SolveOptions())
    let plain = try solvedWhole(model)
    #expect(strong.status.termination == plain.status.termination)
    #expect(close(strong.objective, plain.objective))
  }

  private func engine() throws -> any EngineSession { try solver().engine.makeSession() }
}
