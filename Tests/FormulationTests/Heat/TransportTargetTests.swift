import GLPKSolver
import LinearModel
import ModelInputs
import Quantities
import TestSupport
import Testing

/// A stream as whole-number temperatures and power.
struct WholeStream {
  var isHot: Bool
  var high: Int
  var low: Int
  var power: Double

  /// Streams made at random, levels among them; at least one on each side.
  static func random(_ seed: UInt64) -> [WholeStream] {
    var random = SeededGenerator(seed: seed)
    return (0..<random.whole(2...8)).map { position in
      let ends = [random.whole(20...140), random.whole(20...140)]
      let isLevel = random.whole(0...3) == 0
      return WholeStream(
        isHot: position == 0 || (position > 1 && random.whole(0...1) == 0),
        high: max(ends[0], isLevel ? ends[0] : ends[1]),
        low: min(ends[0], isLevel ? ends[0] : ends[1]), power: Double(random.whole(1...40)) / 4)
    }
  }

  /// The same as the problem table takes it.
  func stream(_ position: Int) -> HeatStream {
    HeatStream(
      id: "\(position)", site: Index(0), isHot: isHot, glide: Glide(Double(high), Double(low)),
      power: power)
  }
}

/// The transportation program of Cerdá, Westerberg, Mason and Linnhoff 1983 (Chemical Engineering
/// Science 38, 373–387): streams cut at every temperature, and each piece may give to pieces that
/// are colder by the minimum approach at both ends.
@Suite("Targets as a linear program")
struct TransportTargetTests {
  private struct Piece {
    var isHot: Bool
    var high: Int
    var low: Int
    var power: Double
  }

  private func pieces(_ streams: [WholeStream], _ approach: Int) -> [Piece] {
    let cuts = Set(
      streams.flatMap { stream in
        let shift = stream.isHot ? 0 : approach
        return [stream.high + shift, stream.low + shift]
      }
    ).sorted()
    return streams.flatMap { stream -> [Piece] in
      let shift = stream.isHot ? 0 : approach
      let (high, low) = (stream.high + shift, stream.low + shift)
      guard high > low else {
        return [Piece(isHot: stream.isHot, high: high, low: low, power: stream.power)]
      }
      let inside = cuts.filter { $0 >= low && $0 <= high }
      return zip(inside, inside.dropFirst()).map { from, to in
        Piece(
          isHot: stream.isHot, high: to, low: from,
          power: stream.power * Double(to - from) / Double(high - low))
      }
    }
  }

  private func leastHotUtility(_ streams: [WholeStream], _ approach: Int) throws -> Double {
    let all = pieces(streams, approach)
    let givers = all.filter(\.isHot)
    let takers = all.filter { !$0.isHot }
    var builder = LinearModelBuilder(name: "transport")
    let supply = givers.map { builder.addRow(upper: $0.power) }
    let demand = takers.map { builder.addRow(lower: $0.power, upper: $0.power) }
    var column = 0
    for (taker, row) in zip(takers.indices, demand) {
      builder.addColumn(cost: 1)
      builder.add(1, row: row, column: column)
      column += 1
      for giver in givers.indices
      where givers[giver].high >= takers[taker].high && givers[giver].low >= takers[taker].low {
        builder.addColumn(cost: 0)
        builder.add(1, row: supply[giver], column: column)
        builder.add(1, row: row, column: column)
        column += 1
      }
    }
    let session = try GLPKEngine().makeSession()
    try session.load(builder.freeze())
    let solution = try session.solve(SolveOptions())
    try #require(solution.status.termination == .optimal)
    return solution.objective
  }

  @Test("The problem table's least hot utility is the program's", arguments: UInt64(0)..<80)
  func agrees(_ seed: UInt64) throws {
    let streams = WholeStream.random(seed)
    let approach = Int(seed % 4) * 5
    let table = ProblemTable(
      streams.enumerated().map { $1.stream($0) }, approach: Double(approach))
    let program = try leastHotUtility(streams, approach)
    #expect(close(table.hotUtility, program, 1e-8), "\(streams), \(approach) K")
  }
}
